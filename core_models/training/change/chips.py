"""Chips for training, cut once from georeferenced dates and what is known to have changed between them.

The only file of training that reads rasters: training itself runs where rasterio is absent. What is read is a
`LabelledPair`, how the ground is divided is in `split`, and what is written in `chip_files`.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import asdict, dataclass
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
from ..split import SPLITS, Window, assign, chips_in, chosen_block, edges, inner, parts_of
from ..statistics import PERCENTILES

OUTLINES = "chips.gpkg"
"""Layer of the chips' outlines, to look at the division on a map."""
GUARD = 0.25
"""Of a chip, where no guard is given."""


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
        guard = math.ceil(scene.guard / self.side) if scene.guard else round(GUARD * scene.chip)
        splits = scene.validation_share + scene.test_share > 0
        self.splits = SPLITS if splits else (whole,)
        self.guard = guard + guard % 2 if splits else 0
        given = math.ceil(scene.block / self.side) if scene.block else 0
        self.block = chosen_block(given, grid.shape, scene.chip, self.guard) if splits else max(grid.shape)
        self.rows, self.cols = edges(grid.height, self.block), edges(grid.width, self.block)
        self.outlines: list[dict[str, object]] = []
        self.counts = {split: np.zeros(3, np.int64) for split in SPLITS}
        """Changed, known and all pixels of every split."""

    def finish(self, output: str) -> ChipReport:
        """Count, divide, cut, describe."""
        splits = self._divide(*self._count())
        self._cut(splits)
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
            block_m=self.block * self.side,
            guard_m=self.guard * self.side,
            warnings=tuple(self._warnings()),
        )

    def _blocks(self) -> list[tuple[int, int]]:
        return [(row, col) for row in range(len(self.rows) - 1) for col in range(len(self.cols) - 1)]

    def _count(self) -> tuple[np.ndarray, np.ndarray]:
        """Known and changed pixels of every block."""
        known = np.zeros((len(self.rows) - 1, len(self.cols) - 1), np.int64)
        changed = np.zeros_like(known)
        for number, (row, col) in enumerate(blocks := self._blocks()):
            self.events.progress(0.4 * number / len(blocks), "Looking at the labels")
            for part in parts_of(self.rows[row : row + 2], self.cols[col : col + 2], self.scene.chip):
                label = self.ground.read(part.row, part.col, part.height, part.width)[2]
                changed[row, col] += (label == 1).sum()
                known[row, col] += (label != UNKNOWN).sum()
        if not changed.any():
            found = "marks no change" if known.any() else "labels nothing"
            message = f"{self.scene.labels} {found} where both dates are observed."
            raise InputRefused(
                "labels.empty", message, "Check its CRS, its extent and the area of {observed}."
            )
        return known, changed

    def _divide(self, known: np.ndarray, changed: np.ndarray) -> np.ndarray:
        shares = self.scene.validation_share, self.scene.test_share
        try:
            return assign(known, changed, shares, self.scene.seed)
        except ValueError as error:
            raise self._too_small(str(error)) from error

    def _too_small(self, found: str) -> InputRefused:
        chip, grid = self.scene.chip, self.ground.grid
        size = (
            f"{grid.width} x {grid.height} pixels with chips of {chip}, blocks of {self.block} and guards "
            f"of {self.guard} pixels"
        )
        hint = "Choose smaller chips or blocks, or no validation and test share and another scene for these."
        return InputRefused(
            "chips.small", f"The scene is too small to be divided: {size} give {found}.", hint
        )

    def _cut(self, splits: np.ndarray) -> None:
        for number, (row, col) in enumerate(blocks := self._blocks()):
            self.events.progress(0.4 + 0.58 * number / len(blocks), "Cutting chips")
            window = inner(splits, self.rows, self.cols, (row, col), self.guard)
            labelled = np.zeros((window.height, window.width), bool)
            for chip in chips_in(window, self.scene.chip):
                self._add(
                    self.splits[splits[row, col]],
                    chip,
                    labelled[chip.row - window.row :, chip.col - window.col :],
                )
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
        shares = (1.0, self.scene.validation_share, self.scene.test_share)
        wanted = dict(zip(self.splits, shares))
        empty = [split for split, share in wanted.items() if share > 0 and not self.counts[split][2]]
        if empty:
            raise self._too_small(f"no chip for {' and '.join(empty)}")

    def _warnings(self) -> Iterator[str]:
        for split, counts in self.counts.items():
            if counts[2] and not counts[0]:
                yield f"No chip of {split} holds a change: choose smaller blocks or chips, or another seed."
        if self.scene.block and self.block * self.side > 1.01 * self.scene.block + self.side:
            needed = f"a chip of {self.scene.chip} pixels and its guard need {self.block * self.side:.3g} m"
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
