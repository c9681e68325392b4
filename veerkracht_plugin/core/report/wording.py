"""Words and numbers as a page has them, in its language: `resources/report_texts.json` and how numbers are written."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from ...paths import resource

# A number is not to be broken over two lines, and not to be parted from its word.
THIN_SPACE = "\u202f"
FIXED_SPACE = "\u00a0"
_BEFORE_NUMBER = re.compile(r" (?=\d)")
MINUS = "\u2212"


@dataclass(frozen=True)
class Amount:
    """A number of things in a template: `{circles}` writes it, `{circles:cirkel|cirkels}` chooses the word for it."""

    count: int
    written: str

    def __format__(self, words: str) -> str:
        if not words:
            return self.written
        one, many = words.split("|")
        # "geen enkele buurt" is one buurt too.
        return one if self.count <= 1 else many

    def __str__(self) -> str:
        return self.written


class Words:
    """The texts of one language, "nl" or "en"."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._texts = _texts()[language]

    def text(self, *path: str) -> Any:
        """Returns a text, or a group of texts, as the file has it; a KeyError for one that is not there."""
        found: Any = self._texts
        for name in path:
            found = found[name]
        return found

    def say(self, *path: str, **values: Any) -> str:
        """Returns a text with its values filled in."""
        return str(self.text(*path)).format(**values)

    # --- numbers ---

    def number(self, value: float, decimals: int = 0) -> str:
        """Returns a number as text: 1 234,5 in Dutch, 1,234.5 in English; a minus sign, and no −0."""
        written = f"{abs(value):,.{decimals}f}"
        if self.language == "nl":
            written = written.replace(",", THIN_SPACE).replace(".", ",")
        is_nothing = not any(digit in written for digit in "123456789")
        return written if value >= 0 or is_nothing else MINUS + written

    def percent(self, part: float, whole: float) -> str:
        """Returns a share as text, rounded to whole per cents, but never to all or nothing where it is not."""
        share = 100 * part / whole
        if 0 < share < 1:
            return str(self.text("numbers", "under_one_percent"))
        if 99 < share < 100:
            return str(self.text("numbers", "over_99_percent"))
        return f"{self.number(_half_up(share))}%"

    def amount(self, count: int, what: str = "") -> Amount:
        """Returns a number with the word for it ("3 buurten", "geen enkele buurt"), or by itself."""
        if not what:
            return Amount(count, self.number(count))
        one, many, none = (self.text("numbers", what, name) for name in ("one", "many", "none"))
        if count == 0:
            return Amount(0, none)
        return Amount(count, f"{self.number(count)}{FIXED_SPACE}{one if count == 1 else many}")

    def areas(self, areas: int, inhabitants: int | None) -> Amount:
        """Returns areas and their inhabitants: "3 buurten (3 102 inwoners)"."""
        named = self.amount(areas, "areas")
        if not areas or inhabitants is None:
            return named
        return Amount(areas, f"{named} ({self.amount(inhabitants, 'inhabitants')})")

    # --- lists, dates ---

    def listed(self, names: Sequence[str], others: int = 0) -> str:
        """Returns names as "a, b en c", with so many `others` as "a, b en 3 andere"."""
        shown = [*names, *([self.say("lists", "others", count=self.amount(others))] if others else [])]
        if len(shown) < 2:
            return "".join(shown)
        return f"{', '.join(shown[:-1])} {self.text('lists', 'and')} {shown[-1]}"

    def day(self, when: date) -> str:
        """Returns a date as "21 november 2025"."""
        return f"{when.day}{FIXED_SPACE}{self.month(when)}"

    def month(self, when: date) -> str:
        """Returns a month as "november 2025"."""
        return f"{self.text('months')[when.month - 1]} {when.year}"


def sentence(text: str) -> str:
    """Returns a text with a capital."""
    return text[:1].upper() + text[1:]


def unparted(text: str) -> str:
    """Returns a text in which no line ends before a number: "Veerkracht 1.0"."""
    return _BEFORE_NUMBER.sub(FIXED_SPACE, text)


def word_count(text: str) -> int:
    """Returns how many words a text has; a number with its thousands is one."""
    return len(text.replace(THIN_SPACE, "").split())


def _half_up(value: float) -> int:
    # As people round, and not to the even neighbour; the ninth decimal is noise.
    return math.floor(round(value, 9) + 0.5)


@cache
def _texts() -> Mapping[str, Any]:
    content: Mapping[str, Any] = json.loads(resource("report_texts.json").read_text(encoding="utf-8"))
    return content
