"""Bad input gets one clear sentence, writes nothing, and leaves earlier results as they were."""

from __future__ import annotations

import zipfile
from pathlib import Path

from openpyxl import Workbook
from qgis.core import QgsFeature, QgsVectorLayer

from tests.qgis.runs import FOUR_AREAS, good_scores, scores, squares

# --- codes ---


def test_areas_without_a_code_field(refused, tmp_path):
    areas = squares([{"wat": "x", "hoe": "y"}], fields="field=wat:string&field=hoe:string")
    said = refused(AREAS=areas, NUISANCE=good_scores(tmp_path))
    assert all(word in said for word in ("buurten", "no column holds area codes", "wat, hoe", "AREA_CODE"))


def test_a_code_field_that_is_not_there(refused, tmp_path):
    assert "nope" in refused(AREA_CODE="nope", NUISANCE=good_scores(tmp_path))


def test_a_code_field_without_codes(refused, tmp_path):
    said = refused(AREAS=squares([{"naam": "x"}]), NUISANCE=good_scores(tmp_path))
    assert all(word in said for word in ("buurten", "“code” holds no codes", "AREA_CODE"))


def test_a_table_without_a_code_field(refused, tmp_path):
    said = refused(NUISANCE=scores(tmp_path, "x,2022,0.1", head="wat,jaar,onv"))
    assert all(
        word in said for word in ("scores.csv", "no column holds area codes", "wat, jaar, onv", "Load indicators")
    )


def test_a_table_without_indicators(refused, tmp_path):
    said = refused(NUISANCE=scores(tmp_path, "BU09990101,2022,0.1", head="code,jaar,score"))
    assert all(word in said for word in ("scores.csv", "code, jaar, score", "Load indicators", "VALUE_FIELDS"))


def test_no_row_matches(refused, tmp_path):
    rows = [f"BU0111010{number},2022,0.1" for number in range(1, 6)]
    said = refused(NUISANCE=scores(tmp_path, *rows))
    assert "BU01110101, BU01110102, BU01110103" in said
    assert "BU09990101, BU09990102, BU09990103" in said
    assert "BU01110104" not in said


def test_a_table_of_wijken(refused, tmp_path):
    said = refused(NUISANCE=scores(tmp_path, "WK099901,2022,0.1", "WK099902,2022,0.1"))
    assert all(word in said for word in ("scores.csv", "wijken", "buurten", "same level"))


def test_a_table_of_postcodes(refused, tmp_path):
    said = refused(NUISANCE=scores(tmp_path, "7601,2022,0.1", "7602,2022,0.1", "7603,2022,0.2"))
    assert all(word in said for word in ("scores.csv", "7601", "7602", "7603", "BU09990101", "same level"))


# --- tables ---


def test_an_empty_layer(refused, tmp_path):
    said = refused(AREAS=squares([]), NUISANCE=good_scores(tmp_path))
    assert "buurten has no areas" in said


def test_an_empty_table(refused, tmp_path):
    assert "scores.csv" in (said := refused(NUISANCE=scores(tmp_path)))
    assert "no rows" in said


def test_an_empty_file(refused, tmp_path):
    (tmp_path / "scores.csv").write_bytes(b"")
    assert "scores.csv is empty" in refused(NUISANCE=str(tmp_path / "scores.csv"))


def test_a_file_that_is_not_there(refused, tmp_path):
    assert "weg.csv is not there" in refused(NUISANCE=str(tmp_path / "weg.csv"))


def test_a_web_page_saved_as_csv(refused, tmp_path):
    page = tmp_path / "scores.csv"
    page.write_text(
        "<!DOCTYPE html>\n<html><head><title>404</title></head><body>Not found</body></html>", encoding="utf-8"
    )
    said = refused(NUISANCE=str(page))
    assert all(word in said for word in ("scores.csv", "web page", "download"))


def workbook(path: Path) -> Path:
    book = Workbook()
    for row in [["code", "jaar", "onv"], *[[f"BU0999010{n}", 2022, 0.1] for n in range(1, 5)]]:
        book.active.append(row)
    book.save(path)
    return path


def test_a_truncated_workbook(refused, tmp_path):
    path = workbook(tmp_path / "scores.xlsx")
    path.write_bytes(path.read_bytes()[:-400])
    assert "scores.xlsx is cut off or damaged" in refused(NUISANCE=str(path))


def test_a_damaged_workbook(refused, tmp_path):
    path = workbook(tmp_path / "scores.xlsx")
    with zipfile.ZipFile(path) as archive:
        sheet = archive.getinfo("xl/worksheets/sheet1.xml")
    damaged = bytearray(path.read_bytes())
    middle = sheet.header_offset + 30 + len(sheet.filename) + sheet.compress_size // 2
    damaged[middle : middle + 20] = b"\x00" * 20
    path.write_bytes(bytes(damaged))
    said = refused(NUISANCE=str(path))
    assert "scores.xlsx" in said
    assert "damaged" in said


def test_a_workbook_with_a_password(refused, tmp_path):
    path = tmp_path / "scores.xlsx"
    path.write_bytes(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600 + "EncryptedPackage".encode("utf-16-le") + b"\x00" * 600
    )
    assert "scores.xlsx is protected by a password" in refused(NUISANCE=str(path))


def test_300_columns_that_say_nothing(refused, tmp_path):
    names = [f"kolom{number}" for number in range(300)]
    said = refused(NUISANCE=scores(tmp_path, ",".join("1" * 300), head=",".join(names)))
    assert "kolom0, kolom1" in said
    assert len(said) < 700


def test_300_columns_are_no_problem_in_themselves(run, tmp_path):
    names = ["code", "jaar", "onv", *(f"kolom{number}" for number in range(297))]
    path = scores(tmp_path, "BU09990101,2022,0.1" + ",1" * 297, head=",".join(names))
    made = run("veerkrachtmaps", AREAS=squares(FOUR_AREAS), NUISANCE=path, OUTPUT="TEMPORARY_OUTPUT")
    assert made.outputs["MATCHED_COUNT"] == 1


def test_the_same_year_twice(refused, tmp_path):
    said = refused(NUISANCE=scores(tmp_path, "BU09990101,2022,0.1", "BU09990102,2022,0.1", "BU09990101,2022,0.2"))
    assert all(word in said for word in ("scores.csv", "more than one row", "BU09990101 (2022)"))
    assert "BU09990102" not in said


def test_the_same_column_twice(refused, tmp_path):
    said = refused(NUISANCE=scores(tmp_path, "BU09990101,2022,0.1,0.2", head="code,jaar,onv,onv"))
    assert "more than one column “onv”" in said


def test_areas_that_have_no_polygons(refused, tmp_path):
    areas = QgsVectorLayer("NoGeometry?field=code:string", "tabel", "memory")
    feature = QgsFeature(areas.fields())
    feature["code"] = "BU09990101"
    areas.dataProvider().addFeature(feature)
    said = refused(AREAS=areas, NUISANCE=good_scores(tmp_path))
    assert all(word in said for word in ("tabel has no polygons", "polygon per area"))
