"""From the parameters of a run to the values of a job's options, which hold no path and no raster."""

from __future__ import annotations

from typing import Any, Callable, Dict, Tuple

from qgis.core import QgsCoordinateReferenceSystem, QgsProcessingAlgorithm, QgsProcessingContext

from ...core_models.contract.errors import InputRefused
from ...core_models.contract.options import Option
from ..messages import tr

Parameters = Dict[str, Any]
Reader = Callable[[QgsProcessingAlgorithm, Parameters, str, QgsProcessingContext], Any]


def value_of(
    algorithm: QgsProcessingAlgorithm, option: Option, parameters: Parameters, context: QgsProcessingContext
) -> Any:
    """What `parameters` say of an option of one of the kinds in `READERS`, None where a number was left open;
    raises `InputRefused`.
    """
    if option.default is None and parameters.get(option.parameter) in (None, ""):
        return None
    return READERS[option.kind](algorithm, parameters, option.parameter, context)


def _bands(
    algorithm: QgsProcessingAlgorithm, parameters: Parameters, name: str, context: QgsProcessingContext
) -> Tuple[int, ...]:
    text = algorithm.parameterAsString(parameters, name, context)
    try:
        return tuple(int(word) for word in text.replace(";", ",").split(",") if word.strip())
    except ValueError as error:
        message = tr("{0} is {1!r}, wanted band numbers such as 3,2,1.").format(name, text)
        raise InputRefused("option.value", message, tr("Change {0}.").format(name)) from error


def _names(
    algorithm: QgsProcessingAlgorithm, parameters: Parameters, name: str, context: QgsProcessingContext
) -> Tuple[str, ...]:
    names = algorithm.parameterAsString(parameters, name, context).split(",")
    return tuple(word.strip() for word in names if word.strip())


def _settings(
    algorithm: QgsProcessingAlgorithm, parameters: Parameters, name: str, context: QgsProcessingContext
) -> Tuple[str, ...]:
    """One a line; lines that begin with # are none."""
    lines = [line.strip() for line in algorithm.parameterAsString(parameters, name, context).splitlines()]
    return tuple(line for line in lines if line and not line.startswith("#"))


def _crs(
    algorithm: QgsProcessingAlgorithm, parameters: Parameters, name: str, context: QgsProcessingContext
) -> str:
    """The one asked for, else the project's, else (empty) that of the first raster."""
    crs = QgsCoordinateReferenceSystem()
    if parameters.get(name):
        crs = algorithm.parameterAsCrs(parameters, name, context)
    if not crs.isValid() and context.project() is not None:
        crs = context.project().crs()
    if not crs.isValid():
        return ""
    known: str = crs.authid()
    wkt: str = crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT2_2018)
    return known if known.startswith("EPSG:") else wkt


READERS: Dict[str, Reader] = {
    "number": lambda algorithm, *given: algorithm.parameterAsDouble(*given),
    "pixel-size": lambda algorithm, *given: algorithm.parameterAsDouble(*given),
    "integer": lambda algorithm, *given: algorithm.parameterAsInt(*given),
    "text": lambda algorithm, *given: algorithm.parameterAsString(*given),
    "attribute": lambda algorithm, *given: algorithm.parameterAsString(*given),
    "crs": _crs,
    "names": _names,
    "settings": _settings,
    "bands": _bands,
    "flag": lambda algorithm, *given: algorithm.parameterAsBool(*given),
    "choice": lambda algorithm, *given: algorithm.parameterAsEnumString(*given),
}
