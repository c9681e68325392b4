"""The maps as QGIS styles: renderers, named styles, styles saved with the data, map themes."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import cache
from pathlib import Path
from types import MappingProxyType

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeatureRenderer,
    QgsFillSymbol,
    QgsLayerTreeModel,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsMapLayer,
    QgsMapLayerStyleManager,
    QgsMapThemeCollection,
    QgsProject,
    QgsProperty,
    QgsReadWriteContext,
    QgsRendererCategory,
    QgsRuleBasedRenderer,
    QgsSimpleFillSymbolLayer,
    QgsSimpleLineSymbolLayer,
    QgsSymbolLayer,
    QgsUnitTypes,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtXml import QDomDocument

from ..compat import save_style
from ..core.legends import Legend, LegendEntry, border, legends, no_data
from .focus.map_themes import follow_map, is_map, lift_circles, theme_record
from .saved_styles import make_room_for_styles, unsaved_styles, write_qml
from .saved_styles import supports_database_styles as supports_database_styles
from .symbols import line, rule, with_layers

# A shared border is drawn by both its areas: only when all fills lie below all lines does it look the same everywhere.
_FILL_PASS, _CASING_PASS, _CORE_PASS = 0, 1, 2

# In the units of the map and not as $area, which follows the area unit of the project and would be the ground, not
# the paper. On a map in degrees there is no such area, and nothing is left out.
_LARGER_ON_PAPER = (
    "@map_crs_acronym = 'longlat' OR "
    "area(if(@layer_crs = @map_crs, $geometry, transform($geometry, @layer_crs, @map_crs))) * 1e6"
    " >= {smallest} * @map_scale * @map_scale"
)

_OWN_FIELDS: Mapping[str, str] = MappingProxyType({})


def renderer(
    legend: Legend,
    palette: str = "main",
    reference: str = "nederland",
    *,
    field: str | None = None,
    unweighted: bool = False,
) -> QgsFeatureRenderer:
    """Returns the renderer of a map: a row per class in legend order, "geen gegevens" last.

    It classifies on the stored integer field, `legend.field` unless `field` names another. `palette` is one of
    core.legends.PALETTES, `reference` one of REFERENCES; `unweighted` adds "(ongewogen)" where a class names the mean.
    """
    rows = [
        (entry, _class_symbol(entry.fill(palette)), legend.short_label(entry.number, reference, unweighted=unweighted))
        for entry in legend.entries
    ]
    if any(entry.heading for entry in legend.entries):
        return _rules(rows, field or legend.field)
    return _categories(rows, field or legend.field)


def qml(
    legend: Legend,
    palette: str = "main",
    reference: str = "nederland",
    *,
    field: str | None = None,
    unweighted: bool = False,
) -> str:
    """Returns the map's style as the text of a .qml file; the parameters are those of `renderer`."""
    layer = QgsVectorLayer("Polygon", legend.style_name, "memory")
    layer.setRenderer(renderer(legend, palette, reference, field=field, unweighted=unweighted))
    document = QDomDocument()
    layer.exportNamedStyle(document, QgsReadWriteContext(), QgsMapLayer.StyleCategory.Symbology)
    return document.toString(2)


def add_named_styles(
    layer: QgsVectorLayer,
    keys: Sequence[str],
    palette: str,
    reference: str,
    default_key: str,
    *,
    fields: Mapping[str, str] = _OWN_FIELDS,
    unweighted: Collection[str] = (),
    keep_others: bool = True,
    save: bool = False,
) -> list[str]:
    """Gives a layer the named styles of maps, makes that of `default_key` (one of `keys`) current, returns their names.

    A style of the same name is renewed; other styles stay, unless `keep_others` is False, as suits a new layer.
    `fields` names the class field of maps whose field is not the usual one; `unweighted` has the keys of maps whose
    mean is unweighted. With `save`, the layer's database gets the styles too, that of `default_key` as its default;
    there too styles of the same names are replaced. Raises VeerkrachtError where the database refuses.
    """
    manager = layer.styleManager()
    names = [legends()[key].style_name for key in keys]
    problem = ""
    if save:
        make_room_for_styles(layer, names)
    for key, name in zip(keys, names):
        _make_current(manager, name, is_new=not keep_others)
        layer.setRenderer(
            renderer(legends()[key], palette, reference, field=fields.get(key), unweighted=key in unweighted)
        )
        # Here, where the style is current: switching back to it would read it from XML again.
        if save and not problem:
            problem = save_style(layer, name, key == default_key)
    manager.setCurrentStyle(legends()[default_key].style_name)
    if not keep_others:
        for name in set(manager.styles()) - set(names):
            manager.removeStyle(name)
    layer.emitStyleChanged()
    layer.triggerRepaint()
    if problem:
        raise unsaved_styles(layer, problem)
    return names


def save_qml_beside(
    layer_path: Path,
    key: str,
    palette: str,
    reference: str,
    *,
    field: str | None = None,
    unweighted: bool = False,
) -> Path:
    """Writes a map's style beside a layer file, where QGIS looks for it: `buurten.shp` gets `buurten.qml`.

    Returns the path written. Raises VeerkrachtError where it cannot be written.
    """
    path = layer_path.with_suffix(".qml")
    write_qml(path, qml(legends()[key], palette, reference, field=field, unweighted=unweighted))
    return path


def add_map_themes(project: QgsProject, layer: QgsVectorLayer, keys: Sequence[str]) -> dict[str, str]:
    """Adds a theme per map to a project: what is visible now, with the layer in the named style of the map.

    The layer is in the project's tree and has its named styles. A theme is named as the style, with the name of the
    layer in parentheses where another layer has a theme of that name. Visible circles come above the map, as it wants
    them. Returns the names by key.
    """
    lift_circles(project)
    return {key: _add_theme(project, layer, legends()[key]) for key in keys}


def _categories(rows: Sequence[tuple[LegendEntry, QgsFillSymbol, str]], field: str) -> QgsCategorizedSymbolRenderer:
    categories = [QgsRendererCategory(entry.number, symbol, label) for entry, symbol, label in rows]
    categories.append(QgsRendererCategory(None, _no_data_symbol(), no_data().label))
    made = QgsCategorizedSymbolRenderer(field, categories)
    made.setUsingSymbolLevels(True)
    return made


def _rules(rows: Sequence[tuple[LegendEntry, QgsFillSymbol, str]], field: str) -> QgsRuleBasedRenderer:
    """Rules, since categories cannot stand under a heading; these always draw by symbol levels."""
    root = rule(field)
    parents: dict[str | None, QgsRuleBasedRenderer.Rule] = {None: root}
    for entry, symbol, label in rows:
        if entry.heading not in parents:
            parents[entry.heading] = rule(_heading_key(field, entry.number), entry.heading)
            root.appendChild(parents[entry.heading])
        condition = f'"{field}" = {entry.number}'
        parents[entry.heading].appendChild(rule(f"{field}-{entry.number}", label, symbol, condition))
    root.appendChild(rule(f"{field}-null", no_data().label, _no_data_symbol(), f'"{field}" IS NULL'))
    return QgsRuleBasedRenderer(root)


def _class_symbol(colour: str) -> QgsFillSymbol:
    return with_layers(QgsFillSymbol(), _fill(colour), *_border_lines())


def _no_data_symbol() -> QgsFillSymbol:
    return with_layers(QgsFillSymbol(), _fill(no_data().fill), _hatch(), *_border_lines())


def _fill(colour: str) -> QgsSimpleFillSymbolLayer:
    layer = QgsSimpleFillSymbolLayer(QColor(colour))
    layer.setStrokeStyle(Qt.PenStyle.NoPen)
    layer.setRenderingPass(_FILL_PASS)
    return layer


def _hatch() -> QgsLinePatternFillSymbolLayer:
    row = no_data()
    hatch = QgsLinePatternFillSymbolLayer()
    hatch.setSubSymbol(with_layers(QgsLineSymbol(), line(row.hatch_colour, row.hatch_width)))
    hatch.setLineAngle(row.hatch_angle)
    hatch.setDistance(row.hatch_spacing)
    hatch.setDistanceUnit(QgsUnitTypes.RenderUnit.RenderMillimeters)
    hatch.setRenderingPass(_FILL_PASS)
    return hatch


def _border_lines() -> list[QgsSimpleLineSymbolLayer]:
    style = border()
    casing = _border_line(style.casing_colour, style.casing_width, style.smallest_cased_area)
    casing.setRenderingPass(_CASING_PASS)
    core = _border_line(style.core_colour, style.core_width, style.smallest_bordered_area)
    core.setRenderingPass(_CORE_PASS)
    return [casing, core]


def _border_line(colour: str, width: float, smallest_area: float) -> QgsSimpleLineSymbolLayer:
    """A line that areas smaller than `smallest_area` mm² on paper go without."""
    made = line(colour, width)
    made.setDataDefinedProperty(QgsSymbolLayer.Property.PropertyLayerEnabled, _larger_on_paper(smallest_area))
    return made


@cache  # to make the expression takes longer than to make the symbol
def _larger_on_paper(smallest_area: float) -> QgsProperty:
    return QgsProperty.fromExpression(_LARGER_ON_PAPER.format(smallest=smallest_area))


def _make_current(manager: QgsMapLayerStyleManager, name: str, *, is_new: bool) -> None:
    """Makes a named style current; where there is none, a copy of the current one."""
    if name in manager.styles():
        manager.setCurrentStyle(name)
    elif is_new:
        # To switch to a copy would write the look of the layer as XML and read it back; under another name it stays.
        copied = manager.currentStyle()
        manager.renameStyle(copied, name)
        manager.addStyleFromLayer(copied)
    else:
        # Themes of the user's own would follow a style to its new name.
        manager.addStyleFromLayer(name)
        manager.setCurrentStyle(name)


def _add_theme(project: QgsProject, layer: QgsVectorLayer, legend: Legend) -> str:
    themes = project.mapThemeCollection()
    name = _free_theme_name(themes, layer, legend.style_name)
    root = project.layerTreeRoot()
    theme = QgsMapThemeCollection.createThemeFromCurrentState(root, QgsLayerTreeModel(root))
    for record in theme.layerRecords():
        # Another map on top would hide the one that the theme is of.
        if record.layer() is not None and (record.layer() == layer or is_map(record.layer())):
            theme.removeLayerRecord(record.layer())
    theme.addLayerRecord(theme_record(layer, legend.style_name, _heading_keys(layer, legend)))
    follow_map(theme, legend.key)
    themes.insert(name, theme)
    return name


def _heading_keys(layer: QgsVectorLayer, legend: Legend) -> set[str]:
    """The keys of the headings in the legend of a map, which a theme would fold away."""
    fields = [name for name in layer.fields().names() if name.lower() == legend.field]
    firsts = {entry.heading: entry.number for entry in reversed(legend.entries) if entry.heading}
    return {_heading_key(field, number) for field in fields for number in firsts.values()}


def _heading_key(field: str, number: int) -> str:
    return f"{field}-{number}-heading"


def _free_theme_name(themes: QgsMapThemeCollection, layer: QgsVectorLayer, style_name: str) -> str:
    name, number = style_name, 1
    while _shows_another_layer(themes, name, layer, style_name):
        name = f"{style_name} ({layer.name()})" if number == 1 else f"{style_name} ({layer.name()} {number})"
        number += 1
    return name


def _shows_another_layer(themes: QgsMapThemeCollection, name: str, layer: QgsVectorLayer, style_name: str) -> bool:
    return themes.hasMapTheme(name) and any(
        record.layer() is not None and record.layer() != layer and record.currentStyle == style_name
        for record in themes.mapThemeState(name).layerRecords()
    )
