"""The list of focus circles as data: read from their layer in one go, in the order of their numbers."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from qgis.core import QgsFeature, QgsFeatureRequest, QgsVectorLayer
from qgis.PyQt.QtCore import QVariant

from ...core.focus.circle_fields import CircleField, circle_fields
from ...core.focus.circles import shown_on
from ...core.focus.numbering import sort_key
from ...core.legends import PALETTES, LegendEntry, legends
from ...core.maps import MAP_KEYS
from ...core.reference import NEDERLAND
from .circle_form import years_in

# Maps 1b and 5b show the classes of maps 1 and 5 against another mean; a circle has no classes of its own there.
LISTED_MAPS = ("1", "2", "3", "4", "5", "6", "7")

# What only the plugin needs, and not who reads the list.
_HIDDEN = ("sleutel", "nr_hoek", "nr_afstand")
_FIRST = ("nr", "naam", "gemeente", "soort", "rang", "kaarten", "inwoners", "buurten", "corp_aandeel")
_LAST = ("straal_m", "x", "y")
_DECIMALS = {"corp": 1, "onv": 3, "kwb": 1}
_MOST_DECIMALS = 2
_COORDINATES = ("x", "y")
_MEASURES = {"_bestaand": "bestaande maatregelen", "_gewenst": "gewenste maatregelen"}


@dataclass(frozen=True)
class Circle:
    """A circle of the list: empty texts and None where something is not known.

    `maps`: keys of the maps on which it shows; `classes`: its class on each of LISTED_MAPS; `reason`: why there are no
    figures.
    """

    fid: int
    number: str
    name: str
    gemeente: str
    inhabitants: int | None
    reason: str
    note: str
    maps: tuple[str, ...]
    classes: tuple[int | None, ...]

    def entry(self, key: str) -> LegendEntry | None:
        """Returns the class on one of LISTED_MAPS as its legend has it; None without a class."""
        number = self.classes[LISTED_MAPS.index(key)]
        return None if number is None else legends()[key].entry(number)


@dataclass(frozen=True)
class ListColumn:
    """A column of the list for spreadsheets: its Dutch heading and its kind, "text", "integer" or "real"."""

    heading: str
    kind: str


@dataclass(frozen=True)
class CircleTable:
    """The list of circles in full: `rows` has a plain value (or None) per column, `circles` the same in short."""

    columns: tuple[ListColumn, ...]
    rows: tuple[tuple[Any, ...], ...]
    circles: tuple[Circle, ...]


def circles_in(layer: QgsVectorLayer, features: Iterable[QgsFeature] | None = None) -> list[Circle]:
    """Returns the circles of a layer, or of `features` of it, by number: 2 before 12 before a."""
    return [_circle(fid, values) for fid, values in _records(layer, features, _FIELDS_IN_SHORT)]


def circle_table(
    layer: QgsVectorLayer, features: Iterable[QgsFeature] | None = None, reference: str = NEDERLAND
) -> CircleTable:
    """Returns the list of circles in full, by number, with a column per field and the words of each class.

    `reference`: what the maps are held against, for the words of their middle class.
    """
    fields = _listed_fields(layer)
    records = list(_records(layer, features, [*_FIELDS_IN_SHORT, *(one.name for one in fields)]))
    columns = [_Column(one, reference) for one in fields]
    return CircleTable(
        columns=tuple(ListColumn(heading, kind) for column in columns for heading, kind in column.headings()),
        rows=tuple(tuple(cell for column in columns for cell in column.cells(values)) for _, values in records),
        circles=tuple(_circle(fid, values) for fid, values in records),
    )


def repeated_numbers(circles: Iterable[Circle]) -> set[str]:
    """Returns the numbers that more than one circle has; capitals and spaces make no other number."""
    seen: set[str] = set()
    repeated: set[str] = set()
    for circle in circles:
        number = plain_number(circle.number)
        (repeated if number in seen else seen).add(number)
    return repeated - {""}


def plain_number(number: str) -> str:
    """Returns a number as it is compared with others."""
    return number.strip().lower()


# --- reading ----------------------------------------------------------------------------------------------------------

_CLASS_FIELDS = tuple(legends()[key].field for key in LISTED_MAPS)
_FIELDS_IN_SHORT = ("nr", "naam", "gemeente", "inwoners", "reden", "toelichting", "kaarten", *_CLASS_FIELDS)


def _records(
    layer: QgsVectorLayer, features: Iterable[QgsFeature] | None, names: Sequence[str]
) -> Iterator[tuple[int, dict[str, Any]]]:
    """The features by number, each as its id and its plain values by field name."""
    indexes = {name: layer.fields().lookupField(name) for name in names}
    known = {name: index for name, index in indexes.items() if index >= 0}
    if features is None:
        request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
        features = layer.getFeatures(request.setSubsetOfAttributes(list(known.values())))
    read = [
        (feature.id(), {name: _plain(feature.attribute(index)) for name, index in known.items()})
        for feature in features
    ]
    return iter(sorted(read, key=_order))


def _order(record: tuple[int, Mapping[str, Any]]) -> tuple[Any, str, int]:
    fid, values = record
    # New features have falling negative ids: two circles with one number stay in the order in which they were made.
    return sort_key(_text(values.get("nr"))), _text(values.get("naam")), abs(fid)


def _circle(fid: int, values: Mapping[str, Any]) -> Circle:
    return Circle(
        fid=fid,
        number=_text(values.get("nr")),
        name=_text(values.get("naam")),
        gemeente=_text(values.get("gemeente")),
        inhabitants=_whole(values.get("inwoners")),
        reason=_text(values.get("reden")),
        note=_text(values.get("toelichting")),
        maps=shown_on(_text(values.get("kaarten"))),
        classes=tuple(_class(key, values.get(legends()[key].field)) for key in LISTED_MAPS),
    )


def _plain(value: Any) -> Any:
    # PyQGIS turns every value into a plain Python one; what is still a QVariant is NULL.
    if isinstance(value, QVariant) or (isinstance(value, float) and not math.isfinite(value)):
        return None
    return value


def _text(value: Any) -> str:
    if value is None:
        return ""
    whole = _whole(value) if isinstance(value, (int, float)) else None
    return str(value if whole is None or whole != value else whole).strip()


def _whole(value: Any) -> int | None:
    """A whole number; layers of another make may hold it as a real or a text."""
    try:
        return None if value is None else round(float(value))
    except (TypeError, ValueError):
        return None


def _class(key: str, value: Any) -> int | None:
    number = _whole(value)
    return number if number is not None and 1 <= number <= len(legends()[key].entries) else None


# --- the columns in full ----------------------------------------------------------------------------------------------


def _listed_fields(layer: QgsVectorLayer) -> list[CircleField]:
    """The fields of circles that the layer has, in the order of the list."""
    fields = {one.name: one for one in circle_fields(years_in(layer)) if layer.fields().lookupField(one.name) >= 0}
    ends = (*_FIRST, *_CLASS_FIELDS, *_LAST, *_HIDDEN)
    between = [name for name in fields if name not in ends]
    # The figures come before what people wrote.
    between.sort(key=lambda name: not fields[name].is_computed)
    order = (*_FIRST, *_CLASS_FIELDS, *between, *_LAST)
    return [fields[name] for name in order if name in fields]


class _Column:
    """A field of the list; that of a map takes two columns, the class and its words."""

    def __init__(self, described: CircleField, reference: str) -> None:
        self._field = described
        self._reference = reference
        self._legend = next((legends()[key] for key in LISTED_MAPS if legends()[key].field == described.name), None)

    def headings(self) -> Iterator[tuple[str, str]]:
        if self._legend is not None:
            yield self._legend.style_name, "integer"
            yield f"Kaart {self._legend.key} in woorden", "text"
        else:
            yield _heading(self._field), self._field.kind

    def cells(self, values: Mapping[str, Any]) -> Iterator[Any]:
        value = values.get(self._field.name)
        if self._legend is not None:
            number = _class(self._legend.key, value)
            yield number
            yield "" if number is None else self._legend.label(number, self._reference)
        elif self._field.name == "kaarten":
            yield maps_in_words(shown_on(_text(value)))
        elif self._field.kind == "integer":
            yield _whole(value)
        elif self._field.kind == "real":
            yield _rounded(self._field.name, value)
        else:
            yield self._field.choices.get(_text(value), _text(value))


def _heading(described: CircleField) -> str:
    """The label of a field; labels that come with each quadrant say which one."""
    if described.name in _COORDINATES:
        # Under these names the list can be read again as circles.
        return described.name
    for ending, words in _MEASURES.items():
        if described.name.endswith(ending):
            quadrant = described.name.removesuffix(ending).replace("_", " ")
            return f"{quadrant.capitalize()}: {words}"
    return described.label


def maps_in_words(keys: Sequence[str]) -> str:
    """Returns the maps on which a circle shows as a list for people: "alle", "3, 4, 7" or "geen"."""
    if len(keys) == len(MAP_KEYS):
        return "alle"
    return ", ".join(keys) or "geen"


def _rounded(field: str, value: Any) -> float | None:
    try:
        number = float(value)
    except (TypeError, ValueError):
        return None
    # Without the zero, −0.0004 would become −0.
    return round(number, _DECIMALS.get(field.split("_")[0], _MOST_DECIMALS)) + 0.0


def drawn_palette(areas: QgsVectorLayer | None) -> str:
    """Returns the palette, one of core.legends.PALETTES, in which the maps of a layer are drawn now."""
    renderer = areas.renderer() if areas is not None else None
    if renderer is None:
        return PALETTES[0]
    drawn = {item.symbol().color().name() for item in renderer.legendSymbolItems() if item.symbol() is not None}
    fits = [len(drawn & _fills(palette)) for palette in PALETTES]
    return PALETTES[fits.index(max(fits))]


@cache
def _fills(palette: str) -> frozenset[str]:
    return frozenset(entry.fill(palette).lower() for legend in legends().values() for entry in legend.entries)
