"""What several pages say alike: sources, subtitles, kickers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from ..legends import Legend, legends
from ..maps import FOLLOW_REFERENCE, NEED_SPREAD
from .pages import SourceLine
from .story_values import has_one_reference, index_reference
from .view import View, is_situation
from .wording import sentence

# Two lines under a title; the profile, which the source line has too, gives way.
_SUBTITLE = 104
_BETWEEN = " · "
# Of which years classes are, a layer that has nothing else does not say.
_IN_YEARS = re.compile(r" in ({t0}–)?{t1}")


def head(view: View, stem: str, title: str, **given: str) -> dict[str, Any]:
    """Returns what every page has; `stem` becomes its file name, `given` replaces what is usual."""
    usual = {"bookmark": title, "kicker": "", "subtitle": sentence(view.place_name()), "source": page_source(view)}
    return {"title": title, "file_name": stem, **usual, **given}


def caption(view: View, legend: Legend) -> str:
    """Returns what a map shows, as under the map, without capital or full stop."""
    template = legend.caption_en if view.language == "en" else legend.caption
    if not view.years(legend):
        template = _IN_YEARS.sub("", template)
    return template.format(t0=view.from_year, t1=view.to_year, reference=view.reference(legend.key))


def kicker(view: View, legend: Legend) -> str:
    """Returns the capitals above the title of a map: "DE SITUATIE · 2022"."""
    group = legend.group_en if view.language == "en" else legend.group
    return _BETWEEN.join(filter(None, [group.upper(), view.years(legend)]))


def development_kicker(view: View) -> str:
    """Returns the capitals above a page on the development."""
    return kicker(view, legends()["7"])


def subtitle(view: View, key: str) -> str:
    """Returns where, against what, and by which profile: "Gemeente Almelo, ten opzichte van …, profiel …"."""
    against = []
    if key in (*FOLLOW_REFERENCE, "1b", "5b"):
        against.append(view.reference(key))
    if key in NEED_SPREAD and not (against and has_one_reference(view)):
        against.append(index_reference(view))
    parts = [sentence(view.place_name())]
    if against:
        parts.append(view.words.say("subtitle", "against", reference=view.words.listed(against)))
    profile = view.words.say("subtitle", "profile", profile=view.profile) if view.profile else ""
    full = ", ".join([*parts, *([profile] if profile else [])])
    return full if len(full) <= _SUBTITLE else ", ".join(parts)


def map_source(view: View, key: str) -> SourceLine:
    """Returns the line under a map: what it shows, its source, who worked on it, its background, profile, date."""
    legend = legends()[key]
    shown = view.words.say(
        "source",
        "map",
        key=key,
        caption=caption(view, legend),
        source=legend.source_en if view.language == "en" else legend.source,
        editor=_editor(view),
    )
    return _line(view, " ".join(filter(None, [shown, _background(view)])))


def page_source(view: View, keys: Sequence[str] = (), *, has_map: bool = False) -> SourceLine:
    """Returns the source line of a page.

    `keys`: of the maps whose sources it uses, of none all that there are; `has_map`: whether it shows a map as well.
    """
    keys = keys or [key for key in legends() if view.has_map(key)]
    found = [legends()[key].source_en if view.language == "en" else legends()[key].source for key in keys]
    source = ", ".join(dict.fromkeys(name for one in found for name in one.split(", ")))
    said = view.words.say("source", "page", source=source, editor=_editor(view))
    return _line(view, " ".join(filter(None, [said, _background(view) if has_map else ""])))


def _background(view: View) -> str:
    said = view.options.attribution
    return sentence(view.words.say("source", "background", attribution=said)) if said else ""


def _editor(view: View) -> str:
    return view.options.author or str(view.words.text("source", "editor"))


def _line(view: View, source: str) -> SourceLine:
    """What is known of a source, and in bold that the data is made up."""
    details = _details(view)
    if not view.is_invented:
        return SourceLine(" ".join(filter(None, [source, details])), "")
    invented = str(view.words.text("source", "synthetic"))
    told = f"{details}{_BETWEEN.rstrip()}" if details else ""
    return SourceLine(" ".join(filter(None, [source, told])), invented if details else sentence(invented))


def _details(view: View) -> str:
    details = []
    if view.profile:
        details.append(view.words.say("source", "profile", profile=view.profile))
    if view.options.date:
        details.append(view.words.day(view.options.date))
    return sentence(_BETWEEN.join(details))


def first_year_is_known(view: View) -> bool:
    """Says whether there is a development to speak of."""
    return view.data.areas.from_year is not None


def is_on_one_year(key: str) -> bool:
    """Says whether a map shows one year."""
    return is_situation(legends()[key])
