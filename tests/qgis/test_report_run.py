"""Protects exportreport end to end: parameters, files, pages, properties, and what is said about what is missing."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import processing
import pytest
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingAlgorithm,
    QgsProcessingException,
    QgsProcessingParameterDefinition,
    QgsProject,
    QgsRasterLayer,
)

from tests.qgis.report_layouts import about, bookmarks_in, fonts_in, text_on
from tests.qgis.report_pages import ODD, SCRIPT
from tests.qgis.report_runs import areas, circles, exported, names_in
from tests.qgis.runs import Told
from veerkracht_plugin.algorithms.export_report import ExportReport
from veerkracht_plugin.paths import resource

# As the issue names them; "*" where they may be left empty. What was added since comes last.
PARAMETERS = [
    *["AREAS", "CIRCLES*", "MAPS", "TEMPLATE*", "PAPER", "TITLE*", "TEXTS*", "LOGO*", "BACKGROUND*", "SCOPE"],
    *["CLUSTERS*", "PALETTE", "LANGUAGE", "DPI", "FORMATS", "NAME", "OUTPUT"],
    *["AUTHOR*", "GEOPDF", "BUILT_UP*"],
]
DEFAULTS = {
    "MAPS": [0, 1, 2, 3, 4, 5, 6],
    "PAPER": 0,
    "SCOPE": 0,
    "PALETTE": 0,
    "LANGUAGE": 0,
    "DPI": 300,
    "FORMATS": [0],
    "NAME": "veerkrachtkaarten",
    "GEOPDF": False,
}
PDF, PNG, SVG, HTML, XLSX = range(5)


@pytest.fixture(scope="module")
def made(qgis_processing, tmp_path_factory):
    """Everything at once."""
    folder = tmp_path_factory.mktemp("rapport")
    return exported(
        AREAS=areas(),
        CIRCLES=circles(),
        TITLE=f"Analyse {ODD}",
        AUTHOR="Gemeente Almelo",
        FORMATS=[PDF, PNG, SVG, HTML, XLSX],
        DPI=72,
        OUTPUT=str(folder),
    )


# --- what the toolbox shows ---


def test_the_parameters_are_the_released_ones(qgis_processing):
    algorithm = ExportReport().create()
    shown = {p.name(): p for p in algorithm.parameterDefinitions()}
    optional = QgsProcessingParameterDefinition.Flag.FlagOptional
    assert sorted(f"{name}{'*' if p.flags() & optional else ''}" for name, p in shown.items()) == sorted(PARAMETERS)
    assert {name: shown[name].defaultValue() for name in DEFAULTS} == DEFAULTS
    assert {"PDF", "FILES", "PAGES", "OUTPUT"} == {output.name() for output in algorithm.outputDefinitions()}


def test_everything_has_help_and_its_place(qgis_processing):
    algorithm = ExportReport().create()
    assert algorithm.name() == "exportreport"
    assert algorithm.groupId() == "rapport"
    assert len(algorithm.shortHelpString()) > 200
    assert resource("icons", "exportreport.svg").is_file()
    assert not algorithm.icon().isNull()
    assert algorithm.flags() & QgsProcessingAlgorithm.Flag.FlagNoThreading
    for parameter in algorithm.parameterDefinitions():
        assert parameter.help().endswith("."), parameter.name()
        assert parameter.description(), parameter.name()


# --- the files ---


def test_the_pdf(made):
    path = Path(made.outputs["PDF"])
    assert path.name == "veerkrachtkaarten.pdf"
    found = about(path)
    assert found["Title"].startswith(f"Analyse {ODD}")
    assert found["Author"] == "Gemeente Almelo"
    assert int(found["Pages"]) == made.outputs["PAGES"]
    assert all(fonts_in(path).values())


def test_each_bookmark_leads_to_its_page(made):
    path = Path(made.outputs["PDF"])
    marks = bookmarks_in(path)
    titles = [title for title, _ in marks]
    assert [title for title in titles if title[0].isdigit()] == [
        "1 Overlast en onveiligheid",
        "3 Focusgebieden",
        "4 Corporatiebezit",
        "7 Veerkracht",
    ]
    assert [page for _, page in marks] == sorted({page for _, page in marks})
    for title, page in marks:
        if title[0].isdigit():
            assert title[2:] in text_on(path, page)
            # There is no emoji in Lato, nor in most fonts.
            assert ODD[:-2] in " ".join(text_on(path, page).split())


def test_all_files_are_there_and_whole(made):
    paths = [Path(path) for path in made.outputs["FILES"]]
    folder = Path(made.outputs["OUTPUT"])
    assert names_in(folder) == sorted(path.name for path in paths)
    endings = [path.suffix for path in paths]
    assert endings.count(".png") == endings.count(".svg") == made.outputs["PAGES"]
    assert (endings.count(".pdf"), endings.count(".html"), endings.count(".xlsx")) == (1, 1, 1)
    assert all(path.name.replace(".", "").replace("_", "").replace("-", "").isalnum() for path in paths)


def test_the_html_edition_has_the_pages_and_the_maps(made):
    text = next(Path(path) for path in made.outputs["FILES"] if path.endswith(".html")).read_text(encoding="utf-8")
    assert '<html lang="nl">' in text
    # Four maps, that of the listed areas, and a chart for each figure.
    assert text.count('<img src="data:image/png;base64,') == 5
    assert text.count('<img src="data:image/svg+xml;base64,') >= 1
    assert "kon niet worden getekend" not in text


def test_the_workbook_has_the_tables(made):
    path = next(path for path in made.outputs["FILES"] if path.endswith(".xlsx"))
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["Klassen per kaart", "Focuscirkels", "Buurten met klassen", "Gebiedenlijst", "Figuren"]
    rows = [list(row) for row in book["Buurten met klassen"].iter_rows(values_only=True)]
    first = dict(zip(rows[0], rows[1]))
    assert (first["Code"], first["Buurt"], first["Inwoners"], first["onv_2022"]) == ("BU01410100", "Kerk", 1000, -0.15)
    assert first["Kaart 3 Focusgebieden"] == 10
    assert first["Kaart 3 in woorden"] == "zeer veel problemen, zeer veel kwetsbaar"


def test_progress_goes_up_to_the_end(made):
    assert made.told.progress == sorted(made.told.progress)
    assert made.told.progress[-1] == 100
    assert len(made.told.progress) > made.outputs["PAGES"]


def test_a_map_without_classes_is_left_out_and_said(made):
    said = " ".join(made.told.warnings)
    assert "De kaarten 2, 5 en 6 zijn weggelaten" in said
    assert not made.told.errors


# --- choices ---


def test_texts_with_html_stay_text(qgis_processing, tmp_path):
    texts = tmp_path / "teksten.md"
    texts.write_text(f"# Kaart 1\n\n### Wat <b>opvalt</b>\n{SCRIPT} & meer\n", encoding="utf-8")
    ran = exported(AREAS=areas(), MAPS=[0], TEXTS=str(texts), FORMATS=[PDF, HTML], OUTPUT=str(tmp_path / "uit"))
    page = dict(bookmarks_in(Path(ran.outputs["PDF"])))["1 Overlast en onveiligheid"]
    assert SCRIPT in " ".join(text_on(Path(ran.outputs["PDF"]), page).split())
    html = (tmp_path / "uit" / "veerkrachtkaarten.html").read_text(encoding="utf-8")
    assert "<script" not in html
    assert "&lt;script&gt;" in html


def test_a_title_of_300_characters(qgis_processing, tmp_path):
    title = ("Een lange titel & meer " * 20)[:300].strip()
    ran = exported(AREAS=areas(), MAPS=[0], TITLE=title, FORMATS=[PDF], OUTPUT=str(tmp_path))
    assert about(Path(ran.outputs["PDF"]))["Title"].startswith(title)


@pytest.mark.parametrize("paper", [1, 2])
def test_other_paper_and_english(qgis_processing, tmp_path, paper):
    ran = exported(AREAS=areas(), MAPS=[0], PAPER=paper, LANGUAGE=1, PALETTE=1, OUTPUT=str(tmp_path))
    width, _, height = about(Path(ran.outputs["PDF"]))["Page size"].split()[:3]
    assert (round(float(width)), round(float(height))) == {1: (1191, 842), 2: (595, 842)}[paper]
    assert "1 Nuisance" in " ".join(title for title, _ in bookmarks_in(Path(ran.outputs["PDF"])))


def test_a_report_for_each_gemeente(qgis_processing, tmp_path):
    layer = areas(first="Loo & <b>/Zonen 😀", second="Borne")
    ran = exported(AREAS=layer, CIRCLES=circles(), SCOPE=1, MAPS=[0, 2], FORMATS=[PDF, XLSX], OUTPUT=str(tmp_path))
    pdfs = [Path(path) for path in ran.outputs["FILES"] if path.endswith(".pdf")]
    assert len(pdfs) == 2
    assert sum(int(about(path)["Pages"]) for path in pdfs) == ran.outputs["PAGES"]
    assert len([path for path in ran.outputs["FILES"] if path.endswith(".xlsx")]) == 1


def test_a_factsheet_for_each_circle(qgis_processing, tmp_path):
    ran = exported(AREAS=areas(), CIRCLES=circles(), SCOPE=3, FORMATS=[PDF, HTML], OUTPUT=str(tmp_path))
    assert ran.outputs["PAGES"] == 2
    assert [page for _, page in bookmarks_in(Path(ran.outputs["PDF"]))] == [1, 2]


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:3857"])
def test_areas_in_degrees(qgis_processing, tmp_path, crs):
    given = {"INPUT": areas(), "TARGET_CRS": crs, "OUTPUT": "TEMPORARY_OUTPUT"}
    layer = processing.run("native:reprojectlayer", given)["OUTPUT"]
    ran = exported(AREAS=layer, CIRCLES=circles(), MAPS=[0, 2], OUTPUT=str(tmp_path))
    assert not ran.told.errors
    assert int(about(Path(ran.outputs["PDF"]))["Pages"]) == ran.outputs["PAGES"]


def test_one_area(qgis_processing, tmp_path):
    layer = areas()
    layer.dataProvider().deleteFeatures([feature.id() for feature in layer.getFeatures()][1:])
    ran = exported(AREAS=layer, FORMATS=[PDF, HTML, XLSX], OUTPUT=str(tmp_path))
    assert not ran.told.errors
    assert ran.outputs["PAGES"] > 3


# --- the background ---


def raster(path: Path) -> str:
    """A light grey picture of where the areas are."""
    made = gdal.GetDriverByName("GTiff").Create(str(path), 64, 64, 3)
    made.SetGeoTransform((240_000, 100, 0, 486_500, 0, -50))
    made.SetProjection(QgsCoordinateReferenceSystem("EPSG:28992").toWkt())
    for band in (1, 2, 3):
        made.GetRasterBand(band).Fill(220)
    made.FlushCache()
    return str(path)


def test_a_background_is_kept_for_the_layouts_of_an_open_project(qgis_processing, tmp_path):
    project, given = QgsProject(), raster(tmp_path / "topo.tif")
    ran = exported(project=project, AREAS=areas(), MAPS=[0], BACKGROUND=given, OUTPUT=str(tmp_path / "uit"))
    kept = [name for name in names_in(tmp_path / "uit") if name.startswith("veerkrachtkaarten_achtergrond/")]
    assert [name for name in kept if name.endswith(".png")]
    assert [Path(path).name for path in ran.outputs["FILES"]] == ["veerkrachtkaarten.pdf"]
    assert not ran.told.warnings
    exported(AREAS=areas(), MAPS=[0], BACKGROUND=given, OUTPUT=str(tmp_path / "zonder"))
    assert names_in(tmp_path / "zonder") == ["veerkrachtkaarten.pdf"]


def test_the_makers_of_the_background_are_named_on_the_maps(qgis_processing, tmp_path):
    background = QgsRasterLayer(raster(tmp_path / "topo.tif"), "topo")
    metadata = background.metadata()
    metadata.setRights(["© Kadaster", "CC BY 4.0"])
    background.setMetadata(metadata)
    ran = exported(AREAS=areas(), MAPS=[0], BACKGROUND=background, OUTPUT=str(tmp_path))
    path = Path(ran.outputs["PDF"])
    said = "Achtergrond: © Kadaster, CC BY 4.0."
    assert [page for page in range(1, ran.outputs["PAGES"] + 1) if said in text_on(path, page)] == [3]


def test_cancel_takes_the_background_away_again(qgis_processing, tmp_path):
    given, told = raster(tmp_path / "topo.tif"), Told(cancel_after=12)
    with pytest.raises(QgsProcessingException, match="Stopped"):
        exported(told, QgsProject(), AREAS=areas(), BACKGROUND=given, OUTPUT=str(tmp_path / "uit"))
    assert not (tmp_path / "uit").exists()


@pytest.mark.parametrize("background", ["weg.tif", "type=xyz&url=http://localhost:9/{z}/{x}/{y}.png", None])
def test_a_background_that_is_not_there_is_left_out_and_said(qgis_processing, tmp_path, background):
    background = background or QgsRasterLayer("weg.tif", "weg")
    ran = exported(AREAS=areas(), MAPS=[0], BACKGROUND=background, OUTPUT=str(tmp_path))
    assert "background could not be drawn" in " ".join(ran.told.warnings)
    assert not ran.told.errors
    assert int(about(Path(ran.outputs["PDF"]))["Pages"]) == ran.outputs["PAGES"]
