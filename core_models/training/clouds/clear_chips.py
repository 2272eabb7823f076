"""An optical image of mostly clear ground and its radar to chips on which clouds are drawn, in blocks of
ground, as the scenes of the other tasks are cut.

What a chip's mask says is where the image is not clear or not observed: that counts nowhere. The clouds are
drawn when a chip is shown (`sampler`, `task.shown`). Optical values become reflectance times 10000, radar
decibels on the optical pixels.
"""

from __future__ import annotations

from collections import Counter
from contextlib import ExitStack
from pathlib import Path

import numpy as np

from ...contract.chip_jobs import ClearChips, ClearScene
from ...contract.counting import counted
from ...contract.errors import InputRefused
from ...contract.events import Events
from ...contract.jobs import Result
from ...geo.extremes import refuse_large
from ...geo.offset import FRACTIONS, take_offset
from ...geo.outputs import filling
from ...geo.raster import AlignedSource, open_source
from ...geo.reference import open_area
from ...geo.zeros import drop_zeros
from ...sensors import UNKNOWN, sentinel1, sentinel2
from ...sensors.clouds import CLEAR, REACH, cloud_mask, dilated, shadow_limits
from ...sensors.scene_classes import as_cloud_mask, is_scene_classification
from ..chip_files import write_description
from ..description import Description
from ..split import SPLITS, Blocks, Window

KNOWN = 0.5
"""Least share of a chip that is clear."""
SEAM = 4
"""Pixels around a cloud that was found which do not count as clear either."""
CIRRUS = "B10"
"""A band that level 2A has not; it is 0 where the sky is clear, and so it is written."""
RADAR = ("VV", "VH")
LOOKED_AT = 0.4
"""Progress when it is known where the image is clear."""


def make_clear_chips(job: ClearChips, events: Events) -> Result:
    """`cut_chips` into the folder that the job names."""
    return cut_chips(job, Path(job.output), events)


def cut_chips(scene: ClearScene, output: Path, events: Events, whole: str = SPLITS[0]) -> Result:
    """Write `split/{clear,sar,mask}/NAME.npy` and `dataset.json` to `output`, which appears when it is whole;
    a scene that is not divided is all of the split `whole`.

    Raises `InputRefused` for inputs that cannot be used or divided and for an output that exists, and
    `Cancelled`.
    """
    counts: Counter[str] = Counter()
    with ExitStack() as stack:
        temporary = Path(stack.enter_context(filling(str(output), (scene.optical, scene.sar))))
        ground = Ground(scene, stack)
        blocks = Blocks(scene, ground.grid.shape, min(ground.grid.ground_sides()), whole)
        windows = _windows(ground, blocks, events)
        for number, (split, chip) in enumerate(windows):
            events.check()
            events.progress(LOOKED_AT + (1 - LOOKED_AT) * number / len(windows), "Cutting chips")
            parts = ground.parts(chip)
            if (parts["mask"] == CLEAR).mean() >= KNOWN:
                counts[f"{split}_chips"] += 1
                for part, values in parts.items():
                    folder = temporary / split / part
                    folder.mkdir(parents=True, exist_ok=True)
                    np.save(folder / f"{chip.row:06d}_{chip.col:06d}.npy", values)
        empty = [split for split in blocks.wanted if not counts[f"{split}_chips"]]
        if empty:
            raise ground.too_small(f"no chip for {' and '.join(empty)} that is half clear")
        write_description(temporary, ground.description())
    for note in ground.notes:
        events.warning(note)
    numbers = {name: float(count) for name, count in counts.items()}
    return Result({"dataset": str(output)}, numbers, tuple(ground.notes))


def _windows(ground: Ground, blocks: Blocks, events: Events) -> list[tuple[str, Window]]:
    """Every chip with its split, by the clear ground of the blocks; raises `InputRefused` where there are too
    few of them.
    """

    def heard(done: float) -> None:
        events.check()
        events.progress(LOOKED_AT * done, "Looking for clear ground")

    known = blocks.counted(lambda part: [(ground.read(part)[1] == CLEAR).sum()], 1, heard)[..., 0]
    if not known.any():
        message = f"{ground.scene.optical} has no pixel that is clear and observed."
        raise InputRefused("chips.cloudy", message, "Choose another image, or name its {cloud_mask}.")
    try:
        return blocks.chips(known, known)
    except ValueError as error:
        raise ground.too_small(str(error)) from error


class Ground:
    """Both images on the pixels of the optical one."""

    def __init__(self, scene: ClearScene, stack: ExitStack) -> None:
        self.scene = scene
        source = stack.enter_context(open_source(scene.optical, scene.bands_optical))
        self.grid, self.notes = source.grid, list(source.notes)
        refuse_large(self.grid, scene)
        if min(self.grid.shape) < scene.chip:
            raise self.too_small("none")
        if source.dtype == "uint8":
            message = f"{scene.optical} holds 8-bit values, an image made to look at."
            raise InputRefused("input.rendered", message, "Choose the product's own bands (16 bits).")
        self.bands = self.written = band_names(scene, source.descriptions)
        if CIRRUS not in self.bands and len(self.bands) == len(sentinel2.BANDS) - 1:
            self.written = sentinel2.BANDS
            self.notes.append(f"{scene.optical} has no {CIRRUS} (cirrus); the chips hold 0 in its place.")
        drop_zeros(source, self.grid, self.bands, "auto")
        take_offset(source, self.grid, self.bands)
        self.optical = stack.enter_context(source.on(self.grid))
        sample = source.sample(self.grid)
        seen = np.isfinite(sample).all(axis=0)
        if not seen.any():
            message = f"{scene.optical} has no valid pixel."
            raise InputRefused("input.all-nodata", message, "Check its nodata value.")
        fractions = source.dtype.startswith("float") and np.percentile(sample[:, seen], 98) < FRACTIONS
        self.factor = np.float32(1e4 if fractions else 1.0)
        reflectance = np.where(seen, sample, 0) * self.factor / np.float32(1e4)
        clear = seen & (cloud_mask(reflectance, self.bands, seen) == CLEAR)
        self.limits = shadow_limits(reflectance, self.bands, clear)
        self.observed = open_area(scene.observed, self.grid) if scene.observed else None
        self.sar = self._radar(stack)
        self.mask = None if scene.cloud_mask in ("auto", "none") else self._given_mask(stack)

    def too_small(self, found: str) -> InputRefused:
        """The refusal of a scene that cannot be divided."""
        message = (
            f"The scene is too small to be divided: {self.grid.width} x {self.grid.height} pixels with chips "
            f"of {self.scene.chip} give {found}."
        )
        return InputRefused("chips.small", message, "Choose smaller chips, or no validation and test share.")

    def parts(self, chip: Window) -> dict[str, np.ndarray]:
        """What is written of a chip: `clear` (H, W, C) uint16, `mask` (H, W) uint8 of 0 and 255, and `sar`
        (H, W, S) float32 where radar covers any of it.
        """
        numbers, mask = self.read(chip)
        if self.written != self.bands:
            numbers = np.insert(numbers, self.written.index(CIRRUS), 0, axis=0)
        parts = {"clear": np.rint(numbers.clip(0, 65535)).astype(np.uint16).transpose(1, 2, 0), "mask": mask}
        decibels, covered = self.sar.read(chip.row, chip.col, chip.height, chip.width)
        decibels = sentinel1.to_db(decibels) if self.linear else decibels
        if covered.any():
            parts["sar"] = np.where(covered, decibels, np.float32(-50)).astype(np.float32).transpose(1, 2, 0)
        return parts

    def read(self, chip: Window) -> tuple[np.ndarray, np.ndarray]:
        """Reflectance times 10000 (C, H, W), where nothing was observed the mean of the rest, and 0 where
        that is clear, 255 elsewhere (H, W).
        """
        margin = REACH + 8 + SEAM  # so that a cloud is found alike on both sides of a chip's border
        top, left = max(0, chip.row - margin), max(0, chip.col - margin)
        bottom = min(self.grid.height, chip.row + chip.height + margin)
        right = min(self.grid.width, chip.col + chip.width + margin)
        values, seen = self.optical.read(top, left, bottom - top, right - left)
        numbers, clear = values * self.factor, self._clear(values, seen, (top, left)) & seen
        inside = np.s_[..., chip.row - top :, chip.col - left :]
        numbers, clear, seen = (
            part[inside][..., : chip.height, : chip.width] for part in (numbers, clear, seen)
        )
        if self.observed is not None:
            clear = clear & (self.observed.read(chip.row, chip.col, chip.height, chip.width) == 1)
        means = numbers[:, seen].mean(axis=1) if seen.any() else np.zeros(len(numbers))
        mask = np.where(clear, CLEAR, UNKNOWN).astype(np.uint8)
        return np.where(seen, numbers, means[:, None, None]), mask

    def description(self) -> Description:
        """What `dataset.json` says."""
        names = " and ".join(Path(path).name for path in (self.scene.optical, self.scene.sar))
        return Description(
            bands=self.written,
            bands_sar=RADAR,
            gsd=self.grid.ground_resolution(),
            licence=self.scene.licence,
            source=f"cut from {names}, under drawn clouds",
        )

    def _clear(self, values: np.ndarray, seen: np.ndarray, corner: tuple[int, int]) -> np.ndarray:
        """Where (H, W) the image from the pixel `corner` on is clear."""
        if self.scene.cloud_mask == "none":
            return seen
        if self.mask is None:
            reflectance = values * self.factor / np.float32(1e4)
            found = cloud_mask(reflectance, self.bands, seen, self.limits)
            return ~dilated((found != CLEAR) & (found != UNKNOWN), SEAM)
        said, known = self.mask.read(*corner, *seen.shape)
        said = as_cloud_mask(said) if self.classified else said
        wrong = said[0][known & ~np.isin(said[0], (0, 1, 2, UNKNOWN))]
        if wrong.size:
            message = f"The cloud mask {self.scene.cloud_mask} holds {wrong[0]:g}."
            raise InputRefused(
                "input.cloud-mask", message, "Wanted 0 clear, 1 cloud, 2 shadow, 255 unknown, or an SCL."
            )
        return np.asarray(known & (said[0] == CLEAR))

    def _given_mask(self, stack: ExitStack) -> AlignedSource:
        source = stack.enter_context(open_source(self.scene.cloud_mask))
        mask = stack.enter_context(source.on(self.grid, nearest=True))
        names = (*source.descriptions, *(Path(file).name for file in source.files))
        self.classified = is_scene_classification(mask.sample(), names)
        return mask

    def _radar(self, stack: ExitStack) -> AlignedSource:
        """The radar image; raises `InputRefused` for values that are no backscatter, and swapped
        polarisations.
        """
        scene = self.scene
        source = stack.enter_context(open_source(scene.sar, scene.bands_sar, RADAR))
        drop_zeros(source, source.grid, RADAR, "auto")
        self.notes += source.notes
        if len(source.bands) != len(RADAR):
            found = f"{scene.sar} has {counted(len(source.bands), 'band')}, wanted VV and VH."
            raise InputRefused("input.bands", found, "Choose them with {bands_sar}.")
        radar = stack.enter_context(source.on(self.grid))
        sample = radar.sample()
        if not sample.size:
            message = f"{scene.sar} does not lie over {scene.optical}."
            raise InputRefused("input.no-overlap", message, "Choose radar of the same place.")
        unit = sentinel1.units(sample) if source.dtype != "uint8" else "unknown"
        if unit == "unknown":
            found = f"{scene.sar} has values around {np.median(sample):.4g}"
            message = f"{found}, wanted decibels or linear power."
            raise InputRefused("sar.units", message, "Calibrate it to sigma nought.")
        self.linear = unit == "power"
        if not scene.bands_sar and sentinel1.swapped(*(sentinel1.to_db(sample) if self.linear else sample)):
            hint = "Give its bands as {bands_sar} 2,1."
            raise InputRefused("sar.swapped", f"{scene.sar} is brighter in VH than in VV.", hint)
        return radar


def band_names(scene: ClearScene, found: tuple[str, ...]) -> tuple[str, ...]:
    """The optical bands' names in their order, `found` as the file has them; raises `InputRefused` where they
    cannot be known.
    """
    names = scene.band_names or tuple(filter(None, map(sentinel2.band_name, found)))
    if len(names) == len(found) and len(set(names)) == len(names):
        return names
    if not scene.band_names and len(found) in (len(sentinel2.BANDS), len(sentinel2.BANDS) - 1):
        every = len(found) == len(sentinel2.BANDS)
        return tuple(band for band in sentinel2.BANDS if every or band != CIRRUS)
    said = f", {len(scene.band_names)} are named." if scene.band_names else " without names of Sentinel-2's."
    message = f"{scene.optical} has {counted(len(found), 'band')}{said}"
    raise InputRefused("input.bands", message, "Name its bands in their order with {band_names}.")
