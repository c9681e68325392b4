"""Room on a page: what is left of a frame between things that stand there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from qgis.PyQt.QtCore import QRectF


def largest_free(frame: QRectF, taken: Iterable[QRectF], gap: float = 0.0) -> QRectF:
    """Returns the largest rectangle in a frame (mm) that stays `gap` away from all that is taken; empty for none."""
    free = [frame]
    for one in taken:
        grown = one.adjusted(-gap, -gap, gap, gap)
        free = _without_inner([part for whole in free for part in _around(whole, grown)])
    return max(free, key=_area, default=QRectF())


def _around(whole: QRectF, hole: QRectF) -> Iterator[QRectF]:
    """The largest parts of a rectangle beside a hole, which overlap each other."""
    if not whole.intersects(hole):
        yield whole
        return
    parts = (
        QRectF(whole.left(), whole.top(), hole.left() - whole.left(), whole.height()),
        QRectF(hole.right(), whole.top(), whole.right() - hole.right(), whole.height()),
        QRectF(whole.left(), whole.top(), whole.width(), hole.top() - whole.top()),
        QRectF(whole.left(), hole.bottom(), whole.width(), whole.bottom() - hole.bottom()),
    )
    yield from (part for part in parts if part.width() > 0 and part.height() > 0)


def _without_inner(parts: list[QRectF]) -> list[QRectF]:
    parts = sorted(parts, key=_area, reverse=True)
    return [part for number, part in enumerate(parts) if not any(other.contains(part) for other in parts[:number])]


def _area(frame: QRectF) -> float:
    return frame.width() * frame.height()
