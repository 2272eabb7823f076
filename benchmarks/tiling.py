"""How far scores depend on how a scene is cut into tiles: for each network the largest difference, and that
which a thousandth of the pixels exceeds, between the scene in tiles and in one piece.

Tiles overlap as jobs have it where nothing is said: by a quarter, those of objects by 256 pixels. `order` is
the largest difference when the tiles of a row come in the other order, `exact` that of the smallest tiles
that `--exact` takes; its bound is 0.00001. Real images, float32, one thread.

    REVISIT_DATA=… python -m benchmarks.tiling [--only starter-tiny,hanet]

Without REVISIT_DATA nothing is measured.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import torch

from benchmarks._tilings import CASES, Case
from core_models.contract.card import calibrated
from core_models.contract.events import Events
from core_models.geo.aligned_tiles import up_to
from core_models.geo.exact_tiles import ExactTiles
from core_models.geo.mosaic import RowBandedMosaic
from core_models.geo.tiles import Tile, TilePlan
from core_models.inference.device import Device
from core_models.inference.exact import least_tile
from core_models.inference.tiled import run_tiled
from core_models.networks.receptive_field import answer_map, lattice_of, receptive_field

BOUND = 1e-5
CONTEXT = 256
"""Pixels by which tiles of objects overlap."""


@dataclass(frozen=True)
class Backwards(TilePlan):
    """The same tiles, those of a row from right to left."""

    def __iter__(self) -> Iterator[Tile]:
        rows: dict[int, list[Tile]] = {}
        for tile in super().__iter__():
            rows.setdefault(tile.row, []).insert(0, tile)
        for row in rows.values():
            yield from row


class Measured:
    """A network over a scene, cut in different ways."""

    def __init__(self, case: Case, data: Path) -> None:
        self.case, (self.network, self.card) = case, case.load(data)
        self.images = case.images(data, self.card)
        self.lattice, self.field = lattice_of(self.network), receptive_field(self.network, self.card)
        answer, _ = answer_map(self.network, self.card)
        self.answer: Callable[..., torch.Tensor] = answer
        if case.task == "objects":
            self.answer = partial(cell_scores, answer, len(self.card.classes), self.card.temperature)
        if case.task == "clouds" and self.card.options.get("base"):
            network: Any = self.network
            self.answer = lambda optical, sar: network.reconstruct(optical, sar[:, :-1], sar[:, -1:])[0]
        self.one = self.scores(ExactTiles(*self.shape, up_to(case.side, self.lattice), 0, self.lattice))

    @property
    def shape(self) -> tuple[int, int]:
        """Height and width of the scene."""
        return self.case.side, self.case.side

    def plan(self, tile: int, kind: type[TilePlan] = TilePlan) -> TilePlan:
        """As a job cuts the scene."""
        if self.case.task == "objects":
            return ExactTiles(*self.shape, tile, CONTEXT, self.lattice)
        return kind(*self.shape, tile, tile // 4)

    def scores(self, plan: TilePlan) -> np.ndarray:
        """(K, H, W) of the scene."""
        found: list[np.ndarray] = []
        with torch.inference_mode():
            first = self.answer(*(torch.from_numpy(image[None, :, :64, :64]) for image in self.images))
        mosaic = RowBandedMosaic(plan, first.shape[1], lambda row, values: found.append(values.copy()))
        two = len(self.images) > 1
        run_tiled(
            lambda first, second: self.answer(*((first, second) if two else (first,))),
            self._read,
            plan,
            mosaic.add,
            device=Device("cpu", False, "CPU"),
            batch=1,
            events=Events(),
            channels=first.shape[1],
        )
        mosaic.finish()
        return np.concatenate(found, axis=1)

    def _read(self, tile: Tile) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        window = np.s_[:, tile.row : tile.row + tile.height, tile.col : tile.col + tile.width]
        first, second = (self.images * 2)[:2]
        return first[window], second[window], np.ones((tile.height, tile.width), bool)

    def exact(self) -> float | str:
        """How far the smallest exact tiles are from one piece; in words where there are none."""
        if self.field is None:
            return "none"
        tile = least_tile(self.field, self.lattice)
        if tile >= self.case.side:
            return "one tile"
        tiles = ExactTiles(*self.shape, tile, 2 * self.field, self.lattice)
        return float(np.abs(self.scores(tiles) - self.one).max())

    def row(self) -> tuple[list[str], bool]:
        """A line of the table, and whether the bound is held."""
        cells = [self.case.name, "all" if self.field is None else str(self.field)]
        tiled = [self.scores(self.plan(tile)) for tile in self.case.tiles]
        for tile, scores in zip(self.case.tiles, tiled):
            apart = np.abs(scores - self.one).max(axis=0)
            cells.append(f"{tile}: {apart.max():.2g} / {np.quantile(apart, 0.999):.2g}")
        order = 0.0
        if self.case.task != "objects":
            backwards = self.scores(self.plan(self.case.tiles[0], Backwards))
            order = float(np.abs(backwards - tiled[0]).max())
        exact = self.exact()
        said = exact if isinstance(exact, str) else f"{exact:.1g}"
        return [*cells, f"{order:.1g}", said], isinstance(exact, str) or exact <= BOUND


def cell_scores(
    answer: Callable[..., torch.Tensor], classes: int, temperature: float, image: torch.Tensor
) -> torch.Tensor:
    """The score of the best class of each cell, laid over its pixels: (B, strides, H, W)."""
    cells = answer(image).unflatten(1, (-1, 5 + classes))
    scores: torch.Tensor = calibrated(cells[:, :, 4] * cells[:, :, 5:].amax(dim=2), temperature)
    return scores


def main() -> int:
    """A row for each network; 1 where exact tiles are not."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--only", default="", help="names of networks, with commas between them")
    only = [name for name in parser.parse_args().only.split(",") if name]
    data = os.environ.get("REVISIT_DATA")
    if not data:
        print("REVISIT_DATA does not say where real images are: nothing is measured")
        return 0
    torch.set_num_threads(1)
    print(
        "| network | looks | smaller tiles | larger tiles | order | exact |\n|---|---|---|---|---|---|",
        flush=True,
    )
    held = True
    for case in CASES:
        if not only or any(case.name.startswith(name) for name in only):
            cells, good = Measured(case, Path(data)).row()
            held = held and good
            print(f"| {' | '.join(cells)} |", flush=True)
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
