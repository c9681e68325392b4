"""The maps as QGIS draws them: from the .qml files, as named styles, from the data, in themes."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsFeatureRenderer,
    QgsGeometry,
    QgsLayerTree,
    QgsLayerTreeModel,
    QgsMapLayerStyle,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsMapThemeCollection,
    QgsProject,
    QgsProperty,
    QgsRectangle,
    QgsRenderContext,
    QgsRuleBasedRenderer,
    QgsSymbol,
    QgsSymbolLayer,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QImage
from qgis.PyQt.QtXml import QDomDocument

from tools.make_styles import FOLDERS, style_files
from veerkracht_plugin.bridge import styles
from veerkracht_plugin.core.errors import VeerkrachtError
from veerkracht_plugin.core.legends import Legend, legends, no_data
from veerkracht_plugin.paths import style

pytestmark = pytest.mark.usefixtures("no_layer_outlives_qgis", "no_questions")

KEYS = list(legends())
SIDE = 100.0

every_map = pytest.mark.parametrize("key", KEYS)
both_palettes = pytest.mark.parametrize("palette", FOLDERS)


# --- layers and pictures ---


def layer_of(classes: Iterable[Any], side: float = SIDE, name: str = "buurten") -> QgsVectorLayer:
    """A row of square areas side by side, from x = 0; each has the given class in the field of every map."""
    fields = "&".join(f"field={legend.field}:integer" for legend in legends().values())
    layer = QgsVectorLayer(f"Polygon?crs=EPSG:28992&{fields}", name, "memory")
    features = []
    for place, value in enumerate(classes):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(place * side, 0, (place + 1) * side, side)))
        feature.setAttributes([value] * len(KEYS))
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    layer.updateExtents()
    return layer


def layer_of_map(legend: Legend) -> QgsVectorLayer:
    """A square for each class of a map, and one without."""
    return layer_of([*(entry.number for entry in legend.entries), None])


def geopackage(path: Path, classes: Iterable[Any] = (*range(1, 11), None), table: str = "buurten") -> QgsVectorLayer:
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = table
    if path.exists():
        options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
    problem, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(
        layer_of(classes), str(path), QgsCoordinateTransformContext(), options
    )
    assert problem == QgsVectorFileWriter.WriterError.NoError
    return opened(path, table)


def opened(path: Path, table: str = "buurten") -> QgsVectorLayer:
    layer = QgsVectorLayer(f"{path}|layername={table}", table, "ogr")
    assert layer.isValid()
    return layer


def picture(layer: QgsVectorLayer, scale: float, dpi: int = 96) -> QImage:
    """The layer as QGIS draws it on white, at a scale on paper."""
    extent = QgsRectangle(layer.extent())
    pixels_per_metre = dpi / 0.0254 / scale
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs() if layer.crs().isValid() else QgsCoordinateReferenceSystem("EPSG:28992"))
    settings.setOutputDpi(dpi)
    settings.setOutputSize(QSize(round(extent.width() * pixels_per_metre), round(extent.height() * pixels_per_metre)))
    settings.setExtent(extent)
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))
    settings.setExpressionContext(context)
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    assert not job.errors()
    return job.renderedImage()


def assert_draws(layer: QgsVectorLayer, legend: Legend, palette: str) -> None:
    """Each square of `layer_of_map` has the colour of its class, and the last one the hatch."""
    image = picture(layer, scale=5000, dpi=192)
    step = image.width() / layer.featureCount()
    for place, entry in enumerate(legend.entries):
        assert {*_inside(image, step, place)} == {entry.fill(palette)}, f"class {entry.number} of map {legend.key}"
    hatched = _inside(image, step, len(legend.entries))
    lines = [colour for colour in hatched if int(colour[1:3], 16) < 0xC8]
    assert {no_data().fill, no_data().hatch_colour} <= {*hatched}
    # Lines of 0.18 mm, 1.6 mm apart, are a ninth of the whole, more or less by where the pixels fall.
    assert 0.05 < len(lines) / len(hatched) < 0.25


def _inside(image: QImage, step: float, place: int) -> list[str]:
    """The colours within the square at a place in the row, away from its borders."""
    across = range(int((place + 0.2) * step), int((place + 0.8) * step))
    down = range(int(0.2 * image.height()), int(0.8 * image.height()))
    return [image.pixelColor(x, y).name().upper() for x in across for y in down]


# --- what a renderer says ---


def layer_said(layer: QgsSymbolLayer) -> tuple[Any, ...]:
    enabled = layer.dataDefinedProperties().property(QgsSymbolLayer.Property.PropertyLayerEnabled)
    properties = layer.properties()
    said = {
        name: properties[name]
        for name in ("outline_style", "style", "line_width", "line_width_unit", "joinstyle", "line_style", "distance")
        if name in properties
    }
    sub_symbol = layer.subSymbol()
    return (
        layer.layerType(),
        layer.color().name().upper() if layer.layerType() != "LinePatternFill" else "",
        layer.color().alpha(),
        layer.renderingPass(),
        layer.enabled(),
        enabled.expressionString() if isinstance(enabled, QgsProperty) and enabled.isActive() else "",
        said,
        layer.lineAngle() if layer.layerType() == "LinePatternFill" else None,
        symbol_said(sub_symbol) if sub_symbol else None,
    )


def symbol_said(symbol: QgsSymbol) -> tuple[Any, ...]:
    return symbol.opacity(), [layer_said(layer) for layer in symbol.symbolLayers()]


def rule_said(rule: QgsRuleBasedRenderer.Rule) -> tuple[Any, ...]:
    symbol = symbol_said(rule.symbol()) if rule.symbol() else None
    below = [rule_said(child) for child in rule.children()]
    return rule.ruleKey(), rule.label(), rule.filterExpression(), symbol, below


def said(renderer: QgsFeatureRenderer) -> Any:
    """Everything that matters about a renderer, comparable; a .qml has the values of classes as text."""
    if renderer.type() == "RuleRenderer":
        return rule_said(renderer.rootRule())
    return (
        renderer.classAttribute(),
        renderer.usingSymbolLevels(),
        [
            (str(category.value() or ""), category.label(), category.renderState(), symbol_said(category.symbol()))
            for category in renderer.categories()
        ],
    )


def said_by(layer: QgsVectorLayer) -> Any:
    """What the renderer of a layer says; the layer stays alive meanwhile, for the renderer dies with it."""
    return said(layer.renderer())


def loaded(path: Path, layer: QgsVectorLayer) -> QgsVectorLayer:
    document = QDomDocument()
    assert document.setContent(path.read_text(encoding="utf-8"))[0]
    read, problem = layer.importNamedStyle(document)
    assert read, problem
    return layer


def style_path(legend: Legend, palette: str) -> Path:
    return style(*FOLDERS[palette], f"{legend.file}.qml")


def legend_rows(layer: QgsVectorLayer, project: QgsProject) -> list[str]:
    """The rows of a layer's legend, as the layer panel has them."""
    model = QgsLayerTreeModel(project.layerTreeRoot())
    nodes = model.layerLegendNodes(project.layerTreeRoot().findLayer(layer.id()))
    return [node.data(0) for node in nodes]


# --- the style files ---


def test_there_is_a_file_for_each_map_and_palette() -> None:
    expected = {style_path(legend, palette) for legend in legends().values() for palette in FOLDERS}
    assert set(style().rglob("kaart*.qml")) == expected


@every_map
@both_palettes
def test_file_says_what_the_legend_says(key: str, palette: str) -> None:
    legend = legends()[key]
    from_file = loaded(style_path(legend, palette), layer_of_map(legend))
    assert said_by(from_file) == said(styles.renderer(legend, palette))


@every_map
@both_palettes
def test_file_draws_every_class(key: str, palette: str) -> None:
    legend = legends()[key]
    assert_draws(loaded(style_path(legend, palette), layer_of_map(legend)), legend, palette)


def test_files_come_out_the_same_to_the_byte() -> None:
    """Another run, with another seed for the order of attributes, wrote what is on disk."""
    written_with = QDomDocument()
    assert written_with.setContent(style("kaart1_overlast_onveiligheid.qml").read_text(encoding="utf-8"))[0]
    if written_with.documentElement().attribute("version") != Qgis.QGIS_VERSION:
        pytest.skip("the style files are written with another QGIS")
    differing = [path.name for path, content in style_files() if path.read_text(encoding="utf-8") != content]
    assert not differing


# --- renderers ---


@every_map
@both_palettes
def test_renderer_draws_every_class(key: str, palette: str) -> None:
    layer = layer_of_map(legends()[key])
    layer.setRenderer(styles.renderer(legends()[key], palette))
    assert_draws(layer, legends()[key], palette)


@pytest.mark.parametrize("key", [key for key in KEYS if key != "7"])
def test_classes_stand_in_legend_order_and_no_data_last(key: str) -> None:
    legend = legends()[key]
    categories = styles.renderer(legend).categories()
    assert [category.value() for category in categories[:-1]] == [entry.number for entry in legend.entries]
    labels = [category.label() for category in categories]
    assert labels == [*(entry.label for entry in legend.entries), "geen gegevens"]


@pytest.mark.parametrize(
    ("key", "reference", "label"),
    [
        ("1", "nederland", "gemiddeld in Nederland"),
        ("1", "gemeente", "gemiddeld in de gemeente"),
        ("1", "tabel", "gemiddeld in de tabel"),
        ("1b", "nederland", "gemiddeld in de gemeente"),
    ],
)
def test_class_5_is_worded_by_reference(key: str, reference: str, label: str) -> None:
    legend = legends()[key]
    assert styles.renderer(legend, "main", reference).categories()[4].label() == label
    assert styles.renderer(legend, "main", reference, unweighted=True).categories()[4].label() == f"{label} (ongewogen)"


def test_map_7_stands_under_its_headings(qgis_new_project: Any) -> None:
    project = QgsProject.instance()
    layer = layer_of_map(legends()["7"])
    layer.setRenderer(styles.renderer(legends()["7"]))
    project.addMapLayer(layer)
    assert legend_rows(layer, project) == [
        "afname kwetsbare bewoners en …",
        "- afname problemen",
        "- geen afname problemen",
        "kwetsbare bewoners ongeveer gelijk",
        "toename kwetsbare bewoners en …",
        "- weinig veerkracht, beperkte problemen",
        "- weinig veerkracht, vrij veel problemen",
        "- weinig veerkracht, veel problemen",
        "- enige veerkracht",
        "- veerkracht",
        "geen gegevens",
    ]
    root = layer.renderer().rootRule()
    assert [len(rule.children()) for rule in root.children()] == [2, 0, 5, 0]


@pytest.mark.parametrize("key", ["1", "7"])
def test_another_field_can_hold_the_classes(key: str) -> None:
    legend = legends()[key]
    layer = layer_of_map(legend)
    layer.dataProvider().renameAttributes({layer.fields().indexOf(legend.field): "klassen"})
    layer.updateFields()
    layer.setRenderer(styles.renderer(legend, field="klassen"))
    assert_draws(layer, legend, "main")


@pytest.mark.parametrize("key", ["1", "7"])
def test_borders_lie_over_the_fills_of_both_sides(key: str) -> None:
    """White, grey, white, alike on both sides, though the area drawn last is too small to have white itself."""
    layer = layer_of([1, 8])
    last = max(layer.allFeatureIds())
    narrow = QgsGeometry.fromRect(QgsRectangle(SIDE, 0, SIDE * 1.5, SIDE))
    assert layer.dataProvider().changeGeometryValues({last: narrow})
    layer.updateExtents()
    layer.setRenderer(styles.renderer(legends()[key]))
    image = picture(layer, scale=SIDE * 1000 / 2.2, dpi=1200)
    border, row = image.width() * 2 // 3, image.height() // 2
    across = [image.pixelColor(x, row).name().upper() for x in range(border - 12, border + 12)]
    assert across[0] == legends()[key].entry(1).main
    assert across[-1] == legends()[key].entry(8).main
    white = [place for place, colour in enumerate(across) if colour == "#FFFFFF"]
    grey = [place for place, colour in enumerate(across) if colour == "#8C8C8C"]
    assert len(grey) >= 2
    assert len([place for place in white if place < grey[0]]) >= 2
    assert len([place for place in white if place > grey[-1]]) >= 2


@pytest.mark.parametrize(
    ("side_on_paper", "white", "grey"), [(2.2, True, True), (1.8, False, True), (0.8, False, True), (0.6, False, False)]
)
@pytest.mark.parametrize("crs", ["EPSG:28992", ""])
def test_small_areas_lose_the_white_and_tiny_ones_all_borders(
    side_on_paper: float, white: bool, grey: bool, crs: str
) -> None:
    layer = layer_of([1, 1, 1])
    layer.setRenderer(styles.renderer(legends()["1"]))
    layer.setCrs(QgsCoordinateReferenceSystem(crs))
    image = picture(layer, scale=SIDE * 1000 / side_on_paper, dpi=1200)
    seen = {image.pixelColor(x, image.height() // 2).name().upper() for x in range(image.width())}
    if not crs:
        white = grey = True
    assert ("#FFFFFF" in seen, "#8C8C8C" in seen) == (white, grey)


def test_on_a_map_in_degrees_no_area_loses_its_borders() -> None:
    layer = layer_of([1, 1, 1], side=0.01)
    layer.setRenderer(styles.renderer(legends()["1"]))
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    image = picture(layer, scale=0.01 * 1000 / 2.2, dpi=1200)
    seen = {image.pixelColor(x, image.height() // 2).name().upper() for x in range(image.width())}
    assert {"#FFFFFF", "#8C8C8C"} <= seen


def test_fills_are_opaque_and_without_outline() -> None:
    for legend in legends().values():
        renderer = styles.renderer(legend)
        for symbol in renderer.symbols(QgsRenderContext()):
            fill = symbol.symbolLayer(0)
            assert symbol.opacity() == 1
            assert fill.color().alpha() == 255
            assert fill.properties()["outline_style"] == "no"


# --- named styles ---


def style_names(keys: Iterable[str] = KEYS) -> list[str]:
    return [legends()[key].style_name for key in keys]


def test_layer_gets_the_named_styles_and_shows_the_default() -> None:
    layer = layer_of([1])
    assert styles.add_named_styles(layer, KEYS, "main", "nederland", "3") == style_names()
    assert layer.styleManager().currentStyle() == "Kaart 3 Focusgebieden"
    assert said_by(layer) == said(styles.renderer(legends()["3"]))
    assert {*style_names()} < {*layer.styleManager().styles()}


@both_palettes
def test_every_named_style_draws(palette: str) -> None:
    for key, legend in legends().items():
        layer = layer_of_map(legend)
        styles.add_named_styles(layer, KEYS, palette, "nederland", "1")
        layer.styleManager().setCurrentStyle(legend.style_name)
        assert layer.renderer().type() == ("RuleRenderer" if key == "7" else "categorizedSymbol")
        assert_draws(layer, legend, palette)


def test_styles_that_someone_made_stay_as_they_are() -> None:
    layer = layer_of([1])
    layer.renderer().symbol().setColor(QColor("#123456"))
    own = layer.styleManager().currentStyle()
    styles.add_named_styles(layer, ["1", "7"], "main", "nederland", "1")
    styles.add_named_styles(layer, ["1", "7"], "main", "nederland", "7")
    assert layer.styleManager().setCurrentStyle(own)
    assert layer.renderer().symbol().color().name() == "#123456"
    assert len(layer.styleManager().styles()) == 3


def test_a_new_layer_has_only_the_maps() -> None:
    layer = layer_of([1])
    styles.add_named_styles(layer, ["1", "4"], "main", "nederland", "4", keep_others=False)
    assert sorted(layer.styleManager().styles()) == style_names(["1", "4"])
    assert layer.styleManager().currentStyle() == "Kaart 4 Corporatiebezit"


def test_again_renews_the_styles() -> None:
    layer = layer_of([1])
    styles.add_named_styles(layer, ["1", "2"], "main", "nederland", "1")
    styles.add_named_styles(
        layer, ["1", "2"], "colour_blind", "tabel", "2", fields={"2": "kaart4"}, unweighted={"1"}, keep_others=False
    )
    assert sorted(layer.styleManager().styles()) == style_names(["1", "2"])
    assert said_by(layer) == said(styles.renderer(legends()["2"], "colour_blind", field="kaart4"))
    layer.styleManager().setCurrentStyle(style_names(["1"])[0])
    assert said_by(layer) == said(styles.renderer(legends()["1"], "colour_blind", "tabel", unweighted=True))


# --- styles in the data ---


def saved(path: Path, table: str = "buurten", default_key: str = "2", palette: str = "main") -> None:
    layer = opened(path, table)
    styles.add_named_styles(layer, KEYS, palette, "nederland", default_key, save=True)
    assert layer.styleManager().currentStyle() == legends()[default_key].style_name


def styles_in(layer: QgsVectorLayer) -> dict[str, str]:
    """The ids of the styles that a layer has in its database, by name."""
    count, ids, names, *_ = layer.listStylesInDatabase()
    return dict(zip(names[:count], ids[:count]))


@both_palettes
def test_styles_saved_in_a_geopackage_draw_on_a_fresh_layer(tmp_path: Path, palette: str) -> None:
    path = tmp_path / "kaarten.gpkg"
    geopackage(path)
    saved(path, palette=palette)
    for legend in legends().values():
        layer = opened(path)
        xml, _problem = layer.getStyleFromDatabase(styles_in(layer)[legend.style_name])
        layer.styleManager().addStyle("uit de database", QgsMapLayerStyle(xml))
        layer.styleManager().setCurrentStyle("uit de database")
        assert said_by(layer) == said(styles.renderer(legend, palette))
        layer.setSubsetString(f"kaart1 IS NULL OR kaart1 <= {len(legend.entries)}")
        if len(legend.entries) == 10:
            assert_draws(layer, legend, palette)


def test_a_geopackage_opens_with_the_default_map(tmp_path: Path) -> None:
    path = tmp_path / "kaarten.gpkg"
    geopackage(path, [1, 2, 3, 4, 5, 6, 7, None])
    saved(path, default_key="6")
    assert said_by(opened(path)) == said(styles.renderer(legends()["6"]))
    assert_draws(opened(path), legends()["6"], "main")


def test_saving_again_neither_asks_nor_doubles(tmp_path: Path) -> None:
    path = tmp_path / "kaarten.gpkg"
    geopackage(path)
    saved(path, default_key="2")
    saved(path, default_key="3", palette="colour_blind")
    layer = opened(path)
    assert sorted(layer.listStylesInDatabase()[2]) == sorted(style_names())
    assert said_by(layer) == said(styles.renderer(legends()["3"], "colour_blind"))


def test_saving_leaves_the_styles_of_other_tables_alone(tmp_path: Path) -> None:
    path = tmp_path / "kaarten.gpkg"
    geopackage(path)
    geopackage(path, table="wijken")
    saved(path, "wijken", default_key="4")
    saved(path, "buurten", default_key="5")
    saved(path, "buurten", default_key="5")
    assert len(styles_in(opened(path, "wijken"))) == len(styles_in(opened(path, "buurten"))) == len(KEYS)
    assert said_by(opened(path, "wijken")) == said(styles.renderer(legends()["4"]))


def test_a_database_that_refuses_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    layer = geopackage(tmp_path / "kaarten.gpkg")
    monkeypatch.setattr(styles, "save_style", lambda *_: "attempt to write a readonly database")
    with pytest.raises(VeerkrachtError, match="The styles of buurten could not be saved") as raised:
        styles.add_named_styles(layer, KEYS, "main", "nederland", "1", save=True)
    assert raised.value.details == "attempt to write a readonly database"
    assert layer.styleManager().currentStyle() == legends()["1"].style_name


def test_only_databases_keep_styles(tmp_path: Path) -> None:
    written = geopackage(tmp_path / "kaarten.gpkg")
    assert styles.supports_database_styles(written)
    assert not styles.supports_database_styles(layer_of([1]))
    for driver, suffix in (("ESRI Shapefile", "shp"), ("GeoJSON", "geojson")):
        path = tmp_path / f"kaarten.{suffix}"
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.driverName = driver
        QgsVectorFileWriter.writeAsVectorFormatV3(written, str(path), QgsCoordinateTransformContext(), options)
        assert not styles.supports_database_styles(QgsVectorLayer(str(path), "kaarten", "ogr"))


@pytest.mark.parametrize(("driver", "suffix"), [("ESRI Shapefile", "shp"), ("GeoJSON", "geojson")])
def test_other_files_open_with_the_style_beside_them(tmp_path: Path, driver: str, suffix: str) -> None:
    legend = legends()["3"]
    path = tmp_path / f"mijn.kaarten.{suffix}"
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = driver
    QgsVectorFileWriter.writeAsVectorFormatV3(layer_of_map(legend), str(path), QgsCoordinateTransformContext(), options)
    assert styles.save_qml_beside(path, "3", "colour_blind", "nederland") == tmp_path / "mijn.kaarten.qml"
    layer = QgsVectorLayer(str(path), "kaarten", "ogr")
    assert said_by(layer) == said(styles.renderer(legend, "colour_blind"))
    assert_draws(layer, legend, "colour_blind")


def test_a_style_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(VeerkrachtError, match=r"kaarten\.qml could not be written: No such file or directory"):
        styles.save_qml_beside(tmp_path / "weg" / "kaarten.shp", "1", "main", "nederland")


# --- map themes ---


def in_project(name: str = "buurten") -> QgsVectorLayer:
    layer = layer_of([1], name=name)
    QgsProject.instance().addMapLayer(layer)
    styles.add_named_styles(layer, KEYS, "main", "nederland", "1")
    return layer


def shown_by(theme: str) -> dict[str, str]:
    """The current style of each layer that a theme shows, by the name of the layer."""
    state = QgsProject.instance().mapThemeCollection().mapThemeState(theme)
    return {record.layer().name(): record.currentStyle for record in state.layerRecords()}


def test_a_theme_for_each_map(qgis_new_project: Any) -> None:
    layer = in_project()
    names = styles.add_map_themes(QgsProject.instance(), layer, KEYS)
    assert names == {key: legends()[key].style_name for key in KEYS}
    themes = QgsProject.instance().mapThemeCollection()
    assert sorted(themes.mapThemes()) == sorted(style_names())
    root = QgsProject.instance().layerTreeRoot()
    for key, name in names.items():
        assert shown_by(name) == {"buurten": name}
        themes.applyTheme(name, root, QgsLayerTreeModel(root))
        assert layer.styleManager().currentStyle() == name
        assert said_by(layer) == said(styles.renderer(legends()[key]))


def test_themes_again_are_renewed(qgis_new_project: Any) -> None:
    layer = in_project()
    first = styles.add_map_themes(QgsProject.instance(), layer, KEYS)
    assert styles.add_map_themes(QgsProject.instance(), layer, KEYS) == first
    assert len(QgsProject.instance().mapThemeCollection().mapThemes()) == len(KEYS)


def test_a_theme_of_the_users_own_keeps_its_style(qgis_new_project: Any) -> None:
    layer = layer_of([1, 2])
    project = QgsProject.instance()
    project.addMapLayer(layer)
    layer.styleManager().renameStyle(layer.styleManager().currentStyle(), "mijn stijl")
    root = project.layerTreeRoot()
    theme = QgsMapThemeCollection.createThemeFromCurrentState(root, QgsLayerTreeModel(root))
    project.mapThemeCollection().insert("mijn thema", theme)
    styles.add_named_styles(layer, ["1", "2"], "main", "nederland", "1")
    [record] = project.mapThemeCollection().mapThemeState("mijn thema").layerRecords()
    assert record.currentStyle == "mijn stijl"


def test_themes_of_two_layers_do_not_clash(qgis_new_project: Any) -> None:
    project = QgsProject.instance()
    one, two, three = in_project("Almelo"), in_project("Baarn"), in_project("Baarn")
    names = [styles.add_map_themes(project, layer, ["2"])["2"] for layer in (one, two, three)]
    name = legends()["2"].style_name
    assert names == [name, f"{name} (Baarn)", f"{name} (Baarn 2)"]
    assert [shown_by(theme) for theme in names] == [{"Almelo": name}, {"Baarn": name}, {"Baarn": name}]
    assert [styles.add_map_themes(project, layer, ["2"])["2"] for layer in (one, two, three)] == names


def test_the_theme_of_a_removed_layer_is_free_again(qgis_new_project: Any) -> None:
    project = QgsProject.instance()
    styles.add_map_themes(project, in_project("oud"), ["2"])
    project.removeAllMapLayers()
    new = in_project("nieuw")
    assert styles.add_map_themes(project, new, ["2"]) == {"2": legends()["2"].style_name}


def test_a_theme_shows_what_is_visible_besides_other_maps(qgis_new_project: Any) -> None:
    project = QgsProject.instance()
    in_project("eerdere kaarten")
    for name in ("achtergrond", "verborgen"):
        project.addMapLayer(QgsVectorLayer("LineString?crs=EPSG:28992", name, "memory"))
    project.layerTreeRoot().findLayer(project.mapLayersByName("verborgen")[0]).setItemVisibilityChecked(False)
    layer = in_project("kaarten")
    project.layerTreeRoot().findLayer(layer).setItemVisibilityChecked(False)
    theme = styles.add_map_themes(project, layer, ["7"])["7"]
    assert set(shown_by(theme)) == {"achtergrond", "kaarten"}
    root = project.layerTreeRoot()
    project.mapThemeCollection().applyTheme(theme, root, QgsLayerTreeModel(root))
    assert visible(root) == {"achtergrond", "kaarten"}


def visible(root: QgsLayerTree) -> set[str]:
    return {node.layer().name() for node in root.findLayers() if node.isVisible()}


def test_a_theme_shows_the_legend_of_its_map(qgis_new_project: Any) -> None:
    """A theme folds away what it does not name: the legends, and the headings of map 7, would open one by one."""
    project = QgsProject.instance()
    names = styles.add_map_themes(project, in_project(), ["1", "7"])
    headings = {"1": set(), "7": {"kaart7-1-heading", "kaart7-4-heading"}}
    for key, name in names.items():
        [record] = project.mapThemeCollection().mapThemeState(name).layerRecords()
        assert record.expandedLayerNode
        assert set(record.expandedLegendItems) == headings[key]
