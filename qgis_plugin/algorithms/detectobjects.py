"""`revisit:detectobjects`: one raster, or a series of them, in; a box around each object out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Dict, Mapping

from qgis.core import QgsProcessingContext

from ...core_models.contract.errors import InputRefused
from ...core_models.contract.object_jobs import DetectObjects
from ..export import Export
from ..messages import tr
from ..numbers import boxes, counted, filled
from ..sources import extent_in
from .raster_job import RasterJobAlgorithm
from .values import Parameters

if TYPE_CHECKING:
    from ...core_models.contract.card import ModelCard
    from ...core_models.contract.jobs import Result


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
    JOBS = (DetectObjects,)
    ORDER = ("CLASSES",)
    SOURCES = ("RASTERS",)
    OUTPUTS: ClassVar[Dict[str, str]] = {"objects": "OUTPUT"}
    TEMPORARY = "objects.gpkg"
    TASK = "objects"
    NUMBERS: ClassVar[Mapping[str, str]] = {
        "OBJECTS": "Number of boxes",
        "TRACKS": "Number of objects over all dates; 0 for one raster",
        "OBSERVED_SHARE": "Share of the area that was observed (0 to 1)",
    }

    def check(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """Options, the checkpoint's card and the list of rasters; raises `CoreError`."""
        super().check(parameters, context)
        given = parameters.get("RASTERS") or []
        rasters = list(given) if isinstance(given, (list, tuple)) else [given]
        names = [f"RASTERS {number}" for number in range(1, len(rasters) + 1)]
        self.refuse_twins(names, rasters, context)

    def check_together(self, values: Mapping[str, Any], card: ModelCard) -> None:
        """Refuse classes that the checkpoint does not know."""
        unknown = [name for name in values["classes"] if name not in card.classes]
        if unknown:
            message = tr("The checkpoint knows no class {0}.").format(", ".join(unknown))
            hint = tr("Choose CLASSES from: {0}.").format(", ".join(card.classes))
            raise InputRefused("option.classes", message, hint)

    def prepare_sources(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """All rasters in their order; those that are no local file are exported on the first one's pixels."""
        given = parameters["RASTERS"]
        for number, value in enumerate(given if isinstance(given, (list, tuple)) else [given], 1):
            self.sources[f"RASTERS {number}"] = self.source({"RASTERS": value}, "RASTERS", context)
        first, transforms = self.sources["RASTERS 1"], context.transformContext()
        extent = self.extent(parameters, context, first.crs)
        pixel = self.values(DetectObjects, parameters, context)["resolution"] or first.pixel
        for name, source in self.no_local_files():
            around = extent or (None if source is first else extent_in(first, first.crs, transforms))
            self.exports[name] = Export(source, first.crs, around, pixel, transforms)

    def inputs(self, paths: Dict[str, str]) -> Dict[str, Any]:
        """All rasters in their order."""
        return {"rasters": tuple(paths.values())}

    def numbers(self, result: Result) -> Dict[str, Any]:
        """The algorithm's outputs that are numbers."""
        return {
            "OBJECTS": int(result.numbers["objects"]),
            "TRACKS": int(result.numbers["tracks"]),
            "OBSERVED_SHARE": result.numbers["observed_share"],
        }

    @staticmethod
    def summary(results: Mapping[str, Any]) -> str:
        """The algorithm's numbers in a sentence."""
        found, observed = boxes(results["OBJECTS"]), results["OBSERVED_SHARE"]
        if not results["TRACKS"]:
            return filled(tr("{0}; {1:.1%} of the area was observed."), found, observed)
        objects = counted(results["TRACKS"], tr("{0} object"), tr("{0} objects"))
        told = tr("{0} around {1}, followed from date to date; {2:.1%} of the area was observed.")
        return filled(told, found, objects, observed)
