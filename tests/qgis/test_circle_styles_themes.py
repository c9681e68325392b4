"""Protects that circles follow the map: in the themes, above the maps, round in legends, whichever comes first."""

from __future__ import annotations

from typing import Any

import pytest
from qgis.core import (
    QgsLayerTree,
    QgsLayerTreeModel,
    QgsMapLayer,
    QgsMapLayerLegendUtils,
    QgsMapThemeCollection,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, QSize

from tests.qgis.circle_drawing import circle_layer, draw
from veerkracht_plugin.bridge.focus.circle_styles import add_circles_to_themes, circle_renderer, style_circles
from veerkracht_plugin.bridge.focus.map_themes import map_of_theme
from veerkracht_plugin.bridge.styles import add_map_themes, add_named_styles
from veerkracht_plugin.core.legends import legends

KEYS = [*legends()]
THEMES = {key: legend.style_name for key, legend in legends().items()}


@pytest.fixture
def project(qgis_new_project: Any) -> QgsProject:
    return QgsProject.instance()


def maps(project: QgsProject, name: str = "buurten", *, in_tree: bool = True) -> QgsVectorLayer:
    fields = "&".join(f"field={legend.field}:integer" for legend in legends().values())
    layer = QgsVectorLayer(f"Polygon?crs=EPSG:28992&{fields}", name, "memory")
    project.addMapLayer(layer, in_tree)
    add_named_styles(layer, KEYS, "main", "nederland", "1")
    return layer


def circles(project: QgsProject, name: str = "focuscirkels") -> QgsVectorLayer:
    layer = circle_layer({"nr": "1", "soort": "ontwikkeling", "corp_aandeel": 20})
    layer.setName(name)
    project.addMapLayer(layer)
    style_circles(layer, save=False)
    return layer


def shown_by(project: QgsProject, theme: str) -> dict[str, str]:
    state = project.mapThemeCollection().mapThemeState(theme)
    return {record.layer().name(): record.currentStyle for record in state.layerRecords()}


def apply(project: QgsProject, theme: str) -> None:
    root: QgsLayerTree = project.layerTreeRoot()
    project.mapThemeCollection().applyTheme(theme, root, QgsLayerTreeModel(root))


def order(project: QgsProject) -> list[str]:
    return [layer.name() for layer in project.layerTreeRoot().layerOrder()]


def assert_follows(project: QgsProject, layer: QgsMapLayer) -> None:
    for key, theme in THEMES.items():
        assert shown_by(project, theme) == {"buurten": theme, layer.name(): f"Focuscirkels kaart {key}"}
        apply(project, theme)
        assert layer.styleManager().currentStyle() == f"Focuscirkels kaart {key}"
        labels = [item.label() for item in layer.renderer().legendSymbolItems()]
        assert labels == [item.label() for item in circle_renderer(key).legendSymbolItems()]
    assert order(project)[0] == layer.name()


# --- who comes first ---


def test_circles_after_the_maps(project: QgsProject) -> None:
    add_map_themes(project, maps(project), KEYS)
    layer = circles(project)
    assert add_circles_to_themes(project, layer) == sorted(THEMES.values())
    assert_follows(project, layer)


def test_circles_before_the_maps(project: QgsProject) -> None:
    layer = circles(project)
    assert add_circles_to_themes(project, layer) == []
    add_map_themes(project, maps(project), KEYS)
    assert_follows(project, layer)


def test_maps_again_keep_the_circles(project: QgsProject) -> None:
    areas = maps(project)
    add_map_themes(project, areas, KEYS)
    layer = circles(project)
    add_circles_to_themes(project, layer)
    apply(project, THEMES["6"])
    add_map_themes(project, areas, KEYS)
    assert_follows(project, layer)


def test_hidden_circles_stay_hidden(project: QgsProject) -> None:
    layer = circles(project)
    project.layerTreeRoot().findLayer(layer).setItemVisibilityChecked(False)
    add_map_themes(project, maps(project), ["3"])
    assert shown_by(project, THEMES["3"]) == {"buurten": THEMES["3"]}


def test_a_theme_draws_the_circles_of_its_map(project: QgsProject) -> None:
    add_map_themes(project, maps(project), KEYS)
    layer = circles(project)
    add_circles_to_themes(project, layer)
    apply(project, THEMES["6"])
    assert draw(layer).count("#0B4F3A") > 100
    apply(project, THEMES["4"])
    assert draw(layer).count("#C8102E") > 100


def test_themes_of_a_second_region_get_them_too(project: QgsProject) -> None:
    add_map_themes(project, maps(project), ["2"])
    second = add_map_themes(project, maps(project, "Baarn"), ["2"])["2"]
    layer = circles(project)
    assert add_circles_to_themes(project, layer) == [THEMES["2"], second]
    assert shown_by(project, second) == {"Baarn": THEMES["2"], "focuscirkels": "Focuscirkels kaart 2"}


def test_themes_of_the_user_stay_as_they_are(project: QgsProject) -> None:
    areas = maps(project)
    root = project.layerTreeRoot()
    for name in ("Mijn kaart", "Kaart 3", "Kaart 3 Focusgebieden en meer"):
        theme = QgsMapThemeCollection.createThemeFromCurrentState(root, QgsLayerTreeModel(root))
        project.mapThemeCollection().insert(name, theme)
    add_map_themes(project, areas, ["3"])
    assert add_circles_to_themes(project, circles(project)) == [THEMES["3"]]
    assert {*shown_by(project, "Mijn kaart")} == {"buurten"}


def test_every_theme_knows_its_map() -> None:
    assert {key: map_of_theme(name) for key, name in THEMES.items()} == {key: key for key in KEYS}
    assert map_of_theme("Kaart 1b Overlast en onveiligheid (Almelo 2)") == "1b"
    assert map_of_theme("Kaart 1") is None


# --- above the maps ---


def test_circles_of_two_makes_keep_their_order_above_the_maps(project: QgsProject) -> None:
    for name in ("voorstel", "focuscirkels"):
        circles(project, name)
    add_map_themes(project, maps(project), ["1"])
    assert order(project) == ["focuscirkels", "voorstel", "buurten"]


def test_circles_that_lie_above_stay_in_their_group(project: QgsProject) -> None:
    areas = maps(project)
    group = project.layerTreeRoot().insertGroup(0, "Mijn werk")
    layer = circles(project)
    node = project.layerTreeRoot().findLayer(layer)
    group.addChildNode(node.clone())
    node.parent().removeChildNode(node)
    add_map_themes(project, areas, ["1"])
    assert project.layerTreeRoot().findLayer(layer).parent().name() == "Mijn werk"


def test_an_order_of_the_user_is_kept_but_for_the_circles(project: QgsProject) -> None:
    layer = circles(project)
    areas, others = maps(project), QgsVectorLayer("Point?crs=EPSG:28992", "scholen", "memory")
    project.addMapLayer(others)
    root = project.layerTreeRoot()
    root.setHasCustomLayerOrder(True)
    root.setCustomLayerOrder([others, areas, layer])
    add_map_themes(project, areas, ["1"])
    assert order(project) == ["focuscirkels", "scholen", "buurten"]


def test_a_map_that_comes_into_the_tree_later_stays_below_too(project: QgsProject) -> None:
    """As from QGIS 3.32 on, which puts the result of an algorithm into the tree when all else is done."""
    circles(project)
    areas = maps(project, in_tree=False)
    add_map_themes(project, areas, ["1"])
    project.layerTreeRoot().insertLayer(0, areas)
    QCoreApplication.processEvents()
    assert order(project) == ["focuscirkels", "buurten"]
    assert project.mapLayersByName("focuscirkels")


# --- in legends ---


def legend_nodes(project: QgsProject, layer: QgsVectorLayer) -> list:
    model = QgsLayerTreeModel(project.layerTreeRoot())
    return model, model.layerLegendNodes(project.layerTreeRoot().findLayer(layer.id()))


def test_legends_show_rings_and_no_leaders(project: QgsProject) -> None:
    """Where there is no circle to draw, as in a legend, QGIS draws the leader of a symbol across it."""
    layer = circles(project)
    add_circles_to_themes(project, layer)
    for key in KEYS:
        layer.setRenderer(circle_renderer(key))
        model, nodes = legend_nodes(project, layer)
        assert model is not None
        for row, node in enumerate(nodes):
            node.setIconSize(QSize(32, 32))
            image = node.symbol().asImage(QSize(64, 64))
            inside = {image.pixelColor(x, y).alpha() for x in range(24, 40) for y in range(24, 40)}
            assert inside == {0}, (key, row)
            tree_node = project.layerTreeRoot().findLayer(layer.id())
            assert not QgsMapLayerLegendUtils.legendNodePatchShape(tree_node, row).isNull()


def test_the_legend_of_map_4_reads_well(project: QgsProject) -> None:
    layer = circles(project)
    style_circles(layer, 62.5, save=False)
    layer.styleManager().setCurrentStyle("Focuscirkels kaart 4")
    _model, nodes = legend_nodes(project, layer)
    assert [node.data(0) for node in nodes] == [
        "corporatiebezit 62,5% of meer",
        "corporatiebezit onder 62,5%",
        "corporatiebezit onbekend",
    ]
