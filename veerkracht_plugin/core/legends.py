"""The legends of the maps: classes, words and colours, as `resources/legends.json` has them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType
from typing import Any

from ..paths import resource

REFERENCES = ("nederland", "tabel", "gemeente")
PALETTES = ("main", "colour_blind")
LANGUAGES = ("nl", "en")

_NO_WORDINGS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True)
class LegendEntry:
    """One class of a map: its number (from 1), its words, and its colours as "#RRGGBB".

    `main` and `ink_main` are the fill and the text on it in the main palette, `twin` and `ink_twin` in the
    colour-blind-safe one. `short_label` is the row of the legend: the label itself, or under a `heading` the part
    that the heading leaves open. `label` is worded for `nederland`, or for the reference that the map always has;
    `wordings` has the words per reference where they differ. Legend.label chooses.
    """

    number: int
    label: str
    label_en: str
    short_label: str
    short_label_en: str
    heading: str | None
    heading_en: str | None
    main: str
    twin: str
    ink_main: str
    ink_twin: str
    names_the_mean: bool
    wordings: Mapping[str, str] = field(hash=False)
    wordings_en: Mapping[str, str] = field(hash=False)

    def fill(self, palette: str = "main") -> str:
        """Returns the fill colour, "#RRGGBB", in one of PALETTES."""
        return self.main if _known(palette, PALETTES) == "main" else self.twin

    def ink(self, palette: str = "main") -> str:
        """Returns the colour of text on the fill, "#RRGGBB", in one of PALETTES."""
        return self.ink_main if _known(palette, PALETTES) == "main" else self.ink_twin


@dataclass(frozen=True)
class Legend:
    """The legend of one map: its field, its texts (Dutch, with an English twin) and its classes in legend order.

    `caption` is a template for the years `{t0}` and `{t1}` and the words for the reference, `{reference}`. `reference`
    is the reference that the map always has (1b and 5b: `gemeente`), or None where it follows the one chosen.
    """

    key: str
    field: str
    file: str
    title: str
    title_en: str
    group: str
    group_en: str
    caption: str
    caption_en: str
    source: str
    source_en: str
    reference: str | None
    entries: tuple[LegendEntry, ...]

    @property
    def style_name(self) -> str:
        """The name of the map's style and theme: "Kaart 1 Overlast en onveiligheid"."""
        return f"Kaart {self.key} {self.title}"

    def entry(self, class_number: int) -> LegendEntry:
        """Returns the class of a number, 1 … len(entries); another number is a KeyError."""
        if not 1 <= class_number <= len(self.entries):
            raise KeyError(f"map {self.key} has no class {class_number}")
        return self.entries[class_number - 1]

    def label(
        self, class_number: int, reference: str = "nederland", language: str = "nl", unweighted: bool = False
    ) -> str:
        """Returns the long label of a class, worded by reference; one that names an unweighted mean says so."""
        entry = self.entry(class_number)
        english = _known(language, LANGUAGES) == "en"
        wordings = entry.wordings_en if english else entry.wordings
        label = wordings.get(self._chosen(reference), entry.label_en if english else entry.label)
        return _unweighted(label, language) if unweighted and entry.names_the_mean else label

    def short_label(
        self, class_number: int, reference: str = "nederland", language: str = "nl", unweighted: bool = False
    ) -> str:
        """Returns the label as the row of the legend has it: short under a heading, else as Legend.label gives it."""
        entry = self.entry(class_number)
        if entry.heading is None:
            return self.label(class_number, reference, language, unweighted)
        return entry.short_label_en if _known(language, LANGUAGES) == "en" else entry.short_label

    def _chosen(self, reference: str) -> str:
        return self.reference or _known(reference, REFERENCES)


@dataclass(frozen=True)
class NoData:
    """The row for areas without a class: a fill under a hatch, the same in both palettes; widths in mm on paper."""

    label: str
    label_en: str
    fill: str
    ink: str
    hatch_colour: str
    hatch_width: float
    hatch_spacing: float
    hatch_angle: float


@dataclass(frozen=True)
class Border:
    """The line between areas: a core on a casing, in mm.

    Areas under `smallest_cased_area` mm² on paper have no casing, those under `smallest_bordered_area` no line at all:
    on a map of the country the lines would cover the towns.
    """

    casing_colour: str
    casing_width: float
    core_colour: str
    core_width: float
    smallest_cased_area: float
    smallest_bordered_area: float


def legends() -> Mapping[str, Legend]:
    """Returns the nine legends by key, in the order "1" … "7", "1b", "5b"."""
    return _legends()


def no_data() -> NoData:
    """Returns how areas without a class are drawn and called, on every map."""
    entry = _document()["no_data"]
    hatch = entry["hatch"]
    return NoData(
        label=entry["label"],
        label_en=entry["label_en"],
        fill=entry["fill"],
        ink=_document()["inks"][entry["ink"]],
        hatch_colour=hatch["colour"],
        hatch_width=hatch["width_mm"],
        hatch_spacing=hatch["spacing_mm"],
        hatch_angle=hatch["angle_degrees"],
    )


def border() -> Border:
    """Returns how the borders between areas are drawn, on every map."""
    line = _document()["border"]
    return Border(
        casing_colour=line["casing"]["colour"],
        casing_width=line["casing"]["width_mm"],
        core_colour=line["core"]["colour"],
        core_width=line["core"]["width_mm"],
        smallest_cased_area=line["smallest_cased_area_mm2"],
        smallest_bordered_area=line["smallest_bordered_area_mm2"],
    )


def reference_phrase(reference: str, language: str = "nl") -> str:
    """Returns what a caption calls a reference: "het Nederlandse gemiddelde" for `nederland`."""
    phrases = _document()["references"][_known(reference, REFERENCES)]
    return str(phrases[_twin("phrase", language)])


@cache
def _document() -> Mapping[str, Any]:
    content: Mapping[str, Any] = json.loads(resource("legends.json").read_text(encoding="utf-8"))
    return content


@cache
def _legends() -> Mapping[str, Legend]:
    described = {map_["key"]: map_ for map_ in _document()["legends"]}
    return MappingProxyType(
        {key: _legend({**described.get(map_.get("same_as"), {}), **map_}) for key, map_ in described.items()}
    )


def _legend(map_: Mapping[str, Any]) -> Legend:
    group = _document()["groups"][map_["group"]]
    reference = map_.get("reference")
    return Legend(
        key=map_["key"],
        field=f"kaart{map_['key']}",
        file=map_["file"],
        title=map_["title"],
        title_en=map_["title_en"],
        group=group["title"],
        group_en=group["title_en"],
        caption=map_["caption"],
        caption_en=map_["caption_en"],
        source=map_["source"],
        source_en=map_["source_en"],
        reference=reference,
        entries=tuple(
            _entry(number, class_, _heading(number, map_), reference or "nederland")
            for number, class_ in enumerate(map_["classes"], start=1)
        ),
    )


def _heading(number: int, map_: Mapping[str, Any]) -> Mapping[str, Any]:
    """The heading that a class stands under, or an empty mapping."""
    return next((heading for heading in map_.get("headings", ()) if number in heading["classes"]), {})


def _entry(number: int, class_: Mapping[str, Any], heading: Mapping[str, Any], reference: str) -> LegendEntry:
    wordings, wordings_en = (_wordings(class_[name]) for name in ("label", "label_en"))
    label = wordings.get(reference, class_["label"])
    label_en = wordings_en.get(reference, class_["label_en"])
    inks = _document()["inks"]
    return LegendEntry(
        number=number,
        label=label,
        label_en=label_en,
        short_label=_short(label, heading.get("text")),
        short_label_en=_short(label_en, heading.get("text_en")),
        heading=heading.get("text"),
        heading_en=heading.get("text_en"),
        main=class_["main"]["fill"],
        twin=class_["twin"]["fill"],
        ink_main=inks[class_["main"]["ink"]],
        ink_twin=inks[class_["twin"]["ink"]],
        names_the_mean=class_.get("names_the_mean", False),
        wordings=wordings,
        wordings_en=wordings_en,
    )


def _wordings(label: Any) -> Mapping[str, str]:
    """The words per reference of a label that depends on it; empty for a label that is one text."""
    return MappingProxyType(label) if isinstance(label, dict) else _NO_WORDINGS


def _short(label: str, heading: str | None) -> str:
    """What remains of a label under "afname kwetsbare bewoners en …", after a dash."""
    return label if heading is None else f"- {label.removeprefix(heading.rstrip('…'))}"


def _unweighted(text: str, language: str) -> str:
    return f"{text} ({_document()['unweighted'][_twin('text', language)]})"


def _twin(name: str, language: str) -> str:
    """The key of a text in `legends.json`: the bare name in Dutch, with a suffix in English."""
    return f"{name}_en" if _known(language, LANGUAGES) == "en" else name


def _known(value: str, values: tuple[str, ...]) -> str:
    if value not in values:
        raise ValueError(f"{value!r} is none of {', '.join(values)}")
    return value
