"""What a project remembers about its focus circles: which layers they are held against, how they are numbered."""

from __future__ import annotations

from qgis.core import QgsProject, QgsVectorLayer

from ...core.focus.circles import FOCUS, KINDS
from .focus_layer import areas_layer

_SCOPE = "veerkracht"
_AREAS, _STREETS, _STREET_FIELD = "focus/areas", "focus/streets", "focus/street_field"
_LETTERS, _KIND, _LIMIT = "focus/letters", "focus/kind", "focus/limit"
DEFAULT_LIMIT = 60.0


class CircleSettings:
    """Entries of `project`, saved with it."""

    def __init__(self, project: QgsProject) -> None:
        self._project = project

    def areas(self) -> QgsVectorLayer | None:
        """Returns the classified areas for the figures: those chosen, else the first in the project."""
        return self._layer(_AREAS) or areas_layer(self._project)

    def set_areas(self, areas: QgsVectorLayer | None) -> None:
        """Chooses the areas; None for the first in the project."""
        self._project.writeEntry(_SCOPE, _AREAS, areas.id() if areas is not None else "")

    def streets(self) -> tuple[QgsVectorLayer, str] | None:
        """Returns the layer with street names and the field that holds them; None where none is chosen."""
        streets, (field, _) = self._layer(_STREETS), self._project.readEntry(_SCOPE, _STREET_FIELD, "")
        if streets is None or streets.fields().lookupField(field) < 0:
            return None
        return streets, field

    def set_streets(self, streets: QgsVectorLayer | None, field: str = "") -> None:
        """Chooses where names of circles come from; None for the names of areas."""
        self._project.writeEntry(_SCOPE, _STREETS, streets.id() if streets is not None else "")
        self._project.writeEntry(_SCOPE, _STREET_FIELD, field if streets is not None else "")

    def letters(self) -> bool:
        """Says whether the first circle is called a, and not 1; later ones follow those that are there."""
        return bool(self._project.readBoolEntry(_SCOPE, _LETTERS, False)[0])

    def set_letters(self, letters: bool) -> None:
        """Chooses letters or numbers."""
        self._project.writeEntryBool(_SCOPE, _LETTERS, letters)

    def kind(self) -> str:
        """Returns the kind of circles that are drawn, one of KINDS."""
        kind = self._project.readEntry(_SCOPE, _KIND, FOCUS)[0]
        return kind if kind in KINDS else FOCUS

    def set_kind(self, kind: str) -> None:
        """Chooses the kind of circles that are drawn."""
        self._project.writeEntry(_SCOPE, _KIND, kind)

    def limit(self) -> float:
        """Returns the share of corporation dwellings (%) from which a circle is blue on map 4."""
        return float(self._project.readDoubleEntry(_SCOPE, _LIMIT, DEFAULT_LIMIT)[0])

    def set_limit(self, limit: float) -> None:
        """Chooses that share."""
        self._project.writeEntryDouble(_SCOPE, _LIMIT, limit)

    def _layer(self, entry: str) -> QgsVectorLayer | None:
        layer = self._project.mapLayer(self._project.readEntry(_SCOPE, entry, "")[0])
        return layer if isinstance(layer, QgsVectorLayer) and layer.isValid() else None
