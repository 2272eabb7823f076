"""Text of any width: a path has no spaces to break at, and would widen a dock that shows it in a label."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QTextOption, QWheelEvent
from qgis.PyQt.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

USUAL_WIDTH = 200
"""Pixels in which it is asked how high it would be."""


class WrappedText(QTextEdit):
    """Looks like a label; breaks words where they do not fit, and can be selected and copied."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("QTextEdit { background: transparent; border: none; }")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Tab goes to what can be filled in
        self.document().setDocumentMargin(0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.textChanged.connect(self.updateGeometry)

    def text(self) -> str:
        """What is shown, without its looks."""
        return str(self.toPlainText())

    def hasHeightForWidth(self) -> bool:
        """Its height follows from its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Pixels in which all of the text is in sight."""
        whole = self.document().clone()
        whole.setDefaultTextOption(self.document().defaultTextOption())
        whole.setTextWidth(width)
        return max(self.fontMetrics().height(), round(whole.size().height() + 0.5))

    def sizeHint(self) -> QSize:
        """For layouts that do not ask for a width."""
        return QSize(USUAL_WIDTH, self.heightForWidth(USUAL_WIDTH))

    def minimumSizeHint(self) -> QSize:
        """One line, of any width."""
        return QSize(0, self.fontMetrics().height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """There is nothing to scroll here; the form around it may."""
        event.ignore()
