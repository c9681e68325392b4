"""Running algorithms and looking at what they made; shared by the tests of the toolbox."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import processing
from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsRectangle,
    QgsVectorLayer,
)

KEYS = ("1", "2", "3", "4", "5", "6", "7", "1b", "5b")
DERIVED = ("onv_afw", "onv_verschil", "onv_afw_gemeente", "onv_verschil_gemeente", "kwb_z", "kwb_verschil")
CLASS_FIELDS = [*(f"kaart{key}" for key in KEYS), "kaart7_reden"]
FOUR_AREAS = [{"code": f"BU0999010{number}", "naam": f"Buurt {number}"} for number in range(1, 5)]
MODEL = "Veerkrachtkaarten in stappen"
MODEL_OUTPUT = "classify:Veerkrachtkaarten"


class Told(QgsProcessingFeedback):
    """A feedback that remembers what it was told, and presses Cancel after `cancel_after` calls of setProgress."""

    def __init__(self, cancel_after: int | None = None) -> None:
        super().__init__(False)
        self.infos: list[str] = []
        self.warnings: list[str] = []
        self.errors: list[str] = []
        self.progress: list[float] = []
        self._cancel_after = cancel_after
        self.progressChanged.connect(self._progressed)

    def _progressed(self, progress: float) -> None:
        self.progress.append(progress)
        if self._cancel_after is not None and len(self.progress) >= self._cancel_after:
            self.cancel()

    def pushInfo(self, info: str) -> None:
        self.infos.append(info)

    def pushWarning(self, warning: str) -> None:
        self.warnings.append(warning)

    def reportError(self, error: str, fatalError: bool = False) -> None:
        self.errors.append(error)


@dataclass
class Ran:
    """A run that ended well; the context keeps its temporary layers alive."""

    outputs: dict[str, Any]
    told: Told
    context: QgsProcessingContext = field(repr=False)

    def layer(self, name: str = "OUTPUT") -> QgsVectorLayer:
        """Returns an output as a layer."""
        layer = self.outputs[name]
        if not isinstance(layer, QgsVectorLayer):
            # Taken from the context, since the layer may outlive it.
            loaded = QgsProcessingUtils.mapLayerFromString(layer, self.context)
            assert loaded is not None, layer
            layer = self.outputs[name] = self.context.takeResultLayer(loaded.id()) or loaded
        assert layer.isValid()
        return layer


def ran(
    algorithm: str, *, context: QgsProcessingContext | None = None, told: Told | None = None, **parameters: Any
) -> Ran:
    """Runs an algorithm of the provider by processing.run."""
    context, told = context or QgsProcessingContext(), told or Told()
    outputs = processing.run(f"veerkracht:{algorithm}", parameters, context=context, feedback=told)
    return Ran(outputs, told, context)


def refusal(algorithm: str, **parameters: Any) -> str:
    """Returns the one sentence with which an algorithm refuses its input."""
    told = Told()
    try:
        ran(algorithm, told=told, **parameters)
    except QgsProcessingException as error:
        said = str(error).removeprefix("Unable to execute algorithm\n").strip()
        assert "Traceback" not in said
        assert "\n" not in said, said
        return said
    raise AssertionError(f"{algorithm} did not refuse")


def plain(value: Any) -> Any:
    """Returns an attribute as a plain Python value, None for NULL; floats with nine decimals."""
    if value is None or value == NULL:
        return None
    return round(value, 9) if isinstance(value, float) else value


def rows(layer: QgsVectorLayer, names: Sequence[str] | None = None) -> list[dict[str, Any]]:
    """Returns the attributes of all features, by name, in the order of the layer; without fid."""
    chosen = names or [name for name in layer.fields().names() if name != "fid"]
    return [{name: plain(feature[name]) for name in chosen} for feature in layer.getFeatures()]


def by_code(layer: QgsVectorLayer, names: Sequence[str], code: str = "code") -> dict[str, tuple[Any, ...]]:
    """Returns the values of some fields by the code of the area."""
    return {str(feature[code]): tuple(plain(feature[name]) for name in names) for feature in layer.getFeatures()}


def classes(layer: QgsVectorLayer) -> dict[str, tuple[Any, ...]]:
    """Returns the classes of all maps by code, and why there is no class on map 7."""
    return by_code(layer, CLASS_FIELDS)


def maps(run: Callable[..., Ran], seven: Mapping[str, Any], areas: Any, **more: Any) -> Ran:
    """Runs veerkrachtmaps on the seven areas, given in some other way."""
    return run("veerkrachtmaps", **{**seven, "AREAS": areas, "OUTPUT": "TEMPORARY_OUTPUT", **more})


def map_fields(names: Iterable[str]) -> list[str]:
    """Returns those of the names that classifying makes: indicators, classes, labels, reasons and derived values."""
    made = {f"kaart{key}{ending}" for key in KEYS for ending in ("", "_label", "_reden")} | set(DERIVED)
    used = {f"{indicator}_{year}" for indicator in ("onv", "kwb", "corp", "inw") for year in range(2000, 2030)}
    return [name for name in names if name in made | used]


def squares(
    records: Sequence[Mapping[str, Any]],
    fields: str = "field=code:string&field=naam:string",
    crs: str = "EPSG:28992",
    geometry: str = "Polygon",
    side: float = 100.0,
) -> QgsVectorLayer:
    """Makes a memory layer with a square per record, side by side; "geometry" (WKT, None for none) replaces it."""
    layer = QgsVectorLayer(f"{geometry}?{f'crs={crs}&' if crs else ''}{fields}", "buurten", "memory")
    if not crs:
        layer.setCrs(QgsCoordinateReferenceSystem())
    made = []
    for place, record in enumerate(records):
        feature = QgsFeature(layer.fields())
        square = QgsGeometry.fromRect(QgsRectangle(place * side, 0, (place + 1) * side, side))
        shape = QgsGeometry.fromWkt(record["geometry"] or "") if "geometry" in record else square
        feature.setGeometry(shape)
        for name, value in record.items():
            if name != "geometry":
                feature.setAttribute(name, value)
        made.append(feature)
    assert layer.dataProvider().addFeatures(made)[0]
    layer.updateExtents()
    return layer


def table(path: Path, text: str) -> str:
    """Writes a table, its lines indented as the test that holds it, and returns its path."""
    path.write_text("\n".join(line.strip() for line in text.strip().splitlines()) + "\n", encoding="utf-8")
    return str(path)


def listing(folder: Path) -> dict[str, bytes | None]:
    """Returns everything in a folder, hidden files too, with the bytes of the files."""
    return {str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None for path in folder.rglob("*")}


def scores(folder: Path, *lines: str, head: str = "code,jaar,onv", name: str = "scores.csv") -> str:
    """Writes a table of scores and returns its path."""
    return table(folder / name, "\n".join([head, *lines]))


def good_scores(folder: Path) -> str:
    """Writes scores of one of the four areas, of 2014 and 2022."""
    return scores(folder, "BU09990101,2014,0.1", "BU09990101,2022,0.1")
