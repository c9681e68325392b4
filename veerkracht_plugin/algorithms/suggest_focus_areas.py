"""Areas with classes → suggested focus circles around those that adjoin and are worst."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterNumber,
)

from ..bridge.translation import tr
from .chosen_areas import ChosenAreasAlgorithm
from .focus import DEFAULT_MINIMUM, ROOM_FOR_STYLES
from .results import Results

if TYPE_CHECKING:  # these import pandas, which loads on first use
    import pandas as pd

    from ..bridge.focus.suggested_circles import Suggested, Wishes


class SuggestFocusAreas(ChosenAreasAlgorithm):
    """Suggests where to draw the circles, and says why."""

    ID = "suggestfocusareas"
    MAX_RADIUS, MAX_COUNT, TOLERANCE = "MAX_RADIUS", "MAX_COUNT", "TOLERANCE"
    CIRCLE_COUNT = "CIRCLE_COUNT"

    def title(self) -> str:
        return tr("Suggest focus areas")

    def help(self) -> str:
        return tr(
            "<p>Proposes focus circles: adjoining areas in the chosen classes are grouped, and each group gets the smallest circle around the areas where people live.</p>"
            "<p>Areas adjoin where they share an edge; a corner is not enough, and narrow gaps between them are closed. A group that is wider than the largest radius "
            "is split: from the area that weighs most (inhabitants × severity), the adjoining one that weighs most is added as long as the circle fits, and then the rest follows in the same way.</p>"
            "<p>Circles are numbered by inhabitants × severity, where the mildest chosen class counts once, the next one twice, and so on; where no inhabitants are known at all, "
            "the surface of the areas takes their place. Each circle gets a name, its gemeente, the figures of what lies inside, and in <i>toelichting</i> the reason in a sentence.</p>"
            "<p>A proposal is where the work starts: move, resize, delete and draw circles as you know the area.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.add_choice(
            "3",
            "9,10",
            tr(
                "The numbers of the classes that ask for attention, such as 9,10 or 9-10: on the focus map (3) 9 and 10, on map 7 for instance 5 and 6, on map 1 for instance 1 and 2."
            ),
        )
        self.add(
            QgsProcessingParameterNumber(
                self.MIN_INHABITANTS, tr("Minimum number of inhabitants of a group"), defaultValue=200, minValue=0
            ),
            tr(
                "Groups with fewer inhabitants are left out, and the log says how many. A group with an area whose inhabitants are not known stays."
            ),
        )
        number = QgsProcessingParameterNumber.Type.Double
        self.add(
            QgsProcessingParameterNumber(
                self.MAX_RADIUS, tr("Largest radius (metres)"), number, defaultValue=1000, minValue=1, maxValue=100_000
            ),
            tr(
                "Wider groups are split. A single area that is wider keeps a circle of its own, and its reason says so."
            ),
        )
        self.add(
            QgsProcessingParameterNumber(
                self.MAX_COUNT, tr("Largest number of circles"), defaultValue=20, minValue=1, maxValue=10_000
            ),
            tr("The worst ones are kept."),
        )
        self.add(
            QgsProcessingParameterNumber(
                self.TOLERANCE, tr("Gaps to close (metres)"), number, defaultValue=5, minValue=0, maxValue=1000
            ),
            tr(
                "How far apart two areas may lie and still adjoin. Their borders have to run along each other over more than five times this distance, so that a corner is no edge. 0: areas have to touch."
            ),
            advanced=True,
        )
        self.add_limit()
        self.add_circle_output(
            tr("Suggested circles"),
            tr("A circle layer, with the styles of the maps in it; save it, or copy circles from it to your own."),
        )
        self.addOutput(QgsProcessingOutputNumber(self.CIRCLE_COUNT, tr("Number of circles")))

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ..bridge.focus.new_circles import fields_of_circles, years_of_circles
        from ..bridge.focus.suggested_circles import suggested_circles
        from ..bridge.projection import metric_crs

        source = self.area_source(parameters, self.AREAS, context)
        crs = metric_crs(source.sourceCrs(), source.sourceExtent())
        chosen = self.chosen_areas(parameters, crs, context, feedback)
        feedback.setProgressText(tr("Looking for areas that adjoin …"))
        found = suggested_circles(chosen, self._wishes(parameters, context), feedback.isCanceled)
        years = years_of_circles(self.area_years(parameters, context))
        shapes = [circle.polygon() for circle in found.circles]
        table = _table(found, shapes, years, feedback)
        with Results(self, parameters, context) as results:
            sink = self.write_circles(results, crs, shapes, table, feedback, fields=fields_of_circles(years))
            results.commit(feedback, ROOM_FOR_STYLES)
        limit = self.parameterAsDouble(parameters, self.CORPORATION_LIMIT, context)
        output = self.finish_circles(sink, feedback, limit)
        _tell(found, feedback)
        return {self.OUTPUT: output, self.CIRCLE_COUNT: len(shapes)}

    def _wishes(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Wishes:
        from ..bridge.focus.suggested_circles import Wishes

        return Wishes(
            max_radius=self.parameterAsDouble(parameters, self.MAX_RADIUS, context),
            max_count=self.parameterAsInt(parameters, self.MAX_COUNT, context),
            minimum_inhabitants=self.parameterAsInt(parameters, self.MIN_INHABITANTS, context),
            tolerance=self.parameterAsDouble(parameters, self.TOLERANCE, context),
        )


def _table(
    found: Suggested, shapes: Sequence[QgsGeometry], years: tuple[int, int], feedback: QgsProcessingFeedback
) -> pd.DataFrame:
    """The circles with all their fields: the figures of what lies inside, and what is said of them."""
    from ..bridge.focus.new_circles import extent_of, figures_of_circles, new_circle_rows

    covered = found.chosen.covered
    figures = figures_of_circles(covered, shapes, DEFAULT_MINIMUM, feedback.isCanceled)
    return new_circle_rows(found.circles, years, {**figures, **found.columns()}, extent_of(covered.shapes))


def _tell(found: Suggested, feedback: QgsProcessingFeedback) -> None:
    count = int(found.chosen.is_chosen.sum())
    if not count:
        feedback.pushWarning(found.chosen.nothing_found().text(tr))
        return
    if found.suggestion.too_few:
        feedback.pushInfo(
            tr("{count} groups with too few inhabitants were left out (MIN_INHABITANTS).").format(
                count=found.suggestion.too_few
            )
        )
    if found.suggestion.beyond:
        feedback.pushInfo(
            tr("{count} more groups come after the last one wanted (MAX_COUNT).").format(count=found.suggestion.beyond)
        )
    sentence = tr("{areas} areas are in the chosen classes; {circles} circles are suggested.")
    feedback.pushInfo(sentence.format(areas=count, circles=len(found.circles)))
