"""Sentences for people that can be shown in any language."""

from __future__ import annotations

from typing import Any, Callable


def as_it_is(text: str) -> str:
    """Returns the English sentence itself: the translation where there is no Qt."""
    return text


class Message:
    """A sentence with named values, kept apart so that a screen can translate the sentence.

    `template` is an English `str.format` template; `values` fill it. A value may be a Message itself.
    """

    def __init__(self, template: str, **values: Any) -> None:
        self.template = template
        self.values = values

    def text(self, translate: Callable[[str], str] = as_it_is) -> str:
        """Returns the sentence, its template translated by `translate` and its values filled in."""
        values = {
            name: value.text(translate) if isinstance(value, Message) else value for name, value in self.values.items()
        }
        return translate(self.template).format(**values)

    def __str__(self) -> str:
        return self.text()

    def __repr__(self) -> str:
        return f"Message({self.text()!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Message) and (self.template, self.values) == (other.template, other.values)

    def __hash__(self) -> int:
        return hash(self.text())


def listed(values: Any, at_most: int = 8) -> str:
    """Returns values as "a, b, c", cut off with "… (+4)" after `at_most` of them."""
    texts = [str(value) for value in values]
    shown = ", ".join(texts[:at_most])
    return shown if len(texts) <= at_most else f"{shown} … (+{len(texts) - at_most})"
