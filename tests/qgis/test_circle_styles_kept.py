"""Protects circle styles where they are kept (named styles, GeoPackage, .qml, project): same picture, same form."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    QgsCoordinateTransformContext,
    QgsEditFormConfig,
    QgsLayerTree,
    QgsLayerTreeModel,
    QgsMapLayer,
    QgsMapLayerStyle,
    QgsMapThemeCollection,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor, QImage
from qgis.PyQt.QtXml import QDomDocument

from tests.qgis.circle_drawing import MM, RADIUS, X, Y, circle_layer, draw, dressed
from veerkracht_plugin.bridge.focus import circle_styles
from veerkracht_plugin.bridge.focus.circle_styles import circle_style_name, style_circles
from veerkracht_plugin.bridge.saved_styles import unsaved_styles
from veerkracht_plugin.core.errors import VeerkrachtError
from veerkracht_plugin.core.focus.circle_looks import file_stem
from veerkracht_plugin.core.legends import legends
from veerkracht_plugin.paths import style

pytestmark = pytest.mark.usefixtures("no_layer_outlives_qgis", "no_questions")

KEYS = [*legends(), None]
NAMES = [circle_style_name(key) for key in KEYS]
CIRCLES = (
    {"nr": "1", "corp_aandeel": 80, "soort": "ontwikkeling"},
    {"nr": "12", "x": X + 2.5 * RADIUS, "corp_aandeel": 20, "kaarten": "4,6", "nr_hoek": 180},
    {"nr": "3b", "x": X + RADIUS, "y": Y - 2.5 * RADIUS, "nr_hoek": 90, "nr_afstand": 10.0},
    {"nr": "d", "x": X - 10 * MM, "y": Y - 2.5 * RADIUS, "radius": 20, "soort": "aandacht"},
)


def picture(layer: QgsVectorLayer) -> QImage:
    return draw(layer, around=(X + RADIUS, Y - RADIUS), size=(90, 80), dpi=120).image


def expected(key: str | None, limit: float = 60) -> QImage:
    return picture(dressed(circle_layer(*CIRCLES), key, limit))


def in_file(path: Path, driver: str = "GPKG") -> QgsVectorLayer:
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = driver
    options.layerName = "focuscirkels"
    problem, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(
        circle_layer(*CIRCLES), str(path), QgsCoordinateTransformContext(), options
    )
    assert problem == QgsVectorFileWriter.WriterError.NoError
    return opened(path)


def opened(path: Path) -> QgsVectorLayer:
    layer = QgsVectorLayer(str(path), "focuscirkels", "ogr")
    assert layer.isValid()
    return layer


def with_form(layer: QgsVectorLayer) -> QgsVectorLayer:
    form = layer.editFormConfig()
    form.setLayout(QgsEditFormConfig.EditorLayout.TabLayout)
    layer.setEditFormConfig(form)
    layer.setFieldAlias(layer.fields().lookupField("nr"), "Nummer")
    return layer


def assert_form(layer: QgsVectorLayer) -> None:
    assert layer.editFormConfig().layout() == QgsEditFormConfig.EditorLayout.TabLayout
    assert layer.attributeAlias(layer.fields().lookupField("nr")) == "Nummer"


# --- named styles ---


def test_a_layer_gets_a_style_for_each_map_and_shows_that_for_any() -> None:
    layer = with_form(circle_layer(*CIRCLES))
    assert style_circles(layer, save=False) == NAMES
    assert layer.styleManager().currentStyle() == "Focuscirkels"
    assert {*NAMES} < {*layer.styleManager().styles()}
    for key in KEYS:
        layer.styleManager().setCurrentStyle(circle_style_name(key))
        assert picture(layer) == expected(key)
        assert_form(layer)


def test_again_renews_them_with_the_form_of_now_and_another_limit() -> None:
    layer = circle_layer(*CIRCLES)
    style_circles(layer, save=False)
    layer.styleManager().setCurrentStyle("Focuscirkels kaart 4")
    with_form(layer)
    style_circles(layer, 85, save=False)
    assert layer.styleManager().currentStyle() == "Focuscirkels"
    assert_form(layer)
    layer.styleManager().setCurrentStyle("Focuscirkels kaart 4")
    assert picture(layer) == expected("4", 85) != expected("4")
    assert_form(layer)
    assert len(layer.styleManager().styles()) == len(NAMES) + 1


def test_styles_that_someone_made_stay_as_they_are() -> None:
    layer = circle_layer(*CIRCLES)
    layer.renderer().symbol().setColor(QColor("#123456"))
    own = layer.styleManager().currentStyle()
    style_circles(layer, save=False)
    style_circles(layer, save=False)
    assert layer.styleManager().setCurrentStyle(own)
    assert layer.renderer().symbol().color().name() == "#123456"
    assert not layer.labelsEnabled()


def test_themes_of_the_user_keep_the_style_they_had(qgis_new_project: Any) -> None:
    project = QgsProject.instance()
    layer = circle_layer(*CIRCLES)
    project.addMapLayer(layer)
    style_circles(layer, save=False)
    root: QgsLayerTree = project.layerTreeRoot()
    themes = project.mapThemeCollection()
    for name in ("Focuscirkels kaart 4", "Focuscirkels"):
        layer.styleManager().setCurrentStyle(name)
        themes.insert(name, QgsMapThemeCollection.createThemeFromCurrentState(root, QgsLayerTreeModel(root)))
    style_circles(layer, save=False)
    for name in themes.mapThemes():
        assert [record.currentStyle for record in themes.mapThemeState(name).layerRecords()] == [name]


def test_an_open_editing_session_goes_on() -> None:
    layer = circle_layer(*CIRCLES)
    assert layer.startEditing()
    assert layer.changeAttributeValue(1, 0, "99")
    style_circles(layer, save=False)
    assert layer.isEditable()
    assert layer.getFeature(1)["nr"] == "99"
    assert layer.undoStack().count() == 1


# --- in the data ---


def test_styles_saved_in_a_geopackage_draw_on_a_fresh_layer(tmp_path: Path) -> None:
    path = tmp_path / "focuscirkels.gpkg"
    style_circles(with_form(in_file(path)), 70, save=True)
    count, ids, names, *_ = opened(path).listStylesInDatabase()
    assert sorted(names[:count]) == sorted(NAMES)
    for key in KEYS:
        layer = opened(path)
        xml, _problem = layer.getStyleFromDatabase(ids[names.index(circle_style_name(key))])
        layer.styleManager().addStyle("uit de database", QgsMapLayerStyle(xml))
        layer.styleManager().setCurrentStyle("uit de database")
        assert picture(layer) == expected(key, 70)
        assert_form(layer)


def test_a_geopackage_opens_with_circles_for_any_map(tmp_path: Path) -> None:
    path = tmp_path / "focuscirkels.gpkg"
    layer = with_form(in_file(path))
    style_circles(layer, save=True)
    style_circles(layer, save=True)
    # No write-ahead log, which could not be read from a read-only folder.
    assert path.read_bytes()[18:20] == b"\x01\x01"
    assert opened(path).listStylesInDatabase()[0] == len(NAMES)
    assert picture(opened(path)) == expected(None)
    assert_form(opened(path))


def test_beside_other_files_goes_a_style_file(tmp_path: Path) -> None:
    path = tmp_path / "cirkels.geojson"
    style_circles(with_form(in_file(path, "GeoJSON")), save=True)
    assert picture(opened(path)) == expected(None)
    assert_form(opened(path))


def test_without_saving_nothing_is_written(tmp_path: Path) -> None:
    path = tmp_path / "focuscirkels.gpkg"
    style_circles(in_file(path), save=False)
    assert opened(path).listStylesInDatabase()[0] <= 0
    style_circles(in_file(tmp_path / "cirkels.geojson", "GeoJSON"), save=False)
    assert not [*tmp_path.glob("*.qml")]


@pytest.mark.parametrize("refusing", ["save_style", "make_room_for_styles"])
def test_a_database_that_refuses_is_said_and_the_circles_look_right_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refusing: str
) -> None:
    layer = in_file(tmp_path / "focuscirkels.gpkg")

    def refuse(*_: Any) -> str:
        if refusing == "save_style":
            return "attempt to write a readonly database"
        raise unsaved_styles(layer, "attempt to write a readonly database")

    monkeypatch.setattr(circle_styles, refusing, refuse)
    with pytest.raises(VeerkrachtError, match="The styles of focuscirkels could not be saved") as raised:
        style_circles(layer, save=True)
    assert raised.value.details == "attempt to write a readonly database"
    assert layer.styleManager().currentStyle() == "Focuscirkels"
    assert picture(layer) == expected(None)
    layer.styleManager().setCurrentStyle("Focuscirkels kaart 4")
    assert picture(layer) == expected("4")


# --- as files, and in a project ---


def test_there_is_a_file_for_each_map() -> None:
    assert {path.stem for path in style().rglob("focuscirkels*.qml")} == {file_stem(key) for key in legends()}


@pytest.mark.parametrize("key", legends())
def test_a_file_draws_as_the_renderer_does_and_leaves_the_form_alone(key: str) -> None:
    layer = with_form(circle_layer(*CIRCLES))
    document = QDomDocument()
    assert document.setContent(style(f"{file_stem(key)}.qml").read_text(encoding="utf-8"))[0]
    said = document.documentElement().attribute("styleCategories").split("|")
    assert sorted(said) == ["Labeling", "Symbology"]
    parts = QgsMapLayer.StyleCategory.Symbology | QgsMapLayer.StyleCategory.Labeling
    assert layer.importNamedStyle(document, parts)[0]
    assert picture(layer) == expected(key)
    assert_form(layer)


def test_a_project_keeps_them(tmp_path: Path, qgis_new_project: Callable[[], None]) -> None:
    path = tmp_path / "project.qgz"
    project = QgsProject()
    layer = in_file(tmp_path / "focuscirkels.gpkg")
    project.addMapLayer(layer)
    style_circles(with_form(layer), save=False)
    assert project.write(str(path))
    again = QgsProject()
    assert again.read(str(path))
    [layer] = again.mapLayers().values()
    for key in KEYS:
        layer.styleManager().setCurrentStyle(circle_style_name(key))
        assert picture(layer) == expected(key)
        assert_form(layer)
