"""The parameters of `revisit:detectobjects`, each with its help.

Names are those of the command line, in capitals.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterCrs,
    QgsProcessingParameterExtent,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorDestination,
)

from ...core_models.contract.job_base import STRETCHES
from ..checkpoints import default_checkpoint
from ..messages import tr
from .parameters import checkpoint, choice, declare_engine, number

if TYPE_CHECKING:
    from .base import RevisitAlgorithm


def declare(algorithm: RevisitAlgorithm) -> None:
    """Add parameters and outputs to the algorithm."""
    _declare_inputs(algorithm)
    _declare_outputs(algorithm)
    _declare_rare(algorithm)
    overlap = number("OVERLAP", tr("Overlap (metres)"), minValue=0.0)
    declare_engine(
        algorithm,
        overlap,
        tr("Of neighbouring tiles, larger than the largest object. Left open: as on the card."),
    )


def _declare_inputs(algorithm: RevisitAlgorithm) -> None:
    rasters = QgsProcessingParameterMultipleLayers(
        "RASTERS", tr("Rasters"), QgsProcessing.SourceType.TypeRaster
    )
    rasters.setMinimumNumberInputs(1)
    algorithm.add(
        rasters,
        tr(
            "One raster, or one of each date in the order of time; the first sets CRS, pixel size and "
            "alignment. A date in several "
            "files can be given as a folder or as a glob (tiles/*.tif)."
        ),
    )
    algorithm.add(
        checkpoint(default_checkpoint("objects")),
        tr("Weights with their model card (.safetensors), made to find objects. Left open: the starter."),
    )
    algorithm.add(
        number("SCORE_THRESHOLD", tr("Score from which a box is reported"), minValue=0.0, maxValue=1.0),
        tr(
            "0 to 1. Lower finds more and errs more often. Left open: the threshold on the checkpoint's card."
        ),
    )
    algorithm.add(
        number("MIN_SIZE", tr("Smallest box (m)"), 0.0, minValue=0.0),
        tr("Boxes whose longer side is below this many metres are left out."),
    )


def _declare_outputs(algorithm: RevisitAlgorithm) -> None:
    algorithm.add(
        QgsProcessingParameterVectorDestination(
            "OUTPUT", tr("Objects"), QgsProcessing.SourceType.TypeVectorPolygon
        ),
        tr(
            "GeoPackage with the layer “objects”: class, score, size_m, area_m2, size_bin, date, track_id. "
            "An existing file is "
            "replaced."
        ),
    )
    algorithm.addOutput(QgsProcessingOutputNumber("OBJECTS", tr("Number of boxes")))
    algorithm.addOutput(
        QgsProcessingOutputNumber("TRACKS", tr("Number of objects over all dates; 0 for one raster"))
    )
    algorithm.addOutput(
        QgsProcessingOutputNumber("OBSERVED_SHARE", tr("Share of the area that was observed (0 to 1)"))
    )


def _declare_rare(algorithm: RevisitAlgorithm) -> None:
    rare = (
        (
            QgsProcessingParameterString("CLASSES", tr("Classes to report"), "", False, True),
            tr("Names from the checkpoint's card, with commas between them. Left open: all."),
        ),
        (
            number("IOU", tr("Overlap from which two boxes are one"), 0.5, minValue=0.0, maxValue=1.0),
            tr(
                "Intersection over union. Of two boxes of a class that overlap by more, the one with the "
                "higher score stays."
            ),
        ),
        (
            number("LINK_IOU", tr("Overlap that links two dates"), 0.3, minValue=0.0, maxValue=1.0),
            tr(
                "Intersection over union from which boxes of a class at two dates are one object, with one "
                "track_id."
            ),
        ),
        (
            QgsProcessingParameterString("BANDS", tr("Bands"), "", False, True),
            tr(
                "Band numbers in the order of the card's bands, such as 3,2,1. Left open: by the bands' "
                "names, else the first ones."
            ),
        ),
        (
            number("RESOLUTION", tr("Pixel size"), minValue=0.0),
            tr(
                "In units of the first raster's CRS; the rasters are read in it. Left open: the first "
                "raster's own."
            ),
        ),
        (
            QgsProcessingParameterExtent("EXTENT", tr("Extent"), None, True),
            tr(
                "Part to search, in the order xmin,xmax,ymin,ymax. Left open: all of the first raster. A web "
                "layer needs one."
            ),
        ),
        (
            QgsProcessingParameterCrs("CRS", tr("CRS of the boxes"), None, True),
            tr("Left open: the project's CRS, or the first raster's where there is no project."),
        ),
        (
            choice("STRETCH", tr("Stretch of values"), STRETCHES),
            tr(
                "card: the card's value range. percentile: 2 to 98 % of each raster. auto: the latter where "
                "values leave the range."
            ),
        ),
    )
    for parameter, help_text in rare:
        algorithm.add(parameter, help_text, advanced=True)
