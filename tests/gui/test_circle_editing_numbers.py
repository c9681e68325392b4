"""Protects how circles are numbered and added in numbers, where their numbers stand, and on which maps they show."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsFeature, QgsGeometry, QgsPointXY, QgsProject, QgsVectorLayer

from tests.gui.edits import add, circle, contents, layer, new_editor, new_project, said, values
from tests.gui.mouse import X, Y, is_true_circle
from veerkracht_plugin.bridge.focus.circle_features import circle_polygon
from veerkracht_plugin.bridge.focus.circle_order import NORTH, WORST
from veerkracht_plugin.bridge.focus.circle_values import attribute
from veerkracht_plugin.gui.focus.circle_editing import CircleEditor

WGS84 = QgsCoordinateReferenceSystem("EPSG:4326")


@pytest.fixture
def project(qgis_app: object) -> Iterator[QgsProject]:
    yield from new_project()


@pytest.fixture
def editor(project: QgsProject) -> Iterator[CircleEditor]:
    yield from new_editor(project)


def numbers(editor: CircleEditor, *fids: int) -> list[str]:
    return [attribute(circle(editor, fid), "nr") for fid in fids]


def set_number(editor: CircleEditor, fid: int, number: str) -> None:
    assert layer(editor).changeAttributeValue(fid, layer(editor).fields().lookupField("nr"), number)


def spread(editor: CircleEditor) -> list[int]:
    """Circles from south to north: no tier, tier 1 with few and with many inhabitants, no tier."""
    return [add(editor, 0, -2250, 300), add(editor, -250, 250, 150), add(editor, 250, 1250, 400), add(editor, 9000, 0)]


def test_numbers_go_on_and_none_is_used_twice(editor: CircleEditor) -> None:
    first, second, third = (add(editor, x, 0) for x in (0, 600, 1200))
    assert numbers(editor, first, second, third) == ["1", "2", "3"]
    assert editor.remove([second])
    assert numbers(editor, add(editor, 1800, 0)) == ["4"]


def test_letters_go_on_as_letters(editor: CircleEditor) -> None:
    editor.settings.set_letters(True)
    assert numbers(editor, add(editor, 0, 0), add(editor, 600, 0)) == ["a", "b"]


def test_what_is_there_decides_how_numbers_go_on(editor: CircleEditor) -> None:
    first = add(editor, 0, 0)
    set_number(editor, first, "c")
    assert numbers(editor, add(editor, 600, 0)) == ["d"]


def test_two_circles_may_have_the_same_number(editor: CircleEditor) -> None:
    first, second = add(editor, 0, 0), add(editor, 600, 0)
    set_number(editor, second, "1")
    assert editor.move(first, QgsPointXY(X + 900, Y))
    assert numbers(editor, first, second) == ["1", "1"]
    assert numbers(editor, add(editor, 1200, 0)) == ["2"]


@pytest.mark.parametrize(
    ("order", "letters", "expected"),
    [
        (NORTH, False, ["4", "2", "1", "3"]),
        (NORTH, True, ["d", "b", "a", "c"]),
        (WORST, False, ["3", "2", "1", "4"]),
        (WORST, True, ["c", "b", "a", "d"]),
    ],
)
def test_renumbering_is_one_step(editor: CircleEditor, order: str, letters: bool, expected: list[str]) -> None:
    fids = spread(editor)
    assert [attribute(circle(editor, fid), "rang") for fid in fids] == [None, 1, 1, None]
    before, commands = contents(editor), layer(editor).undoStack().count()
    assert editor.renumber(order, letters)
    assert numbers(editor, *fids) == expected
    assert layer(editor).undoStack().count() == commands + 1
    layer(editor).undoStack().undo()
    assert contents(editor) == before
    assert numbers(editor, add(editor, 3000, 3000)) == ["5"]


def test_renumbering_what_is_in_order_is_no_step(editor: CircleEditor) -> None:
    add(editor, 0, 0)
    assert editor.renumber(NORTH, False)
    assert layer(editor).undoStack().count() == 1


def test_a_circle_shows_on_the_maps_that_are_chosen(editor: CircleEditor) -> None:
    fid = add(editor, 0, 0)
    assert editor.set_maps(fid, ["7", "3"])
    assert attribute(circle(editor, fid), "kaarten") == "3,7"


def test_the_kind_that_is_set_is_drawn(editor: CircleEditor) -> None:
    editor.settings.set_kind("ontwikkeling")
    fid, other = add(editor, 0, 0), editor.add(QgsPointXY(X, Y + 900), 100, "aandacht")
    assert values(circle(editor, fid), "soort", "kaarten") == ("ontwikkeling", "6")
    assert other is not None
    assert values(circle(editor, other), "soort", "kaarten") == ("aandacht", "7")


def test_the_number_keeps_clear_of_its_neighbours(editor: CircleEditor) -> None:
    first, second = add(editor, 0, 0), add(editor, 5, 5)
    places = [values(circle(editor, fid), "nr_hoek", "nr_afstand") for fid in (first, second)]
    assert places[0] == (45, 0)
    assert places[1] != (45, 0)
    assert editor.move(second, QgsPointXY(X + 2000, Y))
    assert values(circle(editor, second), "nr_hoek", "nr_afstand") == (45, 0)


def suggestion(**attributes: str) -> QgsFeature:
    """A circle as an algorithm suggests it, with fields of its own order."""
    suggested = QgsVectorLayer(
        "Polygon?crs=EPSG:28992&field=nr:string&field=toelichting:string&field=naam:string&field=score:double",
        "suggesties",
        "memory",
    )
    feature = QgsFeature(suggested.fields())
    x = float(attributes.pop("x", "0"))
    feature.setGeometry(circle_polygon(X + x, Y, 300))
    for name, value in attributes.items():
        feature.setAttribute(name, value)
    return feature


def test_suggestions_are_taken_over_in_one_step(editor: CircleEditor) -> None:
    add(editor, 0, 2000)
    wanted = [
        suggestion(x="0", nr="1", naam="Kerkelanden", toelichting="veel problemen"),
        suggestion(x="750", nr="2", toelichting="veel kwetsbaren"),
        QgsFeature(),
    ]
    fids = editor.add_many(wanted)
    assert numbers(editor, *fids) == ["2", "3"]
    taken = [values(circle(editor, fid), "toelichting", "straal_m", "x") for fid in fids]
    assert taken == [("veel problemen", 300, X), ("veel kwetsbaren", 300, X + 750)]
    given, proposed = (attribute(circle(editor, fid), "naam") for fid in fids)
    assert (given, sorted(proposed.split(" / "))) == ("Kerkelanden", ["5/7", "6/7"])
    assert all(attribute(circle(editor, fid), "inwoners") for fid in fids)
    assert layer(editor).undoStack().count() == 2
    assert sorted(layer(editor).selectedFeatureIds()) == sorted(fids)
    layer(editor).undoStack().undo()
    assert len(contents(editor)) == 1


def test_suggestions_in_another_crs_become_true_circles(editor: CircleEditor) -> None:
    utm = QgsCoordinateReferenceSystem("EPSG:25832")
    feature = QgsFeature()
    feature.setGeometry(circle_polygon(346_000, 5_803_000, 400))
    (fid,) = editor.add_many([feature], utm)
    drawn = circle(editor, fid)
    x, y, radius = values(drawn, "x", "y", "straal_m")
    assert is_true_circle(drawn, x - X, y - Y, 400, 0.001)
    assert radius == 400
    assert 200_000 < x < 280_000


def test_suggestions_that_have_no_place_are_answered_by_a_sentence(editor: CircleEditor) -> None:
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(10, 95)).buffer(1, 24))
    assert editor.add_many([feature], WGS84) == []
    assert "cannot be placed" in said(editor)
    assert contents(editor) == {}
