"""The toolbox of Veerkrachtkaarten."""

from __future__ import annotations

from qgis.core import QgsProcessingModelAlgorithm, QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..paths import resource
from .apply_styles import ApplyStyles
from .classify import Classify
from .describe_focus_areas import DescribeFocusAreas
from .export_report import ExportReport
from .focus_circles import FocusCircles
from .join_indicators import JoinIndicators
from .list_areas import ListAreas
from .load_indicators import LoadIndicators
from .suggest_focus_areas import SuggestFocusAreas
from .veerkracht_maps import VeerkrachtMaps
from .vulnerability_index import VulnerabilityIndex

ALGORITHMS = (
    LoadIndicators,
    VulnerabilityIndex,
    JoinIndicators,
    Classify,
    ApplyStyles,
    VeerkrachtMaps,
    SuggestFocusAreas,
    FocusCircles,
    DescribeFocusAreas,
    ListAreas,
    ExportReport,
)


class VeerkrachtProvider(QgsProcessingProvider):
    """Registers the algorithms and the models that come with the plugin."""

    def id(self) -> str:
        return "veerkracht"

    def name(self) -> str:
        return "Veerkrachtkaarten"

    def icon(self) -> QIcon:
        return QIcon(str(resource("icons", "provider.svg")))

    def loadAlgorithms(self) -> None:
        for algorithm in ALGORITHMS:
            self.addAlgorithm(algorithm())
        for path in sorted(resource("models").glob("*.model3")):
            model = QgsProcessingModelAlgorithm()
            if model.fromFile(str(path)):
                self.addAlgorithm(model)
