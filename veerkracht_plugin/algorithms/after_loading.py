"""What is done with a result once QGIS has loaded it into a project."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import (
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsProject,
)


class AfterLoading(QgsProcessingLayerPostProcessorInterface):
    """Calls `act` with the project and the layer, where there is a project."""

    # QGIS does not keep the Python object until it calls it, and in a model or a batch the algorithm is gone by then.
    _waiting: set[AfterLoading] = set()

    def __init__(self, act: Callable[[QgsProject, QgsMapLayer], object]) -> None:
        super().__init__()
        self._act = act
        self._waiting.add(self)

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        self._waiting.discard(self)
        if context.project() is not None:
            self._act(context.project(), layer)
