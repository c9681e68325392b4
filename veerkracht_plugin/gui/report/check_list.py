"""A list whose rows are ticked with the mouse or the space bar, as high as its rows."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QListWidget, QListWidgetItem, QSizePolicy

_KEY = Qt.ItemDataRole.UserRole


class CheckList(QListWidget):
    """Rows of (key, text), of which any may be ticked."""

    ticked = pyqtSignal()

    def __init__(self, rows: Iterable[tuple[str, str]]) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        for key, text in rows:
            item = QListWidgetItem(text, self)
            item.setData(_KEY, key)
            item.setToolTip(text)
            item.setCheckState(Qt.CheckState.Unchecked)
        if self.count():
            self.setCurrentRow(0)
            self.clearSelection()
        self.itemChanged.connect(lambda item: self.ticked.emit())

    def keys(self) -> tuple[str, ...]:
        """Returns the keys of the rows that are ticked, and can be."""
        return tuple(item.data(_KEY) for item in self._items() if _is_ticked(item))

    def tick(self, keys: Iterable[str]) -> None:
        """Ticks these rows and no others."""
        wanted = set(keys)
        for item in self._items():
            item.setCheckState(Qt.CheckState.Checked if item.data(_KEY) in wanted else Qt.CheckState.Unchecked)

    def offer(self, keys: Iterable[str]) -> None:
        """Lets only these rows be ticked; the others keep their tick for when they can be again."""
        offered, enabled = set(keys), Qt.ItemFlag.ItemIsEnabled
        for item in self._items():
            flags = item.flags()
            item.setFlags(flags | enabled if item.data(_KEY) in offered else flags & ~enabled)

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]

    def sizeHint(self) -> QSize:
        height = sum(self.sizeHintForRow(row) for row in range(self.count())) + 2 * self.frameWidth()
        return QSize(self.sizeHintForColumn(0) + 2 * self.frameWidth(), height)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 20, self.sizeHint().height())


def _is_ticked(item: QListWidgetItem) -> bool:
    return item.checkState() == Qt.CheckState.Checked and bool(item.flags() & Qt.ItemFlag.ItemIsEnabled)
