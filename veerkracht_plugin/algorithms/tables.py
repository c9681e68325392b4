"""What the algorithms on tables share: a tidy table as their result."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsWkbTypes,
)

from ..bridge.translation import tr
from .base import DATA_GROUP, VeerkrachtAlgorithm
from .results import Results

if TYPE_CHECKING:  # it imports pandas, which loads on first use
    from ..core.tables import IndicatorTable


class TableAlgorithm(VeerkrachtAlgorithm):
    """An algorithm that takes a table and makes a tidy one of it."""

    GROUP = DATA_GROUP
    INPUT, OUTPUT, ROW_COUNT = "INPUT", "OUTPUT", "ROW_COUNT"

    def add_input(self, title: str, help_text: str) -> None:
        """Adds the table."""
        vector = [QgsProcessing.SourceType.TypeVector]
        self.add(QgsProcessingParameterFeatureSource(self.INPUT, title, vector), help_text)

    def add_output(self, title: str, help_text: str) -> None:
        """Adds the tidy table and the number of its rows."""
        vector = QgsProcessing.SourceType.TypeVector
        self.add(QgsProcessingParameterFeatureSink(self.OUTPUT, title, vector), help_text)
        self.addOutput(QgsProcessingOutputNumber(self.ROW_COUNT, tr("Number of areas")))

    def table_parameters(self) -> Sequence[str]:
        return (self.INPUT,)

    def write(
        self,
        table: IndicatorTable,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Writes the tidy table and returns the outputs that every such algorithm has."""
        from ..bridge.tables import indicator_columns, write_table

        columns = indicator_columns(table)
        with Results(self, parameters, context) as results:
            no_place = QgsCoordinateReferenceSystem()
            sink = results.sink(self.OUTPUT, columns.fields, QgsWkbTypes.Type.NoGeometry, no_place)
            sink.written(write_table(columns, sink.sink, feedback))
            results.commit(feedback)
        self.tell_shortened(sink, feedback)
        return {self.OUTPUT: sink.destination, self.ROW_COUNT: len(table.values)}
