"""Segment one date: the one way from a job to its outputs, whoever starts it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import asdict
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, cast

import geopandas

from ...contract.errors import CheckpointRefused, InputRefused
from ...contract.events import Events, part_of
from ...contract.jobs import Result
from ...contract.segment_jobs import Segment
from ...geo.cache import bounded, row_cache
from ...geo.mosaic import RowBandedMosaic
from ...geo.polygonise import polygonise
from ...geo.vector import write_frames
from ..ceiling import Needs
from ..run import Run
from .prepare import LAYER, PreparedScene, prepare_scene
from .writer import SegmentWriter, map_sink, score_sink

if TYPE_CHECKING:
    import torch

    from ...networks import SegmentationNetwork


def segment(job: Segment, events: Events) -> Result:
    """Find the classes of `job`; every output appears when all are whole.

    Raises `InputRefused`, `CheckpointRefused`, `OutOfMemory` and `Cancelled`, and leaves nothing behind then.
    """
    return SegmentRun.of(job, events, prepare_scene)


class SegmentRun(Run[Segment, PreparedScene]):
    """One job that segments: classes and scores, and the polygons that are drawn from them."""

    outputs: ClassVar = {"classes": "output", "class_score": "score", "class_map": "map"}

    def work(self) -> None:
        score = self.place_or_beside(self.job.score, "score.tif")
        map_ = self.place_or_beside(self.job.map, "map.tif")
        observed = self._classify(score, map_)
        self.numbers = {"polygons": self._polygons(score, map_), "observed_share": observed}
        self.timings.lap("polygons")

    def _classify(self, score: str, map_: str) -> float:
        """Run the network over the grid into both rasters; gives the share of the grid that was observed."""
        # torch takes seconds to load: refuse what can be refused before
        from ..tiled import run_tiled, tried

        network, device, batch = self.load()
        self.timings.lap("loading")
        scene, names = self.prepared, self.prepared.card.classes
        classify = cast("SegmentationNetwork", network).classify

        def answer(image: torch.Tensor, _: torch.Tensor) -> torch.Tensor:
            found = classify(image)
            if found.shape[1] != len(names):
                message = f"The network of {self.job.checkpoint} gives {found.shape[1]} classes"
                wanted = f"{message}, its card names {len(names)}."
                raise CheckpointRefused("checkpoint.classes", wanted, "Use another checkpoint.")
            return found

        bands = len(scene.card.bands)
        with ExitStack() as stack:
            trial = partial(tried, answer, scene.read, scene.tiles, device, (bands, 0))
            needs = Needs(bands, len(names), scene.cache, draws=True)
            batch = self.within_ceiling(needs, batch, trial, stack)
            writer = SegmentWriter(
                stack.enter_context(score_sink(score, scene.grid, not self.job.score)),
                stack.enter_context(map_sink(map_, scene.grid, names, not self.job.map)),
                len(names),
                scene.grid.pixel_areas(),
            )
            mosaic = RowBandedMosaic(scene.tiles, len(names), writer)
            self.tiled = run_tiled(
                answer,
                scene.read,
                scene.tiles,
                mosaic.add,
                device=device,
                batch=batch,
                journal=self.journal(batch),
                channels=len(names),
                checkpoint=self.job.checkpoint,
                events=part_of(self.events, 0.02, 0.9),
            )
            mosaic.finish()
            if not writer.observed:
                message = f"{self.job.raster} has no pixel with data."
                raise InputRefused("input.nodata", message, "Check its nodata value and mask.")
            self.timings.lap("network")
            self.events.progress(0.9, "Writing rasters")
        self.timings.lap("rasters")
        self.details = {"classes": dict(zip(names, map(float, writer.areas)))}
        return writer.observed / (scene.grid.width * scene.grid.height)

    def _polygons(self, score: str, map_: str) -> int:
        """Write the layer, class by class; gives the number of polygons."""
        place = self.staging.place(self.job.output)
        abstract = self.fit.abstract("Polygons of classes")
        with bounded(row_cache(self.prepared.grid.width)):
            return write_frames(self._frames(score, map_), place, LAYER, abstract=abstract)

    def _frames(self, score: str, map_: str) -> Iterator[geopandas.GeoDataFrame]:
        job, scene = self.job, self.prepared
        share = 0.04 / len(scene.wanted)
        for place, number in enumerate(scene.wanted):
            for frame in polygonise(
                map_,
                score,
                scene.grid,
                min_area=job.min_area,
                simplify=job.simplify,
                crs=job.crs or None,
                value=number,
                events=part_of(self.events, 0.93 + share * place, 0.93 + share * (place + 1)),
            ):
                frame.insert(0, "class", scene.card.classes[number])
                frame["raster"] = os.path.basename(os.path.normpath(job.raster))
                frame["network"] = scene.card.network
                frame["checkpoint"] = os.path.basename(job.checkpoint)
                yield frame

    def used(self) -> dict[str, Any]:
        scene = self.prepared
        return {
            "tile": scene.tiles.tile,
            "overlap": scene.tiles.overlap,
            "batch": self.tiled.batch,
            "bfloat16": self.bfloat16,
            "bands": scene.bands,
            "classes": [scene.card.classes[number] for number in scene.wanted],
            "scaling": asdict(scene.scale),
        }
