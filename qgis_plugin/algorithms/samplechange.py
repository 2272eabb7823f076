"""`revisit:samplechange`: points to look at, by which the area of change is estimated."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Dict, Mapping

from qgis.core import QgsProcessingContext

from ...core_models.contract.review_jobs import SampleChange
from ..messages import tr
from ..numbers import area, filled
from .score_job import ScoreJobAlgorithm, layer_file
from .values import Parameters

if TYPE_CHECKING:
    from ...core_models.contract.jobs import Result


class SampleChangeAlgorithm(ScoreJobAlgorithm):
    """A stratified random sample of what a run has observed."""

    NAME = "samplechange"
    TITLE = "Draw a sample of change"
    GROUP = "Change"
    GROUP_ID = "change"
    TAGS = "change,sample,stratified,random,accuracy,area estimation,olofsson,validation"
    SHORT_DESCRIPTION = "Draws points at random from change, near the threshold and no change, to be judged."
    HELP = (
        "Draws points at random from three strata: the change polygons, what came near the threshold, and "
        "the rest of what was observed. Somebody then looks at each point on both dates and says in the "
        "field reference whether it is change; Area of change gives the area with its interval from that.\n\n"
        "Polygons that a review has rejected count as no change, and points in them are answered already; so "
        "are points in polygons that a review has drawn as missed. Points in accepted polygons are not: a "
        "polygon may be right and its outline too wide.\n\n"
        "The points come in an order that mixes the strata: any first part of them is such a sample, too."
    )
    JOBS = (SampleChange,)
    ORDER = ("SCORE", "CHANGES", "POINTS", "OUTPUT")
    OUTPUTS: ClassVar[Dict[str, str]] = {"sample": "OUTPUT"}
    TEMPORARY = "sample.gpkg"
    NUMBERS: ClassVar[Mapping[str, str]] = {
        "DRAWN": "Number of points",
        "OBSERVED_AREA": "Area that was observed (m²)",
        "UNOBSERVED_AREA": "Area that was not observed (m²)",
    }

    def prepare_sources(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """The scores and the polygons; raises `InputRefused` where one is no file."""
        super().prepare_sources(parameters, context)
        self.files["changes"] = layer_file(self, parameters, "CHANGES", context)

    def numbers(self, result: Result) -> Dict[str, Any]:
        """The algorithm's outputs that are numbers."""
        found = result.numbers
        return {
            "DRAWN": int(found["points"]),
            "OBSERVED_AREA": found["observed_m2"],
            "UNOBSERVED_AREA": found["unobserved_m2"],
        }

    @staticmethod
    def summary(results: Mapping[str, Any]) -> str:
        """The algorithm's numbers in a sentence."""
        told = tr("{0} points on {1}; {2} were not observed and stay outside.")
        return filled(
            told, results["DRAWN"], area(results["OBSERVED_AREA"]), area(results["UNOBSERVED_AREA"])
        )
