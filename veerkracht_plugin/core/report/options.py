"""What the user asks of a report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from .pages import Paragraph

WHOLE, GEMEENTEN, CLUSTERS, FACTSHEETS = SCOPES = ("whole", "gemeenten", "clusters", "factsheets")
DEFAULT_MAPS = ("1", "2", "3", "4", "5", "6", "7")


@dataclass(frozen=True)
class Options:
    """The choices.

    `maps`: keys, in the order of the pages; `title`: of the document, "" for the usual one; `author`: who made it, ""
    for nobody; `language`: of the pages, "nl" or "en"; `scope`: one of SCOPES; `clusters`: "Brunssum+Landgraaf;
    Heerlen+Kerkrade"; `texts`: paragraphs by map key that replace the generated ones (own_texts.parse_texts);
    `palette`: one of core.legends.PALETTES; `date`: None leaves it out; `name`: the base of the file names;
    `with_open_land`: whether the maps show what lies outside the built-up area; `attribution`: of the background, as
    its makers want to be named.
    """

    maps: tuple[str, ...] = DEFAULT_MAPS
    title: str = ""
    author: str = ""
    language: str = "nl"
    scope: str = WHOLE
    clusters: str = ""
    texts: Mapping[str, tuple[Paragraph, ...]] = field(default_factory=dict)
    palette: str = "main"
    date: date | None = None
    with_circles: bool = True
    with_open_land: bool = False
    attribution: str = ""
    name: str = "veerkrachtkaarten"
