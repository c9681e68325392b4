"""What the algorithms on focus circles share: the areas under them, and a circle layer with its looks as the result."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFields,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingUtils,
    QgsRectangle,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..bridge.translation import tr
from ..core.errors import Stopped, VeerkrachtError
from .after_loading import AfterLoading
from .base import FOCUS_GROUP, VeerkrachtAlgorithm
from .results import Results, Sink

if TYPE_CHECKING:  # these import pandas, which loads on first use
    import pandas as pd

    from ..bridge.focus.covered_areas import CoveredAreas
    from ..core.focus.area_facts import Years

# The styles of nine maps and the form with each of them, twice while they are written into a GeoPackage.
ROOM_FOR_STYLES = 6_000_000
DEFAULT_MINIMUM, DEFAULT_LIMIT = 50, 60.0

_IN_ONE_GO = 500


class FocusAlgorithm(VeerkrachtAlgorithm):
    """An algorithm that makes a circle layer, or a list, from classified areas.

    A subclass writes its circles with `write_circles`, and calls `finish_circles` once they are in place; the looks
    follow after the run by themselves.
    """

    GROUP = FOCUS_GROUP
    CIRCLES, AREAS, OUTPUT = "CIRCLES", "AREAS", "OUTPUT"
    MIN_INHABITANTS, CORPORATION_LIMIT = "MIN_INHABITANTS", "CORPORATION_LIMIT"

    def __init__(self) -> None:
        super().__init__()
        self._circles = ""  # where the circles that get their looks after the run are
        self._limit = DEFAULT_LIMIT

    # --- parameters ---

    def add_areas(self, *, optional: bool = False) -> None:
        """Adds the classified areas."""
        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        self.add(
            QgsProcessingParameterFeatureSource(self.AREAS, tr("Areas with classes"), polygons, optional=optional),
            tr("A polygon layer with the fields kaart1 … kaart7, as “Make resilience maps” or “Classify” makes it."),
        )

    def add_minimum(self) -> None:
        """Adds the privacy limit, as an advanced parameter."""
        self.add(
            QgsProcessingParameterNumber(
                self.MIN_INHABITANTS, tr("Minimum number of inhabitants"), defaultValue=DEFAULT_MINIMUM, minValue=0
            ),
            tr("A circle with fewer inhabitants shows no figures, only that there are too few; 0 turns this off."),
            advanced=True,
        )

    def add_limit(self) -> None:
        """Adds the share of corporation dwellings from which a circle is blue on map 4, as an advanced parameter."""
        self.add(
            QgsProcessingParameterNumber(
                self.CORPORATION_LIMIT,
                tr("Limit for corporation dwellings (%)"),
                QgsProcessingParameterNumber.Type.Double,
                defaultValue=DEFAULT_LIMIT,
                minValue=0,
                maxValue=100,
            ),
            tr(
                "On map 4 circles at or above this share of corporation dwellings are blue, those below it red and dashed."
            ),
            advanced=True,
        )

    def add_circle_output(self, title: str, help_text: str) -> None:
        """Adds OUTPUT, a circle layer."""
        polygon = QgsProcessing.SourceType.TypeVectorPolygon
        self.add(QgsProcessingParameterFeatureSink(self.OUTPUT, title, polygon), help_text)

    # --- the areas ---

    def polygon_source(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext
    ) -> QgsProcessingFeatureSource:
        """Returns a source of polygons; raises VeerkrachtError where it has lines, points or no shapes at all."""
        source = self.area_source(parameters, name, context)
        kind = QgsWkbTypes.geometryType(source.wkbType())
        if kind not in (QgsWkbTypes.GeometryType.PolygonGeometry, QgsWkbTypes.GeometryType.UnknownGeometry):
            raise VeerkrachtError("{layer} has no polygons; choose a layer of polygons.", layer=source.sourceName())
        return source

    def areas_layer(self, parameters: dict[str, Any], context: QgsProcessingContext) -> QgsVectorLayer | None:
        """Returns the layer behind AREAS, for its metadata; None where it has none."""
        given = parameters.get(self.AREAS)
        if isinstance(given, QgsProcessingFeatureSourceDefinition):
            given = given.source
        return self.parameterAsVectorLayer({self.AREAS: given}, self.AREAS, context)

    def area_years(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Years:
        """Returns the years that the maps of AREAS compare, None where one is not known."""
        from ..bridge.focus.covered_areas import years_of

        source = self.area_source(parameters, self.AREAS, context)
        return years_of(source.fields(), self.areas_layer(parameters, context))

    def read_areas(
        self,
        parameters: dict[str, Any],
        crs: QgsCoordinateReferenceSystem,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        within: QgsRectangle | Sequence[QgsGeometry] | None = None,
        *,
        texts: bool = True,
    ) -> CoveredAreas:
        """Reads AREAS: shapes, transformed to `crs`, and facts; only those near `within` where it is given.

        `within`: a rectangle in `crs`, or shapes, such as circles, near whose extents areas are wanted.
        `texts`: whether names, codes and gemeenten are read too. Raises VeerkrachtError where AREAS has no class field
        or no polygons, Stopped on cancel.
        """
        from ..bridge.focus.covered_areas import read_areas_near, require_classes, years_of

        source = self.polygon_source(parameters, self.AREAS, context)
        require_classes(source.fields(), source.sourceName())
        years = years_of(source.fields(), self.areas_layer(parameters, context))
        return read_areas_near(source, crs, context.transformContext(), within, years, feedback.isCanceled, texts=texts)

    # --- the results ---

    def write_circles(
        self,
        results: Results,
        crs: QgsCoordinateReferenceSystem,
        geometries: Sequence[QgsGeometry],
        table: pd.DataFrame,
        feedback: QgsProcessingFeedback,
        *,
        fields: QgsFields | None = None,
        kept: Sequence[Sequence[Any]] | None = None,
        geometry_type: QgsWkbTypes.Type = QgsWkbTypes.Type.Polygon,
    ) -> Sink:
        """Writes OUTPUT, a feature per row of `table`; call `results.commit(feedback, ROOM_FOR_STYLES)` after it.

        `geometries`: in `crs`, one per row. `table`: a column per field; whole numbers as Int64 (or int), reals as
        floats, texts as objects, missing values as pandas has them. `fields`: those of the result, in order, by default
        made from the columns of `table`; a field without a column stays empty. `kept`: for each row the attributes that
        go before, for the first of `fields`. Raises Stopped on cancel, VeerkrachtError when the disk is full.
        """
        from ..bridge.focus.frames import fields_of, plain_values

        fields = fields_of(table) if fields is None else fields
        before = len(kept[0]) if kept else 0
        empty = [None] * len(geometries)
        columns = [plain_values(table[name]) if name in table else empty for name in fields.names()[before:]]
        sink = results.sink(self.OUTPUT, fields, geometry_type, crs)
        features = []
        for row, geometry in enumerate(geometries):
            feature = QgsFeature(fields)
            feature.setGeometry(geometry)
            feature.setAttributes([*(kept[row] if kept else ()), *(column[row] for column in columns)])
            features.append(feature)
        _fill(sink, features, feedback)
        return sink

    def write_table(self, results: Results, name: str, table: pd.DataFrame, feedback: QgsProcessingFeedback) -> Sink:
        """Writes a table without geometry into the output `name`; its columns are as `write_circles` takes them."""
        from ..bridge.focus.frames import fields_of, plain_values

        fields = fields_of(table)
        sink = results.sink(name, fields, QgsWkbTypes.Type.NoGeometry, QgsCoordinateReferenceSystem())
        features = []
        for row in zip(*(plain_values(table[column]) for column in table.columns)):
            feature = QgsFeature(fields)
            feature.setAttributes(list(row))
            features.append(feature)
        _fill(sink, features, feedback)
        return sink

    def finish_circles(self, sink: Sink, feedback: QgsProcessingFeedback, limit: float = DEFAULT_LIMIT) -> str:
        """Notes that the circles get their looks after the run, says which names were shortened; returns OUTPUT.

        Call it after `results.commit`; `limit`: the share (%) from which circles are blue on map 4.
        """
        self._circles, self._limit = sink.destination, limit
        self.tell_shortened(sink, feedback)
        return sink.destination

    def postProcessAlgorithm(self, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Gives the circles their form and their styles, in the GeoPackage too; runs on the main thread."""
        from ..bridge.focus.circle_styles import add_circles_to_themes

        super().postProcessAlgorithm(context, feedback)
        layer = QgsProcessingUtils.mapLayerFromString(self._circles, context) if self._circles else None
        if not isinstance(layer, QgsVectorLayer):
            return {}
        try:
            _dress(layer, self._limit)
        except VeerkrachtError as error:
            feedback.reportError(error.message.text(tr))
        if context.willLoadLayerOnCompletion(self._circles):
            context.layerToLoadOnCompletionDetails(self._circles).setPostProcessor(AfterLoading(add_circles_to_themes))
        return {}


def _fill(results_sink: Any, features: Sequence[QgsFeature], feedback: QgsProcessingFeedback) -> None:
    """Writes features into a Sink.

    No name here holds the sink of QGIS itself: after an error it would live on, and write into a folder that is gone.
    """
    from ..bridge.columns import FAST, refuse

    for start in range(0, len(features), _IN_ONE_GO):
        if feedback.isCanceled():
            raise Stopped
        if not results_sink.sink.addFeatures(features[start : start + _IN_ONE_GO], FAST):
            refuse(results_sink.sink)
    results_sink.written(len(features))


def _dress(layer: QgsVectorLayer, limit: float) -> None:
    """Sets form and styles of circles, not of other polygons; raises VeerkrachtError when its data takes no styles."""
    from ..bridge.focus.circle_form import set_form
    from ..bridge.focus.circle_styles import style_circles
    from ..bridge.focus.focus_layer import is_circle_layer

    if is_circle_layer(layer):
        set_form(layer)
        style_circles(layer, limit, save=True)
