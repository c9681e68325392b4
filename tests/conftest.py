"""What the tests of all floors share."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--write-golden", action="store_true", help="draw the golden pictures of the report's pages anew")


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the project."""
    return ROOT


@pytest.fixture(scope="session")
def test_data() -> Path:
    """The folder with real open data that VEERKRACHT_TEST_DATA names; tests that need it are skipped without it."""
    folder = os.environ.get("VEERKRACHT_TEST_DATA")
    if not folder:
        pytest.skip("VEERKRACHT_TEST_DATA names no folder with real data")
    if not Path(folder).is_dir():
        pytest.fail(f"VEERKRACHT_TEST_DATA names a folder that is not there: {folder}")
    return Path(folder)
