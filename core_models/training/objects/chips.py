"""`make-object-chips`: a georeferenced raster and a layer of its objects to chips with boxes, COCO JSON in
blocks of ground.

As for change (`training/split.py`), whole blocks go to one split and a strip is left out where blocks of two
splits meet. An object counts in the first chip that shows at least half of it; in other chips what is seen of
it is ignored (`iscrowd`).
"""

from __future__ import annotations

import math
import os
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import numpy as np
import shapely

from ...contract.chip_jobs import ObjectChips
from ...contract.errors import InputRefused
from ...contract.events import Events
from ...contract.jobs import Result
from ...geo.extremes import refuse_large
from ...geo.grid import Grid, common_grid
from ...geo.offset import take_offset
from ...geo.outputs import refuse_overwrite, replacing
from ...geo.raster import open_source
from ...geo.reference import open_area, read_polygons
from ..chip_files import band_names
from ..split import Window
from ..statistics import PERCENTILES
from .cutting import Cut

OBSERVED = 0.5
"""Least share of a chip that is observed."""
ONLY = "object"
"""The class of all objects where no field says it."""


def make_object_chips(job: ObjectChips, events: Events) -> Result:
    """Write `split/images/NAME.png`, `split/annotations.json` and `dataset.json`; raises `InputRefused` and
    `Cancelled`.
    """
    output = Path(job.output)
    if os.path.exists(output):
        raise InputRefused("output.exists", f"{output} exists already.", "Choose another folder.")
    refuse_overwrite(job.output, (job.raster, job.objects))
    with ExitStack() as stack:
        scene = Scene(job, stack)
        with replacing(job.output) as temporary:
            numbers = Cut(scene, Path(temporary), events).finish()
    for note in scene.notes:
        events.warning(note)
    return Result({"dataset": job.output}, numbers, tuple(scene.notes))


class Scene:
    """The raster and its objects in pixels."""

    def __init__(self, job: ObjectChips, stack: ExitStack) -> None:
        self.job = job
        self.source = stack.enter_context(open_source(job.raster, job.bands))
        own = self.source.grid
        self.grid: Grid = common_grid(own, own, job.resolution) if job.resolution or own.is_rotated else own
        refuse_large(self.grid, job)
        if min(self.grid.shape) < job.chip:
            found = (
                f"{job.raster} has {self.grid.width} x {self.grid.height} pixels, wanted a chip of "
                f"{job.chip} at least."
            )
            raise InputRefused("chips.small", found, "Choose a smaller chip, or a finer resolution.")
        take_offset(self.source, self.grid)
        self.image = stack.enter_context(self.source.on(self.grid))
        self.observed = open_area(job.observed, self.grid) if job.observed else None
        self.bands, self.dtype = band_names(self.source.descriptions), self.source.dtype
        sample = self.image.sample()
        if not sample.shape[1]:
            raise InputRefused(
                "input.all-nodata", f"{job.raster} has no valid pixel.", "Check its nodata value."
            )
        self.fill, self.reach = sample.mean(axis=1), np.percentile(sample, PERCENTILES, axis=1)
        self.notes = list(self.source.notes)
        self.boxes, self.labels = self._objects()

    def _objects(self) -> tuple[np.ndarray, list[str]]:
        """Boxes (N, 4) in pixels and classes, "" for unknown ones; raises `InputRefused` where none is in the
        raster.
        """
        job, frame = self.job, read_polygons(self.job.objects, self.grid)
        if job.class_field and (job.class_field not in frame or job.class_field == frame.geometry.name):
            fields = ", ".join(name for name in frame.columns if name != frame.geometry.name) or "none"
            message = f"{job.objects} has no field {job.class_field}; its fields are {fields}."
            raise InputRefused("labels.field", message, "Name one of them, or none.")
        labels = (
            [_text(value) for value in frame[job.class_field]] if job.class_field else [ONLY] * len(frame)
        )
        back = ~self.grid.transform
        turn, shift = np.array([[back.a, back.d], [back.b, back.e]]), np.array([back.c, back.f])
        pixels = shapely.transform(frame.geometry.to_numpy(), lambda points: points @ turn + shift)
        boxes, inside = shapely.bounds(pixels), np.ones(len(pixels), bool)
        for axis, length in enumerate((self.grid.width, self.grid.height)):
            inside &= (boxes[:, axis] < length) & (boxes[:, axis + 2] > 0)
        if not any(label for label, there in zip(labels, inside) if there):
            message = f"{job.objects} has {len(frame)} polygons and no object with a class in {job.raster}."
            raise InputRefused("objects.none", message, "Check its CRS, its extent and {class_field}.")
        if not inside.all():
            self.notes.append(
                f"{int((~inside).sum())} of {len(frame)} objects lie outside {job.raster} and were left out."
            )
        return boxes[inside], [label for label, there in zip(labels, inside) if there]

    def read(self, chip: Window) -> tuple[np.ndarray, bool]:
        """The chip (C, H, W) float32 with the mean where nothing was observed, and whether enough
        of it was.
        """
        place = chip.row, chip.col, chip.height, chip.width
        values, seen = self.image.read(*place)
        complete = self.observed is None or bool((self.observed.read(*place) == 1).all())
        return np.where(seen, values, self.fill[:, None, None]), complete and seen.mean() >= OBSERVED


def _text(value: Any) -> str:
    """The class that a field says; "" where it says none."""
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return ""
    return f"{value:g}" if isinstance(value, float) else str(value).strip()
