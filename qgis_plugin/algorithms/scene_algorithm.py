"""What training and evaluation share that may take their data from layers: which layers a task needs, and the
scene that the engine cuts into chips.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, ClassVar, Dict, Mapping, Optional, Tuple

from qgis.core import QgsMapLayer, QgsProcessingContext, QgsVectorLayer
from qgis.PyQt.QtWidgets import QWidget

from ...core_models.contract.chip_jobs import SCENES, Scene
from ...core_models.contract.errors import InputRefused
from ...core_models.contract.options import QGIS, options_of
from ..checkpoints import Checkpoint
from ..export import Export, write_polygons
from ..messages import tr
from ..sources import pixel_in, polygons_extent, source_of_layer
from .source_algorithm import SourceAlgorithm
from .values import Parameters


@dataclass(frozen=True)
class SceneLayers:
    """The layers that a task is taught with, by parameter."""

    rasters: Tuple[str, ...]
    """The first one has the pixels of the chips."""
    known: str = ""
    """What is known of them: polygons, or what else the parameter takes."""
    field: str = ""
    """Of the scene, the option that names a field of that layer."""
    beside: Tuple[str, ...] = ()
    """Rasters that may be left out."""

    @property
    def needed(self) -> Tuple[str, ...]:
        """Given together, or not at all."""
        return (*self.rasters, self.known) if self.known else self.rasters


LAYERS: Dict[str, SceneLayers] = {
    "change": SceneLayers(("BEFORE", "AFTER"), "LABELS", "attribute"),
    "objects": SceneLayers(("RASTER",), "OBJECTS", "class_field"),
    "clouds": SceneLayers(("OPTICAL", "SAR"), beside=("CLOUD_MASK",)),
}
"""By task."""
SOME = {"required": False, "left_open": "the data that are named below"}
ON_LAYERS: Dict[str, Dict[str, Any]] = {
    **{name.lower(): SOME for layers in LAYERS.values() for name in layers.needed},
    "observed": {
        "text": "Polygons within which all changes or objects are labelled, or the ground is clear; nothing "
        "is learnt or counted outside.",
        "left_open": "the whole scene",
    },
    "chip": {"default": None, "left_open": "256, of objects 640", "high": math.inf},
    "cloud_mask": {
        "text": "Raster of where the clear image is not clear all the same: 0 clear, 1 cloud, 2 shadow, 255 "
        "unknown, or Sentinel-2's scene classification (SCL).",
        "left_open": "thresholds on reflectance, which take snow and bright roofs for cloud",
    },
    "resolution": {
        "text": "Pixel size in the units of the raster's CRS, of two dates that of Before.",
        "left_open": "the raster's own",
    },
}
"""What of the options of scenes is otherwise in QGIS, by field."""


def of_scene(task: str) -> Tuple[str, ...]:
    """The parameters of layers that matter for `task`; none where it is not taught from layers."""
    scene = SCENES.get(task)
    return (
        tuple(option.parameter for option in options_of(scene).values() if QGIS in option.doors)
        if scene
        else ()
    )


class SceneAlgorithm(SourceAlgorithm):
    """Base of the algorithms that take layers, or data that are files already."""

    SOURCES = tuple(name for layers in LAYERS.values() for name in (*layers.rasters, *layers.beside))
    DATES = PAIR = LAYERS["change"].rasters
    DECIDES: ClassVar[Tuple[str, ...]]
    """Parameters that decide which others matter."""
    INSTEAD: ClassVar[str]
    """What to do where no layer is wanted, in a sentence."""

    def __init__(self) -> None:
        super().__init__()
        self.polygons: Dict[str, str] = {}
        """What the engine reads of the vector layers, by parameter."""

    def createCustomParametersWidget(self, parent: Optional[QWidget] = None) -> QWidget:
        """The dialog that Processing opens, with the fields alone that matter."""
        from ..fields_dialog import FieldsDialog  # Processing's windows, which qgis_process has not

        return FieldsDialog(self, parent=parent)

    def shown(self, values: Mapping[str, Any]) -> Tuple[str, ...]:
        """The parameters that matter where those that decide, and the rasters, have these `values`."""
        raise NotImplementedError

    def needed(self, values: Mapping[str, Any]) -> Tuple[str, ...]:
        """Parameters that may be left out of a script, but not of a form with these `values`."""
        return ()

    def suggestion(self, values: Parameters, context: QgsProcessingContext) -> Optional[Checkpoint]:
        """The checkpoint that fits the first raster among `values`, of a form or a run; None where none does,
        or nothing is to be gone on from.
        """
        return None

    def task(self, parameters: Parameters, context: QgsProcessingContext) -> str:
        """What the layers are to teach or to measure; raises `CoreError`."""
        raise NotImplementedError

    def from_layers(self, parameters: Parameters, context: QgsProcessingContext) -> bool:
        """Whether the data are layers; raises `InputRefused` where only some of those that the task needs are
        given, or any of another task.
        """
        task = self.task(parameters, context)
        wanted = LAYERS[task].needed if task in LAYERS else ()
        every = dict.fromkeys(name for layers in LAYERS.values() for name in layers.needed)
        given = [name for name in every if parameters.get(name)]
        other = next((name for name in given if name not in wanted), None)
        if other is not None:
            of = next(name for name, layers in LAYERS.items() if other in layers.needed)
            message = tr("{0} is of the task {1}, and the task is {2}.").format(other, of, task)
            raise InputRefused("input.task", message, tr("Leave it out, or choose another task."))
        missing = [name for name in wanted if name not in given]
        if given and missing:
            message = tr("Layers as data have to be {0}; not given: {1}.")
            raise InputRefused(
                "input.incomplete", message.format(", ".join(wanted), ", ".join(missing)), tr(self.INSTEAD)
            )
        return bool(given)

    def check(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """The values of the scene, if there is one; raises `CoreError`."""
        if self.from_layers(parameters, context):
            self.values(SCENES[self.task(parameters, context)], parameters, context)
            super().check(parameters, context)

    def prepare_sources(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        """The rasters of the task and what is known of them, polygons and points as the project shows them;
        nothing where the data are files.
        """
        if not self.from_layers(parameters, context):
            return
        task = self.task(parameters, context)
        layers, transforms = LAYERS[task], context.transformContext()
        values = self.values(SCENES[task], parameters, context)
        beside = [name for name in layers.beside if parameters.get(name)]
        self.sources = {name: self.source(parameters, name, context) for name in (*layers.rasters, *beside)}
        drawn = self._drawn(layers, parameters, context)
        for name, layer in drawn.items():
            field = values[layers.field] if name == layers.known else ""
            path = write_polygons(layer, name.lower(), field, transforms)
            self.polygons[name], self.labels[path] = path, layer.name()
        if layers.known and layers.known not in drawn:
            self.sources[layers.known] = source_of_layer(self._known(layers.known, parameters, context))
        first, *others = (self.sources[name] for name in layers.rasters)
        around = polygons_extent(next(iter(drawn.values())), first.crs, transforms) if drawn else None
        own = values.get("resolution") or first.pixel
        pixel = own or next((pixel_in(one, first.crs) for one in others), 0.0)
        for name, source in self.no_local_files():
            self.exports[name] = Export(source, first.crs, around, pixel, transforms)

    def _drawn(
        self, layers: SceneLayers, parameters: Parameters, context: QgsProcessingContext
    ) -> Dict[str, QgsVectorLayer]:
        """The vector layers among those given, what is known before where."""
        known = self._known(layers.known, parameters, context) if layers.known else None
        found = {
            layers.known: known if isinstance(known, QgsVectorLayer) else None,
            "OBSERVED": self.parameterAsVectorLayer(parameters, "OBSERVED", context),
        }
        return {name: layer for name, layer in found.items() if layer is not None}

    def _known(self, name: str, parameters: Parameters, context: QgsProcessingContext) -> QgsMapLayer:
        layer = self.parameterAsLayer(parameters, name, context)
        if layer is None or not layer.isValid():
            message = tr("{0} is no layer that can be read.").format(parameters[name])
            raise InputRefused("input.labels", message, tr("Check {0}.").format(name))
        return layer

    def scene(
        self, parameters: Parameters, context: QgsProcessingContext, paths: Mapping[str, str]
    ) -> Optional[Scene]:
        """What is cut into chips, from `paths` of the rasters by parameter; None where the data are files.
        Raises `InputRefused` for a value that cannot be.
        """
        if not self.from_layers(parameters, context):
            return None
        kind = SCENES[self.task(parameters, context)]
        values = self.values(kind, parameters, context)
        values.update((name.lower(), path) for name, path in {**paths, **self.polygons}.items())
        return kind(**values)
