"""`revisit:changearea`: the area of change with its confidence interval, from points that were looked at."""

from __future__ import annotations

from typing import Any, ClassVar, Dict, Mapping, Tuple

from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

from ...core_models.contract.errors import CoreError
from ...core_models.contract.options import Option
from ..messages import sentence
from .base import RevisitAlgorithm
from .values import Parameters

SAMPLE = Option(
    "Points of Draw a sample of change, answered in the field `reference`: change, no change or unsure.",
    label="Sample",
    kind="points",
    name="sample",
    parameter="SAMPLE",
    required=True,
)


class ChangeAreaAlgorithm(RevisitAlgorithm):
    """Error-adjusted area of change and the map's accuracies."""

    NAME = "changearea"
    TITLE = "Area of change"
    GROUP = "Change"
    GROUP_ID = "change"
    TAGS = "change,area,estimate,confidence interval,accuracy,olofsson,stehman,sample"
    SHORT_DESCRIPTION = "Gives the area of change with its 95% interval, from a sample that was looked at."
    HELP = (
        "Gives the area of change with its 95% confidence interval, and user's, producer's and overall "
        "accuracy of the map, from a stratified random sample that somebody has looked at.\n\n"
        "Summing up the polygons gives an area that is wrong by whatever the map is wrong. Here each stratum "
        "counts by its area and by what its points turned out to be (Olofsson et al. 2014, Good practices "
        "for estimating area and assessing accuracy of land change, Remote Sensing of Environment 148).\n\n"
        "Points that are unsure, or that nobody has looked at, are left out, and so is all ground that was "
        "not observed: the estimate is of what both dates show."
    )
    JOBS = ()
    OWN: ClassVar[Tuple[Option, ...]] = (SAMPLE,)
    NUMBERS: ClassVar[Mapping[str, str]] = {
        "AREA": "Area of change (m²)",
        "AREA_MARGIN": "Half the width of its 95% interval (m²)",
        "MAPPED_AREA": "Area mapped as change (m²)",
        "UNOBSERVED_AREA": "Area that was not observed (m²)",
        "USERS": "User's accuracy of change",
        "USERS_MARGIN": "Half the width of its 95% interval",
        "PRODUCERS": "Producer's accuracy of change",
        "PRODUCERS_MARGIN": "Half the width of its 95% interval",
        "OVERALL": "Overall accuracy",
        "OVERALL_MARGIN": "Half the width of its 95% interval",
        "ANSWERED": "Number of points that count",
    }

    def canExecute(self) -> Tuple[bool, str]:
        """Always: no engine is needed."""
        return True, ""

    def processAlgorithm(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """Read the points and tell what they say."""
        from ..change_area import area_of, words  # not while QGIS starts

        try:
            found, unobserved = area_of(self.parameterAsVectorLayer(parameters, "SAMPLE", context))
        except CoreError as error:
            raise QgsProcessingException(sentence(error)) from error
        for line in words(found, unobserved):
            feedback.pushInfo(line)
        numbers = {"AREA": found.adjusted.value, "AREA_MARGIN": found.adjusted.margin}
        for name in ("users", "producers", "overall"):
            estimate = getattr(found, name)
            numbers[name.upper()], numbers[f"{name.upper()}_MARGIN"] = estimate.value, estimate.margin
        numbers.update(MAPPED_AREA=found.mapped, UNOBSERVED_AREA=unobserved, ANSWERED=found.answered)
        return numbers
