"""Running exportreport in the main thread, where layouts live, with a window that stays alive."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from qgis.core import QgsMessageLog, QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback, QgsProject
from qgis.PyQt.QtCore import QCoreApplication, pyqtSignal

from ...algorithms.export_report import ExportReport

_LOG = "Veerkrachtkaarten"
# Seconds: often enough for a window that feels alive, seldom enough to cost nothing.
_EVERY = 0.05


class RunFeedback(QgsProcessingFeedback):
    """Remembers what it is told, and gives the window its turn whenever it is told something or asked for Cancel."""

    doing = pyqtSignal(str)

    def __init__(self) -> None:
        super().__init__(False)
        self.infos: list[str] = []
        self.warnings: list[str] = []
        self.errors: list[str] = []
        self._last = 0.0
        self.progressChanged.connect(lambda percent: self._breathe())

    def isCanceled(self) -> bool:
        self._breathe()
        return bool(super().isCanceled())

    def setProgressText(self, text: str) -> None:
        self.doing.emit(text)
        self._breathe()

    def pushInfo(self, info: str) -> None:
        self.infos.append(info)

    def pushWarning(self, warning: str) -> None:
        self.warnings.append(warning)

    def reportError(self, error: str, fatalError: bool = False) -> None:
        self.errors.append(error)

    def pushDebugInfo(self, info: str) -> None:
        QgsMessageLog.logMessage(info, _LOG)

    def _breathe(self) -> None:
        now = time.monotonic()
        if now - self._last >= _EVERY:
            QCoreApplication.processEvents()
            self._last = time.monotonic()


Run = Callable[[dict[str, Any], QgsProject, RunFeedback], dict[str, Any]]


def run_report(parameters: dict[str, Any], project: QgsProject, feedback: RunFeedback) -> dict[str, Any]:
    """Makes a report; returns what exportreport gives back, raises QgsProcessingException with what went wrong."""
    context = QgsProcessingContext()
    context.setProject(project)
    context.setFeedback(feedback)
    algorithm = ExportReport().create()
    possible, why = algorithm.checkParameterValues(parameters, context)
    if not possible:
        raise QgsProcessingException(why)
    results, _ = algorithm.run(parameters, context, feedback, {}, False)
    return dict(results)
