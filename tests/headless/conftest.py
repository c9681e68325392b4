"""The packaged plugin in a clean profile, run by qgis_process: what a user gets, not the source tree."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Callable

import pytest

from tools.headless import Headless
from tools.package import PLUGIN, package

QgisProcess = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="session")
def archive(tmp_path_factory) -> Path:
    """The zip of the plugin as it would be uploaded."""
    return package(tmp_path_factory.mktemp("build"))[1]


@pytest.fixture(scope="session")
def headless(archive, tmp_path_factory) -> Headless:
    """A QGIS without a window that has the packaged plugin enabled; in English."""
    qgis = Headless(tmp_path_factory.mktemp("qgis"))
    qgis.prepare(archive)
    return qgis


@pytest.fixture(scope="session")
def installed(headless) -> Path:
    """The plugin's folder as unzipped in the plugins of that QGIS."""
    return headless.plugins / PLUGIN


@pytest.fixture(scope="session")
def qgis_process(headless) -> QgisProcess:
    """qgis_process(*arguments) → CompletedProcess with text in stdout and stderr."""
    return headless.run
