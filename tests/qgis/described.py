"""A small map and circles on it, for the tests of describefocusareas."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsVectorLayer

from tests.qgis.focus_maps import FIELDS, area, cell, classified
from tests.qgis.runs import squares
from veerkracht_plugin.core.focus.focus_areas import figure_names

FIGURES = figure_names(2014, 2022)
FEW, NOTHING = "te weinig inwoners", "geen gegevens"
MORE_FIELDS = FIELDS + "&field=kwb_2014:double&field=kwb_2022:double&field=woningen:integer"

# Half of Kerk and half of Dorp, half of Dorp and half of Haven, half of Haven, and far away.
CIRCLES = [
    {"nr": "1", "naam": "Midden", "geometry": cell(0.5, 0)},
    {"nr": "2", "naam": "Oost", "geometry": cell(1.5, 0)},
    {"nr": "2", "naam": "Kade", "geometry": cell(2, 0, 0.5)},
    {"nr": "a", "naam": None, "geometry": cell(50, 50)},
]


def areas() -> QgsVectorLayer:
    """Three areas side by side; the third has too few inhabitants for classes."""
    kerk = {"kaart1": 1, "kaart7": 6, "onv_2014": -0.1, "onv_2022": -0.15, "kwb_2014": 20.0, "kwb_2022": 30.0}
    dorp = {"kaart1": 6, "kaart7": 1, "onv_2022": 0.1, "kwb_2014": 10.0, "kwb_2022": 10.0}
    return classified(
        area("Kerk", cell(0, 0), 10, 1000, corp_2022=80.0, woningen=400, **kerk),
        area("Dorp", cell(1, 0), 2, 500, corp_2022=20.0, woningen=600, **dorp),
        area("Haven", cell(2, 0), None, 40, woningen=0),
        fields=MORE_FIELDS,
    )


def circles(records: list[dict[str, Any]] = CIRCLES, fields: str = "", crs: str = "EPSG:28992") -> QgsVectorLayer:
    """A layer of polygons with a number and a name, and these fields more."""
    layer = squares(records, fields="&".join(filter(None, ["field=nr:string&field=naam:string", fields])), crs=crs)
    layer.setName("cirkels")
    return layer


def without(field: str) -> QgsVectorLayer:
    """The areas without a field."""
    layer = areas()
    layer.dataProvider().deleteAttributes([layer.fields().lookupField(field)])
    layer.updateFields()
    return layer
