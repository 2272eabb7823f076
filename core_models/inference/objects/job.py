"""Detect objects: the one way from a job to its layer, whoever starts it."""

from __future__ import annotations

import os
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

import geopandas
import numpy as np
import pandas

from ...contract.errors import InputRefused
from ...contract.events import Events, part_of
from ...contract.jobs import Result
from ...contract.object_jobs import SIZE_BINS, DetectObjects
from ...geo.box_layer import box_layer
from ...geo.vector import write_layer
from ..leftovers import job_outputs
from ..receipt import grid_facts, hash_inputs, repeat_command, versions, write_receipt
from ..staging import Staging, receipt_path, told
from ..timings import Timings
from .boxes import SceneBoxes, link, merge
from .prepare import PreparedSeries, prepare_series

if TYPE_CHECKING:
    from ..device import Device
    from ..tiled import TiledReport

LAYER = "objects"


def detect_objects(job: DetectObjects, events: Events) -> Result:
    """Find the objects of `job` and write their boxes; every output appears when all are whole.

    Raises `InputRefused`, `CheckpointRefused`, `OutOfMemory` and `Cancelled`, and leaves nothing behind then.
    """
    timings = Timings()
    staging = Staging(job_outputs(job))
    with told(staging, job.output), staging, prepare_series(job) as series:
        return _Run(job, events, series, staging, timings).finish()


@dataclass
class _Run:
    """One job on its way; every step reads what the steps before it have found."""

    job: DetectObjects
    events: Events
    series: PreparedSeries
    staging: Staging
    timings: Timings
    warnings: list[str] = field(default_factory=list)
    inputs: dict[str, Any] = field(default_factory=dict)
    numbers: dict[str, float] = field(default_factory=dict)
    device: Device | None = None
    tiled: TiledReport | None = None

    @property
    def threshold(self) -> float:
        return self.series.card.threshold if self.job.score_threshold is None else self.job.score_threshold

    def finish(self) -> Result:
        """All steps, and the result."""
        for warning in self.series.warnings:
            self._warn(warning)
        for note in self.series.notes:
            self.events.info(note)
        self.timings.lap("preparing")
        self._hash()
        found = self._search()
        frame = self._layer(found)
        return self._commit(frame)

    def _warn(self, warning: str) -> None:
        self.warnings.append(warning)
        self.events.warning(warning)

    def _hash(self) -> None:
        self.inputs = hash_inputs(self.series.files, self.job.checkpoint, part_of(self.events, 0.0, 0.02))
        self.timings.lap("hashing")

    def _search(self) -> SceneBoxes:
        """Run the network over all tiles and dates, and merge what it finds."""
        from ..loading import network_of  # torch takes seconds to load: refuse what can be refused before
        from .tiles import search

        network, self.device = network_of(self.job, self.events)
        self.timings.lap("loading")
        events, batch = part_of(self.events, 0.02, 0.9), self.job.batch or self.device.batch
        found, observed, self.tiled = search(
            network, self.series, self.threshold, device=self.device, batch=batch, events=events
        )
        if not observed:
            raise InputRefused(
                "input.nodata",
                f"{self.job.rasters[0]} has no pixel with data.",
                "Check its nodata value and mask.",
            )
        self.numbers = {"candidates": len(found), "observed_share": observed}
        self.timings.lap("network")
        self.events.progress(0.9, f"Merging {len(found)} boxes")
        found = merge(found, self.job.iou)
        self.timings.lap("merging")
        return found

    def _layer(self, found: SceneBoxes) -> geopandas.GeoDataFrame:
        """Write the layer, and give it."""
        job, series = self.job, self.series
        self.events.progress(0.93, "Drawing boxes")
        tracks = link(found, job.link_iou) if len(series.dates) > 1 else np.zeros(len(found), np.int64)
        frame = (
            attributes(found, tracks, series)
            .join(box_layer(found.boxes, series.grid, job.crs))
            .set_geometry("geometry")
        )
        frame["network"], frame["checkpoint"] = series.card.network, os.path.basename(job.checkpoint)
        frame = geopandas.GeoDataFrame(frame[FIELDS], geometry="geometry")
        if job.min_size:
            frame = frame[frame["size_m"] >= job.min_size].reset_index(drop=True)
        self.events.progress(0.96, "Writing boxes")
        write_layer(frame, self.staging.place(job.output), LAYER, "Polygon")
        if frame.empty:
            larger = f" and is {job.min_size:g} m or larger" if job.min_size else ""
            self._warn(f"No object scores {self.threshold:g} or more{larger}: the layer is empty.")
        self.numbers |= {"objects": len(frame), "tracks": int(frame["track_id"].nunique())}
        self.timings.lap("layer")
        return frame

    def _commit(self, frame: geopandas.GeoDataFrame) -> Result:
        """The receipt, then everything into its place."""
        counts = {name: int(number) for name, number in frame["class"].value_counts().items()}
        outputs = {"objects": self.job.output}
        place = self.staging.beside(self.job.output, "receipt.json")
        write_receipt(place, self._receipt(counts, outputs))
        self.events.progress(0.99, "Moving outputs into place")
        self.staging.commit({place: receipt_path(self.job.output)})
        outputs["receipt"] = receipt_path(self.job.output)
        return Result(outputs, self.numbers, tuple(self.warnings), {"classes": counts})

    def _receipt(self, counts: dict[str, int], outputs: dict[str, str]) -> dict[str, Any]:
        series, grid = self.series, self.series.grid
        return {
            "job": "detect-objects",
            "parameters": asdict(self.job),
            "used": {
                "score_threshold": self.threshold,
                "temperature": series.card.temperature,
                "tile": series.tiles.tile,
                "overlap": series.tiles.overlap,
                "batch": self.tiled.batch,
                "bfloat16": self.device.bf16,
                "bands": series.bands,
                "dates": [
                    {"raster": date.path, "date": str(date.day or ""), "scaling": asdict(date.scale)}
                    for date in series.dates
                ],
            },
            "grid": grid_facts(grid),
            "inputs": self.inputs,
            "network": series.card.network,
            "weights_sha256": series.card.weights_sha256,
            "outputs": outputs,
            "numbers": self.numbers,
            "classes": counts,
            "warnings": self.warnings,
            "notes": series.notes,
            "device": self.device.words,
            "versions": versions(),
            "began": self.timings.began,
            "seconds": self.timings.steps,
            "tiles": {"all": self.tiled.tiles, "computed": self.tiled.computed},
            "command": repeat_command(self.job),
        }


FIELDS = [
    *(
        "class",
        "score",
        "size_m",
        "area_m2",
        "size_bin",
        "date",
        "track_id",
        "raster",
        "network",
        "checkpoint",
        "geometry",
    ),
]
"""Columns of the layer, in their order."""


def attributes(found: SceneBoxes, tracks: np.ndarray, series: PreparedSeries) -> pandas.DataFrame:
    """What the layer says of each box beside its size in metres; `track_id` is empty where `tracks` is 0."""
    sides = found.boxes[:, 2:] - found.boxes[:, :2]
    names, limits = zip(*SIZE_BINS)
    bins = np.searchsorted(np.square(limits), sides.prod(axis=1), side="right")
    rasters = np.array([os.path.basename(os.path.normpath(date.path)) for date in series.dates], object)
    days = pandas.to_datetime(pandas.Series([date.day for date in series.dates], dtype=object)).to_numpy()
    return pandas.DataFrame(
        {
            "class": np.array(series.card.classes, object)[found.classes],
            "score": found.scores.astype(np.float32),
            "size_bin": np.array(names, object)[bins],
            "date": days[found.dates],
            "track_id": pandas.array(np.where(tracks, tracks, None), dtype="Int64"),
            "raster": rasters[found.dates],
        }
    )
