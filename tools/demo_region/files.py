"""The invented region written as the real sources write theirs; the same region gives the same bytes."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Union

import pandas as pd
from osgeo import gdal, ogr, osr

from . import plan
from .region import Buurt
from .values import GROUPS

WRITTEN_AT = "2024-01-01T00:00:00.000Z"
SECRET = -99997
"""What PDOK writes where a figure is secret or absent."""
FEW = 50
"""Below this number of inhabitants most figures are secret."""
HOUSEHOLD_SIZE = {"binnenstad": 1.5, "spoor": 1.6, "schil": 1.8, "flats": 1.8, "bedrijven": 1.8, "naoorlogs": 2.0}
OLD_AND_CALM = {"villa": 27, "dorp": 23, "buitengebied": 22, "vinex": 12, "binnenstad": 17}

Cell = Union[str, int, float, None]

KWB_COLUMNS = (
    "gwb_code_10", "gwb_code_8", "regio", "gm_naam", "recs", "gwb_code", "ind_wbz", "a_inw", "a_65_oo", "a_hh",
    "g_hhgro", "bev_dich", "a_woning", "p_koopw", "p_huurw", "p_wcorpw", "p_ov_hw", "a_soz_wb", "a_opp_ha",
)  # fmt: skip

README = """\
# Demo data: the region of Elzerdam and Vennewolde

Everything here is invented: the two gemeenten, their borders, names and figures. No real place or person is described.
Codes start with 99, which no real gemeente has, and the region lies on the water of the Markermeer, so that nothing
real is coloured by it. Made by `tools/make_demo_data.py`; the same seed gives the same files.

| file | what | in the shape of |
|---|---|---|
| `buurten_2022.gpkg` | polygons, layer `buurten`, RD New | PDOK wijken en buurten 2022 |
| `leefbaarometer_meting_2024_scores_buurt.csv` | scores, 2002-2024 | Leefbaarometer, release of 2024 |
| `woonzorgwijzer_kwetsbare_groepen.csv` | shares (%) of five groups, 2014, 2018, 2022 | WoonZorgwijzer, Windows-1252 |
| `kwb-2022.xlsx` | inhabitants, dwellings and who owns them | CBS kerncijfers, with gemeente and wijk rows |

Put in on purpose, as in real data: five buurten without a score and four others with fewer than 50 inhabitants; a share
left empty here and there; one buurt with another name in the scores (Stationskwartier, there Stationskwartier-Oost),
and one code that means another area there (Pakhuisbuurt, there Gasfabriek en omgeving).

*In het Nederlands: alles hier is verzonnen, ook de twee gemeenten, hun grenzen, de namen en de cijfers. De codes
beginnen met 99, dat geen bestaande gemeente heeft, en de streek ligt op het water van het Markermeer. Net als in echte
gegevens zijn er buurten zonder score, buurten met minder dan 50 inwoners, hier en daar een leeg aandeel, een buurt met
een andere naam in de scores, en een code die daar een ander gebied aanduidt.*

Licence: CC0 1.0, no rights reserved (https://creativecommons.org/publicdomain/zero/1.0/).
"""


def write_demo(
    folder: Path, buurten: Sequence[Buurt], figures: pd.DataFrame, scores: pd.DataFrame, shares: pd.DataFrame
) -> list[Path]:
    """Write all files of the demo into the folder and return their paths; earlier files of those names are replaced."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = {
        "areas": folder / "buurten_2022.gpkg",
        "scores": folder / "leefbaarometer_meting_2024_scores_buurt.csv",
        "shares": folder / "woonzorgwijzer_kwetsbare_groepen.csv",
        "housing": folder / "kwb-2022.xlsx",
        "readme": folder / "README.md",
    }
    _write_areas(paths["areas"], buurten, figures)
    scores.to_csv(paths["scores"], index=False, na_rep="NA", encoding="utf-8", lineterminator="\n")
    shares.to_csv(paths["shares"], index=False, sep=";", decimal=",", encoding="cp1252", lineterminator="\r\n")
    _write_workbook(paths["housing"], _kwb_rows(buurten, figures, shares))
    paths["readme"].write_text(README, encoding="utf-8")
    return list(paths.values())


def _write_areas(path: Path, buurten: Sequence[Buurt], figures: pd.DataFrame) -> None:
    ogr.UseExceptions()
    path.unlink(missing_ok=True)
    gdal.SetConfigOption("OGR_CURRENT_DATE", WRITTEN_AT)
    try:
        source = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
        reference = osr.SpatialReference()
        reference.ImportFromEPSG(28992)
        layer = source.CreateLayer("buurten", reference, ogr.wkbMultiPolygon, ["GEOMETRY_NAME=geom"])
        rows = [_area_attributes(buurt, row) for buurt, (_, row) in zip(buurten, figures.iterrows())]
        for name, value in rows[0].items():
            kinds = {int: ogr.OFTInteger, float: ogr.OFTReal, str: ogr.OFTString}
            layer.CreateField(ogr.FieldDefn(name, kinds[type(value)]))
        for buurt, row in zip(buurten, rows):
            feature = ogr.Feature(layer.GetLayerDefn())
            for name, value in row.items():
                feature.SetField(name, value)
            feature.SetGeometry(ogr.ForceToMultiPolygon(ogr.CreateGeometryFromWkb(buurt.area.wkb)))
            layer.CreateFeature(feature)
        del layer, source
    finally:
        gdal.SetConfigOption("OGR_CURRENT_DATE", None)


def _area_attributes(buurt: Buurt, figures: pd.Series) -> dict[str, str | int | float]:
    hectares = round(buurt.area.area / 1e4)
    inhabitants = int(figures["inhabitants"])
    open_book = inhabitants >= FEW
    households = _households(buurt.kind, inhabitants)
    return {
        "buurtcode": buurt.code,
        "buurtnaam": buurt.name,
        "wijkcode": buurt.wijk_code,
        "wijknaam": buurt.wijk,
        "gemeentecode": buurt.gemeente_code,
        "gemeentenaam": buurt.gemeente,
        "indelingswijziging_wijken_en_buurten": 1,
        "water": "NEE",
        "bevolkingsdichtheid_inwoners_per_km2": round(100 * inhabitants / hectares) if open_book else SECRET,
        "aantal_huishoudens": households if open_book else SECRET,
        "gemiddelde_huishoudsgrootte": round(inhabitants / households, 1) if open_book else float(SECRET),
        "percentage_personen_65_jaar_en_ouder": OLD_AND_CALM.get(buurt.kind, 19) if open_book else SECRET,
        "oppervlakte_totaal_in_ha": hectares,
        "oppervlakte_land_in_ha": hectares,
        "oppervlakte_water_in_ha": 0,
        "jrstatcode": "2022" + buurt.code,
        "jaar": 2022,
    }


def _households(kind: str, inhabitants: int) -> int:
    return 5 * round(inhabitants / HOUSEHOLD_SIZE.get(kind, 2.4) / 5)


def _kwb_rows(buurten: Sequence[Buurt], figures: pd.DataFrame, shares: pd.DataFrame) -> Iterator[tuple[Cell, ...]]:
    """Rows as CBS orders them: each gemeente, then each of its wijken followed by the buurten of that wijk."""
    on_assistance = shares[shares["jaar"] == 2022].set_index("buurtcode")[GROUPS[0]]
    table = figures.assign(
        wijk=[buurt.wijk_code for buurt in buurten],
        gemeente=[buurt.gemeente_code for buurt in buurten],
        households=[_households(buurt.kind, count) for buurt, count in zip(buurten, figures["inhabitants"])],
        elderly=[OLD_AND_CALM.get(buurt.kind, 19) for buurt in buurten],
        assisted=on_assistance.reindex(figures.index).fillna(0),
        hectares=[round(buurt.area.area / 1e4) for buurt in buurten],
    )
    for code, gemeente in plan.GEMEENTEN.items():
        yield _kwb_row("GM" + code, gemeente, gemeente, "Gemeente", table[table["gemeente"] == "GM" + code])
        wijk_code = ""
        for buurt in (buurt for buurt in buurten if buurt.gemeente_code == "GM" + code):
            if buurt.wijk_code != wijk_code:
                wijk_code = buurt.wijk_code
                title = f"Wijk {wijk_code[-2:]} {buurt.wijk}"
                yield _kwb_row(wijk_code, title, gemeente, "Wijk", table[table["wijk"] == wijk_code])
            yield _kwb_row(buurt.code, buurt.name, gemeente, "Buurt", table.loc[[buurt.code]])


def _kwb_row(code: str, name: str, gemeente: str, level: str, rows: pd.DataFrame) -> tuple[Cell, ...]:
    inhabitants, households = int(rows["inhabitants"].sum()), int(rows["households"].sum())
    hectares = int(rows["hectares"].sum())
    if inhabitants >= FEW:
        corporation, owned = (_mean(rows[column], rows["households"]) for column in ("corporation", "owned"))
        known: tuple[Cell, ...] = (
            _to_five(inhabitants * _mean(rows["elderly"], rows["inhabitants"]) / 100),
            households,
            round(inhabitants / households, 1),
            round(100 * inhabitants / hectares),
            round(households * 1.02),
            owned,
            100 - owned,
            corporation,
            100 - owned - corporation,
            _to_five(float((rows["assisted"] * rows["inhabitants"]).sum()) / 100 * 0.8),
        )
    else:
        known = (".", households, ".", round(100 * inhabitants / hectares), households, *["."] * 5)
    return (code, code[2:], name, gemeente, level, code, 1, inhabitants, *known, hectares)


def _mean(values: pd.Series, weights: pd.Series) -> int:
    return round(float((values * weights).sum() / weights.sum()))


def _to_five(value: float) -> int:
    return 5 * round(value / 5)


def _write_workbook(path: Path, rows: Iterator[tuple[Cell, ...]]) -> None:
    buffer = io.BytesIO()
    table = pd.DataFrame(list(rows), columns=list(KWB_COLUMNS))
    table.to_excel(buffer, sheet_name="KWB2022", index=False, engine="openpyxl")
    path.write_bytes(_without_clock(buffer.getvalue()))


def _without_clock(workbook: bytes) -> bytes:
    """The same workbook with fixed times, since openpyxl stamps the moment of saving on the file and its parts."""
    stamp = WRITTEN_AT.replace(".000Z", "Z").encode()
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook)) as source, zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "docProps/core.xml":
                content = re.sub(rb"\d{4}-\d\d-\d\dT[\d:.]+Z", stamp, content)
            part = zipfile.ZipInfo(name, datetime.fromisoformat(WRITTEN_AT[:19]).timetuple()[:6])
            part.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(part, content)
    return result.getvalue()
