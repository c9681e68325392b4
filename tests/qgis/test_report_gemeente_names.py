"""Protects the names of gemeenten on maps of several: few, in their place, over a background too, on no number."""

from __future__ import annotations

import re

import pytest
from qgis.core import QgsProject, QgsVectorLayer

from tests.qgis import laid_out_report, report_ground
from tests.qgis.laying_out import lay_out
from veerkracht_plugin.bridge.report.gemeente_names import Taken, gemeente_names
from veerkracht_plugin.bridge.report.map_items import MapSources, View, fitted, view_of
from veerkracht_plugin.core.report.pages import Report

NOTHING = Taken()
POINT = re.compile(r"\"\) = '(\w+)' THEN make_point\(([\d.]+), ([\d.]+)\)")


def places(maps: MapSources, taken: Taken = NOTHING, inside: str = "") -> dict[str, tuple[float, float]]:
    """Where names stand on an A4 map, by name."""
    extent, scale = fitted(view_of(maps).extent, 183, 178, 6)
    made = gemeente_names(maps, inside, View(extent, view_of(maps).crs), scale, 1.0, taken)
    if made is None:
        return {}
    settings = made.settings()
    names = dict(re.findall(r"\"\) = '(\w+)' THEN '([^']*)'", settings.fieldName))
    return {names[code]: (float(x), float(y)) for code, x, y in POINT.findall(settings.geometryGenerator)}


def gemeenten(count: int) -> QgsVectorLayer:
    """A square to a gemeente."""
    areas = report_ground.areas(count)
    column = areas.fields().lookupField("gemeentenaam")
    values = {feature.id(): {column: f"Plaats {number}"} for number, feature in enumerate(areas.getFeatures())}
    assert areas.dataProvider().changeAttributeValues(values)
    assert areas.dataProvider().renameAttributes({areas.fields().lookupField("inw_2022"): "inwoners"})
    areas.updateFields()
    return areas


def test_two_gemeenten_have_their_names_near_their_middles():
    found = places(MapSources(report_ground.areas()))
    assert found["Aa"] == pytest.approx((151_700, 450_800), abs=300)
    assert found["Bee"] == pytest.approx((152_300, 452_200), abs=300)


def test_one_gemeente_is_named_by_the_page_and_not_on_the_map():
    areas = report_ground.areas()
    assert places(MapSources(areas), inside="\"gemeentenaam\" = 'Aa'") == {}


def test_at_most_twelve_are_named_those_with_most_inhabitants():
    found = places(MapSources(gemeenten(16)))
    assert len(found) == 12
    assert set(found) == {f"Plaats {number}" for number in range(4, 16)}


def test_a_name_keeps_off_rings_and_numbers():
    areas = gemeenten(2)
    maps = MapSources(areas)
    x, y = places(maps)["Plaats 0"]
    box = view_of(maps).extent
    box.set(x - 50, y - 50, x + 50, y + 50)
    for taken in (Taken(rings=[box]), Taken(plates=[box])):
        other = places(maps, taken)["Plaats 0"]
        assert abs(other[0] - x) > 50 or abs(other[1] - y) > 50


def test_a_name_lies_over_rings_where_they_are_everywhere_but_never_over_numbers():
    areas = gemeenten(2)
    maps = MapSources(areas)
    all_of_it = view_of(maps).extent.buffered(1000)
    assert len(places(maps, Taken(rings=[all_of_it]))) == 2
    assert places(maps, Taken(plates=[all_of_it])) == {}


def test_a_name_in_a_thin_gemeente_stands_where_there_is_most_of_it():
    """The middle of a gemeente in the shape of a hook lies outside it, and the other gemeente is there."""
    areas = report_ground.areas(12)
    column = areas.fields().lookupField("gemeentenaam")
    hook = {0, 1, 2, 3, 4, 8}
    values = {
        feature.id(): {column: "Hoek" if number in hook else "Rest"}
        for number, feature in enumerate(areas.getFeatures())
    }
    assert areas.dataProvider().changeAttributeValues(values)
    x, y = places(MapSources(areas))["Hoek"]
    assert x < report_ground.LEFT + 1000 or y < report_ground.BOTTOM + 1000


@pytest.mark.parametrize("with_background", [False, True])
@pytest.mark.parametrize("with_wijken", [False, True])
def test_every_map_of_several_gemeenten_names_them(tmp_path, with_background, with_wijken):
    areas = report_ground.areas()
    if not with_wijken:
        areas.dataProvider().deleteAttributes([areas.fields().lookupField("wijknaam")])
        areas.updateFields()
    background = report_ground.street_map(tmp_path) if with_background else None
    project = QgsProject()
    circles = report_ground.circles()
    entries = laid_out_report.circle_entries(circles)
    pages = tuple(laid_out_report.map_page(areas, key, entries[key]) for key in ("1", "3"))
    maps = MapSources(areas, circles=circles, background=background, folder=tmp_path / "achtergrond")
    layout = lay_out(project, Report("Analyse", "Aa", "nl", "analyse", pages), maps)
    for name in ("map_1", "map_2"):
        layers = layout.itemById(name).layers()
        labels = [one.labeling().settings().fieldName for one in layers if one.name() == "Namen van gemeenten"]
        assert len(labels) == 1
        assert "'Aa'" in labels[0]
        assert "'Bee'" in labels[0]
        wijken = [one.labeling().settings().fieldName.count("WHEN") for one in layers if one.name() == "Namen"]
        assert sum(wijken) + 2 <= 12
    project.clear()
