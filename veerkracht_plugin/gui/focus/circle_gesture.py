"""What the mouse and the keyboard make of a circle between press and release: numbers only, nothing on the screen."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum

from ...bridge.focus.round_shapes import Circle
from ...core.errors import VeerkrachtError
from ...core.focus.circles import checked_radius, snapped_radius, typed_radius

TYPED = "0123456789.,-"


class Act(Enum):
    """What is done to a circle."""

    DRAW = "draw"
    MOVE = "move"
    RESIZE = "resize"


class Gesture:
    """An act on a circle that is going on.

    `start`: the circle as it was; `grabbed`: where it was taken hold of, so that it does not jump to the pointer.
    """

    def __init__(self, act: Act, start: Circle, grabbed: tuple[float, float]) -> None:
        self.act = act
        self.start = start
        self.typed = ""
        self._grabbed = grabbed
        self._live = start

    def follow(self, x: float, y: float, snapping: bool) -> None:
        """Goes along with the pointer; what was typed holds, whatever the pointer does."""
        if self.act is Act.MOVE:
            moved_x, moved_y = x - self._grabbed[0], y - self._grabbed[1]
            self._live = replace(self.start, x=self.start.x + moved_x, y=self.start.y + moved_y)
            return
        reach = self.start.distance_to(x, y) - self.start.distance_to(*self._grabbed) + self.start.radius
        # Whole metres, so that the circle is what the label says.
        self._live = replace(self.start, radius=snapped_radius(reach) if snapping else float(max(round(reach), 0)))

    def type(self, key: str) -> None:
        """Adds a character of TYPED to the radius."""
        self.typed += key

    def wipe(self) -> None:
        """Takes away the character that was typed last."""
        self.typed = self.typed[:-1]

    def circle(self) -> Circle:
        """Returns the circle as it is now; raises VeerkrachtError for a radius that no circle can have."""
        return replace(self._live, radius=checked_radius(self._typed_radius() if self.typed else self._live.radius))

    def shown(self) -> Circle:
        """Returns the circle as it is now, with the radius that the pointer makes where none was typed that can be."""
        try:
            return self.circle()
        except VeerkrachtError:
            return self._live

    def centre(self) -> tuple[float, float]:
        """Returns the centre as it is now."""
        return self._live.x, self._live.y

    def _typed_radius(self) -> float:
        # A minus is no radius, but it is answered with the sentence that says which radii there are.
        below_zero = self.typed.startswith("-")
        radius = typed_radius(self.typed[1:] if below_zero else self.typed)
        if radius is None:
            raise VeerkrachtError("“{typed}” is no radius: type it in metres, like 250.", typed=self.typed)
        return -radius if below_zero else radius
