"""How long a report waits for a background that comes over a network, and that Cancel is noticed meanwhile."""

from __future__ import annotations

import time
from collections.abc import Callable

from qgis.core import QgsMapRendererJob
from qgis.PyQt.QtCore import QEventLoop, QTimer

from ...core.errors import Stopped
from ..columns import Cancelled

# Seconds for one picture.
LONGEST = 60.0
_EVERY_MS = 50


class Patience:
    """The patience of one run, which all its maps share: once it is over no map waits again.

    `is_cancelled` is asked while waiting; `longest`: seconds for one picture.
    """

    def __init__(self, is_cancelled: Cancelled = lambda: False, longest: float = LONGEST) -> None:
        self._is_cancelled, self._longest = is_cancelled, longest
        self.is_over = False

    def wait_for(self, job: QgsMapRendererJob, started: Callable[[], None] = lambda: None) -> bool:
        """Starts a job and says whether it came to its end in time; `started` is called when it has begun.

        Raises Stopped on cancel.
        """
        if self.is_over:
            return False
        until = time.monotonic() + self._longest
        job.start()
        started()
        while job.isActive():
            if self._is_cancelled():
                job.cancel()
                raise Stopped
            if time.monotonic() > until:
                job.cancel()
                self.is_over = True
                return False
            _pause(job)
        return True


def _pause(job: QgsMapRendererJob) -> None:
    """Lets replies of servers, and the end of the job, come in for a moment."""
    loop = QEventLoop()
    job.finished.connect(loop.quit)
    QTimer.singleShot(_EVERY_MS, loop.quit)
    loop.exec()
    job.finished.disconnect(loop.quit)
