"""Writes styles/ from resources/legends.json: the nine maps in both palettes, as .qml files.

They are written with QGIS 3.22, the oldest that the plugin supports, so that every later one reads them. The same
legends give the same bytes: Qt orders the attributes of XML by a random seed, so they are sorted here.
"""

from __future__ import annotations

import os
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from qgis.core import Qgis, QgsApplication

from veerkracht_plugin.bridge.styles import qml
from veerkracht_plugin.core.legends import legends
from veerkracht_plugin.paths import style

FOLDERS = {"main": (), "colour_blind": ("kleurenblind",)}
DOCTYPE = "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>"


def style_files() -> Iterator[tuple[Path, str]]:
    """Yields each style file and what belongs in it; needs a running QgsApplication."""
    for palette, folder in FOLDERS.items():
        for legend in legends().values():
            yield style(*folder, f"{legend.file}.qml"), tidied(qml(legend, palette))


def tidied(xml: str) -> str:
    """Returns a style's XML with attributes in alphabetical order, and each property once."""
    root = ElementTree.fromstring(xml)
    for element in root.iter():
        attributes = sorted(element.attrib.items())
        element.attrib.clear()
        element.attrib.update(attributes)
        # QGIS 3.22 writes the properties a second time, in the form that older versions read.
        for old_property in element.findall("prop"):
            element.remove(old_property)
    return f"{DOCTYPE}\n{ElementTree.tostring(root, encoding='unicode')}\n"


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
