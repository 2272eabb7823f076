"""`revisit:evaluatemodel`: a checkpoint and images whose truth is known in, its measures out."""

from __future__ import annotations

import os
from typing import Any, Dict, Optional

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputHtml,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterString,
)

from ...core_models.contract.card import read_card
from ...core_models.contract.errors import CoreError, InputRefused
from ...core_models.contract.jobs import Result
from ...core_models.contract.training_jobs import Evaluate
from ..checkpoints import default_checkpoint
from ..messages import sentence, tr
from .base import RevisitAlgorithm
from .parameters import checkpoint, folder, number

FILES = {"METRICS": "metrics", "REPORT": "report", "CALIBRATED": "calibrated"}
"""Outputs that are files, and their names in the engine's answer."""


def measures() -> Dict[str, str]:
    """Outputs that are numbers, in words; in lower case they are the engine's."""
    return {
        "F1": tr("F1 of the changed class, at the checkpoint's threshold"),
        "PRECISION": tr("Precision: share of the found change that is change"),
        "RECALL": tr("Recall: share of the change that was found"),
        "IOU": tr("Intersection over union of the changed class"),
        "OBJECT_F1": tr("F1 of whole changes, counted as objects"),
        "BOUNDARY_F1": tr("F1 of their outlines"),
        "ACCURACY": tr("Overall accuracy"),
        "THRESHOLD": tr("The checkpoint's threshold"),
        "MAX_F1": tr("F1 at the best threshold for this very dataset, which only the truth tells"),
        "AP50": tr("Of objects: average precision at an overlap of 0.5"),
        "AP": tr("Of objects: average precision over overlaps from 0.5 to 0.95"),
        "PSNR_CLOUDY": tr("Of clouds: peak signal to noise ratio under cloud (dB)"),
        "SSIM_CLOUDY": tr("Of clouds: structural similarity under cloud"),
    }


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
        "boxes), and one that removes clouds on chips whose clear ground is known."
    )
    EXPLAINED = ("CHECKPOINT", "DATASET")

    def initAlgorithm(self, config: Optional[Dict[str, Any]] = None) -> None:
        """Declare parameters and outputs."""
        self.add(
            checkpoint(default_checkpoint()),
            tr("Weights with their model card (.safetensors). Left open: the starter."),
        )
        self.add(
            folder("DATASET", tr("Dataset")),
            tr(
                "Folder with A, B and label, or with train, val and test of those. A list of files (.csv) "
                "can be typed instead; of "
                "objects also COCO JSON, YOLO text or a table of boxes."
            ),
        )
        self.add(
            QgsProcessingParameterString("SPLIT", tr("Part of the dataset"), "test"),
            tr(
                "Which of the dataset's folders is measured: test, val or train. Unused where the dataset "
                "has no such folders."
            ),
        )
        self.add(
            QgsProcessingParameterFolderDestination("OUTPUT", tr("Folder for the measures")),
            tr(
                "Receives metrics.json, a table of the pairs and the report. Files of an earlier evaluation "
                "are replaced."
            ),
        )
        self.add(
            number("GSD", tr("Metres a pixel"), minValue=0.0),
            tr(
                "Gives the sizes of changes in square metres. Left open: as the dataset says, else sizes are "
                "in pixels."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean("FLIPS", tr("Average over flips and turns"), False),
            tr(
                "Scores every pair in eight positions, which takes eight times as long. Detect change does "
                "not do that."
            ),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "CALIBRATED",
                tr("Calibrated checkpoint"),
                tr("Checkpoints (*.safetensors)"),
                None,
                True,
                False,
            ),
            tr(
                "A copy of the checkpoint with threshold and scores fixed on this dataset, of which it has "
                "to know nothing yet."
            ),
            advanced=True,
        )
        for name, words in measures().items():
            self.addOutput(QgsProcessingOutputNumber(name, words))
        self.addOutput(QgsProcessingOutputFile("METRICS", tr("All measures (JSON)")))
        self.addOutput(QgsProcessingOutputHtml("REPORT", tr("Report of the evaluation")))

    def check(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> None:
        """Paths and the checkpoint's card, without reading an image; raises `CoreError`."""
        read_card(self.checkpoint(parameters, context))
        job = self._job(parameters, context, "output")
        if not os.path.exists(job.dataset):
            raise InputRefused("input.missing", f"{job.dataset} does not exist.", "Check DATASET.")

    def processAlgorithm(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """In the algorithm's thread: run the engine."""
        try:
            output = os.path.abspath(self.parameterAsString(parameters, "OUTPUT", context))
            result = self.run_job(self._job(parameters, context, output), feedback)
        except CoreError as error:
            raise QgsProcessingException(sentence(error)) from error
        return self._answer(result, output, feedback)

    def _job(self, parameters: Dict[str, Any], context: QgsProcessingContext, output: str) -> Evaluate:
        """The job for the engine; raises `InputRefused` for a value that cannot be."""
        dataset = self.parameterAsFile(parameters, "DATASET", context)
        calibrated = (
            self.parameterAsFileOutput(parameters, "CALIBRATED", context)
            if parameters.get("CALIBRATED")
            else ""
        )
        return Evaluate(
            checkpoint=self.checkpoint(parameters, context),
            dataset=os.path.abspath(dataset) if dataset else "",
            output=output,
            split=self.parameterAsString(parameters, "SPLIT", context),
            gsd=self.optional_number(parameters, "GSD", context),
            flips=self.parameterAsBool(parameters, "FLIPS", context),
            calibrate=os.path.abspath(calibrated) if calibrated else "",
        )

    def _answer(self, result: Result, output: str, feedback: QgsProcessingFeedback) -> Dict[str, Any]:
        numbers = {
            name: result.numbers[name.lower()] for name in measures() if name.lower() in result.numbers
        }
        feedback.pushInfo(summary(numbers))
        files = {name: result.outputs[kind] for name, kind in FILES.items() if result.outputs.get(kind)}
        return {"OUTPUT": output, **files, **numbers}


def summary(numbers: Dict[str, float]) -> str:
    """The measures in a sentence; which there are depends on the task."""
    if "PSNR_CLOUDY" in numbers:
        return tr("PSNR {0:.2f} dB under cloud.").format(numbers["PSNR_CLOUDY"])
    told = tr("F1 {0:.3f}, precision {1:.3f}, recall {2:.3f} at threshold {3:.2f}.")
    told = told.format(*(numbers[name] for name in ("F1", "PRECISION", "RECALL", "THRESHOLD")))
    return told if "AP50" not in numbers else f"AP50 {numbers['AP50']:.3f}. {told}"
