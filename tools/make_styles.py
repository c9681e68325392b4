"""Writes styles/ from resources/legends.json and circle_looks.json: the nine maps in both palettes, and the circles on
each of them, as .qml files.

They are written with QGIS 3.22, the oldest that the plugin supports, so that every later one reads them. The same
legends give the same bytes: Qt orders the attributes of XML by a random seed, so they are sorted here.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from qgis.core import Qgis, QgsApplication

from tools.qgis_xml import tidied
from veerkracht_plugin.bridge.focus.circle_styles import circle_qml
from veerkracht_plugin.bridge.styles import qml
from veerkracht_plugin.core.focus.circle_looks import file_stem
from veerkracht_plugin.core.legends import legends
from veerkracht_plugin.paths import style

FOLDERS = {"main": (), "colour_blind": ("kleurenblind",)}


def style_files() -> Iterator[tuple[Path, str]]:
    """Yields each style file and what belongs in it; needs a running QgsApplication."""
    for palette, folder in FOLDERS.items():
        for legend in legends().values():
            yield style(*folder, f"{legend.file}.qml"), tidied(qml(legend, palette))
    for key in legends():
        yield style(f"{file_stem(key)}.qml"), tidied(circle_qml(key))


def main() -> None:
    if not Qgis.QGIS_VERSION.startswith("3.22."):
        sys.exit(f"The styles are written with QGIS 3.22, the oldest supported; this is {Qgis.QGIS_VERSION}.")
    application = QgsApplication([], False)
    application.initQgis()
    for path, content in style_files():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
        print(path.relative_to(style().parent))
    application.exitQgis()


if __name__ == "__main__":
    main()
