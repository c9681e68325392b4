"""The object that QGIS loads: it registers the toolbox and takes it away again."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsApplication, QgsProject

from .algorithms.provider import VeerkrachtProvider
from .bridge import translation
from .gui.menu import Menu


class VeerkrachtPlugin:
    """The plugin; `iface` is None in qgis_process."""

    def __init__(self, iface: Any) -> None:
        self.iface = iface
        self.translator: Any | None = None
        self.provider: VeerkrachtProvider | None = None
        self.menu: Menu | None = None

    def initProcessing(self) -> None:
        """Registers the algorithms; all that qgis_process asks for."""
        self.translator = translation.install()
        self.provider = VeerkrachtProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)
        # Models find the algorithms they are made of only once the provider is registered.
        self.provider.refreshAlgorithms()
        QgsProject.instance().readProject.connect(self._restore_pages)
        self._restore_pages()

    def initGui(self) -> None:
        """Sets up the plugin in QGIS Desktop."""
        self.initProcessing()
        self.menu = Menu(self.iface)

    def unload(self) -> None:
        """Takes everything away again, in reverse order."""
        if self.menu is not None:
            self.menu.remove()
            self.menu = None
        if self.provider is not None:
            QgsProject.instance().readProject.disconnect(self._restore_pages)
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        translation.remove(self.translator)
        self.translator = None

    def _restore_pages(self, *_: Any) -> None:
        project = QgsProject.instance()
        if project.layoutManager().printLayouts():
            from .bridge.report.reopened import restore_pages  # what it needs takes time to load

            restore_pages(project)
