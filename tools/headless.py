"""Run the plugin by qgis_process, in a profile of its own: what the demo and the headless tests share."""

from __future__ import annotations

import os
import shutil
import subprocess
import zipfile
from dataclasses import dataclass
from pathlib import Path

from tools.package import PLUGIN

# Debian's wrapper `qgis_process` hands 3.22 an option that it does not know; elsewhere there is only the wrapper.
PROGRAMS = ("qgis_process.bin", "qgis_process", "qgis_process-qgis", "qgis_process-qgis-ltr")


@dataclass(frozen=True)
class Headless:
    """A QGIS without a window: a clean profile, with the plugins of one folder."""

    folder: Path

    @property
    def plugins(self) -> Path:
        """The folder in which QGIS looks for plugins."""
        return self.folder / "plugins"

    def prepare(self, archive: Path, locale: str = "en") -> None:
        """Start afresh: an empty profile in this language, with the plugin of this zip installed and enabled.

        Raises RuntimeError with what QGIS said where it does not take the plugin.
        """
        shutil.rmtree(self.folder, ignore_errors=True)
        self.plugins.mkdir(parents=True)
        with zipfile.ZipFile(archive) as zipped:
            zipped.extractall(self.plugins)
        self._write_settings(locale)
        enabled = self.run("plugins", "enable", PLUGIN)
        if enabled.returncode:
            raise RuntimeError(f"QGIS does not take the plugin:\n{enabled.stdout}\n{enabled.stderr}")

    def _write_settings(self, locale: str) -> None:
        for generation in ("QGIS3", "QGIS4"):
            settings = self.folder / "profile" / "profiles" / "default" / "QGIS" / f"{generation}.ini"
            settings.parent.mkdir(parents=True, exist_ok=True)
            settings.write_text(f"[locale]\noverrideFlag=true\nuserLocale={locale}\n", encoding="utf-8")

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run qgis_process with these arguments and return its exit code, and its output and errors as text."""
        return subprocess.run(
            [program(), *arguments],
            env=self.environment(),
            capture_output=True,
            stdin=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
            check=False,
        )

    def environment(self) -> dict[str, str]:
        """The environment for a QGIS that sees this profile and nothing of the user's."""
        runtime = self.folder / "run"
        runtime.mkdir(mode=0o700, parents=True, exist_ok=True)
        kept = {
            name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "QGIS", "VIRTUAL_ENV"))
        }
        return kept | {
            # The first python3 on PATH tells the Python inside QGIS where its library is.
            "PATH": os.pathsep.join(["/usr/bin", "/bin", os.environ.get("PATH", "")]),
            "LANG": "C.UTF-8",
            "QT_QPA_PLATFORM": "offscreen",
            "XDG_RUNTIME_DIR": str(runtime),
            "QGIS_CUSTOM_CONFIG_PATH": str(self.folder / "profile"),
            "QGIS_PLUGINPATH": str(self.plugins),
        }


def program() -> str:
    """The full path of qgis_process; raises FileNotFoundError where there is none."""
    found = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if found is None:
        raise FileNotFoundError("qgis_process is not installed; on Debian it comes with the package qgis.")
    return found
