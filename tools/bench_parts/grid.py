"""A large layer and its table: grid cells of 100 m in RD New, with onv of two years."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

from osgeo import ogr, osr

CELLS, CELLS_PER_ROW, SIDE = 400_000, 800, 100
CORNER = (100_000, 400_000)


def make_grid(folder: Path, years: Sequence[int]) -> None:
    """Makes grid.gpkg and grid.csv, unless both are there from an earlier time."""
    layer, table = folder / "grid.gpkg", folder / "grid.csv"
    if layer.exists() and table.exists():
        return
    print("making the grid …", flush=True)
    _write_table(table, years)
    layer.unlink(missing_ok=True)
    unfinished = folder / "grid_unfinished.gpkg"
    unfinished.unlink(missing_ok=True)
    _write_layer(unfinished)
    unfinished.rename(layer)


def _corner(cell: int) -> tuple[int, int]:
    row, column = divmod(cell, CELLS_PER_ROW)
    return CORNER[0] + column * SIDE, CORNER[1] + row * SIDE


def _code(cell: int) -> str:
    """The code that CBS gives a cell: E1234N4567."""
    x, y = _corner(cell)
    return f"E{x // SIDE:04d}N{y // SIDE:04d}"


def _write_table(path: Path, years: Sequence[int]) -> None:
    numbers = random.Random(1)
    with path.open("w", encoding="utf-8") as table:
        table.write("code,jaar,onv\n")
        for cell in range(CELLS):
            for year in years:
                table.write(f"{_code(cell)},{year},{numbers.gauss(0, 0.08):.6f}\n")


def _write_layer(path: Path) -> None:
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(28992)
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = dataset.CreateLayer("grid", crs, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("code", ogr.OFTString))
    layer.StartTransaction()
    for cell in range(CELLS):
        x, y = _corner(cell)
        feature = ogr.Feature(layer.GetLayerDefn())
        feature["code"] = _code(cell)
        right, top = x + SIDE, y + SIDE
        feature.SetGeometry(
            ogr.CreateGeometryFromWkt(f"POLYGON(({x} {y},{right} {y},{right} {top},{x} {top},{x} {y}))")
        )
        layer.CreateFeature(feature)
    layer.CommitTransaction()
