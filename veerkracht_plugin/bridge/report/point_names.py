"""Names that stand at points of their own and hang on areas by their codes, so that they need no layer of their own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from qgis.core import (
    QgsPalLayerSettings,
    QgsPointXY,
    QgsProperty,
    QgsPropertyCollection,
    QgsVectorLayerSimpleLabeling,
    QgsWkbTypes,
)


@dataclass(frozen=True)
class Named:
    """A name on the map, on the area of a code, in the coordinates of the areas."""

    name: str
    code: str
    middle: QgsPointXY


def names_on_points(settings: QgsPalLayerSettings, code: str, chosen: Sequence[Named]) -> QgsVectorLayerSimpleLabeling:
    """Returns labels in the type of `settings`, which are changed; `code`: the column of the areas with their codes."""
    settings.isExpression = True
    settings.fieldName = _case(code, {one.code: _quoted(one.name) for one in chosen})
    settings.geometryGenerator = _case(
        code, {one.code: f"make_point({one.middle.x()!r}, {one.middle.y()!r})" for one in chosen}
    )
    settings.geometryGeneratorType = QgsWkbTypes.GeometryType.PointGeometry
    settings.geometryGeneratorEnabled = True
    settings.placement = QgsPalLayerSettings.Placement.OverPoint
    codes = ", ".join(_quoted(one.code) for one in chosen)
    shown = QgsPropertyCollection()
    shown.setProperty(
        QgsPalLayerSettings.Property.Show, QgsProperty.fromExpression(f'to_string("{code}") IN ({codes})')
    )
    settings.setDataDefinedProperties(shown)
    return QgsVectorLayerSimpleLabeling(settings)


def people_in(value: object) -> float:
    """Returns a field with inhabitants as a number; 0 where it has none."""
    try:
        return max(0.0, float(value))  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return 0.0


def _case(code: str, cases: Mapping[str, str]) -> str:
    whens = " ".join(f'WHEN to_string("{code}") = {_quoted(own)} THEN {said}' for own, said in cases.items())
    return f"CASE {whens} END"


def _quoted(text: str) -> str:
    return "'{}'".format(text.replace("\\", "\\\\").replace("'", "''"))
