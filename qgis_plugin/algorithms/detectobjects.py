"""`revisit:detectobjects`: one raster, or a series of them, in; a box around each object out."""

from __future__ import annotations

from typing import Any, ClassVar, Dict, List, Optional, Tuple

from qgis.core import QgsProcessingContext

from ...core_models.contract.card import read_card
from ...core_models.contract.errors import InputRefused
from ...core_models.contract.jobs import Result
from ...core_models.contract.object_jobs import DetectObjects
from .. import layers
from ..export import Export
from ..messages import tr
from . import detectobjects_parameters
from .raster_job import RasterJobAlgorithm


class DetectObjectsAlgorithm(RasterJobAlgorithm):
    """Boxes with class, score and size; over several dates, which of them are one object."""

    SOURCES = ("RASTERS",)
    OUTPUTS: ClassVar[Dict[str, str]] = {"objects": "OUTPUT"}
    TEMPORARY = "objects.gpkg"
    TASK = "objects"

    def name(self) -> str:
        """Second half of the algorithm's id; never changes."""
        return "detectobjects"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Find objects")

    def group(self) -> str:
        """Group in the toolbox."""
        return tr("Objects")

    def groupId(self) -> str:
        """Never changes."""
        return "objects"

    def tags(self) -> List[str]:
        """Words that find the algorithm."""
        return tr(
            "objects,object,detection,detect,boxes,vehicles,cars,small,tracking,deep learning,attention,yolox"
        ).split(",")

    def shortDescription(self) -> str:
        """One sentence for the toolbox's tip."""
        return tr(
            "Finds objects in a raster, or in a series of one place, as boxes with class, score and size."
        )

    def shortHelpString(self) -> str:
        """The text beside the dialog."""
        return detectobjects_parameters.help_text()

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
            self.dates[f"RASTERS {number}"] = self.date({"RASTERS": value}, "RASTERS", context)
        first, transforms = self.dates["RASTERS 1"], context.transformContext()
        extent = self.extent(parameters, context, first.crs)
        pixel = self.optional_number(parameters, "RESOLUTION", context) or first.pixel
        for name, date in self.dates.items():
            if date.layer is not None:
                around = extent or (
                    layers.extent_in(first, first.crs, transforms) if date is not first else None
                )
                self.exports[name] = Export(date, first.crs, around, pixel, transforms)

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
