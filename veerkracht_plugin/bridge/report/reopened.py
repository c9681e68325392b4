"""Pages of a report in a project that was saved and is opened again: what a project does not keep."""

from __future__ import annotations

from qgis.core import QgsLayoutItemLabel, QgsProject

from ..map_layer import REPORT_MARK
from .fonts import family
from .labels import HOLD_PARAGRAPHS, unligate


def restore_pages(project: QgsProject) -> None:
    """Makes the pages of the reports in a project what they were: in our typeface, with letters that are not joined."""
    pages = [layout for layout in project.layoutManager().printLayouts() if layout.customProperty(REPORT_MARK)]
    if pages:
        # Makes the typeface known, where only the plugin has it.
        family()
    if HOLD_PARAGRAPHS:
        return
    for layout in pages:
        for item in layout.items():
            if isinstance(item, QgsLayoutItemLabel):
                unligate(item)
