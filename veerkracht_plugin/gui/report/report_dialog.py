"""The dialog "Make report": choices, a preview of the first page, the run, and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingException, QgsProject
from qgis.PyQt.QtCore import QSize, Qt, QUrl
from qgis.PyQt.QtGui import QDesktopServices, QIcon
from qgis.PyQt.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from ...algorithms.export_report import ExportReport
from ...bridge.translation import tr
from ...core.errors import VeerkrachtError
from ...paths import resource
from .choices import remember, remembered
from .first_page import FirstPage
from .preview import Draw, PreviewPane
from .report_form import ReportForm
from .running import Run, RunFeedback, run_report

# What is opened, the best to read first.
_BEST = (".pdf", ".html", ".xlsx", ".png", ".svg")

_MOST_LINES = 9

OpenFile = Callable[[str], Any]


def open_in_desktop(path: str) -> None:
    """Opens a file or folder with the program that the user has for it."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(path))


class ReportDialog(QDialog):
    """Makes reports of the layers of a project; modal, since layers must not go while they are read.

    `iface_or_parent`: QGIS, or the window above; `run`, `open_file`, `draw`: for tests.
    """

    def __init__(
        self,
        iface_or_parent: Any,
        project: QgsProject | None = None,
        run: Run = run_report,
        open_file: OpenFile = open_in_desktop,
        draw: Draw | None = None,
    ) -> None:
        super().__init__(_window(iface_or_parent))
        self.setWindowTitle(tr("Make report"))
        self.setWindowIcon(QIcon(str(resource("icons", "exportreport.svg"))))
        self.setModal(True)
        self._project = project if project is not None else QgsProject.instance()
        self._run_report, self._open_file = run, open_file
        self._feedback: RunFeedback | None = None
        self._made: list[str] = []
        self._folder = ""
        self.form = ReportForm(self._project)
        self.preview = PreviewPane(draw or FirstPage(self._project))
        self.bar = QProgressBar()
        self.outcome = QTextBrowser()
        self.state = QLabel()
        self.open_button = QPushButton(tr("&Open the report"))
        self.folder_button = QPushButton(tr("Open the &folder"))
        self.run_button = QPushButton(tr("&Make report"))
        self.cancel_button = QPushButton(tr("&Cancel"))
        self.close_button = QPushButton(tr("C&lose"))
        self._lay_out()
        self._connect()
        self.form.show_choices(remembered(self._project))
        self._before = self.form.choices()
        self._show_state()

    @property
    def is_running(self) -> bool:
        return self._feedback is not None

    # --- what the user does ---

    def _connect(self) -> None:
        self.form.changed.connect(self._follow)
        self.run_button.clicked.connect(self._run)
        self.cancel_button.clicked.connect(self._cancel)
        self.close_button.clicked.connect(self.reject)
        self.open_button.clicked.connect(lambda: self._open_file(_best(self._made)))
        self.folder_button.clicked.connect(lambda: self._open_file(self._folder))

    def _follow(self) -> None:
        choices = self.form.choices()
        lacking = choices.what_lacks()
        self.state.setText(lacking)
        self.run_button.setEnabled(not lacking and not self.is_running)
        # Where files go is no matter of what they look like.
        why = choices.with_any_files().what_lacks()
        if why:
            self.preview.refuse(why)
        elif not self.is_running:
            self.preview.want(choices)

    def _cancel(self) -> None:
        if self._feedback is not None:
            self._feedback.cancel()
            self.cancel_button.setEnabled(False)
            self.state.setText(tr("Stopping …"))

    def reject(self) -> None:
        """Closes the dialog; while a report is made, Escape and the cross of the window stop that first."""
        if self.is_running:
            self._cancel()
            return
        self.preview.stop()
        if self.form.choices() != self._before:
            remember(self._project, self.form.choices())
        super().reject()

    # --- the run ---

    def _run(self) -> None:
        choices = self.form.choices()
        if self.is_running or choices.what_lacks():
            return
        remember(self._project, choices)
        self._before = choices
        self.preview.stop()
        self._feedback = RunFeedback()
        self._feedback.progressChanged.connect(lambda percent: self.bar.setValue(round(percent)))
        self._feedback.doing.connect(self.state.setText)
        self._made, self._folder = [], ""
        self.bar.setValue(0)
        self.state.setText(tr("The report is being made …"))
        self._show_state()
        self.cancel_button.setFocus()
        feedback = self._feedback
        try:
            self._succeed(self._run_report(choices.parameters(), self._project, feedback), feedback)
        except (QgsProcessingException, VeerkrachtError) as error:
            self._fail(error, feedback)
        finally:
            self._feedback = None
            self._show_state()
            self._follow()
        (self.open_button if self._made else self.run_button).setFocus()

    def _succeed(self, results: dict[str, Any], feedback: RunFeedback) -> None:
        self._made = [str(path) for path in results.get(ExportReport.FILES) or []]
        self._folder = str(results.get(ExportReport.OUTPUT) or "")
        said = tr("The report is made. Files: {count}, in {folder}.").format(count=len(self._made), folder=self._folder)
        self._tell(said, [*feedback.errors, *feedback.warnings], feedback.infos)

    def _fail(self, error: Exception, feedback: RunFeedback) -> None:
        sentence = error.message.text(tr) if isinstance(error, VeerkrachtError) else str(error)
        self._tell(sentence, [*feedback.errors, *feedback.warnings], [])

    def _tell(self, sentence: str, warnings: list[str], infos: list[str]) -> None:
        """Shows what came of it: one sentence, what there is to know, what else was told."""
        parts = [f"<p><b>{escape(sentence)}</b></p>"]
        if warnings:
            rows = "".join(f"<li>{escape(one)}</li>" for one in warnings)
            parts.append(f"<p>{escape(tr('Please note:'))}</p><ul>{rows}</ul>")
        parts += [f"<p>{escape(one)}</p>" for one in infos]
        self.outcome.setHtml("".join(parts))
        self.outcome.setVisible(True)
        self._fit_outcome()

    def _fit_outcome(self) -> None:
        """As high as what it says, up to what leaves room for the form."""
        document = self.outcome.document()
        document.setTextWidth(self.width() - 2 * self.fontMetrics().height())
        needed = round(document.size().height()) + 2 * self.outcome.frameWidth()
        self.outcome.setFixedHeight(min(needed, self.fontMetrics().lineSpacing() * _MOST_LINES))

    def _show_state(self) -> None:
        """Shows what belongs to a run, or to what is before and after one."""
        running = self.is_running
        self.form.setEnabled(not running)
        self.run_button.setEnabled(not running and not self.form.choices().what_lacks())
        self.bar.setVisible(running)
        self.cancel_button.setVisible(running)
        self.cancel_button.setEnabled(running)
        self.close_button.setVisible(not running)
        if running:
            self.outcome.setVisible(False)
        for button in (self.open_button, self.folder_button):
            button.setVisible(bool(self._made) and not running)

    # --- making it ---

    def _lay_out(self) -> None:
        scroll = QScrollArea()
        scroll.setWidget(self.form)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setMinimumWidth(self.form.minimumSizeHint().width() + scroll.verticalScrollBar().sizeHint().width())
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        both = QSplitter(Qt.Orientation.Horizontal)
        both.addWidget(scroll)
        both.addWidget(self.preview)
        both.setStretchFactor(1, 1)
        both.setChildrenCollapsible(False)
        self.outcome.setOpenLinks(False)
        self.outcome.setAccessibleName(tr("What came of it"))
        self.outcome.setTabChangesFocus(True)
        self.outcome.setVisible(False)
        self.bar.setAccessibleName(tr("Progress"))
        column = QVBoxLayout(self)
        column.addWidget(both, 1)
        column.addWidget(self.outcome)
        column.addWidget(self.bar)
        column.addLayout(self._buttons())
        self.resize(self._room())

    def _buttons(self) -> QHBoxLayout:
        self.state.setWordWrap(True)
        self.state.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.state.setAccessibleName(tr("What lacks"))
        self.run_button.setDefault(True)
        row = QHBoxLayout()
        row.addWidget(self.state, 1)
        for button in (
            self.open_button,
            self.folder_button,
            self.run_button,
            self.cancel_button,
            self.close_button,
        ):
            row.addWidget(button)
        return row

    def _room(self) -> QSize:
        """A size for form and preview, as far as the screen has it."""
        metrics, screen = self.fontMetrics(), self.screen().availableGeometry().size() * 0.9
        return QSize(metrics.averageCharWidth() * 170, metrics.height() * 42).boundedTo(screen)


def _window(iface_or_parent: Any) -> QWidget | None:
    main_window = getattr(iface_or_parent, "mainWindow", None)
    return main_window() if main_window is not None else iface_or_parent


def _best(files: list[str]) -> str:
    """The file that is best to open: the first PDF, or what comes next to it."""
    return min(files, key=lambda path: _rank(Path(path).suffix.lower()))


def _rank(ending: str) -> int:
    return _BEST.index(ending) if ending in _BEST else len(_BEST)
