"""Areas with classes → the list of areas per class, as gemeente number and letter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsWkbTypes,
)

from ..bridge.translation import tr
from .chosen_areas import ChosenAreasAlgorithm
from .results import Results

if TYPE_CHECKING:  # these import pandas, which loads on first use
    import pandas as pd

    from ..bridge.focus.chosen_areas import ChosenAreas
    from ..core.focus.area_list import Listed


class ListAreas(ChosenAreasAlgorithm):
    """Lists the areas in a class: 1a, 1b, 2a …"""

    ID = "listareas"
    AREA_COUNT = "AREA_COUNT"

    def title(self) -> str:
        return tr("List areas of a class")

    def help(self) -> str:
        return tr(
            "<p>Lists the areas in one or more classes of a map, as published analyses do beside map 7: <i>1a</i>, <i>1b</i>, <i>2a</i> …</p>"
            "<p>The figure is the gemeente: gemeenten count from 1 in alphabetical order, over all areas of the layer, so that a gemeente has the same figure "
            "in every list. The letter is the area within its gemeente, the one with most inhabitants first; where inhabitants are not known, areas go by name.</p>"
            "<p>These designations are a numbering of their own and have nothing to do with the numbers of focus circles.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.add_choice(
            "7",
            "5",
            tr(
                "The numbers of the classes to list, such as 5 or 5,6 or 5-6. Make a list per class to have one for each."
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, tr("List of areas"), QgsProcessing.SourceType.TypeVectorPolygon
            ),
            tr(
                "The areas in the order of the list, with <i>aanduiding</i> (1b), <i>gemeentenummer</i>, <i>letter</i>, <i>gemeente</i>, <i>naam</i>, "
                "<i>code</i>, <i>klasse</i>, <i>label</i> and <i>inwoners</i>. No circles: they keep their own layer."
            ),
        )
        self.addOutput(QgsProcessingOutputNumber(self.AREA_COUNT, tr("Number of areas in the list")))

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ..core.focus.area_list import listed_areas

        source = self.area_source(parameters, self.AREAS, context)
        chosen = self.chosen_areas(parameters, source.sourceCrs(), context, feedback)
        facts = chosen.covered.facts
        listed = listed_areas(chosen.is_chosen, facts.gemeenten.tolist(), facts.names.tolist(), facts.inhabitants)
        kind = QgsWkbTypes.Type.MultiPolygon
        shapes = [chosen.covered.shapes[area.row].coerceToType(kind)[0] for area in listed]
        with Results(self, parameters, context) as results:
            sink = self.write_circles(
                results, source.sourceCrs(), shapes, _table(chosen, listed), feedback, geometry_type=kind
            )
            results.commit(feedback)
        self.tell_shortened(sink, feedback)
        self._tell(chosen, listed, feedback)
        return {self.OUTPUT: sink.destination, self.AREA_COUNT: len(listed)}

    def _tell(self, chosen: ChosenAreas, listed: list[Listed], feedback: QgsProcessingFeedback) -> None:
        if not listed:
            feedback.pushWarning(chosen.nothing_found().text(tr))
            return
        gemeenten = chosen.covered.facts.gemeenten
        unknown = sorted({area.gemeente_number for area in listed if not gemeenten[area.row]})
        if unknown:
            feedback.pushWarning(
                tr("The gemeente of some areas is not known; they share the figure {number}.").format(number=unknown[0])
            )
        feedback.pushInfo(
            tr("Areas in the list: {count}, in so many gemeenten: {gemeenten}.").format(
                count=len(listed), gemeenten=len({area.gemeente_number for area in listed})
            )
        )


def _table(chosen: ChosenAreas, listed: list[Listed]) -> pd.DataFrame:
    """The list as columns, a row per listed area."""
    import pandas as pd

    facts = chosen.covered.facts
    rows = [area.row for area in listed]
    numbers = chosen.class_numbers[rows]
    inhabitants = None if facts.inhabitants is None else facts.inhabitants[rows].round()
    texts = {
        "aanduiding": [area.designation for area in listed],
        "letter": [area.letter for area in listed],
        "gemeente": [facts.gemeenten[row] or None for row in rows],
        "naam": [facts.names[row] or None for row in rows],
        "code": [facts.codes[row] or None for row in rows],
        "label": [chosen.label(int(number), "nl") for number in numbers],
    }
    text = {name: pd.Series(values, dtype=object) for name, values in texts.items()}
    return pd.DataFrame(
        {
            "aanduiding": text["aanduiding"],
            "gemeentenummer": pd.Series([area.gemeente_number for area in listed], dtype="Int64"),
            "letter": text["letter"],
            "gemeente": text["gemeente"],
            "naam": text["naam"],
            "code": text["code"],
            "klasse": pd.Series(numbers.tolist(), dtype="Int64"),
            "label": text["label"],
            "inwoners": pd.Series([None] * len(rows) if inhabitants is None else inhabitants, dtype="Int64"),
        }
    )
