"""Circles and classified areas → what lies inside each circle."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from qgis.core import (
    NULL,
    QgsFields,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsWkbTypes,
)

from ..bridge.translation import tr
from ..core.errors import VeerkrachtError
from .focus import ROOM_FOR_STYLES, FocusAlgorithm
from .results import Results, Sink

if TYPE_CHECKING:  # these import pandas, which loads on first use
    import pandas as pd

    from ..bridge.focus.given_circles import GivenCircles
    from ..core.focus.area_facts import AreaFacts

# By these a layer shows that its figures are of an earlier run, and not the user's own.
_TELLING = {"aandeel_geen_gegevens", "reden"}
_FIGURE_OF_A_YEAR = re.compile(r"(onv|kwb)_\d{4}", re.IGNORECASE)


class DescribeFocusAreas(FocusAlgorithm):
    """Computes figures per circle from the areas that it covers."""

    ID = "describefocusareas"
    WEIGHT, SUMMARY = "WEIGHT", "SUMMARY"
    CIRCLE_COUNT, MASKED_COUNT = "CIRCLE_COUNT", "MASKED_COUNT"

    def title(self) -> str:
        return tr("Describe focus areas")

    def help(self) -> str:
        return tr(
            "<p>Computes what lies inside each circle: inhabitants, the share of corporation dwellings, nuisance and insecurity (onv) and the vulnerability index "
            "(kwb) of both years and their change, the class of each map in which most people live, and how much of the circle has no data.</p>"
            "<p>An area counts by the share of it that the circle covers. A change is taken over the areas that have both years. The table tells per circle and map "
            "how many inhabitants there are in each class.</p>"
            "<p>A circle with fewer inhabitants than the minimum gets no figures: <i>reden</i> says so.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        self.add(
            QgsProcessingParameterFeatureSource(self.CIRCLES, tr("Circles"), polygons),
            tr(
                "A layer of focus circles, or of any other polygons. Its fields stay; figures of an earlier run are replaced."
            ),
        )
        self.add_areas()
        weights = [tr("inhabitants"), tr("area"), tr("dwellings")]
        self.add(
            QgsProcessingParameterEnum(self.WEIGHT, tr("Areas count by"), weights, defaultValue=0),
            tr(
                "What makes an area count for more in means and in the class that prevails. Dwellings need a column such as woningen or aantal_woningen."
            ),
        )
        self.add_minimum()
        self.add_limit()
        self.add_circle_output(
            tr("Focus areas with figures"),
            tr("The circles with their figures; a GeoPackage keeps the styles for all maps."),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                self.SUMMARY,
                tr("Inhabitants per class"),
                QgsProcessing.SourceType.TypeVector,
                optional=True,
                createByDefault=False,
            ),
            tr("A table with a row per circle, map and class that occurs in it, and for what has no class."),
        )
        self.addOutput(QgsProcessingOutputNumber(self.CIRCLE_COUNT, tr("Circles")))
        self.addOutput(QgsProcessingOutputNumber(self.MASKED_COUNT, tr("Circles with too few inhabitants")))

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ..bridge.focus.given_circles import read_circles
        from ..core.focus.focus_areas import WEIGHTS, class_shares, describe

        weight = WEIGHTS[self.parameterAsEnum(parameters, self.WEIGHT, context)]
        source = self.polygon_source(parameters, self.CIRCLES, context)
        circles = read_circles(source, context.transformContext(), feedback.isCanceled)
        feedback.setProgressText(tr("Reading the areas …"))
        areas = self.read_areas(parameters, circles.crs, context, feedback, circles.shapes, texts=False)
        self._require_weight(parameters, areas.facts, weight, context)
        feedback.setProgress(40)
        overlaps = areas.overlaps(circles.shapes, feedback.isCanceled)
        feedback.setProgress(70)
        minimum = self.parameterAsInt(parameters, self.MIN_INHABITANTS, context)
        figures = describe(overlaps, areas.facts, circles.sizes, weight, minimum)
        figures = figures.drop(columns=["gemeente", "names"])
        with Results(self, parameters, context) as results:
            sink = self._write(results, source, circles, figures, feedback)
            if results.wants(self.SUMMARY):
                shares = class_shares(overlaps, areas.facts, len(figures), weight)
                summary = _summary(
                    shares, figures["reden"], source.fields(), circles, self._reference(parameters, context)
                )
                table = self.write_table(results, self.SUMMARY, summary, feedback)
            results.commit(feedback, ROOM_FOR_STYLES)
        limit = self.parameterAsDouble(parameters, self.CORPORATION_LIMIT, context)
        outputs = {self.OUTPUT: self.finish_circles(sink, feedback, limit), **self._told(figures, feedback)}
        return {**outputs, self.SUMMARY: table.destination} if results.wants(self.SUMMARY) else outputs

    def _require_weight(
        self, parameters: dict[str, Any], facts: AreaFacts, weight: str, context: QgsProcessingContext
    ) -> None:
        """Raises VeerkrachtError where AREAS lacks the column that areas are to count by."""
        from ..core.focus.focus_areas import BY_DWELLINGS, BY_INHABITANTS

        layer = self.area_source(parameters, self.AREAS, context).sourceName()
        if weight == BY_INHABITANTS and facts.inhabitants is None:
            raise VeerkrachtError(
                "{layer} has no column with inhabitants (inw_{year}); give areas that have one, or let areas count by area (WEIGHT 1).",
                layer=layer,
                year=facts.to_year or "2022",
            )
        if weight == BY_DWELLINGS and facts.dwellings is None:
            raise VeerkrachtError(
                "{layer} has no column with dwellings (woningen, aantal_woningen, woningvoorraad …); give areas that have one, or let areas count otherwise (WEIGHT 0 or 1).",
                layer=layer,
            )

    def _write(
        self,
        results: Results,
        source: QgsProcessingFeatureSource,
        circles: GivenCircles,
        figures: pd.DataFrame,
        feedback: QgsProcessingFeedback,
    ) -> Sink:
        """Writes the circles, all their fields and the figures; says which fields changed their names."""
        from ..bridge.columns import output_layout
        from ..bridge.focus.frames import kind_of
        from ..core.analysis import OutputColumn

        columns = [OutputColumn(name, kind_of(figures[name]), figures[name].to_numpy()) for name in figures.columns]
        kinds = {column.name: column.kind for column in columns}
        layout = output_layout(source.fields(), columns, replaced=_earlier_figures(source.fields(), kinds))
        kept = []
        for feature in circles.features:
            attributes = feature.attributes()
            kept.append([attributes[place] for place in layout.kept])
        geometries = [feature.geometry() for feature in circles.features]
        is_polygons = QgsWkbTypes.geometryType(source.wkbType()) == QgsWkbTypes.GeometryType.PolygonGeometry
        kind = source.wkbType() if is_polygons else QgsWkbTypes.Type.MultiPolygon
        sink = self.write_circles(
            results,
            source.sourceCrs(),
            geometries,
            figures,
            feedback,
            fields=layout.fields,
            kept=kept,
            geometry_type=kind,
        )
        if layout.renamed:
            pairs = ", ".join(f"{name} → {new}" for name, new in layout.renamed.items())
            feedback.pushWarning(
                tr("Fields of the circles were renamed, since the result has fields of these names: {pairs}.").format(
                    pairs=pairs
                )
            )
        return sink

    def _reference(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """What the maps of AREAS compare with, by which their classes are worded."""
        from ..bridge.map_layer import read_facts
        from ..core.reference import NEDERLAND

        layer = self.areas_layer(parameters, context)
        facts = read_facts(layer) if layer is not None else None
        return facts.reference if facts is not None else NEDERLAND

    def _told(self, figures: pd.DataFrame, feedback: QgsProcessingFeedback) -> dict[str, int]:
        """Returns the numbers as outputs, and tells them."""
        from ..core import reasons

        masked, empty = (
            int((figures["reden"] == reason).sum()) for reason in (reasons.TOO_FEW_INHABITANTS, reasons.NO_ROW)
        )
        feedback.pushInfo(tr("Circles described: {count}.").format(count=len(figures)))
        if masked:
            feedback.pushWarning(tr("Circles with too few inhabitants for figures: {count}.").format(count=masked))
        if empty:
            feedback.pushWarning(tr("Circles where the areas have no data: {count}.").format(count=empty))
        return {self.CIRCLE_COUNT: len(figures), self.MASKED_COUNT: masked}


def _earlier_figures(fields: QgsFields, kinds: dict[str, str]) -> list[str]:
    """The fields that an earlier run made, by name and kind; `kinds`: of the figures, by name."""
    if not {name.lower() for name in fields.names()} >= _TELLING:
        return []
    found = []
    for field in fields:
        kind = kinds.get(field.name().lower(), "real" if _FIGURE_OF_A_YEAR.fullmatch(field.name()) else None)
        if kind is not None and field.isNumeric() == (kind != "text"):
            found.append(field.name())
    return found


def _summary(
    shares: pd.DataFrame, reden: pd.Series, fields: QgsFields, circles: GivenCircles, reference: str
) -> pd.DataFrame:
    """The table of classes: number and name of the circle, map, class with its words, and what it has of the circle."""
    import pandas as pd

    from ..core.legends import legends, no_data

    shown = shares[reden.isna().to_numpy()[shares["circle"]]]
    words = [
        no_data().label if number is pd.NA else legends()[key].label(number, reference)
        for key, number in zip(shown["kaart"], shown["klasse"])
    ]
    without = pd.DataFrame({"circle": reden.index[reden.notna()], "label": reden.dropna()})
    table = pd.concat([shown.assign(label=words), without]).sort_values("circle", kind="stable")
    who = {name: _texts(fields, circles, name) for name in ("nr", "naam")}
    if not any(who["nr"]):
        who["nr"] = [str(number) for number in range(1, len(circles.features) + 1)]
    columns = {name: pd.Series([texts[row] for row in table["circle"]], dtype=object) for name, texts in who.items()}
    rest = table[["kaart", "klasse", "label", "inwoners", "aandeel", "buurten"]].reset_index(drop=True)
    return pd.DataFrame(columns).join(rest.astype({"klasse": "Int64", "inwoners": "Int64", "buurten": "Int64"}))


def _texts(fields: QgsFields, circles: GivenCircles, name: str) -> list[str | None]:
    """A field of the circles as text, whatever its case; None where it is empty or there is none."""
    place = fields.lookupField(name)
    if place < 0:
        return [None] * len(circles.features)
    values = (feature.attribute(place) for feature in circles.features)
    return [None if value == NULL else str(value) for value in values]
