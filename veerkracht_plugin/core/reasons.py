"""Why an area has no class (METHOD 5), in the order in which the first that applies is told."""

from __future__ import annotations

import numpy as np

NOT_GIVEN = "niet aangeleverd"
YEAR_MISSING = "jaar ontbreekt"
NO_ROW = "geen gegevens"
CODE_REUSED = "code hergebruikt"
VALUE_MISSING = "waarde ontbreekt"
GEMEENTE_UNKNOWN = "gemeente onbekend"
TOO_FEW_VALUES = "te weinig waarden"
TOO_FEW_INHABITANTS = "te weinig inwoners"

REASONS = (
    NOT_GIVEN,
    YEAR_MISSING,
    NO_ROW,
    CODE_REUSED,
    VALUE_MISSING,
    GEMEENTE_UNKNOWN,
    TOO_FEW_VALUES,
    TOO_FEW_INHABITANTS,
)

# Reasons are computed as their place in the list, so that "the first that applies" is a minimum; NONE is beyond the
# last.
NONE = len(REASONS)
_TEXTS = np.array([*REASONS, None], dtype=object)


def rank(reason: str) -> int:
    """Returns the place of a reason in the order of METHOD 5."""
    return REASONS.index(reason)


def texts(ranks: np.ndarray) -> np.ndarray:
    """Returns the reasons as text (dtype object), None where there is none."""
    return _TEXTS[ranks]


def ranks(reasons: np.ndarray) -> np.ndarray:
    """Returns the places (dtype int8) of reasons given as text; NONE where there is none or the text is no reason."""
    found = np.full(len(reasons), NONE, dtype=np.int8)
    for place, reason in enumerate(REASONS):
        found[reasons == reason] = place
    return found
