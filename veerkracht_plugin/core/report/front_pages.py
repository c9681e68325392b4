"""The cover, and how to read the maps."""

from __future__ import annotations

from collections.abc import Sequence

from ..legends import legends
from ..maps import NEED_SPREAD
from .legend_rows import focus_grid
from .map_pages import reason_counts
from .page_parts import caption, first_year_is_known, head, is_on_one_year, page_source
from .pages import Cover, Paragraph, Reading, Table
from .story_values import has_one_reference, index_reference, periods
from .text_column import lines_of
from .view import UNKNOWN, View
from .wording import Amount, sentence

# The column beside the table and the grid.
_LINES = 33.0
# Which map stands on the cover: what the report leads up to, or else what it begins with.
_COVER_KEYS = ("3", "1", "7", "2", "5", "6", "4", "1b", "5b")
# Which maps have an answer to where what was.
_WHERE = {"nuisance": ("1", "3", "1b"), "vulnerable": ("2", "3"), "together": ("3",)}
# Which maps hold the score against a reference, and which the index of vulnerable residents.
_ON_NUISANCE, _ON_VULNERABLE = ("1", "3", "5", "7", "1b", "5b"), NEED_SPREAD


def cover(view: View, keys: Sequence[str]) -> Cover:
    """Returns the first page: what, where, of which years, against what, and by whom; `keys`: of the report's maps."""
    words, options = view.words, view.options
    years = "years" if first_year_is_known(view) else "year"
    lines = [words.say("cover", years, t0=view.from_year, t1=view.to_year)] if view.to_year != UNKNOWN else []
    if len(view.scope.gemeenten) > 3:
        lines.insert(0, words.listed(view.scope.gemeenten))
    lines.append(sentence(words.say("subtitle", "against", reference=view.reference("1"))))
    if view.profile:
        lines.append(sentence(words.say("subtitle", "profile", profile=view.profile)))
    if options.author:
        lines.append(options.author)
    if view.is_invented:
        lines.append(sentence(str(words.text("source", "synthetic"))))
    return Cover(
        **head(view, words.text("cover", "file"), title_of(view), bookmark=words.text("cover", "bookmark")),
        lines=tuple(lines),
        date=words.month(options.date) if options.date else "",
        key=next((key for key in _COVER_KEYS if key in keys), ""),
    )


def title_of(view: View) -> str:
    """Returns the title that the user gave, or the usual one."""
    return view.options.title.strip() or str(view.words.text("document", "title"))


def reading(view: View, keys: Sequence[str], left_out: Sequence[str]) -> Reading:
    """Returns how to read the maps.

    `keys`: of the maps in the document; `left_out`: sentences on those that are not.
    """
    words = view.words
    rows, columns = (words.text("reading", "grid", name) for name in ("rows", "columns"))
    return Reading(
        **head(view, words.text("reading", "file"), words.text("reading", "title"), source=page_source(view, keys)),
        paragraphs=tuple(_paragraphs(view, keys, left_out)),
        maps=_maps(view, keys),
        grid=focus_grid(view) if "3" in keys else (),
        # Class 10 is of the upper row and of the right column too: only with it do they hold what maps 1 and 2 have.
        grid_rows=(rows[0], *rows),
        grid_columns=(*columns, columns[-1]),
    )


def _paragraphs(view: View, keys: Sequence[str], left_out: Sequence[str]) -> list[Paragraph]:
    words, facts = view.words, view.facts
    unweighted = [key for key in keys if key in facts.unweighted]
    values = {
        **periods(view),
        "t0": view.from_year,
        "reference": view.reference(next((key for key in _ON_NUISANCE if key in keys), "1")),
        "index_reference": index_reference(view),
        "profile": view.profile or words.text("reading", "no_profile"),
        "sources": words.listed(facts.sources),
        "unweighted": words.listed(unweighted),
        "count": words.amount(len(unweighted)),
        "where": words.listed([words.text("reading", "questions", "where", name) for name in _places(keys)]),
    }

    def told(name: str, *sentences: str) -> Paragraph:
        texts = [words.say("reading", name, one, **values) for one in sentences]
        heading = "heading_of_one" if name == "questions" and "development" not in sentences else "heading"
        return Paragraph(str(words.text("reading", name, heading)), " ".join(texts))

    of_class = "of_share" if set(keys) == {"4"} else "text"
    found = [
        told("questions", *_questions(view, keys)),
        told("classes", of_class, "boundaries", *(["open_land"] if view.options.with_open_land else [])),
        told("compared", *_compared(view, keys), *(["unweighted"] if unweighted else [])),
        told("sources", *(["text"] if facts.sources else [])),
    ]
    found = [one for one in found if one.text]
    cause = told("cause", "text")
    for detailed in (True, False):
        text = " ".join(_missing(view, keys, left_out, detailed=detailed))
        told_now = [*found, Paragraph(str(words.text("reading", "missing", "heading")), text), cause]
        if lines_of(told_now) <= _LINES:
            break
    return told_now


def _places(keys: Sequence[str]) -> list[str]:
    """What the maps of one year tell the place of."""
    found = [name for name, maps in _WHERE.items() if not set(maps).isdisjoint(keys)]
    return found or (["corporation"] if "4" in keys else [])


def _questions(view: View, keys: Sequence[str]) -> list[str]:
    """What the maps answer: how things stood, what changed, and what resilience is."""
    situation = ["situation"] if _places(keys) else []
    if not first_year_is_known(view) or all(is_on_one_year(key) for key in keys):
        return situation
    development = "development" if situation else "development_alone"
    return [*situation, development, *(["resilience"] if "7" in keys else [])]


def _compared(view: View, keys: Sequence[str]) -> list[str]:
    """What is held against a mean on the maps: the score, the index, or both; nothing on map 4 alone."""
    names = {"nuisance": _ON_NUISANCE, "vulnerable": _ON_VULNERABLE}
    found = [name for name, maps in names.items() if not set(maps).isdisjoint(keys)]
    return found if len(found) < 2 else ["alike" if has_one_reference(view) else "both"]


def _missing(view: View, keys: Sequence[str], left_out: Sequence[str], *, detailed: bool) -> list[str]:
    """What is not known: areas without a class on the maps alike, by reason, or with the main reason alone."""
    words = view.words
    by_text: dict[str, tuple[Amount, str, list[str]]] = {}
    for key in keys:
        without = view.classes(key) == 0
        if without.any():
            why = _reasons(view, key, detailed=detailed)
            areas = view.areas(without)
            by_text.setdefault(f"{areas}{why}", (areas, why, []))[2].append(key)
    told = [
        words.say(
            "reading",
            "missing",
            "areas",
            maps=words.listed(maps),
            count=words.amount(len(maps)),
            areas=areas,
            reasons=why,
        )
        for areas, why, maps in by_text.values()
    ]
    return [*(told or [words.say("reading", "missing", "nothing")]), *left_out]


def _maps(view: View, keys: Sequence[str]) -> Table:
    words, english = view.words, view.language == "en"
    rows = []
    for key in keys:
        legend = legends()[key]
        source = legend.source_en if english else legend.source
        rows.append((key, view.title(key), sentence(caption(view, legend)), source))
    return Table(words.text("reading", "table"), tuple(words.text("reading", "headings")), tuple(rows))


def _reasons(view: View, key: str, *, detailed: bool) -> str:
    counts, words = reason_counts(view, key), view.words
    if not counts:
        return ""
    if not detailed:
        return words.say("reading", "missing", "mostly", reason=counts[0][0])
    return f": {words.listed([f'{reason} ({words.number(count)})' for reason, count in counts])}"
