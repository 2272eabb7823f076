"""What the algorithms share that run a network over rasters: find the files, export, run the engine, style
what it wrote.
"""

from __future__ import annotations

from typing import Any, ClassVar, Dict, Optional, Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsRectangle,
)

from ...core_models.contract.errors import CoreError
from ...core_models.contract.jobs import Job, Result
from .. import layers
from ..export import Export
from ..messages import sentence, tr
from ..sources import Source
from .base import RevisitAlgorithm
from .parameters import band_numbers


class RasterJobAlgorithm(RevisitAlgorithm):
    """Base of the algorithms from rasters to rasters or polygons.

    A child says what is prepared, which job, and the answer.
    """

    EXPLAINED = ("CHECKPOINT",)
    OUTPUTS: ClassVar[Dict[str, str]] = {}
    """Kind of output, as the engine calls it, to the parameter that says where it goes; the first is always
    written."""
    TEMPORARY = ""
    """Name of the first output where no place was chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.sources: Dict[str, Source] = {}
        self.exports: Dict[str, Export] = {}

    def prepare(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> None:
        """In the main thread: fill `sources`, and `exports` where one is no local file; raises
        `CoreError`.
        """
        raise NotImplementedError

    def job(
        self,
        parameters: Dict[str, Any],
        context: QgsProcessingContext,
        paths: Dict[str, str],
        outputs: Dict[str, str],
        extent: Optional[Tuple[float, float, float, float]],
    ) -> Job:
        """The job for the engine on `paths` (by the names in `sources`).

        Raises `InputRefused` for a value that cannot be.
        """
        raise NotImplementedError

    def numbers(self, result: Result) -> Dict[str, Any]:
        """The algorithm's outputs that are numbers."""
        raise NotImplementedError

    @staticmethod
    def summary(results: Dict[str, Any]) -> str:
        """Those in a sentence."""
        raise NotImplementedError

    def check(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> None:
        """Options and the checkpoint's card, without reading a raster; raises `CoreError`."""
        self.job(parameters, context, dict.fromkeys(self.SOURCES, "raster"), {"OUTPUT": self.TEMPORARY}, None)
        self.check_checkpoint(parameters, context)

    def prepareAlgorithm(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """In the main thread: find the files behind the layers, and make ready what has to be exported."""
        try:
            self.prepare(parameters, context)
        except CoreError as error:
            raise QgsProcessingException(sentence(error)) from error
        return True

    def processAlgorithm(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """In the algorithm's thread: export, run the engine, put the styles beside its outputs."""
        try:
            paths = {
                name: self.source_path(source, self.exports.get(name), feedback)
                for name, source in self.sources.items()
            }
            outputs = {name: self.destination(parameters, name, context) for name in self.OUTPUTS.values()}
            outputs["OUTPUT"] = outputs["OUTPUT"] or QgsProcessingUtils.generateTempFilename(self.TEMPORARY)
            first = next(iter(self.sources.values()))
            extent = self.extent(parameters, context, first.crs)
            corners = (
                (extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum())
                if extent
                else None
            )
            result = self.run_job(self.job(parameters, context, paths, outputs, corners), feedback)
        except CoreError as error:
            raise QgsProcessingException(sentence(error)) from error
        self._style(result.outputs, context, feedback)
        numbers = self.numbers(result)
        feedback.pushInfo(self.summary(numbers))
        written = {
            name: result.outputs[kind] for kind, name in self.OUTPUTS.items() if result.outputs.get(kind)
        }
        return {**written, **numbers}

    def _style(
        self, outputs: Dict[str, str], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Put the style of each output (kind to path) beside it, and have those styled that QGIS loads."""
        try:
            layers.save_styles(outputs)
        except OSError as error:
            feedback.pushWarning(tr("The styles could not be saved beside the outputs: {0}").format(error))
        layers.style_what_loads(outputs, context)

    def extent(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, crs: QgsCoordinateReferenceSystem
    ) -> Optional[QgsRectangle]:
        """EXTENT in `crs`; None where it was left open."""
        if not parameters.get("EXTENT"):
            return None
        extent = self.parameterAsExtent(parameters, "EXTENT", context, crs)
        return None if extent.isNull() else extent

    def bands(self, parameters: Dict[str, Any], name: str, context: QgsProcessingContext) -> Tuple[int, ...]:
        """Band numbers of a parameter; raises `InputRefused`."""
        return band_numbers(self.parameterAsString(parameters, name, context), name)

    def output_crs(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> str:
        """CRS of polygons: the one asked for, else the project's, else (empty) the first date's."""
        crs = (
            self.parameterAsCrs(parameters, "CRS", context)
            if parameters.get("CRS")
            else QgsCoordinateReferenceSystem()
        )
        if not crs.isValid() and context.project() is not None:
            crs = context.project().crs()
        if not crs.isValid():
            return ""
        return (
            crs.authid()
            if crs.authid().startswith("EPSG:")
            else crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT2_2018)
        )

    def engine_options(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> Dict[str, Any]:
        """What `declare_engine` has declared, by the jobs' names."""
        numbers = {
            name.lower(): self.optional_integer(parameters, name, context)
            for name in ("TILE", "OVERLAP", "BATCH")
        }
        words = {
            name.lower(): self.parameterAsEnumString(parameters, name, context)
            for name in ("DEVICE", "PRECISION")
        }
        return {**numbers, **words}
