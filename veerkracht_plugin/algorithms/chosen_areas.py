"""What the algorithms on the areas in some classes of a map share: which map, which classes, and the areas in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterEnum,
    QgsProcessingParameterString,
)

from ..bridge.translation import language, tr
from ..core.errors import VeerkrachtError
from ..core.focus.class_choice import chosen_classes
from ..core.legends import Legend, legends
from .focus import FocusAlgorithm

if TYPE_CHECKING:  # these import pandas, which loads on first use
    from ..bridge.focus.chosen_areas import ChosenAreas


class ChosenAreasAlgorithm(FocusAlgorithm):
    """An algorithm that takes the areas in some classes of one map."""

    MAP, CLASSES = "MAP", "CLASSES"

    def add_choice(self, default_map: str, default_classes: str, classes_help: str) -> None:
        """Adds the areas, the map and its classes."""
        self.add_areas()
        keys = list(legends())
        names = [legend.style_name for legend in legends().values()]
        self.add(
            QgsProcessingParameterEnum(self.MAP, tr("Map"), names, defaultValue=keys.index(default_map)),
            tr("The map whose classes are looked at."),
        )
        self.add(QgsProcessingParameterString(self.CLASSES, tr("Classes"), defaultValue=default_classes), classes_help)

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        self.choice(parameters, context)

    def choice(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[Legend, tuple[int, ...]]:
        """Returns the chosen map and its classes; raises VeerkrachtError for classes that it does not have."""
        legend = list(legends().values())[self.parameterAsEnum(parameters, self.MAP, context)]
        text = self.parameterAsString(parameters, self.CLASSES, context)
        return legend, chosen_classes(text, legend.key, language())

    def chosen_areas(
        self,
        parameters: dict[str, Any],
        crs: QgsCoordinateReferenceSystem,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> ChosenAreas:
        """Reads all areas, in `crs`, and tells which are chosen; raises VeerkrachtError where AREAS lacks the map."""
        from ..bridge.focus.chosen_areas import ChosenAreas
        from ..bridge.map_layer import read_facts
        from ..core.reference import NEDERLAND

        legend, classes = self.choice(parameters, context)
        covered = self.read_areas(parameters, crs, context, feedback)
        if legend.key not in covered.facts.classes:
            raise VeerkrachtError(
                "{layer} has no field {field}; choose another map, or classify the areas again.",
                layer=self.area_source(parameters, self.AREAS, context).sourceName(),
                field=legend.field,
            )
        layer = self.areas_layer(parameters, context)
        facts = read_facts(layer) if layer is not None else None
        return ChosenAreas(
            covered=covered,
            legend=legend,
            classes=classes,
            reference=facts.reference if facts else NEDERLAND,
            is_unweighted=facts is not None and legend.key in facts.unweighted,
        )
