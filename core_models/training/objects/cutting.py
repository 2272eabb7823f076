"""The chips of a scene with objects: where they lie, which objects count in which of them, and the files that
hold both.

An object counts in the chip that shows most of it, if that is half of it or more. In other chips what is seen
of it is ignored (`iscrowd`), as is one without a class, and one that lies mostly where nothing was observed.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from ...contract.chip_jobs import ObjectScene
from ...contract.errors import InputRefused
from ...contract.events import Events
from ..chip_files import stored, stored_dtype, stored_range, write_chip, write_description
from ..description import Description
from ..split import SPLITS, Blocks, Window

VISIBLE = 0.5
"""Least share of an object that a chip shows, and that was observed, where it counts."""
OBSERVED = 0.5
"""Least share of a chip that is observed."""
LOOKED_AT = 0.4
"""Progress when it is known where the scene was observed."""


class Pixels(Protocol):
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


class Ground(Protocol):
    """A raster and its objects in pixels, whoever reads them."""

    scene: ObjectScene
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
    def grid(self) -> Pixels:
        """Its pixels on the ground."""

    def read(self, chip: Window) -> tuple[np.ndarray, np.ndarray]:
        """The chip (C, H, W) float32, and where it was observed (H, W)."""


class Cut:
    """A scene on its way to chips in `folder`; one that is not divided is all of the split `whole`."""

    def __init__(self, ground: Ground, folder: Path, events: Events, whole: str) -> None:
        self.ground, self.folder, self.events = ground, folder, events
        self.dtype = np.dtype(stored_dtype(ground.dtype))
        self.classes = tuple(sorted({label for label in ground.labels if label}))
        self.files: dict[str, dict[str, list[Any]]] = {
            split: {"images": [], "annotations": []} for split in SPLITS
        }
        self.shown, self.home = np.zeros(len(ground.boxes)), np.full(len(ground.boxes), -1)
        """Of each object the largest share that a chip shows, and the number of that chip."""
        self.counted = np.zeros(len(ground.boxes), bool)
        self.counts: Counter[str] = Counter()
        self.blocks = Blocks(ground.scene, ground.grid.shape, min(ground.grid.ground_sides()), whole)

    def finish(self) -> dict[str, float]:
        """Cut and write all; gives the numbers of chips and objects by split."""
        windows = self._kept(self._windows())
        for number, (_, chip) in enumerate(windows):
            self._settle(number, chip)
        for number, (split, chip) in enumerate(windows):
            self.events.check()
            self.events.progress(LOOKED_AT + (1 - LOOKED_AT) * number / len(windows), "Cutting chips")
            self._add(number, split, chip)
        self._write()
        return {name: float(count) for name, count in self.counts.items()}

    def _windows(self) -> list[tuple[str, Window]]:
        """Every chip with its split, by the observed ground and the objects of the blocks; raises
        `InputRefused` where there are too few blocks.
        """

        def heard(done: float) -> None:
            self.events.check()
            self.events.progress(LOOKED_AT * done, "Looking at the scene")

        known = self.blocks.counted(lambda part: [self.ground.read(part)[1].sum()], 1, heard)[..., 0]
        centres = (self.ground.boxes[:, :2] + self.ground.boxes[:, 2:]) / 2
        bins = (self.blocks.rows, self.blocks.cols)
        try:
            return self.blocks.chips(known, np.histogram2d(centres[:, 1], centres[:, 0], bins=bins)[0])
        except ValueError as error:
            raise self._too_small(str(error)) from error

    def _too_small(self, found: str) -> InputRefused:
        grid, scene = self.ground.grid, self.ground.scene
        message = (
            f"The scene is too small to be divided: {grid.width} x {grid.height} pixels with chips of "
            f"{scene.chip} give {found}{' inside {observed}' if scene.observed else ''}."
        )
        return InputRefused(
            "chips.small", message, "Choose smaller chips, or no validation and test share and another scene."
        )

    def _kept(self, found: list[tuple[str, Window]]) -> list[tuple[str, Window]]:
        """Of the chips for training without an object only so many, drawn by the seed, as make up the scene's
        share of them; all others.
        """
        share, training = self.ground.scene.empty_share, SPLITS[0]
        empty = [
            number
            for number, (split, chip) in enumerate(found)
            if split == training and share < 1 and not self._inside(chip)[1].any()
        ]
        full = sum(split == training for split, _ in found) - len(empty)
        most = int(share / (1 - share) * full) if share < 1 else 0
        order = np.random.default_rng(self.ground.scene.seed).permutation(empty)
        left_out = set(order[most:].tolist())
        if left_out:
            kept = f"{len(empty) - len(left_out)} kept beside {full} with some"
            self.ground.notes.append(
                f"{len(left_out)} training chips without an object were left out, {kept}."
            )
        return [window for number, window in enumerate(found) if number not in left_out]

    def _settle(self, number: int, chip: Window) -> None:
        """Let objects count in chip `number` that no earlier one shows more of."""
        inside, there = self._inside(chip)
        sides, full = (boxes[:, 2:] - boxes[:, :2] for boxes in (inside, self.ground.boxes))
        shown = np.where(there, sides.prod(axis=1) / np.maximum(full.prod(axis=1), 1e-9), 0)
        more = shown > self.shown + 1e-6
        self.shown[more], self.home[more] = shown[more], number

    def _add(self, number: int, split: str, chip: Window) -> None:
        values, seen = self.ground.read(chip)
        if seen.mean() < OBSERVED:
            return
        name = write_chip(
            self.folder / split / "images", f"{chip.row:06d}_{chip.col:06d}", stored(values, self.dtype)
        )
        images, annotations = self.files[split]["images"], self.files[split]["annotations"]
        images.append({"id": len(images) + 1, "file_name": name, "height": chip.height, "width": chip.width})
        self.counts[f"{split}_chips"] += 1
        for box, kind, counts in self._objects(number, chip, seen):
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

    def _inside(self, chip: Window) -> tuple[np.ndarray, np.ndarray]:
        """All boxes (N, 4) in pixels of the chip, clipped to it, and which of them it shows any of."""
        offset = np.tile([chip.col, chip.row], 2)
        inside = np.clip(self.ground.boxes - offset, 0, np.tile([chip.width, chip.height], 2))
        return inside, (inside[:, 2:] > inside[:, :2]).all(axis=1)

    def _objects(self, number: int, chip: Window, seen: np.ndarray) -> Iterator[tuple[np.ndarray, int, bool]]:
        """Boxes in pixels of chip `number`, classes from 1, and whether each counts."""
        inside, there = self._inside(chip)
        for index in np.flatnonzero(there):
            label = self.ground.labels[index]
            visible = self.shown[index] * _observed(seen, inside[index])
            counts = bool(label and self.home[index] == number and visible >= VISIBLE)
            self.counted[index] |= counts
            yield inside[index], self.classes.index(label) + 1 if label else 1, counts

    def _write(self) -> None:
        for split in self.blocks.wanted:
            if not self.counts[f"{split}_chips"]:
                raise self._too_small(f"no chip for {split}")
            if not self.counts[f"{split}_objects"]:
                self.ground.notes.append(
                    f"No chip of {split} holds an object: choose smaller blocks or chips, or another seed."
                )
        categories = [{"id": number, "name": name} for number, name in enumerate(self.classes, 1)]
        for split, parts in self.files.items():
            if parts["images"]:
                text = json.dumps({**parts, "categories": categories}, ensure_ascii=False)
                (self.folder / split / "annotations.json").write_text(text + "\n", encoding="utf-8")
        left = int((~self.counted).sum())
        if left:
            self.ground.notes.append(
                f"{left} of {len(self.counted)} objects are in no chip, were not observed, or have no class."
            )
        write_description(self.folder, self._description())

    def _description(self) -> Description:
        ground = self.ground
        low, high = stored_range(str(self.dtype), *ground.reach)
        names = (Path(path.partition("|")[0]).name for path in (ground.scene.raster, ground.scene.objects))
        return Description(
            bands=ground.bands,
            classes=self.classes,
            gsd=ground.grid.ground_resolution(),
            low=low,
            high=high,
            nodata=tuple(ground.fill.tolist()),
            licence=ground.scene.licence,
            source=f"cut from {' and '.join(names)}",
        )


def _observed(seen: np.ndarray, box: np.ndarray) -> float:
    """Share of the pixels that `box` touches that were `seen`."""
    (left, top), (right, bottom) = np.floor(box[:2]).astype(int), np.ceil(box[2:]).astype(int)
    return float(seen[top:bottom, left:right].mean())
