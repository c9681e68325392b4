"""Region codes of CBS (GM0141, WK014111, BU01411101) in every shape in which tables carry them."""

from __future__ import annotations

import re

import numpy as np
import pandas as pd

BUURT, WIJK, GEMEENTE, OTHER = "BU", "WK", "GM", ""
LEVELS_FINE_TO_COARSE = (BUURT, WIJK, GEMEENTE)
DIGITS = {GEMEENTE: 4, WIJK: 6, BUURT: 8}

# A year may stand before a code (2022BU01411101), and buurten of Amsterdam have letters (BU0363AB10).
_CODE = re.compile(
    r"(?:(?:19|20)\d{2})?(?P<prefixed>GM\d{4}|WK\d{4}[0-9A-Z]{2}|BU\d{4}[0-9A-Z]{4})|(?P<bare>\d+)(?:\.0+)?"
)

# The column that says which level a row has: `recs` and `Soort regio` of CBS.
_LEVEL_WORDS = {"BUURT": BUURT, "WIJK": WIJK, "GEMEENTE": GEMEENTE}


def as_text(values: pd.Series) -> pd.Series:
    """Returns codes as trimmed upper-case text; a missing code is "".  1234.0 becomes "1234"."""
    if pd.api.types.is_numeric_dtype(values):
        numbers = values.astype("float64").where(lambda number: np.isfinite(number))
        whole = numbers.fillna(0).astype("int64").astype(str).astype(object)
        return whole.where(numbers.notna(), "")
    text = ["" if missing else str(value).strip().upper() for value, missing in zip(values, values.isna())]
    return pd.Series(text, index=values.index, dtype=object)


def parse_codes(values: pd.Series, levels: pd.Series | None = None) -> pd.DataFrame:
    """Brings codes into their canonical form.

    `values`: any column of codes, as text or numbers; `levels`: the words Gemeente, Wijk or Buurt for
    each row where the table has them. Returns the columns `code` ("BU01411101"; a code of another kind, such as a
    grid cell, as trimmed upper-case text; "" where missing) and `level` ("BU", "WK", "GM", or "" for another kind).
    """
    if levels is not None:
        words = as_text(levels).map(_LEVEL_WORDS).fillna(OTHER)
        return _parse_text(as_text(values), words).set_axis(values.index)
    # Long tables repeat each code for every year: parse each one once.
    position, distinct = pd.factorize(values, use_na_sentinel=False)
    parsed = _parse_text(as_text(pd.Series(distinct)), None)
    return parsed.take(position).set_axis(values.index)


def _parse_text(text: pd.Series, levels: pd.Series | None) -> pd.DataFrame:
    found = [_CODE.fullmatch(code) for code in text]
    code = [(match and match["prefixed"]) or whole for match, whole in zip(found, text)]
    level = np.array([match["prefixed"][:2] if match and match["prefixed"] else OTHER for match in found], dtype=object)
    parsed = pd.DataFrame({"code": code, "level": level}, dtype=object)
    bare = np.array([bool(match and match["bare"]) for match in found], dtype=bool)
    if bare.any():
        digits = pd.Series([match["bare"] for match in found if match and match["bare"]], dtype=object)
        kinds = _levels_of_digits(digits, None if levels is None else levels.to_numpy(dtype=object)[bare])
        parsed.loc[bare, "level"] = kinds
        parsed.loc[bare, "code"] = [_padded(number, kind) for number, kind in zip(digits, kinds)]
    return parsed


def _true(mask: pd.Series) -> np.ndarray:
    return mask.eq(True).to_numpy(dtype=bool)


def _padded(digits: str, level: str) -> str:
    return level + digits.zfill(DIGITS[level]) if level else digits


def _levels_of_digits(digits: pd.Series, known: np.ndarray | None) -> np.ndarray:
    """The level of codes that are digits alone.

    Where no column tells it: codes of 4, 6 and 8 digits side by side kept their zeros, so their length is their
    level. Otherwise zeros were lost; when the longest is too long for a wijk, all from 5 digits up are buurten
    (gemeente 0003 is the lowest there ever was).
    """
    lengths = digits.str.len()
    found = np.full(len(digits), OTHER, dtype=object)
    if known is not None:
        fits = _true(lengths <= pd.Series(known, index=digits.index).map(DIGITS))
        found[fits] = known[fits]
    elif lengths.isin(list(DIGITS.values())).all() and (lengths == DIGITS[BUURT]).any():
        found[:] = lengths.map({count: kind for kind, count in DIGITS.items()})
    elif lengths.max() in (DIGITS[BUURT] - 1, DIGITS[BUURT]):
        found[_true(lengths > DIGITS[GEMEENTE])] = BUURT
    return found


def with_zeros_restored(codes: pd.Series, level: str) -> pd.Series:
    """Returns codes of digits alone as codes of `level`.

    Where all codes of a gemeente such as 0014 lost their zeros, only the other side of a join tells what they are.
    """
    width = DIGITS.get(level)
    if width is None or not codes.str.match(r"^\d+$").all():
        return codes
    # gemeente 0003 is the lowest there ever was, and a postcode of four digits is no buurt
    if codes.str.len().max() > width or codes.str.len().min() < width - 3:
        return codes
    return level + codes.str.zfill(width)


def gemeente_of(codes: pd.Series) -> pd.Series:
    """Returns the gemeente code ("GM0141") of buurt and wijk codes; None for codes of another kind."""
    inside = [f"GM{code[2:6]}" if code[:2] in DIGITS and code[2:6].isdigit() else None for code in codes]
    return pd.Series(inside, index=codes.index, dtype=object)


def finest_level(levels: pd.Series) -> str:
    """Returns the finest level that occurs: buurt before wijk before gemeente; "" when all are of another kind."""
    present = set(levels.unique())
    return next((level for level in LEVELS_FINE_TO_COARSE if level in present), OTHER)
