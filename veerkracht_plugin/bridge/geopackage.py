"""Writing beside the data of a GeoPackage that is open as a layer."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from osgeo import gdal

_JOURNAL = "OGR_SQLITE_JOURNAL"


@contextmanager
def without_write_ahead_log() -> Iterator[None]:
    """Makes QGIS write into GeoPackages in this thread without a write-ahead log.

    QGIS turns the log on to write, and off again only when no layer has the file open. A file that keeps it cannot be
    read by the layer that was there before, nor by anybody from a read-only folder.
    """
    before = gdal.GetThreadLocalConfigOption(_JOURNAL, None)
    gdal.SetThreadLocalConfigOption(_JOURNAL, "DELETE")
    try:
        yield
    finally:
        gdal.SetThreadLocalConfigOption(_JOURNAL, before)
