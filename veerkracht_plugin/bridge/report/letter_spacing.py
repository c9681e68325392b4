"""Letters kept apart, so that what a PDF says can be searched and copied.

Lato and many other fonts join letters: t and i, f and b, tt, ff. Few of these signs have a code of their own, so a PDF
says "situa e" and "Lee aarometer". Qt joins no letters that are spaced; so they are, by too little to be seen.

- A QFont takes per cents. That is how labels keep their font before QGIS 3.24, but they do not save the spacing.
- A text format (tables, maps, scale bars, newer labels) takes points and saves them. When a page is drawn Qt multiplies
  them by the dots of the page for one of the screen, rounded down: by 3 at 300 dpi, by 0 below 96.
"""

from __future__ import annotations

from qgis.PyQt.QtGui import QFont, QGuiApplication

_UNSEEN = 100.04
# Letters are about half as wide as they are high: what spacing in per cent comes to.
_MEAN_WIDTH = 0.55
# What Qt makes of points at 300 dpi, and the fewest points that it knows.
_TIMES = 3
_LEAST = 1 / 64
# What Qt takes for a screen's resolution where there is none.
_NO_SCREEN = 100.0


def unligated(font: QFont) -> QFont:
    """Returns a font, itself changed, whose letters are not joined; one with a spacing of its own stays as it is."""
    if font.letterSpacing() in (0, 100):
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, _UNSEEN)
    return font


def spaced_in_points(font: QFont) -> QFont:
    """Returns a copy of a font as text formats take it, which have per cents for points."""
    made = QFont(font)
    if font.letterSpacingType() == QFont.SpacingType.PercentageSpacing and font.letterSpacing() not in (0, 100):
        points = (font.letterSpacing() - 100) / 100 * font.pointSizeF() * _MEAN_WIDTH / _TIMES
        made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, max(_LEAST, points))
    return made


def least_resolution() -> float:
    """Returns the lowest resolution in dpi at which the letters of text formats are spaced."""
    screen = QGuiApplication.primaryScreen()
    return float(screen.logicalDotsPerInchY()) if screen else _NO_SCREEN
