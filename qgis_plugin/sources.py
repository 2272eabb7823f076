"""From layers and parameter values to paths that the engine can read."""

from __future__ import annotations

import glob
import os
from dataclasses import dataclass, replace
from datetime import date
from typing import FrozenSet, List, Optional, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsMapLayer,
    QgsProviderRegistry,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)

from ..core_models.contract.days import day_in
from ..core_models.contract.errors import InputRefused
from .gdal_files import open_raster
from .messages import tr
from .told import NOTHING, Told, told_of, with_told

GLOB_CHARACTERS = "*?["
DAY_TAGS = ("acqui", "sensing", "datatake", "observ")
"""Words in the names of tags that hold the day of the picture, as the engine reads them."""

EVERYWHERE = ("GTiff", "COG", "VRT", "PNG", "JPEG", "HFA", "ENVI", "AAIGrid", "BMP", "GIF", "EHdr")
"""GDAL's drivers without which it is hardly built; of others QGIS may have more than the engine."""


@dataclass(frozen=True)
class Source:
    """A raster that an algorithm was given, be it a date, radar or labels."""

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
    told: Told = NOTHING
    """What an exported file has still to be told."""
    spare: Optional[QgsRasterLayer] = None
    """Of a local file in an unusual format, what is exported where the engine cannot read it."""
    file: str = ""
    """The local file in that format."""
    notes: Tuple[str, ...] = ()
    """What of the layer made a difference, in sentences."""


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


def source_of(value: object, layer: Optional[QgsRasterLayer], colours: bool = False) -> Source:
    """The source behind a parameter's `value`, which QGIS resolved to `layer` where it could; `colours`: the
    job asks for red, green and blue, and for no bands by number.

    Raises `InputRefused` where there is neither a layer nor anything on the disk.
    """
    if isinstance(value, str) and collection_files(value):
        return _source_of_collection(os.path.abspath(value))
    if layer is not None and layer.isValid():
        return source_of_layer(layer, colours)
    if is_on_disk(value):
        return Source(str(value), os.path.abspath(str(value)), QgsCoordinateReferenceSystem())
    message = tr("{0} does not exist.").format(value)
    raise InputRefused("input.missing", message, tr("Check the path, or choose a loaded layer."))


def _source_of_collection(value: str) -> Source:
    for path in collection_files(value):
        first = QgsRasterLayer(path, "", "gdal")
        if first.isValid():
            return Source(value, value, first.crs(), first.rasterUnitsPerPixelX())
    return Source(value, value, QgsCoordinateReferenceSystem())


def crs_of(source: object) -> QgsCoordinateReferenceSystem:
    """The CRS of a layer, or of what lies at a path; invalid where QGIS cannot tell."""
    if isinstance(source, QgsMapLayer):
        return source.crs()
    collection = _source_of_collection(str(source))
    return collection.crs if collection.crs.isValid() else QgsRasterLayer(str(source), "", "gdal").crs()


def pixel_of(source: object) -> float:
    """Size of a pixel, in units of its CRS, of a layer or what lies at a path; 0 where QGIS cannot say."""
    if isinstance(source, QgsRasterLayer):
        return float(source.rasterUnitsPerPixelX())
    collection = _source_of_collection(str(source))
    return float(collection.pixel or QgsRasterLayer(str(source), "", "gdal").rasterUnitsPerPixelX())


def path_of(layer: QgsMapLayer) -> str:
    """The path in a layer's source; empty where there is none."""
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    return str(parts.get("path") or "")


def source_of_layer(layer: QgsRasterLayer, colours: bool = False) -> Source:
    """The source in a raster layer, with what QGIS was told of it: its file, or the layer itself where it has
    to be exported.
    """
    path = path_of(layer)
    provider = layer.dataProvider()
    sized = bool(provider.capabilities() & provider.Capability.Size)
    pixel = layer.rasterUnitsPerPixelX() if sized else 0.0
    told = told_of(layer, colours)
    if layer.providerType() != "gdal" or layer.source() != path or not os.path.exists(path):
        return Source(layer.name(), "", layer.crs(), pixel, layer, replace(told, crs=""))
    file = os.path.abspath(path)
    path, notes = with_told(file, told, layer.name())
    source = Source(layer.name(), path, layer.crs(), pixel, notes=tuple(notes))
    if _driver(file) in EVERYWHERE:
        return source
    return replace(source, spare=layer, file=file, told=replace(told, crs=""))


def _driver(path: str) -> str:
    raster = open_raster(path)
    return str(raster.GetDriver().ShortName) if raster is not None else ""


def extent_in(
    source: Source, crs: QgsCoordinateReferenceSystem, transforms: QgsCoordinateTransformContext
) -> Optional[QgsRectangle]:
    """What a source of one local file covers, in `crs`; None where that is not known."""
    if not source.path or collection_files(source.path):
        return None
    layer = QgsRasterLayer(source.path, "", "gdal")
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


def pixel_in(source: Source, crs: QgsCoordinateReferenceSystem) -> float:
    """Pixel size of a source where its CRS is `crs`, else 0: unknown."""
    return source.pixel if source.crs == crs else 0.0


def identity(value: object, layer: Optional[QgsRasterLayer]) -> FrozenSet[object]:
    """What two parameters have in common that mean the same raster, by whatever name, link or layer."""
    if isinstance(value, str) and (files := collection_files(value)):
        return frozenset(map(_file, files))
    if layer is not None and layer.isValid():
        path = path_of(layer)
        whole = layer.providerType() == "gdal" and layer.source() == path
        return frozenset([_file(path) if whole else (layer.providerType(), layer.source())])
    return frozenset([_file(str(value))])


def _file(path: str) -> object:
    try:
        found = os.stat(path)
    except OSError:
        return os.path.realpath(path)
    return (found.st_dev, found.st_ino) if found.st_ino else os.path.realpath(path)


def day_of(value: object, layer: Optional[QgsRasterLayer]) -> Optional[date]:
    """The day of a raster by its metadata, else by the layer's name or that of its file or a folder of it."""
    files = collection_files(value) if isinstance(value, str) else []
    if not files and layer is not None and layer.isValid():
        files = [path_of(layer)]
    path = str(value) if isinstance(value, str) else ""
    names = [layer.name() if layer is not None and not collection_files(path) else ""]
    for place in (path, *files[:1]):
        names += reversed(os.path.normpath(place).split(os.sep)[-3:])
    days = (day_in(name) for name in (*_days_in_tags(files[0] if files else path), *names))
    return next((day for day in days if day is not None), None)


def _days_in_tags(path: str) -> List[str]:
    """Values of those tags of a file that hold the day of the picture."""
    raster = open_raster(path) if os.path.isfile(path) else None
    tags = raster.GetMetadata() if raster is not None else {}
    return [value for name, value in sorted(tags.items()) if any(word in name.lower() for word in DAY_TAGS)]
