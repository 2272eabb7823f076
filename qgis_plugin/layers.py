"""From layers and parameter values to paths that the engine can read, and from its outputs to
styled layers.
"""

from __future__ import annotations

import glob
import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Dict, Optional, Union

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsProcessingUtils,
    QgsProviderRegistry,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QIcon

from ..core_models.contract.errors import InputRefused
from .engine.interpreter import code_root
from .messages import tr
from .raster_styles import show_true_colour
from .vector_styles import show_classes

GLOB_CHARACTERS = "*?["
NAMES = {
    "changes": "Change polygons",
    "objects": "Objects",
    "map": "Change map",
    "score": "Change score",
    "clear": "Image without clouds",
    "provenance": "Provenance",
    "uncertainty": "Uncertainty",
}
"""What layers of the engine's outputs are called."""
VECTORS = ("changes", "objects")
"""Those that are layers of a GeoPackage, under these names."""
MADE = ("clear", "objects")
"""Those whose style depends on what is in them."""


def resource(*parts: str) -> str:
    """Path of a file under `resources/`."""
    return os.path.join(code_root(), "resources", *parts)


def icon(name: str = "revisit") -> QIcon:
    """One of the plugin's icons."""
    return QIcon(resource("icons", f"{name}.svg"))


def help_page(name: str) -> str:
    """Address of a help page that comes with the plugin."""
    return QUrl.fromLocalFile(resource("help", f"{name}.html")).toString()


@dataclass(frozen=True)
class Date:
    """One date of a pair, as the algorithm was given it."""

    label: str
    """How the user knows it: the layer's name or the path."""
    path: str
    """What the engine reads; empty where the layer has to be exported first."""
    crs: QgsCoordinateReferenceSystem
    """Invalid where QGIS cannot tell; the engine will."""
    pixel: float = 0.0
    """Size of a pixel in units of `crs`; 0: unknown."""
    layer: Optional[QgsRasterLayer] = None
    """Only where the layer has to be exported."""


def collection_files(value: str) -> list[str]:
    """Files of a folder, or those that a glob matches, sorted; none for anything else."""
    if os.path.isdir(value):
        return sorted(
            entry.path for entry in os.scandir(value) if entry.is_file() and not entry.name.startswith(".")
        )
    if any(character in value for character in GLOB_CHARACTERS) and not os.path.exists(value):
        return sorted(path for path in glob.glob(value, recursive=True) if os.path.isfile(path))
    return []


def is_on_disk(value: object) -> bool:
    """Whether `value` is a file, a folder, or a glob that matches something."""
    return isinstance(value, str) and bool(value) and (os.path.exists(value) or bool(collection_files(value)))


def date_of(value: object, layer: Optional[QgsRasterLayer]) -> Date:
    """The date behind a parameter's `value`, which QGIS resolved to `layer` where it could.

    Raises `InputRefused` where there is neither a layer nor anything on the disk.
    """
    if isinstance(value, str) and collection_files(value):
        return _date_of_collection(os.path.abspath(value))
    if layer is not None and layer.isValid():
        return date_of_layer(layer)
    if is_on_disk(value):
        return Date(str(value), os.path.abspath(str(value)), QgsCoordinateReferenceSystem())
    raise InputRefused(
        "input.missing", f"{value} does not exist.", "Check the path, or choose a loaded layer."
    )


def _date_of_collection(value: str) -> Date:
    for path in collection_files(value):
        first = QgsRasterLayer(path, "", "gdal")
        if first.isValid():
            return Date(value, value, first.crs(), first.rasterUnitsPerPixelX())
    return Date(value, value, QgsCoordinateReferenceSystem())


def date_of_layer(layer: QgsRasterLayer) -> Date:
    """The date in a raster layer: its file, or the layer itself where it has to be exported."""
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    path = parts.get("path") or ""
    provider = layer.dataProvider()
    sized = bool(provider.capabilities() & provider.Capability.Size)
    pixel = layer.rasterUnitsPerPixelX() if sized else 0.0
    if layer.providerType() != "gdal" or layer.source() != path or not os.path.exists(path):
        return Date(layer.name(), "", layer.crs(), pixel, layer)
    path = os.path.abspath(path)
    if provider.crs() != layer.crs() and layer.crs().isValid():
        path = _with_crs(path, layer.crs())
    return Date(layer.name(), path, layer.crs(), pixel)


def _with_crs(path: str, crs: QgsCoordinateReferenceSystem) -> str:
    """A virtual raster of `path` in the CRS that the user gave its layer, which the file itself
    does not say.
    """
    from osgeo import gdal

    virtual = QgsProcessingUtils.generateTempFilename("with_crs.vrt")
    if gdal.Translate(virtual, path, format="VRT", outputSRS=crs.toWkt()) is None:
        raise InputRefused(
            "input.crs",
            f"{path} could not be given the CRS {crs.authid()}.",
            "Save the layer with that CRS first.",
        )
    return virtual


def extent_in(
    date: Date, crs: QgsCoordinateReferenceSystem, transforms: QgsCoordinateTransformContext
) -> Optional[QgsRectangle]:
    """What a date of one local file covers, in `crs`; None where that is not known."""
    if not date.path or collection_files(date.path):
        return None
    layer = QgsRasterLayer(date.path, "", "gdal")
    if not layer.isValid() or not layer.crs().isValid():
        return None
    return QgsCoordinateTransform(layer.crs(), crs, transforms).transformBoundingBox(layer.extent())


def polygons_extent(
    layer: QgsVectorLayer, crs: QgsCoordinateReferenceSystem, transforms: QgsCoordinateTransformContext
) -> Optional[QgsRectangle]:
    """What the polygons cover, in `crs`; None where there are none."""
    if layer.featureCount() == 0 or layer.extent().isNull():
        return None
    return QgsCoordinateTransform(layer.crs(), crs, transforms).transformBoundingBox(layer.extent())


def pixel_in(date: Date, crs: QgsCoordinateReferenceSystem) -> float:
    """Pixel size of a date where its CRS is `crs`, else 0: unknown."""
    return date.pixel if date.crs == crs else 0.0


class LayerStyler(QgsProcessingLayerPostProcessorInterface):
    """Gives a loaded output its style."""

    def __init__(self, style: str) -> None:
        super().__init__()
        self.style = style

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Called by QGIS in its main thread once the output is loaded."""
        put_style(layer, self.style)
        layer.triggerRepaint()


STYLERS: Dict[str, LayerStyler] = {name: LayerStyler(name) for name in NAMES}
"""QGIS does not keep post-processors alive, so they live here."""


def style_path(name: str) -> str:
    """The style of one kind of output."""
    return resource("styles", f"{name}.qml")


def put_style(layer: QgsMapLayer, kind: str) -> None:
    """Style a layer of one of the engine's outputs."""
    if kind == "clear":
        show_true_colour(layer)
    else:
        layer.loadNamedStyle(style_path(kind))
    if kind == "objects":
        show_classes(layer)


def save_styles(outputs: Dict[str, str]) -> None:
    """Put the style of each output (kind to path) beside it, where QGIS looks when the file is opened.

    A style that is there already is kept: someone may have tuned it. Raises OSError.
    """
    for kind, path in outputs.items():
        beside = Path(path).with_suffix(".qml")
        if kind not in STYLERS or beside.exists():
            continue
        if kind in MADE:
            layer = open_output(kind, path)
            put_style(layer, kind)
            layer.saveNamedStyle(str(beside))
            del layer
            Path(f"{path}.aux.xml").unlink(missing_ok=True)  # statistics that GDAL keeps of what it was asked
        else:
            shutil.copyfile(style_path(kind), beside)


def open_output(kind: str, path: str) -> Union[QgsVectorLayer, QgsRasterLayer]:
    """One of the engine's outputs as a layer."""
    if kind in VECTORS:
        return QgsVectorLayer(f"{path}|layername={kind}", tr(NAMES[kind]), "ogr")
    return QgsRasterLayer(path, tr(NAMES[kind]), "gdal")


def load_output(kind: str, path: str) -> Union[QgsVectorLayer, QgsRasterLayer]:
    """One of the engine's outputs as a styled layer; the caller adds it to a project."""
    layer = open_output(kind, path)
    put_style(layer, kind)
    return layer
