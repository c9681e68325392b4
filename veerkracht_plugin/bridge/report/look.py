"""How the pages look: grid, colours and styles of text, measured from a template's items (CARTOGRAPHY 3, in mm)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QFont

from .fonts import BOLD, HEAVY, REGULAR, font
from .text import TextStyle

INK, SECOND_INK, ACCENT = "#1C1C1C", "#5A5A5A", "#0B5651"
FRAME, HAIR, GROUND, WRITING = "#8C8C8C", "#D9D9D6", "#F7F7F6", "#B0B0B0"
SMALLEST_TEXT = 8.5
MARGIN = 12.0
# On A3 all is √2 times larger, text 1.2 times.
_TEXT_GROWTH = 0.2 / 0.4142

# The few words that pages need besides their content.
WORDS: Mapping[str, Mapping[str, str]] = {
    "nl": {
        "areas": "buurten",
        "inhabitants": "inwoners",
        "circles": "Focusgebieden",
        "background_left_out": "Zonder achtergrond: die kon niet worden getekend.",
        "background_holes": "Delen van de achtergrond ontbreken: die konden niet worden geladen.",
    },
    "en": {
        "areas": "areas",
        "inhabitants": "inhabitants",
        "circles": "Focus areas",
        "background_left_out": "Without background: it could not be drawn.",
        "background_holes": "Parts of the background are missing: they could not be loaded.",
    },
}

# Weight, size and leading in points, colour, for A4; what stands in a template under this id goes before.
STYLES: Mapping[str, tuple[str, float, float, str]] = {
    "kicker": (BOLD, 7.5, 9.5, ACCENT),
    "number": (HEAVY, 19, 22, ACCENT),
    "title": (HEAVY, 19, 22, INK),
    "subtitle": (REGULAR, 9.5, 12, SECOND_INK),
    "text": (REGULAR, 9, 12.5, INK),
    "legend": (REGULAR, 8, 9.5, INK),
    "circle_list": (REGULAR, 7.5, 10, INK),
    "source": (REGULAR, 7, 9, SECOND_INK),
    "disclaimer": (REGULAR, 7, 9, SECOND_INK),
    "footer": (REGULAR, 7, 9, SECOND_INK),
    "page_number": (BOLD, 8, 10, INK),
}
# Styles that follow those of a template: of which, in which weight, how much smaller, in which colour.
_FOLLOWING: Mapping[str, tuple[str, str, float, str]] = {
    "heading": ("text", BOLD, 1, ""),
    "table": ("legend", REGULAR, 1, ""),
    "table_head": ("legend", BOLD, 0.9375, SECOND_INK),
    "count": ("legend", REGULAR, 0.9375, ""),
    "legend_head": ("legend", REGULAR, 0.8125, SECOND_INK),
    "legend_group": ("legend", BOLD, 0.9375, ""),
    "chart": ("legend", REGULAR, 0.9375, ""),
    "chart_small": ("legend", REGULAR, 0.875, SECOND_INK),
    "chart_title": ("text", BOLD, 1, ""),
    "badge": ("circle_list", BOLD, 0.9, "#FFFFFF"),
}


@dataclass(frozen=True)
class Look:
    """The grid of a page in mm and its styles.

    `column`: where running text stands, on a landscape page down to the foot of the map, that of the map where there is
    no text; `main`: the map; `head`: from the highest of kicker, number and title down to the text; `foot`: where the
    lowest of map, text and legend ends; `unit`: how many times larger than A4; `has_text`: whether map pages have text.
    """

    page: QRectF
    column: QRectF
    main: QRectF
    head: QRectF
    foot: float
    unit: float
    has_text: bool
    styles: Mapping[str, TextStyle]

    @property
    def is_wide(self) -> bool:
        """Whether the text stands beside the map, on either side."""
        if not self.has_text:
            return False
        left, right = sorted((self.column, self.main), key=QRectF.left)
        return left.right() <= right.left() + 0.01

    @property
    def is_landscape(self) -> bool:
        """Whether the page is wider than it is high."""
        return self.page.width() > self.page.height()

    @property
    def inside(self) -> QRectF:
        """The page within its margins."""
        margin = MARGIN * self.unit
        return self.page.adjusted(margin, margin, -margin, -margin)

    @property
    def accent(self) -> str:
        """The colour of the house style, that of the kicker."""
        return self.styles["kicker"].colour

    def style(self, name: str) -> TextStyle:
        """Returns a style of text."""
        return self.styles[name]


def styles_of(fonts: Mapping[str, tuple[QFont, str]], times: float) -> dict[str, TextStyle]:
    """Returns all styles: those of a template's labels by id (font and colour), the others in the size of the paper.

    `times`: how much larger than A4 the text is.
    """
    made = {}
    for name, (weight, size, leading, colour) in STYLES.items():
        if name in fonts:
            own, own_colour = fonts[name]
            made[name] = TextStyle(own, own_colour, own.pointSizeF() * leading / size)
        else:
            made[name] = TextStyle(font(size * times, weight), colour, leading * times)
    if "kicker" in made:
        made["kicker"].font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 106)
    for name, (origin, weight, share, colour) in _FOLLOWING.items():
        style = made[origin].weighted(weight)
        style = style.sized(style.size * share) if share != 1 else style
        made[name] = style.coloured(colour) if colour else style
    return made


def text_growth(unit: float) -> float:
    """Returns how many times larger than on A4 text is, where all else is `unit` times larger: 1.2 on A3."""
    return 1 + (unit - 1) * _TEXT_GROWTH
