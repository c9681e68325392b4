"""Which classes of a map the user chose, and how much each of them asks for attention."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from ..errors import VeerkrachtError
from ..legends import legends

# A class, or a span of them.
_ITEM = r"[0-9]{1,9}(?:\s*-\s*[0-9]{1,9})?"
_LIST = re.compile(rf"{_ITEM}(?:(?:\s*,\s*|\s+){_ITEM})*")
_SPAN = re.compile(r"([0-9]+)(?:\s*-\s*([0-9]+))?")

# On these maps the lowest class asks most for attention; on the others the highest does.
_LOW_IS_WORST = ("1", "1b", "5", "5b")
# Map 7 counts round: growing problems ask most, then an increase of vulnerable residents, and a decrease least.
_MAP_7_WORST_FIRST = (6, 5, 4, 7, 8, 3, 2, 1)


def chosen_classes(text: str, key: str, language: str = "en") -> tuple[int, ...]:
    """Reads a list of classes of a map: "9,10", "9 10" or "9-10"; each class once, lowest first.

    Raises VeerkrachtError, with the classes of the map in `language`, for any other text and for a class that the map
    does not have.
    """
    known = {entry.number for entry in legends()[key].entries}
    if not _LIST.fullmatch(text.strip()):
        raise VeerkrachtError(
            "CLASSES is “{text}”; give numbers such as 2,3 or 2-4. The classes of map {map} are {classes}.",
            text=text.strip(),
            map=key,
            classes=classes_in_words(key, language),
        )
    chosen: set[int] = set()
    for first, last in _spans(text):
        # The ends alone, since a span may be a thousand million long.
        absent = next((number for number in (first, last) if number not in known), None)
        if absent is not None:
            raise VeerkrachtError(
                "Map {map} has no class {number}, which CLASSES asks for (“{text}”). Its classes are {classes}.",
                text=text.strip(),
                map=key,
                number=absent,
                classes=classes_in_words(key, language),
            )
        chosen.update(range(min(first, last), max(first, last) + 1))
    return tuple(sorted(chosen))


def classes_in_words(key: str, language: str = "en") -> str:
    """Returns the classes of a map with their labels: "1 afname; 2 ongeveer gelijk; …"."""
    legend = legends()[key]
    return "; ".join(f"{entry.number} {legend.label(entry.number, language=language)}" for entry in legend.entries)


def attention_order(key: str) -> tuple[int, ...]:
    """Returns all classes of a map, the one that asks most for attention first."""
    if key == "7":
        return _MAP_7_WORST_FIRST
    numbers = [entry.number for entry in legends()[key].entries]
    return tuple(numbers if key in _LOW_IS_WORST else reversed(numbers))


def severities(key: str, classes: Sequence[int]) -> Mapping[int, int]:
    """Returns how much each chosen class counts: 1 for the mildest of them, 2 for the next, and so on."""
    mildest_first = [number for number in reversed(attention_order(key)) if number in classes]
    return {number: place for place, number in enumerate(mildest_first, start=1)}


def _spans(text: str) -> Iterator[tuple[int, int]]:
    for first, last in _SPAN.findall(text):
        yield int(first), int(last or first)
