"""`revisit:segment`: one date in, polygons of its classes out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Dict, Mapping

from qgis.core import QgsProcessingContext

from ...core_models.contract.errors import InputRefused
from ...core_models.contract.job_base import require_tiles
from ...core_models.contract.segment_jobs import Segment
from ..export import Export
from ..messages import tr
from ..numbers import filled, polygons
from .raster_job import RasterJobAlgorithm
from .values import Parameters

if TYPE_CHECKING:
    from ...core_models.contract.card import ModelCard
    from ...core_models.contract.jobs import Result


class SegmentAlgorithm(RasterJobAlgorithm):
    """Class polygons, and on request the class map and the scores, of one date."""

    NAME = "segment"
    TITLE = "Segment one date"
    GROUP = "Classes"
    GROUP_ID = "classes"
    TAGS = "segmentation,classes,classification,land cover,buildings,roofs,deep learning,attention,danet"
    SHORT_DESCRIPTION = "Says which class each pixel of a raster is of, as polygons and as a map."
    HELP = (
        "Says of each pixel of a raster which class it is of, such as building, and draws the classes as "
        "polygons with their scores.\n\n"
        "Pixels that show nothing (nodata, outside) count as not observed, never as a class: the class map "
        "has the classes' numbers in the order of the checkpoint's card, and 255 for not observed.\n\n"
        "The checkpoint decides which classes there are. Its card names the bands, the pixel sizes and the "
        "places that it was trained on; far from those, expect little of it. A class called other or "
        "background is drawn only where CLASSES names it.\n\n"
        "Every output has a receipt beside it (.receipt.json) with all that is needed to repeat the run."
    )
    JOBS = (Segment,)
    ORDER = ("RASTER", "CHECKPOINT", "MIN_AREA", "OUTPUT", "MAP")
    SOURCES = ("RASTER",)
    OUTPUTS: ClassVar[Dict[str, str]] = {"classes": "OUTPUT", "class_score": "SCORE", "class_map": "MAP"}
    TEMPORARY = "classes.gpkg"
    TASK = "segmentation"
    NUMBERS: ClassVar[Mapping[str, str]] = {
        "POLYGONS": "Number of polygons",
        "OBSERVED_SHARE": "Share of the area that was observed (0 to 1)",
    }

    def check_together(self, values: Mapping[str, Any], card: ModelCard) -> None:
        """Refuse tiles that overlap by more than half, and classes that the checkpoint does not know."""
        require_tiles(values["tile"], values["overlap"])
        unknown = [name for name in values["classes"] if name not in card.classes]
        if unknown:
            message = tr("The checkpoint knows no class {0}.").format(", ".join(unknown))
            hint = tr("Choose CLASSES from: {0}.").format(", ".join(card.classes))
            raise InputRefused("option.classes", message, hint)

    def prepare_sources(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """The raster; where it is no local file, it is exported."""
        source = self.source(parameters, "RASTER", context)
        self.sources = {"RASTER": source}
        extent = self.extent(parameters, context, source.crs)
        pixel = self.values(Segment, parameters, context)["resolution"] or source.pixel
        for name, layer in self.no_local_files():
            self.exports[name] = Export(layer, layer.crs, extent, pixel, context.transformContext())

    def numbers(self, result: Result) -> Dict[str, Any]:
        """The algorithm's outputs that are numbers."""
        return {
            "POLYGONS": int(result.numbers["polygons"]),
            "OBSERVED_SHARE": result.numbers["observed_share"],
        }

    @staticmethod
    def summary(results: Mapping[str, Any]) -> str:
        """The algorithm's numbers in a sentence."""
        told = tr("{0}; {1:.1%} of the area was observed.")
        return filled(told, polygons(results["POLYGONS"]), results["OBSERVED_SHARE"])
