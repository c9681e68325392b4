"""A small classified map with circles, and a way to make reports of it, for the tests of exportreport."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import processing
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProject, QgsVectorLayer

from tests.qgis.described import circles as circles_of
from tests.qgis.focus_maps import area, cell, classified
from tests.qgis.report_pages import ODD
from tests.qgis.runs import Ran, Told
from veerkracht_plugin.algorithms.export_report import ExportReport

FIELDS = "&".join(
    [
        *(f"field={name}:string" for name in ("code", "naam", "gemeentenaam", "kaart1_reden")),
        *(f"field=kaart{key}:integer" for key in ("1", "2", "3", "4", "7")),
        *(f"field={name}:double" for name in ("onv_2014", "onv_2022", "kwb_2014", "kwb_2022", "corp_2022")),
        "field=inw_2022:integer",
    ]
)


def areas(crs: str = "EPSG:28992", **renamed: str) -> QgsVectorLayer:
    """Six squares in two gemeenten with classes on maps 1, 3, 4 and 7, none on 2; one has no data."""
    figures = {"onv_2014": -0.1, "onv_2022": -0.15, "kwb_2014": 20.0, "kwb_2022": 30.0, "corp_2022": 80.0}
    known = [
        area("Kerk", cell(0, 0), 10, 1000, kaart1=1, kaart4=5, kaart7=6, **figures),
        area(ODD, cell(1, 0), 9, 4167, kaart1=2, kaart4=5, kaart7=5, **figures),
        area("Dorp", cell(2, 0), 2, 500, kaart1=6, kaart4=1, kaart7=1, **figures),
        area("Veld", cell(0, 1), 1, 250, kaart1=9, kaart4=1, kaart7=3, **figures),
        area("Haven", cell(1, 1), 5, 750, kaart1=4, kaart4=3, kaart7=5, **figures),
        area("Zoom", cell(2, 1), None, 40, kaart1_reden="te weinig inwoners"),
    ]
    for number, one in enumerate(known):
        one["code"] = f"BU0141010{number}"
    known[2]["gemeentenaam"] = known[5]["gemeentenaam"] = renamed.get("second", "Borne")
    for one in known:
        one["gemeentenaam"] = renamed.get("first", "Almelo") if one["gemeentenaam"] == "Almelo" else one["gemeentenaam"]
    layer = classified(*known, fields=FIELDS, crs=crs)
    layer.setName("gebieden")
    return layer


def circles() -> QgsVectorLayer:
    """Two circles, one across the border of the gemeenten."""
    return circles_of(
        [
            {"nr": "1", "naam": ODD, "geometry": cell(0.2, 0.2, 0.6, 0.6)},
            {"nr": "2", "naam": "Grens", "geometry": cell(1.7, 0.2, 0.6, 0.6)},
        ]
    )


def exported(told: Told | None = None, project: QgsProject | None = None, **parameters: Any) -> Ran:
    """Runs exportreport, with an open project where one is given."""
    context, told = QgsProcessingContext(), told or Told()
    if project is not None:
        context.setProject(project)
    # By the class, so that these tests need no provider.
    outputs = processing.run(ExportReport().create(), parameters, context=context, feedback=told)
    return Ran(outputs, told, context)


def refused(**parameters: Any) -> str:
    """Returns the one sentence with which exportreport refuses its parameters, before or during the run."""
    possible, why = ExportReport().create().checkParameterValues(parameters, QgsProcessingContext())
    if not possible:
        assert "Traceback" not in why
        return why
    try:
        exported(**parameters)
    except QgsProcessingException as error:
        said = str(error)
        assert "\n" not in said, said
        return said
    raise AssertionError("exportreport did not refuse")


def names_in(folder: Path) -> list[str]:
    """All that is in a folder, hidden files too."""
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))
