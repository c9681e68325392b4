"""Protects the layouts in an open project: a new run replaces what was generated, and nothing that a user made."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import (
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsPrintLayout,
    QgsProcessingException,
    QgsProject,
)

from tests.qgis.report_layouts import layout_of
from tests.qgis.report_runs import areas, circles, exported, refused
from veerkracht_plugin.bridge.report.map_layers import MARK
from veerkracht_plugin.bridge.report.report_files import ReportFiles
from veerkracht_plugin.core.errors import VeerkrachtError

NAME = "Analyse veerkrachtkaarten"

pytestmark = pytest.mark.usefixtures("qgis_processing")


@pytest.fixture
def project() -> QgsProject:
    """A project with areas, circles, and a layout of the user's own that has the usual name of ours."""
    made = QgsProject()
    made.addMapLayers([areas(), circles()])
    own = layout_of(made, ["van mij"])
    own.setName(NAME)
    made.layoutManager().addLayout(own)
    return made


@pytest.fixture
def run(project, tmp_path):
    """Makes a report of the layers of the project."""

    def made(**parameters):
        layers = {layer.name(): layer for layer in project.mapLayers().values() if not layer.customProperty(MARK)}
        given = {"AREAS": layers["gebieden"], "CIRCLES": layers["cirkels"], "MAPS": [0, 2], "OUTPUT": str(tmp_path)}
        return exported(project=project, **{**given, **parameters})

    return made


def names(project: QgsProject) -> list[str]:
    return sorted(layout.name() for layout in project.layoutManager().printLayouts())


def generated(project: QgsProject, name: str = "") -> QgsPrintLayout:
    (found,) = [
        layout
        for layout in project.layoutManager().printLayouts()
        if layout.customProperty(MARK) and name in layout.name()
    ]
    return found


def shown(layout: QgsPrintLayout) -> set[str]:
    """The ids of the layers that the maps of a layout show."""
    maps = [item for item in layout.items() if isinstance(item, QgsLayoutItemMap)]
    assert all(item.layers() for item in maps)
    return {layer.id() for item in maps for layer in item.layers()}


def marked(project: QgsProject) -> set[str]:
    return {layer.id() for layer in project.mapLayers().values() if layer.customProperty(MARK)}


def test_the_layouts_stay_in_the_project(project, run):
    pages = run().outputs["PAGES"]
    layout = generated(project)
    # Another name than that of the user's own.
    assert sorted(names(project)) == sorted([NAME, layout.name()])
    assert layout.name().startswith(NAME)
    assert layout.pageCollection().pageCount() == pages
    assert shown(layout) <= marked(project)
    # Not in the tree of layers: they would only be in the way.
    assert not [one for one in project.layerTreeRoot().findLayerIds() if one in marked(project)]


def test_a_second_run_replaces_the_first(project, run):
    run()
    first, layers = generated(project).name(), len(project.mapLayers())
    run(MAPS=[0, 2, 3])
    assert generated(project).name() == first
    assert len(names(project)) == 2
    assert shown(generated(project)) == marked(project)
    run()
    assert len(project.mapLayers()) == layers


def test_another_document_stands_beside_it(project, run):
    run()
    run(NAME="anders")
    assert len(names(project)) == 3
    run(SCOPE=1)
    assert len(names(project)) == 5


def test_another_language_stands_beside_it(project, run):
    run(TITLE="Wijken")
    run(TITLE="Wijken", LANGUAGE=1)
    assert names(project) == [NAME, "Wijken", "Wijken (2)"]
    run(TITLE="Wijken", LANGUAGE=1)
    assert len(names(project)) == 3


def test_what_was_changed_by_hand_stays(project, run):
    run()
    layout = generated(project)
    label = next(item for item in layout.items() if isinstance(item, QgsLayoutItemLabel))
    label.setText("Zoals wij het zeggen")
    before, kept = layout.name(), shown(layout)
    said = run().told.infos
    assert any("changed by hand" in info and before in info for info in said)
    assert len(names(project)) == 3
    old = project.layoutManager().layoutByName(before)
    assert "Zoals wij het zeggen" in [item.text() for item in old.items() if isinstance(item, QgsLayoutItemLabel)]
    assert shown(old) == kept
    # It is the user's own from now on.
    run()
    assert len(names(project)) == 3


def test_layers_of_a_layout_that_the_user_deleted_go(project, run):
    run()
    project.layoutManager().removeLayout(generated(project))
    run(NAME="anders")
    assert shown(generated(project)) == marked(project)


def test_a_run_that_fails_leaves_the_earlier_layout(project, run, monkeypatch):
    run()
    before, layers = shown(generated(project)), set(project.mapLayers())
    monkeypatch.setattr(ReportFiles, "commit", _refuse)
    with pytest.raises(QgsProcessingException, match="Not today"):
        run()
    assert shown(generated(project)) == before
    assert set(project.mapLayers()) == layers


def _refuse(_: ReportFiles) -> None:
    raise VeerkrachtError("Not today.")


def test_a_long_title_makes_a_short_name(project, run):
    run(TITLE="Titel " * 50)
    assert max(len(name) for name in names(project)) <= 84


# --- files ---


def test_files_get_their_places_together_or_not_at_all(tmp_path):
    with ReportFiles(tmp_path / "uit") as files:
        for name in ("b.pdf", "a.png", "b.pdf"):
            files.place(name).write_text(name)
        files.place("nooit.html")
        assert sorted(path.name for path in (tmp_path / "uit").iterdir())[0].startswith(".veerkracht-")
        files.commit()
    assert files.written == [tmp_path / "uit" / "b.pdf", tmp_path / "uit" / "a.png"]
    assert sorted(path.name for path in (tmp_path / "uit").iterdir()) == ["a.png", "b.pdf"]


def test_a_subfolder_keeps_what_was_there(tmp_path):
    folder = tmp_path / "uit" / "achtergrond"
    folder.mkdir(parents=True)
    (folder / "oud.png").write_text("oud")
    with ReportFiles(tmp_path / "uit") as files:
        (files.subfolder("achtergrond") / "nieuw.png").write_text("nieuw")
    assert [path.name for path in Path(folder).iterdir()] == ["oud.png"]
    with ReportFiles(tmp_path / "uit") as files:
        (files.subfolder("achtergrond") / "nieuw.png").write_text("nieuw")
        files.commit()
    assert sorted(path.name for path in Path(folder).iterdir()) == ["nieuw.png", "oud.png"]


def test_a_folder_that_cannot_be_made(tmp_path):
    (tmp_path / "bestand").write_text("x")
    assert "cannot be made" in refused(AREAS=areas(), OUTPUT=str(tmp_path / "bestand" / "uit"))
