"""`revisit:evaluatemodel`: a checkpoint and images whose truth is known in, its measures out."""

from __future__ import annotations

import os
from typing import Any, ClassVar, Dict, Mapping, Optional

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputHtml,
)

from ...core_models.contract.errors import CoreError, InputRefused
from ...core_models.contract.training_jobs import Evaluate
from ..checkpoints import card_of
from ..messages import sentence, tr
from ..tasks import words_for
from .base import RevisitAlgorithm
from .values import Parameters

FILES = {"METRICS": "metrics", "REPORT": "report", "CALIBRATED": "calibrated"}
"""Outputs that are files, and their names in the engine's answer."""


class EvaluateModelAlgorithm(RevisitAlgorithm):
    """How well a checkpoint of any task does on images whose truth is known."""

    NAME = "evaluatemodel"
    TITLE = "Evaluate model"
    GROUP = "Training"
    GROUP_ID = "training"
    TAGS = "evaluation,accuracy,validation,precision,recall,f1,iou,ap,checkpoint,deep learning,change,objects"
    SHORT_DESCRIPTION = "Measures a checkpoint on images whose changes, objects or clear ground are known."
    HELP = (
        "Measures a checkpoint on pairs of images whose changes are known: precision, recall, F1 and IoU of "
        "the changed class, over all pixels of the dataset, at the threshold on the checkpoint's card.\n\n"
        "The number is honest only where the checkpoint has not seen the dataset. Images that it was "
        "trained on, or that chose its threshold, flatter it: the report says so where the card tells.\n\n"
        "A dataset is a folder with A, B and label, or with train, val and test of those; Train model "
        "leaves one in the folder “chips” of its output. A list of files (.csv) can be given instead.\n\n"
        "A checkpoint that finds objects is measured on images with boxes (COCO JSON, YOLO text, a table of "
        "boxes), and one that removes clouds on chips whose clear ground is known. One that segments one "
        "date is measured on images with masks of classes: IOU, F1, PRECISION and RECALL are means over them."
    )
    JOBS = (Evaluate,)
    EXPLAINED = ("CHECKPOINT", "DATASET")
    NUMBERS: ClassVar[Mapping[str, str]] = {
        "F1": "F1 of the changed class, at the checkpoint's threshold",
        "PRECISION": "Precision: share of the found change that is change",
        "RECALL": "Recall: share of the change that was found",
        "IOU": "Intersection over union of the changed class",
        "OBJECT_F1": "F1 of whole changes, counted as objects",
        "BOUNDARY_F1": "F1 of their outlines",
        "ACCURACY": "Overall accuracy",
        "THRESHOLD": "The checkpoint's threshold",
        "MAX_F1": "F1 at the best threshold for this very dataset, which only the truth tells",
        "AP50": "Of objects: average precision at an overlap of 0.5",
        "AP": "Of objects: average precision over overlaps from 0.5 to 0.95",
        "PSNR_CLOUDY": "Of clouds: peak signal to noise ratio under cloud (dB)",
        "SSIM_CLOUDY": "Of clouds: structural similarity under cloud",
    }

    def initAlgorithm(self, config: Optional[Dict[str, Any]] = None) -> None:
        """Declare parameters and outputs."""
        super().initAlgorithm(config)
        self.addOutput(QgsProcessingOutputFile("METRICS", tr("All measures (JSON)")))
        self.addOutput(QgsProcessingOutputHtml("REPORT", tr("Report of the evaluation")))

    def check(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """Options, paths and the checkpoint's card, without reading an image; raises `CoreError`."""
        card_of(self.checkpoint(parameters, context))
        job = self._job(parameters, context)
        if not os.path.exists(job.dataset):
            message = tr("{0} does not exist.").format(job.dataset)
            raise InputRefused("input.missing", message, tr("Check DATASET."))

    def processAlgorithm(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """In the algorithm's thread: run the engine."""
        try:
            job = self._job(parameters, context)
            words = words_for(card_of(job.checkpoint).task)
            result = self.run_job(job, feedback)
        except CoreError as error:
            raise QgsProcessingException(sentence(error)) from error
        numbers = self.numbers(result)
        feedback.pushInfo(words.summary(numbers))
        files = {name: result.outputs[kind] for name, kind in FILES.items() if result.outputs.get(kind)}
        return {"OUTPUT": job.output, **files, **numbers}

    def _job(self, parameters: Parameters, context: QgsProcessingContext) -> Evaluate:
        """The job for the engine; raises `InputRefused` for a value that cannot be."""
        dataset = self.parameterAsFile(parameters, "DATASET", context)
        wanted = bool(parameters.get("CALIBRATED"))
        calibrated = self.parameterAsFileOutput(parameters, "CALIBRATED", context) if wanted else ""
        return Evaluate(
            **self.values(Evaluate, parameters, context),
            checkpoint=self.checkpoint(parameters, context),
            dataset=os.path.abspath(dataset) if dataset else "",
            output=os.path.abspath(self.parameterAsString(parameters, "OUTPUT", context)),
            calibrate=os.path.abspath(calibrated) if calibrated else "",
        )
