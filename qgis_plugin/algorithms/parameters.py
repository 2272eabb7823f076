"""Parameters as several algorithms declare them."""

from __future__ import annotations

from typing import Any, Sequence, Tuple

from qgis.core import QgsProcessingParameterEnum, QgsProcessingParameterFile, QgsProcessingParameterNumber

from ...core_models.contract.errors import InputRefused
from ..messages import tr


def number(name: str, text: str, default: Any = None, integer: bool = False, **limits: float) -> QgsProcessingParameterNumber:
    """A number; optional where it has no default."""
    kind = QgsProcessingParameterNumber.Type.Integer if integer else QgsProcessingParameterNumber.Type.Double
    return QgsProcessingParameterNumber(name, text, kind, default, default is None, **limits)


def choice(name: str, text: str, options: Sequence[str]) -> QgsProcessingParameterEnum:
    """One of several words, the first being the default."""
    return QgsProcessingParameterEnum(name, text, list(options), False, options[0], False, True)


def checkpoint(default: str) -> QgsProcessingParameterFile:
    """A checkpoint file. Optional, because qgis_process does not look at the default of a file that is not."""
    parameter = QgsProcessingParameterFile("CHECKPOINT", tr("Checkpoint"), defaultValue=default or None, optional=True)
    parameter.setFileFilter(tr("Checkpoints (*.safetensors)"))
    return parameter


def folder(name: str, text: str, optional: bool = False) -> QgsProcessingParameterFile:
    """A folder that stays, or anything that is typed in its place."""
    return QgsProcessingParameterFile(name, text, QgsProcessingParameterFile.Behavior.Folder, optional=optional)


def band_numbers(text: str, name: str) -> Tuple[int, ...]:
    """Band numbers of a text such as 3,2,1; raises `InputRefused`."""
    try:
        return tuple(int(word) for word in text.replace(";", ",").split(",") if word.strip())
    except ValueError as error:
        raise InputRefused("option.value", f"{name} is {text!r}, wanted band numbers such as 3,2,1.", f"Change {name}.") from error
