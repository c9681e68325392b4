"""The text beside a map: what its classes count up to, where, and what stands out.

The sentences are data (`maps` in resources/report_texts.json), in the order in which they are read, each with a rank:
0 is always told, 1 wherever there is room, and the others, by rank, until the column has words enough.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .pages import Paragraph
from .story_circles import CircleRoom, circle_values
from .story_values import StoryFacts, told_as
from .text_column import lines_of
from .view import View
from .wording import sentence, word_count

# 110 to 130 words fill the column of a page (CARTOGRAPHY 3); headings count with what may not be exceeded.
FEWEST_WORDS, MOST_WORDS = 110, 130

_ALWAYS, _MAIN, _NEXT = 0, 1, 2
# How many names a list has, and what is told of focus areas: from rich to spare, until what matters fits.
_ROOM = (
    *((names, CircleRoom()) for names in (5, 3)),
    *((names, CircleRoom(named=1)) for names in (5, 4, 3, 2, 1)),
)
# Without their names, which are in the list beside the map, and then without some of their classes.
_LESS_ROOM = (
    *((names, CircleRoom(named=0)) for names in (3, 1)),
    *((names, CircleRoom(classes=4, named=0)) for names in (3, 2, 1)),
    *((1, CircleRoom(classes=classes, named=0)) for classes in (3, 2)),
    (1, CircleRoom(classes=2, named=0, listed=2)),
)


def story(view: View, key: str, lines: float) -> tuple[Paragraph, ...]:
    """Returns the generated text of a map that has classes: two or three paragraphs, 110–130 words where facts allow.

    `lines`: how many there are above the legend; fewer names, and fewer sentences, where the text would not fit.
    """
    facts = StoryFacts(view, key)
    found = _richest(facts, lines, _ROOM)
    if found.misses_main:
        found = max(found, _richest(facts, lines, _LESS_ROOM), key=lambda chosen: chosen.worth)
    return found.paragraphs


def _richest(facts: StoryFacts, lines: float, rooms: Sequence[tuple[int, CircleRoom]]) -> _Chosen:
    """The first text that is whole, or the best one."""
    view, key = facts.view, facts.key
    found: list[_Chosen] = []
    for names, room in rooms:
        values = {**facts.values(names), **circle_values(view, key, room)}
        found.append(_chosen(_all_sentences(view, key, values), lines))
        if found[-1].is_whole:
            break
    # Of equals the first, which is the richest.
    return max(found, key=lambda chosen: chosen.worth)


@dataclass(frozen=True)
class _Sentence:
    """A sentence that may be told: where it stands, and whether it needs the one before it."""

    paragraph: int
    place: int
    heading: str
    rank: int
    follows: bool
    text: str


@dataclass(frozen=True)
class _Chosen:
    """The text that came of a choice, and the ranks of the sentences that did not fit."""

    paragraphs: tuple[Paragraph, ...]
    missed: tuple[int, ...]

    @property
    def is_whole(self) -> bool:
        """Whether there are words enough, and nothing that matters is left out."""
        return self.worth >= (0, FEWEST_WORDS, 0)

    @property
    def misses_main(self) -> bool:
        """Whether a main sentence did not fit."""
        return _MAIN in self.missed

    @property
    def worth(self) -> tuple[int, int, int]:
        """Main sentences count most, then words enough, then the sentences that come next."""
        words = min(_text_words(self.paragraphs), FEWEST_WORDS)
        return -self.missed.count(_MAIN), words, -self.missed.count(_NEXT)


def _chosen(sentences: Sequence[_Sentence], lines: float) -> _Chosen:
    """Adds sentences by rank, as long as they fit: all main ones, others until there are words enough."""
    kept: list[_Sentence] = []
    missed: list[int] = []
    for one in sorted(sentences, key=lambda one: one.rank):
        if one.rank > _MAIN and _text_words(_paragraphs(kept)) >= FEWEST_WORDS:
            break
        if one.follows and not any((one.paragraph, one.place - 1) == (other.paragraph, other.place) for other in kept):
            continue
        if one.rank == _ALWAYS or _fits(_paragraphs([*kept, one]), lines):
            kept.append(one)
        else:
            missed.append(one.rank)
    return _Chosen(_paragraphs(kept), tuple(missed))


def _paragraphs(kept: Sequence[_Sentence]) -> tuple[Paragraph, ...]:
    """The sentences in the order in which they are read."""
    texts: dict[tuple[int, str], list[str]] = {}
    for one in sorted(kept, key=lambda one: (one.paragraph, one.place)):
        texts.setdefault((one.paragraph, one.heading), []).append(one.text)
    return tuple(Paragraph(heading, " ".join(found)) for (_, heading), found in texts.items())


def _text_words(paragraphs: Sequence[Paragraph]) -> int:
    return sum(word_count(one.text) for one in paragraphs)


def _fits(paragraphs: Sequence[Paragraph], lines: float) -> bool:
    words = sum(word_count(f"{one.heading} {one.text}") for one in paragraphs)
    return words <= MOST_WORDS and lines_of(paragraphs) <= lines


# --- the sentences ----------------------------------------------------------------------------------------------------


def _all_sentences(view: View, key: str, values: Mapping[str, Any]) -> list[_Sentence]:
    """All sentences whose values are known."""
    return [
        _Sentence(number, place, _heading(paragraph["heading"], values), rank, follows, text)
        for number, paragraph in enumerate(view.words.text("maps", told_as(key), "paragraphs"))
        for place, rank, follows, text in _sentences(paragraph["sentences"], values)
    ]


def _heading(described: Any, values: Mapping[str, Any]) -> str:
    """A heading, or the wording of it that its value `by` names."""
    template = described if isinstance(described, str) else described[str(values[described["by"]])]
    return str(template).format(**values)


def _sentences(described: Sequence[Any], values: Mapping[str, Any]) -> Iterator[tuple[int, int, bool, str]]:
    """Place, rank, whether it follows, and text; one with wordings has the one that its value `by` names."""
    for place, one in enumerate(described):
        template = one["text"] if "text" in one else one.get(str(values.get(one["by"])))
        if template is None:
            continue
        known = _Known(values)
        text = template.format_map(known)
        if not known.lacks:
            yield place, one["rank"], one.get("follows", False), sentence(text)


class _Known(dict[str, Any]):
    """Values for a template; notes where one of them is missing."""

    lacks = False

    def __getitem__(self, name: str) -> Any:
        found = self.get(name)
        if found is None:
            self.lacks = True
            return _NOTHING
        return found


class _Nothing:
    def __format__(self, words: str) -> str:
        return ""


_NOTHING = _Nothing()
