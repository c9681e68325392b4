"""Where legend, text and circles of a map page stand, and whether there is room for them."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QRectF

from ...core.report.pages import CircleEntry, LegendRow, Paragraph
from .circle_list import MOST_ON_MAP, CircleList, lay_out_circles
from .frames import smallest_text
from .legend_items import Legend, lay_out_legend
from .page_frame import Placed
from .room import largest_free
from .sheet import Sheet, frame_of
from .templates import MAP, Template
from .text import height

STRIP_GAP = 3.0
AIR_ABOVE_LIST = 4.0
_AIR_ABOVE_LEGEND = (6.0, 3.0)
_FEW_CIRCLES = 8
# A list of circles may not take more of the map's height than leaves this share; a longer one gets a page of its own.
_LEAST_OF_MAP = 0.6
_MOST_COLUMNS = 4
# A legend narrower than this would be all broken words.
_NARROWEST_LEGEND = 42.0
_GAP, _TEXT_GAP = 1.5, 1.0


def legend_frame(template: Template, placed: Placed) -> QRectF | None:
    """Returns where a legend may stand, in the column of the text below the head; None where a template has none."""
    if "legend" not in template.frames:
        return None
    frame = QRectF(template.frames["legend"])
    if frame.top() < placed.text_top < frame.bottom() and _share_a_column(template):
        frame.setTop(placed.text_top)
    return frame


def legend_and_text(
    sheet: Sheet,
    template: Template,
    placed: Placed,
    rows: Sequence[LegendRow],
    key: str,
    paragraphs: Sequence[Paragraph],
    frame: QRectF | None,
    language: str,
) -> tuple[Legend | None, QRectF]:
    """Returns the legend, and the frame that it leaves for text; tight, where all the text fits only so.

    A legend that its frame is too low for grows upward, as far as there is room; it is None where it could not be read
    even then.
    """
    plain = _text_frame(sheet, template, placed)
    look = template.look
    if frame is None or frame.width() < _NARROWEST_LEGEND * look.unit:
        return None, plain
    if not lay_out_legend(rows, key, look, frame, language).can_be_read:
        frame.setTop(_free_above(sheet, template, frame))
    style, heading = smallest_text(look)
    for is_tight in (False, True):
        legend = lay_out_legend(rows, key, look, frame, language, is_tight=is_tight)
        text = _above(template, plain, frame.bottom() - legend.height - _AIR_ABOVE_LEGEND[is_tight] * look.unit)
        if height(paragraphs, text.width(), style, heading) <= text.height():
            break
    return (legend, text) if legend.can_be_read else (None, plain)


def circles_in_column(
    template: Template, circles: Sequence[CircleEntry], paragraphs: Sequence[Paragraph], text: QRectF
) -> CircleList | None:
    """Returns the list of a few circles that stands below the text, where it leaves room for them."""
    look = template.look
    if not 0 < len(circles) <= _FEW_CIRCLES or not look.has_text:
        return None
    made = lay_out_circles(circles, look, text.width(), 2)
    style, heading = smallest_text(look)
    needed = height(paragraphs, text.width(), style, heading)
    room = text.height() - made.height - AIR_ABOVE_LIST * look.unit
    return made if needed <= room else None


def circles_in_strip(template: Template, circles: Sequence[CircleEntry], map_height: float) -> CircleList | None:
    """Returns the list below the map, where that stays large enough of its `map_height` (mm).

    A template may have a frame for it elsewhere; then it stands there, where it fits.
    """
    if not 0 < len(circles) <= MOST_ON_MAP:
        return None
    look, frame = template.look, template.frames["circle_list"]
    if not is_in_map(template, "circle_list"):
        made = lay_out_circles(circles, look, frame.width(), _MOST_COLUMNS)
        return made if made.height <= frame.height() else None
    room = template.frames[MAP]
    made = lay_out_circles(circles, look, room.width(), _MOST_COLUMNS)
    left = map_height - made.height - STRIP_GAP * look.unit
    return made if left >= _LEAST_OF_MAP * room.height() else None


def is_in_map(template: Template, name: str) -> bool:
    """Says whether an item of a template stands in its map, and so moves with its edges."""
    return name in template.frames and template.frames[MAP].intersects(template.frames[name])


def _text_frame(sheet: Sheet, template: Template, placed: Placed) -> QRectF:
    """The frame of the text from the head down, clear of all that does not lie over it in the template itself."""
    own = QRectF(template.frames.get("text", template.look.column))
    frame = QRectF(own)
    top = placed.text_top if template.look.is_wide else max(frame.top(), placed.text_top)
    frame.setTop(min(top, frame.bottom()))
    apart = {name for name, other in template.frames.items() if name != "text" and not other.intersects(own)}
    taken = [frame_of(item) for item in sheet.items if item.id().rpartition("_")[0] in apart]
    taken += [template.frames[name] for name in apart & {"legend"}]
    return largest_free(frame, taken, _TEXT_GAP * template.look.unit)


def _above(template: Template, text: QRectF, top_of_legend: float) -> QRectF:
    """The frame of the text down to the legend, where that is in the same column."""
    frame = QRectF(text)
    if _share_a_column(template) and template.frames["legend"].bottom() > frame.top():
        frame.setBottom(max(frame.top(), min(frame.bottom(), top_of_legend)))
    return frame


def _share_a_column(template: Template) -> bool:
    if "text" not in template.frames:
        return False
    one, two = template.frames["legend"], template.frames["text"]
    return bool(one.left() < two.right() and two.left() < one.right())


def _free_above(sheet: Sheet, template: Template, frame: QRectF) -> float:
    """How far up a legend may grow: to what stands above it, but for text, which makes room."""
    feet = [
        one.bottom() + _GAP * template.look.unit
        for one in sheet.taken()
        if one.left() < frame.right() and frame.left() < one.right() and one.bottom() <= frame.top() + 0.01
    ]
    return min(frame.top(), max([*feet, template.look.inside.top()]))
