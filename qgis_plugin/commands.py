"""A run of the dock as a command: for Processing's history, Python, `qgis_process` and the command line."""

from __future__ import annotations

import shlex
from typing import Any, Dict, List, Mapping

from qgis.core import QgsMapLayer, QgsProcessing, QgsProcessingContext, QgsProject
from qgis.gui import QgsGui

from ..core_models.contract.jobs import JOBS
from ..core_models.contract.options import COMMAND_LINE, Option, options_of
from .algorithms.raster_job import RasterJobAlgorithm
from .sources import path_of


def as_python(algorithm: RasterJobAlgorithm, parameters: Dict[str, Any]) -> str:
    """A call for QGIS's Python console."""
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    return str(algorithm.asPythonCommand(parameters, context))


def as_qgis_process(algorithm: RasterJobAlgorithm, parameters: Mapping[str, Any]) -> str:
    """A call without a window."""
    words = [f"{name}={text}" for name, value in parameters.items() for text in _texts(value)]
    return shlex.join(["qgis_process", "run", algorithm.id(), "--", *words])


def as_command_line(algorithm: RasterJobAlgorithm, parameters: Mapping[str, Any]) -> str:
    """A call of the engine without QGIS."""
    job = algorithm.JOBS[0]
    name = next(name for name, kind in JOBS.items() if kind is job)
    places: List[str] = []
    flags: List[str] = []
    for field, value in algorithm.by_field(parameters).items():
        known = options_of(job)[field]
        if COMMAND_LINE not in known.doors or value in (None, "", [], False):
            continue
        texts = [_on_command_line(known, text, algorithm) for text in _texts(value)]
        if known.positional:
            places += texts
        elif any(texts):
            flags += [known.flag] if known.kind == "flag" else [known.flag, *texts]
    return shlex.join(["python", "-m", "core_models", name, *places, *flags])


def _texts(value: Any) -> List[str]:
    if isinstance(value, (list, tuple)):
        return [text for one in value for text in _texts(one)]
    if isinstance(value, QgsMapLayer):
        return [path_of(value) or str(value.source())]
    return [str(value).lower() if isinstance(value, bool) else str(value)]


def _on_command_line(known: Option, text: str, algorithm: RasterJobAlgorithm) -> str:
    if text == QgsProcessing.TEMPORARY_OUTPUT:  # which only QGIS knows
        return algorithm.TEMPORARY if known.required else ""
    if known.kind == "extent":
        left, right, bottom, top = text.partition(" ")[0].split(",")
        return ",".join((left, bottom, right, top))
    return text


def remember(algorithm: RasterJobAlgorithm, parameters: Dict[str, Any]) -> None:
    """Put a run on Processing's history, as its dialogs do."""
    command = as_python(algorithm, parameters)
    if hasattr(QgsGui, "historyProviderRegistry"):  # from QGIS 3.24 on
        entry = {"python_command": command, "algorithm_id": algorithm.id()}
        QgsGui.historyProviderRegistry().addEntry("processing", entry)
        return
    from processing.core.ProcessingLog import ProcessingLog

    ProcessingLog.addToLog(command)
