"""Areas with indicators → the classes of the seven maps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterMultipleLayers,
)

from ..bridge.translation import tr
from .maps import ROOM_FOR_STYLES, MapsAlgorithm
from .results import Results


class Classify(MapsAlgorithm):
    """Classifies areas that hold their indicators already."""

    ID = "classify"
    INPUT, REFERENCE_TABLES = "INPUT", "REFERENCE_TABLES"

    def title(self) -> str:
        return tr("Classify")

    def help(self) -> str:
        return tr(
            "<p>Makes the classes of the seven maps, and of 1b and 5b, from areas that hold their indicators (onv_2014, onv_2022, kwb_2014 …).</p>"
            "<p>Means and standard deviations are taken over the rows of the reference tables: give the whole table that was joined, "
            "also the rows without a polygon. Without reference tables the areas themselves are the table, and the log says so.</p>"
            "<p>Where an area has no class, the field <i>kaartN_reden</i> says why.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.add(
            QgsProcessingParameterFeatureSource(
                self.INPUT, tr("Areas with indicators"), [QgsProcessing.SourceType.TypeVectorPolygon]
            ),
            tr("A polygon layer with columns indicator_year, such as “Join indicators to areas” makes."),
        )
        self.add(
            QgsProcessingParameterMultipleLayers(
                self.REFERENCE_TABLES, tr("Reference tables"), QgsProcessing.SourceType.TypeVector, optional=True
            ),
            tr("The tables over whose rows the means are taken: the same ones that were joined."),
        )
        self.add_question()
        self.add_classified_output()

    def table_parameters(self) -> Sequence[str]:
        return (self.REFERENCE_TABLES,)

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ..core.analysis import already_joined, analyse
        from ..core.tables import tidy

        question = self.question(parameters, context)
        source = self.area_source(parameters, self.INPUT, context)
        areas = self.read_areas(parameters, source, context, feedback, question.to_year, code_parameter=None)
        raws = self.raw_tables(parameters, self.REFERENCE_TABLES, context, feedback)
        tables = [tidy(raw, assumed_year=question.to_year, level=areas.level or None) for raw in raws]
        analysis = analyse(already_joined(areas, tables), question)
        self.tell([*analysis.notes, *analysis.attention], feedback)
        with Results(self, parameters, context) as results:
            sink = self.write_classified(results, source, analysis, feedback)
            results.commit(feedback, ROOM_FOR_STYLES)
        return self.finish(sink, analysis, [areas.name, *(table.name for table in tables)], feedback)
