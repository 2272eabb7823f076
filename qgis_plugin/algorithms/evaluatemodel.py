"""`revisit:evaluatemodel`: a checkpoint and images whose truth is known in, its measures out."""

from __future__ import annotations

import os
from typing import Any, ClassVar, Dict, Mapping, Optional, Tuple

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputHtml,
)

from ...core_models.contract.chip_jobs import SCENES, Scene
from ...core_models.contract.errors import CoreError, InputRefused
from ...core_models.contract.options import QGIS, options_of
from ...core_models.contract.training_jobs import Evaluate
from ..checkpoints import card_of, default_checkpoint
from ..messages import later, sentence, tr
from ..tasks import words_for
from .scene_algorithm import ON_LAYERS, SceneAlgorithm, of_scene
from .values import Parameters

FILES = {"METRICS": "metrics", "REPORT": "report", "CALIBRATED": "calibrated"}
"""Outputs that are files, and their names in the engine's answer."""


DIVIDING = ("validation_share", "licence", "empty_share")
"""Options of a scene that only matter where it is trained on."""
HIDDEN: Mapping[str, Any] = {"doors": ()}


class EvaluateModelAlgorithm(SceneAlgorithm):
    """How well a checkpoint of any task does on images or layers whose truth is known."""

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
        "The data are layers of the project, or a dataset. Of layers give those that the checkpoint's task "
        "needs: both dates and their labels, a raster and its objects, or a clear image and its radar, with "
        "the area in which all is labelled. Take another place than the one that was trained on.\n\n"
        "A dataset is a folder with A, B and label, or with train, val and test of those, or a list of files "
        "(.csv). The folder of Train model stands for the data of that training.\n\n"
        "A checkpoint that finds objects is measured on images with boxes (COCO JSON, YOLO text, a table of "
        "boxes), and one that removes clouds on chips whose clear ground is known. One that segments one "
        "date is measured on images with masks of classes: IOU, F1, PRECISION and RECALL are means over them."
    )
    JOBS = (*SCENES.values(), Evaluate)
    IN_QGIS: ClassVar[Mapping[str, Mapping[str, Any]]] = {**ON_LAYERS, **{name: HIDDEN for name in DIVIDING}}
    ORDER = (
        *("CHECKPOINT", "DATASET", "SPLIT", "BEFORE", "AFTER", "LABELS", "FIELD", "RASTER", "OBJECTS"),
        *("CLASS_FIELD", "POINT_SIZE", "OPTICAL", "SAR", "CLOUD_MASK", "OBSERVED", "GSD"),
    )
    DECIDES = ("CHECKPOINT",)
    INSTEAD = later("Give them all, or a dataset.")
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

    def shown(self, values: Mapping[str, Any]) -> Tuple[str, ...]:
        """The parameters that matter for what the checkpoint is made for; all where it cannot be read."""
        try:
            card = card_of(values["CHECKPOINT"] or default_checkpoint())
        except CoreError:
            return tuple(option.parameter for option in self.options())
        own = (option.parameter for option in options_of(Evaluate).values() if QGIS in option.doors)
        known = {option.parameter for option in self.options()}
        return (*(name for name in of_scene(card.task) if name in known), *own)

    def task(self, parameters: Parameters, context: QgsProcessingContext) -> str:
        """What the checkpoint is made for."""
        return card_of(self.checkpoint(parameters, context)).task

    def check(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """Options, paths and the checkpoint's card, without reading an image; raises `CoreError`."""
        super().check(parameters, context)
        if self.from_layers(parameters, context):
            if parameters.get("DATASET"):
                message = tr("There are both layers and a dataset.")
                raise InputRefused("input.data", message, tr("Leave out one of them."))
            return
        job = self._job(parameters, context, None)
        if not os.path.exists(job.dataset):
            message = tr("{0} does not exist.").format(job.dataset)
            raise InputRefused("input.missing", message, tr("Check DATASET."))

    def processAlgorithm(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """In the algorithm's thread: run the engine."""
        try:
            paths = self.paths(feedback)
            job = self._job(parameters, context, self.scene(parameters, context, paths))
            words = words_for(card_of(job.checkpoint).task)
            result = self.run_job(job, feedback)
        except CoreError as error:
            raise QgsProcessingException(self.named(sentence(error))) from error
        numbers = self.numbers(result)
        feedback.pushInfo(words.summary(numbers))
        files = {name: result.outputs[kind] for name, kind in FILES.items() if result.outputs.get(kind)}
        return {"OUTPUT": job.output, **files, **numbers}

    def _job(self, parameters: Parameters, context: QgsProcessingContext, scene: Optional[Scene]) -> Evaluate:
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
            scene=scene,
        )
