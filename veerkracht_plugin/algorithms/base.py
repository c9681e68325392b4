"""What all algorithms share: how they present themselves, read tables, write results, and tell what went wrong."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from qgis.core import (
    NULL,
    QgsMapLayer,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingUtils,
    QgsProperty,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QIcon

from ..bridge.translation import tr
from ..core.errors import Stopped, VeerkrachtError
from ..paths import resource

DATA_GROUP, MAPS_GROUP, FOCUS_GROUP, REPORT_GROUP = "gegevens", "kaarten", "focusgebieden", "rapport"


class VeerkrachtAlgorithm(QgsProcessingAlgorithm):
    """An algorithm of the provider: a subclass fills in the words, `initAlgorithm` and `execute`."""

    ID = ""
    GROUP = MAPS_GROUP

    def __init__(self) -> None:
        super().__init__()
        self.written: list[Path] = []

    def title(self) -> str:
        """Returns the name on the screen."""
        raise NotImplementedError

    def help(self) -> str:
        """Returns the help on the whole, as simple HTML."""
        raise NotImplementedError

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Does the work; errors of the method pass through and become one sentence on the screen."""
        raise NotImplementedError

    # --- how QGIS sees it ---

    def createInstance(self) -> VeerkrachtAlgorithm:
        return type(self)()

    def name(self) -> str:
        return self.ID

    def displayName(self) -> str:
        return self.title()

    def groupId(self) -> str:
        return self.GROUP

    def group(self) -> str:
        return {
            DATA_GROUP: tr("Data"),
            MAPS_GROUP: tr("Maps"),
            FOCUS_GROUP: tr("Focus areas"),
            REPORT_GROUP: tr("Report"),
        }[self.GROUP]

    def icon(self) -> QIcon:
        return QIcon(str(resource("icons", f"{self.ID}.svg")))

    def shortHelpString(self) -> str:
        return self.help()

    def canExecute(self) -> tuple[bool, str]:
        if find_spec("pandas") is None:
            return False, tr(
                "pandas is not installed with this QGIS. On Linux install python3-pandas; on Windows choose the full QGIS installer."
            )
        return True, ""

    def add(self, parameter: QgsProcessingParameterDefinition, help_text: str, *, advanced: bool = False) -> None:
        """Adds a parameter with its help."""
        parameter.setHelp(help_text)
        if advanced:
            parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        self.addParameter(parameter)

    def add_palette(self, name: str) -> None:
        """Adds the choice between the palettes, an index in core.legends.PALETTES."""
        self.add(
            QgsProcessingParameterEnum(
                name, tr("Palette"), [tr("Main"), tr("Safe for colour-blind readers")], defaultValue=0
            ),
            tr(
                "In both palettes neighbouring classes stay apart, also with red-green weakness; the second does without red against green."
            ),
        )

    # --- errors ---

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        try:
            return self.execute(parameters, context, feedback)
        except Stopped as stopped:
            raise QgsProcessingException(tr("Stopped; nothing was written.")) from stopped
        except VeerkrachtError as error:
            if error.details:
                feedback.pushDebugInfo(error.details)
            raise QgsProcessingException(error.message.text(tr)) from error

    def postProcessAlgorithm(self, context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Shows what was written to layers that were open on the same file; runs on the main thread."""
        from ..bridge.loaded_layers import reload_layers

        reload_layers(context.project(), self.written)
        return {}

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """Judges tables in files by our own reader first, whose sentences say what to do, then everything else."""
        from ..bridge.table_files import open_table

        judged = dict(parameters)
        try:
            for name in self.table_parameters():
                values = _as_list(parameters.get(name))
                for value in values:
                    path = file_of(value, context)
                    if path is not None:
                        open_table(path, self.sheet(parameters, context))
                if any(file_of(value, context) is not None for value in values):
                    judged[name] = _any_table() if not isinstance(parameters[name], (list, tuple)) else [_any_table()]
            self.check(parameters, context)
        except VeerkrachtError as error:
            return False, error.message.text(tr)
        return super().checkParameterValues(judged, context)

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Checks what no single parameter can; raises VeerkrachtError."""

    # --- tables ---

    def table_parameters(self) -> Sequence[str]:
        """Returns the names of the parameters that take a table: a layer or a file."""
        return ()

    def sheet(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str | None:
        """Returns the sheet or table in the file that the user named, if any."""
        return None

    def raw_tables(
        self,
        parameters: Mapping[str, Any],
        name: str,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        layer: str | None = None,
    ) -> list[Any]:
        """Returns the raw tables (core.tables.RawTable) of a parameter, in order; none where it is left empty.

        `layer` names the sheet or table in a file that has several.
        """
        return [
            self._raw_table(parameters, name, value, context, feedback, layer)
            for value in _as_list(parameters.get(name))
        ]

    def _raw_table(
        self,
        parameters: Mapping[str, Any],
        name: str,
        value: Any,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        sheet: str | None,
    ) -> Any:
        from ..bridge.columns import raw_table
        from ..bridge.table_files import open_table

        path = file_of(value, context)
        if path is not None:
            return open_table(path, sheet)
        layer = _layer_of(value, context)
        source: Any | None = layer
        title = layer.name() if layer is not None else ""
        if isinstance(value, QgsProcessingFeatureSourceDefinition) or layer is None:
            # On its own, since the parameter may be a list of tables.
            source = self.parameterAsSource({**parameters, name: value}, name, context)
            title = source.sourceName() if source is not None else ""
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(dict(parameters), name))
        return raw_table(source, title, feedback.isCanceled)

    def area_source(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext
    ) -> QgsProcessingFeatureSource:
        """Returns the source of areas; raises QgsProcessingException when it cannot be loaded."""
        source = self.parameterAsSource(parameters, name, context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, name))
        return source

    # --- telling ---

    def tell(self, notes: Iterable[Any], feedback: QgsProcessingFeedback) -> None:
        """Writes notes (core.messages.Message) to the log."""
        for note in notes:
            feedback.pushWarning(note.text(tr))

    def tell_shortened(self, sink: Any, feedback: QgsProcessingFeedback) -> None:
        """Says which field names a format shortened (a Shapefile has ten characters)."""
        if sink.shortened:
            pairs = ", ".join(f"{name} → {short}" for name, short in sink.shortened.items())
            feedback.pushWarning(tr("The format shortened field names: {pairs}.").format(pairs=pairs))


def _as_list(value: Any) -> list[Any]:
    values = value if isinstance(value, (list, tuple)) else [value]
    # In a model an optional table that was not given is an empty place in the list.
    return [one for one in values if one not in (None, "", NULL)]


def file_of(value: Any, context: QgsProcessingContext) -> str | None:
    """Returns the file that a table parameter points to; None where it is a layer, or a selection of one."""
    if isinstance(value, QgsProperty):
        value = value.valueAsString(context.expressionContext())[0]
    if not isinstance(value, str) or not value:
        return None
    # First, since QGIS may have loaded the same file as a layer, in a model for one, and in another encoding.
    if Path(value.split("|")[0]).is_file():
        return value
    if _layer_of(value, context) is not None:
        return None
    looks_like_a_file = Path(value.split("|")[0]).suffix != "" and "://" not in value and "dbname=" not in value
    return value if looks_like_a_file else None


def _layer_of(value: Any, context: QgsProcessingContext) -> QgsVectorLayer | None:
    """The layer that is there already: as such, or by its id or name in the project or among temporary results."""
    if isinstance(value, QgsMapLayer):
        return value
    if not isinstance(value, str):
        return None
    layer = QgsProcessingUtils.mapLayerFromString(value, context, False)
    return layer if isinstance(layer, QgsVectorLayer) else None


def _any_table() -> QgsVectorLayer:
    """A table that satisfies QGIS in place of a file that we judged ourselves."""
    return QgsVectorLayer("NoGeometry?field=code:string", "table", "memory")
