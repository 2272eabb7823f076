"""Sliders over the boxes of a layer: which scores and sizes are shown. No run is needed for it."""

from __future__ import annotations

import math
from typing import Optional

from qgis.core import QgsMapLayerProxyModel, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QGroupBox, QLabel, QWidget

from ..messages import tr
from ..numbers import filled
from ..object_filter import Contents, Shown, contents, is_objects, show
from .form_rows import form_rows
from .slider_box import SliderBox

PAUSE = 150
"""Milliseconds without another movement after which the layer is filtered."""
FLOOR = 0.1
"""Score from which the dock has boxes written, so that its slider can go below the card's threshold."""


class FilterForm(QGroupBox):
    """Layer, smallest score and smallest size, and how many boxes that shows."""

    shown = pyqtSignal()
    """The layer shows what the sliders say."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(tr("Show"), parent)
        self.contents: Optional[Contents] = None
        self.layer = QgsMapLayerComboBox(self)
        self.layer.setFilters(QgsMapLayerProxyModel.Filter.PolygonLayer)
        self.layer.setToolTip(tr("The layer of boxes that the sliders filter"))
        self.layer.setMinimumContentsLength(12)
        self.raster = QComboBox(self)
        self.raster.setToolTip(tr("Of a series: the raster whose boxes are shown"))
        self.raster.setMinimumContentsLength(12)
        self.score = SliderBox(0.01, 2, "", self)
        self.size = SliderBox(0.1, 1, "", self)
        self.size.box.setSuffix(" m")
        self.count = QLabel(self)
        self.count.setWordWrap(True)
        form = form_rows(self)
        form.addRow(tr("La&yer"), self.layer)
        form.addRow(tr("Raster"), self.raster)
        form.addRow(tr("Min. &score"), self.score)
        form.addRow(tr("Min. si&ze"), self.size)
        form.addRow(self.count)
        self.pause = QTimer(self)
        self.pause.setSingleShot(True)
        self.pause.setInterval(PAUSE)
        self._connect()
        self._offer()
        self._follow_layer()

    def _connect(self) -> None:
        project = QgsProject.instance()
        project.layersAdded.connect(self._offer)
        project.layersRemoved.connect(self._offer)
        self.layer.layerChanged.connect(self._follow_layer)
        for slider in (self.score, self.size):
            slider.changed.connect(lambda _value: self.pause.start())
        self.raster.activated.connect(lambda _row: self.apply())
        self.pause.timeout.connect(self.apply)

    def choose(self, layer: QgsVectorLayer) -> None:
        """Put the sliders over `layer`, a layer of the project."""
        self._offer()
        self.layer.setLayer(layer)
        self._follow_layer()

    def apply(self) -> None:
        """Show what the sliders say, and how many boxes that is."""
        self.pause.stop()
        layer = self.layer.currentLayer()
        if layer is None or self.contents is None:
            return
        base = Shown.of(layer.subsetString()).base
        wanted = Shown(self.score.value(), self.size.value(), base, self.raster.currentData() or "")
        if show(layer, wanted):
            self._tell(layer, self.contents)
            self.shown.emit()
        else:
            self.count.setText(
                tr("The layer is being edited: save or drop the edits, then move a slider again.")
            )

    def _offer(self, *_layers: object) -> None:
        """Only layers of boxes are on the list."""
        others = [layer for layer in QgsProject.instance().mapLayers().values() if not is_objects(layer)]
        before = self.layer.currentLayer()
        self.layer.setExceptedLayerList(others)
        if self.layer.currentLayer() is not before or before is None:
            self._follow_layer()

    def _follow_layer(self, *_layer: object) -> None:
        layer = self.layer.currentLayer()
        self.contents = contents(layer) if layer is not None else None
        self._set_ranges()
        self.setEnabled(layer is not None)
        if layer is None or self.contents is None:
            self.count.setText(tr("No layer of boxes is loaded yet."))
            return
        before = Shown.of(layer.subsetString())
        for slider, value in ((self.score, before.score), (self.size, before.size)):
            slider.set_value(value)
        self.raster.setCurrentIndex(max(0, self.raster.findData(before.raster)))
        self.pause.stop()
        self._tell(layer, self.contents)

    def _set_ranges(self) -> None:
        """From what the layer holds; sizes in metres only where there are any."""
        lowest, longest = (self.contents.lowest, self.contents.longest) if self.contents else (0.0, 0.0)
        rasters = self.contents.rasters if self.contents else ()
        self.raster.clear()
        for words, name in ((tr("all rasters"), ""), *((name, name) for name in rasters)):
            self.raster.addItem(words, name)
        self.raster.setEnabled(len(rasters) > 1)
        self.score.set_range(0.0, 1.0)
        self.size.set_range(0.0, math.ceil(longest))
        self.size.setEnabled(longest > 0)
        told = tr(
            "Boxes with a lower score are hidden. The layer has them from {0:.2f} on; the engine reported "
            "none below."
        )
        self.score.set_tip(filled(told, lowest))
        if longest > 0:
            self.size.set_tip(
                filled(
                    tr("Boxes whose longer side is below this are hidden; the largest has {0:.1f} m."),
                    longest,
                )
            )
        else:
            self.size.set_tip(tr("No sizes in metres: the image has no georeference, or there are no boxes."))

    def _tell(self, layer: QgsVectorLayer, held: Contents) -> None:
        """How many boxes are shown of those that the layer holds."""
        told = filled(tr("Boxes shown: {0} of {1}."), layer.featureCount(), held.boxes)
        unsized = " " + tr("The image has no georeference, so there are no sizes in metres.")
        self.count.setText(told + (unsized if held.boxes and not held.longest else ""))
