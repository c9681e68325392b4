"""Any indicator file or table → a tidy indicator table."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..bridge.translation import language, tr
from ..core.sources import Choices, parse_value_fields, source_titles
from .tables import TableAlgorithm


class LoadIndicators(TableAlgorithm):
    """Reads a file in any of the shapes in which Dutch indicators are published."""

    ID = "loadindicators"
    LAYER, SOURCE, YEAR = "LAYER", "SOURCE", "YEAR"
    CODE_FIELD, YEAR_FIELD, VALUE_FIELDS = "CODE_FIELD", "YEAR_FIELD", "VALUE_FIELDS"
    COLUMN_COUNT = "COLUMN_COUNT"

    def title(self) -> str:
        return tr("Load indicators")

    def help(self) -> str:
        return tr(
            "<p>Reads an indicator table in the shape in which it was published, and writes a tidy one: a row per area, with the columns "
            "<i>code</i>, <i>naam</i> and <i>indicator_year</i> (onv_2022, kwb_2022, corp_2022, inw_2022 …).</p>"
            "<p>Known are the releases and the web service of the Leefbaarometer, key figures of CBS (also as StatLine CSV and OData), the layers of PDOK, "
            "and tables with columns named code, year, onv, kwb, corp, inw or one of the five groups. For any other table, name its columns.</p>"
            "<p>Rows of wijken and gemeenten in a table of buurten are left out, and the log says so.</p>"
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        self.add_input(
            tr("Table (file or layer)"),
            tr("CSV, XLSX, ODS, DBF, JSON, a table in a GeoPackage, or a layer of the project."),
        )
        self.add(
            QgsProcessingParameterString(self.LAYER, tr("Sheet or table in the file"), optional=True),
            tr("Only for a file with several sheets or tables: the name of the one to read."),
        )
        titles = list(source_titles(language()).values())
        self.add(
            QgsProcessingParameterEnum(self.SOURCE, tr("Source"), [tr("Recognise"), *titles], defaultValue=0),
            tr("Leave this at “Recognise”, unless the table is mistaken for one from another source."),
        )
        self.add(
            QgsProcessingParameterNumber(
                self.YEAR, tr("Year of the values"), optional=True, minValue=1990, maxValue=2099
            ),
            tr("For a table that does not say which year its values are for, such as the key figures of CBS."),
        )
        self.add(
            QgsProcessingParameterString(self.CODE_FIELD, tr("Column with the area codes"), optional=True),
            tr("Only where it is not recognised."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString(self.YEAR_FIELD, tr("Column with the year"), optional=True),
            tr("Only where it is not recognised."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString(self.VALUE_FIELDS, tr("Columns with the values"), optional=True),
            tr(
                "Which column holds which indicator, as in <i>onv=score;corp=p_wcorpw</i>. The indicators are onv, kwb, corp, inw, bijstand, vluchteling, lvb, psychisch and somatisch; a year may be added, as in onv_2022=score."
            ),
            advanced=True,
        )
        self.add_output(
            tr("Tidy indicator table"), tr("A table without geometry: code, naam, and a column per indicator and year.")
        )
        self.addOutput(QgsProcessingOutputNumber(self.COLUMN_COUNT, tr("Number of indicator columns")))

    def sheet(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str | None:
        return self.parameterAsString(parameters, self.LAYER, context) or None

    def check(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        parse_value_fields(self.parameterAsString(parameters, self.VALUE_FIELDS, context))

    def execute(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ..core.tables import tidy

        [raw] = self.raw_tables(parameters, self.INPUT, context, feedback, self.sheet(parameters, context))
        year = self.parameterAsInt(parameters, self.YEAR, context) if parameters.get(self.YEAR) is not None else None
        table = tidy(raw, self._choices(parameters, context), year=year)
        self.tell(table.notes, feedback)
        outputs = self.write(table, parameters, context, feedback)
        feedback.pushInfo(
            tr("{rows} areas with {columns}.").format(rows=len(table.values), columns=", ".join(table.values.columns))
        )
        return {**outputs, self.COLUMN_COUNT: len(table.values.columns)}

    def _choices(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Choices:
        source = self.parameterAsEnum(parameters, self.SOURCE, context)
        return Choices(
            source=list(source_titles())[source - 1] if source else None,
            code=self.parameterAsString(parameters, self.CODE_FIELD, context) or None,
            year=self.parameterAsString(parameters, self.YEAR_FIELD, context) or None,
            values=parse_value_fields(self.parameterAsString(parameters, self.VALUE_FIELDS, context)),
        )
