"""The fixed words of added pages and of the editions beside the PDF: `resources/report_edition.json`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache

from ...core.report.pages import Rounded
from ...core.report.wording import Words
from ...paths import resource


class Edition:
    """The words and numbers of an edition in one language, "nl" or "en"."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._words = Words(language)
        self._texts = _texts()[language]

    def say(self, which: str, **values: object) -> str:
        """Returns a text with its values filled in; a KeyError for one that is not there."""
        return self._texts[which].format(**values)

    def number(self, value: float) -> str:
        """Returns a number as the language writes it, with the decimals that it has, three at most."""
        if isinstance(value, Rounded):
            return self._words.number(value, value.places)
        if float(value).is_integer():
            return self._words.number(value)
        return self._words.number(value, 3).rstrip("0").rstrip(",.")


@cache
def _texts() -> Mapping[str, Mapping[str, str]]:
    content: Mapping[str, Mapping[str, str]] = json.loads(resource("report_edition.json").read_text(encoding="utf-8"))
    return content
