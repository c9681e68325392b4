"""Files of every kind and quirk become raw tables, or one clear sentence."""

from __future__ import annotations

import csv
import io
import json
import os
import sqlite3
import zipfile
from contextlib import closing, suppress
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from osgeo import gdal, ogr

from veerkracht_plugin.bridge import ogr_tables
from veerkracht_plugin.bridge.delimited_text import SEPARATORS
from veerkracht_plugin.bridge.table_files import open_table
from veerkracht_plugin.core.errors import VeerkrachtError

HEADER = ["code", "naam", "jaar", "onv"]
ROWS = [
    ["BU00030000", "Café Zuid, Oost; en | West", "2022", "-0,118"],
    ["00030001", 'de "Hoek"', "2022", "1.825"],
    ["BU00030002", "", "2022", " ."],
]
ENCODINGS = {
    "utf-8": b"",
    "utf-8 with BOM": b"\xef\xbb\xbf",
    "cp1252": b"",
    "utf-16-le with BOM": b"\xff\xfe",
    "utf-16-be with BOM": b"\xfe\xff",
    "utf-16-le": b"",
    "utf-16-be": b"",
}


def csv_text(
    rows: list[list[str]], separator: str = ",", line_end: str = "\r\n", quoting: int = csv.QUOTE_MINIMAL
) -> str:
    stream = io.StringIO(newline="")
    csv.writer(stream, delimiter=separator, lineterminator=line_end, quoting=quoting).writerows(rows)
    return stream.getvalue()


def written(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def cells(path: Path, layer: str | None = None) -> list[list[object]]:
    """Header and rows of the table, "" for what is missing, after a look at what every raw table must be."""
    table = open_table(path, layer)
    rows = table.read(table.columns)
    assert list(rows.columns) == list(table.columns)
    assert rows.index.tolist() == list(range(len(rows)))
    return [list(table.columns), *rows.astype(object).where(rows.notna(), "").to_numpy().tolist()]


def refusal(path: Path, layer: str | None = None) -> str:
    with pytest.raises(VeerkrachtError) as caught:
        open_table(path, layer)
    sentence = str(caught.value)
    assert path.name in sentence
    assert str(path.parent) not in sentence
    return sentence


class TestDelimitedText:
    @pytest.mark.parametrize("encoding", ENCODINGS)
    @pytest.mark.parametrize("separator", SEPARATORS)
    @pytest.mark.parametrize("line_end", ["\n", "\r\n"])
    def test_every_encoding_and_separator(self, tmp_path, encoding, separator, line_end):
        text = csv_text([HEADER, *ROWS], separator, line_end)
        path = written(tmp_path / "scores.csv", ENCODINGS[encoding] + text.encode(encoding.split(" ")[0]))
        expected = [[cell.lstrip(" ") for cell in row] for row in ROWS]
        assert cells(path) == [HEADER, *expected]
        table = open_table(path)
        assert (table.name, table.first_row) == ("scores.csv", 2)

    def test_cells_are_text(self, tmp_path):
        table = open_table(written(tmp_path / "a.csv", "code,jaar\n0003,2022\n0014,\n"))
        rows = table.read(["jaar", "code"])
        assert rows.columns.tolist() == ["jaar", "code"]
        assert set(rows.dtypes.map(str)) == {"object"}
        assert rows.to_numpy().tolist() == [["2022", "0003"], ["", "0014"]]

    @pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
    @pytest.mark.parametrize("last", [True, False])
    def test_line_ends(self, tmp_path, line_end, last):
        text = csv_text([HEADER, *ROWS[:2]], ";", line_end)
        path = written(tmp_path / "a.csv", text if last else text.removesuffix(line_end))
        assert cells(path) == [HEADER, *ROWS[:2]]

    def test_late_windows_1252(self, tmp_path):
        """The one byte that is no UTF-8 stands behind megabytes of plain text."""
        text = "code;naam\n" + "BU00030000;Noord\n" * 150_000 + "BU00030001;Café\n"
        table = open_table(written(tmp_path / "a.csv", text.encode("cp1252")))
        assert table.read(["naam"])["naam"].iloc[-1] == "Café"

    def test_statline_titles_and_footer(self, tmp_path):
        text = '"Kerncijfers 2021"\n""\n"";"";"Wijken en buurten"\n"code";"inw";"corp"\n"BU00030000";"     500";" ."\n'
        path = written(tmp_path / "a.csv", b"\xef\xbb\xbf" + text.encode() + b'"Bron: CBS"\n')
        assert cells(path) == [["code", "inw", "corp"], ["BU00030000", "     500", " ."]]
        assert open_table(path).first_row == 5

    @pytest.mark.parametrize(
        "footer",
        [
            "Bron: CBS",
            "Source: CBS.",
            "Bron: CBS, Leefbaarometer",
            '"© CBS, Den Haag"',
            "Bron: CBS;;",
            ";;",
            "",
            "\x1a",
            " ",
        ],
    )
    def test_footers(self, tmp_path, footer):
        path = written(tmp_path / "a.csv", f"code;jaar;onv\nBU00030000;2022;1\nBU00030001;2022;2\n\n{footer}\n")
        assert len(open_table(path).read(["code"])) == 2

    def test_a_buurt_that_sounds_like_a_footer(self, tmp_path):
        rows = [["naam", "code", "onv"], ["Noord", "1", "2"], ["Bron", "BU00030000", "1"]]
        assert cells(written(tmp_path / "a.csv", csv_text(rows))) == rows

    def test_title_padded_by_excel_and_separator_hint(self, tmp_path):
        path = written(tmp_path / "a.csv", "sep=;\nKerncijfers;;;\n;;;\ncode;naam;jaar;onv\nBU1;a;2022;0,5\n")
        assert cells(path) == [HEADER, ["BU1", "a", "2022", "0,5"]]
        assert open_table(path).first_row == 5

    def test_decimal_commas_are_no_separators(self, tmp_path):
        path = written(tmp_path / "a.csv", "code;kwb;corp\nBU1;0,5;1,5\nBU2;0,6;2,5\n")
        assert cells(path)[1:] == [["BU1", "0,5", "1,5"], ["BU2", "0,6", "2,5"]]

    def test_empty_lines_keep_their_row_number(self, tmp_path):
        table = open_table(written(tmp_path / "a.csv", "code,onv\n\nBU1,1\n\nBU2,2\n"))
        rows = table.read(["code"])["code"]
        assert table.first_row + rows[rows == "BU2"].index[0] == 5

    def test_cells_of_several_lines(self, tmp_path):
        rows = [["code", "naam"], ["BU1", "a\nb"], ["BU2", "c;\r\nd"], ["BU3", 'e "f"\n\n']]
        assert cells(written(tmp_path / "a.csv", csv_text(rows, ";"))) == rows

    def test_quotation_mark_inside_a_cell(self, tmp_path):
        assert cells(written(tmp_path / "a.csv", 'code,naam\nBU1,5" pijp\nBU2,x\n'))[1:] == [
            ["BU1", '5" pijp'],
            ["BU2", "x"],
        ]

    def test_names_of_columns(self, tmp_path):
        table = open_table(
            written(tmp_path / "a.csv", 'code, jaar ,"aantal\ninw",,onv,onv,onv (2)\nBU1,2022,3,x,1,2,3\n')
        )
        assert table.columns == ("code", "jaar", "aantal inw", "column 4", "onv", "onv (3)", "onv (2)")
        assert table.read(["column 4", "onv (3)"]).to_numpy().tolist() == [["x", "2"]]
        with pytest.raises(VeerkrachtError, match=r"a\.csv has more than one column “onv”; rename or remove"):
            table.read(["code", "onv"])

    def test_hundreds_of_columns(self, tmp_path):
        names = ["code", *(f"Een lange naam van een onderwerp uit de kerncijfers, nummer {i}" for i in range(300))]
        path = written(tmp_path / "a.csv", csv_text([names, ["BU1", *map(str, range(300))], ["BU2", *[""] * 300]]))
        assert open_table(path).read([names[300], "code"]).to_numpy().tolist() == [["299", "BU1"], ["", "BU2"]]

    def test_rows_on_the_edges_of_blocks(self, tmp_path):
        """Quoted separators and line ends count right wherever the blocks of the quick count end."""
        rows = [[f"BU{i:08d}", 'a, "b"\n' * (i % 7)] for i in range(60_000)]
        table = open_table(written(tmp_path / "a.csv", csv_text([["code", "naam"], *rows])))
        assert table.read(["code", "naam"]).to_numpy().tolist() == rows

    @settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150)
    @given(
        rows=st.integers(2, 5).flatmap(
            lambda width: st.lists(
                st.lists(
                    st.text(
                        st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from(',;|\t"\n\r. -'), max_size=12
                    ),
                    min_size=width,
                    max_size=width,
                ),
                min_size=1,
                max_size=6,
            )
        ),
        separator=st.sampled_from(SEPARATORS),
        encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]),
        quoting=st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
    )
    def test_round_trip(self, tmp_path, rows, separator, encoding, quoting):
        # what stands unquoted at the start of a cell loses its spaces; empty rows and footers at the end are no rows
        rows = [[cell.strip() for cell in row] for row in rows]
        assume(all(any(row) for row in rows))
        assume(not rows[-1][0].startswith(("©", "(c)", "(C)")))
        header = [f"kolom_{i}" for i in range(len(rows[0]))]
        text = csv_text([header, *rows], separator, quoting=quoting)
        try:
            path = written(tmp_path / "a.csv", text.encode(encoding))
        except UnicodeEncodeError:
            assume(False)
        assert cells(path) == [header, *rows]

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (
                "code,naam,onv\nBU1,a,1\nBU2,Huizen, Noord,2\nBU3,c,3\n",
                r"a\.csv, row 3: it has 4 columns where the others have 3",
            ),
            ("code,naam,onv\nBU1,a,1\nBU2,b,2\nBU3,c\n", r"a\.csv, row 4: it has 2 columns where the others have 3"),
            ("Titel\n\ncode,naam,onv\nBU1,a,1\n\nBU2,b,2\nBU3,c\n", r"a\.csv, row 7: it has 2 columns"),
            ("naam,onv\n1,a,2\n2,b,3\n", r"a\.csv, row 1: it has 2 columns where the others have 3"),
            ('code,naam,onv\nBU1,"a,1\nBU2,b,2\nBU3,b,2\nBU4,b,2\n', r"a\.csv, row 2: it has 2 columns"),
            ('code,naam\nBU1,a\nBU2,"b\n', r"a\.csv cannot be cut into columns; look for a quotation mark"),
            ("code,naam\n1,2\n" + '3,"' + "x" * 200_000 + "\n", r"a\.csv, row 3: a quotation mark is opened"),
            ("code,onv\n", r"a\.csv has a header but no rows"),
            ("code,onv\n\n,\nBron: CBS\n", r"a\.csv has a header but no rows"),
            ("Beste lezer\nhier is geen tabel\n", r"a\.csv is text but not a table"),
            (";\n;\n;\n", r"a\.csv has no header"),
        ],
    )
    def test_refused(self, tmp_path, text, expected):
        path = written(tmp_path / "a.csv", text)
        with pytest.raises(VeerkrachtError, match=expected):
            open_table(path).read(open_table(path).columns)


class TestWorkbooks:
    @pytest.fixture
    def rows(self):
        return [
            ["gwb_code", "regio", "p_wcorpw", "a_inw"],
            ["BU00030000", "Noord", 30.5, 1825],
            ["00030001", "Zuid", None, 0],
        ]

    @pytest.fixture
    def expected(self, rows):
        return [rows[0], ["BU00030000", "Noord", "30.5", "1825"], ["00030001", "Zuid", "", "0"]]

    @staticmethod
    def xlsx(path: Path, **sheets: list[list[object]]) -> Path:
        workbook = pytest.importorskip("openpyxl").Workbook()
        workbook.remove(workbook.active)
        for name, rows in sheets.items():
            sheet = workbook.create_sheet(name)
            for row in rows:
                sheet.append(row)
        workbook.save(path)
        return path

    @staticmethod
    def ods(path: Path, **sheets: list[list[object]]) -> Path:
        pytest.importorskip("odf")
        from odf.opendocument import OpenDocumentSpreadsheet
        from odf.table import Table, TableCell, TableRow
        from odf.text import P

        document = OpenDocumentSpreadsheet()
        for name, rows in sheets.items():
            table = Table(name=name)
            for row in rows:
                line = TableRow()
                for value in row or [None]:
                    number = isinstance(value, (int, float))
                    cell = TableCell(valuetype="float", value=value) if number else TableCell()
                    if isinstance(value, str):
                        cell = TableCell(valuetype="string")
                        cell.addElement(P(text=value))
                    line.addElement(cell)
                table.addElement(line)
            document.spreadsheet.addElement(table)
        document.save(path)
        return path

    @pytest.mark.parametrize("kind", ["xlsx", "ods"])
    def test_cells_are_text(self, tmp_path, kind, rows, expected):
        path = getattr(self, kind)(tmp_path / f"kwb.{kind}", KWB=rows)
        assert cells(path) == expected
        table = open_table(path)
        assert (table.name, table.first_row) == (f"kwb.{kind}", 2)
        assert set(table.read(["p_wcorpw", "a_inw"]).dtypes.map(str)) == {"object"}

    @pytest.mark.parametrize("kind", ["xlsx", "ods"])
    def test_titles_empty_rows_and_other_extension(self, tmp_path, kind, rows, expected):
        path = getattr(self, kind)(tmp_path / f"kwb.{kind}", KWB=[[], ["Kerncijfers 2022"], [], *rows])
        path = path.rename(tmp_path / "kwb.csv")
        assert cells(path) == expected
        assert open_table(path).first_row == 5

    @pytest.mark.parametrize("kind", ["xlsx", "ods"])
    def test_all_text_keeps_its_header(self, tmp_path, kind):
        rows = [["code", "naam"], ["BU1", "a"], ["BU2", "b"]]
        assert cells(getattr(self, kind)(tmp_path / f"a.{kind}", Blad1=rows)) == rows

    def test_the_one_sheet_with_a_table(self, tmp_path, rows, expected):
        path = self.xlsx(tmp_path / "kwb.xlsx", Voorblad=[["Toelichting"], ["bij de cijfers"]], Leeg=[], KWB=rows)
        assert cells(path) == expected
        assert open_table(path).name == "kwb.xlsx · KWB"

    def test_several_sheets(self, tmp_path, rows, expected):
        path = self.xlsx(tmp_path / "kwb.xlsx", A=rows, B=rows)
        assert refusal(path) == "kwb.xlsx has several tables (A, B); name one of them in LAYER."
        assert cells(path, "B") == expected
        assert open_table(path, "B").name == "kwb.xlsx · B"
        assert "no sheet or table “C”, but: A, B" in refusal(path, "C")

    def test_repeated_name(self, tmp_path):
        path = self.xlsx(tmp_path / "a.xlsx", A=[["code", "onv", "onv"], ["BU1", 1, 2]])
        with pytest.raises(VeerkrachtError, match="more than one column “onv”"):
            open_table(path).read(["onv"])

    def test_read_by_column(self, tmp_path, rows):
        table = open_table(self.xlsx(tmp_path / "a.xlsx", A=rows))
        assert table.read(["a_inw"]).to_numpy().tolist() == [["1825"], ["0"]]
        assert table.read(["regio", "gwb_code"]).to_numpy().tolist() == [["Noord", "BU00030000"], ["Zuid", "00030001"]]

    def test_empty(self, tmp_path, rows):
        assert "has no table with a header and rows" in refusal(self.xlsx(tmp_path / "a.xlsx", A=[]))
        assert "has no table with a header and rows" in refusal(self.xlsx(tmp_path / "a.xlsx", A=rows[:1]))
        assert "a.xlsx · B" in refusal(self.xlsx(tmp_path / "a.xlsx", B=[], A=rows), "B")

    @pytest.mark.parametrize("kind", ["xlsx", "ods"])
    def test_truncated(self, tmp_path, kind, rows):
        path = getattr(self, kind)(tmp_path / f"a.{kind}", A=rows)
        content = path.read_bytes()
        assert "cut off or damaged" in refusal(written(path, content[: len(content) // 2]))

    def test_damaged_inside(self, tmp_path, rows):
        path = self.xlsx(tmp_path / "a.xlsx", A=rows * 100)
        content = bytearray(path.read_bytes())
        with zipfile.ZipFile(path) as archive:
            start = archive.getinfo("xl/worksheets/sheet1.xml").header_offset + 80
        content[start : start + 40] = bytes(40)
        assert "cut off or damaged" in refusal(written(path, bytes(content)))

    def test_password(self, tmp_path):
        container = (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(500)
        )
        assert "protected by a password" in refusal(written(tmp_path / "a.xlsx", container))
        with zipfile.ZipFile(tmp_path / "a.ods", "w") as archive:
            archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
            archive.writestr("content.xml", "x")
            archive.writestr("META-INF/manifest.xml", "<manifest:encryption-data/>")
        assert "protected by a password" in refusal(tmp_path / "a.ods")

    def test_old_xls(self, tmp_path):
        sentence = refusal(written(tmp_path / "a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)))
        assert "save it as .xlsx" in sentence or "damaged" in sentence

    def test_binary_workbook(self, tmp_path):
        with zipfile.ZipFile(tmp_path / "a.xlsb", "w") as archive:
            archive.writestr("xl/workbook.bin", "x")
        assert "save it as .xlsx" in refusal(tmp_path / "a.xlsb")


class TestDatabases:
    @staticmethod
    def database(path: Path, driver: str, tables: list[str], rows: int = 3) -> Path:
        source = ogr.GetDriverByName(driver).CreateDataSource(str(path))
        for name in tables:
            layer = source.CreateLayer(name, geom_type=ogr.wkbPoint if driver == "GeoJSON" else ogr.wkbNone)
            for field, kind in (
                ("code", ogr.OFTString),
                ("inw", ogr.OFTInteger),
                ("onv", ogr.OFTReal),
                ("jaar", ogr.OFTInteger),
            ):
                layer.CreateField(ogr.FieldDefn(field, kind))
            for number in range(rows):
                feature = ogr.Feature(layer.GetLayerDefn())
                feature["code"] = f"{number:04d}"
                feature["jaar"] = 2022
                if number != 1:
                    feature["inw"] = number * 5
                    feature["onv"] = number / 10
                layer.CreateFeature(feature)
                feature = None
            layer = None
        source = None
        return path

    @pytest.mark.parametrize(
        ("driver", "file"),
        [("GPKG", "a.gpkg"), ("ESRI Shapefile", "a.dbf"), ("GeoJSON", "a.geojson")],
    )
    def test_numbers_and_text(self, tmp_path, driver, file):
        path = self.database(tmp_path / file, driver, ["a"])
        assert cells(path) == [
            ["code", "inw", "onv", "jaar"],
            ["0000", 0, 0, 2022],
            ["0001", "", "", 2022],
            ["0002", 10, 0.2, 2022],
        ]
        table = open_table(path)
        kinds = table.read(["jaar", "inw", "onv", "code"]).dtypes.map(str).tolist()
        assert kinds == ["int64", "float64", "float64", "object"]
        assert (table.name, table.first_row) == (file, 1)

    @pytest.mark.parametrize("file", ["a.gpkg", "a.xlsx"])
    def test_by_batch_and_by_feature_are_the_same(self, tmp_path, monkeypatch, file):
        """Numbers, accents, empty cells and gaps in the numbering of the features, over several batches."""
        if file == "a.xlsx":
            path = TestWorkbooks.xlsx(
                tmp_path / file, A=[["code", "naam"], *[[f"{i:04d}", "é" * (i % 3)] for i in range(500)]]
            )
        else:
            path = self.database(tmp_path / file, "GPKG", ["a"], rows=70_000)
            with closing(sqlite3.connect(path)) as database:
                database.execute("update a set code = 'é€' || code where jaar = 2022 and fid % 7 = 0")
                database.execute("update a set code = null where fid % 11 = 0")
                database.commit()
            source = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE)
            for fid in (1, 5, 66_000):
                source.GetLayer(0).DeleteFeature(fid)
            source = None
        table = open_table(path)
        fast = table.read(table.columns)
        monkeypatch.setattr(ogr_tables, "_by_batch", lambda *_: None)
        pd.testing.assert_frame_equal(fast, table.read(table.columns))

    def test_plain_sqlite(self, tmp_path):
        with closing(sqlite3.connect(tmp_path / "a.db")) as database:
            database.execute("create table scores (code text, onv real)")
            database.execute("insert into scores values ('0001', 0.5)")
            database.commit()
        assert cells(tmp_path / "a.db") == [["code", "onv"], ["0001", 0.5]]

    def test_several_tables(self, tmp_path):
        path = self.database(tmp_path / "a.gpkg", "GPKG", ["een", "twee", "layer_styles"])
        assert refusal(path) == "a.gpkg has several tables (een, twee); name one of them in LAYER."
        assert len(cells(path, "twee")) == len(cells(f"{path}|layername=een|geometrytype=None")) == 4
        assert open_table(path, "twee").name == "a.gpkg · twee"

    def test_styles_beside_the_table(self, tmp_path):
        assert open_table(self.database(tmp_path / "a.gpkg", "GPKG", ["een", "layer_styles"])).name == "a.gpkg"

    def test_no_rows(self, tmp_path):
        assert "has no table with a header and rows" in refusal(
            self.database(tmp_path / "a.gpkg", "GPKG", ["een"], rows=0)
        )

    def test_damaged(self, tmp_path):
        path = self.database(tmp_path / "a.gpkg", "GPKG", ["een"])
        assert "damaged" in refusal(written(path, path.read_bytes()[:5000]))

    def test_nothing_stays_open(self, tmp_path):
        """A database that is only read can be replaced between opening and reading, as on Windows."""
        path = self.database(tmp_path / "a.gpkg", "GPKG", ["een"])
        table = open_table(path)
        self.database(tmp_path / "b.gpkg", "GPKG", ["een"], rows=5).replace(path)
        assert len(table.read(["code"])) == 5

    @pytest.mark.parametrize("exceptions", [True, False])
    def test_gdal_is_left_as_it_was(self, tmp_path, exceptions):
        path = TestWorkbooks.xlsx(tmp_path / "a.xlsx", A=[["code", "onv"], ["BU1", 1]])
        damaged = written(tmp_path / "b.gpkg", self.database(tmp_path / "a.gpkg", "GPKG", ["a"]).read_bytes()[:5000])
        options = ("OGR_XLSX_HEADERS", "OGR_XLSX_FIELD_TYPES", "OGR_ODS_HEADERS", "OGR_ODS_FIELD_TYPES")
        before = gdal.GetUseExceptions()
        (gdal.UseExceptions if exceptions else gdal.DontUseExceptions)()
        gdal.SetThreadLocalConfigOption(options[0], "AUTO")
        try:
            assert cells(path)[1] == ["BU1", "1"]
            refusal(damaged)
            assert gdal.GetUseExceptions() == exceptions
            assert [gdal.GetConfigOption(option) for option in options] == ["AUTO", None, None, None]
        finally:
            gdal.SetThreadLocalConfigOption(options[0], None)
            (gdal.UseExceptions if before else gdal.DontUseExceptions)()


class TestJson:
    RECORDS = [
        {"Codering_3": "BU1", "corp": 30.5, "x": {"a": "é"}},
        {"Codering_3": "BU2", "corp": None, "y": 5},
        {"x": "t", "y": "."},
    ]

    @pytest.mark.parametrize(
        "wrap", [lambda r: r, lambda r: {"odata.metadata": "…", "value": r}], ids=["array", "OData"]
    )
    def test_records(self, tmp_path, wrap):
        path = written(tmp_path / "a.json", "\ufeff" * (wrap([]) == []) + json.dumps(wrap(self.RECORDS)))
        assert cells(path) == [
            ["Codering_3", "corp", "x", "y"],
            ["BU1", 30.5, '{"a": "é"}', ""],
            ["BU2", "", "", "5"],
            ["", "", "t", "."],
        ]
        assert open_table(path).first_row == 1

    def test_nested_object_of_a_feature(self, tmp_path):
        feature = {
            "type": "Feature",
            "geometry": None,
            "properties": {"code": "BU1", "raw": {"onv": -0.1, "year": "2024"}},
        }
        path = written(tmp_path / "a.geojson", json.dumps({"type": "FeatureCollection", "features": [feature]}))
        header, row = cells(path)
        assert (header, row[0], json.loads(row[1])) == (["code", "raw"], "BU1", {"onv": -0.1, "year": "2024"})

    @pytest.mark.parametrize(
        ("content", "expected"),
        [
            ('[{"a": 1}, {"a"', "damaged or cut off"),
            ("[" * 100_000, "damaged or cut off"),
            ('{"a": 1, "b": "x"}', "JSON but not a table"),
            ("[1, 2, 3]", "JSON but not a table"),
            ('{"value": []}', "has no rows"),
            ("[]", "has no rows"),
            ('{"type": "FeatureCollection", "features": []}', "has no table with a header and rows"),
            ('{"type": "FeatureCollection", "features": [{"type": "Feat', "damaged"),
        ],
    )
    def test_refused(self, tmp_path, content, expected):
        assert expected in refusal(written(tmp_path / "a.json", content))


class TestOtherThings:
    @pytest.mark.parametrize(
        ("content", "expected"),
        [
            (b"", "is empty"),
            (b"\xef\xbb\xbf\r\n\r\n", "is empty"),
            (b"\xff\xfe", "is empty"),
            (b"<!DOCTYPE html>\n<html><body>404, a;b</body></html>", "is a web page"),
            (b"\n<!-- x --><HTML lang='nl'>", "is a web page"),
            ("\ufeff<html>".encode("utf-16-le"), "is a web page"),
            (b'<?xml version="1.0"?><ows:ExceptionReport>', "is XML"),
            (b"\x89PNG\r\n\x1a\n" + bytes(100), "is a picture"),
            (b"\xff\xd8\xff\xe0" + bytes(100), "is a picture"),
            (b"%PDF-1.7\n", "is a PDF document"),
            (b"\x1f\x8b\x08" + bytes(20), "is a compressed file"),
            (bytes(range(256)) * 40, "is not a text file"),
            (b"code,onv\nBU1,1\n" + bytes(1000), "is not a text file"),
            (bytes([1, 2, 3, 5, 44, 10]) * 100, "is not a text file"),
            (b"\xff\xfea\x00,\x00b\x00\n\x00\x00\xd8", "UTF-16 text but is damaged"),
        ],
    )
    @pytest.mark.parametrize("file", ["scores.csv", "scores.xlsx"])
    def test_refused(self, tmp_path, content, expected, file):
        assert expected in refusal(written(tmp_path / file, content))

    def test_zip_of_scores(self, tmp_path):
        with zipfile.ZipFile(tmp_path / "meting.zip", "w") as archive:
            archive.writestr("leesmij.pdf", "x")
            archive.writestr("scores buurt.csv", "code,onv")
        assert refusal(tmp_path / "meting.zip") == (
            "meting.zip is a ZIP file; unpack it first and choose the table in it: scores buurt.csv."
        )

    def test_not_there(self, tmp_path):
        assert "is not there" in refusal(tmp_path / "weg.csv")
        (tmp_path / "map.csv").mkdir()
        assert "is a folder" in refusal(tmp_path / "map.csv")

    def test_not_readable(self, tmp_path, monkeypatch):
        def refuse(*_args, **_kwargs):
            raise PermissionError(13, "Permission denied")

        path = written(tmp_path / "a.csv", "code,onv\nBU1,1\n")
        monkeypatch.setattr(Path, "open", refuse)
        assert "cannot be read; close it in other programs" in refusal(path)

    @settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=200)
    @given(
        start=st.sampled_from([b"", b"PK\x03\x04", b"SQLite format 3\x00", b"{", b"[", b"\xff\xfe", b"a,b\n1,"]),
        junk=st.binary(max_size=300),
    )
    def test_junk_is_a_table_or_a_sentence(self, tmp_path, start, junk):
        path = written(tmp_path / "a.csv", start + junk)
        with suppress(VeerkrachtError):
            table = open_table(path)
            table.read(table.columns)


REAL_FILES = {
    "cbs/buurten_2022_almelo_rd.geojson": (71, 6, "statcode"),
    "cbs/pdok_buurten_baarn_2024.geojson": (21, 223, "buurtcode"),
    "cbs/pdok_buurten_ermelo_2021.gpkg": (17, 41, "buurtcode"),
    "leefbaarometer/Leefbaarometer 3.0 - meting 2020 - scores buurt.csv": (92683, 11, "bu_code"),
    "leefbaarometer/almelo_codes_2020_2022_2024.csv": (74, 7, "code"),
    "leefbaarometer/almelo_parkstad_2014_2024.csv": (1325, 4, "bu_code"),
    "leefbaarometer/buurtscore24_nl_rd.gpkg": (12147, 22, "code"),
    "leefbaarometer/buurtscore24_overijssel_nested.geojson": (948, 10, "raw"),
    "leefbaarometer/wfs_buurtscore24_feature.json": (1, 18, "id"),
    "leefbaarometer/wijken_amstelveen_meting2022.csv": (56, 11, "wk_code"),
    "statline/Nabijheid_afstand_2021_17012023_183355.csv": (114, 10, "Onderwerp"),
    "statline/SES_WOA_11042023_124305.csv": (62, 8, "Regiocode (gemeente, wijk, buurt) (code)"),
    "statline/SES_WOA_scores_per_wijk_en_buurt_25042023_160857.csv": (
        579,
        9,
        "Regiocode (gemeente, wijk, buurt) (code)",
    ),
    "statline/table__85231ENG.csv": (100, 2, "Districts and neighbourhoods"),
}


@pytest.fixture
def real_data() -> Path:
    folder = os.environ.get("VEERKRACHT_TEST_DATA")
    if not folder:
        pytest.skip("VEERKRACHT_TEST_DATA is not set")
    return Path(folder)


@pytest.mark.parametrize("file", REAL_FILES)
def test_real_file(real_data, file):
    rows, columns, code = REAL_FILES[file]
    table = open_table(real_data / file)
    assert (len(table.read([code])), len(table.columns)) == (rows, columns)


def test_every_real_file_is_listed_here(real_data):
    assert {str(p.relative_to(real_data)) for p in real_data.glob("*/*") if p.is_file()} == set(REAL_FILES)
