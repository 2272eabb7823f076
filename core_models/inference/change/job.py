"""Detect change: the one way from a job to its outputs, whoever starts it."""

from __future__ import annotations

import os
from contextlib import ExitStack
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from ...contract.card import calibrated
from ...contract.change_jobs import DetectChange
from ...contract.errors import InputRefused
from ...contract.events import Events, part_of
from ...contract.jobs import Result
from ...geo.mosaic import RowBandedMosaic
from ...geo.raster import RasterSink
from ...geo.vector import polygonise, write_layer
from ..leftovers import job_outputs
from ..receipt import grid_facts, hash_inputs, repeat_command, versions, write_receipt
from ..staging import Staging, receipt_path, told
from ..timings import Timings
from .prepare import PreparedPair, prepare_pair

if TYPE_CHECKING:
    from ..device import Device
    from ..tiled import TiledReport

NOT_OBSERVED = 255
COLORS = {0: (0, 0, 0, 0), 1: (214, 40, 40, 255), NOT_OBSERVED: (128, 128, 128, 255)}


def detect_change(job: DetectChange, events: Events) -> Result:
    """Find the change polygons of `job`; every output appears when all are whole.

    Raises `InputRefused`, `CheckpointRefused`, `OutOfMemory` and `Cancelled`, and leaves nothing behind then.
    """
    timings = Timings()
    staging = Staging(job_outputs(job))
    with told(staging, job.output), staging, prepare_pair(job) as pair:
        return _Run(job, events, pair, staging, timings).finish()


class ChangeWriter:
    """Scores of complete rows, calibrated, to the score raster and, cut at the threshold, to the map."""

    def __init__(self, score: RasterSink, map_: RasterSink, threshold: float, temperature: float) -> None:
        self.score, self.map, self.temperature = score, map_, temperature
        self.threshold = np.float32(threshold)
        self.observed = 0

    def __call__(self, row: int, scores: np.ndarray) -> None:
        """Write `scores` (1, h, width) of the network from `row` on; NaN is not observed."""
        scores = calibrated(scores, self.temperature)
        seen = np.isfinite(scores[0])
        changed = np.where(seen, scores[0] >= self.threshold, NOT_OBSERVED).astype(np.uint8)
        self.observed += int(seen.sum())
        self.score.write(row, 0, scores)
        self.map.write(row, 0, changed)


@dataclass
class _Run:
    """One job on its way; every step reads what the steps before it have found."""

    job: DetectChange
    events: Events
    pair: PreparedPair
    staging: Staging
    timings: Timings
    inputs: dict[str, Any] = field(default_factory=dict)
    device: Device | None = None
    tiled: TiledReport | None = None

    @property
    def threshold(self) -> float:
        return self.pair.card.threshold if self.job.threshold is None else self.job.threshold

    def finish(self) -> Result:
        """All steps, and the result."""
        for warning in self.pair.warnings:
            self.events.warning(warning)
        for note in self.pair.notes:
            self.events.info(note)
        self.timings.lap("preparing")
        self._hash()
        score, map_ = self._rasters()
        observed = self._score(score, map_)
        numbers = self._polygons(score, map_)
        numbers["observed_share"] = observed
        self.timings.lap("polygons")
        return self._commit(numbers)

    def _rasters(self) -> tuple[str, str]:
        """Where score and map are written; beside the polygons where only they are wanted."""
        places = (self.job.score, "score.tif"), (self.job.map, "map.tif")
        score, map_ = (
            self.staging.place(path) if path else self.staging.beside(self.job.output, name)
            for path, name in places
        )
        return score, map_

    def _hash(self) -> None:
        self.inputs = hash_inputs(self.pair.files, self.job.checkpoint, part_of(self.events, 0.0, 0.02))
        self.timings.lap("hashing")

    def _score(self, score: str, map_: str) -> float:
        """Run the network over the grid into both rasters; gives the share of the grid that was observed."""
        from ..loading import network_of  # torch takes seconds to load: refuse what can be refused before
        from ..tiled import run_tiled

        network, self.device = network_of(self.job, self.events)
        self.timings.lap("loading")
        pair = self.pair
        with ExitStack() as stack:
            score_sink = stack.enter_context(
                RasterSink(score, pair.grid, 1, "float32", float("nan"), ("change score",))
            )
            map_sink = stack.enter_context(
                RasterSink(map_, pair.grid, 1, "uint8", NOT_OBSERVED, ("change",), COLORS)
            )
            writer = ChangeWriter(score_sink, map_sink, self.threshold, self.pair.card.temperature)
            mosaic = RowBandedMosaic(pair.tiles, 1, writer)
            batch = self.job.batch or self.device.batch
            events = part_of(self.events, 0.02, 0.9)
            self.tiled = run_tiled(
                network.score,
                pair.read,
                pair.tiles,
                mosaic.add,
                device=self.device,
                batch=batch,
                events=events,
            )
            mosaic.finish()
            if not writer.observed:
                message = f"{self.job.before} and {self.job.after} have no pixel with data at both dates."
                raise InputRefused("input.nodata", message, "Check their nodata values and masks.")
            self.timings.lap("network")
            self.events.progress(0.9, "Writing rasters")
        self.timings.lap("rasters")
        return writer.observed / (pair.grid.width * pair.grid.height)

    def _polygons(self, score: str, map_: str) -> dict[str, float]:
        """Write the layer; gives the number of polygons and their area."""
        job, pair = self.job, self.pair
        self.events.progress(0.93, "Drawing polygons")
        frame = polygonise(
            map_, score, pair.grid, min_area=job.min_area, simplify=job.simplify, crs=job.crs or None
        )
        for name, path in (("before", job.before), ("after", job.after)):
            frame[name] = os.path.basename(os.path.normpath(path))
        frame["network"] = pair.card.network
        frame["checkpoint"] = os.path.basename(job.checkpoint)
        self.events.progress(0.97, "Writing polygons")
        write_layer(frame, self.staging.place(job.output))
        return {"polygons": len(frame), "changed_area_m2": float(frame["area_m2"].sum())}

    def _commit(self, numbers: dict[str, float]) -> Result:
        """Receipts, then everything into its place."""
        outputs = {"changes": self.job.output, "score": self.job.score, "map": self.job.map}
        outputs = {name: path for name, path in outputs.items() if path}
        receipts = {
            self.staging.beside(path, "receipt.json"): receipt_path(path) for path in outputs.values()
        }
        for place in receipts:
            write_receipt(place, self._receipt(numbers, outputs))
        self.events.progress(0.99, "Moving outputs into place")
        self.staging.commit(receipts)
        outputs["receipt"] = receipt_path(self.job.output)
        return Result(outputs, numbers, self.pair.warnings)

    def _receipt(self, numbers: dict[str, float], outputs: dict[str, str]) -> dict[str, Any]:
        pair, grid = self.pair, self.pair.grid
        return {
            "job": "detect-change",
            "parameters": asdict(self.job),
            "used": {
                "threshold": self.threshold,
                "temperature": pair.card.temperature,
                "tile": pair.tiles.tile,
                "overlap": pair.tiles.overlap,
                "batch": self.tiled.batch,
                "bfloat16": self.device.bf16,
                "bands_before": pair.bands["before"],
                "bands_after": pair.bands["after"],
                "scaling_before": asdict(pair.scale_before),
                "scaling_after": asdict(pair.scale_after),
            },
            "grid": grid_facts(grid),
            "inputs": self.inputs,
            "network": pair.card.network,
            "weights_sha256": pair.card.weights_sha256,
            "outputs": outputs,
            "numbers": numbers,
            "warnings": pair.warnings,
            "notes": pair.notes,
            "device": self.device.words,
            "versions": versions(),
            "began": self.timings.began,
            "seconds": self.timings.steps,
            "tiles": {"all": self.tiled.tiles, "computed": self.tiled.computed},
            "command": repeat_command(self.job),
        }
