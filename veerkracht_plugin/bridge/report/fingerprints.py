"""What a generated layout looked like when it was made, to see afterwards whether somebody changed it.

Two prints are kept. The full one covers what can be seen of the items, and the looks of our layers in the maps. It is
the same in a project that was saved and opened again, in another process: tried in QGIS 3.22, 3.40 and 3.44. As another
QGIS says some of it in other words, there the plain one decides, of what all versions keep alike.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from qgis.core import (
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutItemShape,
    QgsLayoutMultiFrame,
    QgsPrintLayout,
    QgsReadWriteContext,
    QgsTextFormat,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QFont
from qgis.PyQt.QtXml import QDomDocument

from ...compat import release
from .labels import HOLD_PARAGRAPHS
from .layer_looks import layer_looks, symbol_looks

_PROPERTY = "veerkracht/fingerprint"
# What differs without anybody's doing: names that are made anew, places that follow from others, heights that are
# counted anew, the folder of a file, and how an empty value is written.
_PASSING = re.compile(
    r' (?:(?:uuid|templateUuid|positionOnPage|zValue|source|file)="[^"]*"|value=""|type="(?:QString|invalid)")'
)
_PASSING_SIZE = re.compile(f'{_PASSING.pattern}| size="[^"]*"')
_BETWEEN = re.compile(r'[\s"<>/]+')
_SIDES = (Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignVCenter)
# XML in attributes of XML, twice over at most.
_ESCAPED = (("&amp;", "&"), ("&amp;", "&"), ("&quot;", '"'), ("&lt;", "<"), ("&gt;", ">"), ("&#xa;", " "))


def remember(layout: QgsPrintLayout) -> None:
    """Keeps with a layout what it looks like now, under the name that it has now."""
    layout.setCustomProperty(_PROPERTY, f"{release()} {_full(layout)} {_plain(layout)}")


def forget(layout: QgsPrintLayout) -> None:
    """Keeps no longer with a layout what it looked like."""
    layout.removeCustomProperty(_PROPERTY)


def is_changed(layout: QgsPrintLayout) -> bool:
    """Says whether somebody changed a layout since it was remembered; no for one that never was."""
    version, _, before = str(layout.customProperty(_PROPERTY) or "").partition(" ")
    if not before:
        return False
    full, _, plain = before.partition(" ")
    return full != _full(layout) if version == release() else plain != _plain(layout)


def _full(layout: QgsPrintLayout) -> str:
    said: list[Any] = [layout.name()]
    for item in _items(layout):
        said += _common(item)
        if isinstance(item, QgsLayoutItemLabel):
            said += _label(item)
        elif isinstance(item, QgsLayoutItemShape):
            said += (item.shapeType(), *symbol_looks(item.symbol()))
        else:
            said.append(_written(item))
        if isinstance(item, QgsLayoutItemMap):
            # Their order, too.
            said += [layer.id() for layer in item.layers()]
    said += sorted(_table(frame) for frame in layout.multiFrames())
    return _digest([*said, *layer_looks(layout)])


def _plain(layout: QgsPrintLayout) -> str:
    return _digest(trait for item in _items(layout) for trait in (*_place(item), *_words(item)))


def _digest(said: Iterable[Any]) -> str:
    return hashlib.sha256("\n".join(map(repr, said)).encode("utf-8", "replace")).hexdigest()


def _items(layout: QgsPrintLayout) -> list[QgsLayoutItem]:
    """All items with the pages, which are items too, by their height: its numbers may change, its order not."""
    found = [item for item in layout.items() if isinstance(item, QgsLayoutItem)]
    return sorted(found, key=lambda item: (item.zValue(), item.page(), item.id(), item.uuid()))


def _place(item: QgsLayoutItem) -> Iterator[Any]:
    yield from (item.id(), item.page(), item.positionWithUnits().encodePoint(), item.isVisible())
    # A scale bar takes the size that it needs.
    yield "" if isinstance(item, QgsLayoutItemScaleBar) else item.sizeWithUnits().encodeSize()


def _words(item: QgsLayoutItem) -> Iterator[Any]:
    if isinstance(item, QgsLayoutItemLabel):
        yield item.text()
    elif isinstance(item, QgsLayoutItemMap):
        yield round(item.scale())
    elif isinstance(item, QgsLayoutItemPicture):
        yield _last_part(item.picturePath())


def _common(item: QgsLayoutItem) -> Iterator[Any]:
    yield from (*_place(item), *_words(item), f"{item.itemRotation():g}", f"{item.itemOpacity():.3f}")
    yield from (item.blendMode(), item.excludeFromExports(), item.isGroupMember())
    yield from (item.frameEnabled(), _colour(item.frameStrokeColor()), item.frameStrokeWidth().encodeMeasurement())
    yield from (item.hasBackground(), _colour(item.backgroundColor()))


def _label(label: QgsLayoutItemLabel) -> Iterator[Any]:
    """What is more in a label. Of the many labels the XML would take long."""
    yield from (label.mode(), label.hAlign(), label.vAlign(), f"{label.marginX():g} {label.marginY():g}")
    made = label.dataDefinedProperties()
    yield sorted((key, made.property(key).asExpression()) for key in made.propertyKeys())
    if HOLD_PARAGRAPHS:
        yield from _format(label.textFormat())
    else:
        yield from (*_font(label.font()), f"{label.font().pointSizeF():.2f}", _colour(label.fontColor()))


def _format(written: QgsTextFormat) -> Iterator[Any]:
    yield from (*_font(written.font()), written.namedStyle(), f"{written.size():.2f}", written.sizeUnit())
    yield from (_colour(written.color()), f"{written.opacity():.3f} {written.lineHeight():.3f}")
    yield from (written.buffer().enabled(), written.background().enabled(), written.shadow().enabled())


def _font(font: QFont) -> tuple[Any, ...]:
    return font.family(), font.weight(), font.italic(), font.underline()


def _table(frame: QgsLayoutMultiFrame) -> str:
    """A table by its cells, whose XML would take long; anything else, such as text of the web, by its XML."""
    if not hasattr(frame, "tableContents"):
        return _written(frame)
    cells: list[Any] = [f"{size:.2f}" for size in (*frame.columnWidths(), *frame.rowHeights())]
    cells += [frame.showGrid(), _colour(frame.gridColor())]
    cells += [f"{frame.gridStrokeWidth():.3f} {frame.cellMargin():.3f}", _colour(frame.backgroundColor())]
    for row in frame.tableContents():
        for cell in row:
            along = cell.horizontalAlignment() | cell.verticalAlignment()
            cells += [str(cell.content() or ""), *(bool(along & side) for side in _SIDES)]
            cells += [_colour(cell.backgroundColor()), *_format(cell.textFormat())]
    return repr(cells)


def _written(item: QgsLayoutItem | QgsLayoutMultiFrame) -> str:
    """All names and values in the XML of an item, with how often each is there.

    Qt writes attributes, and QGIS some lists, in another order in every process, also where there is XML in an
    attribute: so no order counts.
    """
    document = QDomDocument()
    element = document.createElement("item")
    item.writeXml(element, document, QgsReadWriteContext())
    document.appendChild(element)
    passing = _PASSING_SIZE if isinstance(item, QgsLayoutItemScaleBar) else _PASSING
    text = passing.sub("", document.toString(-1))
    for escaped, plain in _ESCAPED:
        text = text.replace(escaped, plain)
    return repr(sorted(Counter(_BETWEEN.split(text)).items()))


def _colour(colour: QColor) -> str:
    return str(colour.name(QColor.NameFormat.HexArgb)) if colour.isValid() else ""


def _last_part(path: str) -> str:
    """The name of a file without its folder, which may move with the project; pictures of our own are in the path."""
    return path if path.startswith("base64:") else path.replace("\\", "/").rpartition("/")[2]
