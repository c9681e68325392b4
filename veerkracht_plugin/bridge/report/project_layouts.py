"""Generated layouts in the project: a new run takes the place of what an earlier one made, and of nothing else."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from types import TracebackType
from typing import Any
from uuid import uuid4

from qgis.core import (
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutItemShape,
    QgsPrintLayout,
    QgsProject,
)

from ...core.report.pages import Report
from .labels import colour_of, font_of
from .layout_pages import remove_report
from .map_layers import MARK

# On a layout: what it looked like when it was made, to see whether somebody changed it since.
_FINGERPRINT = "veerkracht/fingerprint"
_LONGEST_NAME = 80


class Workshop:
    """The project in which reports are laid out; without `keep` it is afterwards as it was.

    Used as `with Workshop(project) as workshop:`. Without a project it has one of its own.
    """

    def __init__(self, project: QgsProject | None) -> None:
        self.has_user = project is not None
        self.project = QgsProject() if project is None else project
        # Until they are kept, layouts carry marks of their own, so that earlier ones stay beside them.
        self._token = uuid4().hex
        self._marks: dict[str, str] = {}
        self._titles: dict[str, str] = {}

    def __enter__(self) -> Workshop:
        return self

    def __exit__(self, kind: type | None, error: BaseException | None, trace: TracebackType | None) -> None:
        for mark in list(self._marks):
            self._remove(mark)

    def marked(self, report: Report) -> Report:
        """Returns a report under a name that no earlier one has, by which layout and layers are found again."""
        mark = f"{report.file_name} {self._token}"
        self._marks[mark] = report.file_name
        self._titles[mark] = report.title
        return replace(report, file_name=mark)

    def forget(self, report: Report) -> None:
        """Takes out what was made for a report, where nobody keeps it: layouts fill the memory."""
        mark = f"{report.file_name} {self._token}"
        if not self.has_user and mark in self._marks:
            self._remove(mark)

    def keep(self) -> tuple[list[str], list[str]]:
        """Lets layouts take the place of the earlier ones of the same reports.

        Returns their names, and the names of earlier ones that were changed by hand, which stay.
        """
        spared = [
            spare(layout) for name in self._marks.values() for layout in self._layouts(name) if is_changed(layout)
        ]
        names = []
        for mark, name in self._marks.items():
            remove_report(self.project, name)
            names += [self._adopt(layout, name, self._titles[mark]) for layout in self._layouts(mark)]
            for layer in self.project.mapLayers().values():
                if layer.customProperty(MARK) == mark:
                    layer.setCustomProperty(MARK, name)
        self._marks.clear()
        _drop_orphans(self.project)
        return names, spared

    def _adopt(self, layout: QgsPrintLayout, mark: str, title: str) -> str:
        layout.setCustomProperty(MARK, mark)
        layout.setCustomProperty(_FINGERPRINT, fingerprint(layout))
        layout.setName(_free_name(layout, title))
        return str(layout.name())

    def _layouts(self, mark: str) -> list[QgsPrintLayout]:
        return [layout for layout in self.project.layoutManager().printLayouts() if layout.customProperty(MARK) == mark]

    def _remove(self, mark: str) -> None:
        del self._marks[mark]
        remove_report(self.project, mark)


# --- changes by hand --------------------------------------------------------------------------------------------------


def is_changed(layout: QgsPrintLayout) -> bool:
    """Says whether somebody changed a generated layout since it was made."""
    before = layout.customProperty(_FINGERPRINT)
    return bool(before) and before != fingerprint(layout)


def spare(layout: QgsPrintLayout) -> str:
    """Makes a generated layout, and the layers of its maps, the user's own, which no run replaces; returns its name."""
    mark = f"{layout.customProperty(MARK)} {uuid4().hex}"
    layout.setCustomProperty(MARK, mark)
    layout.removeCustomProperty(_FINGERPRINT)
    for item in _maps_of(layout):
        for layer in item.layers():
            if layer.customProperty(MARK):
                layer.setCustomProperty(MARK, mark)
    return str(layout.name())


def fingerprint(layout: QgsPrintLayout) -> str:
    """Returns what tells a layout from one in which something was added, removed, moved, rewritten or recoloured."""
    items = (item for item in layout.items() if isinstance(item, QgsLayoutItem))
    rows = sorted(repr((item.uuid(), *_traits(item))) for item in items)
    return hashlib.sha256("\n".join(rows).encode()).hexdigest()


def _traits(item: QgsLayoutItem) -> Iterator[Any]:
    # As a saved project has them, with six digits: it has to be the same afterwards.
    yield from (item.positionWithUnits().encodePoint(), _size(item), f"{item.itemRotation():g}")
    yield from (item.id(), item.page(), item.isVisible(), item.frameEnabled(), f"{item.itemOpacity():.2f}")
    yield from (item.frameStrokeColor().name(), item.hasBackground(), item.backgroundColor().name())
    if isinstance(item, QgsLayoutItemLabel):
        font = font_of(item)
        yield from (item.text(), font.family(), f"{font.pointSizeF():.1f}", font.italic(), colour_of(item))
    elif isinstance(item, QgsLayoutItemShape):
        yield item.symbol().color().name()
    elif isinstance(item, QgsLayoutItemPicture):
        yield item.picturePath()
    elif isinstance(item, QgsLayoutItemMap):
        yield from (round(item.scale()), item.extent().center().toString(0), len(item.layers()))


def _size(item: QgsLayoutItem) -> str:
    if isinstance(item, QgsLayoutItemScaleBar):
        # QGIS measures its text anew when it reads a project, and comes to a trifle more or less.
        return f"{item.sizeWithUnits().width():.1f}"
    return str(item.sizeWithUnits().encodeSize())


def _maps_of(layout: QgsPrintLayout) -> list[QgsLayoutItemMap]:
    return [item for item in layout.items() if isinstance(item, QgsLayoutItemMap)]


def _drop_orphans(project: QgsProject) -> None:
    """Takes out the layers of generated layouts that are gone."""
    marks = {layout.customProperty(MARK) for layout in project.layoutManager().printLayouts()}
    layers = project.mapLayers().values()
    gone = [layer.id() for layer in layers if layer.customProperty(MARK) and layer.customProperty(MARK) not in marks]
    if gone:
        project.removeMapLayers(gone)


def _free_name(layout: QgsPrintLayout, title: str) -> str:
    """A name that no other layout of the project has, short enough for a menu."""
    short = " ".join(title.split())
    short = short if len(short) <= _LONGEST_NAME else short[: _LONGEST_NAME - 1].rstrip() + "…"
    taken = {other.name() for other in layout.project().layoutManager().printLayouts() if other is not layout}
    free, number = short, 1
    while free in taken:
        number += 1
        free = f"{short} ({number})"
    return free
