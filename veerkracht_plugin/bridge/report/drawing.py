"""A drawing in mm: shapes and texts, for the page (shapes as a picture, texts as labels) or as one SVG."""

from __future__ import annotations

import base64
import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from html import escape

from qgis.PyQt.QtGui import QFont, QPainterPath

from .text import POINT, TextStyle, width

START, MIDDLE, END = "start", "middle", "end"
# SVG in hundredths of a millimetre: Qt rounds the size of letters to whole units.
_UNITS = 100


@dataclass(frozen=True)
class Text:
    """Text, of one line or several: where the foot of its first line begins, is in the middle, or ends (mm)."""

    text: str
    x: float
    y: float
    style: TextStyle
    anchor: str = START

    @property
    def left(self) -> float:
        """Where the text begins."""
        share = {START: 0.0, MIDDLE: 0.5, END: 1.0}[self.anchor]
        return self.x - share * max(width(line, self.style) for line in self.text.split("\n"))


@dataclass
class Drawing:
    """Shapes and texts on `width` × `height` mm, the origin at the upper left."""

    width: float
    height: float
    texts: list[Text] = field(default_factory=list)
    _shapes: list[str] = field(default_factory=list)

    def rect(
        self,
        x: float,
        y: float,
        wide: float,
        high: float,
        fill: str,
        edge: str = "",
        edge_width: float = 0.1,
        corner: float = 0,
    ) -> None:
        """Draws a rectangle, with round corners and an edge where these are given; fill "" for none."""
        lengths = {"x": x, "y": y, "width": max(wide, 0), "height": max(high, 0)}
        self._add("rect", lengths | ({"rx": corner} if corner else {}), _paint(fill, edge, edge_width))

    def line(
        self, x1: float, y1: float, x2: float, y2: float, colour: str, thick: float, dash: Sequence[float] = ()
    ) -> None:
        """Draws a line of `thick` mm."""
        paint = _paint("", colour, thick)
        if dash:
            paint["stroke-dasharray"] = ",".join(_number(length) for length in dash)
        self._add("line", {"x1": x1, "y1": y1, "x2": x2, "y2": y2}, paint)

    def polygon(self, points: Sequence[tuple[float, float]], fill: str, opacity: float = 1) -> None:
        """Draws a filled shape."""
        paint = _paint(fill, "", 0)
        paint["points"] = " ".join(f"{_number(x)},{_number(y)}" for x, y in points)
        if opacity < 1:
            paint["fill-opacity"] = f"{opacity:g}"
        self._add("polygon", {}, paint)

    def dot(self, x: float, y: float, across: float, fill: str, edge: str = "", edge_width: float = 0.2) -> None:
        """Draws a disc of `across` mm."""
        self._add("circle", {"cx": x, "cy": y, "r": across / 2}, _paint(fill, edge, edge_width))

    def ring(self, x: float, y: float, across: float, colour: str, thick: float, dash: Sequence[float]) -> None:
        """Draws a dashed ring of `across` mm, with dashes and gaps in this proportion, whole ones all around."""
        around = math.pi * across
        share = around / max(1, round(around / sum(dash))) / sum(dash)
        lengths = {"stroke-dasharray": ",".join(_number(length * share) for length in dash)}
        self._add("circle", {"cx": x, "cy": y, "r": across / 2}, _paint("", colour, thick) | lengths)

    def place(self, other: Drawing, x: float, y: float) -> None:
        """Puts the shapes of another drawing at a place, and its texts."""
        self._shapes.append(f'<g transform="translate({_number(x)} {_number(y)})">{"".join(other._shapes)}</g>')
        self.texts += [replace(text, x=text.x + x, y=text.y + y) for text in other.texts]

    def write(self, text: str, x: float, y: float, style: TextStyle, anchor: str = START, halo: float = 0) -> None:
        """Writes text whose first line stands on y; one line may have a white halo of so many mm around its letters."""
        if not text:
            return
        written = Text(text, x, y, style, anchor)
        self.texts.append(written)
        if halo:
            paint = _paint("#FFFFFF", "#FFFFFF", 2 * halo) | {"stroke-linejoin": "round"}
            self._add("path", {}, {"d": _outline(written)} | paint)

    @property
    def has_shapes(self) -> bool:
        """Whether anything is drawn besides text."""
        return bool(self._shapes)

    def svg(self, *, with_texts: bool = True) -> str:
        """Returns the drawing as SVG."""
        texts = [_svg_text(text, *line) for text in self.texts for line in _lines(text)] if with_texts else []
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{self.width:g}mm" height="{self.height:g}mm"'
            f' viewBox="0 0 {_number(self.width)} {_number(self.height)}">'
            f"{''.join(self._shapes)}{''.join(texts)}</svg>"
        )

    def _add(self, tag: str, lengths: dict[str, float], paint: dict[str, str]) -> None:
        attributes = {name: _number(value) for name, value in lengths.items()} | paint
        self._shapes.append(f"<{tag} {' '.join(f'{name}={_quoted(value)}' for name, value in attributes.items())}/>")


def embedded(svg: str) -> str:
    """Returns an SVG as the path of a layout's picture, which then needs no file."""
    return "base64:" + base64.b64encode(svg.encode()).decode("ascii")


def _paint(fill: str, edge: str, edge_width: float) -> dict[str, str]:
    paint = {"fill": fill or "none"}
    if edge:
        paint |= {"stroke": edge, "stroke-width": _number(edge_width)}
    return paint


def _lines(text: Text) -> list[tuple[str, float]]:
    """The lines of a text, and where each stands."""
    return [(line, text.y + number * text.style.line) for number, line in enumerate(text.text.split("\n"))]


def _svg_text(text: Text, line: str, y: float) -> str:
    font = text.style.font
    weight = ' font-weight="bold"' if font.bold() or font.weight() > font.Weight.DemiBold else ""
    size = _number(text.style.size * POINT)
    return (
        f'<text x="{_number(text.x)}" y="{_number(y)}" font-family={_quoted(font.family() + ", sans-serif")}'
        f' font-size="{size}"{weight} text-anchor="{text.anchor}" fill="{text.style.colour}">{escape(line)}</text>'
    )


def _outline(text: Text) -> str:
    """The edges of letters: labels of a layout know no halo in all versions of QGIS."""
    font = QFont(text.style.font)
    font.setPixelSize(round(text.style.size * POINT * _UNITS))
    path = QPainterPath()
    path.addText(text.left * _UNITS, text.y * _UNITS, font, text.text)
    elements = (path.elementAt(place) for place in range(path.elementCount()))
    return " ".join(f"{_command(element)}{element.x:.0f} {element.y:.0f}" for element in elements)


def _command(element: QPainterPath.Element) -> str:
    """What an SVG calls a piece of a path; the further points of a curve follow its first one."""
    if element.isMoveTo():
        return "M"
    if element.isLineTo():
        return "L"
    return "C" if element.isCurveTo() else ""


def _number(length: float) -> str:
    return f"{round(length * _UNITS, 1):g}"


def _quoted(value: str) -> str:
    """A value of an attribute, in its quotes."""
    return f'"{escape(value)}"'
