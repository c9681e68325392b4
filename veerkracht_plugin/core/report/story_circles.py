"""The focus areas in the text beside a map: which of them are in which class, by number and name.

A class is said to prevail where at least half of what has a class is in it; of the other circles it is said that their
classes are divided. Every circle of the map is accounted for: what there is no room for is counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Optional

from ..focus.circle_looks import CORPORATION_LIMIT
from ..focus.circles import FOCUS
from .circle_fields_of import number_of, text_of
from .story_values import GROUPS
from .view import HALF, View

# On these maps the last class asks for most attention, on the others the first.
_WORST_LAST = ("2", "3", "6")
# The groups of map 7 in the order in which they are told.
_RESILIENCE = ("little", "resilient", "some", "same", "less")

# A class in words with its rank among those that ask for attention; None where the classes are divided.
_Ranked = Optional[tuple[int, str]]


@dataclass(frozen=True)
class CircleRoom:
    """How much may be told of circles.

    `classes`: so many, at least two, are told of, and how many circles are in the others; `named`: of so many of them
    the circles have their names, and not their numbers alone; `listed`: so many circles of a class are told one by one,
    and more are counted.
    """

    classes: int = 9
    named: int = 9
    listed: int = 5


@dataclass
class _Groups:
    """The circles of a map: by what prevails in them, those that ask for most attention first; the others."""

    told: dict[str, list[int]] = field(default_factory=dict)
    divided: list[int] = field(default_factory=list)
    unknown: list[int] = field(default_factory=list)

    @property
    def largest(self) -> int:
        """How many circles are in the largest of them."""
        return max(len(places) for places in (*self.told.values(), self.divided, self.unknown))


def circle_values(view: View, key: str, room: CircleRoom) -> dict[str, Any]:
    """Returns the parts of the sentence on the focus areas of a map; none where there are none with a class."""
    groups = _groups(view, key)
    if not groups.told and not groups.divided:
        return {"circles": None}
    return {"circles": _Sentence(view, key, room, groups.largest > room.listed).text(groups)}


# --- what prevails ----------------------------------------------------------------------------------------------------


def _groups(view: View, key: str) -> _Groups:
    find = {"4": _by_share, "7": _by_resilience}.get(key, _by_class)
    found = _Groups()
    ranked: list[tuple[tuple[int, str], int]] = []
    for place in view.circles_on(key):
        if not _is_known(view, key, place):
            found.unknown.append(place)
        elif (ranks := find(view, key, place)) is None:
            found.divided.append(place)
        else:
            ranked.append((ranks, place))
    for (_, what), place in sorted(ranked, key=lambda one: one[0][0]):
        found.told.setdefault(what, []).append(place)
    return found


def _is_known(view: View, key: str, place: int) -> bool:
    if key == "4":
        return number_of(view.circle(place), "corp_aandeel") is not None
    return bool(view.circle_class(place, key))


def _by_class(view: View, key: str, place: int) -> _Ranked:
    number = view.circle_class(place, key)
    if not _prevails(view, key, place, [number]):
        return None
    label = view.words.say("circle_groups", "class", label=view.label(key, number))
    return (-number if key in _WORST_LAST else number), label


def _by_share(view: View, key: str, place: int) -> _Ranked:
    is_strong = round(number_of(view.circle(place), "corp_aandeel") or 0.0, 9) >= CORPORATION_LIMIT
    return (0 if is_strong else 1), str(view.words.text("circle_groups", "strong" if is_strong else "weak"))


def _by_resilience(view: View, key: str, place: int) -> _Ranked:
    """The group of classes that prevails; of two halves that with the largest class."""
    groups, number = GROUPS["7"], view.circle_class(place, key)
    found = [name for name in _RESILIENCE if _prevails(view, key, place, groups[name])]
    if not found:
        return None
    name = next((name for name in found if number in groups[name]), found[0])
    return _RESILIENCE.index(name), str(view.words.text("circle_groups", "resilience", name))


def _prevails(view: View, key: str, place: int, numbers: Iterable[int]) -> bool:
    share = view.class_share(place, key, numbers)
    return share is not None and share >= HALF


# --- the sentence -----------------------------------------------------------------------------------------------------


@dataclass
class _Sentence:
    """Says where circles are: "in focusgebied 1 (Symfoniebuurt)", then "in 2 en 5", or "in 12 focusgebieden".

    `with_counts`: some are counted, so that a number by itself could be taken for a count.
    """

    view: View
    key: str
    room: CircleRoom
    with_counts: bool
    begun: int = 0

    def text(self, groups: _Groups) -> str:
        """Returns the sentence, without its point."""
        return "; ".join(self._parts(groups))

    def _parts(self, groups: _Groups) -> Iterator[str]:
        if groups.told:
            yield self.view.words.listed(list(self._told(groups.told)))
        for what, places in (("divided", groups.divided), ("unknown", groups.unknown)):
            if places:
                # Of map 4 it is no class that is not known.
                name = "unknown_share" if what == "unknown" and self.key == "4" else what
                yield self._say(name, where=self._where(places))

    def _told(self, groups: Mapping[str, Sequence[int]]) -> Iterator[str]:
        """The first classes and the last, which is the best; how many circles are in those between."""
        names, most = list(groups), self.room.classes
        # One class takes no more room than to say that there is another.
        skipped = names[most - 1 : -1] if len(names) > most + 1 else []
        for number, name in enumerate(names):
            if name not in skipped:
                how = "next" if number else "first_share" if self.key == "4" else "first"
                yield self._say(how, what=name, where=self._where(groups[name]))
            elif name == skipped[0]:
                places = [place for one in skipped for place in groups[one]]
                yield self._say("between", self._kind(places), count=self.view.words.amount(len(places)))

    def _where(self, places: Sequence[int]) -> str:
        kind, count = self._kind(places), self.view.words.amount(len(places))
        self.begun += 1
        if len(places) > self.room.listed:
            return self._say("counted", kind, count=count)
        names = self.view.words.listed(self._called(places, self.begun <= self.room.named))
        if self.begun == 1 or self.with_counts:
            return self._say("listed", kind, count=count, names=names)
        return names

    def _kind(self, places: Sequence[int]) -> str:
        kinds = {text_of(self.view.circle(place), "soort") or FOCUS for place in places}
        return "focus" if kinds == {FOCUS} else "other"

    def _called(self, places: Sequence[int], is_named: bool) -> list[str]:
        found = []
        for place in places:
            # As the layer has them: "focusgebied 1 (Focusgebied 1)" says nothing more.
            circle = self.view.data.circles[place]
            number, name = text_of(circle, "nr"), text_of(circle, "naam")
            found.append(self._say("named", number=number, name=name) if is_named and name else number or name)
        return [one for one in found if one]

    def _say(self, *path: str, **values: Any) -> str:
        return self.view.words.say("circle_groups", *path, **values)
