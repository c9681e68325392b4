"""Protects that a report tells of circles what the areas say of them, whatever their layer has of an earlier run."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from qgis.core import QgsCoordinateTransformContext, QgsFeature, QgsGeometry, QgsVectorLayer

from tests.qgis.focus_maps import SIDE, cell
from tests.qgis.report_runs import areas, circles, exported
from tests.qgis.runs import Ran, squares
from veerkracht_plugin.bridge.report.report_source import read_report_data
from veerkracht_plugin.core.focus.focus_areas import figure_names
from veerkracht_plugin.core.report.report_data import ReportData
from veerkracht_plugin.core.report.stored_figures import is_figure

PDF, HTML, XLSX = 0, 3, 4
OUTDATED = "are not those of the areas"


@pytest.fixture
def described(run: Callable[..., Ran]) -> QgsVectorLayer:
    """The circles with their figures, in memory."""
    return run("describefocusareas", CIRCLES=circles(), AREAS=areas(), OUTPUT="memory:").layer()


def read(rings: QgsVectorLayer, layer: QgsVectorLayer | None = None) -> ReportData:
    return read_report_data(layer or areas(), rings, QgsCoordinateTransformContext())


def figures(data: ReportData) -> list[dict[str, object]]:
    return [{name: value for name, value in circle.items() if is_figure(name)} for circle in data.circles]


def move(rings: QgsVectorLayer, across: float, up: float = 0.0) -> None:
    shapes = {feature.id(): feature.geometry() for feature in rings.getFeatures()}
    for shape in shapes.values():
        shape.translate(across * SIDE, up * SIDE)
    assert rings.dataProvider().changeGeometryValues(shapes)


def renamed(layer: QgsVectorLayer, **names: str) -> QgsVectorLayer:
    fields = {layer.fields().lookupField(old): new for old, new in names.items()}
    assert layer.dataProvider().renameAttributes(fields)
    layer.updateFields()
    return layer


def without(layer: QgsVectorLayer, column: str) -> QgsVectorLayer:
    assert layer.dataProvider().deleteAttributes([layer.fields().lookupField(column)])
    layer.updateFields()
    return layer


def test_figures_that_are_those_of_the_areas_are_nothing_to_tell_of(described):
    assert figures(read(described)) == figures(read(circles()))
    assert read(described).notes == read(circles()).notes == ()


def test_circles_that_were_moved_have_the_figures_of_where_they_are(described):
    move(described, -1)
    bare = circles()
    move(bare, -1)
    data = read(described)
    assert figures(data) == figures(read(bare))
    assert data.circles[1]["inwoners"] == round(0.18 * (1000 + 4167))
    # The first lies beside all areas now, and is not in the report.
    [note] = data.notes
    assert "the figures of circle 2 are not" in note.text()


def test_areas_of_other_years_decide_which_years_there_are(described):
    later = {f"{name}_{old}": f"{name}_{new}" for name in ("onv", "kwb") for old, new in ((2014, 2018), (2022, 2024))}
    data = read(described, renamed(areas(), **later, corp_2022="corp_2024", inw_2022="inw_2024"))
    assert [list(circle) for circle in figures(data)] == [figure_names(2018, 2024)] * 2
    assert data.circles[0]["onv_2024"] == -0.15
    assert "the circles 1, 2 are not" in data.notes[0].text()


def test_areas_with_other_classes_change_those_of_circles(described):
    other = areas()
    place = other.fields().lookupField("kaart1")
    other.dataProvider().changeAttributeValues({1: {place: 7}})
    data = read(described, other)
    assert [circle["kaart1"] for circle in data.circles] == [7, 2]
    assert "the figures of circle 1 are not" in data.notes[0].text()


def test_circles_that_hold_few_inhabitants_now_show_nothing_of_them(described):
    move(described, 1, 1)
    first, second = read(described).circles
    assert (first["reden"], first["inwoners"]) == (None, round(0.36 * 750))
    assert (second["reden"], second["inwoners"], second["kaart1"]) == ("te weinig inwoners", None, None)


def test_what_was_hidden_for_a_higher_minimum_stays_hidden(run):
    people = [circle["inwoners"] for circle in read(circles()).circles]
    minimum = max(people)
    assert min(people) < minimum
    given = {"CIRCLES": circles(), "AREAS": areas(), "MIN_INHABITANTS": minimum}
    data = read(run("describefocusareas", **given, OUTPUT="memory:").layer())
    assert [circle["inwoners"] for circle in data.circles] == [None if few < minimum else few for few in people]
    assert [circle["reden"] for circle in data.circles] == [
        "te weinig inwoners" if few < minimum else None for few in people
    ]
    assert data.notes == ()


def test_circles_that_were_described_by_surface_are_not_called_wrong(run):
    """To describe them again in the same way would change nothing."""
    rings = run("describefocusareas", CIRCLES=circles(), AREAS=areas(), WEIGHT=1, OUTPUT="memory:").layer()
    assert figures(read(rings)) == figures(read(circles())) != figures(read(rings, without(areas(), "inw_2022")))
    assert read(rings).notes == ()


def test_circles_that_reach_beyond_the_areas_are_not_called_wrong(described):
    """The layer may know more of them; to describe them again would lose that."""
    move(described, -0.5)
    [note] = read(described).notes
    assert "the figures of circle 2 are not" in note.text()


def test_a_circle_that_was_made_larger_has_its_own_radius():
    fields = "field=nr:string&field=straal_m:double"
    shape = QgsGeometry.fromWkt(cell(0, 0)).centroid()
    rings = squares([{"nr": "1", "straal_m": 30.0, "geometry": shape.buffer(30, 24).asWkt()}], fields=fields)
    assert read(rings).circles[0]["straal_m"] == 30.0
    rings.dataProvider().changeGeometryValues({1: shape.buffer(45, 24)})
    assert read(rings).circles[0]["straal_m"] == pytest.approx(45, abs=0.1)


def test_who_makes_the_report_hears_it_once(described, tmp_path):
    move(described, 0, 0.3)
    more = [QgsFeature(feature) for feature in described.getFeatures() for _ in range(3)]
    place = described.fields().lookupField("nr")
    for number, feature in enumerate(more, 3):
        feature.setAttribute(place, str(number))
    described.dataProvider().addFeatures(more)
    told = exported(AREAS=areas(), CIRCLES=described, MAPS=[2], OUTPUT=str(tmp_path)).told
    said = [one for one in told.warnings if OUTDATED in one]
    assert len(said) == 1
    assert "circles 1, 2, 3, 4, 5 and 3 others" in said[0]
    fresh = exported(AREAS=areas(), CIRCLES=circles(), MAPS=[2], OUTPUT=str(tmp_path / "vers")).told
    assert OUTDATED not in " ".join(fresh.warnings)


@pytest.mark.parametrize(
    ("language", "reason"), [(0, "te weinig inwoners"), (1, "too few inhabitants")], ids=["Dutch", "English"]
)
def test_why_there_are_no_figures_is_said_in_the_language_of_the_report(qgis_processing, tmp_path, language, reason):
    rings = circles()
    move(rings, 1, 1)
    given = {"AREAS": areas(), "CIRCLES": rings, "LANGUAGE": language, "FORMATS": [HTML, XLSX], "MAPS": [2]}
    for scope in (0, 3):
        made = exported(SCOPE=scope, OUTPUT=str(tmp_path / str(scope)), **given)
        book = openpyxl.load_workbook(next(path for path in made.outputs["FILES"] if path.endswith(".xlsx")))
        page = next(Path(path) for path in made.outputs["FILES"] if path.endswith(".html")).read_text(encoding="utf-8")
        assert reason in page
        assert reason in [cell.value for row in book.worksheets[1 if scope == 0 else 0].iter_rows() for cell in row]
        if language == 1:
            assert "te weinig inwoners" not in page
