"""`make demo` leaves the seven maps, and every class that occurs is seen in its picture."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from osgeo import ogr
from qgis.PyQt.QtGui import QImage

from veerkracht_plugin.core.legends import legends

OUTPUTS = (
    "veerkrachtkaarten.gpkg",
    "veerkrachtkaarten.qgz",
    "koppelverslag.html",
    "focuscirkels.gpkg",
    "rapport/veerkrachtkaarten.pdf",
)
KEYS = tuple("1234567")


@pytest.fixture(scope="module")
def demo(root, tmp_path_factory) -> Path:
    """The output folder of a run."""
    folder = tmp_path_factory.mktemp("demo")
    command = [sys.executable, str(root / "tools" / "demo.py")]
    command += ["--output", str(folder / "output"), "--build", str(folder / "build")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "output"


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


@pytest.mark.parametrize("key", KEYS)
def test_the_report_has_a_picture_of_each_map_page(demo, key):
    [page] = (demo / "rapport").glob(f"veerkrachtkaarten_kaart{key}_*.png")
    assert QImage(str(page)).width() > 1500


@pytest.mark.parametrize("key", KEYS)
def test_most_classes_occur(classes, key):
    assert len(classes[key]) >= 0.7 * len(legends()[key].entries)


@pytest.mark.parametrize("key", KEYS)
def test_every_class_that_occurs_is_seen_on_the_map(demo, classes, key):
    image = QImage(str(demo / f"{legends()[key].file}.png"))
    assert image.width() > 1500
    # Right of the text column, so that the legend does not count.
    on_map = {image.pixelColor(x, y).name() for x in range(580, image.width(), 3) for y in range(70, 1050, 3)}
    assert {legends()[key].entry(number).main.lower() for number in classes[key]} <= on_map
