"""The clear ground of a scene under clouds that are drawn on it: what a network of that scene learns from.
Knows no torch.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from ...sensors.cloud_layers import drawn_layer
from ...sensors.clouds import CLEAR
from .inputs import REFLECTANCE, fill
from .prepare import PreparedScene
from .writer import MaskReader

SEED = 0
"""Of windows, clouds and held-out blocks: the same scene gives the same."""
SIDE = 256
"""Pixels along a window at most; so much is seen around a cloud."""
LEAST_SIDE = 32
WINDOWS = 24
TRIES = 400
"""Places that are looked at for windows."""
LEAST_CLEAR = 0.15
"""Share of a window that has to be clear."""
COVER = (0.15, 0.45)
"""Share of a window's clear ground that drawn clouds hide."""
DRAWS = 60
"""Clouds that are drawn until one covers as much."""
HELD_OUT = 1 / 8
"""Share of the ground from which nothing is learned, so that the gain can be measured there."""
BLOCK = 96
"""Pixels along a held-out block: with smaller ones, what is learned beside them would tell most of them."""
SHAPES = ("B3", "B8", "B11")
"""Bands in which a cloud's outline is drawn; the others follow once its place is settled."""


@dataclass(frozen=True)
class Window:
    """A part of a scene whose clear ground is partly hidden on purpose."""

    ground: np.ndarray
    """Reflectance times 10000 of the card's bands (C, h, w) float32, as it was observed."""
    cloudy: np.ndarray
    """The same under drawn clouds."""
    decibels: np.ndarray
    """(S, h, w) float32."""
    known: np.ndarray
    """(h, w): clear, and under no drawn cloud."""
    hidden: np.ndarray
    """(h, w): clear ground with radar under a drawn cloud."""
    held: np.ndarray
    """(h, w): blocks from which nothing is learned."""


class ClearGround:
    """Windows of a scene; `mask` reads its cloud mask."""

    def __init__(self, scene: PreparedScene, mask: MaskReader) -> None:
        self.scene, self.mask = scene, mask
        height, width = (
            min(SIDE, scene.tiles.tile, length) for length in (scene.grid.height, scene.grid.width)
        )
        self.size = height // 4 * 4, width // 4 * 4
        """Of a window, as the network's halvings want it."""

    @cached_property
    def held(self) -> np.ndarray:
        """Which blocks of the grid are held out, (rows, columns) bool: of those that show ground, as many as
        have `HELD_OUT` of it.
        """
        grid, block = self.scene.grid, self.block
        clear = []
        for row in range(0, grid.height, block):
            seen = self.mask(row, 0, min(block, grid.height - row), grid.width) == CLEAR
            clear.append(np.add.reduceat(seen.sum(axis=0), range(0, grid.width, block)))
        counts = np.array(clear)
        order = np.random.default_rng(SEED).permutation(np.flatnonzero(counts.ravel() > block**2 / 4))
        before = np.cumsum(counts.ravel()[order]) - counts.ravel()[order]
        held = np.zeros(counts.shape, bool)
        held.ravel()[order[before < HELD_OUT * counts.sum()]] = True
        return held

    @property
    def block(self) -> int:
        """Pixels along a block; smaller ones where the scene is small."""
        return max(8, min(BLOCK, min(self.size) * 3 // 8))

    def windows(self) -> Iterator[Window]:
        """Up to `WINDOWS` of them; none where hardly anything is clear."""
        random, grid = np.random.default_rng(SEED), self.scene.grid
        height, width = self.size
        found = 0
        for _ in range(TRIES if min(self.size) >= LEAST_SIDE else 0):
            row, col = (
                int(random.integers(0, length - side + 1))
                for length, side in ((grid.height, height), (grid.width, width))
            )
            clear = self.mask(row, col, height, width) == CLEAR
            drawn = _drawn(clear, random) if clear.mean() >= LEAST_CLEAR else None
            if drawn is None:
                continue
            yield self._window(row, col, clear, *drawn)
            found += 1
            if found == WINDOWS:
                return

    def _window(self, row: int, col: int, clear: np.ndarray, cloud: np.ndarray, seed: int) -> Window:
        height, width = clear.shape
        numbers, valid = self.scene.optical.read(row, col, height, width)
        decibels, covered = self.scene.radar.read(row, col, height, width)
        layer = drawn_layer(clear.shape, self.scene.card.bands, np.random.default_rng(seed))
        ground = fill(numbers, valid)
        cloudy = np.where(cloud, layer.over(ground / REFLECTANCE) * REFLECTANCE, ground).astype(np.float32)
        rows, cols = (
            (first + np.arange(side)) // self.block for first, side in ((row, height), (col, width))
        )
        return Window(
            ground,
            cloudy,
            fill(decibels, covered),
            clear & valid & ~cloud,
            clear & valid & covered & cloud,
            self.held[rows[:, None], cols],
        )


def _drawn(clear: np.ndarray, random: np.random.Generator) -> tuple[np.ndarray, int] | None:
    """Where (h, w) a cloud is drawn that hides a fitting share of what is `clear`, and the seed that draws
    it; None where none is found.
    """
    for seed in random.integers(0, 2**32, DRAWS):
        cloud = drawn_layer(clear.shape, SHAPES, np.random.default_rng(seed)).mask() != CLEAR
        if COVER[0] <= cloud[clear].mean() <= COVER[1]:
            return cloud, int(seed)
    return None
