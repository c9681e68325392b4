"""Taking the list of focus circles elsewhere: into a file, or to the clipboard."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from pathlib import Path

from qgis.core import Qgis, QgsMessageLog, QgsProject
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtWidgets import QApplication, QFileDialog, QWidget

from ...bridge.focus.circle_list import CircleTable, circle_table, drawn_palette
from ...bridge.focus.circle_list_export import as_mime_data, write_csv, write_xlsx
from ...bridge.map_layer import read_facts
from ...bridge.translation import tr
from ...core.errors import VeerkrachtError
from ...core.reference import NEDERLAND
from .circle_editing import CircleEditor

_LOG = "Veerkrachtkaarten"


class ListExport:
    """Saves and copies the circles of `editor`; asks on top of `parent`, and says in `message_bar` how it went."""

    def __init__(self, editor: CircleEditor, project: QgsProject, message_bar: QgsMessageBar, parent: QWidget) -> None:
        self._editor = editor
        self._project = project
        self._message_bar = message_bar
        self._parent = parent
        self._folder = ""

    def save_csv(self) -> None:
        """Asks where to, and saves the list for a Dutch spreadsheet."""
        self._save(write_csv, tr("Save the list as CSV"), "csv")

    def save_xlsx(self) -> None:
        """Asks where to, and saves the list as a workbook."""
        self._save(write_xlsx, tr("Save the list as a workbook"), "xlsx")

    def copy(self) -> None:
        """Puts the list on the clipboard, as a table and as text."""
        table = self._table()
        if table is not None:
            palette = drawn_palette(self._editor.settings.areas())
            QApplication.clipboard().setMimeData(as_mime_data(table, palette))
            self._editor.tell(tr("The list is copied: paste it into Word or a spreadsheet."), Qgis.MessageLevel.Success)

    def _table(self) -> CircleTable | None:
        layer, areas = self._editor.layer(), self._editor.settings.areas()
        if layer is None:
            return None
        facts = read_facts(areas) if areas is not None else None
        return circle_table(layer, reference=facts.reference if facts else NEDERLAND)

    def _save(self, write: Callable[[CircleTable, Path], None], title: str, ending: str) -> None:
        folder = Path(self._folder or self._project.homePath() or Path.home())
        chosen, _ = QFileDialog.getSaveFileName(
            self._parent, title, str(folder / f"focuscirkels.{ending}"), f"{ending.upper()} (*.{ending})"
        )
        table = self._table()
        if not chosen or table is None:
            return
        path = _with_ending(Path(chosen), ending)
        try:
            write(table, path)
        except VeerkrachtError as error:
            tell_error(self._message_bar, error)
            return
        self._folder = str(path.parent)
        link = f'<a href="{QUrl.fromLocalFile(self._folder).toString()}">{escape(path.name)}</a>'
        self._succeed(tr("The list is saved: {file}.").format(file=link))

    def _succeed(self, sentence: str) -> None:
        self._message_bar.pushMessage("", sentence, Qgis.MessageLevel.Success)


def tell_error(message_bar: QgsMessageBar, error: VeerkrachtError) -> None:
    """Shows the sentence of an error, and logs its details."""
    message_bar.pushMessage("", error.message.text(tr), Qgis.MessageLevel.Warning)
    if error.details:
        QgsMessageLog.logMessage(error.details, _LOG, Qgis.MessageLevel.Warning)


def _with_ending(path: Path, ending: str) -> Path:
    return path if path.suffix.lower() == f".{ending}" else path.with_name(f"{path.name}.{ending}")
