"""The buttons of the focus panel: with words where there is room for them, reached with the keyboard from within."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QEvent, QSize, Qt
from qgis.PyQt.QtGui import QIcon, QKeyEvent, QKeySequence, QResizeEvent
from qgis.PyQt.QtWidgets import QAction, QHBoxLayout, QMenu, QSizePolicy, QToolButton, QWidget

from ...bridge.translation import tr
from ...paths import resource

_STYLES = Qt.ToolButtonStyle


class FocusButtons(QWidget):
    """A row of buttons; `draw` mirrors the action of the map tool, the others are connected by the panel."""

    def __init__(self, draw_action: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self._draw_action = draw_action
        self.draw = self._button(tr("&Draw"), draw_action.icon(), "")
        self.draw.setCheckable(True)
        self.suggest = self._button(
            tr("&Suggest"),
            _own_icon("suggestfocusareas.svg"),
            tr("Have circles proposed around the areas that ask for attention"),
        )
        self.renumber = self._button(tr("&Renumber"), _icon("mIconFieldInteger.svg"), tr("Number all circles anew"))
        self.export = self._button(
            tr("E&xport"), _icon("mActionSharingExport.svg"), tr("The list for a spreadsheet or a report")
        )
        self.delete = self._button(
            tr("De&lete"), _icon("mActionDeleteSelectedFeatures.svg"), tr("Remove the selected circles; can be undone")
        )
        self._lay_out()
        self.draw.clicked.connect(self._toggle_tool)
        draw_action.changed.connect(self._follow_action)
        draw_action.toggled.connect(self.draw.setChecked)
        self._follow_action()

    def all(self) -> list[QToolButton]:
        """Returns the buttons from left to right."""
        return [self.draw, self.suggest, self.renumber, self.export, self.delete]

    def release(self) -> None:
        """Lets go of the action of the map tool."""
        self._draw_action.changed.disconnect(self._follow_action)
        self._draw_action.toggled.disconnect(self.draw.setChecked)

    # --- keyboard ---

    def takes(self, event: QKeyEvent) -> bool:
        """Says whether a key is that of a button: Alt with its underlined letter."""
        return self._of_key(event) is not None

    def press(self, event: QKeyEvent) -> None:
        """Presses the button of a key, or opens its menu."""
        button = self._of_key(event)
        if button is not None and button.isEnabled():
            button.setFocus(Qt.FocusReason.ShortcutFocusReason)
            button.showMenu() if button.menu() else button.click()

    def _of_key(self, event: QKeyEvent) -> QToolButton | None:
        if event.modifiers() != Qt.KeyboardModifier.AltModifier:
            return None
        try:
            pressed = QKeySequence(f"Alt+{chr(event.key())}")
        except ValueError:  # an arrow, or another key without a character
            return None
        return next((one for one in self.all() if QKeySequence.mnemonic(one.text()) == pressed), None)

    # --- room for words ---

    def minimumSizeHint(self) -> QSize:
        return QSize(sum(self._widths(_STYLES.ToolButtonIconOnly)), self.layout().minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and self.layout() is not None:
            self._share_room()

    def _share_room(self) -> None:
        """Gives words to as many buttons as fit, from the left."""
        bare, worded = (self._widths(style) for style in (_STYLES.ToolButtonIconOnly, _STYLES.ToolButtonTextBesideIcon))
        room = self.width() - sum(bare)
        for button, narrow, wide in zip(self.all(), bare, worded):
            room -= wide - narrow
            button.setToolButtonStyle(_STYLES.ToolButtonTextBesideIcon if room >= 0 else _STYLES.ToolButtonIconOnly)

    def _widths(self, style: Qt.ToolButtonStyle) -> list[int]:
        widths = []
        for button in self.all():
            before = button.toolButtonStyle()
            button.setToolButtonStyle(style)
            widths.append(button.sizeHint().width())
            button.setToolButtonStyle(before)
        return widths

    # --- making them ---

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        # Else the words would keep the panel from being made narrower.
        row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        for button in self.all():
            row.addWidget(button)
        row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _button(self, text: str, icon: QIcon, tooltip: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon)
        side = round(self.fontMetrics().height() * 1.15)
        button.setIconSize(QSize(side, side))
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setText(text)
        # The letter would work in the whole window, and take it from a menu of QGIS: the panel listens itself.
        button.setShortcut(QKeySequence())
        _explain(button, tooltip)
        return button

    def _toggle_tool(self) -> None:
        self._draw_action.trigger()
        self.draw.setChecked(self._draw_action.isChecked())

    def _follow_action(self) -> None:
        self.draw.setIcon(self._draw_action.icon())
        self.draw.setEnabled(self._draw_action.isEnabled())
        self.draw.setChecked(self._draw_action.isChecked())
        _explain(self.draw, tr("Draw circles on the map: press in the middle and drag to the edge"))


def set_menu(button: QToolButton, entries: list[tuple[str, Callable[[], object]] | None]) -> QMenu:
    """Gives a button a menu that opens at a click; None among the entries (text, what it does) is a line."""
    menu = QMenu(button)
    for entry in entries:
        if entry is None:
            menu.addSeparator()
        else:
            action = menu.addAction(entry[0])
            action.triggered.connect(lambda _=False, do=entry[1]: do())
    button.setMenu(menu)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    return menu


def _explain(button: QToolButton, tooltip: str) -> None:
    letter = QKeySequence.mnemonic(button.text()).toString(QKeySequence.SequenceFormat.NativeText)
    button.setToolTip(f"{tooltip} ({letter})" if letter else tooltip)
    button.setAccessibleName(button.text().replace("&", ""))
    button.setAccessibleDescription(tooltip)


def _icon(name: str) -> QIcon:
    return QgsApplication.getThemeIcon(f"/{name}")


def _own_icon(name: str) -> QIcon:
    path = resource("icons", name)
    return QIcon(str(path)) if path.is_file() else _icon("processingAlgorithm.svg")
