"""Protects the list of circles: who stands in it, in which order, with which words, whatever the layer is like."""

from __future__ import annotations

from typing import Any
from unittest.mock import Mock

import pytest
from qgis.core import QgsFeature, QgsVectorLayer

from tests.qgis.circle_rows import CLASSES, circle_layer
from veerkracht_plugin.bridge.focus.circle_list import (
    CircleTable,
    circle_table,
    circles_in,
    drawn_palette,
    repeated_numbers,
)
from veerkracht_plugin.bridge.styles import renderer
from veerkracht_plugin.core.legends import PALETTES, legends
from veerkracht_plugin.core.maps import MAP_KEYS


def _column(table: CircleTable, heading: str) -> list[Any]:
    place = [column.heading for column in table.columns].index(heading)
    return [row[place] for row in table.rows]


def test_circles_come_by_number_as_people_count() -> None:
    numbers = ["10", "b", "2", None, "12b", "12", "a", "1"]
    circles = circles_in(circle_layer(*({"nr": number} for number in numbers)))
    assert [one.number for one in circles] == ["1", "2", "10", "12", "12b", "a", "b", ""]


def test_a_circle_says_what_the_layer_says() -> None:
    (circle,) = circles_in(
        circle_layer({"nr": "3", "naam": "Kerkelanden", "gemeente": "Almelo", "inwoners": 4167, **CLASSES})
    )
    assert (circle.number, circle.name, circle.gemeente) == ("3", "Kerkelanden", "Almelo")
    assert circle.inhabitants == 4167
    assert circle.classes == (2, 6, 10, 5, 1, 7, 6)
    assert circle.maps == MAP_KEYS
    assert circle.entry("3").main == legends()["3"].entry(10).main


def test_what_is_not_known_is_empty_and_never_the_word_null() -> None:
    layer = circle_layer({"reden": "te weinig inwoners"})
    (circle,) = circles_in(layer)
    assert (circle.number, circle.name, circle.gemeente, circle.note) == ("", "", "", "")
    assert circle.inhabitants is None
    assert circle.reason == "te weinig inwoners"
    assert circle.classes == (None,) * 7
    assert "NULL" not in str(circle_table(layer).rows)


@pytest.mark.parametrize("value", [0, -1, 11, 99])
def test_a_class_that_the_map_does_not_have_is_none(value: int) -> None:
    (circle,) = circles_in(circle_layer({"kaart3": value}))
    assert circle.classes[2] is None


def test_maps_are_those_that_the_circle_names() -> None:
    circles = circles_in(circle_layer({"nr": "1", "kaarten": "7,3"}, {"nr": "2", "kaarten": "-"}, {"nr": "3"}))
    assert [one.maps for one in circles] == [("3", "7"), (), tuple(MAP_KEYS)]


def test_a_layer_of_another_make_gives_what_it_has() -> None:
    layer = QgsVectorLayer("Polygon?field=NR:integer&field=naam:string&field=kaart3:string", "mine", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes([7, " Hofkamp ", "9"])
    layer.dataProvider().addFeature(feature)
    (circle,) = circles_in(layer)
    assert (circle.number, circle.name, circle.classes[2]) == ("7", "Hofkamp", 9)
    assert [column.heading for column in circle_table(layer).columns][:2] == ["Nummer", "Naam"]


def test_numbers_that_occur_twice_are_found_whatever_their_capitals() -> None:
    circles = circles_in(circle_layer(*({"nr": number} for number in ("3", "3 ", "4", "B", "b", None, None))))
    assert repeated_numbers(circles) == {"3", "b"}


def test_the_whole_list_is_one_read_of_the_layer() -> None:
    layer = circle_layer(*({"nr": str(number)} for number in range(1, 31)))
    watched = Mock(wraps=layer)
    assert len(circle_table(watched).rows) == 30
    assert watched.getFeatures.call_count == 1
    assert not watched.getFeature.called


def test_some_features_make_a_list_of_their_own() -> None:
    layer = circle_layer({"nr": "1"}, {"nr": "2"}, {"nr": "3"})
    chosen = [feature for feature in layer.getFeatures() if feature["nr"] != "2"]
    assert _column(circle_table(layer, chosen), "Nummer") == ["1", "3"]


def test_each_map_has_its_class_and_its_words() -> None:
    table = circle_table(circle_layer({"nr": "1", **CLASSES}))
    for key, number in zip("1234567", CLASSES.values()):
        assert _column(table, legends()[key].style_name) == [number]
        assert _column(table, f"Kaart {key} in woorden") == [legends()[key].label(number)]


def test_the_middle_class_is_worded_by_what_the_maps_are_held_against() -> None:
    layer = circle_layer({"nr": "1", "kaart1": 5})
    assert _column(circle_table(layer), "Kaart 1 in woorden") == ["gemiddeld in Nederland"]
    assert _column(circle_table(layer, reference="gemeente"), "Kaart 1 in woorden") == ["gemiddeld in de gemeente"]


def test_headings_are_dutch_and_each_occurs_once() -> None:
    headings = [column.heading for column in circle_table(circle_layer({"nr": "1"})).columns]
    assert headings[:4] == ["Nummer", "Naam", "Gemeente", "Soort"]
    assert "Leefomgeving: bestaande maatregelen" in headings
    assert headings[-3:] == ["Straal (m)", "x", "y"]  # as “Circles from a list” reads them
    assert len(set(headings)) == len(headings)
    assert not {"Sleutel", "nr_hoek", "nr_afstand"} & set(headings)


def test_choices_and_maps_are_in_words_and_figures_rounded() -> None:
    table = circle_table(
        circle_layer({"nr": "1", "soort": "aandacht", "corp_aandeel": 61.2549, "onv_verschil": -0.0004}, {"nr": "2"})
    )
    assert _column(table, "Soort") == ["aandachtsgebied", "focusgebied"]
    assert _column(table, "Kaarten") == ["7", "alle"]
    assert _column(table, "Corporatiewoningen (%)") == [61.3, None]
    assert str(_column(table, "Verandering overlast en onveiligheid")[0]) == "0.0"


def test_the_palette_is_that_in_which_the_maps_are_drawn() -> None:
    areas = QgsVectorLayer("Polygon?field=kaart3:integer&field=kaart7:integer", "areas", "memory")
    assert drawn_palette(None) == drawn_palette(areas) == "main"
    for key in ("3", "7"):
        for palette in PALETTES:
            areas.setRenderer(renderer(legends()[key], palette))
            assert drawn_palette(areas) == palette
