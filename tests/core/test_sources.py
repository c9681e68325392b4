"""Columns of the known sources, and of any table whose columns a user names, are recognised or refused with a clear
sentence.
"""

from __future__ import annotations

import re

import pytest

from veerkracht_plugin.core.errors import VeerkrachtError
from veerkracht_plugin.core.sources import (
    INDICATORS,
    Choices,
    declarations,
    origin,
    parse_value_fields,
    recognise,
    source_titles,
)


def seen(columns: str, **choices):
    """What is made of a table with these columns, separated by blanks (or by ; where names hold blanks)."""
    names = columns.split(";") if ";" in columns else columns.split()
    return recognise("tabel.csv", names, Choices(**choices))


def values(layout) -> dict[str, tuple]:
    """Column → indicator and year."""
    return {value.column: (value.indicator, value.year) for value in layout.values}


def test_leefbaarometer_releases():
    """Protects the release of 2020, with `versie`, of which only 3.0 counts, and those after, without it."""
    layout = seen("bu_code versie jaar bu_naam lbm afw fys onv soc vrz won")
    assert (layout.source, layout.code, layout.year, layout.name) == ("leefbaarometer", "bu_code", "jaar", "bu_naam")
    assert values(layout) == {"onv": ("onv", None)}
    assert layout.keep is not None
    assert layout.keep[0] == "versie"
    assert re.fullmatch(layout.keep[1], "Leefbaarometer 3.0")
    assert not re.fullmatch(layout.keep[1], "Leefbaarometer 2.0")
    layout = seen("bu_code bu_naam jaar lbm afw fys onv soc vrz won")
    assert (layout.source, layout.keep) == ("leefbaarometer", None)
    layout = seen("1 wk_code wk_naam jaar lbm afw fys onv soc vrz won")
    assert (layout.source, layout.code, layout.name) == ("leefbaarometer", "wk_code", "wk_naam")


def test_leefbaarometer_web_service():
    """Protects the properties of the WFS, flat and with a nested object."""
    layout = seen("gemeente name id scale kscore kafw konv afw onv soc year")
    assert (layout.source, layout.code, layout.year, layout.name, layout.gemeente) == (
        "leefbaarometer_wfs",
        "id",
        "year",
        "name",
        "gemeente",
    )
    assert values(layout) == {"onv": ("onv", None)}
    layout = seen("code naam gemeente klasse afw raw provincie")
    assert (layout.source, layout.code, layout.nested.column, layout.nested.year) == (
        "leefbaarometer_nested",
        "code",
        "raw",
        "year",
    )
    assert dict(layout.nested.values) == {"onv": "onv"}
    assert "raw" in layout.columns()


def test_kerncijfers():
    """Protects CBS kerncijfers: the code with prefix before the one without, the level column, and which values are
    counts.
    """
    layout = seen("gwb_code_10 gwb_code_8 regio gm_naam recs gwb_code a_inw p_wcorpw a_soz_wb")
    assert (layout.source, layout.code, layout.name, layout.level) == (
        "cbs_kerncijfers",
        "gwb_code_10",
        "regio",
        "recs",
    )
    assert values(layout) == {
        "p_wcorpw": ("corp", None),
        "a_inw": ("inw", None),
        "a_soz_wb": ("bijstand", None),
    }
    assert {value.column for value in layout.values if value.counts} == {"a_inw", "a_soz_wb"}
    assert seen("gwb_code_8 recs a_inw").code == "gwb_code_8"


def test_pdok():
    """Protects the field set of PDOK: corporation dwellings are a share of all dwellings."""
    layout = seen(
        "buurtcode buurtnaam wijkcode gemeentecode gemeentenaam aantal_inwoners perc_huurwoningen_in_bezit_woningcorporaties"
    )
    assert (layout.source, layout.code, layout.name, layout.gemeente) == (
        "pdok",
        "buurtcode",
        "buurtnaam",
        "gemeentecode",
    )
    assert values(layout) == {
        "perc_huurwoningen_in_bezit_woningcorporaties": ("corp", None),
        "aantal_inwoners": ("inw", None),
    }


@pytest.mark.parametrize("number", ["42", "43", "49", "103"])
def test_statline_open_data(number):
    """Protects OData: the number in the names moves every year."""
    layout = seen(
        f"WijkenEnBuurten Gemeentenaam_1 SoortRegio_2 Codering_3 AantalInwoners_5 InBezitWoningcorporatie_{number}"
    )
    assert (layout.source, layout.code, layout.level, layout.gemeente) == (
        "statline_odata",
        "Codering_3",
        "SoortRegio_2",
        "Gemeentenaam_1",
    )
    assert values(layout) == {f"InBezitWoningcorporatie_{number}": ("corp", None), "AantalInwoners_5": ("inw", None)}


def test_statline_csv():
    """Protects StatLine downloads, whose names are phrases with a unit."""
    layout = seen(
        "Perioden;Wijken en buurten;Regiocode (gemeente, wijk, buurt) (code);Aantal inwoners (aantal);"
        "Wonen/Eigendom/Huurwoningen/In bezit woningcorporatie (%)"
    )
    assert (layout.source, layout.year, layout.name) == ("statline_csv", "Perioden", "Wijken en buurten")
    assert layout.code == "Regiocode (gemeente, wijk, buurt) (code)"
    assert sorted(values(layout).values()) == [("corp", None), ("inw", None)]


def test_our_own_table_wide_and_long():
    """Protects the tidy table: a year in each name, or beside the values."""
    layout = seen("code onv_2014 onv_2022 kwb_2022 corp_2022 inw_2022 lvb_2022")
    assert (layout.source, layout.year) == ("tidy", None)
    assert values(layout)["onv_2014"] == ("onv", 2014)
    assert values(layout)["lvb_2022"] == ("lvb", 2022)
    layout = seen("Buurtcode Jaar ONV KWB")
    assert (layout.code, layout.year) == ("Buurtcode", "Jaar")
    assert values(layout) == {"ONV": ("onv", None), "KWB": ("kwb", None)}


def test_columns_that_an_earlier_step_joined():
    """Protects a PDOK layer to which `joinindicators` added indicators: both are seen, and the source's own column
    counts first.
    """
    layout = seen("buurtcode buurtnaam aantal_inwoners onv_2014 onv_2022")
    assert layout.source == "pdok"
    assert values(layout) == {"aantal_inwoners": ("inw", None), "onv_2014": ("onv", 2014), "onv_2022": ("onv", 2022)}


def test_columns_that_only_look_alike_are_not_taken():
    """Protects against neighbours: konv is a class, onv_verschil and onv_reden are results, perc_ is not aantal_."""
    layout = seen("code onv_2022 konv onv_afw onv_verschil onv_reden kaart1 corp_2022x xinw_2022")
    assert values(layout) == {"onv_2022": ("onv", 2022)}


def test_names_may_have_blanks_around_them():
    """Protects headers with padding."""
    layout = recognise("t", [" code ", "onv_2022 "])
    assert layout.code == " code "
    assert values(layout) == {"onv_2022 ": ("onv", 2022)}


def test_a_user_names_the_columns():
    """Protects any table: named code, year and values overrule recognition."""
    layout = seen(
        "gebied wanneer score aandeel onv",
        code="gebied",
        year="wanneer",
        values={"onv": "score", "corp_2022": "aandeel"},
    )
    assert (layout.code, layout.year) == ("gebied", "wanneer")
    assert values(layout) == {"score": ("onv", None), "aandeel": ("corp", 2022)}


def test_a_user_names_the_source():
    """Protects SOURCE: only the chosen source is tried."""
    columns = "bu_code jaar onv"
    assert seen(columns).source == "leefbaarometer"
    assert seen(columns, source="tidy").source == "tidy"


def test_a_column_that_is_not_there():
    """Protects against a slip in a named column: the sentence lists what there is."""
    for choices in ({"code": "gebiet"}, {"year": "gebiet"}, {"values": {"onv": "gebiet"}}):
        with pytest.raises(VeerkrachtError) as refused:
            seen("code jaar onv", **choices)
        for part in ("tabel.csv", "“gebiet”", "code, jaar, onv"):
            assert part in str(refused.value)


def test_no_code_column():
    """Protects the way out: columns listed, and the parameters that name the code."""
    with pytest.raises(VeerkrachtError) as refused:
        seen("x y onv")
    for part in ("tabel.csv", "x, y, onv", "AREA_CODE", "CODE_FIELD"):
        assert part in str(refused.value)


def test_no_indicator():
    """Protects the way out: columns listed, and the tool that names the values."""
    with pytest.raises(VeerkrachtError) as refused:
        seen("bu_code x y")
    for part in ("tabel.csv", "“bu_code”", "bu_code, x, y", "Load indicators", "VALUE_FIELDS"):
        assert part in str(refused.value)


def test_three_hundred_columns_do_not_make_a_page_of_text():
    """Protects the sentence from wide tables."""
    with pytest.raises(VeerkrachtError) as refused:
        recognise("t", [f"kolom{n}" for n in range(300)])
    assert "(+270)" in str(refused.value)
    assert "kolom40" not in str(refused.value)


def test_areas_may_hold_a_code_alone():
    """Protects layers without indicators."""
    layout = recognise("laag", ["statcode", "statnaam", "gmCode"], values_needed=False)
    assert (layout.code, layout.name, layout.gemeente) == ("statcode", "statnaam", "gmCode")
    assert layout.values == ()


def test_a_table_of_several_divisions_is_refused():
    """Protects METHOD 6: names of two years mean that one code may be two areas; named columns lift it."""
    columns = "code naam_2022 onv_2014 naam_2020"
    with pytest.raises(VeerkrachtError, match="naam_2022, naam_2020"):
        seen(columns)
    assert values(seen(columns, values={"onv_2014": "onv_2014"})) == {"onv_2014": ("onv", 2014)}


def test_columns_are_read_once():
    """Protects speed: code, year, name and values, each once, and nothing else."""
    layout = seen("bu_code versie jaar bu_naam lbm afw onv")
    assert sorted(layout.columns()) == ["bu_code", "bu_naam", "jaar", "onv", "versie"]
    layout = seen("code onv_2022", code="code", values={"onv_2014": "onv_2022", "onv_2022": "onv_2022"})
    assert layout.columns() == ["code", "onv_2022"]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("onv=score;corp=p_wcorpw", {"onv": "score", "corp": "p_wcorpw"}),
        (" ONV = score ; ", {"onv": "score"}),
        ("onv_2022=a=b", {"onv_2022": "a=b"}),
        ("", {}),
    ],
)
def test_value_fields(text, pairs):
    """Protects VALUE_FIELDS: pairs with semicolons, blanks and capitals forgiven."""
    assert parse_value_fields(text) == pairs


@pytest.mark.parametrize(
    ("text", "part"),
    [("onv", "“onv”"), ("onv=", "“onv=”"), ("score=onv", "“score”"), ("onv_22=x", "“onv_22”"), ("=x", "“”")],
)
def test_value_fields_that_are_wrong(text, part):
    """Protects against a slip in VALUE_FIELDS: the wrong part is told."""
    with pytest.raises(VeerkrachtError, match="VALUE_FIELDS") as refused:
        parse_value_fields(text)
    assert part in str(refused.value)


def test_every_declared_source_is_whole():
    """Protects resources/sources.json: two titles, patterns that compile, indicators that exist, limits for each."""
    for source in declarations()["sources"]:
        assert set(source["title"]) == {"en", "nl"}
        assert set(source["values"]) <= set(INDICATORS)
        for patterns in [
            *source["values"].values(),
            source.get("code", []),
            source.get("year", []),
            source.get("name", []),
        ]:
            for pattern in patterns:
                re.compile(pattern)
    assert set(declarations()["indicators"]) == set(INDICATORS)
    assert list(source_titles()) == [source["id"] for source in declarations()["sources"]]
    assert source_titles("nl")["leefbaarometer"] == "Leefbaarometer, meting (CSV)"


def test_who_publishes_a_source():
    """Protects the sources named under a map; a user's own table names nobody."""
    assert origin("leefbaarometer") == "Leefbaarometer"
    assert origin("cbs_kerncijfers") == origin("pdok") == origin("statline_csv") == "CBS"
    assert origin("tidy") == origin("none") == ""


def test_two_columns_for_one_year_are_refused():
    """Protects against a silent choice between two columns that say something else."""
    with pytest.raises(VeerkrachtError, match="two columns for kwb_2022, “kwb_2022” and “KWB 2022”"):
        recognise("tabel.csv", ["code", "kwb_2022", "KWB 2022"])


def test_a_year_after_a_space_is_a_year():
    """Protects tables with headings for people."""
    found = recognise("tabel.csv", ["Buurtcode", "Kwetsbaarheidsindex 2022", "Inwoners 2022"])
    assert [(value.indicator, value.year) for value in found.values] == [("kwb", 2022), ("inw", 2022)]
    found = recognise("tabel.csv", ["code", "Score 2022"], Choices(values={"onv": "Score 2022"}))
    assert [(value.indicator, value.year) for value in found.values] == [("onv", 2022)]
