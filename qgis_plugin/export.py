"""Layers that are no local file (WMS, XYZ, tables, a CRS set by hand) become one, for the extent that the job
needs.

Polygons always do: what the project shows of them (filtered, edited, drawn into memory) is what is meant.
"""

from __future__ import annotations

import math
import os
import re
from typing import Optional, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsProcessingUtils,
    QgsRasterBlockFeedback,
    QgsRasterFileWriter,
    QgsRasterLayer,
    QgsRasterPipe,
    QgsRasterProjector,
    QgsRectangle,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from ..core_models.contract.errors import Cancelled, CoreError, InputRefused
from .messages import tr
from .sources import Source

LARGEST = 20_000
"""Pixels a side; a web service would not survive more."""


class Export:
    """One layer to be written as a GeoTIFF: made in the main thread, written in the algorithm's."""

    def __init__(
        self,
        source: Source,
        crs: QgsCoordinateReferenceSystem,
        extent: Optional[QgsRectangle],
        pixel: float,
        transforms: QgsCoordinateTransformContext,
    ) -> None:
        """`extent` (None: the layer's own) and `pixel` are in `crs`; raises `InputRefused` where they do not
        suffice, or where `source` is a local file.
        """
        layer = source.layer
        if layer is None:
            message = tr("{0} is a local file.").format(source.label)
            raise InputRefused("input.export", message, tr("Read it as it is."))
        self.name = source.label
        stem = os.path.splitext(os.path.basename(source.file))[0] or source.label
        self.stem = re.sub(r"[^\w.-]+", "_", stem)[:80] or "export"
        """Of the file's name, which may tell the day."""
        self.transforms = transforms
        if extent is not None:
            self.crs, self.extent = crs, extent
            self.columns, self.rows = self._size(extent, pixel)
        elif source.pixel > 0:
            self.crs, self.extent = layer.crs(), layer.extent()
            self.columns, self.rows = layer.width(), layer.height()
        else:
            message = tr("{0} is no local file and has no end.").format(self.name)
            raise InputRefused("input.no-extent", message, tr("Set EXTENT."))
        self.pipe = QgsRasterPipe()
        self.pipe.set(layer.dataProvider().clone())
        if self.crs != layer.crs():
            projector = QgsRasterProjector()
            projector.setCrs(layer.crs(), self.crs, transforms)
            self.pipe.set(projector)

    def _size(self, extent: QgsRectangle, pixel: float) -> Tuple[int, int]:
        if pixel <= 0:
            raise InputRefused(
                "input.no-resolution",
                tr("{0} is no local file and has no pixel size.").format(self.name),
                tr("Set RESOLUTION."),
            )
        columns, rows = round(extent.width() / pixel), round(extent.height() / pixel)
        if not 1 <= min(columns, rows) <= max(columns, rows) <= LARGEST:
            message = tr("{0} would have to be exported as {1} × {2} pixels, wanted 1 to {3} a side.")
            raise InputRefused(
                "input.export-size",
                message.format(self.name, columns, rows, LARGEST),
                tr("Choose another EXTENT or RESOLUTION."),
            )
        return columns, rows

    def write(self, feedback: QgsRasterBlockFeedback) -> str:
        """Path of the GeoTIFF; raises `CoreError` where the layer cannot be read."""
        path: str = QgsProcessingUtils.generateTempFilename(f"{self.stem}.tif")
        writer = QgsRasterFileWriter(path)
        writer.setCreateOptions(["COMPRESS=DEFLATE", "TILED=YES", "BIGTIFF=IF_SAFER"])
        writer.setOutputFormat("GTiff")
        status = writer.writeRaster(
            self.pipe, self.columns, self.rows, self.extent, self.crs, self.transforms, feedback
        )
        if feedback.isCanceled():
            raise Cancelled()
        if status != QgsRasterFileWriter.WriterError.NoError:
            raise CoreError(
                "input.export",
                tr("{0} could not be exported (error {1}).").format(
                    self.name, getattr(status, "value", status)
                ),
                tr("Save it as a file first."),
            )
        return path


def whole_pixels(layer: QgsRasterLayer, part: Optional[QgsRectangle]) -> Optional[QgsRectangle]:
    """What of `layer` lies in `part` (both in its CRS), grown to its pixels; None where that is all of it, or
    its pixels are no squares.
    """
    whole, pixel = layer.extent(), layer.rasterUnitsPerPixelX()
    if part is None or not part.intersects(whole) or not math.isclose(pixel, layer.rasterUnitsPerPixelY()):
        return None
    inside = part.intersect(whole)
    left, right = (
        (inside.xMinimum() - whole.xMinimum()) / pixel,
        (inside.xMaximum() - whole.xMinimum()) / pixel,
    )
    top, bottom = (
        (whole.yMaximum() - inside.yMaximum()) / pixel,
        (whole.yMaximum() - inside.yMinimum()) / pixel,
    )
    return QgsRectangle(
        whole.xMinimum() + math.floor(left) * pixel,
        whole.yMaximum() - math.ceil(bottom) * pixel,
        whole.xMinimum() + math.ceil(right) * pixel,
        whole.yMaximum() - math.floor(top) * pixel,
    )


def write_polygons(
    layer: QgsVectorLayer, name: str, field: str, transforms: QgsCoordinateTransformContext
) -> str:
    """In the main thread: write the layer's polygons, with `field` if it is not empty; gives
    `path|layername=name`.

    Raises `InputRefused` for a field that is not there and `CoreError` where the layer cannot be written.
    """
    names = layer.fields().names()
    if field and field not in names:
        message = tr("{0} has no field {1}.").format(layer.name(), field)
        raise InputRefused("input.field", message, tr("Its fields: {0}.").format(", ".join(names) or "–"))
    path = QgsProcessingUtils.generateTempFilename(f"{name}.gpkg")
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName = "GPKG", name
    options.attributes, options.skipAttributeCreation = [names.index(field)] if field else [], not field
    status, message, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(layer, path, transforms, options)
    if status != QgsVectorFileWriter.WriterError.NoError:
        told = tr("{0} could not be exported: {1}.").format(layer.name(), message)
        raise CoreError("input.export", told, tr("Save it as a file first."))
    return f"{path}|layername={name}"
