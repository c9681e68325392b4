"""Numbers as the pages write them, in either language."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...core.report.pages import Cell, Rounded

# Between thousands, never broken over two lines.
_GROUPS = {"nl": "\u00a0", "en": ","}
_NOUNS = {
    "nl": {"areas": ("buurt", "buurten"), "inhabitants": ("inwoner", "inwoners")},
    "en": {"areas": ("neighbourhood", "neighbourhoods"), "inhabitants": ("inhabitant", "inhabitants")},
}
UNKNOWN = "–"
_MOST_PLACES = 4


def grouped(number: int, language: str) -> str:
    """Returns a whole number with its thousands apart: "12 408", in English "12,408"."""
    return f"{number:,}".replace(",", _GROUPS[language]).replace("-", "−")


def cell_text(value: Cell, language: str) -> str:
    """Returns what a table shows of a cell: a number in the manner of the language, a dash for None."""
    if value is None:
        return UNKNOWN
    if isinstance(value, (bool, str)):
        return str(value)
    if isinstance(value, int):
        return grouped(value, language)
    if isinstance(value, Rounded):
        return decimals(value, value.places, language)
    whole, _, part = f"{abs(value):.6g}".partition(".")
    if "e" in whole + part:
        return f"{value:g}"
    sign = "−" if value < 0 else ""
    mark = "," if language == "nl" else "."
    return sign + grouped(int(whole), language) + (f"{mark}{part}" if part else "")


def counted(number: int | None, what: str, language: str) -> str:
    """Returns a count with its noun, "1 buurt", "12 408 inwoners"; `what`: "areas" or "inhabitants"."""
    one, several = _NOUNS[language][what]
    said = UNKNOWN if number is None else grouped(number, language)
    return f"{said} {one if number == 1 else several}"


def alike(values: Sequence[Cell], language: str) -> list[str]:
    """Returns what a table shows of cells that are compared: fractions with as many decimals as the longest of them."""
    places = most_places(values) or 0
    return [
        decimals(value, places, language) if isinstance(value, float) else cell_text(value, language)
        for value in values
    ]


def most_places(values: Iterable[Cell]) -> int | None:
    """Returns the decimals of the fraction that has most of them; None without fractions."""
    return max((_places(value) for value in values if isinstance(value, float)), default=None)


def _places(value: float) -> int:
    if isinstance(value, Rounded):
        return value.places
    _, _, part = f"{value:.6g}".partition(".")
    return len(part) if "e" not in part else _MOST_PLACES


def decimals(value: float, places: int, language: str) -> str:
    """Returns a number with so many decimals: "−0,12"."""
    text = f"{abs(value):.{places}f}"
    whole, _, part = text.partition(".")
    sign = "−" if value < 0 and float(text) != 0 else ""
    return sign + grouped(int(whole), language) + (f"{',' if language == 'nl' else '.'}{part}" if part else "")
