"""Templates as users make them, items taken out, moved, smaller; and what on the pages lies over something else."""

from __future__ import annotations

import random
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from qgis.core import QgsLayoutItem, QgsLayoutItemLabel, QgsLayoutItemPage, QgsPrintLayout
from qgis.PyQt.QtCore import QRectF

from veerkracht_plugin.bridge.report.sheet import frame_of
from veerkracht_plugin.bridge.report.templates import KNOWN, Template
from veerkracht_plugin.paths import resource

# What stands in the map moves with it.
_PARTS = {
    "answer": "questions", "question": "questions", "writing": "questions", "slopes": "figures", "strip": "strips",
    "tags": "map", "background": "map", "spot": "overview",
}  # fmt: skip
_IN_MAP = ("scale_bar", "north_arrow", "overview")
# Labels are made a little larger than their text, and letters fill their lines only in part.
_SLACK = (1.8, 0.7)


def changed(paper: str, folder: Path, seed: int) -> Path:
    """A template of which some items are left out, and some stand elsewhere, where nothing else stands."""
    dice = random.Random(seed)
    root = ElementTree.fromstring(resource("layouts", f"{paper}.qpt").read_text(encoding="utf-8"))
    elements = {one.get("id", ""): one for one in root.findall("LayoutItem")}
    for name in dice.sample(sorted(set(elements) - {"map"}), dice.randrange(0, 14)):
        root.remove(elements.pop(name))
    pages = root.find("PageCollection")
    width, height = (float(part) for part in pages.find("LayoutItem").get("size").split(",")[:2])
    if dice.random() < 0.7:
        _shrink(elements["map"], dice)
    for name in dice.sample(sorted(elements), min(len(elements), dice.randrange(0, 9))):
        if name not in _IN_MAP:
            _move(name, elements, QRectF(3, 3, width - 6, height - 6), dice)
    path = folder / f"eigen_{paper}_{seed}.qpt"
    path.write_text(ElementTree.tostring(root, encoding="unicode"), encoding="utf-8")
    return path


def _shrink(element: ElementTree.Element, dice: random.Random) -> None:
    frame = _frame(element)
    frame.setWidth(frame.width() * dice.uniform(0.5, 1))
    frame.setHeight(frame.height() * dice.uniform(0.5, 1))
    element.set("size", f"{frame.width():.2f},{frame.height():.2f},mm")
    # QGIS makes a map as high as its extent is.
    extent = element.find("Extent")
    for side, value in (("xmin", 0), ("ymin", 0), ("xmax", frame.width()), ("ymax", frame.height())):
        extent.set(side, f"{value:.2f}")


def _move(name: str, elements: dict[str, ElementTree.Element], room: QRectF, dice: random.Random) -> None:
    frame = _frame(elements[name])
    others = [_frame(one) for other, one in elements.items() if other not in (name, *_IN_MAP)]
    for _ in range(60):
        frame.moveTo(
            dice.uniform(room.left(), max(room.left(), room.right() - frame.width())),
            dice.uniform(room.top(), max(room.top(), room.bottom() - frame.height())),
        )
        if room.contains(frame) and not any(frame.adjusted(-1, -1, 1, 1).intersects(other) for other in others):
            for attribute in ("position", "positionOnPage"):
                elements[name].set(attribute, f"{frame.x():.2f},{frame.y():.2f},mm")
            return


def _frame(element: ElementTree.Element) -> QRectF:
    x, y = (float(part) for part in element.get("position", "0,0,mm").split(",")[:2])
    wide, high = (part for part in element.get("size", "1,1,mm").split(",")[:2])
    return QRectF(x, y, 1 if wide == "nan" else float(wide), 1 if high == "nan" else float(high))


# --- what lies over what ---


def beyond(layout: QgsPrintLayout) -> list[str]:
    """The items that reach beyond the edge of their page."""
    found = []
    for item in _items(layout):
        size = layout.pageCollection().page(item.page()).sizeWithUnits()
        page = QRectF(0, 0, size.width(), size.height()).adjusted(-0.2, -0.2, 0.2, 0.2)
        frame = _ink(item)
        if not page.contains(frame):
            found.append(f"{item.id()} {_said(frame)}")
    return found


def overlaps(layout: QgsPrintLayout, template: Template) -> list[str]:
    """The pairs of things on one page that lie over each other, but for those that do so in the template."""
    found = []
    for one, other in combinations(_items(layout), 2):
        if one.page() != other.page() or _part_of(_name(one)) == _part_of(_name(other)):
            continue
        if _ink(one).intersects(_ink(other)) and not _may_overlap(_name(one), _name(other), template):
            found.append(f"{one.id()} {_said(_ink(one))} and {other.id()} {_said(_ink(other))}")
    return found


def _may_overlap(one: str, other: str, template: Template) -> bool:
    if "map" in (_part_of(one), _part_of(other)) and {one, other} & {*_IN_MAP}:
        return True
    frames = [template.frames.get(name) for name in (one, other)]
    return None not in frames and frames[0].intersects(frames[1])


def _items(layout: QgsPrintLayout) -> Iterator[QgsLayoutItem]:
    items = (item for item in layout.items() if isinstance(item, QgsLayoutItem))
    return (item for item in items if not isinstance(item, QgsLayoutItemPage))


def _ink(item: QgsLayoutItem) -> QRectF:
    frame = frame_of(item)
    if not isinstance(item, QgsLayoutItemLabel):
        return frame.adjusted(0.2, 0.2, -0.2, -0.2)
    x, y = min(_SLACK[0], frame.width() / 3), min(_SLACK[1], frame.height() / 3)
    return frame.adjusted(x, y, -x, -y)


def _name(item: QgsLayoutItem) -> str:
    """The id without its numbers; that of the template where it has one."""
    return re.sub(r"(_\d+)+$", "", item.id())


def _part_of(name: str) -> str:
    """What an item is a part of: "legend" for legend_swatch; an item of the template is one by itself."""
    if name in KNOWN and name not in ("text", "legend"):
        return name
    start = name.partition("_")[0]
    return _PARTS.get(start, start)


def _said(frame: QRectF) -> str:
    return f"({frame.x():.1f}, {frame.y():.1f}, {frame.right():.1f}, {frame.bottom():.1f})"
