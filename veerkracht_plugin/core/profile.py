"""Class boundaries as a validated, versioned JSON file that a user can replace (METHOD 3)."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from ..paths import resource
from .errors import VeerkrachtError
from .messages import Message

SCHEMA = "veerkracht-profile/1"

# How many boundaries each map has: one fewer than the classes that they part.
BOUNDARY_COUNTS = {"map1": 8, "map2": 6, "map4": 4, "map5": 7, "map6": 3}
_REQUIRED = ("schema", "version", "name", "about", "boundaries", "national_mean_onv")
_OPTIONAL = ("about_nl", "fixed_kwb")


@dataclass(frozen=True)
class Profile:
    """The class boundaries of one profile.

    `boundaries`: by map ("map1", "map2", "map4", "map5", "map6") in the unit of its value, increasing;
    `national_mean_onv`: the mean of
    `onv` in the Netherlands by year; `fixed_kwb`: (mean, standard deviation) of `kwb` in percentage points, None to
    take them from the table; `about`: where the boundaries come from, in English and Dutch.
    """

    name: str
    version: str
    about: str
    about_nl: str
    boundaries: Mapping[str, tuple[float, ...]]
    national_mean_onv: Mapping[int, float]
    fixed_kwb: tuple[float, float] | None = None

    @property
    def title(self) -> str:
        """Returns name and version, as maps and reports state them."""
        return f"{self.name} {self.version}"


def default_profile() -> Profile:
    """Returns the profile that holds where the user chooses none."""
    return read_profile(shipped_profile("veerkracht"))


def shipped_profile(name: str) -> Path:
    """Returns the path of a profile that comes with the plugin ("veerkracht", "leefbaarometer")."""
    return resource("profiles", f"{name}.json")


def read_profile(path: Path) -> Profile:
    """Reads and validates a profile.

    Raises VeerkrachtError, with what is wrong and where, for a file that cannot be read, is not JSON, lacks a key or
    has an unknown one, or whose boundaries are not the right number of increasing numbers.
    """
    try:
        found = json.loads(Path(path).read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise VeerkrachtError(
            "The profile {file} cannot be read; choose a JSON file.", file=Path(path).name, details=str(error)
        ) from error
    except ValueError as error:
        where = Message("its encoding")
        if isinstance(error, json.JSONDecodeError):
            where = Message("line {line}, column {column}", line=error.lineno, column=error.colno)
        raise VeerkrachtError(
            "The profile {file} is not JSON: look at {where}.", file=Path(path).name, where=where, details=str(error)
        ) from error
    return _Validator(Path(path).name).profile(found)


class _Validator:
    """Reads one parsed profile; holds the file's name for its sentences."""

    def __init__(self, file: str) -> None:
        self.file = file

    def profile(self, found: Any) -> Profile:
        self._check_keys(found, "", _REQUIRED, _OPTIONAL)
        if found["schema"] != SCHEMA:
            self._refuse("schema", Message("should be “{schema}”", schema=SCHEMA))
        for key in ("version", "name", "about", "about_nl"):
            if key in found and (not isinstance(found[key], str) or not found[key].strip()):
                self._refuse(key, Message("should be a text"))
        self._check_keys(found["boundaries"], "boundaries", tuple(BOUNDARY_COUNTS), ())
        return Profile(
            name=found["name"],
            version=found["version"],
            about=found["about"],
            about_nl=found.get("about_nl", found["about"]),
            boundaries={key: self._boundaries(key, found["boundaries"][key]) for key in BOUNDARY_COUNTS},
            national_mean_onv=self._means(found["national_mean_onv"]),
            fixed_kwb=self._fixed_kwb(found.get("fixed_kwb")),
        )

    def _check_keys(self, found: Any, where: str, required: tuple[str, ...], optional: tuple[str, ...]) -> None:
        if not isinstance(found, dict):
            self._refuse(where or Message("the whole file"), Message("should be an object with names and values"))
        for key in required:
            if key not in found:
                self._refuse(f"{where}.{key}".lstrip("."), Message("is missing"))
        for key in found:
            if key not in (*required, *optional):
                known = ", ".join((*required, *optional))
                self._refuse(f"{where}.{key}".lstrip("."), Message("is not known; known are {known}", known=known))

    def _boundaries(self, key: str, found: Any) -> tuple[float, ...]:
        where, count = f"boundaries.{key}", BOUNDARY_COUNTS[key]
        if not isinstance(found, list) or len(found) != count:
            given = len(found) if isinstance(found, list) else repr(found)
            self._refuse(where, Message("should have {count} boundaries, not {given}", count=count, given=given))
        numbers = tuple(self._number(where, value) for value in found)
        for lower, upper in zip(numbers, numbers[1:]):
            if not lower < upper:
                self._refuse(
                    where, Message("should increase, but {upper:g} comes after {lower:g}", upper=upper, lower=lower)
                )
        return numbers

    def _means(self, found: Any) -> dict[int, float]:
        where = "national_mean_onv"
        if not isinstance(found, dict) or not all(str(year).isdigit() and len(str(year)) == 4 for year in found):
            self._refuse(where, Message("should give a mean by year, such as {example}", example='{"2022": 0}'))
        return {int(year): self._number(f"{where}.{year}", mean) for year, mean in found.items()}

    def _fixed_kwb(self, found: Any) -> tuple[float, float] | None:
        if found is None:
            return None
        self._check_keys(found, "fixed_kwb", ("mean", "sd"), ())
        mean, sd = (self._number(f"fixed_kwb.{key}", found[key]) for key in ("mean", "sd"))
        if sd <= 0:
            self._refuse("fixed_kwb.sd", Message("should be more than 0"))
        return mean, sd

    def _number(self, where: str, value: Any) -> float:
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not abs(value) <= sys.float_info.max:
            self._refuse(where, Message("should hold numbers, not {value}", value=repr(value)))
        return float(value)

    def _refuse(self, where: str | Message, what: Message) -> NoReturn:
        raise VeerkrachtError(
            "The profile {file} cannot be used: “{where}” {what}.", file=self.file, where=where, what=what
        )
