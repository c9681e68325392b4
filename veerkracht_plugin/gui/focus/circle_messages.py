"""What the editing of circles says in QGIS's message bar, and what it offers there."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import Qgis
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtWidgets import QPushButton

_SECONDS_SHOWN = 12


class CircleMessages:
    """Sentences in `bar`."""

    def __init__(self, bar: QgsMessageBar) -> None:
        self.bar = bar

    def tell(self, sentence: str, level: Qgis.MessageLevel = Qgis.MessageLevel.Warning) -> None:
        """Shows a sentence for a while; one that stands there already is not repeated."""
        self.bar.pushMessage("", sentence, level, _SECONDS_SHOWN)

    def offer(self, sentence: str, answer: str, act: Callable[[], bool]) -> None:
        """Shows a sentence with a button for an act; both go when it is pressed."""
        item = self.bar.createMessage("", sentence)
        button = QPushButton(answer)
        # Away first: what the act has to say comes on top of it.
        button.clicked.connect(lambda: self.bar.popWidget(item) and act())
        item.layout().addWidget(button)
        self.bar.pushWidget(item, Qgis.MessageLevel.Warning)
