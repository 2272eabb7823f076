"""`revisit:trainmodel`: two dates and labelled changes, or a recipe's folders, in; a checkpoint out."""

from __future__ import annotations

import json
import os
from typing import Any, Dict, Optional, Tuple

from qgis.core import (
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsVectorLayer,
)

from ...core_models.contract.card import read_card
from ...core_models.contract.chip_jobs import ChipScene
from ...core_models.contract.errors import Cancelled, CoreError, InputRefused
from ...core_models.contract.jobs import Result
from ...core_models.contract.training_jobs import TrainModel
from ..export import Export, write_polygons
from ..messages import sentence, tr
from ..settings import add_checkpoint_folder
from ..sources import Source, pixel_in, polygons_extent, source_of_layer
from . import trainmodel_parameters
from .base import RevisitAlgorithm
from .parameters import band_numbers
from .trainmodel_parameters import default_recipe, measures

LAYERS = ("BEFORE", "AFTER", "LABELS")
"""Given together, or not at all."""


class TrainModelAlgorithm(RevisitAlgorithm):
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
    SOURCES = ("BEFORE", "AFTER")
    EXPLAINED = ("OUTPUT",)

    def __init__(self) -> None:
        super().__init__()
        self.sources: Dict[str, Source] = {}
        self.exports: Dict[str, Export] = {}
        self.polygons: Dict[str, str] = {}
        self.layer_names: Dict[str, str] = {}
        self.output = ""

    def initAlgorithm(self, config: Optional[Dict[str, Any]] = None) -> None:
        """Declare parameters and outputs."""
        trainmodel_parameters.declare(self)

    def check(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> None:
        """What belongs together, settings and folders, without reading a layer; raises `CoreError`."""
        from_layers = self._from_layers(parameters, context)
        job = self._job(parameters, context, self._scene(parameters, context, {}) if from_layers else None)
        holds_training = os.path.exists(os.path.join(job.output, "state.pt"))
        if job.resume and not holds_training:
            message = f"{job.output} holds no training to go on with."
            raise InputRefused("output.no-training", message, "Choose its folder, or switch RESUME off.")
        if holds_training and not job.resume:
            message = f"{job.output} holds a training already."
            raise InputRefused(
                "output.exists", message, "Switch RESUME on to go on with it, or choose another OUTPUT."
            )
        if not job.resume and not os.path.isfile(job.recipe):
            raise InputRefused("input.missing", f"{job.recipe} does not exist.", "Check RECIPE.")
        if job.start:
            read_card(job.start)
        if not job.resume and not from_layers and job.recipe == default_recipe():
            message = f"{os.path.basename(job.recipe)} names no data to train on."
            raise InputRefused(
                "input.no-data", message, "Set BEFORE, AFTER and LABELS, or choose another RECIPE."
            )

    def prepareAlgorithm(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """In the main thread: find the files behind the layers, and export polygons."""
        try:
            if self._from_layers(parameters, context):
                self._prepare_layers(parameters, context)
        except CoreError as error:
            raise QgsProcessingException(sentence(error)) from error
        return True

    def _prepare_layers(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> None:
        self.sources = {name: self.source(parameters, name, context) for name in self.SOURCES}
        labels = self._labels(parameters, context)
        observed = self.parameterAsVectorLayer(parameters, "OBSERVED", context)
        field = self.parameterAsString(parameters, "FIELD", context)
        transforms = context.transformContext()
        drawn = {"OBSERVED": observed, "LABELS": labels if isinstance(labels, QgsVectorLayer) else None}
        drawn = {name: layer for name, layer in drawn.items() if layer is not None}
        for name, layer in drawn.items():
            path = write_polygons(layer, name.lower(), field if name == "LABELS" else "", transforms)
            self.polygons[name], self.layer_names[path] = path, layer.name()
        if "LABELS" not in drawn:
            self.sources["LABELS"] = source_of_layer(labels)
        before, after = self.sources["BEFORE"], self.sources["AFTER"]
        around = polygons_extent(next(iter(drawn.values())), before.crs, transforms) if drawn else None
        pixel = (
            self.optional_number(parameters, "RESOLUTION", context)
            or before.pixel
            or pixel_in(after, before.crs)
        )
        outside = {name: source for name, source in self.sources.items() if source.layer is not None}
        self.exports = {
            name: Export(source, before.crs, around, pixel, transforms) for name, source in outside.items()
        }

    def _labels(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> QgsMapLayer:
        layer = self.parameterAsLayer(parameters, "LABELS", context)
        if layer is None or not layer.isValid():
            message = f"{parameters['LABELS']} is neither a polygon layer nor a raster."
            raise InputRefused("input.labels", message, "Check LABELS.")
        return layer

    def processAlgorithm(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """In the algorithm's thread: export rasters, run the engine."""
        try:
            paths = {
                name: self.source_path(source, self.exports.get(name), feedback)
                for name, source in self.sources.items()
            }
            scene = self._scene(parameters, context, {**paths, **self.polygons}) if paths else None
            job = self._job(parameters, context, scene)
            result = self.run_job(job, feedback)
        except Cancelled as error:
            raise QgsProcessingException(self._how_to_go_on(parameters, context, error)) from error
        except CoreError as error:
            raise QgsProcessingException(self._with_layer_names(sentence(error))) from error
        self.output = job.output
        return self._answer(result, feedback)

    def postProcessAlgorithm(
        self, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Dict[str, Any]:
        """In the main thread: from now on the checkpoint is on the list of those that there are."""
        add_checkpoint_folder(self.output)
        return {}

    def _with_layer_names(self, text: str) -> str:
        """`text` with layers by their names instead of the files that they were exported to."""
        for path, name in self.layer_names.items():
            text = text.replace(path, name)
        return text

    def _how_to_go_on(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, error: Cancelled
    ) -> str:
        output = self._output(parameters, context)
        if not os.path.exists(os.path.join(output, "state.pt")):
            return tr("Training was cancelled before its first step was saved.")
        return tr("{0} To go on, run Train model again with OUTPUT={1} and RESUME switched on.").format(
            error.message, output
        )

    def _from_layers(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> bool:
        """Whether the data are the project's layers; raises `InputRefused` where only some of
        them are given.
        """
        if self.parameterAsBool(parameters, "RESUME", context):
            return False
        given = [name for name in LAYERS if parameters.get(name)]
        missing = [name for name in LAYERS if name not in given]
        if given and missing:
            message = f"Training on layers needs {', '.join(LAYERS)}; not given: {', '.join(missing)}."
            raise InputRefused(
                "input.incomplete", message, "Give them all, or none to train on the recipe's data."
            )
        return bool(given)

    def _output(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> str:
        output = self.parameterAsFile(parameters, "OUTPUT", context)
        if not output:
            raise InputRefused("output.none", "No folder for the training was chosen.", "Set OUTPUT.")
        return os.path.abspath(output)

    def _scene(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, paths: Dict[str, str]
    ) -> ChipScene:
        """What is cut into chips, from `paths` by parameter; raises `InputRefused` for a value that cannot
        be.
        """

        def bands(name: str) -> Tuple[int, ...]:
            return band_numbers(self.parameterAsString(parameters, name, context), name)

        return ChipScene(
            before=paths.get("BEFORE", "before"),
            after=paths.get("AFTER", "after"),
            labels=paths.get("LABELS", "labels"),
            chip=self.parameterAsInt(parameters, "CHIP", context),
            bands_before=bands("BANDS_BEFORE"),
            bands_after=bands("BANDS_AFTER"),
            resolution=self.optional_number(parameters, "RESOLUTION", context),
            attribute=self.parameterAsString(parameters, "FIELD", context),
            observed=paths.get("OBSERVED", ""),
            validation_share=self.parameterAsDouble(parameters, "VALIDATION", context),
            licence=self.parameterAsString(parameters, "LICENCE", context),
        )

    def _job(
        self, parameters: Dict[str, Any], context: QgsProcessingContext, scene: Optional[ChipScene]
    ) -> TrainModel:
        """The job for the engine; raises `InputRefused` for a value that cannot be."""
        resume = self.parameterAsBool(parameters, "RESUME", context)
        recipe = self.parameterAsFile(parameters, "RECIPE", context) or default_recipe()
        start = self.parameterAsFile(parameters, "START", context)
        return TrainModel(
            recipe="" if resume else os.path.abspath(recipe),
            output=self._output(parameters, context),
            resume=resume,
            overrides=self._overrides(parameters, context),
            scene=scene,
            start=os.path.abspath(start) if start and not resume else "",
        )

    def _overrides(self, parameters: Dict[str, Any], context: QgsProcessingContext) -> Tuple[str, ...]:
        lines = [
            line.strip() for line in self.parameterAsString(parameters, "SETTINGS", context).splitlines()
        ]
        overrides = [line for line in lines if line and not line.startswith("#")]
        steps = self.optional_integer(parameters, "STEPS", context)
        device = self.parameterAsEnumString(parameters, "DEVICE", context)
        title = self.parameterAsString(parameters, "TITLE", context).strip()
        overrides += [f"run.steps={steps}"] if steps else []
        overrides += [f"run.device={json.dumps(device)}"] if device != "auto" else []
        overrides += [f"about.title={json.dumps(title, ensure_ascii=False)}"] if title else []
        return tuple(overrides)

    def _answer(self, result: Result, feedback: QgsProcessingFeedback) -> Dict[str, Any]:
        numbers = {
            name: result.numbers[name.lower()] for name in measures() if name.lower() in result.numbers
        }
        found = [f"{name} {numbers[name]:.3f}" for name in ("F1", "AP50", "PSNR_CLOUDY") if name in numbers]
        told = tr("{0}: {1} on the validation data, which chose it; expect less elsewhere.")
        feedback.pushInfo(told.format(result.outputs["checkpoint"], found[0] if found else tr("measured")))
        return {"CHECKPOINT": result.outputs["checkpoint"], **numbers}
