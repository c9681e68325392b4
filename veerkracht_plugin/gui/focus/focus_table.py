"""The list of focus circles as a table: a row per circle, and per map a class that can be checked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from typing import Any

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QAbstractTableModel, QLocale, QModelIndex, QObject, Qt
from qgis.PyQt.QtGui import QColor

from ...bridge.focus.circle_list import LISTED_MAPS, Circle, plain_number, repeated_numbers
from ...bridge.translation import tr
from ...core.focus.numbering import sort_key
from ...core.legends import legends, no_data
from ...core.maps import MAP_KEYS

NUMBER, NAME, GEMEENTE, INHABITANTS = range(4)
FIRST_CHIP = 4

# What a map with another mean shows follows the map itself: the panel has one chip for both.
_FOLLOWED_BY = {"1": ("1b",), "5": ("5b",)}

_ROLES = Qt.ItemDataRole
# Of a chip and of the figure on it. Those that Qt knows would colour the figure of a hollow chip too.
FILL_ROLE, INK_ROLE = int(_ROLES.UserRole), int(_ROLES.UserRole) + 1
_DASH = "–"

Toggle = Callable[[int, Sequence[str]], Any]


class CircleModel(QAbstractTableModel):
    """The circles as rows; checking a chip calls `set_maps(fid, keys)` with all maps on which the circle is to show."""

    def __init__(self, set_maps: Toggle, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.palette = "main"
        self._set_maps = set_maps
        self._circles: list[Circle] = []
        self._repeated: set[str] = set()
        self._rows: dict[int, int] = {}
        self._sorted_by = (NUMBER, Qt.SortOrder.AscendingOrder)

    # --- what it holds ---

    def set_circles(self, circles: Sequence[Circle], palette: str) -> None:
        """Shows other circles, or the same ones changed; `palette`: one of core.legends.PALETTES."""
        ordered = self._ordered(circles)
        is_same_rows = [one.fid for one in ordered] == [one.fid for one in self._circles]
        if is_same_rows and ordered == self._circles and palette == self.palette:
            return
        if not is_same_rows:
            self.beginResetModel()
        self.palette = palette
        self._circles = ordered
        self._repeated = repeated_numbers(ordered)
        self._rows = {one.fid: row for row, one in enumerate(ordered)}
        if not is_same_rows:
            self.endResetModel()
        elif ordered:
            self.dataChanged.emit(self.index(0, 0), self.index(len(ordered) - 1, self.columnCount() - 1))

    @property
    def circles(self) -> Sequence[Circle]:
        """The circles in the order of the rows."""
        return self._circles

    @property
    def has_repeated(self) -> bool:
        """Says whether any number occurs twice."""
        return bool(self._repeated)

    def circle(self, row: int) -> Circle:
        """Returns the circle of a row."""
        return self._circles[row]

    def row_of(self, fid: int) -> int | None:
        """Returns the row of a circle; None where the table does not have it."""
        return self._rows.get(fid)

    def is_repeated(self, circle: Circle) -> bool:
        """Says whether another circle has the same number."""
        return plain_number(circle.number) in self._repeated

    def key(self, column: int) -> str | None:
        """Returns the map whose chips a column has; None for the columns before them."""
        return LISTED_MAPS[column - FIRST_CHIP] if column >= FIRST_CHIP else None

    # --- what Qt asks ---

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._circles)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else FIRST_CHIP + len(LISTED_MAPS)

    def flags(self, index: QModelIndex) -> Qt.ItemFlags:
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return flags | Qt.ItemFlag.ItemIsUserCheckable if self.key(index.column()) else flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _ROLES.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        key = self.key(section)
        if role == _ROLES.DisplayRole:
            return key or (tr("Nr"), tr("Name"), tr("Municipality"), tr("Inhabitants"))[section]
        if role == _ROLES.ToolTipRole and key:
            return escape(legends()[key].style_name)
        if role == _ROLES.TextAlignmentRole:
            return _alignment(section)
        return None

    def data(self, index: QModelIndex, role: int = _ROLES.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._circles):
            return None
        circle, key = self._circles[index.row()], self.key(index.column())
        if role == _ROLES.TextAlignmentRole:
            return _alignment(index.column())
        if key:
            return self._chip_data(circle, key, role)
        return self._text_data(circle, index.column(), role)

    def setData(self, index: QModelIndex, value: Any, role: int = _ROLES.EditRole) -> bool:
        key = self.key(index.column()) if index.isValid() else None
        if role != _ROLES.CheckStateRole or key is None:
            return False
        circle = self._circles[index.row()]
        changed = {key, *_FOLLOWED_BY.get(key, ())}
        shown = {*circle.maps} | changed if Qt.CheckState(value) == Qt.CheckState.Checked else {*circle.maps} - changed
        self._set_maps(circle.fid, [one for one in MAP_KEYS if one in shown])
        return True

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._sorted_by = (column, order)
        self.set_circles(self._circles, self.palette)

    # --- its own ---

    def _ordered(self, circles: Sequence[Circle]) -> list[Circle]:
        column, order = self._sorted_by
        # By number first, for what is equal in the column.
        by_number = sorted(circles, key=lambda one: (sort_key(one.number), one.name, abs(one.fid)))
        return sorted(
            by_number, key=lambda one: self._sort_value(one, column), reverse=order == Qt.SortOrder.DescendingOrder
        )

    def _sort_value(self, circle: Circle, column: int) -> Any:
        if column in (NAME, GEMEENTE):
            return (circle.name, circle.gemeente)[column - NAME].casefold()
        if column == NUMBER:
            return sort_key(circle.number)
        number = circle.inhabitants if column == INHABITANTS else circle.classes[column - FIRST_CHIP]
        return -1 if number is None else number

    def _text_data(self, circle: Circle, column: int, role: int) -> Any:
        if role == _ROLES.DisplayRole:
            return (circle.number, circle.name, circle.gemeente, _inhabitants(circle))[column]
        if role == _ROLES.ToolTipRole:
            return self._tooltip(circle, column)
        if column == NUMBER and self.is_repeated(circle):
            if role == _ROLES.DecorationRole:
                return QgsApplication.getThemeIcon("/mIconWarning.svg")
            if role == _ROLES.AccessibleDescriptionRole:
                return _repeated_sentence(circle)
        return None

    def _tooltip(self, circle: Circle, column: int) -> str:
        if column == NUMBER and self.is_repeated(circle):
            return escape(_repeated_sentence(circle))
        if column == NAME:
            # With what has no place beside it in a narrow panel.
            inhabitants = f"{tr('Inhabitants')}: {_inhabitants(circle)}"
            parts = (circle.gemeente, inhabitants, circle.note)
            return f"<b>{escape(circle.name)}</b>" + "".join(f"<br>{escape(part)}" for part in parts if part)
        return escape((circle.number, circle.name, circle.gemeente, _inhabitants(circle))[column])

    def _chip_data(self, circle: Circle, key: str, role: int) -> Any:
        entry, is_shown = circle.entry(key), key in circle.maps
        if role == _ROLES.DisplayRole:
            return str(entry.number) if entry else _DASH
        if role == _ROLES.CheckStateRole:
            return Qt.CheckState.Checked if is_shown else Qt.CheckState.Unchecked
        if role == FILL_ROLE:
            return QColor(entry.fill(self.palette) if entry else no_data().fill)
        if role == INK_ROLE:
            return QColor(entry.ink(self.palette) if entry else no_data().ink)
        if role in (_ROLES.ToolTipRole, _ROLES.AccessibleDescriptionRole):
            return _chip_tooltip(circle, key)
        if role == _ROLES.AccessibleTextRole:
            return f"{legends()[key].style_name}: {_class_words(circle, key)}"
        return None


def _alignment(column: int) -> int:
    horizontal = Qt.AlignmentFlag.AlignLeft
    if column == INHABITANTS:
        horizontal = Qt.AlignmentFlag.AlignRight
    elif column == NUMBER or column >= FIRST_CHIP:
        horizontal = Qt.AlignmentFlag.AlignHCenter
    both = horizontal | Qt.AlignmentFlag.AlignVCenter
    # Qt 5 reads a number here, Qt 6 has flags that know their value.
    return int(getattr(both, "value", both))


def _inhabitants(circle: Circle) -> str:
    if circle.reason:
        return circle.reason
    return _DASH if circle.inhabitants is None else QLocale().toString(circle.inhabitants)


def _repeated_sentence(circle: Circle) -> str:
    return tr("More than one circle has the number {number}. Change it in the form, or choose Renumber.").format(
        number=circle.number
    )


def _class_words(circle: Circle, key: str) -> str:
    entry = circle.entry(key)
    return f"{entry.number} {entry.label}" if entry else circle.reason or no_data().label


def _chip_tooltip(circle: Circle, key: str) -> str:
    if key in circle.maps:
        hint = tr("The circle shows on this map. Click or press Space to leave it out.")
    else:
        hint = tr("The circle does not show on this map. Click or press Space to show it.")
    return f"<b>{escape(legends()[key].style_name)}</b><br>{escape(_class_words(circle, key))}<br><i>{escape(hint)}</i>"
