"""Protects suggestions on the real Almelo: the areas that the published report names are covered."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest
from qgis.core import QgsGeometry, QgsPointXY, QgsVectorLayer

from tests.qgis.runs import Ran

KERKELANDEN = ["BU01411402"]
WESTER_SLUITERSVELDLANDEN = ["BU01411303"]
# From Nieuwstraat and Wonde to the south of Ossenkoppelerhoek: what lies on it in the two worst classes.
NIEUWSTRAAT_OSSENKOPPELERHOEK = ["BU01411500", "BU01411501", "BU01411601", "BU01411603", "BU01411605"]


@pytest.fixture(scope="module")
def almelo(run, test_data, tmp_path_factory) -> str:
    """The file with the classified buurten of Almelo."""
    place = str(tmp_path_factory.mktemp("almelo") / "almelo.gpkg")
    run(
        "veerkrachtmaps",
        AREAS=str(test_data / "cbs" / "buurten_2022_almelo_rd.geojson"),
        NUISANCE=str(test_data / "leefbaarometer" / "almelo_parkstad_2014_2024.csv"),
        FROM_YEAR=2014,
        TO_YEAR=2022,
        OUTPUT=place,
    )
    return place


@pytest.fixture(scope="module")
def suggested(run, almelo) -> list[dict[str, Any]]:
    """The circles: their fields, and their polygon as "geometry"."""
    return circles(run("suggestfocusareas", AREAS=almelo, MAP=0, CLASSES="1,2", OUTPUT="TEMPORARY_OUTPUT"))


def circles(made: Ran) -> list[dict[str, Any]]:
    names = made.layer().fields().names()
    return [{**dict(zip(names, one.attributes())), "geometry": one.geometry()} for one in made.layer().getFeatures()]


def union(almelo: str, codes: Iterable[str]) -> QgsGeometry:
    """The buurten with these codes together."""
    areas = QgsVectorLayer(almelo, "almelo", "ogr")
    found = {one["statcode"]: one.geometry() for one in areas.getFeatures()}
    return QgsGeometry.unaryUnion([found[code] for code in codes])


@pytest.mark.parametrize("codes", [KERKELANDEN, WESTER_SLUITERSVELDLANDEN, NIEUWSTRAAT_OSSENKOPPELERHOEK])
def test_one_circle_covers_what_the_report_names(suggested, almelo, codes):
    area = union(almelo, codes)
    best = max(circle["geometry"].intersection(area).area() / area.area() for circle in suggested)
    # The polygon of a circle lies up to half a metre inside it between its corners.
    assert best > 0.9999


def test_circles_are_as_small_as_they_can_be(suggested, almelo):
    _, centre, radius = union(almelo, NIEUWSTRAAT_OSSENKOPPELERHOEK).minimalEnclosingCircle(36)
    assert suggested[0]["nr"] == "1"
    assert QgsPointXY(suggested[0]["x"], suggested[0]["y"]).distance(centre) < 0.01
    assert radius <= suggested[0]["straal_m"] < radius + 1


def test_every_circle_has_a_name_a_gemeente_and_a_reason(suggested):
    assert all(one["naam"] and one["gemeente"] and "on map 1" in one["toelichting"] for one in suggested)
    assert {"Kerkelanden", "Wester Sluitersveldlanden"} <= {one["naam"] for one in suggested}


def test_a_smaller_radius_splits_the_stretch(run, almelo):
    made = run("suggestfocusareas", AREAS=almelo, MAP=0, CLASSES="1,2", MAX_RADIUS=500, OUTPUT="TEMPORARY_OUTPUT")
    found = circles(made)
    assert len(found) > 4
    wide = [one for one in found if one["straal_m"] > 500]
    assert all("by itself it is wider" in one["toelichting"] for one in wide)
