"""What the algorithms that make maps share: the question, the classified layer, and its styles after the run."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingUtils,
    QgsProject,
    QgsVectorLayer,
)

from ..bridge.translation import tr
from ..core.errors import VeerkrachtError
from ..core.legends import REFERENCES
from .after_loading import AfterLoading
from .areas import AreasAlgorithm
from .results import Results, Sink

if TYPE_CHECKING:  # these import pandas, which loads on first use
    from ..bridge.map_layer import Facts
    from ..core.analysis import Analysis
    from ..core.maps import Question

# The styles of nine maps in a GeoPackage, twice while they are written, and a project.
ROOM_FOR_STYLES = 4_000_000


class MapsAlgorithm(AreasAlgorithm):
    """An algorithm whose OUTPUT is a classified layer."""

    FROM_YEAR, TO_YEAR, REFERENCE = "FROM_YEAR", "TO_YEAR", "REFERENCE"
    PROFILE, MIN_INHABITANTS = "PROFILE", "MIN_INHABITANTS"
    CLASSIFIED_COUNT, MASKED_COUNT = "CLASSIFIED_COUNT", "MASKED_COUNT"

    def __init__(self) -> None:
        super().__init__()
        self._facts: Facts | None = None
        self._destination = ""

    # --- the question ---

    def add_question(self) -> None:
        """Adds years, reference, profile and the privacy limit."""
        self.add(
            QgsProcessingParameterNumber(
                self.FROM_YEAR, tr("From year"), defaultValue=2014, minValue=1990, maxValue=2099
            ),
            tr(
                "The earlier year of the development (maps 5, 6 and 7). The same as “To year”, or a year that the table lacks, leaves these maps without classes."
            ),
        )
        self.add(
            QgsProcessingParameterNumber(self.TO_YEAR, tr("To year"), defaultValue=2022, minValue=1990, maxValue=2099),
            tr("The year of the situation (maps 1 to 4), and the later year of the development."),
        )
        references = [tr("the Dutch mean"), tr("the mean of the table"), tr("the mean of the area's own gemeente")]
        self.add(
            QgsProcessingParameterEnum(self.REFERENCE, tr("Compared with"), references, defaultValue=0),
            tr(
                "What nuisance is compared with in maps 1 and 5, and so in 3 and 7. Maps 1b and 5b always compare with the area's own gemeente."
            ),
        )
        self.add(
            QgsProcessingParameterFile(
                self.PROFILE, tr("Profile with class boundaries"), extension="json", optional=True
            ),
            tr(
                "A JSON file; without one, the boundaries of the plugin. Copy one of the profiles in the plugin's folder resources/profiles to make your own."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterNumber(
                self.MIN_INHABITANTS, tr("Minimum number of inhabitants"), defaultValue=50, minValue=0
            ),
            tr("Areas with fewer inhabitants get no class, and their figures are left out; 0 turns this off."),
            advanced=True,
        )

    def add_classified_output(self) -> None:
        """Adds the classified layer."""
        self.add(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, tr("Resilience maps"), QgsProcessing.SourceType.TypeVectorPolygon
            ),
            tr(
                "All fields of the areas, the indicators, and per map the class, its label, and the reason where there is none. A GeoPackage keeps the styles of all maps."
            ),
        )

        self.addOutput(QgsProcessingOutputNumber(self.CLASSIFIED_COUNT, tr("Areas with a class on at least one map")))
        self.addOutput(QgsProcessingOutputNumber(self.MASKED_COUNT, tr("Areas with too few inhabitants")))

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        from_year, to_year = self._years(parameters, context)
        if from_year > to_year:
            raise VeerkrachtError(
                "FROM_YEAR ({from_year}) is after TO_YEAR ({to_year}); give the earlier year first.",
                from_year=from_year,
                to_year=to_year,
            )
        self._profile(parameters, context)

    def _years(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[int, int]:
        return (
            self.parameterAsInt(parameters, self.FROM_YEAR, context),
            self.parameterAsInt(parameters, self.TO_YEAR, context),
        )

    def _profile(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Any:
        from ..core.profile import default_profile, read_profile

        path = self.parameterAsFile(parameters, self.PROFILE, context)
        return read_profile(Path(path)) if path else default_profile()

    def question(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Question:
        """Returns what the user asks."""
        from ..core.maps import Question

        from_year, to_year = self._years(parameters, context)
        return Question(
            from_year=from_year,
            to_year=to_year,
            profile=self._profile(parameters, context),
            reference=REFERENCES[self.parameterAsEnum(parameters, self.REFERENCE, context)],
            minimum_inhabitants=self.parameterAsInt(parameters, self.MIN_INHABITANTS, context),
        )

    # --- the classified layer ---

    def write_classified(
        self, results: Results, source: QgsProcessingFeatureSource, analysis: Analysis, feedback: QgsProcessingFeedback
    ) -> Sink:
        """Writes OUTPUT; says what was renamed."""
        from ..bridge.columns import output_layout
        from ..core.analysis import classified_columns
        from ..core.columns import column_names
        from ..core.joining import reason_field

        columns = classified_columns(analysis)
        joined = analysis.joined
        names = [column.name for column in columns]
        own = [name for name in joined.own_columns if name in names]
        reasons = [reason_field(indicator) for indicator in column_names(joined.areas.reasons)]
        protected = [name for name, indicator in joined.areas.indicator_fields.items() if indicator != "inw"]
        layout = output_layout(source.fields(), columns, replaced=[*own, *reasons], emptied=protected)
        sink = self.write_areas(results, source, layout, analysis.classified.masked, feedback)
        self._layout = layout
        return sink

    def finish(
        self, sink: Sink, analysis: Analysis, sources: list[str], feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Remembers what the styles need after the run, tells what was made, and returns the layer and its numbers."""
        from ..bridge.map_layer import facts_of
        from ..core.maps import MAP_KEYS

        self._facts = facts_of(analysis, sources)
        self._destination = sink.destination
        self.tell_layout(self._layout, sink, feedback)
        for key in MAP_KEYS:
            count = int((analysis.classified.classes[key] > 0).sum())
            sentence = tr("Map {key}: {count} areas have a class.").format(key=key, count=count)
            feedback.pushInfo(sentence if count else f"{sentence} ({', '.join(analysis.classified.reasons(key))})")
        return {
            self.OUTPUT: sink.destination,
            self.CLASSIFIED_COUNT: int((analysis.classified.classes > 0).any(axis=1).sum()),
            self.MASKED_COUNT: int(analysis.classified.masked.sum()),
        }

    def postProcessAlgorithm(self, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Styles the layer: QGIS wants styles made on the main thread, after the run."""
        from ..bridge.map_layer import style, write_facts
        from ..core.maps import MAP_KEYS

        super().postProcessAlgorithm(context, feedback)
        layer = QgsProcessingUtils.mapLayerFromString(self._destination, context)
        if self._facts is None or not isinstance(layer, QgsVectorLayer):
            return {}
        try:
            write_facts(layer, self._facts)
            # QGIS finds the layer that shows the file already, with styles of the user's own.
            loaded = context.project() is not None and context.project().mapLayer(layer.id()) is not None
            style(layer, MAP_KEYS, "main", self._facts.default_map, save=True, keep_others=loaded)
            self.after_styling(layer, self._facts)
        except VeerkrachtError as error:
            feedback.reportError(error.message.text(tr))
        if context.willLoadLayerOnCompletion(self._destination):
            context.layerToLoadOnCompletionDetails(self._destination).setPostProcessor(AfterLoading(_add_themes))
        return {}

    def after_styling(self, layer: QgsVectorLayer, facts: Facts) -> None:
        """Does what has to follow the styles; raises VeerkrachtError."""


def _add_themes(project: QgsProject, layer: QgsVectorLayer) -> None:
    """Adds a theme per map to the project that a result was loaded into."""
    from ..bridge.styles import add_map_themes
    from ..core.maps import MAP_KEYS

    add_map_themes(project, layer, MAP_KEYS)
