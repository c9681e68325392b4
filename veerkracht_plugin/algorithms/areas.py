"""What the algorithms on areas share: their parameters, reading areas, and writing areas and join."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
    QgsWkbTypes,
)

from ..bridge.translation import tr
from ..core.errors import VeerkrachtError
from ..core.messages import Message, listed
from .base import VeerkrachtAlgorithm
from .results import Results, Sink

if TYPE_CHECKING:  # these import pandas, which loads on first use
    import numpy as np

    from ..bridge.columns import OutputLayout
    from ..core.analysis import Analysis
    from ..core.joining import Areas, Joined


class AreasAlgorithm(VeerkrachtAlgorithm):
    """An algorithm that takes a layer of areas and adds fields to it."""

    AREAS, AREA_CODE, CROSSWALK = "AREAS", "AREA_CODE", "CROSSWALK"
    OUTPUT, UNMATCHED, JOIN_REPORT = "OUTPUT", "UNMATCHED", "JOIN_REPORT"
    MATCHED_COUNT, UNMATCHED_AREAS = "MATCHED_COUNT", "UNMATCHED_AREAS"
    UNMATCHED_ROWS, REUSED_CODES = "UNMATCHED_ROWS", "REUSED_CODES"

    def __init__(self) -> None:
        super().__init__()
        self._ids: list[int] = []  # of the feature in each row of the areas

    # --- parameters ---

    def add_areas(self) -> None:
        """Adds the areas and the field with their codes."""
        self.add(
            QgsProcessingParameterFeatureSource(
                self.AREAS, tr("Areas (buurten)"), [QgsProcessing.SourceType.TypeVectorPolygon]
            ),
            tr(
                "A polygon layer with a code per area, such as the buurten of CBS or PDOK. Indicators that it holds already count as given."
            ),
        )
        self.add(
            QgsProcessingParameterField(
                self.AREA_CODE, tr("Field with the area codes"), parentLayerParameterName=self.AREAS, optional=True
            ),
            tr("Only where it is not recognised: BU01410000, 2022BU01410000 and 1410000 are all read."),
        )

    def add_crosswalk(self) -> None:
        """Adds the table that tells which codes are the same area."""
        self.add(
            QgsProcessingParameterFeatureSource(
                self.CROSSWALK, tr("Crosswalk of codes"), [QgsProcessing.SourceType.TypeVector], optional=True
            ),
            tr(
                "A table whose first column has codes of the areas and whose second has the code of the same area in the tables. It overrules the comparison of names."
            ),
            advanced=True,
        )

    def add_join_outputs(self) -> None:
        """Adds the outputs that every join has."""
        self.add(
            QgsProcessingParameterFeatureSink(
                self.UNMATCHED,
                tr("What did not match"),
                QgsProcessing.SourceType.TypeVector,
                optional=True,
                createByDefault=False,
            ),
            tr("A table of areas without a row, rows without an area, and reused codes."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                self.JOIN_REPORT, tr("Join report"), tr("HTML files (*.html)"), optional=True, createByDefault=False
            ),
            tr("A page that an adviser can read and pass on: what was joined with what, what was not, and why."),
        )
        self.addOutput(QgsProcessingOutputNumber(self.MATCHED_COUNT, tr("Areas that found a row in every table")))
        self.addOutput(QgsProcessingOutputNumber(self.UNMATCHED_AREAS, tr("Areas that lack a row in a table")))
        self.addOutput(QgsProcessingOutputNumber(self.UNMATCHED_ROWS, tr("Rows without an area")))
        self.addOutput(QgsProcessingOutputNumber(self.REUSED_CODES, tr("Reused codes, not joined")))

    # --- reading ---

    def read_areas(
        self,
        parameters: dict[str, Any],
        source: QgsProcessingFeatureSource,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        assumed_year: int | None = None,
        code_parameter: str | None = AREA_CODE,
    ) -> Areas:
        """Reads codes, names and indicators of the areas; indicators without a year are those of `assumed_year`."""
        from ..bridge.columns import raw_table
        from ..core.joining import read_areas
        from ..core.sources import Choices

        _require_polygons(source)
        code = self.parameterAsString(parameters, code_parameter, context) if code_parameter else ""
        raw = raw_table(source, source.sourceName(), feedback.isCanceled, self._ids)
        areas = read_areas(raw, Choices(code=code or None), assumed_year=assumed_year)
        return replace(areas, notes=(*areas.notes, *_selection_notes(parameters, areas)))

    def crosswalk(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Mapping[str, str]:
        """Reads the code in the tables by the code of the area; empty where there is no crosswalk."""
        from ..core.joining import read_crosswalk

        found = self.raw_tables(parameters, self.CROSSWALK, context, feedback)
        return read_crosswalk(found[0]) if found else {}

    # --- writing ---

    def write_areas(
        self,
        results: Results,
        source: QgsProcessingFeatureSource,
        layout: OutputLayout,
        masked: np.ndarray | None,
        feedback: QgsProcessingFeedback,
    ) -> Sink:
        """Streams the areas with their new fields into OUTPUT."""
        from ..bridge.columns import write

        feedback.setProgressText(tr("Writing the areas …"))
        # Some formats mix polygons and multipolygons in a layer that they call one of polygons.
        sink = results.sink(self.OUTPUT, layout.fields, QgsWkbTypes.multiType(source.wkbType()), source.sourceCrs())
        count = write(
            source,
            layout,
            sink.sink,
            self._ids,
            masked=masked,
            report=lambda share: feedback.setProgress(30 + 65 * share),
            is_cancelled=feedback.isCanceled,
        )
        sink.written(count)
        return sink

    def write_join(
        self,
        results: Results,
        joined: Joined,
        analysis: Analysis | None,
        notes: Sequence[Message],
        feedback: QgsProcessingFeedback,
    ) -> JoinOutputs:
        """Writes UNMATCHED and JOIN_REPORT, where they are wanted."""
        from ..bridge.join_report import join_report
        from ..bridge.map_layer import plugin_version
        from ..bridge.tables import unmatched_columns, write_table

        sink = None
        if results.wants(self.UNMATCHED):
            columns = unmatched_columns(joined)
            no_place = QgsCoordinateReferenceSystem()
            sink = results.sink(self.UNMATCHED, columns.fields, QgsWkbTypes.Type.NoGeometry, no_place)
            sink.written(write_table(columns, sink.sink, feedback))

        def write(path: Path) -> None:
            path.write_text(join_report(joined, analysis, notes, plugin_version()), encoding="utf-8")

        return JoinOutputs(sink, results.file(self.JOIN_REPORT, write))

    def tell_layout(self, layout: OutputLayout, sink: Sink, feedback: QgsProcessingFeedback) -> None:
        """Says which fields changed their names."""
        if layout.renamed:
            pairs = ", ".join(f"{name} → {new}" for name, new in layout.renamed.items())
            feedback.pushWarning(
                tr("Fields of the areas were renamed, since the result has fields of these names: {pairs}.").format(
                    pairs=pairs
                )
            )
        self.tell_shortened(sink, feedback)

    def join_numbers(self, joined: Joined, feedback: QgsProcessingFeedback) -> dict[str, int]:
        """Returns the numbers of a join as outputs, and tells them in one sentence."""
        total, matched = len(joined.areas.codes), int(joined.matched.sum())
        names = joined.areas.names.where(joined.areas.names != "", joined.areas.codes)
        without = list(names[~joined.matched])
        sentence = tr("{matched} of {total} areas matched.").format(matched=matched, total=total)
        if without:
            sentence += " " + tr("{count} lack a row in a table: {names}.").format(
                count=len(without), names=listed(without)
            )
        feedback.pushInfo(sentence)
        if joined.reused_codes:
            feedback.pushWarning(
                tr("Codes that mean another area in a table, and that were not joined: {codes}.").format(
                    codes=listed(joined.reused_codes)
                )
            )
        return {
            self.MATCHED_COUNT: matched,
            self.UNMATCHED_AREAS: total - matched,
            self.UNMATCHED_ROWS: len(joined.unmatched_rows),
            self.REUSED_CODES: len(joined.reused_codes),
        }


def _selection_notes(parameters: dict[str, Any], areas: Areas) -> list[Message]:
    given = (parameters.get(name) for name in ("AREAS", "INPUT"))
    if not any(isinstance(one, QgsProcessingFeatureSourceDefinition) and one.selectedFeaturesOnly for one in given):
        return []
    return [Message("Only the {count} selected areas of {layer} were used.", count=len(areas.codes), layer=areas.name)]


def _require_polygons(source: QgsProcessingFeatureSource) -> None:
    if source.featureCount() == 0:
        raise VeerkrachtError(
            "{layer} has no areas; choose a layer with a polygon per area.", layer=source.sourceName()
        )
    kind = QgsWkbTypes.geometryType(source.wkbType())
    if kind not in (QgsWkbTypes.GeometryType.PolygonGeometry, QgsWkbTypes.GeometryType.UnknownGeometry):
        raise VeerkrachtError(
            "{layer} has no polygons; choose a layer with a polygon per area, and give a table as a table.",
            layer=source.sourceName(),
        )


class JoinOutputs:
    """The optional outputs of a join."""

    def __init__(self, unmatched: Sink | None, report: str | None) -> None:
        self._unmatched = unmatched
        self._report = report

    def named(self) -> dict[str, str]:
        """Returns those that were wanted by the name of their parameter; asked after the results are in place."""
        outputs = {}
        if self._unmatched is not None:
            outputs[AreasAlgorithm.UNMATCHED] = self._unmatched.destination
        if self._report is not None:
            outputs[AreasAlgorithm.JOIN_REPORT] = self._report
        return outputs
