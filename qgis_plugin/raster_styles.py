"""Styles that depend on the raster: true colours of an image with many bands, grey levels of radar."""

from __future__ import annotations

import re
from typing import Optional, Tuple

from qgis.core import (
    QgsContrastEnhancement,
    QgsMultiBandColorRenderer,
    QgsPalettedRasterRenderer,
    QgsRasterBandStats,
    QgsRasterLayer,
    QgsSingleBandGrayRenderer,
)

from ..core_models.contract.segment_jobs import BACKGROUND
from .gdal_files import open_raster

TRUE_COLOUR = (("b4", "b04", "red"), ("b3", "b03", "green"), ("b2", "b02", "blue"))
"""What bands of red, green and blue are called."""
SHEER = 150
"""Alpha of classes, of 255: the image below stays in sight."""
CLASS_TAG = "CLASS_"
"""What the tags of a map of classes begin with, before a class's number."""
SENTINEL = (4, 3, 2)
"""Their numbers in Sentinel-2's order."""
CUT = (0.02, 0.98)
"""Shares of the values between which an image is stretched."""

SAMPLE = 250_000
"""Pixels that are looked at for that."""


def colour_bands(layer: QgsRasterLayer) -> Tuple[int, int, int]:
    """Numbers of the bands to show as red, green and blue: by name, else Sentinel-2's where there are as
    many, else the first.
    """
    words = [
        re.findall(r"[a-z0-9]+", layer.bandName(band).split(":", 1)[-1].lower())
        for band in range(1, layer.bandCount() + 1)
    ]
    found = [
        next((n for n, names in enumerate(words, 1) if set(names) & set(wanted)), 0) for wanted in TRUE_COLOUR
    ]
    if all(found):
        return tuple(found)  # type: ignore[return-value]
    if layer.bandCount() >= 12:
        return SENTINEL
    return (1, 2, 3) if layer.bandCount() >= 3 else (1, 1, 1)


def show_true_colour(layer: QgsRasterLayer, like: Optional[QgsRasterLayer] = None) -> None:
    """Show red, green and blue, each stretched over its own values, or as the layer `like` is."""
    if like is not None:
        layer.setRenderer(like.renderer().clone())
        layer.renderer().setInput(layer.dataProvider())
        return
    bands = colour_bands(layer)
    renderer = QgsMultiBandColorRenderer(layer.dataProvider(), *bands)
    setters = (
        renderer.setRedContrastEnhancement,
        renderer.setGreenContrastEnhancement,
        renderer.setBlueContrastEnhancement,
    )
    for band, setter in zip(bands, setters):
        setter(_stretch(layer, band))
    layer.setRenderer(renderer)


def show_grey(layer: QgsRasterLayer) -> None:
    """Show the first band in grey levels."""
    renderer = QgsSingleBandGrayRenderer(layer.dataProvider(), 1)
    renderer.setContrastEnhancement(_stretch(layer, 1))
    layer.setRenderer(renderer)


def show_class_names(layer: QgsRasterLayer) -> None:
    """Show a map of classes in the colours that it carries, with the names that its tags give them, and what
    is no class of its own not at all; a raster without such tags stays as it is.
    """
    raster = open_raster(layer.source())
    tags = raster.GetMetadata() if raster is not None else {}
    names = {
        int(tag[len(CLASS_TAG) :]): name
        for tag, name in tags.items()
        if re.fullmatch(CLASS_TAG + r"\d+", tag)
    }
    colours = {int(entry.value): entry.color for entry in layer.dataProvider().colorTable(1)}
    for number in set(names) & set(colours):
        colours[number].setAlpha(0 if names[number] in BACKGROUND else SHEER)
    classes = [
        QgsPalettedRasterRenderer.Class(number, colours[number], names[number])
        for number in sorted(names)
        if number in colours
    ]
    if not classes:
        return
    layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), 1, classes))


def _stretch(layer: QgsRasterLayer, band: int) -> QgsContrastEnhancement:
    provider = layer.dataProvider()
    low, high = provider.cumulativeCut(band, *CUT, layer.extent(), SAMPLE)
    if not low < high:  # one value everywhere
        stats = provider.bandStatistics(band, QgsRasterBandStats.Stats.Min | QgsRasterBandStats.Stats.Max)
        low, high = stats.minimumValue, stats.maximumValue + 1
    enhancement = QgsContrastEnhancement(provider.dataType(band))
    enhancement.setContrastEnhancementAlgorithm(
        QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum
    )
    enhancement.setMinimumValue(low)
    enhancement.setMaximumValue(high)
    return enhancement
