"""The window of a review: both dates side by side, the feature in view, a key for all that can be said."""

from __future__ import annotations

from typing import Callable, Dict, List, Optional

from qgis.core import QgsCoordinateTransform, QgsCsException, QgsGeometry, QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QCloseEvent, QKeySequence
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ..messages import tr
from ..numbers import area, filled
from ..qt import QShortcut
from ..review import Review
from ..review_fields import POLYGONS
from .date_views import DateViews
from .draw_tool import DrawTool


class ReviewWindow(QWidget):
    """Keys are shown on the buttons; they work wherever the window has the focus."""

    closed = pyqtSignal()
    edit_asked = pyqtSignal(int)
    """The feature whose outline is to be edited in QGIS."""

    def __init__(
        self,
        review: Review,
        views: DateViews,
        map_canvas: Optional[QgsMapCanvas] = None,
        parent: Optional[QWidget] = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.review, self.views, self.map_canvas = review, views, map_canvas
        self.setWindowTitle(tr("Revisit: review"))
        self.resize(1000, 560)
        self.told = QLabel(self)
        self.told.setWordWrap(True)
        self.warning = QLabel(self)
        self.warning.setWordWrap(True)
        self.warning.hide()
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(True)
        self.buttons: Dict[str, QPushButton] = {}
        self.keys: Dict[str, QShortcut] = {}
        self.draw_tools: List[DrawTool] = []
        column = QVBoxLayout(self)
        column.addWidget(self.told)
        column.addWidget(views, 1)
        column.addWidget(self.warning)
        column.addWidget(self.progress)
        column.addLayout(self._keys())
        review.reading.connect(self._tell_reading)
        review.moved.connect(self.show_feature)
        review.failed.connect(self._warn)
        self._tell_reading(0)

    def _keys(self) -> QHBoxLayout:
        polygons = self.review.kind is POLYGONS
        words = (tr("Accept"), tr("Reject")) if polygons else (tr("Change"), tr("No change"))
        row = QHBoxLayout()
        self._key(row, "accept", words[0], "A", lambda: self.review.say("accept"))
        self._key(row, "reject", words[1], "R", lambda: self.review.say("reject"))
        self._key(row, "unsure", tr("Unsure"), "U", lambda: self.review.say("unsure"))
        if polygons:
            self._key(row, "edit", tr("Edit outline"), "E", self._edit)
            self._key(row, "missed", tr("Draw missed"), "M", self._draw)
            self.buttons["missed"].setCheckable(True)
        row.addStretch(1)
        self._key(row, "blink", tr("Blink"), "Space", self.views.blink)
        self._key(row, "swipe", tr("Swipe"), "S", self.views.swipe)
        self._key(row, "back", tr("Back"), "B", self.review.back)
        self._key(row, "next", tr("Next"), "N", self.review.next)
        self._key(row, "undo", tr("Undo"), "Ctrl+Z", self.review.undo)
        return row

    def _key(self, row: QHBoxLayout, name: str, word: str, key: str, act: Callable[[], None]) -> None:
        sequence = QKeySequence(key)
        shown = sequence.toString(QKeySequence.SequenceFormat.NativeText)
        button = QPushButton(f"{word} ({shown})", self)
        button.setToolTip(tr("{0}: press {1}").format(word, shown))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _checked: act())
        row.addWidget(button)
        self.buttons[name] = button
        # one of the button's own would wait for its animation, and drop keys that come faster
        self.keys[key] = QShortcut(sequence, self, button.click)
        self.keys[key].setAutoRepeat(False)

    def _tell_reading(self, number: int) -> None:
        self.told.setText(filled(tr("Reading: {0} so far…"), number))
        for button in self.buttons.values():
            button.setEnabled(False)

    def show_feature(self) -> None:
        """Bring what is in view of the review into sight, in both dates and on QGIS's map."""
        queue, feature = self.review.queue, self.review.feature()
        if queue is None:
            return
        for button in self.buttons.values():
            button.setEnabled(True)
        self.progress.setRange(0, max(1, len(queue)))
        self.progress.setValue(queue.done)
        self.progress.setFormat(filled(tr("{0} of {1}"), queue.done, len(queue)))
        for name in ("accept", "reject", "unsure", "edit"):
            if name in self.buttons:
                self.buttons[name].setEnabled(feature is not None)
        if feature is None:
            self.views.clear()
            counts = [f"{queue.count(value)} {tr(words)}" for value, words in self.review.kind.words.items()]
            self.told.setText(tr("Nothing is left to look at: {0}.").format(", ".join(counts)))
            return
        said = queue.said.get(feature.id(), "")
        words = self.review.kind.words.get(said, said)
        facts = [tr(words) if said else tr("not looked at yet"), *self._facts()]
        self.told.setText(" · ".join(facts))
        extent = self.views.show_shape(feature.geometry(), self.review.layer.crs())
        self._fly(QgsGeometry.fromRect(extent))

    def _facts(self) -> List[str]:
        """Score and size of the polygon in view. Of a point nothing is told that would lead the eye."""
        feature = self.review.feature()
        if feature is None or self.review.kind is not POLYGONS:
            return []
        score, size = feature["score_mean"], feature["area_m2"]
        facts = [filled(tr("score {0:.2f}"), score)] if isinstance(score, float) else []
        return facts + ([area(size)] if isinstance(size, float) else [])

    def _fly(self, around: QgsGeometry) -> None:
        canvas = self.map_canvas
        if canvas is None or around.isEmpty():
            return
        target = canvas.mapSettings().destinationCrs()
        try:
            around.transform(QgsCoordinateTransform(self.views.crs, target, QgsProject.instance()))
        except QgsCsException:
            return
        canvas.setExtent(around.boundingBox())
        canvas.refresh()

    def _edit(self) -> None:
        feature = self.review.feature()
        if feature is not None:
            self.edit_asked.emit(feature.id())

    def _draw(self) -> None:
        """Draw on either map, or stop it."""
        drawing = self.buttons["missed"].isChecked()
        if drawing and not self.draw_tools:
            for canvas in self.views.canvases:
                tool = DrawTool(canvas)
                tool.drawn.connect(self._drawn)
                tool.given_up.connect(self._stop_drawing)
                self.draw_tools.append(tool)
        tools = self.draw_tools if drawing else self.views.tools
        for canvas, tool in zip(self.views.canvases, tools):
            canvas.setMapTool(tool)
        self.views.canvases[-1].setFocus()
        self.warning.setVisible(drawing)
        self.warning.setText(
            tr("Click the corners of what was missed, right-click to end; Backspace takes a corner back.")
        )

    def _stop_drawing(self) -> None:
        self.buttons["missed"].setChecked(False)
        self._draw()

    def _drawn(self, shape: QgsGeometry) -> None:
        self._stop_drawing()
        shape.transform(
            QgsCoordinateTransform(self.views.crs, self.review.layer.crs(), QgsProject.instance())
        )
        self.review.draw(shape)

    def _warn(self, words: str) -> None:
        self.warning.setText(words)
        self.warning.show()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The review ends; what was said is in the layer."""
        self.review.close()
        self.closed.emit()
        super().closeEvent(event)
