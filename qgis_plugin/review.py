"""A review on its way: it reads a layer in slices, and writes what is said of each feature at once."""

from __future__ import annotations

import math
import time
from typing import Any, Callable, Dict, Iterator, List, Optional

from qgis.core import (
    QgsDistanceArea,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerUtils,
)
from qgis.PyQt.QtCore import QDateTime, QObject, QTimer, pyqtSignal

from .messages import tr
from .review_fields import REVIEWED_AT, REVIEWER, Kind, make_fields
from .review_queue import MISSED, Found, ReviewQueue, Step, ranked

SLICE = 0.03
"""Seconds of reading between two turns of QGIS."""


class Review(QObject):
    """One layer under review."""

    reading = pyqtSignal(int)
    """Features that were read so far."""
    moved = pyqtSignal()
    """Another feature is in view, or more is said."""
    failed = pyqtSignal(str)
    """A sentence."""

    def __init__(
        self, layer: QgsVectorLayer, kind: Kind, reviewer: str, threshold: float, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.layer, self.kind, self.reviewer, self.threshold = layer, kind, reviewer, threshold
        self.queue: Optional[ReviewQueue] = None
        """None until all is read."""
        self._found, self._said = Found(), {}  # type: Found, Dict[int, str]
        self._features: Optional[Iterator[QgsFeature]] = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._read)

    def start(self) -> bool:
        """Make the fields where they are missing, and begin to read; False where the layer cannot be
        written.
        """
        if self.layer.readOnly() or not make_fields(self.layer, self.kind):
            return False
        names = [name for name in (self.kind.field, "score_mean", "area_m2") if self._has(name)]
        request = QgsFeatureRequest()
        request.setSubsetOfAttributes(names, self.layer.fields())
        self._features = self.layer.getFeatures(request)
        self.layer.geometryChanged.connect(self._measure_again)
        self._timer.start(0)
        return True

    def close(self) -> None:
        """Stop reading, and let go of the layer."""
        self._timer.stop()
        self._features = None

    def _has(self, name: str) -> bool:
        return bool(self.layer.fields().indexOf(name) >= 0)

    def _read(self) -> None:
        until = time.monotonic() + SLICE
        scored = self._has("score_mean")
        while time.monotonic() < until and self._features is not None:
            feature = next(self._features, None)
            if feature is None:
                self._all_read()
                return
            middle = feature.geometry().boundingBox().center()
            score, size = (
                _number(feature[name]) if scored else math.nan for name in ("score_mean", "area_m2")
            )
            self._found.append(feature.id(), score, size, middle.x(), middle.y())
            if feature[self.kind.field]:
                self._said[feature.id()] = str(feature[self.kind.field])
        self.reading.emit(len(self._found))

    def _all_read(self) -> None:
        self.close()
        order = ranked(self._found, self.threshold) if self.kind.by_worth else self._found.ids.tolist()
        self.queue = ReviewQueue(order, self._said)
        self.moved.emit()

    def feature(self) -> Optional[QgsFeature]:
        """The one in view; None where there is none."""
        number = self.queue.current if self.queue is not None else None
        found = self.layer.getFeature(number) if number is not None else None
        return found if found is not None and found.isValid() else None

    def say(self, purpose: str) -> None:
        """Write what a key means of the feature in view, and go on."""
        if self.queue is not None:
            self._do(self.queue.say(self.kind.values[purpose]))

    def next(self) -> None:
        """Go on without a word."""
        if self.queue is not None:
            self.queue.next()
            self.moved.emit()

    def back(self) -> None:
        """Go to what was in view before."""
        if self.queue is not None:
            self.queue.back()
            self.moved.emit()

    def undo(self) -> None:
        """Take the last word back."""
        step = self.queue.undo() if self.queue is not None else None
        if step is not None and step.drawn:
            self._change(lambda: bool(self.layer.deleteFeature(step.number)))
        elif step is not None:
            self._write(step)
        self.moved.emit()

    def draw(self, shape: QgsGeometry) -> None:
        """Add a polygon, in the layer's CRS, that the map has missed."""
        if self.queue is None:
            return
        values = {**self._by_whom(MISSED), **self._measures(shape)}
        fields = self.layer.fields()
        given = {fields.indexOf(name): value for name, value in values.items() if fields.indexOf(name) >= 0}
        known = next(self.layer.getFeatures(QgsFeatureRequest().setLimit(1)), None)
        for name in ("before", "after", "network", "checkpoint"):
            if known is not None and fields.indexOf(name) >= 0:
                given[fields.indexOf(name)] = known[name]
        shape.convertToMultiType()
        drawn = QgsVectorLayerUtils.createFeature(self.layer, shape, given)
        numbers: List[int] = []
        self.layer.featureAdded.connect(numbers.append)
        done = self._change(lambda: bool(self.layer.addFeature(drawn)))
        self.layer.featureAdded.disconnect(numbers.append)
        if done and numbers:
            self.queue.draw(numbers[-1])  # the last is its number in the file
        self.moved.emit()

    def _do(self, step: Optional[Step]) -> None:
        if step is not None and not self._write(step) and self.queue is not None:
            self.queue.undo()
        self.moved.emit()

    def _write(self, step: Step) -> bool:
        fields = self.layer.fields()
        values = {fields.indexOf(name): value for name, value in self._by_whom(step.said).items()}
        return self._change(lambda: bool(self.layer.changeAttributeValues(step.number, values)))

    def _by_whom(self, said: str) -> Dict[str, Any]:
        if not said:
            return {self.kind.field: None, REVIEWER: None, REVIEWED_AT: None}
        return {self.kind.field: said, REVIEWER: self.reviewer, REVIEWED_AT: QDateTime.currentDateTime()}

    def _change(self, change: Callable[[], bool]) -> bool:
        """Do `change` and save it; where somebody is editing the layer it joins their edits, unsaved."""
        own = not self.layer.isEditable()
        done = (not own or self.layer.startEditing()) and change()
        if own:
            done = done and self.layer.commitChanges()
            if not done:
                self.layer.rollBack()
        if not done:
            told = tr("{0} cannot be changed: {1}")
            self.failed.emit(told.format(self.layer.name(), "; ".join(self.layer.commitErrors()[:1])))
        self.layer.triggerRepaint()
        return bool(done)

    def _measures(self, shape: QgsGeometry) -> Dict[str, float]:
        meter = QgsDistanceArea()
        meter.setSourceCrs(self.layer.crs(), QgsProject.instance().transformContext())
        meter.setEllipsoid(self.layer.crs().ellipsoidAcronym() or "EPSG:7030")
        return {"area_m2": meter.measureArea(shape), "perimeter_m": meter.measurePerimeter(shape)}

    def _measure_again(self, number: int, shape: QgsGeometry) -> None:
        """A polygon has another outline: its sizes follow, among the same edits."""
        fields = self.layer.fields()
        values = {fields.indexOf(name): value for name, value in self._measures(shape).items()}
        values = {index: value for index, value in values.items() if index >= 0}
        QTimer.singleShot(0, lambda: self._put_measures(number, values))

    def _put_measures(self, number: int, values: Dict[int, float]) -> None:
        if self.layer.isEditable() and values:
            self.layer.changeAttributeValues(number, values)


def _number(value: Any) -> float:
    return float(value) if isinstance(value, (int, float)) else math.nan
