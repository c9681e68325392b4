"""The pane with the first page of the report, drawn anew when choices have settled."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from dataclasses import replace

from qgis.core import Qgis, QgsMessageLog
from qgis.PyQt.QtCore import QSize, Qt, QTimer
from qgis.PyQt.QtGui import QCursor, QGuiApplication, QImage, QPixmap, QResizeEvent
from qgis.PyQt.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ...bridge.translation import tr
from ...core.errors import Stopped, VeerkrachtError
from .choices import Choices

_LOG = "Veerkrachtkaarten"
# Milliseconds without another choice.
SETTLED = 500
_FEWEST_PIXELS, _MOST_PIXELS = 300, 1600

Draw = Callable[[Choices, int, Callable[[], bool]], QImage]


class PreviewPane(QWidget):
    """Shows the first page for choices, or a sentence that says why there is none."""

    def __init__(self, draw: Draw) -> None:
        super().__init__()
        self._draw = draw
        self._image = QImage()
        self._wanted: Choices | None = None
        self._shown: Choices | None = None
        self._is_drawing = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLED)
        self._timer.timeout.connect(self._refresh)
        self.page = QLabel()
        self.caption = QLabel()
        self._lay_out()

    def want(self, choices: Choices) -> None:
        """Asks for the first page of a report with these choices."""
        wanted = _what_shows(choices)
        if wanted == self._wanted:
            return
        self._wanted = wanted
        self._timer.start()

    def stop(self) -> None:
        """Gives up what is asked for; a page of other choices goes, since it would seem to be of the present ones."""
        if self._wanted != self._shown:
            self._shown = None
            self._say("")
        self._wanted = self._shown
        self._timer.stop()

    def refuse(self, sentence: str) -> None:
        """Says why there is no first page."""
        self._wanted = self._shown = None
        self._timer.stop()
        self._say(sentence)

    def _say(self, sentence: str) -> None:
        self._image = QImage()
        self.page.setPixmap(QPixmap())
        self.page.setText(sentence)
        self.page.setAccessibleDescription(sentence)
        self.caption.setText("")

    def _refresh(self) -> None:
        if self._is_drawing:
            self._timer.start()  # what is being drawn is stale, and ends soon
            return
        choices = self._wanted
        if choices is None or choices == self._shown:
            return
        self._is_drawing = True
        QGuiApplication.setOverrideCursor(QCursor(Qt.CursorShape.BusyCursor))
        try:
            self._show(choices, self._draw(choices, self._pixels(), lambda: self._wanted != choices))
        except Stopped:
            return
        except VeerkrachtError as error:
            self._say(tr("No preview: {why}").format(why=error.message.text(tr)))
        except Exception:  # noqa: BLE001  a preview that fails must not take the dialog with it
            QgsMessageLog.logMessage(traceback.format_exc(), _LOG, Qgis.MessageLevel.Warning)
            self._say(tr("The first page cannot be shown here; the log of QGIS says why."))
        finally:
            QGuiApplication.restoreOverrideCursor()
            self._is_drawing = False
        self._shown = choices

    def _show(self, choices: Choices, image: QImage) -> None:
        self._image = image
        self.page.setText("")
        self.page.setAccessibleDescription("")
        self._fit()
        self.caption.setText(
            tr("The first page; the background is left out here.") if choices.background else tr("The first page.")
        )

    # --- its size ---

    def _pixels(self) -> int:
        wide = round(self.page.width() * self.devicePixelRatioF())
        return max(_FEWEST_PIXELS, min(_MOST_PIXELS, wide))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._image.isNull():
            return
        ratio = self.devicePixelRatioF()
        inside = self.page.contentsRect().size() * ratio
        fitted = self._image.scaled(
            inside.boundedTo(self._image.size()),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        fitted.setDevicePixelRatio(ratio)
        self.page.setPixmap(QPixmap.fromImage(fitted))

    def _lay_out(self) -> None:
        metrics = self.fontMetrics()
        self.page.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.page.setWordWrap(True)
        self.page.setFrameShape(QFrame.Shape.StyledPanel)
        self.page.setMinimumSize(QSize(metrics.averageCharWidth() * 30, metrics.height() * 10))
        self.page.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.page.setAccessibleName(tr("Preview of the first page"))
        self.caption.setWordWrap(True)
        self.caption.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.addWidget(self.page, 1)
        column.addWidget(self.caption)


def _what_shows(choices: Choices) -> Choices:
    """The choices that make a difference to the first page."""
    usual = Choices()
    return replace(
        choices, texts="", formats=usual.formats, dpi=usual.dpi, geopdf=usual.geopdf, name=usual.name, folder=""
    )
