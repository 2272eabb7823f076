"""The parameters of `revisit:trainmodel`, each with its help."""

from __future__ import annotations

from typing import TYPE_CHECKING, Dict

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDistance,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterMapLayer,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
)

from ...core_models.contract.job_base import DEVICES
from ..messages import tr
from ..resources import resource
from .parameters import choice, folder, number

if TYPE_CHECKING:
    from .base import RevisitAlgorithm


def default_recipe() -> str:
    """The recipe for layers of the project, which names no data of its own."""
    return resource("recipes", "own-data.toml")


def measures() -> Dict[str, str]:
    """Outputs that are numbers, in words; in lower case they are the engine's."""
    return {
        "F1": tr("F1 of the changed class on the validation data"),
        "PRECISION": tr("Precision on the validation data"),
        "RECALL": tr("Recall on the validation data"),
        "IOU": tr("Intersection over union on the validation data"),
        "AP50": tr("Of objects: average precision at an overlap of 0.5 on the validation data"),
        "PSNR_CLOUDY": tr("Of clouds: peak signal to noise ratio under cloud on the validation data (dB)"),
        "THRESHOLD": tr("Threshold of the checkpoint, chosen on the validation data"),
    }


def declare(algorithm: RevisitAlgorithm) -> None:
    """Add parameters and outputs to the algorithm."""
    _declare_layers(algorithm)
    _declare_training(algorithm)
    _declare_chips(algorithm)
    algorithm.addOutput(QgsProcessingOutputFile("CHECKPOINT", tr("Best checkpoint")))
    for name, words in measures().items():
        algorithm.addOutput(QgsProcessingOutputNumber(name, words))


def _declare_layers(algorithm: RevisitAlgorithm) -> None:
    polygon, raster = QgsProcessing.SourceType.TypeVectorPolygon, QgsProcessing.SourceType.TypeRaster
    algorithm.add(
        QgsProcessingParameterRasterLayer("BEFORE", tr("First date"), None, True),
        tr("Raster of the first date. Left open, with the next two: the recipe's own data."),
    )
    algorithm.add(
        QgsProcessingParameterRasterLayer("AFTER", tr("Second date"), None, True),
        tr("Raster of the second date; it is warped onto the first date's grid."),
    )
    algorithm.add(
        QgsProcessingParameterMapLayer("LABELS", tr("Labelled changes"), None, True, [polygon, raster]),
        tr("Polygons of what changed, or a raster of 0 (unchanged), 1 (changed) and 255 (unknown)."),
    )
    algorithm.add(
        QgsProcessingParameterField(
            "FIELD", tr("Field of the labels that says what a polygon is"), None, "LABELS", optional=True
        ),
        tr(
            "Its values are changed, unchanged or unknown (or 1, 0 and 255). Where some polygons are "
            "unchanged, ground without a "
            "polygon is unknown, else it is unchanged. Left open: every polygon is a change."
        ),
    )
    algorithm.add(
        QgsProcessingParameterVectorLayer("OBSERVED", tr("Observed area"), [polygon], None, True),
        tr(
            "Polygons within which all changes are labelled; outside of them nothing is learnt. Left open: "
            "the whole scene."
        ),
    )


def _declare_training(algorithm: RevisitAlgorithm) -> None:
    recipe = QgsProcessingParameterFile("RECIPE", tr("Recipe"), defaultValue=default_recipe(), optional=True)
    recipe.setFileFilter(tr("Recipes (*.toml)"))
    algorithm.add(
        recipe,
        tr("Network, losses and schedule (.toml). Left open: own-data.toml, a small network for a laptop."),
    )
    start = QgsProcessingParameterFile("START", tr("Checkpoint to go on from"), optional=True)
    start.setFileFilter(tr("Checkpoints (*.safetensors)"))
    algorithm.add(
        start,
        tr(
            "Its weights are trained further, and its network replaces the recipe's. It needs the same "
            "bands; its licence stays."
        ),
    )
    algorithm.add(
        number("STEPS", tr("Steps"), integer=True, minValue=1),
        tr(
            "Batches to train on. Left open: as many as the recipe says. A few hundred show whether the "
            "labels work."
        ),
    )
    algorithm.add(
        QgsProcessingParameterString("TITLE", tr("Name of the checkpoint"), "", False, True),
        tr("The name that the checkpoint has in lists. Left open: the recipe's."),
    )
    algorithm.add(
        folder("OUTPUT", tr("Folder for the training")),
        tr(
            "Receives the best checkpoint, the log, the chips and the state to go on from. It is made where "
            "it does not exist."
        ),
    )
    algorithm.add(
        QgsProcessingParameterBoolean("RESUME", tr("Go on with the training in this folder"), False),
        tr(
            "Continues a training that was cancelled, with its own recipe and data. STEPS, DEVICE and "
            "SETTINGS may be given anew."
        ),
    )
    algorithm.add(
        choice("DEVICE", tr("Device"), DEVICES),
        tr("auto: as the recipe says, which is a CUDA device where there is one, else the CPU."),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterString("SETTINGS", tr("Other values of the recipe"), "", True, True),
        tr(
            "One key=value a line, such as run.batch=4 or optimiser.rate=5e-4; they replace those of the "
            "recipe."
        ),
        advanced=True,
    )


def _declare_chips(algorithm: RevisitAlgorithm) -> None:
    bands = tr(
        "Band numbers to train on, such as 4,3,2. Left open: all bands, or the first three of an 8-bit image."
    )
    rare = (
        (
            number("CHIP", tr("Chip (pixels)"), 256, True, minValue=32),
            tr("Side of the squares that the scene is cut into."),
        ),
        (
            number("VALIDATION", tr("Share of the scene for validation"), 0.2, minValue=0.05, maxValue=0.8),
            tr(
                "Whole blocks of the scene, kept apart from training, choose the best checkpoint and its "
                "threshold."
            ),
        ),
        (QgsProcessingParameterString("BANDS_BEFORE", tr("Bands of the first date"), "", False, True), bands),
        (QgsProcessingParameterString("BANDS_AFTER", tr("Bands of the second date"), "", False, True), bands),
        (
            QgsProcessingParameterDistance("RESOLUTION", tr("Pixel size"), None, "BEFORE", True, 0.0),
            tr("In units of the first date's CRS. Left open: the first date's own."),
        ),
        (
            QgsProcessingParameterString("LICENCE", tr("Licence of the images"), "", False, True),
            tr("Written into the card of the checkpoint, whose use it may restrict."),
        ),
    )
    for parameter, help_text in rare:
        algorithm.add(parameter, help_text, advanced=True)
