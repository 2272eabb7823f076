"""Detect objects: the one way from a job to its layer, whoever starts it."""

from __future__ import annotations

import os
from contextlib import ExitStack
from dataclasses import asdict
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, cast

import geopandas
import numpy as np

from ...contract.errors import InputRefused
from ...contract.events import Events, part_of
from ...contract.jobs import Result
from ...contract.object_jobs import DetectObjects
from ...geo.box_layer import box_layer
from ...geo.twins import refuse_copies
from ...geo.vector import write_layer
from ..ceiling import Needs
from ..run import Run
from .boxes import SceneBoxes, link, merge
from .layer import FIELDS, attributes
from .prepare import LAYER, PreparedSeries, prepare_series

if TYPE_CHECKING:
    from ...networks import ObjectNetwork


def detect_objects(job: DetectObjects, events: Events) -> Result:
    """Find the objects of `job` and write their boxes; every output appears when all are whole.

    Raises `InputRefused`, `CheckpointRefused`, `OutOfMemory` and `Cancelled`, and leaves nothing behind then.
    """
    return ObjectRun.of(job, events, prepare_series)


class ObjectRun(Run[DetectObjects, PreparedSeries]):
    """One job that finds objects: boxes of all tiles and dates, merged, linked and written."""

    outputs: ClassVar = {"objects": "output"}

    @property
    def threshold(self) -> float:
        """Score from which a box is reported."""
        return self.prepared.card.threshold if self.job.score_threshold is None else self.job.score_threshold

    def check_inputs(self) -> None:
        refuse_copies(self.inputs, dict.fromkeys(self.prepared.files, self.prepared.bands), "rasters")

    def work(self) -> None:
        frame = self._layer(self._search())
        self.numbers |= {"objects": len(frame), "tracks": int(frame["track_id"].nunique())}
        self.details = {
            "classes": {name: int(number) for name, number in frame["class"].value_counts().items()}
        }
        self.timings.lap("layer")

    def _search(self) -> SceneBoxes:
        """Run the network over all tiles and dates, and merge what it finds."""
        from .tiles import search, tried  # torch takes seconds to load: refuse what can be refused before

        module, device, batch = self.load()
        network, series = cast("ObjectNetwork", module), self.prepared
        self.timings.lap("loading")
        with ExitStack() as stack:
            needs = Needs(len(series.card.bands), 0, series.cache)
            batch = self.within_ceiling(needs, batch, partial(tried, network, series, device), stack)
            found, observed, self.tiled = search(
                network,
                series,
                self.threshold,
                device=device,
                batch=batch,
                journal=self.journal(batch),
                events=part_of(self.events, 0.02, 0.9),
            )
        if not observed:
            message = f"{self.job.rasters[0]} has no pixel with data."
            raise InputRefused("input.nodata", message, "Check its nodata value and mask.")
        self.numbers = {"candidates": len(found), "observed_share": observed}
        self.timings.lap("network")
        self.events.progress(0.9, "Merging boxes that overlap")
        found = merge(found, self.job.iou)
        self.timings.lap("merging")
        return found

    def _layer(self, found: SceneBoxes) -> geopandas.GeoDataFrame:
        """Write the layer, and give it."""
        job, series = self.job, self.prepared
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
        write_layer(
            frame, self.staging.place(job.output), LAYER, "Polygon", self.fit.abstract("Boxes of objects")
        )
        if frame.empty:
            larger = f" and is {job.min_size:g} m or larger" if job.min_size else ""
            self.warn(f"No object scores {self.threshold:g} or more{larger}: the layer is empty.")
        return frame

    def used(self) -> dict[str, Any]:
        series = self.prepared
        return {
            "score_threshold": self.threshold,
            "temperature": series.card.temperature,
            "tile": series.tiles.tile,
            "overlap": series.tiles.overlap,
            "batch": self.tiled.batch,
            "bfloat16": self.bfloat16,
            "bands": series.bands,
            "dates": [
                {"raster": date.path, "date": str(date.day or ""), "scaling": asdict(date.scale)}
                for date in series.dates
            ],
        }
