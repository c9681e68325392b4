"""What layers of maps are called, and the typeface of their words: as the report and its template have them."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import QgsVectorLayer, QgsVectorLayerSimpleLabeling

from ...core.legends import legends
from .fonts import family, is_installed

# A GeoPDF lists the layers of its map by their names.
_WORDS: Mapping[str, Mapping[str, str]] = {
    "nl": {
        "map": "Kaart", "bands": "Randen in de kleur van kaart", "circles": "Focuscirkels", "circle": "Focuscirkel",
        "names": "Namen", "gemeenten": "Namen van gemeenten", "borders": "Gemeentegrenzen", "veil": "Omgeving",
        "overview": "Ligging", "open": "Buiten de bebouwde kom",
    },
    "en": {
        "map": "Map", "bands": "Edges in the colour of map", "circles": "Focus circles", "circle": "Focus circle",
        "names": "Names", "gemeenten": "Names of gemeenten", "borders": "Borders of gemeenten", "veil": "Surroundings",
        "overview": "Location", "open": "Outside the built-up area",
    },
}  # fmt: skip


def layer_title(name: str, language: str) -> str:
    """Returns what a reader calls a layer of MapLayers: "Kaart 3 Focusgebieden" for "areas 3"; else its own name."""
    words = _WORDS[language]
    kind, _, rest = name.partition(" ")
    legend = legends().get(rest.partition(" ")[0])
    if legend is not None and kind not in ("circles", "bands"):
        return f"{words['map']} {legend.key} {legend.title_en if language == 'en' else legend.title}"
    if legend is not None and kind == "bands":
        return f"{words['bands']} {legend.key}"
    return words.get(kind, name)


def retype(layer: QgsVectorLayer, typeface: str) -> None:
    """Writes the labels of a layer in a typeface, where it is not that of the house and is there."""
    labeling = layer.labeling()
    if (
        typeface in ("", family())
        or not is_installed(typeface)
        or not isinstance(labeling, QgsVectorLayerSimpleLabeling)
    ):
        return
    settings = labeling.settings()
    written = settings.format()
    font = written.font()
    style = written.namedStyle()
    font.setFamily(typeface)
    # Qt finds no style under a name that the typeface does not have: its weight stays.
    font.setStyleName("")
    font.setBold(font.bold() or style in ("Semibold", "Bold", "Heavy"))
    written.setFont(font)
    written.setNamedStyle("Bold" if font.bold() else "")
    settings.setFormat(written)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
