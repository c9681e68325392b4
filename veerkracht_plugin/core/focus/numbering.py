"""Numbers of focus circles: 1, 2, 3 … or a, b, c …; they continue by themselves and fill no gaps."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

_NUMBER = re.compile(r"(\d+)(.*)")
_LETTERS = re.compile(r"[a-z]{1,2}")


def next_number(existing: Iterable[Any], letters: bool) -> str:
    """Returns the number after the highest of its own sort, so that no gap is filled: a number means one circle."""
    highest = max((_place(number, letters) for number in existing), default=0)
    return _written(highest + 1, letters)


def numbers_for(count: int, letters: bool) -> list[str]:
    """Returns the first `count` numbers: ["1", "2", …], or ["a", "b", …, "z", "aa", …]."""
    return [_written(place, letters) for place in range(1, count + 1)]


def are_letters(existing: Iterable[Any]) -> bool:
    """Says whether circles are numbered with letters: more of them are letters than figures."""
    numbers = list(existing)
    return sum(_place(number, True) > 0 for number in numbers) > sum(_place(number, False) > 0 for number in numbers)


def sort_key(number: Any) -> tuple[int, int, str]:
    """Returns a key that sorts numbers as people do: 2 before 12 before 12b, then letters, then what is empty."""
    text = _as_text(number)
    found = _NUMBER.fullmatch(text)
    if found:
        return 0, int(found[1]), found[2]
    return (1, len(text), text) if text else (2, 0, "")


def _place(number: Any, letters: bool) -> int:
    """The place of a number in its own sort, from 1; 0 for one of another sort."""
    text = _as_text(number)
    if not letters:
        return int(text) if text.isascii() and text.isdigit() else 0
    if not _LETTERS.fullmatch(text):
        return 0
    place = 0
    for letter in text:
        place = place * 26 + ord(letter) - ord("a") + 1
    return place


def _as_text(number: Any) -> str:
    """A number as text; a layer of another make may have integers."""
    return "" if number is None else str(number).strip().lower()


def _written(place: int, letters: bool) -> str:
    if not letters:
        return str(place)
    text = ""
    while place > 0:
        place, letter = divmod(place - 1, 26)
        text = chr(ord("a") + letter) + text
    return text
