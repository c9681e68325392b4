"""Invented figures for the invented buurten: plausible, alike among neighbours, and with a few stories to find."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from .region import Buurt

FROM_YEAR, TO_YEAR = 2014, 2022
SCORED_YEARS = (2014, 2018, 2020, 2022, 2024)
TOTALS_ONLY_YEARS = (2002, 2008, 2012)
GROUP_YEARS = (2014, 2018, 2022)
GROUPS = ("bijstand", "vluchteling", "lvb", "psychisch", "somatisch")
NATIONAL_SCORE = 4.102264851
"""The Leefbaarometer's fixed difference between a score and its deviation."""
NATIONAL_RISE = 0.009
"""What the country as a whole gained between 2014 and 2018 on the dimension overlast en onveiligheid."""


@dataclass(frozen=True)
class Character:
    """What a buurt is like: scores as deviations, vulnerability in percentage points, housing in %.

    The changes are those from 2014 to 2022, for nuisance beyond what the country gained; density is inhabitants per ha.
    """

    nuisance: float
    nuisance_change: float
    vulnerable: float
    vulnerable_change: float
    corporation: float
    owned: float
    density: float
    physical: float = 0.0
    amenities: float = 0.0
    inhabitants: int | None = None


KINDS = {
    "binnenstad": Character(-0.115, 0.004, 19, 0.5, 21, 28, 32, 0.045, 0.150),
    "schil": Character(-0.030, 0.012, 19, -1.0, 26, 48, 18, 0.020, 0.090),
    "spoor": Character(-0.088, 0.002, 26, 2.0, 41, 31, 20, -0.030, 0.080),
    "flats": Character(-0.098, 0.010, 37, 3.5, 71, 18, 26, -0.035, 0.020),
    "naoorlogs": Character(-0.026, 0.004, 24, 1.5, 46, 42, 16.5, -0.010, 0.010),
    "bloemkool": Character(0.012, -0.006, 18.5, 2.0, 29, 60, 15.5, 0.005, -0.010),
    "vinex": Character(0.052, 0.008, 11.5, 1.2, 14, 76, 11.5, 0.000, -0.030),
    "villa": Character(0.088, 0.002, 9, -1.0, 3, 90, 5.5, 0.040, -0.040),
    "dorp": Character(0.088, 0.008, 16.2, 0.6, 20, 70, 14, 0.010, -0.110),
    "buitengebied": Character(0.107, 0.003, 12.5, -0.4, 2, 84, 0.28, 0.000, -0.190),
    "bedrijven": Character(-0.060, -0.010, 24, 1.0, 35, 40, 7, -0.060, 0.010),
}

STEADINESS = {"buitengebied": 0.6, "villa": 0.7}
"""How far the changes of a kind of buurt differ from one to the next, where that is less than elsewhere."""

STORIES: dict[str, dict[str, float]] = {
    # The old town: nightlife for everybody, and dear flats on the old quays.
    "Marktkwartier": {"nuisance": -0.175, "nuisance_change": -0.024, "vulnerable": 18},
    "Oude Haven": {"nuisance": -0.101, "nuisance_change": -0.012, "vulnerable": 10, "vulnerable_change": -3.5},
    "Centrum-Noord": {"nuisance": -0.138, "vulnerable": 25, "vulnerable_change": 3.5, "nuisance_change": -0.016},
    "Kerkkwartier": {"nuisance": -0.086, "nuisance_change": 0.003, "vulnerable": 17.5},
    "Tuinstraatbuurt": {"nuisance": -0.031, "nuisance_change": 0.014, "vulnerable": 14},
    "Stationskwartier": {"nuisance": -0.142, "nuisance_change": -0.034, "vulnerable": 33, "vulnerable_change": 6},
    "Kanaalbuurt": {"nuisance": -0.055, "nuisance_change": 0.037, "vulnerable": 13, "vulnerable_change": -4},
    # The Muziekwijk: half of it rebuilt, and much better for it; the other half still waits.
    "Componistenbuurt": {"nuisance": -0.064, "nuisance_change": 0.066, "vulnerable": 27, "vulnerable_change": -7,
                         "corporation": 57, "owned": 33},
    "Koraalbuurt": {"nuisance": -0.051, "nuisance_change": 0.055, "vulnerable": 25, "vulnerable_change": -5,
                    "corporation": 52, "owned": 37},
    "Harmoniebuurt": {"nuisance": -0.128, "nuisance_change": 0.030, "vulnerable": 44, "vulnerable_change": 5.5,
                      "corporation": 84, "owned": 9},
    "Operabuurt": {"nuisance": -0.104, "nuisance_change": -0.016, "vulnerable": 38, "vulnerable_change": 7.5,
                   "corporation": 76, "owned": 14},
    "Symfoniebuurt": {"nuisance": -0.148, "nuisance_change": -0.029, "vulnerable": 47, "vulnerable_change": 13,
                      "corporation": 88, "owned": 6},
    # The Rivierenwijk: a quiet post-war quarter that slid down.
    "Waalbuurt": {"nuisance": -0.109, "nuisance_change": -0.041, "vulnerable": 42, "vulnerable_change": 14,
                  "corporation": 83, "owned": 10},
    "Maasbuurt": {"nuisance": -0.131, "nuisance_change": -0.047, "vulnerable": 45, "vulnerable_change": 8,
                  "corporation": 78, "owned": 12},
    "Lekbuurt": {"nuisance": -0.090, "nuisance_change": -0.030, "vulnerable": 33, "vulnerable_change": 5,
                 "corporation": 64, "owned": 24},
    "Fabrieksbuurt": {"nuisance": -0.112, "nuisance_change": -0.002, "vulnerable": 31, "vulnerable_change": 5,
                      "corporation": 68, "owned": 20},
    # The Vogelwijk: resilient. More vulnerable residents, and yet less nuisance.
    "Lijsterbuurt": {"nuisance": -0.046, "nuisance_change": 0.044, "vulnerable": 31, "vulnerable_change": 6,
                     "corporation": 66, "owned": 25},
    "Merelbuurt": {"nuisance": -0.060, "nuisance_change": 0.033, "vulnerable": 33, "vulnerable_change": 5,
                   "corporation": 63, "owned": 27},
    "Zwaluwbuurt": {"nuisance": -0.034, "nuisance_change": 0.026, "vulnerable": 26, "vulnerable_change": 4},
    # The Staatsliedenwijk: growing older, with care in the neighbourhood.
    "Dreesbuurt": {"nuisance": -0.004, "nuisance_change": -0.012, "vulnerable": 32, "vulnerable_change": 8,
                   "corporation": 61, "owned": 28},
    "Thorbeckebuurt": {"nuisance": -0.072, "nuisance_change": -0.022, "vulnerable": 29, "vulnerable_change": 5},
    "Troelstrabuurt": {"nuisance": -0.010, "nuisance_change": 0.004, "vulnerable": 21, "vulnerable_change": 3.5},
    # The Sterrenwijk: from the seventies, no longer everybody's first choice.
    "Saturnusbuurt": {"nuisance": -0.058, "nuisance_change": -0.037, "vulnerable": 27, "vulnerable_change": 12,
                      "corporation": 48, "owned": 40},
    "Jupiterbuurt": {"nuisance": -0.027, "nuisance_change": -0.024, "vulnerable": 25, "vulnerable_change": 11.5},
    "Tulpenbuurt": {"nuisance": 0.004, "nuisance_change": -0.015, "vulnerable": 20, "vulnerable_change": 4},
    "Vennewolde-Centrum": {"nuisance": 0.018, "nuisance_change": -0.010, "vulnerable": 22, "vulnerable_change": 4,
                           "corporation": 41, "owned": 45},
    "Zonnekamp": {"nuisance": 0.040, "nuisance_change": 0.018, "vulnerable": 19, "vulnerable_change": 3.5,
                  "corporation": 36, "owned": 52},
    "Vlasland": {"vulnerable": 13, "vulnerable_change": 4, "nuisance_change": -0.012},
    "Haverland": {"vulnerable": 12, "vulnerable_change": 3.6},
    "Hazelhout": {"vulnerable": 12, "vulnerable_change": 3.4, "nuisance_change": 0.017},
    # Business, nature and water: nobody lives there, or nearly nobody.
    "Bedrijventerrein Oosterhaven-Noord": {"inhabitants": 0},
    "Bedrijventerrein Oosterhaven-Zuid": {"inhabitants": 10},
    "Bedrijvenpark De Wolden": {"inhabitants": 0},
    "Recreatiegebied Elzerplas": {"inhabitants": 0},
    "Natuurgebied Esterheide": {"inhabitants": 5},
    "Bedrijventerrein Kanaaldijk": {"inhabitants": 35},
    "Hazenveld": {"inhabitants": 30},
    "Seinhuisbuurt": {"inhabitants": 45},
    "Sluisbuurt": {"inhabitants": 40},
}  # fmt: skip

UNSCORED = frozenset({
    "Bedrijventerrein Oosterhaven-Noord", "Bedrijventerrein Oosterhaven-Zuid", "Bedrijvenpark De Wolden",
    "Recreatiegebied Elzerplas", "Natuurgebied Esterheide",
})  # fmt: skip
"""Buurten without a row in the Leefbaarometer table."""

OTHER_NAMES = {"Stationskwartier": "Stationskwartier-Oost", "Pakhuisbuurt": "Gasfabriek en omgeving"}
"""Names in the Leefbaarometer table that differ from the map: a renamed buurt and a reused code."""

MISSING_SHARES = frozenset({("Vismarkt", 2022, "lvb"), ("Wiekerveen-Lint", 2014, "psychisch")})
"""Buurt, year and group whose share is left empty."""


def invent_figures(buurten: Sequence[Buurt], seed: int) -> pd.DataFrame:
    """Character of every buurt as one table indexed by code, with columns as in Character and inhabitants filled in."""
    rng = np.random.default_rng([seed, 1])
    near, far = _neighbour_weights(buurten, 900), _neighbour_weights(buurten, 2500)
    rows = []
    for buurt in buurten:
        character = replace(KINDS[buurt.kind], **STORIES.get(buurt.name, {}))  # type: ignore[arg-type]
        rows.append(vars(character))
    figures = pd.DataFrame(rows, index=pd.Index([buurt.code for buurt in buurten], name="code"))
    # A story is told nearly as it stands; the other buurten vary with their surroundings.
    free = np.array([0.25 if buurt.name in STORIES else 1.0 for buurt in buurten])
    steady = np.array([STEADINESS.get(buurt.kind, 1.0) for buurt in buurten])
    figures["nuisance"] += free * 0.020 * _pattern(far, near, rng)
    figures["nuisance_change"] += free * steady * 0.013 * _pattern(far, near, rng)
    figures["vulnerable"] += free * 2.9 * _pattern(far, near, rng)
    figures["vulnerable_change"] += free * steady * 2.6 * _pattern(far, near, rng)
    figures["nuisance"] = figures["nuisance"].clip(upper=0.163)
    figures["vulnerable"] = figures["vulnerable"].clip(lower=4)
    figures["corporation"] = (figures["corporation"] * (1 + 0.25 * free * _pattern(far, near, rng))).clip(0, 96)
    figures["owned"] = np.minimum(figures["owned"], 99 - figures["corporation"])
    figures["physical"] += 0.012 * _pattern(far, near, rng)
    figures["amenities"] += 0.020 * _pattern(far, near, rng)
    hectares = np.array([buurt.area.area for buurt in buurten]) / 1e4
    lived_in = hectares * figures["density"] * rng.uniform(0.85, 1.15, len(buurten))
    figures["inhabitants"] = _to_fives(figures["inhabitants"].astype(float).fillna(lived_in))
    return figures


def _neighbour_weights(buurten: Sequence[Buurt], reach: float) -> NDArray[np.float64]:
    points = np.array([buurt.area.representative_point().coords[0] for buurt in buurten])
    distances = np.hypot(*(points[:, None] - points[None]).transpose(2, 0, 1))
    return np.exp(-0.5 * (distances / reach) ** 2)


def _pattern(far: NDArray[np.float64], near: NDArray[np.float64], rng: np.random.Generator) -> NDArray[np.float64]:
    """Random values per buurt that resemble those of the neighbours, with mean 0 and standard deviation 1."""
    smooth = [_standardised(weights @ rng.normal(size=len(weights))) for weights in (far, near)]
    return _standardised(0.6 * smooth[0] + 0.5 * smooth[1] + 0.5 * rng.normal(size=len(far)))


def _standardised(values: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray((values - values.mean()) / values.std())


def _to_fives(values: pd.Series) -> pd.Series:
    return (5 * (values / 5).round()).astype(int)


def scores(buurten: Sequence[Buurt], figures: pd.DataFrame, seed: int) -> pd.DataFrame:
    """Leefbaarometer table, a row per scored buurt and year: bu_code, bu_naam, jaar, lbm, afw, fys, onv, soc, vrz, won.

    Without dimensions (NaN) in 2002, 2008 and 2012, and in the year 2016 as well.
    """
    rng = np.random.default_rng([seed, 2])
    rows = []
    for buurt, (_, character) in zip(buurten, figures.iterrows()):
        if buurt.name not in UNSCORED:
            name = OTHER_NAMES.get(buurt.name, buurt.name)
            for year, dimensions in _dimensions_by_year(character, rng).items():
                rows.append({"bu_code": buurt.code, "bu_naam": name, "jaar": year, **dimensions})
    table = pd.DataFrame(rows)
    table.insert(3, "lbm", (table["afw"] + NATIONAL_SCORE).round(9))
    return table


def _dimensions_by_year(figures: pd.Series, rng: np.random.Generator) -> dict[int, dict[str, float]]:
    change = figures["nuisance_change"] + NATIONAL_RISE
    social, housing = rng.normal(0.03, 0.014), rng.normal(0.02, 0.012)
    table: dict[int, dict[str, float]] = {}
    for year in SCORED_YEARS:
        progress = min((year - TO_YEAR) / (TO_YEAR - FROM_YEAR), 0.04)
        wobble = 0.0 if year in (FROM_YEAR, TO_YEAR) else rng.normal(0, 0.003)
        nuisance = figures["nuisance"] + progress * change + wobble
        dimensions = {
            "fys": figures["physical"] + rng.normal(0, 0.002),
            "onv": nuisance,
            "soc": social + 0.5 * nuisance - 0.0012 * (figures["vulnerable"] - 18) + rng.normal(0, 0.002),
            "vrz": figures["amenities"] + 0.004 * progress + rng.normal(0, 0.002),
            "won": housing + 0.30 * nuisance - 0.0004 * figures["corporation"] + rng.normal(0, 0.002),
        }
        rounded = {name: round(float(value), 9) for name, value in dimensions.items()}
        table[year] = {"afw": round(sum(rounded.values()), 9), **rounded}
    for year in (*TOTALS_ONLY_YEARS, 2016):
        drift = rng.normal(0, 0.004) - 0.002 * max(FROM_YEAR - year, 0) * rng.uniform(0, 1)
        missing = dict.fromkeys(("fys", "onv", "soc", "vrz", "won"), float("nan"))
        table[year] = {"afw": round(table[FROM_YEAR]["afw"] + drift, 9), **missing}
    return dict(sorted(table.items()))


def group_shares(buurten: Sequence[Buurt], figures: pd.DataFrame, seed: int) -> pd.DataFrame:
    """Shares (%) of the five vulnerable groups, per inhabited buurt and year: buurtcode, buurtnaam, jaar, groups."""
    rng = np.random.default_rng([seed, 3])
    rows = []
    for buurt, (_, character) in zip(buurten, figures.iterrows()):
        mix = _group_mix(buurt.kind, rng)
        if character["inhabitants"] >= 10:
            for year in GROUP_YEARS:
                progress = (year - TO_YEAR) / (TO_YEAR - FROM_YEAR)
                index = character["vulnerable"] + progress * character["vulnerable_change"]
                shares = dict(zip(GROUPS, (mix * max(index, 3)).round(1)))
                blanks = {group: None for group in GROUPS if (buurt.name, year, group) in MISSING_SHARES}
                rows.append({"buurtcode": buurt.code, "buurtnaam": buurt.name, "jaar": year, **shares, **blanks})
    return pd.DataFrame(rows)


def _group_mix(kind: str, rng: np.random.Generator) -> NDArray[np.float64]:
    rural = kind in ("dorp", "buitengebied", "villa", "vinex")
    typical = np.array([0.18, 0.08, 0.14, 0.18, 0.42] if rural else [0.27, 0.16, 0.15, 0.18, 0.24])
    mix = typical * rng.uniform(0.85, 1.15, len(GROUPS))
    return np.asarray(mix / mix.sum())
