"""File names that every system takes, made from titles and names of places."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_LONGEST = 80
# Of the first of several parts so much stays at least.
_LEAST_OF_FIRST = 20
_FALLBACK = "rapport"
_NOT_PLAIN = re.compile(r"[^A-Za-z0-9-]+")
# Windows takes these for devices, whatever their ending.
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)


def safe_name(text: str) -> str:
    """Returns a text as a file name without folder or ending: letters, digits, - and _, at most 80 of them.

    Accents fall away ("Súdwest-Fryslân" gives "Sudwest-Fryslan"); where nothing is left it is "rapport".
    """
    name = _plain(text)[:_LONGEST].strip("_-")
    if not name:
        return _FALLBACK
    return f"{name}_" if _DEVICES.fullmatch(name) else name


def _plain(text: str) -> str:
    # What a font lacks, or a name has for looks, such as emoji, has no plain letters either.
    spelled = text.translate(_SPELLED)
    plain = "".join(one for one in unicodedata.normalize("NFKD", spelled) if not unicodedata.combining(one))
    return _NOT_PLAIN.sub("_", plain).strip("_-")


_SPELLED = str.maketrans({"ß": "ss", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "æ": "ae", "Æ": "AE", "œ": "oe"})


def name_of(*parts: str) -> str:
    """Returns the safe name of parts joined: "veerkrachtkaarten_almelo".

    Where that is too long the first part gives way, since what follows it tells files apart.
    """
    first, *others = [plain for part in parts if (plain := _plain(part))] or [""]
    room = max(_LONGEST - sum(len(one) + 1 for one in others), _LEAST_OF_FIRST)
    return safe_name("_".join([first[:room].strip("_-"), *others]))


def all_different(names: Iterable[str]) -> list[str]:
    """Returns names, with _2, _3 … where one occurred before; capitals make no other file on every system."""
    taken: set[str] = set()
    found = []
    for name in names:
        number, free = 1, name
        while free.lower() in taken:
            number += 1
            free = f"{name}_{number}"
        taken.add(free.lower())
        found.append(free)
    return found
