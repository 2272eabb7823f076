"""Files that come with the plugin."""

from __future__ import annotations

import os

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QIcon

from .engine.interpreter import code_root


def resource(*parts: str) -> str:
    """Path of a file under `resources/`."""
    return os.path.join(code_root(), "resources", *parts)


def icon(name: str = "revisit") -> QIcon:
    """One of the plugin's icons."""
    return QIcon(resource("icons", f"{name}.svg"))


def help_page(name: str) -> str:
    """Address of a help page that comes with the plugin."""
    return str(QUrl.fromLocalFile(resource("help", f"{name}.html")).toString())
