"""Protects that maps show the circles that the report lists: by its numbers and figures, also in a saved project."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsPrintLayout,
    QgsProject,
    QgsVectorLayer,
)

from tests.qgis import report_ground
from tests.qgis.report_ground import BOTTOM, LEFT, SIDE
from veerkracht_plugin.bridge.report.layout_pages import lay_out_report
from veerkracht_plugin.bridge.report.map_items import MapSources
from veerkracht_plugin.bridge.report.map_layers import CIRCLE_VARIABLE
from veerkracht_plugin.bridge.report.report_source import read_report_data
from veerkracht_plugin.bridge.report.sheets import sheets_of
from veerkracht_plugin.bridge.report.templates import paper_template
from veerkracht_plugin.core.report.build import build_reports
from veerkracht_plugin.core.report.options import Options
from veerkracht_plugin.core.report.pages import Factsheet, MapPage, Page

BLACK, BLUE, RED = "#1a1a1a", "#0b4da2", "#c8102e"


def circles(fields: str = "", *values: object) -> QgsVectorLayer:
    """Two circles over the squares, with one more field of these values."""
    layer = QgsVectorLayer(f"Polygon?crs=EPSG:28992{fields and '&field='}{fields}", "cirkels", "memory")
    made = []
    for number in range(2):
        feature = QgsFeature(layer.fields())
        middle = QgsPointXY(LEFT + (1.5 + 2 * number) * SIDE, BOTTOM + 0.5 * SIDE)
        feature.setGeometry(QgsGeometry.fromPointXY(middle).buffer(400, 36))
        if fields:
            feature.setAttributes([values[number]])
        made.append(feature)
    assert layer.dataProvider().addFeatures(made)[0]
    layer.updateExtents()
    return layer


def areas() -> QgsVectorLayer:
    """Squares of which the second has few corporation dwellings, and the others many."""
    layer = report_ground.areas()
    layer.dataProvider().addAttributes(list(circles("corp_2022:double", 1, 1).fields()))
    layer.updateFields()
    place = layer.fields().lookupField("corp_2022")
    layer.dataProvider().changeAttributeValues(
        {feature.id(): {place: 10.0 if feature.id() == 2 else 90.0} for feature in layer.getFeatures()}
    )
    return layer


def laid_out(
    project: QgsProject, ground: QgsVectorLayer, rings: QgsVectorLayer, key: str = "3", scope: str = "whole"
) -> tuple[QgsPrintLayout, list[Page]]:
    """The page of a map, or the factsheets, as the report makes them."""
    data = read_report_data(ground, rings, QgsCoordinateTransformContext())
    [report] = build_reports(data, Options(maps=(key,), scope=scope))
    pages = [page for page in report.pages if isinstance(page, (MapPage, Factsheet))]
    maps = MapSources(ground, rings, listed=data.circles)
    made = lay_out_report(project, type(report)("A", "", "nl", "a", tuple(pages)), maps, paper_template("a4_liggend"))
    assert not made.failed
    return made.layout, pages


def ring_colours(layout: QgsPrintLayout, page: int = 0, name: str = "map_1") -> Counter:
    """How many pixels of the map have each of the colours of rings."""
    image, dpi = report_ground.picture(layout, page, 150), 150 / 25.4
    item = layout.itemById(name)
    place, size = item.pagePos(), item.rect()
    across = range(round(place.x() * dpi), round((place.x() + size.width()) * dpi))
    down = range(round(place.y() * dpi), round((place.y() + size.height()) * dpi))
    seen = Counter(image.pixelColor(x, y).name() for x in across for y in down)
    return Counter({colour: seen[colour] for colour in (BLACK, BLUE, RED)})


def test_the_workbook_lists_them_with_numbers_names_and_figures():
    rings = circles("toelichting:string", "zie boven", None)
    far = QgsFeature(rings.fields())
    far.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(0, 0)).buffer(400, 36))
    rings.dataProvider().addFeatures([far])
    data = read_report_data(areas(), rings, QgsCoordinateTransformContext())
    options = Options(maps=("3",))
    sheet = next(one for one in sheets_of(build_reports(data, options), data, options) if one.name == "Focuscirkels")
    column = {heading: [row[place] for row in sheet.rows] for place, heading in enumerate(sheet.headings)}
    assert column["Nummer"] == ["1", "2"]
    assert column["Naam"] == ["Focusgebied 1", "Focusgebied 2"]
    assert column["Toelichting"] == ["zie boven", ""]
    assert column["Corporatiewoningen (%)"] == [10.0, 90.0]


@pytest.fixture
def project() -> QgsProject:
    made = QgsProject()
    yield made
    made.clear()


def numbered() -> QgsVectorLayer:
    return circles("nr:string", "1", "2")


@pytest.mark.parametrize("bare", [circles(), circles("nr:string", None, None), circles("nr:integer", 7, None)])
def test_circles_without_numbers_are_drawn(project, bare):
    expected = ring_colours(laid_out(project, areas(), numbered())[0])
    layout, [page] = laid_out(project, areas(), bare)
    assert len(page.circles) == 2
    assert expected[BLACK] > 1000
    assert ring_colours(layout)[BLACK] == pytest.approx(expected[BLACK], rel=0.05)


def test_computed_shares_of_corporation_dwellings_colour_the_rings(project):
    layout, [page] = laid_out(project, areas(), circles(), "4")
    assert [entry.colour.lower() for entry in page.circles] == [RED, BLUE]
    seen = ring_colours(layout)
    assert seen[RED] > 300
    assert seen[BLUE] > 300
    assert seen[BLACK] < 100


def test_shares_that_the_layer_has_give_way_to_those_of_the_areas(project):
    rings = circles("corp_aandeel:string", "75", "20")
    layout, [page] = laid_out(project, areas(), rings, "4")
    assert [entry.colour.lower() for entry in page.circles] == [RED, BLUE]
    seen = ring_colours(layout)
    assert seen[RED] == pytest.approx(seen[BLUE], rel=0.5)


def test_a_factsheet_shows_its_own_circle_only(project):
    rings = circles("nr:string", "7", "7")
    beside = QgsGeometry.fromPointXY(QgsPointXY(LEFT + 1.6 * SIDE, BOTTOM + 0.5 * SIDE)).buffer(300, 36)
    rings.dataProvider().changeGeometryValues({2: beside})
    layout, pages = laid_out(project, areas(), rings, scope="factsheets")
    together = [ring_colours(layout, number - 1, f"map_{number}")[BLACK] for number in (1, 2)]
    assert [page.circle.number for page in pages] == ["7", "7"]
    for number in (1, 2):
        alone = circles("nr:string", "7", "7")
        alone.dataProvider().changeGeometryValues({2: beside})
        alone.dataProvider().deleteFeatures([3 - number])
        room = QgsProject()
        layout, _ = laid_out(room, areas(), alone, scope="factsheets")
        assert ring_colours(layout)[BLACK] == together[number - 1] > 500


def test_circles_of_one_number_are_drawn_where_they_are_listed(project):
    """As numbers of several gemeenten may be: a map and a factsheet show the circle itself, not its namesake."""
    twins = circles("kaarten:string", "1", "3")
    assert twins.dataProvider().addAttributes(list(numbered().fields()))
    twins.updateFields()
    place = twins.fields().lookupField("nr")
    twins.dataProvider().changeAttributeValues({feature.id(): {place: "7"} for feature in twins.getFeatures()})
    both = ring_colours(laid_out(project, areas(), numbered())[0])[BLACK]
    for key in ("1", "3"):
        layout, [page] = laid_out(project, areas(), twins, key)
        assert [entry.number for entry in page.circles] == ["7"]
        assert ring_colours(layout)[BLACK] == pytest.approx(both / 2, rel=0.05)
    sheets, pages = laid_out(project, areas(), twins, scope="factsheets")
    shown = [sheets.itemById(f"map_{number}").createExpressionContext().variable(CIRCLE_VARIABLE) for number in (1, 2)]
    assert sorted(map(int, shown)) == sorted(feature.id() for feature in twins.getFeatures())
    assert len(pages) == 2


def test_maps_of_one_size_on_which_circles_look_alike_share_their_layer(project):
    """Each is opened and dressed: that takes as long as a page."""
    data = read_report_data(areas(), numbered(), QgsCoordinateTransformContext())
    [report] = build_reports(data, Options(maps=("1", "3", "4")))
    [first, third, fourth] = (page for page in report.pages if isinstance(page, MapPage))
    alike = tuple(replace(page, title="Kaart", paragraphs=()) for page in (first, third, fourth))
    maps = MapSources(areas(), numbered(), listed=data.circles)
    layout = lay_out_report(project, replace(report, pages=alike), maps, paper_template("a4_liggend")).layout
    drawn = [layout.itemById(f"map_{number}").layers()[0].id() for number in (1, 2, 3)]
    assert drawn[0] == drawn[1] != drawn[2]


def test_a_saved_project_draws_them_too(project, tmp_path: Path):
    ground, rings = report_ground.saved(areas(), tmp_path), report_ground.saved(circles(), tmp_path)
    project.addMapLayers([ground, rings])
    layout, _ = laid_out(project, ground, rings, "4")
    before = ring_colours(layout)
    assert before[RED] > 300
    assert project.write(str(tmp_path / "kaarten.qgz"))
    opened = QgsProject()
    assert opened.read(str(tmp_path / "kaarten.qgz"))
    [layout] = opened.layoutManager().layouts()
    assert ring_colours(layout) == before
    opened.clear()
