"""Review of change polygons: how far it is, and the window to go on in."""

from __future__ import annotations

from typing import Any, Optional, Set

from qgis.core import QgsApplication, QgsSettings, QgsVectorLayer
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QGroupBox,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ..change_run import ChangeRun
from ..messages import tr
from ..numbers import filled
from ..review import Review
from ..review_fields import POLYGONS, Kind, counts
from ..review_ground import follow_style
from ..status_style import is_by_status, show_as_before, show_by_status
from .date_views import DateViews
from .form_rows import form_rows
from .review_window import ReviewWindow
from .wrapped_text import WrappedText

REVIEWER = "revisit/reviewer"


class ReviewForm(QGroupBox):
    """Progress, the reviewer's name, and the button that opens the window."""

    told = pyqtSignal(str)
    """What cannot be done, in a sentence."""
    went_on = pyqtSignal()
    """Something was said of a feature."""

    def __init__(self, iface: Optional[Any], parent: Optional[QWidget] = None) -> None:
        super().__init__(tr("Review"), parent)
        self.iface = iface
        self.layer: Optional[QgsVectorLayer] = None
        self.window_: Optional[ReviewWindow] = None
        self._heard: Set[str] = set()
        """Ids of the layers whose styles are listened to."""
        self.progress = QProgressBar(self)
        self.progress.setToolTip(tr("How many polygons were looked at"))
        self.reviewer = QLineEdit(reviewer(), self)
        self.reviewer.setToolTip(tr("Goes into the field reviewer"))
        self.reviewer.editingFinished.connect(lambda: QgsSettings().setValue(REVIEWER, self.reviewer.text()))
        self.start = QPushButton(tr("Re&view polygons…"), self)
        self.start.setToolTip(tr("Look at one polygon after the other on both dates, with the keyboard"))
        self.start.clicked.connect(lambda _checked: self.open())
        self.colours = QCheckBox(tr("Colo&urs by status"), self)
        self.colours.setToolTip(
            tr("Show on the map what was said of each polygon; the layer's own style is kept beside it")
        )
        self.colours.clicked.connect(self._colour)
        self.problem = WrappedText(self)
        self.problem.hide()
        column, form = QVBoxLayout(self), form_rows()
        form.addRow(tr("Revie&wer"), self.reviewer)
        form.addRow(self.progress)
        form.addRow(self.start)
        form.addRow(self.colours)
        column.addLayout(form)
        column.addWidget(self.problem)  # a form would cut off text that wraps
        self.told.connect(self._tell)
        self.choose(None)

    def choose(self, layer: Optional[QgsVectorLayer]) -> None:
        """Review `layer` from now on."""
        if layer is not self.layer:
            self.close_down()
        self.layer = layer
        if layer is not None:
            self._follow_style(layer)
        self.setEnabled(layer is not None)
        self.problem.hide()
        self._show_counts(*(counts(layer, POLYGONS) if layer is not None else (0, 0)))
        self._show_colours()

    def _follow_style(self, layer: QgsVectorLayer) -> None:
        """Clear the ground of `layer` for the colours of its review, now and whenever they are switched."""
        if layer.id() not in self._heard:
            self._heard.add(layer.id())
            layer.styleManager().currentStyleChanged.connect(self._style_changed)
        follow_style(layer)

    def _style_changed(self, _name: str) -> None:
        follow_style(self.sender().layer())
        self._show_colours()

    def _show_colours(self) -> None:
        fields = self.layer.fields() if self.layer is not None else None
        self.colours.setEnabled(fields is not None and fields.indexOf(POLYGONS.field) >= 0)
        self.colours.setChecked(self.layer is not None and is_by_status(self.layer))

    def _colour(self, wanted: bool) -> None:
        if self.layer is not None:
            (show_by_status if wanted else show_as_before)(self.layer)

    def open(self) -> None:
        """Open the window over the layer's polygons."""
        self.show_window(self.layer, POLYGONS, ChangeRun.of(self.layer))

    def show_window(self, layer: Optional[QgsVectorLayer], kind: Kind, run: Optional[ChangeRun]) -> None:
        """Open the window over `layer`, with the dates of `run`."""
        self.close_down()
        if layer is None:
            return
        self.problem.hide()
        review = Review(layer, kind, self.reviewer.text(), run.threshold if run else 0.0, self)
        if not review.start():
            self.told.emit(tr("{0} is write-protected: save it as another file first.").format(layer.name()))
            return
        self._show_colours()
        views = DateViews(run.before if run else "", run.after if run else "")
        canvas = self.iface.mapCanvas() if self.iface is not None else None
        self.window_ = ReviewWindow(review, views, canvas, self)
        self.window_.edit_asked.connect(self.edit)
        self.window_.closed.connect(self._closed)
        review.moved.connect(self._follow)
        self.window_.show()
        self.window_.raise_()
        self.window_.activateWindow()

    def edit(self, number: int) -> None:
        """Open QGIS's vertex tool on a polygon of the layer; what is changed is the user's to save."""
        layer = self.window_.review.layer if self.window_ is not None else None
        if layer is None or self.iface is None:
            return
        self.iface.setActiveLayer(layer)
        layer.selectByIds([number])
        if layer.isEditable() or layer.startEditing():
            self.iface.actionVertexToolActiveLayer().trigger()
            self.iface.mainWindow().activateWindow()

    def _follow(self) -> None:
        queue = self.window_.review.queue if self.window_ is not None else None
        if self.window_ is not None and queue is not None and self.window_.review.kind is POLYGONS:
            self._show_counts(queue.done, len(queue))
        self.went_on.emit()

    def _show_counts(self, done: int, of: int) -> None:
        self.progress.setRange(0, max(1, of))
        self.progress.setValue(done)
        self.progress.setFormat(filled(tr("{0} of {1}"), done, of))

    def _tell(self, words: str) -> None:
        self.problem.setPlainText(words)
        self.problem.show()

    def _closed(self) -> None:
        if self.window_ is not None:
            self.window_.review.deleteLater()
            self.window_.deleteLater()
            self.window_ = None

    def close_down(self) -> None:
        """Close the window."""
        if self.window_ is not None:
            self.window_.close()


def reviewer() -> str:
    """The name that was given last, else that of the user of this machine."""
    known = str(QgsSettings().value(REVIEWER, "") or "")
    return known or str(QgsApplication.userFullName() or QgsApplication.userLoginName())
