"""`revisit:inspectpair`: two dates in, whether they can be compared and what would be done about it out."""

from __future__ import annotations

import json
import math
import os
from typing import TYPE_CHECKING, Any, ClassVar, Dict, Mapping, Optional

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
)

from ...core_models.contract.change_jobs import InspectPair
from ...core_models.contract.errors import CoreError, InputRefused
from ..export import Export
from ..messages import sentence, tr
from ..sources import extent_in, pixel_in
from .source_algorithm import SourceAlgorithm
from .values import Parameters

if TYPE_CHECKING:
    from ...core_models.contract.jobs import Result


class InspectPairAlgorithm(SourceAlgorithm):
    """CRS, overlap, pixel sizes, bands, what was observed, shift and light of two dates."""

    NAME = "inspectpair"
    TITLE = "Inspect pair"
    GROUP = "Change"
    GROUP_ID = "change"
    TAGS = "change,pair,check,inspect,compare,shift,registration,overlap,crs,pixel size,before,after"
    SHORT_DESCRIPTION = "Says whether two rasters of one place can be compared, and what would be done."
    HELP = (
        "Says in a second or two whether two rasters of one place can be compared by “Detect change”, and "
        "what it would do about their differences: CRS, overlap, pixel sizes, bands, what was observed, how "
        "far one is shifted against the other, and how much they differ in brightness.\n\n"
        "With a checkpoint, the pair is held against its card, too: pixel sizes and the range of values that "
        "the network was trained on.\n\n"
        "Nothing is written. What cannot be compared at all is refused with the reason, as “Detect change” "
        "would refuse it."
    )
    JOBS = (InspectPair,)
    SOURCES = ("BEFORE", "AFTER")
    DATES = PAIR = SOURCES
    EXPLAINED = ("CHECKPOINT",)
    NUMBERS: ClassVar[Mapping[str, str]] = {
        "SHIFT": "How far the dates are shifted against each other (pixels); empty where it cannot be told",
        "OBSERVED_BEFORE": "Share of the common ground that was observed before (0 to 1)",
        "OBSERVED_AFTER": "The same after",
        "WARNINGS": "Number of things to look at",
    }

    def initAlgorithm(self, config: Optional[Dict[str, Any]] = None) -> None:
        """Declare parameters and outputs."""
        super().initAlgorithm(config)
        self.addOutput(QgsProcessingOutputString("REPORT", tr("All that was found (JSON)")))

    def check(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """The dates and the checkpoint's card, without reading a raster; raises `CoreError`."""
        super().check(parameters, context)
        if parameters.get("CHECKPOINT"):
            self.card(parameters, context)

    def prepare_sources(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """Both dates; one that is no local file is exported where the other one is."""
        self.sources = {name: self.source(parameters, name, context) for name in self.SOURCES}
        before, after = self.sources["BEFORE"], self.sources["AFTER"]
        transforms = context.transformContext()
        pixel = before.pixel or pixel_in(after, before.crs)
        for name, source in self.no_local_files():
            around = extent_in(before if source is after else after, before.crs, transforms)
            if around is None and not source.pixel:
                message = tr("{0} is no local file and has no end.").format(source.label)
                hint = tr("Save the part in question as a file first.")
                raise InputRefused("input.no-extent", message, hint)
            self.exports[name] = Export(source, before.crs, around, pixel, transforms)

    def processAlgorithm(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """In the algorithm's thread: run the engine."""
        from .feedback import words_for  # not while QGIS starts

        chosen = self.parameterAsFile(parameters, "CHECKPOINT", context)
        try:
            paths = self.paths(feedback)
            job = InspectPair(
                **self.values(InspectPair, parameters, context),
                before=paths["BEFORE"],
                after=paths["AFTER"],
                checkpoint=os.path.abspath(chosen) if chosen else "",
            )
            result = self.run_job(job, feedback)
        except CoreError as error:
            raise QgsProcessingException(self.named(sentence(error))) from error
        words = words_for(feedback)
        warnings = [self.named(words(warning)) for warning in result.warnings]
        for warning in warnings:
            feedback.pushWarning(warning)
        report = {**result.details, "warnings": warnings}
        return {"REPORT": json.dumps(report, ensure_ascii=False), **self.numbers(result)}

    def numbers(self, result: Result) -> Dict[str, Any]:
        """The algorithm's outputs that are numbers."""
        found = result.details
        shift = found["shift"]
        told = shift is not None and shift["reliable"]
        return {
            **({"SHIFT": math.hypot(shift["columns"], shift["rows"])} if told else {}),
            "OBSERVED_BEFORE": found["before"]["valid"],
            "OBSERVED_AFTER": found["after"]["valid"],
            "WARNINGS": len(result.warnings),
        }
