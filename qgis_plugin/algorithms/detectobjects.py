"""`revisit:detectobjects`: one raster, or a series of them, in; a box around each object out."""

from __future__ import annotations

from typing import Any, ClassVar, Dict, Optional, Tuple

from qgis.core import QgsProcessingContext

from ...core_models.contract.card import read_card
from ...core_models.contract.errors import InputRefused
from ...core_models.contract.jobs import Result
from ...core_models.contract.object_jobs import DetectObjects
from ..export import Export
from ..messages import tr
from ..sources import extent_in
from . import detectobjects_parameters
from .raster_job import RasterJobAlgorithm


class DetectObjectsAlgorithm(RasterJobAlgorithm):
    """Boxes with class, score and size; over several dates, which of them are one object."""

    NAME = "detectobjects"
    TITLE = "Find objects"
    GROUP = "Objects"
    GROUP_ID = "objects"
    TAGS = "objects,object,detection,detect,boxes,vehicles,cars,small,tracking,deep learning,attention,yolox"
    SHORT_DESCRIPTION = (
        "Finds objects in a raster, or in a series of one place, as boxes with class, score and size."
    )
    HELP = (
        "Finds objects in a raster and draws a box around each, with its class, its score and its size on "
        "the ground.\n\n"
        "Several rasters of one place, in the order of time, are searched one by one; boxes of one class "
        "that overlap from date to date get one track_id. All are read on the pixels of the first.\n\n"
        "The checkpoint decides what is found. Objects have to be as many pixels long as those that it was "
        "trained on: its card names the pixel sizes. Where the raster is much finer, set RESOLUTION.\n\n"
        "Boxes do not depend on how the raster is cut into tiles, as long as the overlap is larger than an "
        "object. Where nothing was observed (nodata, outside), nothing is found.\n\n"
        "Every output has a receipt beside it (.receipt.json) with all that is needed to repeat the run."
    )
    SOURCES = ("RASTERS",)
    OUTPUTS: ClassVar[Dict[str, str]] = {"objects": "OUTPUT"}
    TEMPORARY = "objects.gpkg"
    TASK = "objects"

    def initAlgorithm(self, config: Optional[Dict[str, Any]] = None) -> None:
        """Declare parameters and outputs."""
        detectobjects_parameters.declare(self)

    def check(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> None:
        """Options, the checkpoint's card and its classes, without reading a raster; raises `CoreError`."""
        super().check(parameters, context)
        known = read_card(self.checkpoint(parameters, context)).classes
        unknown = [name for name in self._classes(parameters, context) if name not in known]
        if unknown:
            message = f"The checkpoint knows no class {', '.join(unknown)}."
            raise InputRefused("option.classes", message, f"Choose CLASSES from: {', '.join(known)}.")

    def prepare(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> None:
        """All rasters in their order; those that are no local file are exported on the first one's pixels."""
        given = parameters["RASTERS"]
        for number, value in enumerate(given if isinstance(given, (list, tuple)) else [given], 1):
            self.sources[f"RASTERS {number}"] = self.source({"RASTERS": value}, "RASTERS", context)
        first, transforms = self.sources["RASTERS 1"], context.transformContext()
        extent = self.extent(parameters, context, first.crs)
        pixel = self.optional_number(parameters, "RESOLUTION", context) or first.pixel
        for name, source in self.sources.items():
            if source.layer is not None:
                around = extent or (extent_in(first, first.crs, transforms) if source is not first else None)
                self.exports[name] = Export(source, first.crs, around, pixel, transforms)

    def job(
        self,
        parameters: Dict[str, Any],
        context: QgsProcessingContext,
        paths: Dict[str, str],
        outputs: Dict[str, str],
        extent: Optional[Tuple[float, float, float, float]],
    ) -> DetectObjects:
        """The job for the engine; raises `InputRefused` for a value that cannot be."""
        options = {
            **self.engine_options(parameters, context),
            "overlap": self.optional_number(parameters, "OVERLAP", context),
        }
        return DetectObjects(
            rasters=tuple(paths.values()),
            checkpoint=self.checkpoint(parameters, context),
            output=outputs["OUTPUT"],
            score_threshold=self.optional_number(parameters, "SCORE_THRESHOLD", context),
            iou=self.parameterAsDouble(parameters, "IOU", context),
            min_size=self.parameterAsDouble(parameters, "MIN_SIZE", context),
            classes=self._classes(parameters, context),
            link_iou=self.parameterAsDouble(parameters, "LINK_IOU", context),
            bands=self.bands(parameters, "BANDS", context),
            resolution=self.optional_number(parameters, "RESOLUTION", context),
            extent=extent,
            crs=self.output_crs(parameters, context),
            stretch=self.parameterAsEnumString(parameters, "STRETCH", context),
            **options,
        )

    def _classes(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> Tuple[str, ...]:
        names = self.parameterAsString(parameters, "CLASSES", context).split(",")
        return tuple(name.strip() for name in names if name.strip())

    def numbers(self, result: Result) -> Dict[str, Any]:
        """The algorithm's outputs that are numbers."""
        return {
            "OBJECTS": int(result.numbers["objects"]),
            "TRACKS": int(result.numbers["tracks"]),
            "OBSERVED_SHARE": result.numbers["observed_share"],
        }

    @staticmethod
    def summary(results: Dict[str, Any]) -> str:
        """The algorithm's numbers in a sentence."""
        followed = (
            tr(" around {0} objects, followed from date to date").format(results["TRACKS"])
            if results["TRACKS"]
            else ""
        )
        told = tr("{0} boxes{1}; {2:.1%} of the area was observed.")
        return told.format(results["OBJECTS"], followed, results["OBSERVED_SHARE"])
