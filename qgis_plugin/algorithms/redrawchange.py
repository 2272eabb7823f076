"""`revisit:redrawchange`: the polygons of a run at another threshold, from its scores."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Dict, Mapping

from ...core_models.contract.review_jobs import RedrawChange
from ..messages import tr
from ..numbers import area, filled, polygons
from .detectchange import DetectChangeAlgorithm
from .score_job import ScoreJobAlgorithm

if TYPE_CHECKING:
    from ...core_models.contract.jobs import Result


class RedrawChangeAlgorithm(ScoreJobAlgorithm):
    """Change polygons at another threshold or smallest area, without running the network again."""

    NAME = "redrawchange"
    TITLE = "Redraw change"
    GROUP = "Change"
    GROUP_ID = "change"
    TAGS = "change,threshold,score,polygons,minimum area,redraw"
    SHORT_DESCRIPTION = "Draws the change polygons of a run at another threshold, from its scores."
    HELP = (
        "Draws the change polygons of a run at another threshold or smallest area. The scores that Detect "
        "change has kept are enough: no network runs, so that it takes seconds, and the polygons are those "
        "that a run at this threshold gives.\n\n"
        "What is left open is as it was in the run. The receipt of the run (.receipt.json) has to lie beside "
        "the scores: it says what the polygons say of the dates and the checkpoint.\n\n"
        "Polygons that were edited or reviewed since are kept: the new ones go to a file of another name."
    )
    JOBS = (RedrawChange,)
    ORDER = ("SCORE", "THRESHOLD", "MIN_AREA", "OUTPUT", "MAP")
    OUTPUTS: ClassVar[Dict[str, str]] = {"changes": "OUTPUT", "map": "MAP"}
    TEMPORARY = DetectChangeAlgorithm.TEMPORARY
    NUMBERS: ClassVar[Mapping[str, str]] = DetectChangeAlgorithm.NUMBERS

    def numbers(self, result: Result) -> Dict[str, Any]:
        """The algorithm's outputs that are numbers."""
        found = result.numbers
        return {
            "POLYGONS": int(found["polygons"]),
            "CHANGED_AREA": found["changed_area_m2"],
            "OBSERVED_SHARE": found["observed_share"],
        }

    @staticmethod
    def summary(results: Mapping[str, Any]) -> str:
        """The algorithm's numbers in a sentence."""
        return filled(tr("{0}, {1} changed."), polygons(results["POLYGONS"]), area(results["CHANGED_AREA"]))
