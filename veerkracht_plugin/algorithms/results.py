"""Results of an algorithm on their way out: sinks and files that appear whole at the end, or not at all."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import Any, Callable

from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsFeatureSink,
    QgsFeedback,
    QgsFields,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingOutputLayerDefinition,
    QgsProperty,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..bridge.staging import Staging
from ..core.errors import Stopped, VeerkrachtError
from .base import VeerkrachtAlgorithm


class Results:
    """The results of one run. Used as `with Results(...) as results:`, ended by `results.commit()`."""

    def __init__(
        self, algorithm: VeerkrachtAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> None:
        self._algorithm = algorithm
        self._parameters = parameters
        self._context = context
        self._staging = Staging()
        self._sinks: list[Sink] = []

    def __enter__(self) -> Results:
        return self

    def __exit__(self, kind: type | None, error: BaseException | None, trace: TracebackType | None) -> None:
        for sink in self._sinks:
            sink.close()
            if error is not None:
                _forget(self._context, sink.destination)
        self._staging.__exit__(kind, error, trace)

    def wants(self, name: str) -> bool:
        """Says whether the user wants an optional output."""
        return self._parameters.get(name) not in (None, "", NULL)

    def sink(self, name: str, fields: QgsFields, geometry: QgsWkbTypes.Type, crs: QgsCoordinateReferenceSystem) -> Sink:
        """Returns a sink for an output parameter; raises QgsProcessingException where QGIS makes none."""
        parameters = dict(self._parameters)
        target = destination_file(parameters.get(name), self._context)
        if target is not None:
            parameters[name] = _redirected(parameters[name], self._staging.place(target))
        sink, destination = self._algorithm.parameterAsSink(parameters, name, self._context, fields, geometry, crs)
        if sink is None:
            raise QgsProcessingException(self._algorithm.invalidSinkError(parameters, name))
        opened = Sink(sink, destination, target, fields.names())
        self._sinks.append(opened)
        return opened

    def file(self, name: str, write: Callable[[Path], None]) -> str | None:
        """Writes a file for a file output parameter and returns where it will be; None where the user left it empty."""
        target = self._algorithm.parameterAsFileOutput(self._parameters, name, self._context)
        if not target:
            return None
        place = self._staging.place(Path(target))
        try:
            write(place)
        except OSError as error:
            raise VeerkrachtError(
                "{file} could not be written; check that the disk is not full.", file=place.name, details=str(error)
            ) from error
        return target

    def require_writable(self, path: Path) -> None:
        """Raises VeerkrachtError when a file that is written after the run could not be written there."""
        self._staging.place(path)

    def commit(self, feedback: QgsFeedback, room: int = 0) -> None:
        """Closes all sinks, makes sure that every feature arrived, and moves the files to their places.

        Raises VeerkrachtError when something did not arrive, and Stopped when the user cancelled meanwhile.
        `room`: bytes that are written beside them after that, which have to fit too.
        """
        for sink in self._sinks:
            sink.close()
            sink.check()
        if room:
            self._staging.require_room(room)
        if feedback.isCanceled():
            raise Stopped
        self._staging.commit()
        for sink in self._sinks:
            sink.move(self._context)
        self._algorithm.written = [sink.target for sink in self._sinks if sink.target is not None]


class Sink:
    """A sink, where it writes now, and where its file will be."""

    def __init__(self, sink: QgsFeatureSink, destination: str, target: Path | None, names: list[str]) -> None:
        self.sink: QgsFeatureSink | None = sink
        self.destination = destination
        self._announced = destination
        self.shortened: dict[str, str] = {}
        self.target = target
        self._names = names
        self._count = 0

    @property
    def is_file(self) -> bool:
        """Says whether the result is a file of the user's, and no temporary layer."""
        return self.target is not None

    def written(self, count: int) -> None:
        """Notes how many features the file has to hold in the end."""
        self._count = count

    def close(self) -> None:
        """Lets go of the sink, which writes what it still holds."""
        self.sink = None

    def check(self) -> None:
        """Reads back what a file holds, since a full disk shows only after closing; notes shortened names."""
        if self.target is None:
            return
        table = Path(self.destination).with_suffix(".dbf")
        if table.is_file() and not Path(self.destination).is_file():
            # A Shapefile without shapes is its table alone.
            self.destination = str(table)
        layer = QgsVectorLayer(self.destination, "written", "ogr")
        if not layer.isValid() or layer.featureCount() not in (self._count, -1, -2):
            raise VeerkrachtError(
                "{file} could not be written completely; check that the disk is not full.", file=self.target.name
            )
        found = [name for name in layer.fields().names() if name.lower() != "fid"]
        wanted = [name for name in self._names if name.lower() != "fid"]
        if len(found) == len(wanted):
            self.shortened = {name: short for name, short in zip(wanted, found) if name != short}

    def move(self, context: QgsProcessingContext) -> None:
        """Tells QGIS, and whoever asks for `destination`, where the file is now."""
        if self.target is None:
            return
        before = self.destination
        self.destination = before.replace(str(Path(before.split("|")[0]).parent), str(self.target.parent), 1)
        waiting = context.layersToLoadOnCompletion()
        if self._announced in waiting:
            waiting[self.destination] = waiting.pop(self._announced)
            context.setLayersToLoadOnCompletion(waiting)


def destination_file(value: Any, context: QgsProcessingContext) -> Path | None:
    """Returns the file that an output names; None for a temporary one, a memory layer or a table in a database."""
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink
    if isinstance(value, QgsProperty):
        value = value.valueAsString(context.expressionContext())[0]
    if not isinstance(value, str) or value in ("", QgsProcessing.TEMPORARY_OUTPUT):
        return None
    if value.startswith(("memory:", "ogr:", "postgis:", "postgres:", "spatialite:")) or "dbname=" in value:
        return None
    return Path(value)


def _redirected(value: Any, place: Path) -> Any:
    if not isinstance(value, QgsProcessingOutputLayerDefinition):
        return str(place)
    redirected = QgsProcessingOutputLayerDefinition(value)
    redirected.sink = QgsProperty.fromValue(str(place))
    return redirected


def _forget(context: QgsProcessingContext, destination: str) -> None:
    waiting = context.layersToLoadOnCompletion()
    if waiting.pop(destination, None) is not None:
        context.setLayersToLoadOnCompletion(waiting)
