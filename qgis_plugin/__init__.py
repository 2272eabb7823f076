"""Revisit inside QGIS: a Processing provider and a dock in front of an engine that runs in a process of its
own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .plugin import RevisitPlugin


def classFactory(iface: Any) -> RevisitPlugin:
    """What QGIS calls to load the plugin; `iface` is None in `qgis_process`."""
    from .plugin import RevisitPlugin

    return RevisitPlugin(iface)
