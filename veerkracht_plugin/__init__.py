"""Veerkrachtkaarten: from indicator tables to the seven maps of neighbourhood resilience."""

from __future__ import annotations

from typing import Any


def classFactory(iface: Any) -> Any:
    """Returns the plugin object; `iface` is QGIS's interface, or None where there is no window."""
    from .plugin import VeerkrachtPlugin

    return VeerkrachtPlugin(iface)
