"""Threshold and smallest area of change polygons that are there: the map follows while a slider moves, the
layer when it is let go. No network runs for it.
"""

from __future__ import annotations

import math
from typing import Any, Dict, List, Optional

from qgis.core import (
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsMapLayer,
    QgsProject,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QGroupBox, QMessageBox, QVBoxLayout, QWidget

from ..algorithms.redrawchange import RedrawChangeAlgorithm
from ..carried import carry, reviews_behind
from ..change_run import ChangeRun
from ..layers import load_output
from ..messages import tr
from ..numbers import area, filled, polygons
from ..review_fields import POLYGONS, counts
from ..review_ground import show_again
from ..score_view import ScoreView
from ..targets import layers_on, numbered, shown_in, work_in
from .form_rows import form_rows
from .preview_band import PreviewBand
from .result_group import add_in_place, rename_setting
from .runner import Runner
from .slider_box import SliderBox
from .wrapped_text import WrappedText

FRAME = 30
"""Milliseconds between two pictures while a slider moves."""
PAUSE = 700
"""Milliseconds without another change, by keyboard or wheel, after which the layer is drawn."""
PIXELS = 500
"""Pixels of the largest smallest area on the slider."""


def in_words(threshold: float) -> str:
    """A threshold, as the group of a run is named by it."""
    return filled(tr("threshold {0:.2f}"), threshold)


class ThresholdForm(QGroupBox):
    """Two sliders over the polygons of one layer."""

    redrawn = pyqtSignal(QgsVectorLayer)
    """The layer that shows the polygons now."""

    def __init__(self, canvas: Optional[QgsMapCanvas] = None, parent: Optional[QWidget] = None) -> None:
        super().__init__(tr("Move the threshold"), parent)
        self.canvas = canvas
        self.layer: Optional[QgsVectorLayer] = None
        self.run: Optional[ChangeRun] = None
        self.view: Optional[ScoreView] = None
        self.shown = PreviewBand()
        self.reviews = ""
        """Path of the polygons whose reviews go over to those that are drawn."""
        self.runner = Runner(self)
        self.threshold = SliderBox(
            0.01, 2, tr("Score from which a pixel is change. The map follows while you move it."), self
        )
        self.threshold.set_range(0.0, 1.0)
        self.min_area = SliderBox(1.0, 1, tr("Smaller polygons are left out"), self)
        self.min_area.box.setSuffix(" m²")
        for slider in (self.threshold, self.min_area):
            slider.box.setShowClearButton(False)  # there is no room for it, and nothing to go back to
        self.told = WrappedText(self)
        column, form = QVBoxLayout(self), form_rows()
        form.addRow(tr("Thres&hold"), self.threshold)
        form.addRow(tr("Min. a&rea"), self.min_area)
        column.addLayout(form)
        column.addWidget(self.told)  # a form would cut off text that wraps
        self.frame, self.pause = QTimer(self), QTimer(self)
        for timer, time in ((self.frame, FRAME), (self.pause, PAUSE)):
            timer.setSingleShot(True)
            timer.setInterval(time)
        self._connect()
        self.choose(None)

    @property
    def band(self) -> Optional[QgsRubberBand]:
        """The preview on the map; None where there is none."""
        return self.shown.band

    def _connect(self) -> None:
        for slider in (self.threshold, self.min_area):
            slider.changed.connect(self._moved)
            slider.slider.sliderReleased.connect(self.redraw)
        self.frame.timeout.connect(self.preview)
        self.pause.timeout.connect(self.redraw)
        self.runner.ended.connect(self._ended)
        self.runner.said.connect(self._say)

    def choose(self, layer: Optional[QgsVectorLayer]) -> None:
        """Put the sliders over `layer`."""
        self.layer, self.run, self.view = layer, ChangeRun.of(layer), None
        self.end_preview()
        self.setEnabled(self.run is not None and bool(self.run.score))
        if self.run is None or not self.run.score:
            self.told.setPlainText(
                tr("Needs the scores of the run: tick Scores before Run.") if layer is not None else ""
            )
            return
        try:
            self.view = ScoreView(self.run.score)
        except (OSError, RuntimeError) as error:
            self.setEnabled(False)
            self.told.setPlainText(str(error))
            return
        pixel = max(self.view.pixel_area, 1e-6)
        self.min_area.step = 10.0 ** math.floor(math.log10(pixel))
        self._put(self.run.threshold, self.run.min_area, PIXELS * pixel)
        self.told.setPlainText(polygons(layer.featureCount()) if layer is not None else "")

    def _put(self, threshold: float, min_area: float, largest: float) -> None:
        """Show values that nobody has moved to."""
        for slider in (self.threshold, self.min_area):
            slider.blockSignals(True)
        self.min_area.set_range(0.0, max(largest, min_area))
        self.threshold.set_value(threshold)
        self.min_area.set_value(min_area)
        for slider in (self.threshold, self.min_area):
            slider.blockSignals(False)

    def _moved(self, _value: float) -> None:
        if not self.frame.isActive():
            self.frame.start()
        if not (self.threshold.slider.isSliderDown() or self.min_area.slider.isSliderDown()):
            self.pause.start()

    def preview(self) -> None:
        """Draw what is change in the part that the map shows."""
        self.frame.stop()
        if self.view is None or self.canvas is None:
            return
        transform = QgsCoordinateTransform(
            self.canvas.mapSettings().destinationCrs(), self.view.crs, QgsProject.instance()
        )
        try:
            inside = self.view.look(transform.transformBoundingBox(self.canvas.extent()), self.canvas.width())
        except QgsCsException:
            inside = False
        if not inside:
            self.told.setPlainText(tr("The map shows no part of this run."))
            return
        found = self.view.polygons(self.threshold.value(), self.min_area.value())
        self.shown.show(self.canvas, QgsGeometry(found.shape), self.view.crs, self._replaced())
        self.told.setPlainText(filled(tr("In view: {0}, {1}."), polygons(found.number), area(found.area)))

    def end_preview(self) -> None:
        """Show the layer again."""
        self.frame.stop()
        self.pause.stop()
        self.shown.end(self.canvas)

    def _replaced(self) -> List[QgsMapLayer]:
        """Polygons and map at the old threshold, which would lie under the new ones."""
        if self.run is None:
            return []
        project = QgsProject.instance()
        return [*layers_on(project, self.run.polygons), *layers_on(project, self.run.map)]

    def redraw(self) -> None:
        """Have the engine draw the layer. What somebody has edited or reviewed is kept, after a question, and
        the new polygons take over what was said of those that are alike.
        """
        self.pause.stop()
        if self.run is None or self.runner.running or self.layer is None:
            return
        if (self.threshold.value(), self.min_area.value()) == self._rounded(self.run):
            self.end_preview()
            return
        work = bool(work_in("changes", self.run.polygons, QgsProject.instance()))
        self.reviews = reviews_behind(self.layer, work)
        other = self.reviews == self.run.polygons and (work or counts(self.layer, POLYGONS)[0] > 0)
        if other and not self.may_draw_another():
            self._put(self.run.threshold, self.run.min_area, self.min_area.box.maximum())
            self.end_preview()
            return
        problem = self.runner.start(f"revisit:{RedrawChangeAlgorithm.NAME}", self.parameters(other))
        if problem:
            self._say("error", problem)
            self.end_preview()

    def may_draw_another(self) -> bool:
        """Ask whether the polygons may go into another layer, since this one holds somebody's work."""
        told = tr("These polygons were edited or reviewed since they were drawn. They are kept.")
        question = tr("Draw the new ones into another file? They take over what was said of those alike.")
        yes = QMessageBox.StandardButton.Yes
        answer = QMessageBox.question(self, tr("Revisit"), f"{told}\n\n{question}")
        return bool(answer == yes)

    def parameters(self, other: bool = False) -> Dict[str, Any]:
        """Of the algorithm, as the sliders stand; `other`: into files that do not exist yet."""
        assert self.run is not None and self.layer is not None
        crs = self.layer.crs()
        files = {"OUTPUT": self.run.polygons, "MAP": self.run.map}
        values = {
            "SCORE": self.run.score,
            "THRESHOLD": self.threshold.value(),
            "MIN_AREA": self.min_area.value(),
            "CRS": crs.authid() or crs.toWkt(),
        }
        files = numbered(files) if other else files
        return {**values, **{name: path for name, path in files.items() if path}}

    def _rounded(self, run: ChangeRun) -> tuple[float, float]:
        """What the boxes show of the values of `run`."""
        return (
            round(run.threshold, self.threshold.box.decimals()),
            round(run.min_area, self.min_area.box.decimals()),
        )

    def _say(self, level: str, words: str) -> None:
        if level in ("error", "warning"):
            self.told.setPlainText(words)

    def _ended(self, successful: bool, results: Dict[str, Any]) -> None:
        wanted = self.threshold.value(), self.min_area.value()
        self.end_preview()
        if not successful or self.layer is None or self.run is None:
            return
        project, maps = QgsProject.instance(), layers_on(QgsProject.instance(), self.run.map)
        names = in_words(self.run.threshold), in_words(wanted[0])
        layer = next(iter(shown_in(project, "changes", results["OUTPUT"])), None)
        if layer is None:
            for old in maps:
                show_again(old)  # the new one goes out of sight by itself
                add_in_place(project, load_output("map", results["MAP"]), old, *names)
            layer = add_in_place(project, load_output("changes", results["OUTPUT"]), self.layer, *names)
        elif layer is self.layer:
            rename_setting(project, [*maps, layer], *names)
        carried = carry(self.reviews, layer)
        self.redrawn.emit(layer)
        self.choose(layer)
        self._put(*wanted, self.min_area.box.maximum())
        self.told.setPlainText(" ".join((RedrawChangeAlgorithm.summary(results), carried.words())).strip())
        self.redraw()  # where somebody has moved on in the meantime

    def close_down(self) -> None:
        """Stop what runs."""
        self.runner.close_down()
        self.end_preview()
