"""Templates: the .qpt of a map page, its items known by their ids, and what they say about grid and type."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from qgis.core import (
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemPage,
    QgsLayoutItemRegistry,
    QgsLayoutPoint,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
)
from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QFont
from qgis.PyQt.QtXml import QDomDocument, QDomElement

from ...core.errors import VeerkrachtError
from ...paths import resource
from .fonts import family, is_installed, reweighted
from .labels import colour_of, font_of, unligate
from .letter_spacing import unligated
from .look import STYLES, Look, styles_of, text_growth
from .sheet import Sheet

PAPERS = ("a4_liggend", "a3_liggend", "a4_staand")

MAP = "map"
# What is put into the place of these items is drawn; the items themselves only say where, and in which type.
PLACES = ("text", "legend", "circle_list")
KNOWN = (
    "kicker", "number", "title", "subtitle", "rule", *PLACES, MAP, "scale_bar", "north_arrow", "overview",
    "source", "disclaimer", "logo", "footer", "footer_rule", "page_number",
)  # fmt: skip

_A4_WIDE, _A4_HIGH = 297.0, 210.0


@dataclass(frozen=True)
class Template:
    """A template that can be used: its look, where its items stand, by id (mm), and which of them are not wanted."""

    look: Look
    frames: Mapping[str, QRectF]
    document: QDomDocument
    left_out: frozenset[str] = frozenset()

    def place(self, sheet: Sheet, wanted: Callable[[str], bool]) -> dict[str, QgsLayoutItem]:
        """Copies the items whose id is wanted to a page; returns them by id, unnamed ones left out.

        Their ids get the number of the page, so that each is the only one of its name.
        """
        placed = sheet.layout.addItemsFromXml(self._copy(wanted), self.document, QgsReadWriteContext())
        sheet.take(placed)
        found = {}
        for item in placed:
            place = item.positionWithUnits()
            item.attemptMove(QgsLayoutPoint(place.x(), place.y(), place.units()), True, False, sheet.page)
            if isinstance(item, QgsLayoutItemLabel):
                unligate(item)
            if item.id():
                found[item.id()] = item
                item.setId(f"{item.id()}_{sheet.page + 1}")
        return found

    def _copy(self, wanted: Callable[[str], bool]) -> QDomElement:
        root = self.document.documentElement()
        copy = root.cloneNode(False).toElement()
        for element in _elements(root, "LayoutMultiFrame"):
            copy.appendChild(element.cloneNode())
        for element in _elements(root, "LayoutItem"):
            name = element.attribute("id")
            if name not in self.left_out and wanted(name):
                copy.appendChild(element.cloneNode())
        return copy


@cache
def paper_template(paper: str) -> Template:
    """Returns the template that the plugin has for a paper, one of PAPERS; it is opened once."""
    return open_template(resource("layouts", f"{paper}.qpt"))


def template_of(path: Path | None, paper: str) -> Template:
    """Returns the template in a file of the user's own, or else that of a paper, one of PAPERS; as `open_template`."""
    return paper_template(paper) if path is None else open_template(path)


def open_template(path: Path) -> Template:
    """Reads a template; items that this QGIS does not know are left out, as are those of its second and later pages.

    Raises VeerkrachtError where it cannot be read, is no template, or has no map with the id "map".
    """
    document = _read(path)
    _name_the_map(document, path)
    project = QgsProject()
    layout = QgsPrintLayout(project)
    loaded, complete = layout.loadFromTemplate(document, QgsReadWriteContext())
    pages = layout.pageCollection()
    if not complete or pages.pageCount() == 0:
        raise _no_template(path)
    items = [item for item in loaded if item.page() == 0 and not isinstance(item, QgsLayoutItemPage)]
    if not any(item.id() == MAP for item in items):
        raise VeerkrachtError("The map of the template {file} is not on its first page.", file=path.name)
    frames = {item.id(): _frame(layout, item) for item in items if item.id()}
    paper = layout.convertToLayoutUnits(pages.page(0).sizeWithUnits())
    page = QRectF(0, 0, paper.width(), paper.height())
    fonts = {item.id(): _type(item) for item in items if isinstance(item, QgsLayoutItemLabel) and item.id() in STYLES}
    return Template(_look(page, frames, fonts), frames, document)


def _read(path: Path) -> QDomDocument:
    try:
        text = path.read_text(encoding="utf-8", errors="replace")
    except OSError as error:
        raise VeerkrachtError(
            "The template {file} cannot be read: {reason}.",
            file=path.name,
            reason=error.strerror or "",
            details=str(error),
        ) from error
    document = QDomDocument()
    is_xml, *_ = document.setContent(text)
    if not is_xml or document.documentElement().tagName() != "Layout":
        raise _no_template(path)
    return document


def _no_template(path: Path) -> VeerkrachtError:
    return VeerkrachtError(
        "{file} is no layout template of QGIS: save one in the layout designer by Layout, Save as Template.",
        file=path.name,
    )


def _name_the_map(document: QDomDocument, path: Path) -> None:
    """Sees to it that one map has the id of the map; where there is only one, it need not have been given any."""
    maps = [
        element
        for element in _elements(document.documentElement(), "LayoutItem")
        if element.attribute("type") == str(int(QgsLayoutItemRegistry.ItemType.LayoutMap))
    ]
    if any(element.attribute("id") == MAP for element in maps):
        return
    others = [element for element in maps if element.attribute("id") not in KNOWN]
    if len(others) != 1:
        raise VeerkrachtError(
            'The template {file} has no map item with the id "map": give the map of the page that id.', file=path.name
        )
    others[0].setAttribute("id", MAP)


def _elements(root: QDomElement, tag: str) -> Iterator[QDomElement]:
    element = root.firstChildElement(tag)
    while not element.isNull():
        yield element
        element = element.nextSiblingElement(tag)


def _frame(layout: QgsPrintLayout, item: QgsLayoutItem) -> QRectF:
    size = layout.convertToLayoutUnits(item.sizeWithUnits())
    place = item.pagePos()
    return QRectF(place.x(), place.y(), size.width(), size.height())


def _type(label: QgsLayoutItemLabel) -> tuple[QFont, str]:
    """Font and colour of a label; a font that is not installed becomes that of the pages."""
    own = font_of(label)
    if not is_installed(own.family()):
        own.setFamily(family())
    style = own.styleName()
    if style and not own.bold() and own.family() == family():
        own = reweighted(own, style, own.pointSizeF()) if style in ("Regular", "Semibold", "Bold", "Heavy") else own
    return unligated(own), colour_of(label)


def _look(page: QRectF, frames: Mapping[str, QRectF], fonts: Mapping[str, tuple[QFont, str]]) -> Look:
    is_high = page.height() > page.width()
    unit = page.width() / (_A4_HIGH if is_high else _A4_WIDE)
    main = frames[MAP]
    margin = 12 * unit
    column = frames.get("text") or QRectF(margin, main.bottom() + margin, page.width() - 2 * margin, 80 * unit)
    top = min((frames[name].top() for name in ("kicker", "title", "number") if name in frames), default=main.top())
    head = frames.get("title") or QRectF(column.left(), top, column.width(), 17 * unit)
    return Look(
        page=page,
        column=column,
        main=main,
        head=QRectF(head.left(), top, head.width(), column.top() - top),
        foot=max(main.bottom(), column.bottom(), *(frames[name].bottom() for name in ("legend",) if name in frames), 0),
        unit=unit,
        styles=styles_of(fonts, text_growth(unit)),
    )
