"""The parameters of `revisit:removeclouds`, each with its help.

Names are those of the command line, in capitals.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterExtent,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ...core_models.contract.cloud_jobs import CLEAR_PIXELS, OFFSETS, SAR_UNITS
from ..checkpoints import default_checkpoint
from ..messages import tr
from .parameters import checkpoint, choice, declare_engine

if TYPE_CHECKING:
    from .base import RevisitAlgorithm


def declare(algorithm: RevisitAlgorithm) -> None:
    """Add parameters and outputs to the algorithm."""
    _declare_inputs(algorithm)
    _declare_outputs(algorithm)
    _declare_rare(algorithm)
    declare_engine(algorithm)


def _declare_inputs(algorithm: RevisitAlgorithm) -> None:
    several = tr("An image in several files can be given as a folder or as a glob (tiles/*.tif).")
    algorithm.add(
        QgsProcessingParameterRasterLayer("OPTICAL", tr("Cloudy image")),
        tr(
            "The product's own bands (reflectance), not a rendered picture. The result has its pixels and "
            "bands. {0}"
        ).format(several),
    )
    algorithm.add(
        QgsProcessingParameterRasterLayer("SAR", tr("Radar image")),
        tr(
            "Calibrated backscatter, VV and VH, in decibels or linear power, of about the same day. {0}"
        ).format(several),
    )
    algorithm.add(
        checkpoint(default_checkpoint("clouds")),
        tr("Weights with their model card (.safetensors), made to remove clouds. Left open: the starter."),
    )
    algorithm.add(
        QgsProcessingParameterRasterLayer("CLOUD_MASK", tr("Cloud mask"), None, True),
        tr(
            "Raster of 0 clear, 1 cloud, 2 shadow, 255 unknown. Left open: thresholds on Sentinel-2 "
            "reflectance. A script may also "
            "say band:14 for a band of the cloudy image."
        ),
    )


def _declare_outputs(algorithm: RevisitAlgorithm) -> None:
    algorithm.add(
        QgsProcessingParameterRasterDestination("OUTPUT", tr("Image without clouds")),
        tr(
            "GeoTIFF with the bands, type, nodata and metadata of the cloudy image. An existing file is "
            "replaced."
        ),
    )
    algorithm.add(
        QgsProcessingParameterRasterDestination("PROVENANCE", tr("Provenance"), None, True, True),
        tr(
            "GeoTIFF: 0 observed, 1 reconstructed, 255 not observed. Left open: beside the image, which "
            "names it."
        ),
    )
    algorithm.add(
        QgsProcessingParameterRasterDestination("UNCERTAINTY", tr("Uncertainty"), None, True, False),
        tr(
            "GeoTIFF of the standard deviation of reconstructed pixels, a band each, where the network gives "
            "one."
        ),
    )
    algorithm.addOutput(QgsProcessingOutputNumber("CLOUD_SHARE", tr("Share of cloud and shadow (0 to 1)")))
    algorithm.addOutput(
        QgsProcessingOutputNumber("RECONSTRUCTED_SHARE", tr("Share that was reconstructed (0 to 1)"))
    )
    algorithm.addOutput(
        QgsProcessingOutputNumber("KEPT_SHARE", tr("Share that was observed and kept (0 to 1)"))
    )


def _declare_rare(algorithm: RevisitAlgorithm) -> None:
    bands = tr(
        "Band numbers in the order of the card's bands. Left open: by the bands' names, else the first ones."
    )
    rare = (
        (
            QgsProcessingParameterBoolean("ALL_CLOUD", tr("Reconstruct everything"), False),
            tr(
                "Every pixel counts as cloud: for an image under haze or in one great shadow, where "
                "thresholds find nothing."
            ),
        ),
        (
            choice("CLEAR", tr("Clear pixels"), CLEAR_PIXELS),
            tr(
                "keep: all stay as they are. blend: those beside a cloud fade into it, and count as "
                "reconstructed."
            ),
        ),
        (
            QgsProcessingParameterExtent("EXTENT", tr("Extent"), None, True),
            tr("Part to work on, in the order xmin,xmax,ymin,ymax. Left open: all of the cloudy image."),
        ),
        (
            QgsProcessingParameterString("BANDS_OPTICAL", tr("Bands of the cloudy image"), "", False, True),
            bands,
        ),
        (QgsProcessingParameterString("BANDS_SAR", tr("Bands of the radar image"), "", False, True), bands),
        (
            choice("OFFSET", tr("Offset of the optical values"), OFFSETS),
            tr(
                "What is added for reflectance times 10000: -1000 for Sentinel-2 of 2022 and later. auto: as "
                "the metadata say."
            ),
        ),
        (
            choice("SAR_UNITS", tr("Units of the radar image"), SAR_UNITS),
            tr("Decibels or linear power. auto: as the values look."),
        ),
    )
    for parameter, help_text in rare:
        algorithm.add(parameter, help_text, advanced=True)
