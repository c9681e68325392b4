"""Pages as pictures, held against pictures of the same pages that somebody looked at and found good.

`make golden` draws them anew; look at each of them before it is committed.
"""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import numpy as np
from qgis.PyQt.QtGui import QImage

# Of the longer side: enough to see what stands where.
_PIXELS = 400
# The mean colours of cells of 3 × 3 mm on A4 are compared: with another version of QGIS, or of a font, letters may
# fall a little otherwise; things on the page may not.
_CELL = 4
_NOTICED = 22  # of 255, in any of red, green and blue
_MOST_CHANGED = 0.002  # of the cells: some fourteen of them
_SHADES = 16


def pictures_of(pdf: Path, folder: Path) -> list[QImage]:
    """Draws the pages of a PDF as a reader sees them."""
    subprocess.run(["pdftoppm", "-scale-to", str(_PIXELS), "-png", pdf, folder / pdf.stem], check=True)
    return [QImage(str(path)) for path in sorted(folder.glob(f"{pdf.stem}-*.png"))]


def keep(picture: QImage, path: Path) -> None:
    """Writes a picture in few shades, which keeps it small."""
    step = 256 // _SHADES
    few = np.ascontiguousarray(_pixels(picture) // step * step + step // 2)
    high, wide, _ = few.shape
    path.parent.mkdir(parents=True, exist_ok=True)
    assert QImage(few.tobytes(), wide, high, 3 * wide, QImage.Format.Format_RGB888).save(str(path), "PNG", 0), path


def is_same(picture: QImage, golden: QImage) -> bool:
    """Says whether two pictures show the same page."""
    return changed_share(picture, golden) <= _MOST_CHANGED


def changed_share(picture: QImage, golden: QImage) -> float:
    """Returns the share of the cells of a page in which something differs, 0 to 1."""
    if picture.size() != golden.size():
        return 1.0
    differences = np.abs(_cells(picture) - _cells(golden)).max(axis=2)
    return float((differences > _NOTICED).mean())


def _cells(picture: QImage) -> Any:
    """The mean colours of the cells of a picture: rows × columns × 3."""
    pixels = _pixels(picture)
    rows, columns = pixels.shape[0] // _CELL, pixels.shape[1] // _CELL
    cells = pixels[: rows * _CELL, : columns * _CELL].reshape(rows, _CELL, columns, _CELL, 3)
    return cells.mean(axis=(1, 3))


def _pixels(picture: QImage) -> Any:
    """Red, green and blue of a picture, 0 to 255: height × width × 3."""
    image = picture.convertToFormat(QImage.Format.Format_RGB888)
    bits = image.constBits()
    bits.setsize(image.sizeInBytes())
    rows = np.frombuffer(bits, np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()
