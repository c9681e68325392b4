"""Protects what `make demo` leaves: the maps, the report, and every class that occurs seen on its map in both."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from osgeo import ogr
from qgis.core import QgsProject
from qgis.PyQt.QtGui import QImage

from tests.qgis.drawing import colours
from veerkracht_plugin.core.legends import legends

OUTPUTS = (
    "veerkrachtkaarten.gpkg",
    "veerkrachtkaarten.qgz",
    "koppelverslag.html",
    "focuscirkels.gpkg",
    "veerkrachtkaarten.pdf",
)
KEYS = tuple("1234567")


@pytest.fixture(scope="module")
def told(root, tmp_path_factory) -> tuple[Path, str]:
    """The output folder of a run, in which an earlier run left a picture, and what the run said."""
    folder = tmp_path_factory.mktemp("demo")
    old = folder / "output" / "veerkrachtkaarten_oud.png"
    old.parent.mkdir(parents=True)
    old.touch()
    command = [sys.executable, str(root / "tools" / "demo.py")]
    command += ["--output", str(folder / "output"), "--build", str(folder / "build")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "output", done.stdout


@pytest.fixture(scope="module")
def demo(told) -> Path:
    """The output folder of a run."""
    return told[0]


@pytest.fixture(scope="module")
def classes(demo):
    """The classes that occur, per map."""
    ogr.UseExceptions()
    source = ogr.Open(str(demo / OUTPUTS[0]))
    features = list(source.GetLayer(0))
    return {key: {feature.GetField(f"kaart{key}") for feature in features} - {None} for key in KEYS}


@pytest.mark.parametrize("name", OUTPUTS)
def test_everything_is_there(demo, name):
    assert (demo / name).stat().st_size > 1000


def test_it_ends_with_a_list_of_all_that_is_there(told):
    folder, sentences = told
    listed = {Path(line.split()[-1]) for line in sentences.partition("done in")[2].splitlines()[1:]}
    assert listed == {path for path in folder.rglob("*") if path.is_file()}


def test_the_report_has_a_picture_of_each_page(demo):
    report = str(demo / "veerkrachtkaarten.pdf")
    said = subprocess.run(["pdfinfo", report], capture_output=True, text=True, check=True).stdout
    [pages] = [int(line.split()[1]) for line in said.splitlines() if line.startswith("Pages:")]
    assert len(list(demo.glob("*.png"))) == pages


@pytest.mark.parametrize("key", KEYS)
def test_most_classes_occur(classes, key):
    assert len(classes[key]) >= 0.7 * len(legends()[key].entries)


@pytest.fixture(scope="module")
def project(demo, qgis_app):
    """The project with the map themes."""
    opened = QgsProject()
    assert opened.read(str(demo / OUTPUTS[1]))
    yield opened
    opened.clear()


def colours_of(key, classes):
    return {legends()[key].entry(number).main.lower() for number in classes[key]}


@pytest.mark.parametrize("key", KEYS)
def test_every_class_that_occurs_is_seen_on_its_page(demo, classes, key):
    [page] = demo.glob(f"veerkrachtkaarten_kaart{key}_*.png")
    image = QImage(str(page))
    assert image.width() > 1500
    # Right of the text column, so that the legend does not count.
    on_map = {image.pixelColor(x, y).name() for x in range(620, image.width(), 3) for y in range(75, 1010, 3)}
    assert colours_of(key, classes) <= on_map


@pytest.mark.parametrize("key", KEYS)
def test_every_class_that_occurs_is_seen_in_its_theme(project, classes, key):
    themes, name = project.mapThemeCollection(), legends()[key].style_name
    [layer] = themes.mapThemeVisibleLayers(name)
    layer.styleManager().setOverrideStyle(themes.mapThemeStyleOverrides(name)[layer.id()])
    seen = colours(layer, 1000, 1000)
    layer.styleManager().restoreOverrideStyle()
    assert colours_of(key, classes) <= seen
