"""Protects the focus panel on screens of all kinds: sizes follow the font, and a narrow panel keeps what matters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QFontMetrics, QPalette

from tests.gui.focus_panel_parts import Desk, colours, desk_in_use
from tests.qgis.circle_rows import CLASSES
from veerkracht_plugin.core.legends import legends
from veerkracht_plugin.gui.focus.focus_chips import chip_size
from veerkracht_plugin.gui.focus.focus_table import FIRST_CHIP, GEMEENTE, INHABITANTS, NAME, NUMBER


@pytest.fixture
def desk(qgis_app: Any) -> Iterator[Desk]:
    with desk_in_use() as one:
        one.circles({"nr": "1", "naam": "Kerkelanden", **CLASSES}, {"nr": "12b", "kaarten": "3"}, {"nr": "12b"})
        one.panel.setFloating(True)
        yield one


def _make_wide(desk: Desk, width: int) -> None:
    desk.panel.resize(width, 500)
    desk.settle()


def _width_without_words(desk: Desk) -> int:
    table = desk.panel.table
    chips = sum(table.columnWidth(FIRST_CHIP + place) for place in range(7))
    return chips + table.columnWidth(NUMBER) + desk.panel.width() - table.viewport().width()


@pytest.mark.parametrize("scale", [1.25, 2.0])
def test_rows_and_chips_grow_with_the_font(desk: Desk, scale: float) -> None:
    table = desk.panel.table
    font = table.font()
    row, chip, letters = table.rowHeight(0), table.columnWidth(FIRST_CHIP), table.fontMetrics().height()
    font.setPointSizeF(font.pointSizeF() * scale)
    table.setFont(font)
    desk.settle()
    grown = table.fontMetrics().height() / letters  # fonts grow by whole pixels
    assert grown > 1
    assert table.rowHeight(0) == pytest.approx(row * grown, abs=2)
    assert table.columnWidth(FIRST_CHIP) == pytest.approx(chip * grown, rel=0.1)
    bold = table.font()
    bold.setBold(True)
    text = QFontMetrics(bold)
    assert chip_size(table.fontMetrics()).width() > text.horizontalAdvance("10")
    assert chip_size(table.fontMetrics()).height() >= text.height()
    assert table.columnWidth(NUMBER) > text.horizontalAdvance("12b") + table.fontMetrics().height()  # and its warning


def test_a_wide_panel_shows_all_and_the_name_gets_the_rest(desk: Desk) -> None:
    _make_wide(desk, 1000)
    table = desk.panel.table
    assert not any(table.isColumnHidden(column) for column in range(FIRST_CHIP + 7))
    assert table.columnWidth(INHABITANTS) > table.fontMetrics().horizontalAdvance("te weinig inwoners")
    assert sum(table.columnWidth(column) for column in range(FIRST_CHIP + 7)) == table.viewport().width()


def test_it_opens_wide_enough_for_all_columns(desk: Desk) -> None:
    _make_wide(desk, desk.panel.sizeHint().width())
    assert not desk.panel.table.isColumnHidden(GEMEENTE)
    assert not desk.panel.table.horizontalScrollBar().isVisible()


def test_in_a_narrow_panel_the_chips_stay_in_sight(desk: Desk) -> None:
    table = desk.panel.table
    metrics = table.fontMetrics()
    _make_wide(desk, _width_without_words(desk) + metrics.horizontalAdvance("m" * 15))
    assert [table.isColumnHidden(column) for column in (NAME, INHABITANTS, GEMEENTE)] == [False, False, True]
    _make_wide(desk, _width_without_words(desk) + metrics.horizontalAdvance("m" * 7))
    assert [table.isColumnHidden(column) for column in (NAME, INHABITANTS, GEMEENTE)] == [False, True, True]
    assert not table.horizontalScrollBar().isVisible()
    desk.click(desk.cell(0, NAME))
    assert desk.selected == ["1"]
    desk.press(Qt.Key.Key_Right)
    assert table.currentIndex() == desk.chip(0, "1")


def test_what_a_narrow_panel_leaves_out_is_in_the_tooltip(desk: Desk) -> None:
    layer = desk.editor.layer()
    layer.startEditing()
    fid = next(one.id() for one in layer.getFeatures() if one["nr"] == "1")
    for field, value in (("gemeente", "Almelo"), ("inwoners", 4167)):
        layer.changeAttributeValue(fid, layer.fields().indexOf(field), value)
    desk.settle()
    said = desk.cell(0, NAME).data(Qt.ItemDataRole.ToolTipRole)
    assert "Almelo" in said
    assert "167" in said


def test_chips_are_readable_on_a_dark_table_and_on_a_selected_row(desk: Desk) -> None:
    table = desk.panel.table
    palette = QPalette(table.palette())
    for role, colour in ((QPalette.ColorRole.Base, "#000000"), (QPalette.ColorRole.Text, "#ffffff")):
        palette.setColor(role, QColor(colour))
    palette.setColor(QPalette.ColorRole.AlternateBase, QColor("#000000"))
    table.setPalette(palette)
    hollow = colours(desk.picture(desk.chip(1, "1")))
    assert max(QColor(one).lightness() for one in hollow) > 150
    full = colours(desk.picture(desk.chip(0, "3")))
    assert QColor(legends()["3"].entry(10).main).name() in full
    desk.click(desk.cell(0, NAME))
    selected = colours(desk.picture(desk.chip(0, "3")))
    assert QColor(legends()["3"].entry(10).main).name() in selected
    assert selected != full
