"""What the text of a map may name, added up area by area in plain loops."""

from __future__ import annotations

from tests.core.report_builders import amount, in_class, mean, share
from veerkracht_plugin.core.legends import legends
from veerkracht_plugin.core.report.story_values import GROUPS

WITHIN = {"1": {"worst": "worse"}, "2": {"most": "many"}, "5": {"worst": "worse"}}
WITHIN |= {"6": {"steep": "more", "very": "more"}, "7": dict.fromkeys(["resilient", "some", "little"], "more")}
# The boundaries of Veerkracht 1.0 (METHOD 3).
MAP_1 = (-0.118, -0.079, -0.039, -0.02, 0.02, 0.039, 0.079, 0.118)
NAMES = 3


def plain_values(areas, key):
    """The values by name, as texts; lists of areas have three names."""
    told = key.rstrip("b")
    found = {"now": "in 2022", "between": "tussen 2014 en 2022"}
    for name, numbers in GROUPS[told].items():
        found |= group(name, in_class(areas, key, numbers))
        found[f"{name}_share"] = share_told(in_class(areas, key, numbers), areas)
    for name, around in WITHIN.get(told, {}).items():
        if found[f"any_{around}"] == "no":
            found[f"any_{name}"] = None
    without = [one for one in areas if not one.get(f"kaart{key}")]
    found["nodata"] = amount(without) if without else None
    return {**found, **OWN[key](areas)}


def group(name, some):
    return {name: amount(some), f"any_{name}": "yes" if some else "no", f"{name}_names": names_told(some)}


def names_told(some):
    """The largest by name; a single one that is left is named too."""
    names = [one["name"] for one in sorted(some, key=lambda one: -(one["inhabitants"] or 0))]
    if len(names) > NAMES + 1:
        names = [*names[:NAMES], f"{len(names) - NAMES} andere"]
    return " en ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part) or None


def share_told(some, areas):
    people = sum(one["inhabitants"] or 0 for one in some)
    return "niemand" if share(some, areas) and not people else share(some, areas)


def decimal(value, places):
    return None if value is None else f"{abs(value):.{places}f}".replace(".", ",")


def side(value, places):
    if value is None:
        return None
    rounded = round(value, places)
    return "above" if rounded > 0 else "below" if rounded < 0 else "equal"


def gap(areas, fact):
    found = mean(areas, fact)
    return {"gap": decimal(found, 3), "side": side(found, 3)}


def nuisance(areas):
    return {**score(areas), **group("centre", [one for one in in_class(areas, "1", (1, 2, 3, 4)) if is_centre(one)])}


def is_centre(one):
    return "centrum" in one["name"].lower() or "binnenstad" in one["name"].lower()


def score(areas):
    found = mean(areas, "onv_afw")
    if found is None:
        return {"gap": None, "side": None}
    label = legends()["1"].label(1 + sum(round(found, 9) >= bound for bound in MAP_1), "nederland")
    return {**gap(areas, "onv_afw"), "gap_class": f", wat past bij de klasse ‘{label}’"}


def vulnerable(areas):
    found = {"index": decimal(mean(areas, "kwb_t1"), 1), "side": side(mean(areas, "kwb_z"), 1)}
    many = in_class(areas, "2", (5, 6, 7))
    if many and has(areas, "1"):
        found |= group("also_worse", in_class(many, "1", (1, 2, 3, 4)))
    return found


def together(areas):
    if not (has(areas, "1") and has(areas, "2")):
        return {}
    bare = [{"inhabitants": None} for _ in areas]
    found = {"worse_1": in_class(areas, "1", (1, 2, 3, 4)), "many_2": in_class(areas, "2", (5, 6, 7))}
    return {name: amount(bare[: len(some)]) for name, some in found.items()}


def corporation(areas):
    found = {"corp": decimal(mean(areas, "corp_t1"), 1), "weight": "inhabitants"}
    if has(areas, "3"):
        focus, calm = in_class(areas, "3", (9, 10)), in_class(areas, "3", (1, 2, 3))
        found |= group("focus", focus) | group("focus_strong", in_class(focus, "4", (4, 5)))
        found |= group("calm_strong", in_class(calm, "4", (4, 5)))
        if not in_class(areas, "4", (4, 5)):
            found["any_calm_strong"] = None
    return found


def against_level(areas, key, level):
    if not has(areas, level):
        return {}
    worse = in_class(areas, level, (1, 2, 3, 4))
    return group("still_worse", in_class(worse, key, (6, 7, 8))) | group("even_worse", in_class(worse, key, (1, 2)))


def sizes(areas, covered, key):
    """The inhabitants and the land of each class in a circle; `covered`: (area, share of it in the circle)."""
    found = {}
    for row, part in covered:
        number = areas[row].get(f"kaart{key}")
        if number:
            people, land = found.get(number, (0.0, 0.0))
            found[number] = (people + part * (areas[row]["inhabitants"] or 0), land + part)
    return found


def prevailing(areas, covered, key):
    """The class of most inhabitants of a circle, of equals that on more land, then the first; None without any."""
    found = sizes(areas, covered, key)
    return min(found, key=lambda number: (*(-round(one, 6) for one in found[number]), number), default=None)


def part_of(areas, covered, key, numbers):
    """Which part of the inhabitants with a class is in these; of the land where nobody is known to live."""
    found = sizes(areas, covered, key)
    one = 0 if sum(people for people, _ in found.values()) else 1
    return round(
        sum(found[number][one] for number in numbers if number in found) / sum(s[one] for s in found.values()), 9
    )


def growth(areas):
    both = [one for one in areas if one.get("kwb_t0") is not None and one.get("kwb_t1") is not None]
    found = {"index_before": decimal(mean(both, "kwb_t0"), 1), "index_after": decimal(mean(both, "kwb_t1"), 1)}
    very = in_class(areas, "6", (6, 7))
    if very and has(areas, "3"):
        found |= group("elsewhere", [one for one in very if one.get("kaart3") not in (9, 10)])
    return found


def resilience(areas):
    found = {"veel": 6, "vrij veel": 5, "beperkte": 4}
    parts = {name: some for name, one in found.items() if (some := in_class(areas, "7", [one]))}
    if len(parts) < 2:
        return {"kinds": "".join(parts) or None}
    *first, last = [f"{len(some)} met {name}" for name, some in parts.items()]
    return {"kinds": f"{', '.join(first)} en {last}", "little_kinds": "several"}


def has(areas, key):
    return any(one.get(f"kaart{key}") for one in areas)


OWN = {
    "1": nuisance,
    "1b": lambda areas: {"gap": None},
    "2": vulnerable,
    "3": together,
    "4": corporation,
    "5": lambda areas: {**gap(areas, "onv_verschil"), **against_level(areas, "5", "1")},
    "5b": lambda areas: against_level(areas, "5b", "1b"),
    "6": growth,
    "7": resilience,
}
