"""Protects the parameter BUILT_UP: what is cut out of the areas, where it is said, and what is wrong with a layer."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingException,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)

from tests.qgis import report_ground, report_runs
from tests.qgis.built_up import cut, left_halves, polygons, rectangle, size_of
from tests.qgis.focus_maps import cell
from tests.qgis.report_ground import BOTTOM, LEFT, SIDE
from tests.qgis.report_layouts import text_on
from tests.qgis.report_runs import exported, names_in, refused
from tests.qgis.runs import Told
from tests.qgis.seen_maps import Seen, laid_out, without_names
from veerkracht_plugin.bridge.report.map_items import MapSources
from veerkracht_plugin.bridge.report.open_land import kept_land, open_land
from veerkracht_plugin.core.errors import Stopped
from veerkracht_plugin.core.messages import Message

PDF, HTML, XLSX = 0, 3, 4
LABEL = "buiten bebouwd gebied"


def town(crs: str = "EPSG:28992") -> QgsVectorLayer:
    """The middle of the six squares of report_runs, in a CRS."""
    return polygons(cell(0.5, 0.5, 2, 1), crs=crs, name="bebouwd")


# --- what is cut out ---


@pytest.mark.parametrize("crs", ["EPSG:28992", "EPSG:3857", "EPSG:4326", "EPSG:25831"])
def test_half_of_every_square_is_left_whatever_the_coordinates(crs):
    assert size_of(cut(report_ground.areas(), left_halves(crs))) == pytest.approx(6, rel=1e-3)


def test_areas_in_degrees_are_cut_in_metres():
    areas = report_ground.areas()
    degrees = areas.materialize(
        QgsFeatureRequest().setDestinationCrs(
            QgsCoordinateReferenceSystem("EPSG:4326"), QgsCoordinateTransformContext()
        )
    )
    land = cut(degrees, left_halves())
    assert land.crs().authid() == "EPSG:28992"
    assert size_of(land) == pytest.approx(6, rel=1e-3)


def test_shapes_that_cross_themselves_overlap_or_are_empty_do_not_disturb():
    bow = f"POLYGON(({LEFT} {BOTTOM}, {LEFT + SIDE} {BOTTOM + SIDE}, {LEFT + SIDE} {BOTTOM}, {LEFT} {BOTTOM + SIDE}, {LEFT} {BOTTOM}))"
    built_up = polygons(bow, rectangle(1, 0, 1, 1), rectangle(1.2, 0.2, 1, 0.5), "POLYGON EMPTY")
    # The bow covers half a square, the two others 1.1 together.
    assert size_of(cut(report_ground.areas(), built_up)) == pytest.approx(12 - 0.5 - 1.1, rel=1e-6)


def test_a_shape_of_many_towns_and_an_area_that_crosses_itself():
    areas = report_ground.areas(1)
    x, y = LEFT, BOTTOM
    bow = f"POLYGON(({x} {y}, {x + SIDE} {y + SIDE}, {x + SIDE} {y}, {x} {y + SIDE}, {x} {y}))"
    areas.dataProvider().changeGeometryValues({next(areas.getFeatures()).id(): QgsGeometry.fromWkt(bow)})
    towns = QgsVectorLayer("MultiPolygon?crs=EPSG:28992", "kernen", "memory")
    feature = next(polygons(rectangle(0, 0, 0.5, 1)).getFeatures())
    far = QgsGeometry.fromWkt(rectangle(300, 300, 5, 5))
    feature.setGeometry(QgsGeometry.collectGeometry([feature.geometry(), far]))
    towns.dataProvider().addFeature(feature)
    towns.updateExtents()
    assert size_of(cut(areas, towns)) == pytest.approx(0.25, rel=1e-6)


def test_where_all_is_built_up_there_are_no_lines_and_nothing_is_said():
    notes: list[Message] = []
    assert cut(report_ground.areas(), polygons(rectangle(-1, -1, 9, 9)), notes) is None
    assert notes == []


@pytest.mark.parametrize("shapes", [(), (rectangle(50, 50, 1, 1),)])
def test_a_layer_that_is_empty_or_lies_elsewhere_is_left_out_and_said(shapes):
    notes: list[Message] = []
    assert cut(report_ground.areas(), polygons(*shapes, name="dorpen"), notes) is None
    assert [note.text() for note in notes] == [
        "dorpen has no polygons where the areas are, so the maps do not show what is built up."
    ]


def test_cutting_can_be_stopped():
    with pytest.raises(Stopped):
        open_land(report_ground.areas(), left_halves(), QgsCoordinateTransformContext(), print, lambda: True)


def test_the_same_land_is_the_same_file_and_other_land_another(tmp_path):
    areas = report_ground.areas()
    first, again = (kept_land(cut(areas, left_halves()), tmp_path) for _ in range(2))
    assert first.source() == again.source()
    assert first.featureCount() == 12
    kept_land(cut(areas, polygons(rectangle(0, 0, 1, 1))), tmp_path)
    assert len(names_in(tmp_path)) == 2


def test_a_saved_project_still_draws_the_lines(tmp_path):
    areas, project = without_names(report_ground.saved(report_ground.areas(), tmp_path)), QgsProject()
    project.addMapLayer(areas)
    maps = MapSources(areas, open_land=cut(areas, left_halves()), folder=tmp_path / "achtergrond")
    seen = Seen(laid_out(project, maps)).inside(0)
    assert project.write(str(tmp_path / "kaarten.qgz"))
    opened = QgsProject()
    assert opened.read(str(tmp_path / "kaarten.qgz"))
    assert Seen(opened.layoutManager().layouts()[0]).inside(0) == seen
    assert len(set(seen)) > 1
    project.clear()
    opened.clear()


# --- in a report ---


def test_the_report_says_it_in_the_legend_the_reading_page_and_the_html_edition(qgis_processing, tmp_path):
    ran = exported(
        AREAS=report_runs.areas(),
        BUILT_UP=town("EPSG:4326"),
        MAPS=[0, 3],
        FORMATS=[PDF, HTML, XLSX],
        OUTPUT=str(tmp_path),
    )
    assert not ran.told.warnings
    path = Path(ran.outputs["PDF"])
    pages = [text_on(path, page) for page in range(1, 5)]
    assert [LABEL in page for page in pages] == [False, False, True, True]
    assert "Buiten het bebouwd gebied liggen witte lijnen" in re.sub(r"\s+", " ", pages[1])
    html = next(tmp_path.glob("*.html")).read_text(encoding="utf-8")
    assert html.count(f"<p>Witte lijnen over een kleur: {LABEL}.</p>") == 2
    assert not re.search(rf"<t[dh][^>]*>{LABEL}", html)
    # Nothing is counted there, so the tables do not have it.
    assert LABEL.encode() not in b"".join(part for part in sheets_in(next(tmp_path.glob("*.xlsx"))))


def sheets_in(path: Path) -> list[bytes]:
    import zipfile

    with zipfile.ZipFile(path) as book:
        return [book.read(name) for name in book.namelist()]


def test_without_the_layer_nothing_is_said(qgis_processing, tmp_path):
    ran = exported(AREAS=report_runs.areas(), MAPS=[0], OUTPUT=str(tmp_path))
    assert "bebouwd" not in "".join(text_on(Path(ran.outputs["PDF"]), page) for page in range(1, 4))
    assert names_in(tmp_path) == ["veerkrachtkaarten.pdf"]


def test_land_is_kept_for_the_layouts_of_an_open_project_and_gone_after_cancel(qgis_processing, tmp_path):
    exported(project=QgsProject(), AREAS=report_runs.areas(), BUILT_UP=town(), MAPS=[0], OUTPUT=str(tmp_path / "uit"))
    assert [name for name in names_in(tmp_path / "uit") if name.endswith(".fgb")]
    with pytest.raises(QgsProcessingException, match="Stopped"):
        exported(
            Told(cancel_after=12),
            QgsProject(),
            AREAS=report_runs.areas(),
            BUILT_UP=town(),
            OUTPUT=str(tmp_path / "niet"),
        )
    assert not (tmp_path / "niet").exists()


def test_a_layer_that_lies_elsewhere_is_left_out_of_the_report_and_said(qgis_processing, tmp_path):
    ran = exported(AREAS=report_runs.areas(), BUILT_UP=polygons(rectangle(0, 0, 1, 1)), MAPS=[0], OUTPUT=str(tmp_path))
    assert ran.told.warnings == [
        "bebouwd has no polygons where the areas are, so the maps do not show what is built up."
    ]
    assert LABEL not in text_on(Path(ran.outputs["PDF"]), 3)


def test_what_is_no_built_up_area_is_refused_by_a_sentence(qgis_processing, tmp_path):
    points = QgsVectorLayer("Point?crs=EPSG:28992", "punten", "memory")
    given = {"AREAS": report_runs.areas(), "OUTPUT": str(tmp_path)}
    assert refused(**given, BUILT_UP=points) == "punten has no polygons; choose a layer of polygons."
    nowhere = "bebouwd has no coordinate reference system, so nobody knows what is built up; set it in the properties of the layer."
    assert refused(**given, BUILT_UP=polygons(crs="")) == nowhere
    raster = report_ground.street_map(tmp_path)
    assert isinstance(raster, QgsRasterLayer)
    for bad in (raster, raster.source(), "weg.gpkg"):
        assert "BUILT_UP" in refused(**given, BUILT_UP=bad) or "Built-up area" in refused(**given, BUILT_UP=bad)
