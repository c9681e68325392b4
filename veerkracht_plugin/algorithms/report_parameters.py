"""What a report can be asked: the parameters of exportreport, and what is wrong with them before anything is made."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    NULL,
    QgsMapLayer,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
    QgsRasterLayer,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..bridge.translation import tr
from ..core.errors import VeerkrachtError
from ..core.legends import LANGUAGES, PALETTES, legends
from .base import VeerkrachtAlgorithm

if TYPE_CHECKING:  # these import pandas, which loads on first use
    from ..bridge.report.templates import Template
    from ..core.report.options import Options
    from ..core.report.own_texts import OwnTexts

PAPERS = ("a4_liggend", "a3_liggend", "a4_staand")
FORMATS = ("pdf", "png", "svg", "html", "xlsx")
DEFAULT_NAME = "veerkrachtkaarten"
_DEFAULT_MAPS, _FEWEST_DPI, _MOST_DPI = 7, 50, 1200


class ReportParameters(VeerkrachtAlgorithm):
    """An algorithm with the parameters of a report, and their values as the report takes them."""

    AREAS, CIRCLES, MAPS, TEMPLATE, PAPER, TITLE = "AREAS", "CIRCLES", "MAPS", "TEMPLATE", "PAPER", "TITLE"
    TEXTS, LOGO, BACKGROUND, SCOPE, CLUSTERS = "TEXTS", "LOGO", "BACKGROUND", "SCOPE", "CLUSTERS"
    PALETTE, LANGUAGE, DPI, FORMATS, NAME, OUTPUT = "PALETTE", "LANGUAGE", "DPI", "FORMATS", "NAME", "OUTPUT"
    AUTHOR, GEOPDF, BUILT_UP = "AUTHOR", "GEOPDF", "BUILT_UP"

    # --- parameters ---

    def add_parameters(self) -> None:
        """Adds them all."""
        self._add_layers()
        self._add_look()
        self._add_scope()
        self._add_output()

    def _add_layers(self) -> None:
        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        self.add(
            QgsProcessingParameterVectorLayer(self.AREAS, tr("Areas with classes"), polygons),
            tr("A polygon layer with the fields kaart1 … kaart7, as “Make resilience maps” or “Classify” makes it."),
        )
        self.add(
            QgsProcessingParameterVectorLayer(self.CIRCLES, tr("Focus circles"), polygons, optional=True),
            tr(
                "The circles that are drawn on the maps and listed by name. Figures that they do not have are computed."
            ),
        )
        names = [legend.style_name for legend in legends().values()]
        self.add(
            QgsProcessingParameterEnum(
                self.MAPS, tr("Maps"), names, allowMultiple=True, defaultValue=list(range(_DEFAULT_MAPS))
            ),
            tr("The maps that get a page. A map on which no area has a class is left out, and the report says so."),
        )

    def _add_look(self) -> None:
        self.add(
            QgsProcessingParameterEnum(
                self.PAPER, tr("Paper"), [tr("A4 landscape"), tr("A3 landscape"), tr("A4 portrait")], defaultValue=0
            ),
            tr("The size of the pages, unless a template of your own decides."),
        )
        self.add(
            QgsProcessingParameterString(self.TITLE, tr("Title"), optional=True),
            tr("The title on the cover and of the document; without one “Analyse veerkrachtkaarten”."),
        )
        self.add(
            QgsProcessingParameterEnum(self.LANGUAGE, tr("Language"), [tr("Dutch"), tr("English")], defaultValue=0),
            tr("The language of the pages, whatever that of QGIS is."),
        )
        self.add_palette(self.PALETTE)
        self.add(
            QgsProcessingParameterMapLayer(self.BACKGROUND, tr("Background"), optional=True),
            tr(
                "A topographic map, such as a raster or WMTS layer of the project. It is drawn in grey over the colours, so that street names stay readable and classes keep their colours."
            ),
        )
        self.add(
            QgsProcessingParameterVectorLayer(
                self.BUILT_UP, tr("Built-up area"), [QgsProcessing.SourceType.TypeVectorPolygon], optional=True
            ),
            tr(
                "Polygons of what is built up. Outside them white lines are drawn over the colours of the maps, so that large rural areas do not stand out too much; the legend says so."
            ),
        )
        self._add_files()

    def _add_files(self) -> None:
        self.add(
            QgsProcessingParameterFile(
                self.TEXTS, tr("Own texts"), optional=True, fileFilter=tr("Texts (*.md *.json *.txt)")
            ),
            tr(
                'A file with a text for each map: Markdown with headings such as “# Kaart 1”, or JSON such as {"1": "…"}. Maps without a text keep the generated one.'
            ),
        )
        self.add(
            QgsProcessingParameterFile(
                self.LOGO, tr("Logo"), optional=True, fileFilter=tr("Pictures (*.svg *.png *.jpg *.jpeg)")
            ),
            tr("A picture for the foot of the pages, at best an SVG."),
        )
        self.add(
            QgsProcessingParameterFile(self.TEMPLATE, tr("Layout template"), extension="qpt", optional=True),
            tr(
                "A layout of your own: copy one of those in the plugin's folder resources/layouts and change it in the layout designer. Items are found by their ids; missing ones are skipped, others stay."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString(self.AUTHOR, tr("Author"), optional=True),
            tr(
                "In whose name the report is made: on the cover, in the source lines, and in the properties of the PDF."
            ),
            advanced=True,
        )

    def _add_scope(self) -> None:
        scopes = [
            tr("One report on the whole layer"),
            tr("A report for each gemeente"),
            tr("A report for each cluster of gemeenten"),
            tr("A factsheet for each focus circle"),
        ]
        self.add(
            QgsProcessingParameterEnum(self.SCOPE, tr("Scope"), scopes, defaultValue=0),
            tr("What a report is about. Neighbouring gemeenten stay visible, but muted."),
        )
        self.add(
            QgsProcessingParameterString(self.CLUSTERS, tr("Clusters of gemeenten"), optional=True),
            tr(
                "For the third scope: names with + between them, and ; between clusters, such as Brunssum+Landgraaf; Heerlen+Kerkrade."
            ),
        )

    def _add_output(self) -> None:
        formats = [
            tr("PDF"),
            tr("PNG, a picture per page"),
            tr("SVG, a picture per page"),
            tr("HTML, the accessible edition"),
            tr("XLSX, the tables"),
        ]
        self.add(
            QgsProcessingParameterEnum(self.FORMATS, tr("Formats"), formats, allowMultiple=True, defaultValue=[0]),
            tr("What is written into the folder."),
        )
        self.add(
            QgsProcessingParameterNumber(
                self.DPI, tr("Resolution (DPI)"), defaultValue=300, minValue=_FEWEST_DPI, maxValue=_MOST_DPI
            ),
            tr("Of PNG pictures, and of what cannot be lines in a PDF, such as a background."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean(self.GEOPDF, tr("Also a GeoPDF of each map page"), defaultValue=False),
            tr("A PDF per map page that knows where on earth it is, with layers to be turned on and off."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString(self.NAME, tr("Name of the files"), defaultValue=DEFAULT_NAME),
            tr(
                "What the names of the files begin with; after it they say which gemeente, clusters or factsheets they are of. Earlier files of the same names are replaced."
            ),
        )
        self.add(
            QgsProcessingParameterFolderDestination(self.OUTPUT, tr("Folder")),
            tr("Where the files are written, all of them or none; the folder is made where it is missing."),
        )

    # --- checks ---

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """Lets a background pass that cannot be loaded, as without network."""
        background = self.background(parameters, context)
        is_loaded = background is None or background.isValid()
        return super().checkParameterValues(parameters if is_loaded else {**parameters, self.BACKGROUND: None}, context)

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Judges everything that would otherwise show after minutes."""
        for name in (self.AREAS, self.CIRCLES):
            self._require_saved(self.given_layer(parameters, name, context))
        self.built_up(parameters, context)
        self._keys(parameters, context)
        self.formats(parameters, context)
        self.own_texts(parameters, context)
        self.logo(parameters, context)
        self.template(parameters, context)
        self._require_for_scope(parameters, context)
        self.folder(parameters, context)

    def given_layer(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext
    ) -> QgsVectorLayer | None:
        """Returns a layer of polygons, None where one of CIRCLES or BUILT_UP is left empty; raises VeerkrachtError."""
        layer = self.parameterAsVectorLayer(parameters, name, context)
        if layer is None:
            if name != self.AREAS and parameters.get(name) in (None, "", NULL):
                return None
            raise VeerkrachtError("The layer for {parameter} cannot be loaded; choose another one.", parameter=name)
        if layer.geometryType() != QgsWkbTypes.GeometryType.PolygonGeometry:
            raise VeerkrachtError("{layer} has no polygons; choose a layer of polygons.", layer=layer.name())
        if name == self.AREAS:
            from ..bridge.focus.covered_areas import require_classes

            require_classes(layer.fields(), layer.name())
        return layer

    def built_up(self, parameters: dict[str, Any], context: QgsProcessingContext) -> QgsVectorLayer | None:
        """Returns the layer of what is built up, None where that is left empty; raises VeerkrachtError."""
        layer = self.given_layer(parameters, self.BUILT_UP, context)
        if layer is not None and not layer.crs().isValid():
            raise VeerkrachtError(
                "{layer} has no coordinate reference system, so nobody knows what is built up; set it in the properties of the layer.",
                layer=layer.name(),
            )
        return layer

    def _require_saved(self, layer: QgsVectorLayer | None) -> None:
        from ..bridge.report.report_source import require_saved

        require_saved(layer)

    def _keys(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[str, ...]:
        """The keys of the chosen maps; factsheets need none."""
        keys = tuple(list(legends())[place] for place in self.parameterAsEnums(parameters, self.MAPS, context))
        if not keys:
            raise VeerkrachtError("Choose at least one map (MAPS).")
        return keys

    def formats(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[str, ...]:
        """Returns the chosen formats, of FORMATS, in their order."""
        chosen = self.parameterAsEnums(parameters, self.FORMATS, context)
        if not chosen:
            raise VeerkrachtError("Choose at least one format (FORMATS).")
        return tuple(FORMATS[place] for place in sorted(set(chosen)))

    def own_texts(self, parameters: dict[str, Any], context: QgsProcessingContext) -> OwnTexts:
        """Returns the texts of the user's own, with notes on them; raises VeerkrachtError where they will not do."""
        from ..core.report.own_texts import OwnTexts, parse_texts

        path = self.given_file(parameters, self.TEXTS, context)
        if path is None:
            return OwnTexts({})
        try:
            text = path.read_bytes().decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise VeerkrachtError(
                "{file} is no text in UTF-8; save it as UTF-8 first.", file=path.name, details=str(error)
            ) from error
        return parse_texts(text, path.name)

    def logo(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Path | None:
        """Returns the picture for the foot of the pages; raises VeerkrachtError where it is none."""
        from ..bridge.report.pictures import is_picture

        path = self.given_file(parameters, self.LOGO, context)
        if path is not None and not is_picture(path):
            raise VeerkrachtError(
                "The logo {file} is no picture that QGIS can read; choose an SVG, PNG or JPEG file.", file=path.name
            )
        return path

    def template(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Template:
        """Returns the template, the user's own or that of the paper; raises VeerkrachtError where it will not do."""
        from ..bridge.report.templates import template_of

        return template_of(self.given_file(parameters, self.TEMPLATE, context), self.paper(parameters, context))

    def paper(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """Returns the chosen paper, of PAPERS."""
        return PAPERS[self.parameterAsEnum(parameters, self.PAPER, context)]

    def given_file(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> Path | None:
        """Returns an optional file; raises VeerkrachtError where it is not there."""
        given = self.parameterAsFile(parameters, name, context)
        if not given:
            return None
        path = Path(given)
        if not path.is_file():
            raise VeerkrachtError(
                "{file} is not there ({parameter}); choose another file.", file=path.name, parameter=name
            )
        return path

    def _require_for_scope(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        from ..core.report.options import CLUSTERS, FACTSHEETS

        scope = self._scope(parameters, context)
        if scope == CLUSTERS and not self.parameterAsString(parameters, self.CLUSTERS, context).strip():
            raise VeerkrachtError(
                "A report per cluster needs CLUSTERS: gemeenten with + between them and ; between clusters."
            )
        if scope == FACTSHEETS and self.given_layer(parameters, self.CIRCLES, context) is None:
            raise VeerkrachtError("Factsheets need CIRCLES: choose the layer with the focus circles.")

    def _scope(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        from ..core.report.options import SCOPES

        return SCOPES[self.parameterAsEnum(parameters, self.SCOPE, context)]

    def folder(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Path:
        """Returns the folder for the files, which need not exist."""
        folder = Path(self.parameterAsString(parameters, self.OUTPUT, context))
        if folder.is_file():
            raise VeerkrachtError("{file} is a file; choose a folder for the report.", file=folder.name)
        return folder

    # --- values ---

    def options(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Options:
        """Returns what is asked of the content."""
        from ..bridge.report.background import attribution_of
        from ..core.report.options import Options

        return Options(
            maps=self._keys(parameters, context),
            title=self.parameterAsString(parameters, self.TITLE, context).strip(),
            author=self.parameterAsString(parameters, self.AUTHOR, context).strip(),
            language=LANGUAGES[self.parameterAsEnum(parameters, self.LANGUAGE, context)],
            scope=self._scope(parameters, context),
            clusters=self.parameterAsString(parameters, self.CLUSTERS, context),
            texts=self.own_texts(parameters, context).by_map,
            palette=PALETTES[self.parameterAsEnum(parameters, self.PALETTE, context)],
            date=date.today(),
            with_circles=self.given_layer(parameters, self.CIRCLES, context) is not None,
            name=self.parameterAsString(parameters, self.NAME, context).strip() or DEFAULT_NAME,
            attribution=attribution_of(self.background(parameters, context)),
        )

    def background(self, parameters: dict[str, Any], context: QgsProcessingContext) -> QgsMapLayer | None:
        """Returns the background, None where there is to be none; one that cannot be loaded is an invalid layer.

        Without network the report is made without it, and says so.
        """
        given = parameters.get(self.BACKGROUND)
        if given in (None, "", NULL):
            return None
        layer = self.parameterAsLayer(parameters, self.BACKGROUND, context)
        return layer if layer is not None else QgsRasterLayer()
