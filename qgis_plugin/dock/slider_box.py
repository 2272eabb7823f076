"""A slider with its number beside it, for the mouse and for the keyboard."""

from __future__ import annotations

from typing import Optional

from qgis.gui import QgsDoubleSpinBox
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QSlider, QWidget


class SliderBox(QWidget):
    """One number; the slider has a tick for each step of the box."""

    changed = pyqtSignal(float)

    def __init__(self, step: float, decimals: int, tip: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.step = step
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setMinimumWidth(60)
        self.box = QgsDoubleSpinBox(self)
        self.box.setDecimals(decimals)
        self.box.setSingleStep(step)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.slider, 1)
        row.addWidget(self.box)
        self.setFocusProxy(self.slider)
        self.set_tip(tip)
        self.slider.valueChanged.connect(lambda tick: self.box.setValue(tick * self.step))
        self.box.valueChanged.connect(self._follow_box)

    def set_tip(self, tip: str) -> None:
        """What both parts say of themselves."""
        for widget in (self, self.slider, self.box):
            widget.setToolTip(tip)

    def set_range(self, low: float, high: float) -> None:
        """Smallest and largest value."""
        self.box.setRange(low, high)
        self.slider.setRange(round(low / self.step), round(high / self.step))

    def value(self) -> float:
        """The number."""
        return float(self.box.value())

    def set_value(self, value: float) -> None:
        """Another number."""
        self.box.setValue(value)

    def _follow_box(self, value: float) -> None:
        self.slider.blockSignals(True)  # a tick would round what was typed
        self.slider.setValue(round(value / self.step))
        self.slider.blockSignals(False)
        self.changed.emit(value)
