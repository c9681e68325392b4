"""Templates: the .qpt of a map page, its items known by their ids, and what they say about grid and type."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from qgis.core import (
    QgsApplication,
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
from ...core.messages import Message
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

# Of these it is said where a template lacks them.
_TOLD = ("title", *PLACES, "source")

_UNKNOWN = 1.0
_A4_WIDE, _A4_HIGH = 297.0, 210.0


@dataclass(frozen=True)
class Template:
    """A template that can be used.

    `frames`: where its items stand, by id (mm); `left_out`: ids of items that are not wanted; `notes`: what a reader
    should know of it.
    """

    look: Look
    frames: Mapping[str, QRectF]
    document: QDomDocument
    left_out: frozenset[str] = frozenset()
    notes: tuple[Message, ...] = ()

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
    _mend_extents(document)
    project = QgsProject()
    layout = QgsPrintLayout(project)
    items, unknown = _load(layout, document, path)
    if not any(item.id() == MAP for item in items):
        raise VeerkrachtError("The map of the template {file} is not on its first page.", file=path.name)
    frames = {item.id(): _frame(layout, item) for item in items if item.id()}
    fonts = {item.id(): _type(item) for item in items if isinstance(item, QgsLayoutItemLabel) and item.id() in STYLES}
    return Template(_look(_page(layout), frames, fonts), frames, document, notes=tuple(_notes(path, frames, unknown)))


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


def _mend_extents(document: QDomDocument) -> None:
    """Gives maps that were drawn in an empty project an extent: without one QGIS knows no size for them."""
    for item in _elements(document.documentElement(), "LayoutItem"):
        extent = item.firstChildElement("Extent")
        if extent.isNull():
            continue
        left, bottom, right, top = (_number(extent.attribute(side)) for side in ("xmin", "ymin", "xmax", "ymax"))
        if right - left > 0 and top - bottom > 0:
            continue
        wide, high = (_number(length) or 1 for length in (*str(item.attribute("size")).split(","), "", "")[:2])
        for side, place in (("xmin", 0), ("ymin", 0), ("xmax", wide), ("ymax", high)):
            extent.setAttribute(side, f"{place:g}")


def _number(text: str) -> float:
    """A number of an attribute, 0 for none."""
    try:
        number = float(text)
    except ValueError:
        return 0.0
    return number if math.isfinite(number) else 0.0


def _load(layout: QgsPrintLayout, document: QDomDocument, path: Path) -> tuple[list[QgsLayoutItem], list[str]]:
    """The items of a template that stand on its first page, and the ids of those that this QGIS does not know.

    All but the first are taken out of the document.
    """
    root = document.documentElement()
    elements = list(_elements(root, "LayoutItem"))
    # QGIS gives items new names; only their ids stay.
    numbered = document.cloneNode(True).toDocument()
    for number, element in enumerate(_elements(numbered.documentElement(), "LayoutItem")):
        element.setAttribute("id", str(number))
    loaded, complete = layout.loadFromTemplate(numbered, QgsReadWriteContext())
    if not complete or layout.pageCollection().pageCount() == 0:
        raise _no_template(path)
    found = {item.id(): item for item in loaded if not isinstance(item, QgsLayoutItemPage)}
    page = _page(layout)
    standing: list[QgsLayoutItem] = []
    unknown: list[str] = []
    for number, element in enumerate(elements):
        item = found.get(str(number))
        if item is not None and item.page() == 0 and _frame(layout, item).intersects(page):
            item.setId(element.attribute("id"))
            standing.append(item)
            continue
        if not _is_known(element.attribute("type")):
            unknown.append(element.attribute("id") or element.attribute("type"))
        root.removeChild(element)
    return standing, unknown


def _page(layout: QgsPrintLayout) -> QRectF:
    paper = layout.convertToLayoutUnits(layout.pageCollection().page(0).sizeWithUnits())
    return QRectF(0, 0, paper.width(), paper.height())


def _is_known(kind: str) -> bool:
    return kind.isdigit() and QgsApplication.layoutItemRegistry().itemMetadata(int(kind)) is not None


def _notes(path: Path, frames: Mapping[str, QRectF], unknown: Sequence[str]) -> Iterator[Message]:
    if unknown:
        yield Message(
            "The template {file} has items that this QGIS does not know, and that are left out: {items}.",
            file=path.name,
            items=", ".join(unknown),
        )
    missing = [name for name in _TOLD if name not in frames]
    if missing:
        yield Message(
            "The template {file} has no items with these ids, and the pages of the maps nothing of what belongs there: {items}.",
            file=path.name,
            items=", ".join(missing),
        )


def _elements(root: QDomElement, tag: str) -> Iterator[QDomElement]:
    element = root.firstChildElement(tag)
    while not element.isNull():
        yield element
        element = element.nextSiblingElement(tag)


def _frame(layout: QgsPrintLayout, item: QgsLayoutItem) -> QRectF:
    size = layout.convertToLayoutUnits(item.sizeWithUnits())
    place = item.pagePos()
    # A scale bar without its map is as wide as "not a number".
    wide, high = (length if math.isfinite(length) else _UNKNOWN for length in (size.width(), size.height()))
    return QRectF(place.x(), place.y(), wide, high)


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
    column = frames.get("text", main)
    top = min((frames[name].top() for name in ("kicker", "title", "number") if name in frames), default=main.top())
    head = frames.get("title", column)
    return Look(
        page=page,
        column=column,
        main=main,
        head=QRectF(head.left(), top, head.width(), column.top() - top),
        foot=max(main.bottom(), column.bottom(), *(frames[name].bottom() for name in ("legend",) if name in frames), 0),
        unit=unit,
        has_text="text" in frames,
        styles=styles_of(fonts, text_growth(unit)),
    )
