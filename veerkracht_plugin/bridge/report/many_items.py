"""Many items in one layout: put in together, and taken out together.

Each item that QGIS adds, makes or deletes while others stand in the layout makes it go through all of them, and through
their list for each of them: the time grows with the third power of their number. So items are made first and added at
the end, and leave the layout before they are deleted.
"""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsLayout, QgsLayoutItem, QgsLayoutItemPage, QgsLayoutItemScaleBar
from qgis.PyQt import sip


def add_items(layout: QgsLayout, items: Sequence[QgsLayoutItem]) -> None:
    """Adds items that were made for a layout, the lowest first.

    `addLayoutItem` adds to the scene, and then reads the bounds of the layout, and the list of items that its designer
    shows, from the whole scene (so in QGIS 3.22 to 3.44): it is enough for the last one.
    """
    for height, item in enumerate(items, start=1):
        item.setZValue(height)
        if height < len(items):
            layout.addItem(item)
        else:
            layout.addLayoutItem(item)
    for item in items:
        if isinstance(item, QgsLayoutItemScaleBar):
            # Its text is measured at the resolution of the layout's map, which has to be there (QGIS 3.40).
            item.refreshItemSize()


def delete_items(layout: QgsLayout) -> None:
    """Deletes all items of a layout that is about to be removed; its pages stay."""
    items = [one for one in layout.items() if isinstance(one, QgsLayoutItem) and not isinstance(one, QgsLayoutItemPage)]
    for item in items:
        layout.removeItem(item)
    for item in items:
        sip.delete(item)
