"""The expressions in the styles of circles: which circles a rule takes, and where ring, badge and leader are.

What a layer does not have as a field counts as empty. Places follow from the polygon itself and not from the fields
x, y and straal_m, which hold in one coordinate reference system only, and lag behind a circle that is being edited.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from ...core.focus.circle_looks import CORPORATION_LIMIT, Look, badge_shape, rules, smallest_ring

# On a map in degrees QGIS reckons its scale by the way over the pole, not along the parallel: the distance in metres
# between places half the world apart, divided by 180. What matters here is what @map_scale means by a metre.
_METRES_PER_DEGREE = "35410 * (pi() - 2 * abs(radians(y(@map_extent_center))))"


def _value(field: str) -> str:
    """The value of a field, also where the layer has no such field; by its name alone that would be an error."""
    return f"attribute($currentfeature, '{field}')"


NUMBER = f"trim(coalesce(to_string({_value('nr')}), ''))"
_ANGLE = f"radians(coalesce({_value('nr_hoek')}, 45))"
_DISTANCE = f"max(coalesce({_value('nr_afstand')}, 0), 0)"
_MAPS = f"lower(replace(coalesce(to_string({_value('kaarten')}), ''), ' ', ''))"
_CORPORATION = f"round(try(to_real({_value('corp_aandeel')})), 9)"

# Where a map says neither its scale nor its reference system (a preview, the legend), rings are drawn and distances
# outside them are nothing.
_ON_MAP = "coalesce(if(@layer_crs = @map_crs, $geometry, transform($geometry, @layer_crs, @map_crs)), $geometry)"
_MAP_UNITS_PER_MM = f"coalesce(@map_scale, 0) / 1000 / if(@map_crs_acronym = 'longlat', {_METRES_PER_DEGREE}, 1)"


def as_it_is(expression: str) -> str:
    """Returns an expression as it is: how those of the styles that circles keep are written."""
    return expression


def with_fields(expression: str, names: Mapping[str, str]) -> str:
    """Returns an expression of this module that takes what fields hold from fields of other names."""
    for own, other in names.items():
        expression = expression.replace(_value(own), _value(other))
    return expression


def shown_on(key: str) -> str:
    """Returns the expression that says whether a circle shows on a map."""
    return f"({_MAPS} = '' OR concat(',', {_MAPS}, ',') LIKE '%,{key},%')"


def condition(key: str | None, number: int, limit: float = CORPORATION_LIMIT) -> str:
    """Returns the expression that says whether a circle on a map looks as a rule has it; "" where all do.

    `number`: which of core.circle_looks.rules, from 0; `limit`: as for bridge.circle_styles.circle_renderer.
    """
    own = rules(key)[number].condition
    others = [rule.condition for rule in rules(key) if rule.condition is not None]
    if own is not None:
        return _asks(own, limit)
    if others:
        return f"NOT coalesce({' OR '.join(_asks(other, limit) for other in others)}, false)"
    return ""


def by_look(key: str | None, limit: float, said: Callable[[Look], str]) -> str:
    """Returns the expression that gives each circle on a map what is `said` of its look: a colour, a width."""
    *cases, rest = rules(key)
    whens = [f"WHEN {_asks(rule.condition or '', limit)} THEN {said(rule.look)}" for rule in cases]
    return f"CASE {' '.join(whens)} ELSE {said(rest.look)} END" if whens else said(rest.look)


def _asks(name: str, limit: float) -> str:
    return {
        "corporation_at_limit": f"{_CORPORATION} >= {limit:g}",
        "corporation_below_limit": f"{_CORPORATION} < {limit:g}",
        "development": f"{_value('soort')} = 'ontwikkeling'",
    }[name]


def badge_width() -> str:
    """Returns the expression for the width of a badge, in mm, by the length of its number."""
    shape = badge_shape()
    further = f"max(0, length({NUMBER}) - {shape.pill_from + 1}) * {shape.further_character}"
    return f"if(length({NUMBER}) < {shape.pill_from}, {shape.height}, {shape.pill_width} + {further})"


def has_ring() -> str:
    """Returns the expression that says whether a ring is large enough on paper; one without a number always is."""
    return f"{NUMBER} = '' OR coalesce(bounds_width({_ON_MAP}) {_smallest(smallest_ring())}{_MAP_UNITS_PER_MM}, true)"


def closing_dash(dash: Sequence[float]) -> str:
    """Returns the expression for a dash pattern like `dash` (mm) that fits a whole number of times around a ring."""
    length = sum(dash)
    around = f"perimeter({_ON_MAP}) / ({_MAP_UNITS_PER_MM})"
    parts = ", ';', ".join(f"@part * {part / length:.6g}" for part in dash)
    return (
        f"with_variable('around', {around}, with_variable('part', "
        f"@around / max(1, round(@around / {length:g})), if(@part > 0, concat({parts}), NULL)))"
    )


def badge_point() -> str:
    """Returns the expression for the middle of a badge, a point in the layer's reference system."""
    return _measured(f"make_point({_across('@reach')}, {_along('@reach')})")


def leader() -> str:
    """Returns the expression for the line from a ring, or the middle of one not drawn, to a badge outside it."""
    start, end = (f"make_point({_across(reach)}, {_along(reach)})" for reach in ("0", "@reach"))
    return _measured(f"if(@reach > 0, make_line({start}, {end}), NULL)")


def lonely_middle() -> str:
    """Returns the expression for the middle of a circle whose ring is not drawn, and whose badge stands elsewhere."""
    return _measured(f"if(@reach > 0 AND NOT @ring, make_point({_across('0')}, {_along('0')}), NULL)")


def on_map_only(value: str, otherwise: str) -> str:
    """Returns the expression for what a line or marker has on the map, and not in a legend, which knows no circle."""
    return f"if($geometry IS NULL, {otherwise}, {value})"


def standing(expression: str, angle: str, distance: str, smallest: float) -> str:
    """Returns an expression of this module with another place for badges than the one that circles keep.

    `angle` (degrees), `distance` (mm): expressions; `smallest`: the diameter in mm from which rings are drawn.
    """
    moved = expression.replace(_ANGLE, f"radians({angle})").replace(_DISTANCE, f"({distance})")
    return moved.replace(_smallest(smallest_ring()), _smallest(smallest))


def _smallest(ring: float) -> str:
    return f">= {ring:g} * "


def _measured(expression: str) -> str:
    """An expression in which @ring, @on_map, @mm (in map units) and @reach (mm outside the ring) can be used."""
    names = {"reach": _DISTANCE, "ring": has_ring(), "on_map": _ON_MAP, "mm": _MAP_UNITS_PER_MM}
    for name, value in names.items():
        expression = f"with_variable('{name}', {value}, {expression})"
    return expression


def _across(reach: str) -> str:
    return _coordinate("x", "width", "sin", reach)


def _along(reach: str) -> str:
    return _coordinate("y", "height", "cos", reach)


def _coordinate(axis: str, size: str, part: str, reach: str) -> str:
    """A coordinate of the point `reach` mm outside the ring, in the units of the layer, not of the map."""
    bounds = f"bounds_{size}($geometry)"
    units_per_mm = f"coalesce(@mm * {bounds} / bounds_{size}(@on_map), 0)"
    middle = f"({axis}_min($geometry) + {axis}_max($geometry)) / 2"
    return f"{middle} + {part}({_ANGLE}) * (if(@ring, {bounds} / 2, 0) + {reach} * {units_per_mm})"
