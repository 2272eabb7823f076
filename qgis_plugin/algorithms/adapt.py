"""`revisit:adapt`: two dates, a checkpoint and judged polygons in, a checkpoint that suits the scene out."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, ClassVar, Dict, Mapping

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsVectorLayer,
)

from ...core_models.contract.adapt_jobs import FIELDS, AdaptChange
from ...core_models.contract.errors import CoreError, InputRefused
from ..export import Export, write_polygons
from ..messages import sentence, tr
from ..numbers import filled
from ..settings import add_checkpoint_folder
from ..sources import extent_in, pixel_in
from .source_algorithm import SourceAlgorithm
from .values import Parameters

if TYPE_CHECKING:
    from ...core_models.contract.jobs import Result


class AdaptAlgorithm(SourceAlgorithm):
    """A change checkpoint taught with a few judged polygons of one scene."""

    NAME = "adapt"
    TITLE = "Teach a checkpoint"
    GROUP = "Training"
    GROUP_ID = "training"
    TAGS = "adapt,fine-tuning,few,labels,review,training,checkpoint,change,deep learning"
    SHORT_DESCRIPTION = "Teaches a change checkpoint with a few polygons that you have judged."
    HELP = (
        "Teaches a change checkpoint with a few polygons of one scene that you have judged, in a few "
        "minutes. Take the change polygons of a run, give them a text field “status” and write accepted, "
        "rejected or unsure into it, and draw what was missed (status missed). Twenty polygons are a good "
        "number; the most uncertain ones teach most.\n\n"
        "About each polygon a ring counts as unchanged. The rest of the scene is not known, but where the "
        "checkpoint found nothing it counts a little, as unchanged.\n\n"
        "Each third of the judged ground is held out from a training of its own. The new checkpoint is the "
        "mean of these trainings, with a threshold that the polygons chose, and is written only where F1 on "
        "the ground held out is better. It suits this scene and others like it; elsewhere the old one may "
        "be better."
    )
    JOBS = (AdaptChange,)
    ORDER = ("BEFORE", "AFTER", "CHECKPOINT", "LABELS", "FIELD", "TITLE", "OUTPUT")
    SOURCES = ("BEFORE", "AFTER")
    DATES = PAIR = SOURCES
    EXPLAINED = ("CHECKPOINT",)
    NUMBERS: ClassVar[Mapping[str, str]] = {
        "F1_BEFORE": "F1 on the ground held out, of the checkpoint as it was",
        "F1_AT_A_NEW_THRESHOLD": "The same at a threshold from the polygons",
        "F1_AFTER": "F1 on the ground held out, of the new checkpoint",
        "THRESHOLD": "Threshold of the new checkpoint",
        "STEPS": "Steps of training; 0: a new threshold alone",
        "POLYGONS": "Polygons that were used",
        "KEPT": "1 where the new checkpoint was written, else 0",
    }

    def __init__(self) -> None:
        super().__init__()
        self.polygons, self.written = "", ""

    def check(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """Options, the output and the checkpoint's card, without reading a layer; raises `CoreError`."""
        self.values(AdaptChange, parameters, context)
        super().check(parameters, context)
        self.card(parameters, context)
        output = self._output(parameters, context)
        if os.path.lexists(output):
            raise InputRefused(
                "output.exists", tr("{0} exists already.").format(output), tr("Choose another OUTPUT.")
            )

    def prepare_sources(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """Both dates, and the polygons as the project shows them."""
        self.sources = {name: self.source(parameters, name, context) for name in self.SOURCES}
        values, transforms = self.values(AdaptChange, parameters, context), context.transformContext()
        labels = self.parameterAsVectorLayer(parameters, "LABELS", context)
        if labels is None or not labels.isValid():
            message = tr("{0} is no polygon layer.").format(parameters["LABELS"])
            raise InputRefused("input.labels", message, tr("Check LABELS."))
        self.polygons = write_polygons(labels, "labels", _field(labels, values["attribute"]), transforms)
        self.labels[self.polygons] = labels.name()
        before, after = self.sources["BEFORE"], self.sources["AFTER"]
        pixel = values["resolution"] or before.pixel or pixel_in(after, before.crs)
        for name, source in self.no_local_files():
            around = extent_in(before if source is after else after, before.crs, transforms)
            self.exports[name] = Export(source, before.crs, around, pixel, transforms)

    def processAlgorithm(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """In the algorithm's thread: export, run the engine."""
        try:
            paths = self.paths(feedback)
            job = AdaptChange(
                **self.values(AdaptChange, parameters, context),
                before=paths["BEFORE"],
                after=paths["AFTER"],
                checkpoint=self.checkpoint(parameters, context),
                labels=self.polygons,
                output=self._output(parameters, context),
            )
            result = self.run_job(job, feedback)
        except CoreError as error:
            raise QgsProcessingException(self.named(sentence(error))) from error
        return self._answer(result, feedback)

    def postProcessAlgorithm(
        self, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """In the main thread: from now on the checkpoint is on the list of those that there are, unless it
        goes with this session of QGIS.
        """
        if self.written and not self.written.startswith(os.path.abspath(QgsProcessingUtils.tempFolder())):
            add_checkpoint_folder(os.path.dirname(self.written))
        return {}

    def _output(self, parameters: Parameters, context: QgsProcessingContext) -> str:
        return os.path.abspath(self.parameterAsFileOutput(parameters, "OUTPUT", context))

    def _answer(self, result: Result, feedback: QgsProcessingFeedback) -> Dict[str, Any]:
        numbers = self.numbers(result)
        told = tr("F1 on the ground held out: {0:.3f} before, {1:.3f} after.")
        feedback.pushInfo(filled(told, numbers["F1_BEFORE"], numbers["F1_AFTER"]))
        self.written = result.outputs.get("checkpoint", "")
        return {**({"OUTPUT": self.written} if self.written else {}), **numbers}


def _field(layer: QgsVectorLayer, named: str) -> str:
    """The field of the judgement: the one named, else the first of those that are looked for."""
    names = layer.fields().names()
    found = named or next((name for name in FIELDS if name in names), "")
    if not found:
        message = tr("{0} has none of the fields {1} that say what a polygon is.")
        raise InputRefused(
            "labels.field", message.format(layer.name(), ", ".join(FIELDS)), tr("Name the field with FIELD.")
        )
    return found
