"""A classified layer, and circles on it → the report: PDF, pictures, an HTML edition, tables."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputMultipleLayers,
    QgsProcessingOutputNumber,
    QgsProcessingUtils,
    QgsVectorLayer,
)

from ..bridge.translation import tr
from ..core.errors import Stopped, VeerkrachtError
from ..core.messages import Message
from .base import REPORT_GROUP
from .report_parameters import FORMATS, ReportParameters

if TYPE_CHECKING:  # these import pandas, which loads on first use
    from ..bridge.report.html_pages import Chart
    from ..bridge.report.layout_pages import LaidOut
    from ..bridge.report.look import Look
    from ..bridge.report.map_items import MapSources
    from ..bridge.report.project_layouts import Workshop
    from ..bridge.report.report_files import ReportFiles
    from ..bridge.report.report_formats import Wishes
    from ..bridge.report.report_run import LayOut, Made
    from ..bridge.report.templates import Template
    from ..core.report.options import Options
    from ..core.report.pages import Page, Report
    from ..core.report.report_data import ReportData

_CHART_WIDTH = 160.0  # mm, in the HTML edition


class ExportReport(ReportParameters):
    """Makes the report that a council can read."""

    ID = "exportreport"
    GROUP = REPORT_GROUP
    PDF, FILES, PAGES = "PDF", "FILES", "PAGES"

    def title(self) -> str:
        return tr("Make report")

    def help(self) -> str:
        return tr(
            "<p>Makes the report that a council can read: a cover, how to read the maps, a page for each map with its text, legend and focus circles, the change "
            "between the two years, tables, figures, and on request a factsheet for each focus circle.</p>"
            "<p>The texts are written from the figures; a file of your own texts replaces them map by map. The layouts stay in the open project, so that you can change a page "
            "and export it again; another run replaces only the layouts that a run has made.</p>"
            "<p>The PDF has bookmarks and text that can be searched. Publish the HTML edition beside it: QGIS writes no tags into a PDF, so that only the HTML edition is "
            "accessible to everyone.</p>"
        )

    def flags(self) -> QgsProcessingAlgorithm.Flag:
        # Layouts and the project belong to the main thread.
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.add_parameters()
        self.addOutput(QgsProcessingOutputFile(self.PDF, tr("The first PDF")))
        self.addOutput(QgsProcessingOutputMultipleLayers(self.FILES, tr("All files")))
        self.addOutput(QgsProcessingOutputNumber(self.PAGES, tr("Number of pages")))

    # --- the work ---

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ..bridge.report.patience import Patience
        from ..bridge.report.project_layouts import Workshop
        from ..bridge.report.report_files import ReportFiles
        from ..bridge.report.report_run import write_reports
        from ..bridge.report.sheets import sheets_of
        from ..bridge.report.xlsx import write_workbook
        from ..core.report.build import build_reports

        data = self._data(parameters, context, feedback)
        land = self._open_land(parameters, context, feedback)
        options = replace(self.options(parameters, context), with_open_land=land is not None)
        reports = build_reports(data, options)
        template = self.template(parameters, context)
        wishes = self._wishes(parameters, context, template)
        with Workshop(context.project()) as workshop, ReportFiles(self.folder(parameters, context)) as files:
            sources = replace(
                self._sources(parameters, context, options, files),
                open_land=land,
                patience=Patience(feedback.isCanceled),
            )
            lay_out = self._lay_out(parameters, context, workshop, template, sources, data, feedback)
            try:
                workbook = self._workbook(parameters, context, reports, options, files)
                made = write_reports(reports, lay_out, wishes, files, feedback, workshop.forget)
                if workbook is not None:
                    write_workbook(sheets_of(reports, data, options), workbook)
            except OSError as error:
                raise VeerkrachtError(
                    "The report could not be written; check that the disk is not full.", details=str(error)
                ) from error
            feedback.setProgress(100)
            if feedback.isCanceled():
                raise Stopped
            files.commit()
            if workshop.has_user:
                self._tell_layouts(*workshop.keep(), feedback)
        self.tell(self.own_texts(parameters, context).notes, feedback)
        self._tell(reports, made, feedback)
        self._tell_earlier(files, options, feedback)
        return self._outputs(files.folder, files.written, made)

    def _workbook(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        reports: Sequence[Report],
        options: Options,
        files: ReportFiles,
    ) -> Path | None:
        """Where the tables go, asked before the work; None where they are not wanted."""
        from ..bridge.report.sheets import workbook_name

        is_wanted = "xlsx" in self.formats(parameters, context)
        return files.place(f"{workbook_name(reports, options)}.xlsx") if is_wanted else None

    def _data(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> ReportData:
        from ..bridge.report.report_source import read_report_data

        feedback.setProgressText(tr("Reading the areas …"))
        data = read_report_data(
            self.given_layer(parameters, self.AREAS, context),
            self.given_layer(parameters, self.CIRCLES, context),
            context.transformContext(),
            feedback.isCanceled,
        )
        self.tell(data.notes, feedback)
        return data

    def _open_land(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> QgsVectorLayer | None:
        from ..bridge.report.open_land import open_land

        built_up = self.built_up(parameters, context)
        if built_up is None:
            return None
        feedback.setProgressText(tr("Reading the built-up area …"))
        notes: list[Message] = []
        areas = self.given_layer(parameters, self.AREAS, context)
        land = open_land(areas, built_up, context.transformContext(), notes.append, feedback.isCanceled)
        self.tell(notes, feedback)
        return land

    def _sources(
        self, parameters: dict[str, Any], context: QgsProcessingContext, options: Options, files: ReportFiles
    ) -> MapSources:
        from ..bridge.report.map_items import MapSources
        from ..core.report.file_names import name_of

        if context.project() is not None:
            # The layouts in the project go on to use what is kept there.
            folder = files.subfolder(name_of(options.name, "achtergrond"))
        else:
            folder = Path(QgsProcessingUtils.generateTempFilename("achtergrond"))
        return MapSources(
            areas=self.given_layer(parameters, self.AREAS, context),
            circles=self.given_layer(parameters, self.CIRCLES, context),
            background=self.background(parameters, context),
            palette=options.palette,
            folder=folder,
        )

    def _lay_out(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        workshop: Workshop,
        template: Template,
        sources: MapSources,
        data: ReportData,
        feedback: QgsProcessingFeedback,
    ) -> LayOut:
        from ..bridge.report.layout_pages import lay_out_report

        logo = self.logo(parameters, context)

        def lay_out(report: Report, before_page: Callable[[int, Page], None]) -> LaidOut:
            def begin(number: int, page: Page) -> None:
                feedback.setProgressText(page.bookmark or page.title)
                before_page(number, page)

            is_part = 0 < len(report.rows) < data.count
            codes = tuple(data.areas.codes[list(report.rows)].tolist()) if is_part else None
            maps = replace(sources, codes=codes, listed=data.circles)
            marked = workshop.marked(report)
            return lay_out_report(workshop.project, marked, maps, template, logo=logo, progress=begin)

        return lay_out

    def _chart(self, look: Look, language: str) -> Callable[[Chart], str]:
        from ..bridge.report.charts import bars
        from ..bridge.report.quadrants import quadrant
        from ..core.report.pages import Diagram

        def chart(content: Chart) -> str:
            if isinstance(content, Diagram):
                return quadrant(content, _CHART_WIDTH, _CHART_WIDTH, look, language=language, with_title=False).svg()
            return bars(replace(content, title=""), _CHART_WIDTH, look).svg()

        return chart

    def _wishes(self, parameters: dict[str, Any], context: QgsProcessingContext, template: Template) -> Wishes:
        from ..bridge.map_layer import plugin_version
        from ..bridge.report.report_formats import GEOPDF, Wishes

        is_geopdf = self.parameterAsBool(parameters, self.GEOPDF, context)
        return Wishes(
            formats=(*self.formats(parameters, context), *([GEOPDF] if is_geopdf else [])),
            dpi=self.parameterAsInt(parameters, self.DPI, context),
            version=plugin_version(),
            chart=self._chart(template.look, self.options(parameters, context).language),
        )

    def _tell_layouts(self, names: Sequence[str], spared: Sequence[str], feedback: QgsProcessingFeedback) -> None:
        if names:
            feedback.pushInfo(tr("Layouts in the project: {names}.").format(names=", ".join(names)))
        if spared:
            feedback.pushInfo(
                tr("These layouts were changed by hand and stay beside them: {names}.").format(names=", ".join(spared))
            )

    def _tell(self, reports: Sequence[Report], made: Made, feedback: QgsProcessingFeedback) -> None:
        """Says what the report has not, and why."""
        for sentence in dict.fromkeys(sentence for report in reports for sentence in report.left_out):
            feedback.pushWarning(sentence)
        self.tell(made.notes, feedback)
        for details in made.details:
            feedback.pushDebugInfo(details)
        feedback.pushInfo(
            tr("Pages made: {pages}, in so many documents: {documents}.").format(
                pages=made.page_count, documents=made.document_count
            )
        )
        for failure in made.failures:
            feedback.reportError(failure.text(tr))

    def _tell_earlier(self, files: ReportFiles, options: Options, feedback: QgsProcessingFeedback) -> None:
        """Says which files of this name are older than the report; nobody else may tell them apart."""
        from ..core.messages import listed
        from ..core.report.file_names import safe_name

        earlier = files.earlier(safe_name(options.name), FORMATS)
        if earlier:
            feedback.pushInfo(
                tr("From an earlier run, and not written anew, are in the folder: {files}.").format(
                    files=listed(earlier)
                )
            )

    def _outputs(self, folder: Path, written: Sequence[Path], made: Made) -> dict[str, Any]:
        first = next((path for path in written if path.suffix == ".pdf"), None)
        return {
            self.OUTPUT: str(folder),
            self.PDF: str(first) if first else "",
            self.FILES: [str(path) for path in written],
            self.PAGES: made.page_count,
        }
