"""`revisit:evaluatemodel`: a checkpoint and labelled pairs in, its measures out."""

from __future__ import annotations

import os
from typing import Any, Dict, List, Optional

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputHtml,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterString,
)

from ...core_models.contract.errors import CoreError, InputRefused
from ...core_models.contract.jobs import Result
from ...core_models.contract.training_jobs import Evaluate
from ..checkpoints import default_checkpoint
from ..messages import sentence, tr
from .base import RevisitAlgorithm
from .parameters import checkpoint, folder, number

FILES = {"METRICS": "metrics", "REPORT": "report"}
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
    }


class EvaluateModelAlgorithm(RevisitAlgorithm):
    """How well a checkpoint does on pairs whose changes are known."""

    EXPLAINED = ("CHECKPOINT", "DATASET")

    def name(self) -> str:
        """Second half of the algorithm's id; never changes."""
        return "evaluatemodel"

    def displayName(self) -> str:
        """Name in the toolbox."""
        return tr("Evaluate model")

    def group(self) -> str:
        """Group in the toolbox."""
        return tr("Training")

    def groupId(self) -> str:
        """Never changes."""
        return "training"

    def tags(self) -> List[str]:
        """Words that find the algorithm."""
        return tr("evaluation,accuracy,validation,precision,recall,f1,iou,checkpoint,deep learning,change").split(",")

    def shortDescription(self) -> str:
        """One sentence for the toolbox's tip."""
        return tr("Measures a checkpoint on pairs of images whose changes are known.")

    def shortHelpString(self) -> str:
        """The text beside the dialog."""
        return tr(
            "Measures a checkpoint on pairs of images whose changes are known: precision, recall, F1 and IoU of the changed class, "
            "over all pixels of the dataset, at the threshold on the checkpoint's card.\n\n"
            "The number is honest only where the checkpoint has not seen the dataset. Images that it was trained on, or that chose "
            "its threshold, flatter it: the report says so where the card tells.\n\n"
            "A dataset is a folder with A, B and label, or with train, val and test of those; Train model leaves one in the folder "
            "“chips” of its output. A list of files (.csv) can be given instead."
        )

    def initAlgorithm(self, config: Optional[Dict[str, Any]] = None) -> None:
        """Declare parameters and outputs."""
        self.add(checkpoint(default_checkpoint()), tr("Weights with their model card (.safetensors). Left open: the starter."))
        self.add(
            folder("DATASET", tr("Dataset")),
            tr("Folder with A, B and label, or with train, val and test of those. A list of files (.csv) can be typed instead."),
        )
        self.add(
            QgsProcessingParameterString("SPLIT", tr("Part of the dataset"), "test"),
            tr("Which of the dataset's folders is measured: test, val or train. Unused where the dataset has no such folders."),
        )
        self.add(
            QgsProcessingParameterFolderDestination("OUTPUT", tr("Folder for the measures")),
            tr("Receives metrics.json, a table of the pairs and the report. Files of an earlier evaluation are replaced."),
        )
        self.add(
            number("GSD", tr("Metres a pixel"), minValue=0.0),
            tr("Gives the sizes of changes in square metres. Left open: as the dataset says, else sizes are in pixels."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean("FLIPS", tr("Average over flips and turns"), False),
            tr("Scores every pair in eight positions, which takes eight times as long. Detect change does not do that."),
            advanced=True,
        )
        for name, words in measures().items():
            self.addOutput(QgsProcessingOutputNumber(name, words))
        self.addOutput(QgsProcessingOutputFile("METRICS", tr("All measures (JSON)")))
        self.addOutput(QgsProcessingOutputHtml("REPORT", tr("Report of the evaluation")))

    def check(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> None:
        """Paths and the checkpoint's card, without reading an image; raises `CoreError`."""
        self.check_checkpoint(parameters, context)
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
        return Evaluate(
            checkpoint=self.checkpoint(parameters, context),
            dataset=os.path.abspath(dataset) if dataset else "",
            output=output,
            split=self.parameterAsString(parameters, "SPLIT", context),
            gsd=self.optional_number(parameters, "GSD", context),
            flips=self.parameterAsBool(parameters, "FLIPS", context),
        )

    def _answer(self, result: Result, output: str, feedback: QgsProcessingFeedback) -> Dict[str, Any]:
        numbers = {name: result.numbers[name.lower()] for name in measures() if name.lower() in result.numbers}
        told = tr("F1 {0:.3f}, precision {1:.3f}, recall {2:.3f} at threshold {3:.2f}.")
        feedback.pushInfo(told.format(*(numbers[name] for name in ("F1", "PRECISION", "RECALL", "THRESHOLD"))))
        files = {name: result.outputs[kind] for name, kind in FILES.items() if result.outputs.get(kind)}
        return {"OUTPUT": output, **files, **numbers}
