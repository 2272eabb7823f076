"""`revisit:detectchange`: two dates in, polygons of what changed out."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsRectangle,
)

from ...core_models.contract.errors import CoreError
from ...core_models.contract.jobs import DetectChange, Result
from .. import layers
from ..export import Export
from ..messages import sentence, tr
from . import detectchange_parameters
from .base import RevisitAlgorithm
from .parameters import band_numbers

RASTERS = {"score": "SCORE", "map": "MAP"}


class DetectChangeAlgorithm(RevisitAlgorithm):
    """Change polygons, and on request the change map and the scores, of two dates of one place."""

    SOURCES = ("BEFORE", "AFTER")
    EXPLAINED = ("CHECKPOINT",)

    def __init__(self) -> None:
        super().__init__()
        self.dates: Dict[str, layers.Date] = {}
        self.exports: Dict[str, Export] = {}

    def name(self) -> str:
        """Second half of the algorithm's id; never changes."""
        return "detectchange"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Detect change")

    def group(self) -> str:
        """Group in the toolbox."""
        return tr("Change")

    def groupId(self) -> str:
        """Never changes."""
        return "change"

    def tags(self) -> List[str]:
        """Words that find the algorithm."""
        return tr("change,detection,difference,deep learning,siamese,attention,hanet,dasnet,satellite,before,after").split(",")

    def shortDescription(self) -> str:
        """One sentence for the toolbox's tip."""
        return tr("Finds what changed between two rasters of one place, as polygons with scores.")

    def shortHelpString(self) -> str:
        """The text beside the dialog."""
        return detectchange_parameters.help_text()

    def initAlgorithm(self, config: Optional[Dict[str, Any]] = None) -> None:
        """Declare parameters and outputs."""
        detectchange_parameters.declare(self)

    def check(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> None:
        """Options and the checkpoint's card, without reading a raster; raises `CoreError`."""
        outputs = {name: str(parameters.get(name)) for name in RASTERS.values() if parameters.get(name)}
        self._job(parameters, context, "before", "after", "changes.gpkg", outputs.get("SCORE", ""), outputs.get("MAP", ""), None)
        self.check_checkpoint(parameters, context)

    def prepareAlgorithm(self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback) -> bool:
        """In the main thread: find the files behind the layers, and make ready what has to be exported."""
        try:
            self.dates = {name: self.date(parameters, name, context) for name in self.SOURCES}
            self._prepare_exports(parameters, context)
        except CoreError as error:
            raise QgsProcessingException(sentence(error)) from error
        return True

    def _prepare_exports(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> None:
        before, after = self.dates["BEFORE"], self.dates["AFTER"]
        extent = self.extent(parameters, context, before.crs)
        pixel = self.optional_number(parameters, "RESOLUTION", context) or before.pixel
        for name, date in self.dates.items():
            if date.layer is not None:
                other = after if name == "BEFORE" else before
                around = extent or layers.extent_in(other, before.crs, context.transformContext())
                size = pixel or layers.pixel_in(after, before.crs)
                self.exports[name] = Export(date, before.crs, around, size, context.transformContext())

    def processAlgorithm(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """In the algorithm's thread: export, run the engine, put the styles beside its outputs."""
        try:
            paths = {name: self.date_path(self.dates[name], self.exports.get(name), feedback) for name in self.SOURCES}
            output = self.destination(parameters, "OUTPUT", context) or QgsProcessingUtils.generateTempFilename("changes.gpkg")
            score, change_map = (self.destination(parameters, name, context) for name in RASTERS.values())
            extent = self.extent(parameters, context, self.dates["BEFORE"].crs)
            job = self._job(parameters, context, paths["BEFORE"], paths["AFTER"], output, score, change_map, extent)
            result = self.run_job(job, feedback)
        except CoreError as error:
            raise QgsProcessingException(sentence(error)) from error
        try:
            layers.save_styles(result.outputs)
        except OSError as error:
            feedback.pushWarning(tr("The styles could not be saved beside the outputs: {0}").format(error))
        self.style_when_loaded(result.outputs, context)
        return self._answer(result, feedback)

    def _job(
        self,
        parameters: Dict[str, Any],
        context: QgsProcessingContext,
        before: str,
        after: str,
        output: str,
        score: str,
        change_map: str,
        extent: Optional[QgsRectangle],
    ) -> DetectChange:
        """The job for the engine; raises `InputRefused` for a value that cannot be."""
        return DetectChange(
            before=before,
            after=after,
            checkpoint=self.checkpoint(parameters, context),
            output=output,
            score=score,
            map=change_map,
            threshold=self.optional_number(parameters, "THRESHOLD", context),
            min_area=self.parameterAsDouble(parameters, "MIN_AREA", context),
            simplify=self.parameterAsDouble(parameters, "SIMPLIFY", context),
            bands_before=band_numbers(self.parameterAsString(parameters, "BANDS_BEFORE", context), "BANDS_BEFORE"),
            bands_after=band_numbers(self.parameterAsString(parameters, "BANDS_AFTER", context), "BANDS_AFTER"),
            resolution=self.optional_number(parameters, "RESOLUTION", context),
            extent=(extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()) if extent else None,
            crs=self._output_crs(parameters, context),
            stretch=self.parameterAsEnumString(parameters, "STRETCH", context),
            reconstructed=self.parameterAsEnumString(parameters, "RECONSTRUCTED", context),
            tile=self.optional_integer(parameters, "TILE", context),
            overlap=self.optional_integer(parameters, "OVERLAP", context),
            batch=self.optional_integer(parameters, "BATCH", context),
            device=self.parameterAsEnumString(parameters, "DEVICE", context),
            precision=self.parameterAsEnumString(parameters, "PRECISION", context),
        )

    def _output_crs(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> str:
        """CRS of the polygons: the one asked for, else the project's, else (empty) the first date's."""
        asked = parameters.get("CRS")
        crs = self.parameterAsCrs(parameters, "CRS", context) if asked else QgsCoordinateReferenceSystem()
        if not crs.isValid() and context.project() is not None:
            crs = context.project().crs()
        if not crs.isValid():
            return ""
        return crs.authid() if crs.authid().startswith("EPSG:") else crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT2_2018)

    def _answer(self, result: Result, feedback: QgsProcessingFeedback) -> Dict[str, Any]:
        numbers = {
            "POLYGONS": int(result.numbers.get("polygons", 0)),
            "CHANGED_AREA": result.numbers.get("changed_area_m2", 0.0),
            "OBSERVED_SHARE": result.numbers.get("observed_share", 0.0),
        }
        told = tr("{0} polygons, {1:,.0f} m² changed; {2:.1%} of the area was observed on both dates.")
        feedback.pushInfo(told.format(numbers["POLYGONS"], numbers["CHANGED_AREA"], numbers["OBSERVED_SHARE"]))
        rasters = {name: result.outputs[kind] for kind, name in RASTERS.items() if result.outputs.get(kind)}
        return {"OUTPUT": result.outputs["changes"], **rasters, **numbers}
