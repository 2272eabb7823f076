"""The parameters of `revisit:detectchange`, each with its help.

Names are those of the command line, in capitals.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterCrs,
    QgsProcessingParameterDistance,
    QgsProcessingParameterExtent,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorDestination,
)

from ...core_models.contract.change_jobs import RECONSTRUCTED
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
    _declare_grid(algorithm)
    declare_engine(algorithm)


def _declare_inputs(algorithm: RevisitAlgorithm) -> None:
    several = tr("A date in several files can be given as a folder or as a glob (tiles/*.tif).")
    algorithm.add(
        QgsProcessingParameterRasterLayer("BEFORE", tr("First date")),
        tr("Raster of the first date. It sets the grid: CRS, pixel size and alignment. {0}").format(several),
    )
    algorithm.add(
        QgsProcessingParameterRasterLayer("AFTER", tr("Second date")),
        tr("Raster of the second date; it is warped onto the first date's grid while it is read. {0}").format(
            several
        ),
    )
    algorithm.add(
        checkpoint(default_checkpoint()),
        tr(
            "Weights with their model card (.safetensors). The card names the network and its bands. Left "
            "open: the starter."
        ),
    )
    algorithm.add(
        number("THRESHOLD", tr("Score from which a pixel is change"), minValue=0.0, maxValue=1.0),
        tr(
            "0 to 1. Lower finds more and errs more often. Left open: the threshold on the checkpoint's card."
        ),
    )
    algorithm.add(
        number("MIN_AREA", tr("Smallest polygon (m²)"), 0.0, minValue=0.0),
        tr(
            "Polygons below this area, in square metres on the ellipsoid, are left out. The change map keeps "
            "them."
        ),
    )


def _declare_outputs(algorithm: RevisitAlgorithm) -> None:
    algorithm.add(
        QgsProcessingParameterVectorDestination(
            "OUTPUT", tr("Change polygons"), QgsProcessing.SourceType.TypeVectorPolygon
        ),
        tr(
            "GeoPackage with the layer “changes”: score_mean, score_max, area_m2, perimeter_m. An existing "
            "file is replaced."
        ),
    )
    algorithm.add(
        QgsProcessingParameterRasterDestination("MAP", tr("Change map"), None, True, False),
        tr("GeoTIFF: 0 no change, 1 change, 255 not observed."),
    )
    algorithm.add(
        QgsProcessingParameterRasterDestination("SCORE", tr("Change score"), None, True, False),
        tr("GeoTIFF of scores from 0 to 1, NaN where nothing was observed."),
    )
    algorithm.addOutput(QgsProcessingOutputNumber("POLYGONS", tr("Number of polygons")))
    algorithm.addOutput(QgsProcessingOutputNumber("CHANGED_AREA", tr("Changed area (m²)")))
    algorithm.addOutput(
        QgsProcessingOutputNumber("OBSERVED_SHARE", tr("Share of the area that was observed (0 to 1)"))
    )


def _declare_grid(algorithm: RevisitAlgorithm) -> None:
    bands = tr(
        "Band numbers in the order of the card's bands, such as 4,3,2. Left open: by the bands' names, else "
        "the first ones."
    )
    rare = (
        (
            number("SIMPLIFY", tr("Simplify outlines (pixels)"), 0.0, minValue=0.0),
            tr("Tolerance of simplified outlines, in pixels. 0: outlines follow the pixels."),
        ),
        (QgsProcessingParameterString("BANDS_BEFORE", tr("Bands of the first date"), "", False, True), bands),
        (QgsProcessingParameterString("BANDS_AFTER", tr("Bands of the second date"), "", False, True), bands),
        (
            QgsProcessingParameterDistance("RESOLUTION", tr("Pixel size"), None, "BEFORE", True, 0.0),
            tr("In units of the first date's CRS. Left open: the first date's own."),
        ),
        (
            QgsProcessingParameterExtent("EXTENT", tr("Extent"), None, True),
            tr(
                "Part to compare, in the order xmin,xmax,ymin,ymax. Left open: all that both dates cover. "
                "Two web layers need one."
            ),
        ),
        (
            QgsProcessingParameterCrs("CRS", tr("CRS of the polygons"), None, True),
            tr("Left open: the project's CRS, or the first date's where there is no project."),
        ),
        (
            choice("STRETCH", tr("Stretch of values"), STRETCHES),
            tr(
                "card: the card's value range. percentile: 2 to 98 % of each date. auto: the latter where "
                "values leave the range."
            ),
        ),
        (
            choice("RECONSTRUCTED", tr("Pixels that were clouded"), RECONSTRUCTED),
            tr("What pixels count as that “Remove clouds” reconstructed, as its result's provenance says."),
        ),
    )
    for parameter, help_text in rare:
        algorithm.add(parameter, help_text, advanced=True)
