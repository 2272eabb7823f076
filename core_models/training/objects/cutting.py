"""The chips of a scene with objects: where they lie, which objects count in which of them, and the files that
hold both.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from ...contract.chip_jobs import ObjectChips
from ...contract.errors import InputRefused
from ...contract.events import Events
from ..chip_files import stored, stored_dtype, stored_range, write_chip, write_description
from ..description import Description
from ..split import SPLITS, Window, assign, chips_in, chosen_block, edges, inner

VISIBLE = 0.5
"""Least share of an object in a chip where it counts."""


class Ground(Protocol):
    """What is asked of a scene's grid."""

    @property
    def width(self) -> int:
        """In pixels."""

    @property
    def height(self) -> int:
        """In pixels."""

    @property
    def shape(self) -> tuple[int, int]:
        """Height and width in pixels."""

    def ground_sides(self) -> tuple[float, float]:
        """Width and height of a pixel in metres."""

    def ground_resolution(self) -> float:
        """Metres a pixel."""


class Scene(Protocol):
    """A raster and its objects in pixels, whoever reads them."""

    job: ObjectChips
    bands: tuple[str, ...]
    dtype: str
    """Of the raster's values."""
    boxes: np.ndarray
    """(N, 4) x1, y1, x2, y2."""
    labels: list[str]
    """Class of each object; "" where it is not known."""
    fill: np.ndarray
    """(C,) means, which stand where nothing was observed."""
    reach: np.ndarray
    """(2, C) lowest and highest values, but for a few."""
    notes: list[str]

    @property
    def grid(self) -> Ground:
        """Its pixels on the ground."""

    def read(self, chip: Window) -> tuple[np.ndarray, bool]:
        """The chip (C, H, W) float32, and whether enough of it was observed."""


class Cut:
    """A scene on its way to chips in `folder`."""

    def __init__(self, scene: Scene, folder: Path, events: Events) -> None:
        self.scene, self.folder, self.events, job = scene, folder, events, scene.job
        self.dtype = np.dtype(stored_dtype(scene.dtype))
        self.classes = sorted({label for label in scene.labels if label})
        self.files: dict[str, dict[str, list[Any]]] = {
            split: {"images": [], "annotations": []} for split in SPLITS
        }
        self.counted = np.zeros(len(scene.boxes), bool)
        self.counts: Counter[str] = Counter()
        side, (height, width) = min(scene.grid.ground_sides()), scene.grid.shape
        splits = job.validation_share + job.test_share > 0
        self.guard = (math.ceil(job.guard / side) if job.guard else job.chip // 4) if splits else 0
        given = math.ceil(job.block / side)
        block = chosen_block(given, (height, width), job.chip, self.guard) if splits else max(height, width)
        self.rows, self.cols = edges(height, block), edges(width, block)

    def finish(self) -> dict[str, float]:
        """Cut and write all; gives the numbers of chips and objects by split."""
        splits = self._divide()
        windows = [(row, col) for row in range(len(self.rows) - 1) for col in range(len(self.cols) - 1)]
        for number, (row, col) in enumerate(windows):
            self.events.progress(number / len(windows), "Cutting chips")
            for chip in chips_in(
                inner(splits, self.rows, self.cols, (row, col), self.guard), self.scene.job.chip
            ):
                self.events.check()
                self._add(SPLITS[splits[row, col]], chip)
        self._write()
        return {name: float(count) for name, count in self.counts.items()}

    def _divide(self) -> np.ndarray:
        """Split of every block, by its ground and its objects; raises `InputRefused` where there are too few
        blocks.
        """
        job = self.scene.job
        ground = np.outer(np.diff(self.rows), np.diff(self.cols))
        centres = (self.scene.boxes[:, :2] + self.scene.boxes[:, 2:]) / 2
        objects, _, _ = np.histogram2d(centres[:, 1], centres[:, 0], bins=(self.rows, self.cols))
        try:
            return assign(ground, objects, (job.validation_share, job.test_share), job.seed)
        except ValueError as error:
            raise self._too_small(str(error)) from error

    def _too_small(self, found: str) -> InputRefused:
        grid, chip = self.scene.grid, self.scene.job.chip
        message = (
            f"The scene is too small to be divided: {grid.width} x {grid.height} pixels with chips of "
            f"{chip} give {found}."
        )
        return InputRefused(
            "chips.small", message, "Choose smaller chips, or no validation and test share and another scene."
        )

    def _add(self, split: str, chip: Window) -> None:
        values, usable = self.scene.read(chip)
        if not usable:
            return
        name = write_chip(
            self.folder / split / "images", f"{chip.row:06d}_{chip.col:06d}", stored(values, self.dtype)
        )
        images, annotations = self.files[split]["images"], self.files[split]["annotations"]
        images.append({"id": len(images) + 1, "file_name": name, "height": chip.height, "width": chip.width})
        self.counts[f"{split}_chips"] += 1
        for box, kind, counts in self._seen(chip):
            entry = {
                "id": len(annotations) + 1,
                "image_id": len(images),
                "category_id": kind,
                "iscrowd": int(not counts),
            }
            left, top, right, bottom = np.round(box, 2).tolist()
            size = {"bbox": [left, top, right - left, bottom - top], "area": (right - left) * (bottom - top)}
            annotations.append({**entry, **size})
            self.counts[f"{split}_objects"] += counts

    def _seen(self, chip: Window) -> Iterator[tuple[np.ndarray, int, bool]]:
        """Boxes in pixels of the chip, classes from 1, and whether each counts."""
        offset = np.tile([chip.col, chip.row], 2)
        inside = np.clip(self.scene.boxes - offset, 0, np.tile([chip.width, chip.height], 2))
        sides, full = inside[:, 2:] - inside[:, :2], self.scene.boxes[:, 2:] - self.scene.boxes[:, :2]
        shown = sides.prod(axis=1) / np.maximum(full.prod(axis=1), 1e-9)
        for index in np.flatnonzero((sides > 0).all(axis=1)):
            label = self.scene.labels[index]
            counts = bool(label and shown[index] >= VISIBLE and not self.counted[index])
            self.counted[index] |= counts
            yield inside[index], self.classes.index(label) + 1 if label else 1, counts

    def _write(self) -> None:
        wanted = {"train": 1.0, "val": self.scene.job.validation_share, "test": self.scene.job.test_share}
        for split, share in wanted.items():
            if share > 0 and not self.counts[f"{split}_chips"]:
                raise self._too_small(f"no chip for {split}")
            if share > 0 and not self.counts[f"{split}_objects"]:
                self.scene.notes.append(
                    f"No chip of {split} holds an object: choose smaller blocks or chips, or another seed."
                )
        categories = [{"id": number, "name": name} for number, name in enumerate(self.classes, 1)]
        for split, parts in self.files.items():
            if parts["images"]:
                text = json.dumps({**parts, "categories": categories}, ensure_ascii=False)
                (self.folder / split / "annotations.json").write_text(text + "\n", encoding="utf-8")
        left = int((~self.counted).sum())
        if left:
            self.scene.notes.append(
                f"{left} of {len(self.counted)} objects are in no chip, or have no class."
            )
        write_description(self.folder, self._description())

    def _description(self) -> Description:
        scene = self.scene
        low, high = stored_range(str(self.dtype), *scene.reach)
        return Description(
            bands=scene.bands,
            gsd=scene.grid.ground_resolution(),
            low=low,
            high=high,
            nodata=tuple(scene.fill.tolist()),
            licence=scene.job.licence,
            source=f"cut from {Path(scene.job.raster).name} and "
            f"{Path(scene.job.objects.partition('|')[0]).name}",
        )
