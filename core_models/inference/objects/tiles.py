"""An object network over the tiles and dates of a series: boxes in pixels of the scene, each from the tile
that holds its cell.

A tile goes through all dates before the next tiles are begun, and what the network remembers is handed from
date to date of the same tile only.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Optional

import numpy as np
import torch

from ...contract.card import calibrated
from ...contract.errors import CheckpointRefused
from ...contract.events import Events
from ...geo.aligned_tiles import CoreTile
from ...networks import ObjectNetwork
from ..device import Device
from ..tile_journal import TileJournal
from ..tiled import Clock, Steps, groups_of, not_finite, read_ahead
from ..timings import TiledReport
from .boxes import SceneBoxes
from .prepare import PreparedSeries

OBSERVED = 0.5
"""Share of a box that must have been observed."""

State = Optional[tuple[torch.Tensor, ...]]


@dataclass(frozen=True)
class DatedTiles:
    """Tiles of one date that go through the network together."""

    tiles: tuple[CoreTile, ...]
    date: int
    seen: tuple[np.ndarray, ...]
    """A mask (h, w) a tile: observed."""
    places: tuple[int, ...]
    """Of the tiles with any observed pixel."""
    images: torch.Tensor | None
    """(B, C, h, w) of those; None where there is none."""


def read_tiles(series: PreparedSeries, tiles: tuple[CoreTile, ...], date: int) -> DatedTiles:
    """Read `tiles` of one date and stack those with any observed pixel."""
    read = [series.dates[date].read(tile) for tile in tiles]
    places = tuple(place for place, (_, seen) in enumerate(read) if seen.any())
    images = torch.from_numpy(np.stack([read[place][0] for place in places])) if places else None
    return DatedTiles(tiles, date, tuple(seen for _, seen in read), places, images)


@dataclass(frozen=True)
class Found:
    """What was found in a group of tiles, over all dates so far."""

    boxes: SceneBoxes
    computed: int
    """Tiles, counted once a date, that went through the network."""
    observed: int
    """Pixels of the tiles' cores, counted once a date."""

    @classmethod
    def nothing(cls) -> Found:
        """Before the first date."""
        return cls(SceneBoxes.join([]), 0, 0)

    @classmethod
    def of(cls, columns: list[np.ndarray]) -> Found:
        """From what `columns` gave."""
        counts = columns[4]
        return cls(SceneBoxes(*columns[:4]), int(counts[0]), int(counts[1]))

    def columns(self) -> list[np.ndarray]:
        """As arrays, for the journal."""
        boxes = self.boxes
        counts = np.array([self.computed, self.observed])
        return [boxes.boxes, boxes.scores, boxes.classes, boxes.dates, counts]

    def with_date(
        self, group: DatedTiles, rows: list[tuple[int, np.ndarray]], shape: tuple[int, int]
    ) -> Found:
        """With the `rows` that the detector gave of a date, in a scene of `shape`."""
        new = [
            _seen_boxes(each, group.tiles[place], group.seen[place], shape, group.date)
            for place, each in rows
        ]
        observed = sum(int(_core(tile, seen).sum()) for tile, seen in zip(group.tiles, group.seen))
        return Found(
            SceneBoxes.join([self.boxes, *new]), self.computed + len(group.places), self.observed + observed
        )


class Detector:
    """Runs an object network on tiles and takes from its answer what scores enough and belongs to
    each tile.
    """

    def __init__(
        self, network: ObjectNetwork, series: PreparedSeries, threshold: float, steps: Steps
    ) -> None:
        self.network, self.steps, self.checkpoint = network, steps, series.checkpoint.path
        self.threshold, self.temperature = float(np.float32(threshold)), series.card.temperature
        self.wanted = torch.zeros(len(series.card.classes), dtype=torch.bool)
        self.wanted[list(series.wanted)] = True
        if series.tiles.stride % max(network.strides):
            message = (
                f"{series.card.network} has a stride of {max(network.strides)}, wanted a divisor of "
                f"{series.tiles.stride}."
            )
            raise CheckpointRefused("checkpoint.stride", message, "Use another checkpoint.")

    def __call__(self, group: DatedTiles, states: list[State]) -> Iterator[tuple[int, np.ndarray]]:
        """(place of the tile, rows (n, 6) of x1, y1, x2, y2 in pixels of the scene, score, class); `states`
        are taken on.
        """
        if group.images is None:
            return
        fresh = [states[place] is None for place in group.places]
        for begins in (True, False):  # a batch is of tiles that all have a state, or all have none
            rows = [row for row, new in enumerate(fresh) if new == begins]
            if rows:
                work = partial(self._detect, group, group.images, states, rows)
                for part in self.steps(work, len(rows), group.images.shape[-2:]):
                    for place, found, state in part:
                        states[place] = state
                        yield place, found

    def _detect(
        self, group: DatedTiles, images: torch.Tensor, states: list[State], rows: list[int], step: slice
    ) -> list[tuple[int, np.ndarray, State]]:
        rows = rows[step]
        places = [group.places[row] for row in rows]
        device = self.steps.device.torch  # another one than that of the states once memory ran out
        before = _joined([states[place] for place in places], device)
        shown = images[rows].to(device, non_blocking=True)
        predictions, after = self.network.detect(shown, before)
        if not torch.isfinite(predictions).all():
            raise not_finite(self.checkpoint, self.steps.device)
        found = self._select(predictions.float(), [group.tiles[place] for place in places])
        return [
            (
                place,
                found[number],
                None if after is None else tuple(part[number : number + 1] for part in after),
            )
            for number, place in enumerate(places)
        ]

    def _select(self, predictions: torch.Tensor, tiles: list[CoreTile]) -> list[np.ndarray]:
        """Rows of each tile from predictions (B, N, 5 + K): cx, cy, w, h in pixels of the tile, objectness
        and classes in 0..1.
        """
        best, kinds = predictions[..., 5:].max(dim=-1)
        scores = calibrated(predictions[..., 4] * best, self.temperature)
        own = np.stack([owned(tile, tuple(self.network.strides)) for tile in tiles])
        chosen = (
            (scores >= self.threshold)
            & self.wanted.to(kinds.device)[kinds]
            & torch.from_numpy(own).to(scores.device)
        )
        number, cell = chosen.nonzero(as_tuple=True)
        columns = [
            predictions[number, cell, :4],
            scores[number, cell, None],
            kinds[number, cell, None].to(scores.dtype),
        ]
        rows, owner = torch.cat(columns, dim=1).double().cpu().numpy(), number.cpu().numpy()
        middle, half = rows[:, :2].copy(), rows[:, 2:4] / 2
        rows[:, :2], rows[:, 2:4] = middle - half, middle + half
        return [_in_scene(rows[owner == place], tile) for place, tile in enumerate(tiles)]


def _joined(states: list[State], device: torch.device) -> State:
    """The states of tiles as that of a batch on `device`; None where one has none."""
    known = [state for state in states if state is not None]
    if len(known) < len(states):
        return None
    return tuple(torch.cat(parts).to(device) for parts in zip(*known))


def _in_scene(rows: np.ndarray, tile: CoreTile) -> np.ndarray:
    rows[:, 0:4:2] += tile.col
    rows[:, 1:4:2] += tile.row
    return rows


def owned(tile: CoreTile, strides: tuple[int, ...]) -> np.ndarray:
    """(N,) bool: the cells of all maps, the finest first, row by row, that lie in the core of `tile`."""
    down = tile.top - tile.row, tile.bottom - tile.row
    across = tile.left - tile.col, tile.right - tile.col
    return _owned(tile.height, tile.width, down, across, strides)


@lru_cache(maxsize=64)
def _owned(
    height: int, width: int, down: tuple[int, int], across: tuple[int, int], strides: tuple[int, ...]
) -> np.ndarray:
    parts = []
    for stride in strides:
        rows, columns = np.arange(0, height, stride), np.arange(0, width, stride)
        within = ((rows >= down[0]) & (rows < down[1]))[:, None] & (
            (columns >= across[0]) & (columns < across[1])
        )
        parts.append(within.ravel())
    return np.concatenate(parts)


def observed_share(boxes: np.ndarray, seen: np.ndarray) -> np.ndarray:
    """(n,) share of the pixels under boxes (n, 4), in pixels of the mask `seen` (h, w), that were observed; 0
    for a box outside.
    """
    sums = np.zeros((seen.shape[0] + 1, seen.shape[1] + 1), np.int64)
    sums[1:, 1:] = seen.cumsum(axis=0).cumsum(axis=1)
    limits = np.array([seen.shape[1], seen.shape[0]] * 2)
    edges = (
        np.concatenate([np.floor(boxes[:, :2]), np.ceil(boxes[:, 2:])], axis=1)
        .clip(0, limits)
        .astype(np.int64)
    )
    left, top, right, bottom = edges.T
    count = sums[bottom, right] - sums[top, right] - sums[bottom, left] + sums[top, left]
    return np.asarray(count / np.maximum(1, (right - left) * (bottom - top)))


def search(
    network: ObjectNetwork,
    series: PreparedSeries,
    threshold: float,
    *,
    device: Device,
    batch: int,
    events: Events,
    journal: TileJournal | None = None,
) -> tuple[SceneBoxes, float, TiledReport]:
    """All boxes of all dates that score `threshold` or more, overlapping ones too, and the share of the
    pixels observed.

    Boxes are cut off at the border of the scene; those that were mostly not observed are left out. What the
    `journal` of an interrupted run holds is taken from there, and what is found goes into it. Raises
    `OutOfMemory`, `Cancelled`, and `CheckpointRefused` for a network of other strides, or whose answer is not
    finite.
    """
    detector = Detector(network, series, threshold, Steps(device, batch, events))
    dates = len(series.dates)
    clock = Clock(len(series.tiles) * dates, events)
    groups = groups_of(series.tiles, batch)
    parts: list[Found] = []
    for columns in journal.replay() if journal else ():
        events.check()
        parts.append(Found.of(columns))
        clock.advance(len(next(groups)) * dates)
    clock.begin()
    tasks = (partial(read_tiles, series, tiles, date) for tiles in groups for date in range(dates))
    found = Found.nothing()
    states: list[State] = []
    with closing(read_ahead(tasks)) as read:
        for group in read:
            events.check()
            if group.date == 0:
                found, states = Found.nothing(), [None] * len(group.tiles)
            found = found.with_date(group, list(detector(group, states)), series.grid.shape)
            clock.advance(len(group.tiles))
            if group.date == dates - 1:  # the next tiles remember nothing of these
                parts.append(found)
                if journal:
                    journal.add(found.columns())
    pixels = series.grid.width * series.grid.height * dates
    computed, observed = (sum(getattr(part, name) for part in parts) for name in ("computed", "observed"))
    report = TiledReport(len(series.tiles) * dates, computed, detector.steps.size, clock.before)
    return SceneBoxes.join([part.boxes for part in parts]), observed / pixels, report


def tried(network: ObjectNetwork, series: PreparedSeries, device: Device) -> None:
    """Take a tile of the first date through the network, or one of zeros where nothing of it was observed:
    afterwards the process has held what a tile takes.
    """
    tile = next(iter(series.tiles))
    images = read_tiles(series, (tile,), 0).images
    if images is None:
        images = torch.zeros(1, len(series.card.bands), tile.height, tile.width)
    steps = Steps(device, 1, Events())
    steps(lambda _: network.detect(images.to(steps.device.torch))[0].float().cpu(), 1, images.shape[-2:])


def _core(tile: CoreTile, seen: np.ndarray) -> np.ndarray:
    return seen[tile.top - tile.row : tile.bottom - tile.row, tile.left - tile.col : tile.right - tile.col]


def _seen_boxes(
    rows: np.ndarray, tile: CoreTile, seen: np.ndarray, shape: tuple[int, int], date: int
) -> SceneBoxes:
    boxes = rows[:, :4].clip(0, [shape[1], shape[0]] * 2)
    whole = (boxes[:, 2] > boxes[:, 0]) & (boxes[:, 3] > boxes[:, 1])
    kept = (
        whole if seen.all() else whole & (observed_share(boxes - [tile.col, tile.row] * 2, seen) >= OBSERVED)
    )
    boxes, rows = boxes[kept], rows[kept]
    return SceneBoxes(boxes, rows[:, 4], rows[:, 5].astype(np.int64), np.full(len(rows), date))
