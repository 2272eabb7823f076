"""Chips for training, cut once from georeferenced dates and what is known to have changed between them.

The only file of training that reads rasters: training itself runs where rasterio is absent. What is read is a
`LabelledPair`, how the ground is divided is in `split`, and what is written in `chip_files`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

import geopandas
import numpy as np
import shapely

from ...contract.chip_jobs import ChangeChips, ChipScene
from ...contract.errors import InputRefused
from ...contract.events import Events
from ...contract.jobs import Result
from ...geo.labelled import LabelledPair, open_labelled
from ...geo.outputs import filling
from ...geo.vector import write_layer
from ...sensors import UNKNOWN
from ..chip_files import ChipFolder, band_names, stored_dtype, stored_range
from ..description import Description
from ..split import SPLITS, Blocks, Window, chips_in
from ..statistics import PERCENTILES

OUTLINES = "chips.gpkg"
"""Layer of the chips' outlines, to look at the division on a map."""


@dataclass(frozen=True)
class ChipReport:
    """What was cut."""

    output: str
    chips: dict[str, int]
    """Split to number of chips."""
    changed_share: dict[str, float]
    """Split to share of changed among known pixels."""
    known_share: float
    """Of the pixels of all chips."""
    gsd: float
    """Metres a pixel."""
    block_m: float
    guard_m: float
    """Chips of different splits are so many metres apart at least, along rows or columns."""
    warnings: tuple[str, ...] = ()

    def to_result(self) -> Result:
        """The report as a job's answer."""
        numbers = {f"{split}_chips": float(count) for split, count in self.chips.items()}
        numbers |= {f"{split}_changed_share": round(share, 6) for split, share in self.changed_share.items()}
        numbers |= {
            "known_share": self.known_share,
            "gsd_m": self.gsd,
            "block_m": self.block_m,
            "guard_m": self.guard_m,
        }
        outputs = {"dataset": self.output, "outlines": str(Path(self.output, OUTLINES))}
        return Result(outputs, numbers, self.warnings, asdict(self))


def cut_chips(scene: ChipScene, output: Path, events: Events, whole: str = SPLITS[0]) -> ChipReport:
    """Cut `scene` into the dataset `output`, which appears when it is whole; a scene that is not divided is
    all of the split `whole`.

    Raises `InputRefused` for inputs that cannot be used or divided and for an output that exists, and
    `Cancelled`.
    """
    inputs = (scene.before, scene.after, scene.labels)
    with filling(str(output), inputs) as temporary, open_labelled(scene) as ground:
        report = _Cut(scene, ground, Path(temporary), events, whole).finish(str(output))
    for warning in report.warnings:
        events.warning(warning)
    return report


def make_change_chips(job: ChangeChips, events: Events) -> Result:
    """`cut_chips` into the folder that the job names."""
    return cut_chips(job, Path(job.output), events).to_result()


class _Cut:
    """One scene on its way to chips."""

    def __init__(
        self, scene: ChipScene, ground: LabelledPair, folder: Path, events: Events, whole: str
    ) -> None:
        self.scene, self.ground, self.events = scene, ground, events
        self.dtype = stored_dtype(*(date.source.dtype for date in ground.dates))
        self.files = ChipFolder(folder, self.dtype)
        grid = ground.grid
        self.side = min(grid.ground_sides())
        self.blocks = Blocks(scene, grid.shape, self.side, whole)
        self.outlines: list[dict[str, object]] = []
        self.counts = {split: np.zeros(3, np.int64) for split in SPLITS}
        """Changed, known and all pixels of every split."""

    def finish(self, output: str) -> ChipReport:
        """Count, divide, cut, describe."""
        self._cut(self._divide(*self._count()))
        self._check()
        self.files.describe(self._description())
        frame = geopandas.GeoDataFrame(self.outlines, geometry="geometry", crs=self.ground.grid.crs.to_wkt())
        write_layer(frame, str(self.files.path / OUTLINES), "chips")
        _, known, every = np.sum(list(self.counts.values()), axis=0)
        used = {split: counts for split, counts in self.counts.items() if counts[2]}
        return ChipReport(
            output=output,
            chips={split: int(counts[2]) // self.scene.chip**2 for split, counts in used.items()},
            changed_share={split: float(counts[0] / counts[1]) for split, counts in used.items()},
            known_share=float(known / every),
            gsd=self.ground.grid.ground_resolution(),
            block_m=self.blocks.block * self.side,
            guard_m=self.blocks.guard * self.side,
            warnings=tuple(self._warnings()),
        )

    def _count(self) -> tuple[np.ndarray, np.ndarray]:
        """Known and changed pixels of every block."""

        def count(part: Window) -> list[int]:
            label = self.ground.read(part.row, part.col, part.height, part.width)[2]
            return [(label != UNKNOWN).sum(), (label == 1).sum()]

        heard = partial(self._heard, 0.0, 0.4, "Looking at the labels")
        known, changed = np.moveaxis(self.blocks.counted(count, 2, heard), 2, 0)
        if not changed.any():
            found = "marks no change" if known.any() else "labels nothing"
            message = f"{self.scene.labels} {found} where both dates are observed."
            raise InputRefused(
                "labels.empty", message, "Check its CRS, its extent and the area of {observed}."
            )
        return known, changed

    def _heard(self, start: float, share: float, message: str, done: float) -> None:
        self.events.check()
        self.events.progress(start + share * done, message)

    def _divide(self, known: np.ndarray, changed: np.ndarray) -> list[tuple[str, Window]]:
        try:
            return self.blocks.windows(known, changed)
        except ValueError as error:
            raise self._too_small(str(error)) from error

    def _too_small(self, found: str) -> InputRefused:
        chip, grid, blocks = self.scene.chip, self.ground.grid, self.blocks
        size = (
            f"{grid.width} x {grid.height} pixels with chips of {chip}, blocks of {blocks.block} and guards "
            f"of {blocks.guard} pixels"
        )
        hint = "Choose smaller chips or blocks, or no validation and test share and another scene for these."
        return InputRefused(
            "chips.small", f"The scene is too small to be divided: {size} give {found}.", hint
        )

    def _cut(self, windows: list[tuple[str, Window]]) -> None:
        for number, (split, window) in enumerate(windows):
            self._heard(0.4, 0.58, "Cutting chips", number / len(windows))
            labelled = np.zeros((window.height, window.width), bool)
            for chip in chips_in(window, self.scene.chip):
                self._add(split, chip, labelled[chip.row - window.row :, chip.col - window.col :])
                self.events.check()

    def _add(self, split: str, chip: Window, labelled: np.ndarray) -> None:
        """Write a chip; `labelled` says from its corner on which pixels an earlier chip has labelled: none
        counts twice.
        """
        before, after, label = self.ground.read(chip.row, chip.col, chip.height, chip.width)
        labelled = labelled[: chip.height, : chip.width]
        label[labelled] = UNKNOWN
        known = label != UNKNOWN
        if not known.any():
            return
        labelled |= known
        counts = np.array([(label == 1).sum(), known.sum(), label.size])
        self.counts[split] += counts
        name = f"{chip.row:06d}_{chip.col:06d}"
        self.files.add(split, name, before, after, label)
        outline = self.ground.grid.window(chip.row, chip.col, chip.height, chip.width).outline(1)
        shares = {"known": float(counts[1] / counts[2]), "changed": float(counts[0] / counts[1])}
        self.outlines.append(
            {"name": name, "split": split, **shares, "geometry": shapely.MultiPolygon([outline])}
        )

    def _check(self) -> None:
        empty = [split for split in self.blocks.wanted if not self.counts[split][2]]
        if empty:
            raise self._too_small(f"no chip for {' and '.join(empty)}")

    def _warnings(self) -> Iterator[str]:
        for split, counts in self.counts.items():
            if counts[2] and not counts[0]:
                yield f"No chip of {split} holds a change: choose smaller blocks or chips, or another seed."
        if self.scene.block and self.blocks.block * self.side > 1.01 * self.scene.block + self.side:
            needed = (
                f"a chip of {self.scene.chip} pixels and its guard need {self.blocks.block * self.side:.3g} m"
            )
            yield f"Blocks of {self.scene.block:g} m were asked for, but {needed}: that is what they have."
        if len({date.source.dtype for date in self.ground.dates}) > 1:
            types = " and ".join(date.source.dtype for date in self.ground.dates)
            yield (
                f"The dates hold {types} values and are scaled alike: convert one if they are in other units."
            )
        for date in self.ground.dates:
            yield from date.source.notes

    def _description(self) -> Description:
        sources = [date.source for date in self.ground.dates]
        sample = self.ground.sample
        low, high = stored_range(self.dtype, *np.percentile(sample, PERCENTILES, axis=1))
        names = ", ".join(
            Path(path).name for path in (self.scene.before, self.scene.after, self.scene.labels)
        )
        return Description(
            bands=band_names(sources[0].descriptions),
            unknown=UNKNOWN,
            gsd=self.ground.grid.ground_resolution(),
            low=low,
            high=high,
            nodata=tuple(self.ground.fill.tolist()),
            licence=self.scene.licence,
            source=f"cut from {names}",
        )
