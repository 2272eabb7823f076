"""`revisit:trainmodel`: two dates and labelled changes, or a recipe's folders, in; a checkpoint out."""

from __future__ import annotations

import json
import math
import os
from dataclasses import replace
from typing import TYPE_CHECKING, Any, ClassVar, Dict, Mapping, Optional, Tuple

from qgis.core import (
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsVectorLayer,
)

from ...core_models.contract.chip_jobs import ChipScene
from ...core_models.contract.errors import Cancelled, CoreError, InputRefused
from ...core_models.contract.job_base import DEVICE
from ...core_models.contract.options import Option
from ...core_models.contract.training_jobs import TrainModel
from ..checkpoints import card_of
from ..export import Export, write_polygons
from ..messages import sentence, tr
from ..numbers import filled
from ..resources import resource
from ..settings import add_checkpoint_folder
from ..sources import pixel_in, polygons_extent, source_of_layer
from ..tasks import words_for
from .source_algorithm import SourceAlgorithm
from .values import Parameters, value_of

if TYPE_CHECKING:
    from ...core_models.contract.jobs import Result

LAYERS = ("BEFORE", "AFTER", "LABELS")
"""Given together, or not at all."""
RECIPE = resource("recipes", "own-data.toml")
"""For layers of the project: it names no data of its own."""
OWN = (
    Option(
        "Batches to train on. A few hundred show whether the labels work.",
        label="Steps",
        kind="integer",
        low=1,
        left_open="as many as the recipe says",
        name="steps",
        parameter="STEPS",
    ),
    Option(
        "The name that the checkpoint has in lists.",
        label="Name of the checkpoint",
        left_open="the recipe's",
        name="title",
        parameter="TITLE",
        default="",
    ),
    replace(
        DEVICE,
        text="`auto`: as the recipe says, which is a CUDA device where there is one, else the CPU.",
        name="device",
        parameter="DEVICE",
        default="auto",
    ),
)
"""Values of the recipe that the form asks for one by one."""
FROM_RECIPE = {"required": False, "left_open": "the recipe's own data"}
OTHERWISE: Dict[str, Dict[str, Any]] = {
    "before": FROM_RECIPE,
    "after": FROM_RECIPE,
    "labels": FROM_RECIPE,
    "recipe": {"default": RECIPE, "left_open": "own-data.toml, a small network for a laptop"},
    "output": {"kind": "folder"},  # one that stays, and may hold a training already
    "chip": {"high": math.inf},
    "validation_share": {"low": 0.05, "high": 0.8},
}


class TrainModelAlgorithm(SourceAlgorithm):
    """A checkpoint trained on the project's layers or on the data of a recipe."""

    NAME = "trainmodel"
    TITLE = "Train model"
    GROUP = "Training"
    GROUP_ID = "training"
    TAGS = "training,learning,deep learning,labels,checkpoint,recipe,change,detection,siamese,attention"
    SHORT_DESCRIPTION = "Trains a network on changes that you have labelled, or on the data of a recipe."
    HELP = (
        "Trains a network to find change, either from two rasters and labels in the project, or from the "
        "folders that a recipe names. Networks that remove clouds or find objects are trained with a recipe "
        "alone.\n\n"
        "From the project: give both dates and the labels, a polygon layer of changes that you have drawn, "
        "or a raster of 0 (unchanged), 1 (changed) and 255 (unknown). Draw all changes within an area and "
        "give that area as “Observed area”: outside of it nothing is learnt, while inside everything that "
        "is not labelled counts as unchanged. The scene is cut into chips once; blocks of it are kept apart "
        "to choose the best checkpoint and its threshold.\n\n"
        "The log shows the loss and the time left. Cancel saves the training's state: run again with the "
        "same output folder and “Go on” to continue.\n\n"
        "The best checkpoint (best.safetensors) is offered in Detect change from then on. Its F1 was "
        "measured on the same few chips that chose it, so expect less elsewhere."
    )
    JOBS = (ChipScene, TrainModel)
    OWN = OWN
    IN_QGIS = OTHERWISE
    ORDER = (
        *(*LAYERS, "FIELD", "OBSERVED", "RECIPE", "START", "STEPS", "TITLE", "OUTPUT", "RESUME"),
        *("DEVICE", "SETTINGS", "CHIP", "VALIDATION"),
    )
    SOURCES = ("BEFORE", "AFTER")
    DATES = PAIR = SOURCES
    EXPLAINED = ("OUTPUT",)
    NUMBERS: ClassVar[Mapping[str, str]] = {
        "F1": "F1 of the changed class on the validation data",
        "PRECISION": "Precision on the validation data",
        "RECALL": "Recall on the validation data",
        "IOU": "Intersection over union on the validation data",
        "AP50": "Of objects: average precision at an overlap of 0.5 on the validation data",
        "PSNR_CLOUDY": "Of clouds: peak signal to noise ratio under cloud on the validation data (dB)",
        "THRESHOLD": "Threshold of the checkpoint, chosen on the validation data",
    }

    def __init__(self) -> None:
        super().__init__()
        self.polygons: Dict[str, str] = {}
        self.output = ""

    def initAlgorithm(self, config: Optional[Dict[str, Any]] = None) -> None:
        """Declare parameters and outputs."""
        super().initAlgorithm(config)
        self.addOutput(QgsProcessingOutputFile("CHECKPOINT", tr("Best checkpoint")))

    def check(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """What belongs together, settings and folders, without reading a layer; raises `CoreError`."""
        from_layers = self._from_layers(parameters, context)
        if from_layers:
            self.values(ChipScene, parameters, context)
            super().check(parameters, context)
        job = self._job(parameters, context, None)
        holds_training = os.path.exists(os.path.join(job.output, "state.pt"))
        if job.resume and not holds_training:
            message = tr("{0} holds no training to go on with.").format(job.output)
            hint = tr("Choose its folder, or switch RESUME off.")
            raise InputRefused("output.no-training", message, hint)
        if holds_training and not job.resume:
            message = tr("{0} holds a training already.").format(job.output)
            hint = tr("Switch RESUME on to go on with it, or choose another OUTPUT.")
            raise InputRefused("output.exists", message, hint)
        if not job.resume and not os.path.isfile(job.recipe):
            message = tr("{0} does not exist.").format(job.recipe)
            raise InputRefused("input.missing", message, tr("Check RECIPE."))
        if job.start:
            card_of(job.start)
        if not job.resume and not from_layers and job.recipe == RECIPE:
            message = tr("{0} names no data to train on.").format(os.path.basename(job.recipe))
            hint = tr("Set BEFORE, AFTER and LABELS, or choose another RECIPE.")
            raise InputRefused("input.no-data", message, hint)

    def prepare_sources(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """Both dates and the labels, polygons as the project shows them; nothing where a recipe names the
        data.
        """
        if not self._from_layers(parameters, context):
            return
        self.sources = {name: self.source(parameters, name, context) for name in self.SOURCES}
        labels = self._labels(parameters, context)
        observed = self.parameterAsVectorLayer(parameters, "OBSERVED", context)
        values, transforms = self.values(ChipScene, parameters, context), context.transformContext()
        drawn = {"OBSERVED": observed, "LABELS": labels if isinstance(labels, QgsVectorLayer) else None}
        drawn = {name: layer for name, layer in drawn.items() if layer is not None}
        for name, layer in drawn.items():
            field = values["attribute"] if name == "LABELS" else ""
            path = write_polygons(layer, name.lower(), field, transforms)
            self.polygons[name], self.labels[path] = path, layer.name()
        if "LABELS" not in drawn:
            self.sources["LABELS"] = source_of_layer(labels)
        before, after = self.sources["BEFORE"], self.sources["AFTER"]
        around = polygons_extent(next(iter(drawn.values())), before.crs, transforms) if drawn else None
        pixel = values["resolution"] or before.pixel or pixel_in(after, before.crs)
        for name, source in self.no_local_files():
            self.exports[name] = Export(source, before.crs, around, pixel, transforms)

    def _labels(self, parameters: Parameters, context: QgsProcessingContext) -> QgsMapLayer:
        layer = self.parameterAsLayer(parameters, "LABELS", context)
        if layer is None or not layer.isValid():
            message = tr("{0} is neither a polygon layer nor a raster.").format(parameters["LABELS"])
            raise InputRefused("input.labels", message, tr("Check LABELS."))
        return layer

    def processAlgorithm(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """In the algorithm's thread: export rasters, run the engine."""
        try:
            paths = self.paths(feedback)
            scene = self._scene(parameters, context, {**paths, **self.polygons}) if paths else None
            job = self._job(parameters, context, scene)
            result = self.run_job(job, feedback)
        except Cancelled as error:
            raise QgsProcessingException(self._how_to_go_on(parameters, context, error)) from error
        except CoreError as error:
            raise QgsProcessingException(self.named(sentence(error))) from error
        self.output = job.output
        return self._answer(result, feedback)

    def postProcessAlgorithm(
        self, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """In the main thread: from now on the checkpoint is on the list of those that there are."""
        add_checkpoint_folder(self.output)
        return {}

    def _how_to_go_on(self, parameters: Parameters, context: QgsProcessingContext, error: Cancelled) -> str:
        output = self._output(parameters, context)
        if not os.path.exists(os.path.join(output, "state.pt")):
            return tr("Training was cancelled before its first step was saved.")
        return tr("{0} To go on, run Train model again with OUTPUT={1} and RESUME switched on.").format(
            error.message, output
        )

    def _from_layers(self, parameters: Parameters, context: QgsProcessingContext) -> bool:
        """Whether the data are the project's layers; raises `InputRefused` where only some of
        them are given.
        """
        if self.parameterAsBool(parameters, "RESUME", context):
            return False
        given = [name for name in LAYERS if parameters.get(name)]
        missing = [name for name in LAYERS if name not in given]
        if given and missing:
            message = tr("Training on layers needs {0}; not given: {1}.")
            raise InputRefused(
                "input.incomplete",
                message.format(", ".join(LAYERS), ", ".join(missing)),
                tr("Give them all, or none to train on the recipe's data."),
            )
        return bool(given)

    def _output(self, parameters: Parameters, context: QgsProcessingContext) -> str:
        output: str = self.parameterAsFile(parameters, "OUTPUT", context)
        if not output:
            message = tr("No folder for the training was chosen.")
            raise InputRefused("output.none", message, tr("Set OUTPUT."))
        return os.path.abspath(output)

    def _scene(
        self, parameters: Parameters, context: QgsProcessingContext, paths: Dict[str, str]
    ) -> ChipScene:
        """What is cut into chips, from `paths` by parameter; raises `InputRefused` for a value that cannot
        be.
        """
        values = self.values(ChipScene, parameters, context)
        values.update((name.lower(), path) for name, path in paths.items())
        return ChipScene(**values)

    def _job(
        self, parameters: Parameters, context: QgsProcessingContext, scene: Optional[ChipScene]
    ) -> TrainModel:
        """The job for the engine; raises `InputRefused` for a value that cannot be."""
        values = self.values(TrainModel, parameters, context)
        recipe = self.parameterAsFile(parameters, "RECIPE", context) or RECIPE
        start = self.parameterAsFile(parameters, "START", context)
        overrides = values.pop("overrides") + self._own_overrides(parameters, context)
        return TrainModel(
            **values,
            recipe="" if values["resume"] else os.path.abspath(recipe),
            output=self._output(parameters, context),
            overrides=overrides,
            scene=scene,
            start=os.path.abspath(start) if start and not values["resume"] else "",
        )

    def _own_overrides(self, parameters: Parameters, context: QgsProcessingContext) -> Tuple[str, ...]:
        """What the form asks for beside the settings, as settings."""
        own = {option.name: value_of(self, option, parameters, context) for option in self.OWN}
        steps, device, title = own["steps"], own["device"], own["title"].strip()
        overrides = [f"run.steps={steps}"] if steps else []
        overrides += [f"run.device={json.dumps(device)}"] if device != "auto" else []
        overrides += [f"about.title={json.dumps(title, ensure_ascii=False)}"] if title else []
        return tuple(overrides)

    def _answer(self, result: Result, feedback: QgsProcessingFeedback) -> Dict[str, Any]:
        numbers = self.numbers(result)
        checkpoint = result.outputs["checkpoint"]
        name = words_for(card_of(checkpoint).task).chosen_by
        found = filled("{0} {1:.3f}", name, numbers[name]) if name in numbers else tr("measured")
        told = tr("{0}: {1} on the validation data, which chose it; expect less elsewhere.")
        feedback.pushInfo(told.format(checkpoint, found))
        return {"CHECKPOINT": checkpoint, **numbers}
