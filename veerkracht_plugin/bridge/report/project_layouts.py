"""Generated layouts in the project: a new run takes the place of what an earlier one made, and of nothing else."""

from __future__ import annotations

from dataclasses import replace
from types import TracebackType
from uuid import uuid4

from qgis.core import QgsLayoutItemMap, QgsPrintLayout, QgsProject

from ...core.report.pages import Report
from .fingerprints import forget, is_changed, remember
from .layout_pages import remove_report
from .map_layers import MARK

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
        # A report in another language stands beside it.
        self._marks[mark] = f"{report.file_name} {report.language}"
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
        layout.setName(_free_name(layout, title))
        remember(layout)
        return str(layout.name())

    def _layouts(self, mark: str) -> list[QgsPrintLayout]:
        return [layout for layout in self.project.layoutManager().printLayouts() if layout.customProperty(MARK) == mark]

    def _remove(self, mark: str) -> None:
        del self._marks[mark]
        remove_report(self.project, mark)


def spare(layout: QgsPrintLayout) -> str:
    """Makes a generated layout, and the layers of its maps, the user's own, which no run replaces; returns its name."""
    mark = f"{layout.customProperty(MARK)} {uuid4().hex}"
    layout.setCustomProperty(MARK, mark)
    forget(layout)
    for item in _maps_of(layout):
        for layer in item.layers():
            if layer.customProperty(MARK):
                layer.setCustomProperty(MARK, mark)
    return str(layout.name())


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
