"""Gives a classified layer the named styles of the maps; the last step of a model."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputVectorLayer,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterVectorLayer,
    QgsVectorLayer,
)

from ..bridge.translation import tr
from ..core.errors import VeerkrachtError
from ..core.legends import PALETTES, legends
from .base import MAPS_GROUP, VeerkrachtAlgorithm


class ApplyStyles(VeerkrachtAlgorithm):
    """Styles a layer that “Classify” or “Make resilience maps” made."""

    ID = "applystyles"
    GROUP = MAPS_GROUP
    INPUT, MAPS, PALETTE, SAVE_IN_DATA = "INPUT", "MAPS", "PALETTE", "SAVE_IN_DATA"
    PROJECT, OUTPUT = "PROJECT", "OUTPUT"

    def title(self) -> str:
        return tr("Apply map styles")

    def help(self) -> str:
        return tr(
            "<p>Gives a classified layer a named style for each map, in the main palette or in the one that colour-blind readers can use.</p>"
            "<p>Saved with the data, the styles travel in the GeoPackage and the layer opens styled anywhere; beside another file the first map's style is "
            "saved as .qml. In an open project each map also gets a map theme. In a model, let this be the last step.</p>"
        )

    def flags(self) -> QgsProcessingAlgorithm.Flag:
        # Styles and themes belong to the main thread.
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        names = [legend.style_name for legend in legends().values()]
        self.add(
            QgsProcessingParameterVectorLayer(
                self.INPUT, tr("Classified layer"), [QgsProcessing.SourceType.TypeVectorPolygon]
            ),
            tr("A layer with the fields kaart1 … kaart7."),
        )
        self.add(
            QgsProcessingParameterEnum(
                self.MAPS, tr("Maps"), names, allowMultiple=True, defaultValue=list(range(len(names)))
            ),
            tr("The maps that get a style; those for which the layer has no field are passed over."),
        )
        self.add_palette(self.PALETTE)
        self.add(
            QgsProcessingParameterBoolean(self.SAVE_IN_DATA, tr("Save the styles with the data"), defaultValue=True),
            tr("In the GeoPackage or PostGIS; as .qml beside another file."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                self.PROJECT, tr("Project"), tr("QGIS projects (*.qgz)"), optional=True, createByDefault=False
            ),
            tr("A project made from scratch with the layer, its styles, and a map theme for each map."),
        )
        self.addOutput(QgsProcessingOutputVectorLayer(self.OUTPUT, tr("Styled layer")))

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ..bridge.map_layer import class_fields, style
        from ..bridge.styles import add_map_themes

        layer = self.parameterAsVectorLayer(parameters, self.INPUT, context)
        if layer is None:
            raise VeerkrachtError("The layer cannot be loaded; choose a classified layer.")
        chosen = [list(legends())[place] for place in self.parameterAsEnums(parameters, self.MAPS, context)]
        keys = list(class_fields(layer, chosen))
        if not keys:
            raise VeerkrachtError(
                "{layer} has none of the fields {fields}; run “Classify” or “Make resilience maps” first.",
                layer=layer.name(),
                fields=", ".join(legends()[key].field for key in chosen) or "kaart1 … kaart7",
            )
        palette = PALETTES[self.parameterAsEnum(parameters, self.PALETTE, context)]
        default_key = self._first_with_classes(layer, keys)
        save = self.parameterAsBool(parameters, self.SAVE_IN_DATA, context)
        names = style(layer, keys, palette, default_key, save=save, keep_others=True)
        project = context.project()
        if project is not None and project.mapLayer(layer.id()) is not None:
            add_map_themes(project, layer, keys)
        outputs = {self.OUTPUT: layer.id() if project is not None else parameters[self.INPUT]}
        path = self.parameterAsFileOutput(parameters, self.PROJECT, context)
        if path:
            self._write_project(Path(path), layer, keys, palette, default_key)
            outputs[self.PROJECT] = path
        feedback.pushInfo(tr("Styles: {names}.").format(names=", ".join(names)))
        return outputs

    def _first_with_classes(self, layer: QgsVectorLayer, keys: list[str]) -> str:
        """The first map on which some area has a class, by metadata or fields; the first of all where none has."""
        from ..bridge.map_layer import class_fields, read_facts

        facts = read_facts(layer)
        if facts is not None and facts.default_map in keys:
            return facts.default_map
        fields = class_fields(layer, keys)
        for key, field in fields.items():
            if layer.maximumValue(layer.fields().indexOf(field)):
                return key
        return keys[0]

    def _write_project(
        self, path: Path, layer: QgsVectorLayer, keys: list[str], palette: str, default_key: str
    ) -> None:
        from ..bridge.map_layer import source_file
        from ..bridge.map_project import write_project

        if layer.providerType() != "ogr" or not Path(source_file(layer)).is_file():
            raise VeerkrachtError(
                "A project needs its layer in a file, and {layer} is a temporary one; save it first, or leave PROJECT empty.",
                layer=layer.name(),
            )
        write_project(path, layer.source(), layer.name(), keys, palette, default_key, layer.name())
