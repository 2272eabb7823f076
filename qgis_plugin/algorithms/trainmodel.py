"""`revisit:trainmodel`: two dates and labelled changes, or a recipe's folders, in; a checkpoint out."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from typing import TYPE_CHECKING, Any, ClassVar, Dict, Mapping, Optional, Tuple

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
)

from ...core_models.contract.chip_jobs import SCENES, Scene
from ...core_models.contract.errors import Cancelled, CoreError, InputRefused
from ...core_models.contract.job_base import DEVICE
from ...core_models.contract.options import Option
from ...core_models.contract.training_jobs import TrainModel
from ..checkpoints import Checkpoint, card_of
from ..messages import later, sentence, tr
from ..numbers import filled
from ..resources import resource
from ..settings import add_checkpoint_folder
from ..starting_point import starting_point
from ..tasks import words_for
from .scene_algorithm import LAYERS, ON_LAYERS, SceneAlgorithm, of_scene
from .values import Parameters, value_of

if TYPE_CHECKING:
    from ...core_models.contract.jobs import Result

RECIPES = {
    task: resource("recipes", f"own-{name}.toml")
    for task, name in (("change", "data"), ("objects", "objects"), ("clouds", "clouds"))
}
"""For layers of the project, by task: they name no data of their own."""
OWN = (
    Option(
        "What the network is to learn from layers: `change` between two dates, `objects` of one raster, or "
        "to see through `clouds` with radar. It says which fields matter. A recipe with data of its own says "
        "itself what it teaches.",
        label="What the network shall learn",
        kind="choice",
        choices=tuple(LAYERS),
        name="task",
        parameter="TASK",
        default="change",
    ),
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
IN_QGIS: Dict[str, Dict[str, Any]] = {
    **ON_LAYERS,
    "recipe": {"default": None, "left_open": "that for layers of the task, a small network for a laptop"},
    "output": {"kind": "folder"},  # one that stays, and may hold a training already
    "validation_share": {"low": 0.05, "high": 0.8},
}
ALWAYS = ("TASK", "RECIPE", "START", "STEPS", "TITLE", "OUTPUT", "RESUME", "DEVICE", "SETTINGS")
"""Parameters that matter whatever the task is."""
GOING_ON = ("STEPS", "OUTPUT", "RESUME", "DEVICE", "SETTINGS")
"""Those that matter where a training goes on."""


class TrainModelAlgorithm(SceneAlgorithm):
    """A checkpoint trained on the project's layers or on the data of a recipe."""

    NAME = "trainmodel"
    TITLE = "Train model"
    GROUP = "Training"
    GROUP_ID = "training"
    TAGS = "training,learning,deep learning,labels,checkpoint,recipe,change,detection,siamese,attention"
    SHORT_DESCRIPTION = (
        "Trains a network on changes or objects that you have labelled, on clear ground, or on the data of a "
        "recipe."
    )
    HELP = (
        "Trains a network to find change or objects or to remove clouds, either from layers of the project "
        "or from the folders that a recipe names.\n\n"
        "Change: give both dates and the labels, a polygon layer of changes that you have drawn, or a raster "
        "of 0 (unchanged), 1 (changed) and 255 (unknown).\n\n"
        "Objects: give a raster and a layer of its objects, boxes, outlines or points, with a field of the "
        "class where there are several. Of points say how large an object is.\n\n"
        "Clouds: give a Sentinel-2 image that is mostly clear, with the product's own bands, and a radar "
        "image of about the same day. Clouds are drawn on the clear ground; where the image is clouded "
        "itself, nothing is learnt.\n\n"
        "Label everything within an area and give that area as “Observed area”: outside of it nothing is "
        "learnt, while inside what is not labelled counts as unchanged, or as no object. The scene is cut "
        "into chips once; blocks of it are kept apart to choose the best checkpoint and its threshold.\n\n"
        "A checkpoint to go on from saves much labelling; the dialog suggests one that fits bands and pixel "
        "size. A detector may be taught other classes than those that it knows.\n\n"
        "The log shows the loss and the time left. Cancel saves the training's state: run again with the "
        "same output folder and “Go on” to continue.\n\n"
        "The best checkpoint (best.safetensors) is on the dock's list from then on. Its measures are of the "
        "same few chips that chose it, so expect less elsewhere."
    )
    JOBS = (*SCENES.values(), TrainModel)
    OWN = OWN
    IN_QGIS = IN_QGIS
    ORDER = (
        *("TASK", "BEFORE", "AFTER", "LABELS", "FIELD", "RASTER", "OBJECTS", "CLASS_FIELD", "POINT_SIZE"),
        *("OPTICAL", "SAR", "CLOUD_MASK"),
        *("OBSERVED", "RECIPE", "START", "STEPS", "TITLE", "OUTPUT", "RESUME"),
        *("DEVICE", "SETTINGS", "CHIP", "VALIDATION"),
    )
    DECIDES = ("TASK", "RESUME")
    INSTEAD = later("Give them all, or none to train on the recipe's data.")
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
        self.output = ""

    def initAlgorithm(self, config: Optional[Dict[str, Any]] = None) -> None:
        """Declare parameters and outputs."""
        super().initAlgorithm(config)
        self.addOutput(QgsProcessingOutputFile("CHECKPOINT", tr("Best checkpoint")))

    def shown(self, values: Mapping[str, Any]) -> Tuple[str, ...]:
        """The parameters that matter for the task, or where a training goes on."""
        return GOING_ON if values["RESUME"] else (*of_scene(values["TASK"]), *ALWAYS)

    def needed(self, values: Mapping[str, Any]) -> Tuple[str, ...]:
        """The layers of the task; a recipe with data of its own is for those who know it."""
        return LAYERS[values["TASK"]].needed

    def suggestion(self, values: Parameters, context: QgsProcessingContext) -> Optional[Checkpoint]:
        """The checkpoint that fits the first raster of the task; none where a training goes on."""
        raster = LAYERS[values["TASK"]].rasters[0]
        layer = self.parameterAsRasterLayer(values, raster, context) if values.get(raster) else None
        if values["RESUME"] or layer is None or not layer.isValid():
            return None
        return starting_point(values["TASK"], layer)

    def task(self, parameters: Parameters, context: QgsProcessingContext) -> str:
        """What the layers are to teach."""
        return str(self.parameterAsEnumString(parameters, "TASK", context))

    def from_layers(self, parameters: Parameters, context: QgsProcessingContext) -> bool:
        """Whether the data are layers; where a training goes on it has its data."""
        resume = self.parameterAsBool(parameters, "RESUME", context)
        return not resume and super().from_layers(parameters, context)

    def check(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """What belongs together, settings and folders, without reading a layer; raises `CoreError`."""
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
        if job.resume:
            return
        if not os.path.isfile(job.recipe):
            message = tr("{0} does not exist.").format(job.recipe)
            raise InputRefused("input.missing", message, tr("Check RECIPE."))
        from_layers = self.from_layers(parameters, context)
        self._check_start(job.start, self.task(parameters, context) if from_layers else "")
        if not from_layers and job.recipe in RECIPES.values():
            needed = LAYERS[self.task(parameters, context)].needed
            message = tr("{0} names no data to train on.").format(os.path.basename(job.recipe))
            hint = tr("Set {0}, or choose another RECIPE.").format(", ".join(needed))
            raise InputRefused("input.no-data", message, hint)

    def _check_start(self, start: str, task: str) -> None:
        """Raise `CoreError` for a checkpoint that cannot be gone on from; `task` is empty where the recipe
        has it.
        """
        card = card_of(start) if start else None
        if card is not None and task and card.task != task:
            message = tr("{0} is made for {1}, wanted {2}.").format(start, card.task, task)
            raise InputRefused("checkpoint.task", message, tr("Choose another START."))

    def prepareAlgorithm(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """In the main thread: as of all that read rasters, and a word where a checkpoint would fit."""
        ready = super().prepareAlgorithm(parameters, context, feedback)
        if self.from_layers(parameters, context) and not parameters.get("START"):
            values = {**parameters, "TASK": self.task(parameters, context), "RESUME": False}
            found = self.suggestion(values, context)
            if found is not None:
                told = tr(
                    "This training begins anew. “{0}” fits the bands and pixels: START={1} goes on from it."
                )
                feedback.pushInfo(told.format(found.card.name, found.path))
        return ready

    def processAlgorithm(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """In the algorithm's thread: export rasters, run the engine."""
        try:
            paths = self.paths(feedback)
            job = self._job(parameters, context, self.scene(parameters, context, paths))
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

    def _output(self, parameters: Parameters, context: QgsProcessingContext) -> str:
        output: str = self.parameterAsFile(parameters, "OUTPUT", context)
        if not output:
            message = tr("No folder for the training was chosen.")
            raise InputRefused("output.none", message, tr("Set OUTPUT."))
        return os.path.abspath(output)

    def _job(
        self, parameters: Parameters, context: QgsProcessingContext, scene: Optional[Scene]
    ) -> TrainModel:
        """The job for the engine; raises `InputRefused` for a value that cannot be."""
        values = self.values(TrainModel, parameters, context)
        recipe = (
            self.parameterAsFile(parameters, "RECIPE", context) or RECIPES[self.task(parameters, context)]
        )
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
