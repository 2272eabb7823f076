"""`revisit:detectseries`: three dates or more in, polygons of what changed when out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Dict, List, Mapping

from qgis.core import QgsProcessingContext

from ...core_models.contract.job_base import require_tiles
from ...core_models.contract.series_jobs import DetectSeries
from ..export import Export
from ..messages import tr
from ..numbers import area, filled, polygons
from ..sources import day_of, extent_in
from .raster_job import RasterJobAlgorithm
from .values import Parameters

if TYPE_CHECKING:
    from ...core_models.contract.card import ModelCard
    from ...core_models.contract.jobs import Result


class DetectSeriesAlgorithm(RasterJobAlgorithm):
    """Change polygons from each date of a series to the next, with the date since when it is so."""

    NAME = "detectseries"
    TITLE = "Detect change through a series"
    GROUP = "Change"
    GROUP_ID = "change"
    TAGS = "change,series,time series,dates,first seen,deep learning,siamese,attention,satellite,monitoring"
    SHORT_DESCRIPTION = "Finds what changed through three dates or more of one place, and since when."
    HELP = (
        "Compares each date of a series with the one before it and with the earliest, and gives what changed "
        "as polygons of one layer.\n\n"
        "first_seen is the date from which on the ground is no longer as at the earliest date: from there to "
        "the end of the series every date that shows it shows it changed. It is empty where the change went "
        "away again. unchanged_until is the last date before that shows the ground as it was; confirmed "
        "counts the later dates that show the change still.\n\n"
        "What a date does not show (nodata, outside, behind clouds that are masked) counts as not observed, "
        "never as unchanged: what changed meanwhile is found at the next date that shows it.\n\n"
        "The days are read from the images' metadata or names; DATES says what they do not. Every output has "
        "a receipt beside it (.receipt.json) with all that is needed to repeat the run."
    )
    JOBS = (DetectSeries,)
    ORDER = ("IMAGES", "CHECKPOINT", "THRESHOLD", "MIN_AREA", "DATES", "OUTPUT", "MAP")
    SOURCES = ("IMAGES",)
    OUTPUTS: ClassVar[Dict[str, str]] = {"series": "OUTPUT", "map": "MAP"}
    TEMPORARY = "series.gpkg"
    NUMBERS: ClassVar[Mapping[str, str]] = {
        "POLYGONS": "Number of polygons",
        "CHANGED_AREA": "Changed area, what changed twice counted twice (m²)",
        "OBSERVED_SHARE": "Share of the area that two dates or more observed (0 to 1)",
    }

    def __init__(self) -> None:
        super().__init__()
        self.days: List[str] = []
        """Of the images in their order, where QGIS knows all of them."""

    def check(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """Options, the checkpoint's card and the list of images; raises `CoreError`."""
        super().check(parameters, context)
        images = self._images(parameters)
        names = [f"IMAGES {number}" for number in range(1, len(images) + 1)]
        self.refuse_twins(names, images, context)

    def check_together(self, values: Mapping[str, Any], card: ModelCard) -> None:
        """Refuse tiles that overlap by more than half."""
        require_tiles(values["tile"], values["overlap"])

    def prepare_sources(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """All images in their order; those that are no local file are exported on the first one's pixels."""
        images = self._images(parameters)
        for number, value in enumerate(images, 1):
            self.sources[f"IMAGES {number}"] = self.source({"IMAGES": value}, "IMAGES", context)
        days = [day_of(value, self._layer(value, context)) for value in images]
        self.days = [] if None in days else [str(day) for day in days]
        first, transforms = self.sources["IMAGES 1"], context.transformContext()
        extent = self.extent(parameters, context, first.crs)
        pixel = self.values(DetectSeries, parameters, context)["resolution"] or first.pixel
        for name, source in self.no_local_files():
            around = extent or (None if source is first else extent_in(first, first.crs, transforms))
            self.exports[name] = Export(source, first.crs, around, pixel, transforms)

    def values(self, job: type, parameters: Parameters, context: QgsProcessingContext) -> Dict[str, Any]:
        """As of any algorithm; days that were left open are those that QGIS knows of the layers."""
        found = super().values(job, parameters, context)
        return {**found, "dates": found["dates"] or tuple(self.days)}

    def inputs(self, paths: Dict[str, str]) -> Dict[str, Any]:
        """All images in their order."""
        return {"images": tuple(paths.values())}

    @staticmethod
    def _images(parameters: Parameters) -> List[Any]:
        given = parameters.get("IMAGES") or []
        return list(given) if isinstance(given, (list, tuple)) else [given]

    def numbers(self, result: Result) -> Dict[str, Any]:
        """The algorithm's outputs that are numbers."""
        return {
            "POLYGONS": int(result.numbers["polygons"]),
            "CHANGED_AREA": result.numbers["changed_area_m2"],
            "OBSERVED_SHARE": result.numbers["observed_share"],
        }

    @staticmethod
    def summary(results: Mapping[str, Any]) -> str:
        """The algorithm's numbers in a sentence."""
        told = tr("{0}, {1} changed; {2:.1%} of the area was observed on two dates or more.")
        return filled(
            told, polygons(results["POLYGONS"]), area(results["CHANGED_AREA"]), results["OBSERVED_SHARE"]
        )
