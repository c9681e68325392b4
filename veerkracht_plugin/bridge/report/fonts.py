"""The typeface of the pages: Lato, as it comes with the plugin or is on the system, else a sound one without serifs."""

from __future__ import annotations

from functools import cache

from qgis.PyQt.QtGui import QFont, QFontDatabase, QFontInfo

from ...core.focus.circle_looks import badge_shape
from ...paths import resource
from .letter_spacing import unligated

REGULAR, SEMIBOLD, BOLD, HEAVY = "Regular", "Semibold", "Bold", "Heavy"
_WEIGHTS = {
    REGULAR: QFont.Weight.Normal,
    SEMIBOLD: QFont.Weight.DemiBold,
    BOLD: QFont.Weight.Bold,
    HEAVY: QFont.Weight.ExtraBold,
}


@cache
def family() -> str:
    """Returns the family of the pages, after making the one that the plugin brings known to Qt."""
    for file in sorted(resource("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))
    return next(filter(is_installed, badge_shape().fonts), QFontInfo(QFont("sans-serif")).family())


def is_installed(name: str) -> bool:
    """Says whether a family is there; Qt would take another one without a word."""
    return bool(QFontInfo(QFont(name)).family().lower() == name.lower())


def font(points: float, weight: str = REGULAR, name: str = "") -> QFont:
    """Returns a font of `points` in one of the four weights; `name`: another family than that of the pages.

    Where a family has no such weight, the next one that it has.
    """
    made = QFont(name or family())
    made.setPointSizeF(points)
    made.setWeight(_WEIGHTS[weight])
    # Only the name of the style finds Heavy and Semibold everywhere, and only the right one: a wrong name makes Qt
    # forget the weight.
    if _has_style(made.family(), weight):
        made.setStyleName(weight)
    return unligated(made)


def reweighted(given: QFont, weight: str, points: float) -> QFont:
    """Returns a font of the family of another one, as `font` would."""
    return font(points, weight, given.family())


@cache
def _has_style(name: str, style: str) -> bool:
    asked = QFont(name)
    asked.setStyleName(style)
    return bool(QFontInfo(asked).styleName().lower() == style.lower())
