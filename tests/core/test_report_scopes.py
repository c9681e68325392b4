"""Protects what each document is about: gemeenten, clusters as people write them, and circles on a border."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.core.report_builders import area, data_of
from veerkracht_plugin.core.errors import VeerkrachtError
from veerkracht_plugin.core.report.options import Options
from veerkracht_plugin.core.report.scopes import lie_partly_outside, parse_clusters, scopes

PARKSTAD = ["Beekdaelen", "Brunssum", "Heerlen", "Kerkrade", "Landgraaf", "'s-Gravenvoeren"]
AREAS = [area(name, gemeente, k1=1) for name, gemeente in (("Aa", "Heerlen"), ("Bee", "Brunssum"), ("Cee", "Heerlen"))]
AREAS.append({**area("Dee", "", k1=1), "code": ""})
# A border circle, one of Heerlen, and one that reaches into Brunssum with less than a tenth.
CIRCLES = [{"nr": "1", "gemeente": "Heerlen"}, {"nr": "2", "gemeente": "Heerlen"}, {"nr": "3", "gemeente": "Heerlen"}]
COVERED = [(0, 0, 0.5), (0, 1, 0.2), (1, 2, 1.0), (2, 0, 0.5), (2, 1, 0.055)]


def found(scope, clusters="", covered=COVERED):
    data = data_of(AREAS, circles=CIRCLES, covered=covered)
    return [
        (one.gemeenten, one.rows.tolist(), one.circles) for one in scopes(data, Options(scope=scope, clusters=clusters))
    ]


def test_a_circle_that_hardly_lies_on_the_areas_is_not_in_the_report():
    """What it covers says nothing of it: a layer of one gemeente with the circles of a region."""
    data = data_of(AREAS, circles=CIRCLES, covered=COVERED)
    covered = np.bincount(data.overlaps.circle, data.overlaps.covered)
    sizes = covered / (0.1, 0.099, 1.0)
    assert scopes(replace(data, circle_sizes=sizes), Options(scope="whole"))[0].circles == (0, 2)


def test_the_whole_layer_is_one_document():
    assert found("whole") == [(("Brunssum", "Heerlen"), [0, 1, 2, 3], (0, 1, 2))]
    assert found("factsheets") == found("whole")


def test_a_document_per_gemeente_in_alphabetical_order():
    assert found("gemeenten") == [(("Brunssum",), [1], (0,)), (("Heerlen",), [0, 2], (0, 1, 2))]


def test_a_document_per_cluster():
    assert found("clusters", "heerlen + Brunssum") == [(("Heerlen", "Brunssum"), [0, 1, 2], (0, 1, 2))]
    assert [names for names, _, _ in found("clusters", "Brunssum;Heerlen;")] == [("Brunssum",), ("Heerlen",)]


def test_without_overlaps_a_circle_belongs_to_its_own_gemeente():
    assert [circles for _, _, circles in found("gemeenten", covered=None)] == [(), (0, 1, 2)]


def test_a_tenth_of_a_circle_makes_it_one_of_a_part():
    covered = [(0, 0, 0.9), (0, 1, 0.1), (1, 0, 0.9), (1, 1, 0.0999), (2, 2, 0.95), (2, 1, 0.04), (2, 3, 0.01)]
    assert found("gemeenten", covered=covered) == [(("Brunssum",), [1], (0,)), (("Heerlen",), [0, 2], (0, 1, 2))]


@pytest.mark.parametrize(
    ("covered", "expected"),
    [
        (COVERED, {"Brunssum": True, "Heerlen": True}),
        # A sliver, and the area of no gemeente.
        ([(0, 0, 0.5), (0, 1, 0.0004), (1, 2, 1.0)], {"Brunssum": False, "Heerlen": False}),
        ([(0, 0, 0.5), (1, 2, 1.0), (2, 2, 0.5), (2, 3, 0.2)], {"Brunssum": False, "Heerlen": True}),
        (None, {"Brunssum": False, "Heerlen": False}),
    ],
)
def test_circles_that_lie_partly_outside_a_part_are_known(covered, expected):
    data = data_of(AREAS, circles=CIRCLES, covered=covered)
    parts = {one.gemeenten[0]: lie_partly_outside(data, one) for one in scopes(data, Options(scope="gemeenten"))}
    assert parts == expected
    assert not lie_partly_outside(data, scopes(data, Options())[0])


def test_clusters_as_people_write_them():
    assert parse_clusters("brunssum+LANDGRAAF;\n heerlen + Kerkrade ; ", PARKSTAD) == [
        ("Brunssum", "Landgraaf"),
        ("Heerlen", "Kerkrade"),
    ]
    assert parse_clusters("s Gravenvoeren", PARKSTAD) == [("'s-Gravenvoeren",)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "",
            "CLUSTERS is empty; name gemeenten with + between them and ; between clusters, such as “Beekdaelen+Brunssum”.",
        ),
        (" ; ", "CLUSTERS is empty"),
        ("Heerlen+Maastricht; Simpelveld", "CLUSTERS names “Maastricht”, and the areas are in Beekdaelen, Brunssum"),
        ("Heerlen, Kerkrade", "“Heerlen, Kerkrade”"),
        ("Heerlen++Kerkrade", "CLUSTERS has a + without a gemeente beside it, in “Heerlen++Kerkrade”"),
        ("Heerlen+", "a + without a gemeente"),
        ("Heerlen+Kerkrade+heerlen", "names Heerlen twice in “Heerlen+Kerkrade+heerlen”"),
    ],
)
def test_clusters_that_cannot_be_read_are_refused_in_words(text, said):
    with pytest.raises(VeerkrachtError) as raised:
        parse_clusters(text, PARKSTAD)
    assert said in str(raised.value)


@pytest.mark.parametrize("scope", ["gemeenten", "clusters"])
def test_areas_without_gemeente_cannot_be_parted(scope):
    data = data_of([{"name": "Aa", "inhabitants": 5, "kaart1": 1}])
    with pytest.raises(VeerkrachtError, match="The gemeente of the areas is not known"):
        scopes(data, Options(scope=scope, clusters="Heerlen"))
    assert scopes(data, Options())[0].gemeenten == ()
