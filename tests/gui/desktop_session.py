"""Run inside QGIS Desktop by test_desktop.py: opens the main job twice, runs both, tells what is drawn."""

import json
import os
from pathlib import Path

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QTimer
from qgis.utils import iface

FOLDER = Path(os.environ["VEERKRACHT_DESKTOP_TEST"])
JOB = "veerkracht:veerkrachtmaps"


def start():
    import processing

    from veerkracht_plugin.gui.menu import demo_parameters

    # One result in memory, which has no database for its styles, and one in a file.
    outputs = ["TEMPORARY_OUTPUT", str(FOLDER / "in_a_file.gpkg")]
    for output in outputs:
        dialog = processing.createAlgorithmDialog(JOB, {**demo_parameters(), "OUTPUT": output})
        dialog.show()
        dialog.runAlgorithm()
        DIALOGS.append(dialog)
    QTimer.singleShot(500, wait)


def results():
    return [layer for layer in QgsProject.instance().mapLayers().values() if layer.fields().indexOf("kaart1") >= 0]


def wait():
    if len(results()) == 2 and QgsApplication.taskManager().countActiveTasks() == 0:
        QTimer.singleShot(500, show_first)
    else:
        QTimer.singleShot(200, wait)


def show_first():
    for dialog in DIALOGS:
        dialog.close()
    canvas = iface.mapCanvas()
    told = []
    for layer in results():
        canvas.setLayers([layer])
        canvas.setExtent(layer.extent())
        canvas.refresh()
        canvas.waitWhileRendering()
        picture = FOLDER / f"canvas_{len(told)}.png"
        canvas.saveAsImage(str(picture))
        manager = layer.styleManager()
        told.append(
            {
                "provider": layer.providerType(),
                "style": manager.currentStyle(),
                "styles": sorted(manager.styles()),
                "picture": str(picture),
            }
        )
    themes = QgsProject.instance().mapThemeCollection().mapThemes()
    (FOLDER / "told.json").write_text(json.dumps({"layers": told, "themes": sorted(themes)}), encoding="utf-8")
    QgsProject.instance().setDirty(False)
    os._exit(0)  # no question about unsaved layers, which nobody is there to answer


DIALOGS = []
QTimer.singleShot(1000, start)
