"""Where a result goes: a file of one kind, or a temporary one."""

from __future__ import annotations

import os
from typing import Optional

from qgis.core import QgsProcessing
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtWidgets import QWidget

from ..messages import tr


class TargetFile(QgsFileWidget):
    """A file to write; left empty, a temporary one."""

    def __init__(
        self, kind: str, endings: tuple[str, ...], tip: str, parent: Optional[QWidget] = None
    ) -> None:
        super().__init__(parent)
        self.endings = endings
        self.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        self.setFilter(f"{kind} (*{endings[0]})")
        self.lineEdit().setPlaceholderText(tr("[temporary file]"))
        told = tr(
            "{0} Left empty, a temporary file. The file of an earlier run is replaced, unless it was edited: "
            "then the new one gets a number."
        )
        self.setToolTip(told.format(tip))

    def path(self) -> str:
        """The chosen path with its ending; empty for a temporary file."""
        path: str = self.filePath().strip()
        return path if not path or path.lower().endswith(self.endings) else path + self.endings[0]


def companion(path: str, name: str) -> str:
    """Where the raster of the parameter `name` goes: beside `path`, or a temporary file where that is one."""
    return f"{os.path.splitext(path)[0]}_{name.lower()}.tif" if path else QgsProcessing.TEMPORARY_OUTPUT
