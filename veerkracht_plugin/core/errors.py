"""How work ends early: by bad input, told in a clear sentence, or by the user."""

from __future__ import annotations

from typing import Any

from .messages import Message


class VeerkrachtError(Exception):
    """Bad input, told in one sentence that says what is wrong, where, and what to do.

    `template` and `values` make the sentence (see Message); `details` is for the log.
    """

    def __init__(self, template: str, *, details: str = "", **values: Any) -> None:
        self.message = Message(template, **values)
        self.details = details
        super().__init__(self.message.text())


class Stopped(Exception):
    """The user pressed Cancel."""
