"""Protects what a report says of areas and circles that its maps cannot show: counted or left out, never silently."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.core.report_builders import area, data_of, plain
from veerkracht_plugin.core.errors import VeerkrachtError
from veerkracht_plugin.core.report.build import build_reports
from veerkracht_plugin.core.report.options import Options
from veerkracht_plugin.core.report.pages import MapPage, Reading, Report, TablePage
from veerkracht_plugin.core.report.report_data import ReportData

AREAS = [
    area("Aa", inhabitants=1000, k1=1, k3=10),
    area("Bee", inhabitants=2500, k1=1, k3=1),
    area("Cee", "Borne", inhabitants=400, k1=5, k3=5),
]
CIRCLES = [{"nr": "1", "naam": "Riet"}, {"nr": "2", "naam": None}, {"nr": "3", "naam": "Ver weg"}]
# The third one lies on no area.
COVERED = [(0, 0, 0.5), (1, 2, 0.5)]


def data(**given) -> ReportData:
    return replace(data_of(AREAS, circles=given.pop("circles", CIRCLES), covered=COVERED), **given)


def build(found: ReportData, **given) -> tuple[Report, ...]:
    return build_reports(found, Options(**{"maps": ("1", "3"), **given}))


def not_known(report: Report) -> str:
    """What the reading page says under "Wat niet bekend is"."""
    [page] = [page for page in report.pages if isinstance(page, Reading)]
    return next(one.text for one in page.paragraphs if one.heading in ("Wat niet bekend is", "What is not known"))


def listed(report: Report) -> tuple[list[str], list[str]]:
    """The circles beside the maps, and those in the table."""
    beside = {entry.number: None for page in report.pages if isinstance(page, MapPage) for entry in page.circles}
    [table] = [page.table for page in report.pages if isinstance(page, TablePage)]
    return list(beside), [row[0] for row in table.rows]


# --- areas ---


def test_areas_without_a_shape_count_and_are_told_of():
    [report] = build(data(areas_without_shape=(1,)))
    [first] = [page for page in report.pages if isinstance(page, MapPage) and page.key == "1"]
    assert (first.legend[0].areas, first.legend[0].inhabitants) == (2, 3500)
    told = "1 buurt (2\u202f500 inwoners) heeft geen vorm in de laag: die telt mee, maar staat op geen kaart."
    assert told in map(plain, report.left_out)
    assert told in plain(not_known(report))
    [english] = build(data(areas_without_shape=(0, 1)), language="en")
    told = "2 neighbourhoods (3,500 inhabitants) have no shape in the layer: they count, but are on no map."
    assert told in plain(not_known(english))


def test_each_document_tells_of_its_own_areas_only():
    almelo, borne = build(data(areas_without_shape=(1,)), scope="gemeenten")
    assert "geen vorm" in not_known(almelo)
    assert "geen vorm" not in not_known(borne) + "".join(borne.left_out)


def test_where_all_is_shown_nothing_is_said():
    [report] = build(data(circles=CIRCLES[:2]))
    assert report.left_out == ()


# --- circles ---


def test_a_circle_outside_all_areas_is_named_and_not_listed():
    [report] = build(data())
    told = "Niet in dit rapport, want buiten de gebieden van de kaarten: 3 Ver weg."
    assert report.left_out == (told,)
    assert told in not_known(report)
    assert listed(report) == (["1", "2"], ["1", "2"])
    assert "2 cirkels" in next(page for page in report.pages if isinstance(page, TablePage)).paragraphs[0].text


def test_of_documents_for_parts_the_first_says_what_is_in_none():
    first, *others = build(data(), scope="gemeenten")
    assert any("3 Ver weg" in told for told in first.left_out)
    assert not any("3 Ver weg" in told for report in others for told in report.left_out)


def test_factsheets_of_what_lies_on_areas_only():
    [report] = build(data(), scope="factsheets")
    assert [page.circle.number for page in report.pages] == ["1", "2"]
    assert any("3 Ver weg" in told for told in report.left_out)
    with pytest.raises(VeerkrachtError, match="lies on the areas"):
        build(replace(data(), overlaps=data_of(AREAS, covered=[]).overlaps), scope="factsheets")


def test_a_small_circle_in_a_large_area_is_one_of_its_gemeente():
    found = replace(data(), overlaps=data_of(AREAS, covered=[(0, 1, 0.00005)]).overlaps)
    almelo, _ = build(found, scope="gemeenten")
    assert listed(almelo) == (["1"], ["1"])


def test_circles_without_a_shape_are_named():
    [report] = build(data(circles_without_shape=({"nr": "7", "naam": None}, {"nr": None, "naam": None})))
    told = "Niet in dit rapport, want zonder vorm in de laag: Focusgebied 7 en Focusgebied."
    assert told in map(plain, report.left_out)
    assert told in plain(not_known(report))


def test_numbers_that_tell_no_circle_from_another():
    [report] = build(data(circles=[{"nr": "1", "naam": "Riet"}, {"nr": 1, "naam": "Veen"}]))
    told = "Nummer 1 staat bij meer dan één focusgebied; geef elk gebied een eigen nummer."
    assert report.left_out == (told,)
    # It is for who makes the report, not for its readers.
    assert told not in not_known(report)


def test_many_circles_elsewhere_do_not_fill_the_page():
    away = [{"nr": str(number), "naam": "Ver"} for number in range(3, 40)]
    [report] = build(data(circles=[*CIRCLES[:2], *away]))
    assert report.left_out[0].endswith("10 Ver en 29 andere.")


def test_without_circles_nothing_is_said_of_them():
    [report] = build(data(), with_circles=False)
    assert report.left_out == ()


def test_a_circle_without_a_name_has_one_everywhere():
    [report] = build(data())
    entries = {entry.number: entry.name for page in report.pages if isinstance(page, MapPage) for entry in page.circles}
    assert entries == {"1": "Riet", "2": "Focusgebied 2"}
    [table] = [page.table for page in report.pages if isinstance(page, TablePage)]
    assert [row[1] for row in table.rows] == ["Riet", "Focusgebied 2"]
    [sheets] = build(data(), scope="factsheets", language="en")
    assert [page.title for page in sheets.pages] == ["Riet", "Focus area 2"]
