"""The focus areas in the text beside a map: which of them are in which class, by number and name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..focus.circle_looks import CORPORATION_LIMIT
from ..focus.circles import FOCUS
from .circle_fields_of import number_of, text_of
from .story_values import GROUPS
from .view import View

# So many are named one by one; of more it is said how many they are.
_MOST_IN_GROUP = 5
_MOST_GROUPS = 4
# On these maps the last class asks for most attention, on the others the first.
_WORST_LAST = ("2", "3", "6")
# The groups of map 7 in the order in which they are told.
_RESILIENCE = ("little", "resilient", "some", "same", "less")


def circle_values(view: View, key: str, *, named: bool) -> dict[str, Any]:
    """Returns the parts of the sentence on the focus areas of a map; none where there are none with a class.

    `named`: with the names of all of them, instead of those of the first group alone.
    """
    groups = _groups(view, key)
    if not groups:
        return {"circles": None}
    first = "first_share" if key == "4" else "first"
    told = [
        view.words.say(
            "circle_groups", "next" if number else first, what=what, where=_where(view, places, named, number)
        )
        for number, (what, places) in enumerate(list(groups.items())[:_MOST_GROUPS])
    ]
    return {"circles": view.words.listed(told)}


def _groups(view: View, key: str) -> Mapping[str, Sequence[int]]:
    """The circles of each class that is told of, the class in words, those that ask for most attention first."""
    found: dict[str, list[int]] = {}
    order = {"4": _by_share, "7": _by_resilience}.get(key, _by_class)
    ranked = [(ranks, place) for place in view.circles_on(key) if (ranks := order(view, key, place)) is not None]
    for (_, what), place in sorted(ranked, key=lambda one: one[0][0]):
        found.setdefault(what, []).append(place)
    return found


def _by_class(view: View, key: str, place: int) -> tuple[int, str] | None:
    number = view.circle_class(place, key)
    if not number:
        return None
    label = view.words.say("circle_groups", "class", label=view.label(key, number))
    return (-number if key in _WORST_LAST else number), label


def _by_share(view: View, key: str, place: int) -> tuple[int, str] | None:
    share = number_of(view.circle(place), "corp_aandeel")
    if share is None:
        return None
    is_strong = round(share, 9) >= CORPORATION_LIMIT
    return (0 if is_strong else 1), str(view.words.text("circle_groups", "strong" if is_strong else "weak"))


def _by_resilience(view: View, key: str, place: int) -> tuple[int, str] | None:
    number = view.circle_class(place, key)
    for rank, name in enumerate(_RESILIENCE):
        if number in GROUPS["7"][name]:
            return rank, str(view.words.text("maps", "7", "regions", name))
    return None


def _where(view: View, places: Sequence[int], named: bool, number: int) -> str:
    """Circles in words: "in focusgebied 1 (Symfoniebuurt)", then "in 2 en 5", or "in 12 focusgebieden"."""
    words = view.words
    kind = "focus" if all((text_of(view.circle(place), "soort") or FOCUS) == FOCUS for place in places) else "other"
    count = words.amount(len(places))
    if len(places) > _MOST_IN_GROUP:
        return words.say("circle_groups", "counted", kind, count=count)
    names = words.listed(_called(view, places, named or not number))
    if number:
        return words.say("circle_groups", "further", names=names)
    return words.say("circle_groups", "listed", kind, count=count, names=names)


def _called(view: View, places: Sequence[int], is_named: bool) -> list[str]:
    found = []
    for place in places:
        # As the layer has them: "focusgebied 1 (Focusgebied 1)" says nothing more.
        circle = view.data.circles[place]
        number, name = text_of(circle, "nr"), text_of(circle, "naam")
        is_told = is_named and bool(name)
        found.append(view.words.say("circle_groups", "named", number=number, name=name) if is_told else number or name)
    return [one for one in found if one]
