"""`revisit:detectchange`: two dates in, polygons of what changed out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Dict, List, Mapping, Tuple

from qgis.core import QgsProcessingContext

from ...core_models.contract.change_jobs import DetectChange
from ...core_models.contract.job_base import require_tiles
from ..export import Export
from ..messages import tr
from ..numbers import area, filled, polygons
from ..sources import extent_in, pixel_in
from .raster_job import RasterJobAlgorithm
from .values import Parameters

if TYPE_CHECKING:
    from ...core_models.contract.card import ModelCard
    from ...core_models.contract.jobs import Result


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
    JOBS = (DetectChange,)
    ORDER = ("BEFORE", "AFTER", "CHECKPOINT", "THRESHOLD", "MIN_AREA", "OUTPUT", "MAP")
    SOURCES = ("BEFORE", "AFTER")
    DATES = PAIR = SOURCES
    OUTPUTS: ClassVar[Dict[str, str]] = {"changes": "OUTPUT", "score": "SCORE", "map": "MAP"}
    TEMPORARY = "changes.gpkg"
    NUMBERS: ClassVar[Mapping[str, str]] = {
        "POLYGONS": "Number of polygons",
        "CHANGED_AREA": "Changed area (m²)",
        "OBSERVED_SHARE": "Share of the area that was observed (0 to 1)",
    }

    def __init__(self) -> None:
        super().__init__()
        self.bands: Tuple[Any, Any] = ((), ())
        """Of both dates, where they are given by number."""

    def refuse_twins(self, names: List[str], values: List[Any], context: QgsProcessingContext) -> None:
        """One raster may hold both dates, in bands of its own each."""
        if self.bands[0] == self.bands[1]:
            super().refuse_twins(names, values, context)

    def twins_hint(self) -> str:
        """Other bands would do, too."""
        return tr("Choose another raster for one of them, or other bands ({bands_before}, {bands_after}).")

    def check(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """Options and the checkpoint's card, without reading a raster; raises `CoreError`."""
        values = self.values(DetectChange, parameters, context)
        self.bands = values["bands_before"], values["bands_after"]
        super().check(parameters, context)

    def check_together(self, values: Mapping[str, Any], card: ModelCard) -> None:
        """Refuse tiles that overlap by more than half."""
        require_tiles(values["tile"], values["overlap"])

    def prepare_sources(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """Both dates; each that is no local file is exported where the other one is."""
        self.sources = {name: self.source(parameters, name, context) for name in self.SOURCES}
        before, after = self.sources["BEFORE"], self.sources["AFTER"]
        transforms = context.transformContext()
        extent = self.extent(parameters, context, before.crs)
        resolution = self.values(DetectChange, parameters, context)["resolution"]
        pixel = resolution or before.pixel or pixel_in(after, before.crs)
        for name, source in self.no_local_files():
            around = extent or extent_in(before if source is after else after, before.crs, transforms)
            self.exports[name] = Export(source, before.crs, around, pixel, transforms)

    def numbers(self, result: Result) -> Dict[str, Any]:
        """The algorithm's outputs that are numbers."""
        return {
            "POLYGONS": int(result.numbers.get("polygons", 0)),
            "CHANGED_AREA": result.numbers.get("changed_area_m2", 0.0),
            "OBSERVED_SHARE": result.numbers.get("observed_share", 0.0),
        }

    @staticmethod
    def summary(results: Mapping[str, Any]) -> str:
        """The algorithm's numbers in a sentence."""
        told = tr("{0}, {1} changed; {2:.1%} of the area was observed on both dates.")
        return filled(
            told, polygons(results["POLYGONS"]), area(results["CHANGED_AREA"]), results["OBSERVED_SHARE"]
        )
