"""A georeferenced raster and a layer of its objects to chips with boxes: COCO JSON in blocks of ground.

As for change (`training/split.py`), whole blocks go to one split and a strip is left out where blocks of two
splits meet. What is written where is in `cutting`.
"""

from __future__ import annotations

import math
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import numpy as np
import shapely

from ...contract.chip_jobs import ObjectChips, ObjectScene
from ...contract.errors import InputRefused
from ...contract.events import Events
from ...contract.jobs import Result
from ...geo.extremes import refuse_large
from ...geo.grid import Grid, common_grid
from ...geo.offset import take_offset
from ...geo.outputs import filling
from ...geo.raster import open_source
from ...geo.reference import open_area, read_polygons
from ..chip_files import band_names
from ..split import SPLITS, Window
from ..statistics import PERCENTILES
from .cutting import Cut

ONLY = "object"
"""The class of all objects where no field says it."""


def make_object_chips(job: ObjectChips, events: Events) -> Result:
    """`cut_chips` into the folder that the job names."""
    return cut_chips(job, Path(job.output), events)


def cut_chips(scene: ObjectScene, output: Path, events: Events, whole: str = SPLITS[0]) -> Result:
    """Write `split/images/NAME.png`, `split/annotations.json` and `dataset.json` to `output`, which appears
    when it is whole; a scene that is not divided is all of the split `whole`.

    Raises `InputRefused` for inputs that cannot be used or divided and for an output that exists, and
    `Cancelled`.
    """
    with ExitStack() as stack:
        temporary = stack.enter_context(filling(str(output), (scene.raster, scene.objects)))
        ground = Ground(scene, stack)
        numbers = Cut(ground, Path(temporary), events, whole).finish()
    for note in ground.notes:
        events.warning(note)
    return Result({"dataset": str(output)}, numbers, tuple(ground.notes))


class Ground:
    """The raster and its objects in pixels."""

    def __init__(self, scene: ObjectScene, stack: ExitStack) -> None:
        self.scene = scene
        self.source = stack.enter_context(open_source(scene.raster, scene.bands))
        own = self.source.grid
        self.grid: Grid = (
            common_grid(own, own, scene.resolution) if scene.resolution or own.is_rotated else own
        )
        refuse_large(self.grid, scene)
        if min(self.grid.shape) < scene.chip:
            found = (
                f"{scene.raster} has {self.grid.width} x {self.grid.height} pixels, wanted a chip of "
                f"{scene.chip} at least."
            )
            raise InputRefused("chips.small", found, "Choose a smaller chip, or a finer resolution.")
        take_offset(self.source, self.grid)
        self.image = stack.enter_context(self.source.on(self.grid))
        self.observed = open_area(scene.observed, self.grid) if scene.observed else None
        self.bands, self.dtype = band_names(self.source.descriptions), self.source.dtype
        sample = self.image.sample()
        if not sample.shape[1]:
            raise InputRefused(
                "input.all-nodata", f"{scene.raster} has no valid pixel.", "Check its nodata value."
            )
        self.fill, self.reach = sample.mean(axis=1), np.percentile(sample, PERCENTILES, axis=1)
        self.notes = list(self.source.notes)
        self.boxes, self.labels = self._objects()

    def _objects(self) -> tuple[np.ndarray, list[str]]:
        """Boxes (N, 4) in pixels and classes, "" for unknown ones; raises `InputRefused` where none is in the
        raster.
        """
        scene, frame = self.scene, read_polygons(self.scene.objects, self.grid, points=True)
        field = scene.class_field
        if field and (field not in frame or field == frame.geometry.name):
            fields = ", ".join(name for name in frame.columns if name != frame.geometry.name) or "none"
            message = f"{scene.objects} has no field {field}; its fields are {fields}."
            raise InputRefused("labels.field", message, "Name one of them, or none.")
        labels = [_text(value) for value in frame[field]] if field else [ONLY] * len(frame)
        boxes, inside = self._boxes(frame.geometry.to_numpy()), np.ones(len(frame), bool)
        for axis, length in enumerate((self.grid.width, self.grid.height)):
            inside &= (boxes[:, axis] < length) & (boxes[:, axis + 2] > 0)
        if not any(label for label, there in zip(labels, inside) if there):
            message = f"{scene.objects} has {len(frame)} shapes and no object with a class in {scene.raster}."
            raise InputRefused("objects.none", message, "Check its CRS, its extent and {class_field}.")
        if not inside.all():
            outside = f"{int((~inside).sum())} of {len(frame)} objects"
            self.notes.append(f"{outside} lie outside {scene.raster} and were left out.")
        return boxes[inside], [label for label, there in zip(labels, inside) if there]

    def _boxes(self, shapes: np.ndarray) -> np.ndarray:
        """(N, 4) about `shapes` in pixels, points as large as the scene says; raises `InputRefused` where it
        does not.
        """
        back = ~self.grid.transform
        turn, shift = np.array([[back.a, back.d], [back.b, back.e]]), np.array([back.c, back.f])
        boxes: np.ndarray = shapely.bounds(shapely.transform(shapes, lambda points: points @ turn + shift))
        dots = (boxes[:, :2] == boxes[:, 2:]).all(axis=1)
        if dots.any() and self.scene.point_size is None:
            message = f"{int(dots.sum())} of {len(boxes)} objects in {self.scene.objects} are points."
            raise InputRefused("objects.points", message, "Say with {point_size} how large an object is.")
        half = (self.scene.point_size or 0.0) / 2 / np.array(self.grid.ground_sides())
        boxes[dots] += np.concatenate([-half, half])
        return boxes

    def read(self, chip: Window) -> tuple[np.ndarray, np.ndarray]:
        """The chip (C, H, W) float32 with the mean where nothing was observed, and where it was (H, W); what
        nobody has searched counts as not observed.
        """
        place = chip.row, chip.col, chip.height, chip.width
        values, seen = self.image.read(*place)
        if self.observed is not None:
            seen = seen & (self.observed.read(*place) == 1)
        return np.where(seen, values, self.fill[:, None, None]), seen


def _text(value: Any) -> str:
    """The class that a field says; "" where it says none."""
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return ""
    return f"{value:g}" if isinstance(value, float) else str(value).strip()
