"""A table, points or polygons → a layer of focus circles."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    NULL,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..bridge.translation import tr
from ..core.errors import VeerkrachtError
from ..core.focus.circles import LARGEST_RADIUS, checked_radius
from .base import file_of
from .focus import DEFAULT_MINIMUM, ROOM_FOR_STYLES, FocusAlgorithm
from .results import Results

if TYPE_CHECKING:  # these import pandas, which loads on first use
    import pandas as pd

    from ..bridge.focus.circle_sources import CircleList
    from ..core.focus.circle_table import CircleColumns

# OGR finds no shapes in these, or, in a .dbf, those of the Shapefile beside it.
_TABLES = (".csv", ".txt", ".tsv", ".asc", ".xlsx", ".ods", ".xls", ".dbf")


class FocusCircles(FocusAlgorithm):
    """Makes circles from a list."""

    ID = "focuscircles"
    INPUT, RADIUS = "INPUT", "RADIUS"
    X_FIELD, Y_FIELD, RADIUS_FIELD = "X_FIELD", "Y_FIELD", "RADIUS_FIELD"
    NUMBER_FIELD, NAME_FIELD = "NUMBER_FIELD", "NAME_FIELD"
    CIRCLE_COUNT = "CIRCLE_COUNT"

    def title(self) -> str:
        return tr("Focus circles from a list")

    def help(self) -> str:
        return tr(
            "<p>Makes a layer of focus circles from a table with coordinates, from points, or from polygons.</p>"
            "<p>A table has a row per circle: columns x and y (RD, or longitude and latitude; which of both is told by the values), and where you have them radius, number and name. "
            "Points get the radius of their field, or the one given here. Around a polygon comes the smallest circle.</p>"
            "<p>Columns that are named as a field of a circle layer (<i>soort</i>, <i>toelichting</i>, <i>kaarten</i> …) are taken over. Circles without a number continue after the highest one.</p>"
            "<p>With classified areas, the figures of what lies in each circle are filled in, and its gemeente and a name where they are missing.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.add(
            QgsProcessingParameterFeatureSource(
                self.INPUT, tr("Table, points or polygons"), [QgsProcessing.SourceType.TypeVector]
            ),
            tr("A table (CSV, XLSX, ODS, DBF …) with coordinates, or a layer of points or polygons."),
        )
        self._add_field(self.X_FIELD, tr("Column with x or longitude"), tr("Only where it is not recognised."))
        self._add_field(self.Y_FIELD, tr("Column with y or latitude"), tr("Only where it is not recognised."))
        self._add_field(
            self.RADIUS_FIELD,
            tr("Column with the radius (metres)"),
            tr("Only where it is not recognised: straal, radius and straal_m are."),
        )
        self.add(
            QgsProcessingParameterNumber(
                self.RADIUS,
                tr("Radius (metres)"),
                QgsProcessingParameterNumber.Type.Double,
                defaultValue=250,
                minValue=1,
                maxValue=LARGEST_RADIUS,
            ),
            tr("For circles without a radius of their own. Polygons have no need of it."),
        )
        self._add_field(
            self.NUMBER_FIELD,
            tr("Column with the number"),
            tr("Only where it is not recognised: nr and nummer are. Numbers may be letters; missing ones continue."),
        )
        self._add_field(
            self.NAME_FIELD, tr("Column with the name"), tr("Only where it is not recognised: naam and name are.")
        )
        self.add_areas(optional=True)
        self.add_circle_output(
            tr("Focus circles"), tr("A circle layer, with the styles of the maps in it and the fields of its form.")
        )
        self.addOutput(QgsProcessingOutputNumber(self.CIRCLE_COUNT, tr("Number of circles")))

    def _add_field(self, name: str, title: str, help_text: str) -> None:
        self.add(
            QgsProcessingParameterField(name, title, parentLayerParameterName=self.INPUT, optional=True), help_text
        )

    # --- checking ---

    def table_parameters(self) -> Sequence[str]:
        return (self.INPUT,)

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        layer = self._spatial_file(parameters, context)
        # Shapes in a file are not for our reader of tables, which does not know every format of them.
        return super().checkParameterValues({**parameters, self.INPUT: layer} if layer else parameters, context)

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        checked_radius(self.parameterAsDouble(parameters, self.RADIUS, context))

    def _spatial_file(self, parameters: dict[str, Any], context: QgsProcessingContext) -> QgsVectorLayer | None:
        """The layer in the file that INPUT names, if it has shapes and no columns of coordinates were named."""
        path = file_of(parameters.get(self.INPUT), context)
        if path is None or Path(path.split("|")[0]).suffix.lower() in _TABLES or self._names_place(parameters, context):
            return None
        layer = QgsVectorLayer(path, Path(path.split("|")[0]).stem, "ogr")
        return layer if layer.isValid() and layer.isSpatial() else None

    def _names_place(self, parameters: dict[str, Any], context: QgsProcessingContext) -> bool:
        return any(self._column(parameters, name, context) for name in (self.X_FIELD, self.Y_FIELD))

    # --- reading ---

    def _column(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> str | None:
        return self.parameterAsString(parameters, name, context) or None

    def _columns(self, parameters: dict[str, Any], context: QgsProcessingContext) -> CircleColumns:
        from ..core.focus.circle_table import CircleColumns

        fields = (self.X_FIELD, self.Y_FIELD, self.RADIUS_FIELD, self.NUMBER_FIELD, self.NAME_FIELD)
        return CircleColumns(*(self._column(parameters, name, context) for name in fields))

    def _read(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> CircleList:
        from ..bridge.focus.circle_sources import circles_of_shapes, circles_of_table

        columns, radius = self._columns(parameters, context), self.parameterAsDouble(parameters, self.RADIUS, context)
        source = self._shapes(parameters, context)
        if source is not None:
            return circles_of_shapes(source, columns, radius, context.transformContext(), feedback.isCanceled)
        [raw] = self.raw_tables(parameters, self.INPUT, context, feedback)
        return circles_of_table(raw, columns, radius, context.transformContext())

    def _shapes(self, parameters: dict[str, Any], context: QgsProcessingContext) -> QgsProcessingFeatureSource | None:
        """The layer of INPUT with its shapes; None for a table, and where columns of coordinates were named."""
        if self._names_place(parameters, context):
            return None
        layer = self._spatial_file(parameters, context)
        if layer is None and file_of(parameters.get(self.INPUT), context) is not None:
            return None
        if layer is not None:
            context.temporaryLayerStore().addMapLayer(layer)
        given = parameters if layer is None else {**parameters, self.INPUT: layer.id()}
        source = self.area_source(given, self.INPUT, context)
        return None if source.wkbType() == QgsWkbTypes.Type.NoGeometry else source

    # --- making ---

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ..bridge.focus.new_circles import fields_of_circles

        given = self._read(parameters, context, feedback)
        if not given.circles:
            raise VeerkrachtError(
                "{table} has no circles: none of its {count} rows has a place.",
                table=given.raw.name,
                count=given.left_out,
            )
        years = self._years(given, parameters, context)
        shapes = [circle.polygon() for circle in given.circles]
        table = self._table(given, shapes, years, parameters, context, feedback)
        with Results(self, parameters, context) as results:
            sink = self.write_circles(results, given.crs, shapes, table, feedback, fields=fields_of_circles(years))
            results.commit(feedback, ROOM_FOR_STYLES)
        output = self.finish_circles(sink, feedback)
        if given.left_out:
            feedback.pushWarning(tr("{count} rows without a place were left out.").format(count=given.left_out))
        feedback.pushInfo(tr("{count} circles were made.").format(count=len(shapes)))
        return {self.OUTPUT: output, self.CIRCLE_COUNT: len(shapes)}

    def _years(self, given: CircleList, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[int, int]:
        from ..bridge.focus.new_circles import years_of_circles
        from ..core.focus.circle_attributes import years_of_columns
        from ..core.focus.circle_fields import DEFAULT_YEARS

        if self._has_areas(parameters):
            return years_of_circles(self.area_years(parameters, context))
        return years_of_columns(given.raw.columns, DEFAULT_YEARS)

    def _has_areas(self, parameters: dict[str, Any]) -> bool:
        return parameters.get(self.AREAS) not in (None, "", NULL)

    def _table(
        self,
        given: CircleList,
        shapes: Sequence[QgsGeometry],
        years: tuple[int, int],
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> pd.DataFrame:
        from ..bridge.focus.new_circles import figures_of_circles, new_circle_rows
        from ..core.focus.circle_attributes import taken_over
        from ..core.focus.circle_fields import circle_fields

        columns, notes = taken_over(given.rows, given.columns, given.raw, circle_fields(years))
        self.tell(notes, feedback)
        if self._has_areas(parameters):
            covered = self.read_areas(parameters, given.crs, context, feedback, shapes)
            figures = figures_of_circles(covered, shapes, DEFAULT_MINIMUM, feedback.isCanceled)
            columns.update({name: _completed(columns.get(name), found, name) for name, found in figures.items()})
        return new_circle_rows(given.circles, years, columns, None)


def _completed(given: list[Any] | None, found: list[Any], name: str) -> list[Any]:
    """What was given, filled in where it is empty, for what a user may name; figures are always those of the areas."""
    if given is None or name not in ("naam", "gemeente"):
        return found
    return [own or proposed for own, proposed in zip(given, found)]
