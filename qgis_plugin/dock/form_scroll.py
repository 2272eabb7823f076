"""Forms one below the other, which scroll up and down."""

from __future__ import annotations

from typing import Iterable

from qgis.PyQt.QtCore import QSize, Qt, QTimer
from qgis.PyQt.QtWidgets import QFrame, QLayout, QScrollArea, QVBoxLayout, QWidget


class FormScroll(QScrollArea):
    """Scrolls up and down only: never narrower than what is inside."""

    def __init__(self, top: QLayout, forms: Iterable[QWidget], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the field that has the focus
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget(self)
        inside.setObjectName("revisitForms")
        self.column = QVBoxLayout(inside)
        self.column.addLayout(top)
        for form in forms:
            self.column.addWidget(form)
        self.column.addStretch(1)
        self.setWidget(inside)

    def move_form(self, form: QWidget, to_the_end: bool) -> None:
        """Put one of the forms below all others, or above all."""
        self.column.removeWidget(form)
        self.column.insertWidget(self.column.count() - 1 if to_the_end else 0, form)

    def bring_into_sight(self, form: QWidget) -> None:
        """Scroll to one of the forms, once it has its height."""
        QTimer.singleShot(0, lambda: self.ensureWidgetVisible(form))

    def minimumSizeHint(self) -> QSize:
        """As wide as the forms with the scroll bar beside them."""
        width = self.widget().minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(width, super().minimumSizeHint().height())
