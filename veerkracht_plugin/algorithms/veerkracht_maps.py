"""The main job in one run: areas and tables in, seven styled maps out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsVectorLayer,
)

from ..bridge.translation import tr
from ..core.errors import VeerkrachtError
from .maps import ROOM_FOR_STYLES, MapsAlgorithm
from .results import Results

if TYPE_CHECKING:  # it imports pandas, which loads on first use
    from ..bridge.map_layer import Facts


class VeerkrachtMaps(MapsAlgorithm):
    """Reads, joins, classifies and styles."""

    ID = "veerkrachtmaps"
    NUISANCE, VULNERABLE, HOUSING, PROJECT = "NUISANCE", "VULNERABLE", "HOUSING", "PROJECT"

    def __init__(self) -> None:
        super().__init__()
        self._project: str | None = None

    def title(self) -> str:
        return tr("Make resilience maps")

    def help(self) -> str:
        return tr(
            "<p>Makes the seven <i>veerkrachtkaarten</i>: nuisance and insecurity (1), vulnerable residents (2), the focus map that combines them (3), "
            "corporation housing (4), how 1 and 2 developed (5, 6), and the resilience map (7); and maps 1 and 5 compared with the area's own gemeente (1b, 5b).</p>"
            "<p>Give a layer of buurten and the tables that you have, as they were published: the Leefbaarometer for maps 1 and 5, a table with the "
            "vulnerability index or the five groups for 2 and 6, the key figures of CBS for 4. Maps 3 and 7 need both. What a map needs and does not have, "
            "it says; the others are made.</p>"
            "<p>The result has a style for each map (right-click the layer › Styles), and the project a theme for each. Everything rests on the area codes: "
            "read the join report before you show the maps.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.add_areas()
        vector = [QgsProcessing.SourceType.TypeVector]
        self.add(
            QgsProcessingParameterFeatureSource(
                self.NUISANCE, tr("Nuisance and insecurity (onv)"), vector, optional=True
            ),
            tr(
                "A release of the Leefbaarometer per buurt (CSV), or another file or layer with onv by year. Take both years from one release."
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                self.VULNERABLE, tr("Vulnerable residents (kwb)"), vector, optional=True
            ),
            tr(
                "A file or layer with the vulnerability index (kwb) by year, or with the five groups that it is made of: bijstand, vluchteling, lvb, psychisch and somatisch."
            ),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                self.HOUSING, tr("Housing and inhabitants (corp, inw)"), vector, optional=True
            ),
            tr(
                "The key figures of CBS or another file or layer with the share of corporation dwellings and the number of inhabitants. Without a year in the table or in its name, its values are taken as those of “To year”."
            ),
        )
        self.add_question()
        self.add_crosswalk()
        self.add_classified_output()
        self.add_join_outputs()
        self.add(
            QgsProcessingParameterFileDestination(
                self.PROJECT, tr("Project"), tr("QGIS projects (*.qgz)"), optional=True, createByDefault=False
            ),
            tr(
                "A project made from scratch with the layer, its styles, and a map theme for each map. Needs a result in a file."
            ),
        )

    def table_parameters(self) -> Sequence[str]:
        return (self.NUISANCE, self.VULNERABLE, self.HOUSING, self.CROSSWALK)

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ..core.analysis import analyse
        from ..core.joining import join

        question = self.question(parameters, context)
        source = self.area_source(parameters, self.AREAS, context)
        feedback.setProgressText(tr("Reading areas and tables …"))
        areas = self.read_areas(parameters, source, context, feedback, question.to_year)
        tables = self._tables(parameters, context, feedback, question.to_year, areas.level)
        feedback.setProgress(20)
        joined = join(areas, tables, self.crosswalk(parameters, context, feedback))
        analysis = analyse(joined, question)
        feedback.setProgress(30)
        self.tell([*analysis.notes, *analysis.attention], feedback)
        with Results(self, parameters, context) as results:
            sink = self.write_classified(results, source, analysis, feedback)
            outputs = self.write_join(results, analysis.joined, analysis, analysis.notes, feedback)
            self._project = self._project_file(parameters, results, sink, context)
            results.commit(feedback, ROOM_FOR_STYLES)
        made = self.finish(sink, analysis, [areas.name, *(table.name for table in tables)], feedback)
        numbers = self.join_numbers(joined, feedback)
        project = {self.PROJECT: self._project} if self._project else {}
        return {**outputs.named(), **project, **made, **numbers}

    def _tables(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        to_year: int,
        level: str,
    ) -> list[Any]:
        """The tables that were given, each read once."""
        from ..core.tables import tidy

        tables = []
        for name in (self.NUISANCE, self.VULNERABLE, self.HOUSING):
            for raw in self.raw_tables(parameters, name, context, feedback):
                table = tidy(raw, assumed_year=to_year if name == self.HOUSING else None, level=level or None)
                if name == self.NUISANCE:
                    _check_nuisance(table, to_year)
                tables.append(table)
        return tables

    def _project_file(
        self, parameters: dict[str, Any], results: Results, sink: Any, context: QgsProcessingContext
    ) -> str | None:
        path = self.parameterAsFileOutput(parameters, self.PROJECT, context)
        if not path:
            return None
        if not sink.is_file:
            raise VeerkrachtError(
                "A project needs its layer in a file: give OUTPUT a file name, or leave PROJECT empty."
            )
        results.require_writable(Path(path))
        return path

    def after_styling(self, layer: QgsVectorLayer, facts: Facts) -> None:
        if self._project is None:
            return
        from ..bridge.map_project import write_project
        from ..core.maps import MAP_KEYS

        write_project(
            Path(self._project),
            layer.source(),
            tr("Resilience maps"),
            MAP_KEYS,
            "main",
            facts.default_map,
            tr("Resilience maps"),
        )


def _check_nuisance(table: Any, to_year: int) -> None:
    years = table.years("onv")
    if not years:
        raise VeerkrachtError(
            "{table} has no values of onv; choose a table with the dimension overlast en onveiligheid of the Leefbaarometer, "
            "or run “Load indicators” on it first and name its columns.",
            table=table.name,
        )
    if to_year not in years:
        raise VeerkrachtError(
            "{table} has no values of {year} (TO_YEAR); it has {years}.",
            table=table.name,
            year=to_year,
            years=", ".join(map(str, years)),
        )
