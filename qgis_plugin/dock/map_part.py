"""Which part of the rasters a run is about: all of them, or what the map shows; and in which pixels a service
draws its layer.
"""

from __future__ import annotations

import math
from typing import Any, Dict, Iterable, List, Optional, Sequence, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsMapLayer,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsReferencedRectangle,
)
from qgis.gui import QgsDoubleSpinBox, QgsMapCanvas
from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QGroupBox, QVBoxLayout, QWidget

from ...core_models.contract.card import ModelCard
from ..export import LARGEST
from ..messages import tr
from ..numbers import filled
from ..served import Part, finest_pixel, is_served, part_of
from ..sources import crs_of, pixel_of
from .form_rows import form_rows
from .notice import Notice

MARGIN = 1.05
"""Of a result's extent, what the map shows of its surroundings."""
PAUSE = 150
"""Milliseconds for which the map has to stand still."""


class MapPart(QGroupBox):
    """A box to tick, and for layers of services a pixel size and how often they are asked."""

    changed = pyqtSignal()

    def __init__(self, canvas: Optional[QgsMapCanvas], parent: Optional[QWidget] = None) -> None:
        """Without a `canvas` nothing is shown and nothing is asked for."""
        super().__init__(tr("Part"), parent)
        self.canvas = canvas
        self.rasters: List[Any] = []
        self.crs = QgsCoordinateReferenceSystem()
        """Of the first raster."""
        self.own_pixel = 0.0
        """Its pixel in units of the CRS; 0 of a service."""
        self.card: Optional[ModelCard] = None
        self.sized = True
        self.only_map = QCheckBox(tr("&Only what the map shows"), self)
        self.only_map.setToolTip(tr("Work on the part of the rasters that the map shows when the run starts"))
        self.pixel = QgsDoubleSpinBox(self)
        self.pixel.setRange(0.01, 10_000.0)
        self.pixel.setDecimals(2)
        self.pixel.setShowClearButton(True)
        self.pixel.setSuffix(" m")
        self.pixel.setToolTip(
            tr("Size on the ground in which the service draws; the map's, where the network knows it")
        )
        self.words = Notice(self)
        self.pause = QTimer(self)
        self.pause.setSingleShot(True)
        self.pause.setInterval(PAUSE)
        self.pixel_row = QWidget(self)
        row = form_rows(self.pixel_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addRow(tr("Pi&xel size"), self.pixel)
        column = QVBoxLayout(self)
        for part in (self.only_map, self.pixel_row, self.words):
            column.addWidget(part)
        self.only_map.toggled.connect(self._tell)
        self.pixel.valueChanged.connect(self._tell)
        self.pause.timeout.connect(self._look_at_map)
        if canvas is not None:
            canvas.extentsChanged.connect(self.pause.start)
        self.follow([], None, True)

    def follow(self, rasters: Sequence[Any], card: Optional[ModelCard], sized: bool) -> None:
        """Take over the chosen rasters (layers or paths), of which the first sets the CRS, the network's card
        and whether the task takes a pixel size.
        """
        served = [is_served(raster) for raster in rasters]
        if any(served) and self.rasters != list(rasters):
            self.only_map.setChecked(True)
        if self.rasters != list(rasters):
            self.crs = crs_of(rasters[0]) if rasters else QgsCoordinateReferenceSystem()
            self.own_pixel = pixel_of(rasters[0]) if rasters and not served[0] else 0.0
        self.rasters, self.card, self.sized = list(rasters), card, sized
        self.setVisible(self.canvas is not None and bool(rasters))
        # a single local file says where the others have to be read
        bounded = any(isinstance(raster, QgsRasterLayer) and not is_served(raster) for raster in rasters)
        self.only_map.setEnabled(bounded or not any(served))
        drawn = sized and bool(served) and served[0]
        self.pixel_row.setVisible(drawn)
        self._look_at_map()

    def parameters(self) -> Dict[str, Any]:
        """EXTENT and RESOLUTION of a run, where they are wanted."""
        part = self._part() if self.only_map.isChecked() else None
        return {} if part is None else self._values(part.extent, part)

    def middle(self, most: int) -> Tuple[Dict[str, Any], bool]:
        """EXTENT and RESOLUTION of what the map shows of the rasters, whatever is ticked, and whether that is
        the middle only: `most` pixels a side. Nothing where the map shows nothing of them.
        """
        part = self._part()
        if part is None:
            return {}, False
        seen, first = QgsRectangle(part.extent), self.rasters[0]
        if isinstance(first, QgsRasterLayer) and not is_served(first):
            seen = seen.intersect(first.extent())
        side = most * self._size(part) * part.units
        width, height = min(side, seen.width()), min(side, seen.height())
        if seen.isEmpty() or width <= 0:
            return {}, False
        middle = QgsRectangle.fromCenterAndSize(seen.center(), width, height)
        return self._values(middle, part), max(seen.width(), seen.height()) > side

    def _values(self, box: QgsRectangle, part: Part) -> Dict[str, Any]:
        """EXTENT and RESOLUTION of a run on `box`, which lies in `part`."""
        name = part.crs.authid()
        corners = (box.xMinimum(), box.xMaximum(), box.yMinimum(), box.yMaximum())
        numbers = ",".join(f"{number:.9g}" for number in corners)
        values: Dict[str, Any] = {
            "EXTENT": f"{numbers} [{name}]" if name else QgsReferencedRectangle(box, part.crs)
        }
        if self._is_drawn():
            values["RESOLUTION"] = self.pixel.value() * part.units
        return values

    def problem(self) -> str:
        """Why the part cannot be worked on, in a sentence; empty where it can."""
        if not self.only_map.isChecked() or self.canvas is None or not self.rasters:
            return ""
        part = self._part()
        if part is None:
            return tr("The map shows no part of the Earth that the rasters could show.")
        columns, rows = self._pixels(part)
        if any(map(is_served, self.rasters)) and max(columns, rows) > LARGEST:
            told = tr("The map shows {0} × {1} pixels, wanted {2} a side at most: zoom in.")
            return filled(told, columns, rows, LARGEST)
        return ""

    def show_all(self, layers: Iterable[QgsMapLayer]) -> None:
        """Zoom the map to the layers, unless they are of what it showed."""
        if self.canvas is None or self.only_map.isChecked():
            return
        crs, transforms = self.canvas.mapSettings().destinationCrs(), QgsProject.instance().transformContext()
        whole = QgsRectangle()
        for layer in layers:
            if not layer.extent().isNull() and not layer.extent().isEmpty():
                there = QgsCoordinateTransform(layer.crs(), crs, transforms)
                whole.combineExtentWith(there.transformBoundingBox(layer.extent()))
        if not whole.isNull():
            whole.scale(MARGIN)
            self.canvas.setExtent(whole)
            self.canvas.refresh()

    def _is_drawn(self) -> bool:
        return self.sized and bool(self.rasters) and is_served(self.rasters[0])

    def _part(self) -> Optional[Part]:
        """What the map shows, in the CRS of the first raster; None where that is nothing."""
        if self.canvas is None or not self.rasters:
            return None
        seen_in = self.canvas.mapSettings().destinationCrs()
        crs = self.crs if self.crs.isValid() else seen_in
        try:
            part = part_of(self.canvas.extent(), seen_in, crs, QgsProject.instance().transformContext())
        except QgsCsException:
            return None
        return part if part.width > 0 and part.height > 0 and part.extent.isFinite() else None

    def _pixels(self, part: Part) -> Tuple[int, int]:
        return part.pixels(self._size(part))

    def _size(self, part: Part) -> float:
        """Metres on the ground of a pixel of the run."""
        return float(self.own_pixel / part.units if self.own_pixel else self.pixel.value())

    def _look_at_map(self) -> None:
        part = self._part() if self._is_drawn() else None
        if self.canvas is not None and part is not None:
            usual = self._usual_pixel(part, self.canvas.mapSettings().outputSize().width())
            follows = math.isclose(self.pixel.value(), self.pixel.clearValue())
            self.pixel.setClearValue(usual)
            if follows:
                self.pixel.setValue(usual)
        self._tell()

    def _usual_pixel(self, part: Part, columns: int) -> float:
        """The map's own pixel, not finer than the service has it, in the range that the network knows."""
        pixel = part.width / max(1, columns)
        if self.card is not None:
            low, high = self.card.gsd_range
            pixel = min(max(pixel, low), high)
        pixel = max(pixel, finest_pixel(self.rasters[0], part.latitude), self.pixel.minimum())
        return round(float(f"{pixel:.2g}"), self.pixel.decimals())

    def _tell(self) -> None:
        part = self._part() if self.only_map.isChecked() else None
        served = [raster for raster in self.rasters if is_served(raster)]
        if part is None or self.problem():
            self.words.say("")
        else:
            columns, rows = self._pixels(part)
            told = [
                filled(tr("{0:.0f} × {1:.0f} m, {2} × {3} pixels."), part.width, part.height, columns, rows)
            ]
            told += [self._asked(part, layer) for layer in served]
            outside = self._outside()
            self.words.say("\n".join([*told, *outside]), "warning" if outside else "")
        self.changed.emit()

    def _asked(self, part: Part, layer: QgsRasterLayer) -> str:
        number, zoom = part.asked(layer, self._size(part), QgsProject.instance().transformContext())
        if zoom < 0:
            return filled(tr("{0} will be asked for pictures: {1}."), layer.name(), number)
        return filled(tr("{0} will be asked for tiles of zoom {2}: {1}."), layer.name(), number, zoom)

    def _outside(self) -> List[str]:
        if self.card is None or not self._is_drawn():
            return []
        low, high = self.card.gsd_range
        if low <= self.pixel.value() <= high:
            return []
        return [filled(tr("The network was trained on pixels of {0:g} to {1:g} m."), low, high)]
