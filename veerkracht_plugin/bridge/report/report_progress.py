"""How far a report is: parts of a known weight, each filled from 0 to 1, and Cancel noticed at every step."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from qgis.core import QgsFeedback

from ...core.errors import Stopped


class Progress:
    """Tells `feedback` the progress from 0 to 100 of parts whose weights add up to `total`."""

    def __init__(self, feedback: QgsFeedback, total: float) -> None:
        self._feedback = feedback
        self._total = max(total, 1e-9)
        self._before = self._weight = 0.0

    def begin(self, weight: float) -> None:
        """Ends the part before, however far it was, and begins one of this weight. Raises Stopped on cancel."""
        self._before += self._weight
        self._weight = weight
        self.reach(0.0)

    def reach(self, fraction: float) -> None:
        """Tells how much of the part is done, 0 to 1. Raises Stopped on cancel."""
        self._tell(fraction)
        if self._feedback.isCanceled():
            raise Stopped

    @contextmanager
    def inside(self) -> Iterator[QgsFeedback]:
        """Yields a feedback of its own for what QGIS does, from 0 to 100, which is this part."""
        inner = QgsFeedback()
        inner.progressChanged.connect(lambda percent: self._tell(percent / 100))
        self._feedback.canceled.connect(inner.cancel)
        try:
            yield inner
        finally:
            self._feedback.canceled.disconnect(inner.cancel)

    def _tell(self, fraction: float) -> None:
        self._feedback.setProgress(100 * min(1.0, (self._before + self._weight * fraction) / self._total))
