"""The table of focus circles on the screen, for mouse and keyboard."""

from __future__ import annotations

from collections.abc import Collection

from qgis.PyQt.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QResizeEvent
from qgis.PyQt.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QMenu, QTableView, QWidget

from ...bridge.translation import tr
from ...core.reasons import TOO_FEW_INHABITANTS
from .focus_chips import BadgeDelegate, ChipDelegate, chip_size
from .focus_table import FIRST_CHIP, GEMEENTE, INHABITANTS, NAME, NUMBER, CircleModel


class CircleTable(QTableView):
    """The table of circles; what the user asks for is told as signals, a circle by its id."""

    zoom_wanted = pyqtSignal("qlonglong")
    form_wanted = pyqtSignal("qlonglong")
    removal_wanted = pyqtSignal()
    copy_wanted = pyqtSignal()
    # The user selected other rows; not told for those that `select` selects.
    chosen = pyqtSignal()

    def __init__(self, model: CircleModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._is_following = False
        self.setModel(model)
        self._badges = BadgeDelegate(self)
        self.setItemDelegateForColumn(NUMBER, self._badges)
        chips = ChipDelegate(self)
        for column in range(FIRST_CHIP, model.columnCount()):
            self.setItemDelegateForColumn(column, chips)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self._set_up_header()
        self.clicked.connect(self._clicked)
        self.doubleClicked.connect(self._double_clicked)
        model.modelAboutToBeReset.connect(self._begin_following)
        model.modelReset.connect(self._end_following)
        model.modelReset.connect(self._fit_number)
        model.dataChanged.connect(self._fit_number)
        self.selectionModel().selectionChanged.connect(self._tell_chosen)

    # --- selection ---

    def selected_fids(self) -> list[int]:
        """Returns the ids of the circles whose rows are selected."""
        return [self._model.circle(index.row()).fid for index in self.selectionModel().selectedRows()]

    def select(self, fids: Collection[int]) -> None:
        """Selects the rows of these circles, and brings a single one into sight."""
        if set(fids) == set(self.selected_fids()):
            return
        rows = [row for row in map(self._model.row_of, fids) if row is not None]
        selection = QItemSelection()
        for row in rows:
            selection.select(self._model.index(row, 0), self._model.index(row, self._model.columnCount() - 1))
        self._begin_following()
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._end_following()
        if len(rows) == 1:
            self.scrollTo(self._model.index(rows[0], NAME))
            if self.currentIndex().row() != rows[0]:
                column = max(self.currentIndex().column(), NUMBER)
                move_only = QItemSelectionModel.SelectionFlag.NoUpdate
                self.selectionModel().setCurrentIndex(self._model.index(rows[0], column), move_only)

    def _begin_following(self) -> None:
        self._is_following = True

    def _end_following(self) -> None:
        self._is_following = False

    def _tell_chosen(self) -> None:
        if not self._is_following:
            self.chosen.emit()

    # --- sizes ---

    def _set_up_header(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsMovable(False)
        header.setSortIndicator(NUMBER, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self._size()
        header.sectionResized.connect(self._resized)

    def _size(self) -> None:
        """Sizes rows and columns by the font, so that they fit at every scaling of the screen."""
        metrics, header = self.fontMetrics(), self.horizontalHeader()
        chip, room = chip_size(metrics), metrics.height() // 4
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(1)
        rows.setDefaultSectionSize(chip.height() + room)
        header.setMinimumSectionSize(chip.width() + room)
        for column in (NUMBER, *range(FIRST_CHIP, self._model.columnCount())):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(column, chip.width() + room)
        self._fit_number()

    def _fit_number(self) -> None:
        # Not left to Qt, which would ask for the size of each of a thousand badges.
        numbers = [circle.number for circle in self._model.circles]
        longest, has_warning = max(numbers, key=len, default=""), self._model.has_repeated
        heading = self._model.headerData(NUMBER, Qt.Orientation.Horizontal)
        # Beside the heading stands the arrow of the order.
        arrow = round(1.4 * self.fontMetrics().height())
        least = self.horizontalHeader().fontMetrics().horizontalAdvance(heading) + arrow
        self.setColumnWidth(NUMBER, max(least, self._badges.width(self.font(), longest, has_warning)))
        self._share_room()

    def _share_room(self) -> None:
        """Keeps the chips in sight: in a narrow panel reasons are cut off, then gemeente and figure give way."""
        room = self._room_for_words()
        narrow, wide = self._widths_of_words(), self._widths_of_words(is_wide=True)
        widths = wide if room >= sum(wide.values()) else narrow
        least = widths[NAME]
        for column in (INHABITANTS, GEMEENTE):
            least += widths[column]
            self.setColumnHidden(column, room < least)
            self.setColumnWidth(column, widths[column])
        self._fit_name()

    def _widths_of_words(self, *, is_wide: bool = False) -> dict[int, int]:
        """How wide the columns with words are at the least, or where there is room for the words of reasons too."""
        metrics, header = self.fontMetrics(), self.horizontalHeader().fontMetrics()
        margins = round(metrics.height() * 0.7)
        heading = self._model.headerData(INHABITANTS, Qt.Orientation.Horizontal)
        inhabitants = [header.horizontalAdvance(heading), metrics.horizontalAdvance("000.000")]
        if is_wide:
            inhabitants.append(metrics.horizontalAdvance(TOO_FEW_INHABITANTS))
        name, gemeente = metrics.horizontalAdvance("m" * (12 if is_wide else 6)), metrics.horizontalAdvance("m" * 7)
        return {NAME: name, GEMEENTE: gemeente, INHABITANTS: max(inhabitants) + margins}

    def _room_for_words(self) -> int:
        others = (column for column in range(self._model.columnCount()) if column not in (NAME, GEMEENTE, INHABITANTS))
        return self.viewport().width() - sum(self.columnWidth(column) for column in others)

    def _fit_name(self) -> None:
        """Gives the name what the other columns leave, but never so little that it cannot be read."""
        others = self.columnWidth(GEMEENTE) + self.columnWidth(INHABITANTS)
        self.setColumnWidth(NAME, max(self._widths_of_words()[NAME], self._room_for_words() - others))

    def _resized(self, column: int) -> None:
        if column in (GEMEENTE, INHABITANTS):
            self._fit_name()

    def sizeHint(self) -> QSize:
        """Wide enough for all columns, so that a new panel opens with all of them."""
        others = sum(self.columnWidth(column) for column in (NUMBER, *range(FIRST_CHIP, self._model.columnCount())))
        frame = 2 * self.frameWidth() + self.verticalScrollBar().sizeHint().width()
        width = others + sum(self._widths_of_words().values()) + frame
        return QSize(width, self.verticalHeader().defaultSectionSize() * 10)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._widths_of_words()[NAME] * 2, self.verticalHeader().defaultSectionSize() * 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and self.model() is not None:
            self._size()

    # --- what the user does ---

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
            return
        wanted = {
            Qt.Key.Key_Return: self._zoom,
            Qt.Key.Key_Enter: self._zoom,
            Qt.Key.Key_F2: self._open_form,
            Qt.Key.Key_Delete: self._remove,
        }.get(event.key())
        if wanted is None or not self.currentIndex().isValid():
            super().keyPressEvent(event)
            return
        event.accept()
        wanted(self.currentIndex())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.currentIndex()
        if not index.isValid() or not self.selectionModel().hasSelection():
            return
        menu = QMenu(self)
        menu.addAction(tr("&Zoom to the circle"), lambda: self._zoom(index))
        menu.addAction(tr("Open the &form …"), lambda: self._open_form(index))
        menu.addSeparator()
        menu.addAction(tr("&Delete"), self.removal_wanted.emit)
        menu.popup(event.globalPos())
        menu.aboutToHide.connect(menu.deleteLater)

    def _clicked(self, index: QModelIndex) -> None:
        # With Ctrl or Shift somebody is choosing several.
        is_plain = QApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier
        if is_plain and self._model.key(index.column()) is None:
            self._zoom(index)

    def _double_clicked(self, index: QModelIndex) -> None:
        if self._model.key(index.column()) is None:
            self._open_form(index)

    def _zoom(self, index: QModelIndex) -> None:
        self.zoom_wanted.emit(self._model.circle(index.row()).fid)

    def _open_form(self, index: QModelIndex) -> None:
        self.form_wanted.emit(self._model.circle(index.row()).fid)

    def _remove(self, index: QModelIndex) -> None:
        self.removal_wanted.emit()
