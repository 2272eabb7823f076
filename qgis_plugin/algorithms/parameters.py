"""Parameters as several algorithms declare them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional, Sequence, Tuple

from qgis.core import QgsProcessingParameterEnum, QgsProcessingParameterFile, QgsProcessingParameterNumber

from ...core_models.contract.errors import InputRefused
from ...core_models.contract.job_base import DEVICES, PRECISIONS
from ..messages import tr

if TYPE_CHECKING:
    from .base import RevisitAlgorithm


def number(
    name: str, text: str, default: Any = None, integer: bool = False, **limits: float
) -> QgsProcessingParameterNumber:
    """A number; optional where it has no default."""
    kind = QgsProcessingParameterNumber.Type.Integer if integer else QgsProcessingParameterNumber.Type.Double
    return QgsProcessingParameterNumber(name, text, kind, default, default is None, **limits)


def choice(name: str, text: str, options: Sequence[str]) -> QgsProcessingParameterEnum:
    """One of several words, the first being the default."""
    return QgsProcessingParameterEnum(name, text, list(options), False, options[0], False, True)


def checkpoint(default: str) -> QgsProcessingParameterFile:
    """A checkpoint file.

    Optional, because qgis_process does not look at the default of a file that is not.
    """
    parameter = QgsProcessingParameterFile(
        "CHECKPOINT", tr("Checkpoint"), defaultValue=default or None, optional=True
    )
    parameter.setFileFilter(tr("Checkpoints (*.safetensors)"))
    return parameter


def folder(name: str, text: str, optional: bool = False) -> QgsProcessingParameterFile:
    """A folder that stays, or anything that is typed in its place."""
    return QgsProcessingParameterFile(
        name, text, QgsProcessingParameterFile.Behavior.Folder, optional=optional
    )


def band_numbers(text: str, name: str) -> Tuple[int, ...]:
    """Band numbers of a text such as 3,2,1; raises `InputRefused`."""
    try:
        return tuple(int(word) for word in text.replace(";", ",").split(",") if word.strip())
    except ValueError as error:
        raise InputRefused(
            "option.value", f"{name} is {text!r}, wanted band numbers such as 3,2,1.", f"Change {name}."
        ) from error


def declare_engine(
    algorithm: RevisitAlgorithm,
    overlap: Optional[QgsProcessingParameterNumber] = None,
    overlap_help: str = "",
) -> None:
    """Tiles, device and precision, as every algorithm has them that runs a network over a raster; `overlap`
    in its own unit.
    """
    card = tr("Left open: as on the checkpoint's card.")
    pixels = number("OVERLAP", tr("Overlap (pixels)"), integer=True, minValue=0)
    rare = (
        (
            number("TILE", tr("Tile (pixels)"), integer=True, minValue=32),
            tr("Side of the squares that the network sees at a time. {0}").format(card),
        ),
        (
            overlap or pixels,
            overlap_help or tr("Overlap of neighbouring tiles, at most half a tile. {0}").format(card),
        ),
        (
            number("BATCH", tr("Tiles a step"), integer=True, minValue=1),
            tr("Smaller needs less memory. Left open: by device."),
        ),
        (
            choice("DEVICE", tr("Device"), DEVICES),
            tr("auto: a CUDA device where there is one, else the CPU."),
        ),
        (
            choice("PRECISION", tr("Precision"), PRECISIONS),
            tr("auto: bf16 where the device is faster with it, else fp32."),
        ),
    )
    for parameter, help_text in rare:
        algorithm.add(parameter, help_text, advanced=True)
