"""A sentence for the user that looks like what it is: a step, a success, a warning or an error."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLabel, QStyle, QWidget

from .wrapped_text import WrappedText

LOOKS = {
    "good": (QStyle.StandardPixmap.SP_DialogApplyButton, "#3f9c35"),
    "warning": (QStyle.StandardPixmap.SP_MessageBoxWarning, "#b87a00"),
    "error": (QStyle.StandardPixmap.SP_MessageBoxCritical, "#e04a50"),
}
"""By level the icon, and the colour of the bar at the left, which is seen on light and dark."""


class Notice(QFrame):
    """Hidden while there is nothing to say."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("revisitNotice")
        self.level = ""
        self.icon = QLabel(self)
        self.icon.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.words = WrappedText(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 2, 2, 2)
        row.addWidget(self.icon)
        row.addWidget(self.words, 1)
        self.say("")

    def say(self, words: str, level: str = "") -> None:
        """Show `words` in the look of `level` (good, warning, error, or none: a step)."""
        self.level = level
        self.words.setPlainText(words)
        icon, colour = LOOKS.get(level, (None, ""))
        bar = f"border: none; border-left: 3px solid {colour};" if colour else "border: none;"
        self.setStyleSheet(f"QFrame#revisitNotice {{ {bar} }}")
        if icon is not None:
            size = self.fontMetrics().height()
            self.icon.setPixmap(self.style().standardIcon(icon).pixmap(size, size))
        self.icon.setVisible(icon is not None)
        self.setVisible(bool(words))

    def text(self) -> str:
        """What is said."""
        return self.words.text()
