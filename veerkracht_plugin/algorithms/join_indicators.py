"""Areas + indicator tables → areas with columns, and a report of what matched."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterMultipleLayers,
)

from ..bridge.translation import tr
from .areas import AreasAlgorithm
from .base import DATA_GROUP
from .results import Results


class JoinIndicators(AreasAlgorithm):
    """Joins tables to areas by code, held against names."""

    ID = "joinindicators"
    GROUP = DATA_GROUP
    TABLES = "TABLES"

    def title(self) -> str:
        return tr("Join indicators to areas")

    def help(self) -> str:
        return tr(
            "<p>Gives every area the indicators of its own code, and reports what matched and what did not.</p>"
            "<p>CBS reuses codes when a gemeente redraws its buurten, so that one code may mean two areas. Where both sides have names, "
            "names are compared: a code that means another area is <b>not</b> joined and gets the reason <i>code hergebruikt</i>.</p>"
            "<p>Beside the indicators the result has a field per indicator (onv_reden …) that says why an area has none; “Classify” reads it.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.add_areas()
        self.add(
            QgsProcessingParameterMultipleLayers(
                self.TABLES, tr("Indicator tables"), QgsProcessing.SourceType.TypeVector
            ),
            tr(
                "Files or layers: as published, or made by “Load indicators”. Where two tables have the same column for the same areas, the first counts."
            ),
        )
        self.add_crosswalk()
        self.add(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, tr("Areas with indicators"), QgsProcessing.SourceType.TypeVectorPolygon
            ),
            tr("All fields of the areas, then the indicators."),
        )
        self.add_join_outputs()

    def table_parameters(self) -> Sequence[str]:
        return (self.TABLES, self.CROSSWALK)

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ..bridge.columns import output_layout
        from ..core.analysis import joined_columns
        from ..core.joining import join
        from ..core.tables import tidy

        source = self.area_source(parameters, self.AREAS, context)
        areas = self.read_areas(parameters, source, context, feedback)
        tables = [
            tidy(raw, level=areas.level or None) for raw in self.raw_tables(parameters, self.TABLES, context, feedback)
        ]
        joined = join(areas, tables, self.crosswalk(parameters, context, feedback))
        self.tell(joined.notes, feedback)
        layout = output_layout(source.fields(), joined_columns(joined), replaced=joined.own_columns)
        with Results(self, parameters, context) as results:
            sink = self.write_areas(results, source, layout, None, feedback)
            outputs = self.write_join(results, joined, None, joined.notes, feedback)
            results.commit(feedback)
        self.tell_layout(layout, sink, feedback)
        return {**outputs.named(), self.OUTPUT: sink.destination, **self.join_numbers(joined, feedback)}
