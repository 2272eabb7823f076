"""What the algorithms share that start from the scores of a run: they name no checkpoint, and load none."""

from __future__ import annotations

import os
from typing import Any, ClassVar, Dict

from qgis.core import QgsProcessingContext

from ...core_models.contract.errors import InputRefused
from ..messages import tr
from ..sources import path_of
from .raster_job import RasterJobAlgorithm
from .values import Parameters


class ScoreJobAlgorithm(RasterJobAlgorithm):
    """Base of the algorithms from a score raster to a layer."""

    EXPLAINED: ClassVar = ()
    SOURCES: ClassVar = ("SCORE",)

    def __init__(self) -> None:
        super().__init__()
        self.files: Dict[str, str] = {}
        """Inputs by field."""

    def look_at_bands(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """Scores have one band."""

    def check(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """Options and targets; raises `CoreError`."""
        self.values(self.JOBS[0], parameters, context)
        self.check_targets(parameters)

    def prepare_sources(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """The raster's own file, beside which its receipt lies; raises `InputRefused` where it has none."""
        layer = self.parameterAsRasterLayer(parameters, "SCORE", context)
        path = path_of(layer) if layer is not None and layer.providerType() == "gdal" else ""
        self.files["score"] = _file(path, parameters["SCORE"], "SCORE")

    def rest(self, parameters: Parameters, context: QgsProcessingContext) -> Dict[str, Any]:
        """The inputs."""
        return self.files


def _file(path: str, given: Any, name: str) -> str:
    """The absolute `path` of a file that is there; raises `InputRefused` for what was `given`."""
    if not os.path.isfile(path):
        message = tr("{0!r} is no file on this machine.").format(given)
        raise InputRefused("input.no-file", message, tr("Check {0}.").format(name))
    return os.path.abspath(path)


def layer_file(algorithm: Any, parameters: Parameters, name: str, context: QgsProcessingContext) -> str:
    """`path|layername=NAME` of the layer that a parameter means; raises `InputRefused` where it is no layer
    of a file.
    """
    layer = algorithm.parameterAsVectorLayer(parameters, name, context)
    path = path_of(layer) if layer is not None and layer.providerType() == "ogr" else ""
    table = layer.source().partition("|layername=")[2].partition("|")[0] if path else ""
    file = _file(path, parameters[name], name)
    return f"{file}|layername={table}" if table else file
