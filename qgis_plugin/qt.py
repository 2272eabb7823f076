"""What lies elsewhere in Qt 6 than in Qt 5, and the types of fields, other ones from QGIS 3.38 on."""

from __future__ import annotations

from qgis.core import Qgis
from qgis.PyQt import QtCore

try:
    from qgis.PyQt.QtGui import QAction, QShortcut
except ImportError:  # Qt 5
    from qgis.PyQt.QtWidgets import QAction, QShortcut

__all__ = ["MOMENT", "TEXT", "QAction", "QShortcut"]

if Qgis.QGIS_VERSION_INT >= 33800:
    TEXT, MOMENT = QtCore.QMetaType.Type.QString, QtCore.QMetaType.Type.QDateTime
else:
    TEXT, MOMENT = QtCore.QVariant.Type.String, QtCore.QVariant.Type.DateTime
