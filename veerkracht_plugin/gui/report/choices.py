"""What is chosen for a report: as parameters of exportreport, as something a project remembers, and what lacks."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from qgis.core import QgsProject, QgsSettings
from qgis.PyQt.QtCore import QStandardPaths

from ...algorithms.export_report import ExportReport
from ...algorithms.report_parameters import DEFAULT_NAME, FORMATS, PAPERS
from ...bridge.focus.focus_layer import areas_layers, circle_layers
from ...bridge.translation import tr
from ...core.legends import LANGUAGES, PALETTES, legends
from ...core.report.options import CLUSTERS, DEFAULT_MAPS, FACTSHEETS, SCOPES, WHOLE

_SCOPE, _ENTRY = "veerkracht", "report/choices"
_FOLDER = "veerkracht/report/folder"
_FILES = ("texts", "logo", "template")
_ALLOWED = {"paper": PAPERS, "language": LANGUAGES, "palette": PALETTES, "scope": SCOPES, "formats": FORMATS}


@dataclass(frozen=True)
class Choices:
    """The choices: layers by id ("" for none), maps by key, all else by the words of core.report.options."""

    areas: str = ""
    circles: str = ""
    background: str = ""
    built_up: str = ""
    maps: tuple[str, ...] = DEFAULT_MAPS
    scope: str = WHOLE
    clusters: str = ""
    title: str = ""
    author: str = ""
    language: str = LANGUAGES[0]
    paper: str = PAPERS[0]
    palette: str = PALETTES[0]
    texts: str = ""
    logo: str = ""
    template: str = ""
    formats: tuple[str, ...] = FORMATS[:1]
    dpi: int = 300
    geopdf: bool = False
    name: str = DEFAULT_NAME
    folder: str = ""

    def parameters(self) -> dict[str, Any]:
        """Returns them as exportreport takes them."""
        keys, this = list(legends()), ExportReport
        return {
            this.AREAS: self.areas,
            this.CIRCLES: self.circles or None,
            this.BACKGROUND: self.background or None,
            this.BUILT_UP: self.built_up or None,
            this.MAPS: [keys.index(key) for key in self.maps],
            this.SCOPE: SCOPES.index(self.scope),
            this.CLUSTERS: self.clusters,
            this.TITLE: self.title,
            this.AUTHOR: self.author,
            this.LANGUAGE: LANGUAGES.index(self.language),
            this.PAPER: PAPERS.index(self.paper),
            this.PALETTE: PALETTES.index(self.palette),
            this.TEXTS: self.texts,
            this.LOGO: self.logo,
            this.TEMPLATE: self.template,
            this.FORMATS: [FORMATS.index(name) for name in self.formats],
            this.DPI: self.dpi,
            this.GEOPDF: self.geopdf,
            this.NAME: self.name,
            this.OUTPUT: self.folder,
        }

    def with_any_files(self) -> Choices:
        """Returns them as if it were settled which files are written where."""
        return replace(self, formats=FORMATS[:1], folder=".")

    def what_lacks(self) -> str:
        """Returns the sentence that says why no report can be made of these; "" where one can."""
        lacking = (
            (not self.areas, tr("This project has no layer with maps: make the resilience maps first.")),
            (not self.maps, tr("Choose at least one map.")),
            (self.scope == CLUSTERS and not self.clusters.strip(), tr("Write which gemeenten are a cluster.")),
            (self.scope == FACTSHEETS and not self.circles, tr("Factsheets need a layer with focus circles.")),
            (self._missing_file() != "", tr("{file} is not there.").format(file=Path(self._missing_file()).name)),
            (not self.formats, tr("Choose at least one format.")),
            (not self.folder, tr("Choose a folder for the report.")),
            (Path(self.folder).is_file(), tr("{file} is not a folder.").format(file=Path(self.folder).name)),
        )
        return next((sentence for lacks, sentence in lacking if lacks), "")

    def _missing_file(self) -> str:
        paths: tuple[str, ...] = (self.texts, self.logo, self.template)
        return next((path for path in paths if path and not Path(path).is_file()), "")


# --- memory -----------------------------------------------------------------------------------------------------------


def remembered(project: QgsProject) -> Choices:
    """Returns what was chosen before in this project, with layers that it still has; the usual choices without.

    The folder is the one that the user chose last, else a proposal: that of the project, or of the user's documents.
    """
    areas = [layer.id() for layer in areas_layers(project)]
    circles = [layer.id() for layer in circle_layers(project)]
    first = Choices(areas=next(iter(areas), ""), circles=next(iter(circles), ""), folder=_folder(project))
    kept = _sound(_entry(project))
    if kept.get("areas") not in areas:
        kept.pop("areas", None)
    if kept.get("circles") not in ("", *circles):
        kept.pop("circles", None)
    for name in ("background", "built_up"):
        if project.mapLayer(kept.get(name, "")) is None:
            kept.pop(name, None)
    for name in _FILES:
        if kept.get(name):
            kept[name] = project.pathResolver().readPath(kept[name])
    return replace(first, **kept)


def remember(project: QgsProject, choices: Choices) -> None:
    """Keeps choices in the project, the folder with the user."""
    kept = asdict(choices)
    folder = kept.pop("folder")
    # What was only proposed is not kept: another project would propose the folder of this one.
    QgsSettings().setValue(_FOLDER, "" if folder == _proposed_folder(project) else folder)
    for name in _FILES:
        kept[name] = project.pathResolver().writePath(kept[name])
    text = json.dumps(kept, sort_keys=True)
    if text != project.readEntry(_SCOPE, _ENTRY, "")[0]:
        project.writeEntry(_SCOPE, _ENTRY, text)


def _folder(project: QgsProject) -> str:
    return str(QgsSettings().value(_FOLDER, "") or "") or _proposed_folder(project)


def _proposed_folder(project: QgsProject) -> str:
    """That of the project; of one that is not saved, or not in a folder, the user's documents."""
    home = project.homePath()
    if home and Path(home).is_dir():
        return str(home)
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)


def _entry(project: QgsProject) -> dict[str, Any]:
    try:
        read = json.loads(project.readEntry(_SCOPE, _ENTRY, "")[0] or "{}")
    except ValueError:
        return {}
    return read if isinstance(read, dict) else {}


def _sound(read: dict[str, Any]) -> dict[str, Any]:
    """Of what a project says, that which can be chosen: it may be of another version, or written by hand."""
    allowed = {**_ALLOWED, "maps": tuple(legends())}
    sound = {}
    for field in fields(Choices):
        value, usual = read.get(field.name), field.default
        if isinstance(value, list) and isinstance(usual, tuple):
            value = tuple(one for one in value if one in allowed[field.name])
        is_known = field.name not in allowed or isinstance(value, tuple) or value in allowed[field.name]
        if type(value) is type(usual) and is_known:
            sound[field.name] = value
    sound.pop("folder", None)
    return sound
