"""The page of a map: its text, legend and circles; and a page of text where the user's own does not fit beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from ..legends import legends
from .circle_entries import circle_entries
from .legend_rows import counted, legend_rows
from .page_parts import caption, head, kicker, map_source, subtitle
from .pages import LegendRow, MapPage, Page, Paragraph, TextPage
from .stories import story
from .text_column import PAGE_LINES, lines_beside, split_text
from .view import View
from .wording import sentence


def map_pages(view: View, key: str) -> list[Page]:
    """Returns the page of a map that has classes, and after it pages with the text that did not fit."""
    legend = legends()[key]
    rows = legend_rows(view, key)
    paragraphs, rest = _texts(view, key, rows)
    title = view.title(key)
    page = MapPage(
        **head(
            view,
            legend.file,
            title,
            bookmark=bookmark(view, key),
            kicker=kicker(view, legend),
            subtitle=subtitle(view, key),
            source=map_source(view, key),
        ),
        key=key,
        number=key,
        paragraphs=tuple(paragraphs),
        legend=rows,
        circles=circle_entries(view, key),
        alternative=alternative(view, key),
    )
    return [page, *_text_pages(view, key, rest)]


def bookmark(view: View, key: str) -> str:
    """Returns what the table of contents calls a map; 1b and 5b, which have the titles of 1 and 5, say more."""
    name = f"{key} {view.title(key)}"
    return f"{name}, {view.words.say('subtitle', 'against', reference=view.reference(key))}" if "b" in key else name


def alternative(view: View, key: str) -> str:
    """Returns a map in words: where, what it shows, and its classes with areas and inhabitants."""
    classes = [
        view.words.say("map", "class", label=view.label(key, number), areas=view.areas(mask))
        for number, mask in counted(view, key)
    ]
    without = view.classes(key) == 0
    if without.any():
        classes.append(view.words.say("map", "no_class", areas=view.areas(without)))
    return view.words.say(
        "map",
        "alternative",
        key=key,
        place=view.place_in_text(),
        caption=caption(view, legends()[key]),
        classes="; ".join(classes),
    )


def left_out(view: View, keys: Sequence[str]) -> list[str]:
    """Returns a sentence on the maps that no area has a class on, with the reason that most areas have; none of none.

    Where reasons differ each map has its own.
    """
    if not keys:
        return []
    reasons = [f" ({reason})" if (reason := main_reason(view, key)) else "" for key in keys]
    is_same = len(set(reasons)) == 1
    told = view.words.listed(keys if is_same else [f"{key}{reason}" for key, reason in zip(keys, reasons)])
    values = {"place": view.place_in_text(), "reason": reasons[0] if is_same else ""}
    if len(keys) == 1:
        return [view.words.say("map", "left_out", key=keys[0], title=view.title(keys[0]), **values)]
    return [view.words.say("map", "several_left_out", keys=told, **values)]


def main_reason(view: View, key: str) -> str:
    """Returns why most areas without a class have none, in the language of the pages; "" where it is not known."""
    counts = reason_counts(view, key)
    return counts[0][0] if counts else ""


def reason_counts(view: View, key: str) -> list[tuple[str, int]]:
    """Returns why areas have no class on a map, each reason with the number of areas, the most frequent first."""
    if key not in view.data.reasons:
        return []
    found = view.data.reasons[key][view.rows][view.classes(key) == 0]
    words = view.words.text("reasons")
    counts = Counter(str(reason) for reason in found if reason)
    return [(words.get(reason, reason), count) for reason, count in counts.most_common()]


def _texts(view: View, key: str, rows: Sequence[LegendRow]) -> tuple[list[Paragraph], list[Paragraph]]:
    own, room = view.options.texts.get(key), lines_beside(rows, key, view.title(key))
    if own is None:
        return list(story(view, key, room)), []
    fits, rest = split_text(own, room)
    if not rest:
        return fits, rest
    fits, rest = split_text(own, room - 1)
    return [*fits, Paragraph("", str(view.words.text("map", "more")))], rest


def _text_pages(view: View, key: str, paragraphs: list[Paragraph]) -> Iterator[TextPage]:
    legend = legends()[key]
    title = view.words.say("map", "continued", key=key, title=view.title(key))
    while paragraphs:
        fits, paragraphs = split_text(paragraphs, PAGE_LINES)
        yield TextPage(
            **head(
                view,
                f"{legend.file}_{view.words.text('map', 'continued_file')}",
                title,
                kicker=kicker(view, legend),
                subtitle=sentence(subtitle(view, key)),
                source=map_source(view, key),
            ),
            paragraphs=tuple(fits),
        )
