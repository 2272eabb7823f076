"""`revisit:detectchange`: two dates in, polygons of what changed out."""

from __future__ import annotations

from typing import Any, ClassVar, Dict, Optional, Tuple

from qgis.core import QgsProcessingContext

from ...core_models.contract.change_jobs import DetectChange
from ...core_models.contract.jobs import Result
from ..export import Export
from ..messages import tr
from ..sources import extent_in, pixel_in
from . import detectchange_parameters
from .raster_job import RasterJobAlgorithm


class DetectChangeAlgorithm(RasterJobAlgorithm):
    """Change polygons, and on request the change map and the scores, of two dates of one place."""

    NAME = "detectchange"
    TITLE = "Detect change"
    GROUP = "Change"
    GROUP_ID = "change"
    TAGS = "change,detection,difference,deep learning,siamese,attention,hanet,dasnet,satellite,before,after"
    SHORT_DESCRIPTION = "Finds what changed between two rasters of one place, as polygons with scores."
    HELP = (
        "Finds what changed between two rasters of one place, and gives it as polygons with scores.\n\n"
        "The dates may differ in CRS, pixel size and extent: the second is warped onto the first while it "
        "is read, and what both cover is compared. Pixels that one of the dates does not show (nodata, "
        "outside) count as not observed, never as unchanged: the change map has 0 for no change, 1 for "
        "change and 255 for not observed.\n\n"
        "The checkpoint decides what counts as change. Its card names the bands, the pixel sizes and the "
        "places that it was trained on; far from those, expect little of it.\n\n"
        "Every output has a receipt beside it (.receipt.json) with all that is needed to repeat the run."
    )
    SOURCES = ("BEFORE", "AFTER")
    OUTPUTS: ClassVar[Dict[str, str]] = {"changes": "OUTPUT", "score": "SCORE", "map": "MAP"}
    TEMPORARY = "changes.gpkg"

    def initAlgorithm(self, config: Optional[Dict[str, Any]] = None) -> None:
        """Declare parameters and outputs."""
        detectchange_parameters.declare(self)

    def prepare(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> None:
        """Both dates; each that is no local file is exported where the other one is."""
        self.sources = {name: self.source(parameters, name, context) for name in self.SOURCES}
        before, after = self.sources["BEFORE"], self.sources["AFTER"]
        extent = self.extent(parameters, context, before.crs)
        pixel = self.optional_number(parameters, "RESOLUTION", context) or before.pixel
        for name, source in self.sources.items():
            if source.layer is not None:
                other = after if name == "BEFORE" else before
                around = extent or extent_in(other, before.crs, context.transformContext())
                size = pixel or pixel_in(after, before.crs)
                self.exports[name] = Export(source, before.crs, around, size, context.transformContext())

    def job(
        self,
        parameters: Dict[str, Any],
        context: QgsProcessingContext,
        paths: Dict[str, str],
        outputs: Dict[str, str],
        extent: Optional[Tuple[float, float, float, float]],
    ) -> DetectChange:
        """The job for the engine; raises `InputRefused` for a value that cannot be."""
        return DetectChange(
            before=paths["BEFORE"],
            after=paths["AFTER"],
            checkpoint=self.checkpoint(parameters, context),
            output=outputs["OUTPUT"],
            score=outputs.get("SCORE", ""),
            map=outputs.get("MAP", ""),
            threshold=self.optional_number(parameters, "THRESHOLD", context),
            min_area=self.parameterAsDouble(parameters, "MIN_AREA", context),
            simplify=self.parameterAsDouble(parameters, "SIMPLIFY", context),
            bands_before=self.bands(parameters, "BANDS_BEFORE", context),
            bands_after=self.bands(parameters, "BANDS_AFTER", context),
            resolution=self.optional_number(parameters, "RESOLUTION", context),
            extent=extent,
            crs=self.output_crs(parameters, context),
            stretch=self.parameterAsEnumString(parameters, "STRETCH", context),
            reconstructed=self.parameterAsEnumString(parameters, "RECONSTRUCTED", context),
            **self.engine_options(parameters, context),
        )

    def numbers(self, result: Result) -> Dict[str, Any]:
        """The algorithm's outputs that are numbers."""
        return {
            "POLYGONS": int(result.numbers.get("polygons", 0)),
            "CHANGED_AREA": result.numbers.get("changed_area_m2", 0.0),
            "OBSERVED_SHARE": result.numbers.get("observed_share", 0.0),
        }

    @staticmethod
    def summary(results: Dict[str, Any]) -> str:
        """The algorithm's numbers in a sentence."""
        told = tr("{0} polygons, {1:,.0f} m² changed; {2:.1%} of the area was observed on both dates.")
        return told.format(results["POLYGONS"], results["CHANGED_AREA"], results["OBSERVED_SHARE"])
