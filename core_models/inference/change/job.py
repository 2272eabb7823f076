"""Detect change: the one way from a job to its outputs, whoever starts it."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import asdict
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, cast

from ...contract.change_jobs import DetectChange
from ...contract.errors import InputRefused
from ...contract.events import Events, part_of
from ...contract.jobs import Result
from ...geo.mosaic import RowBandedMosaic
from ...geo.twins import refuse_copies
from ..ceiling import Needs
from ..run import Run
from .polygons import Found, write_polygons
from .prepare import PreparedPair, prepare_pair
from .writer import ChangeWriter, map_sink, score_sink

if TYPE_CHECKING:
    from ...networks import ChangeNetwork


def detect_change(job: DetectChange, events: Events) -> Result:
    """Find the change polygons of `job`; every output appears when all are whole.

    Raises `InputRefused`, `CheckpointRefused`, `OutOfMemory` and `Cancelled`, and leaves nothing behind then.
    """
    return ChangeRun.of(job, events, prepare_pair)


class ChangeRun(Run[DetectChange, PreparedPair]):
    """One job that detects change: scores and map, and the polygons that are drawn from them."""

    outputs: ClassVar = {"changes": "output", "score": "score", "map": "map"}

    @property
    def threshold(self) -> float:
        """Score from which a pixel is change."""
        return self.prepared.card.threshold if self.job.threshold is None else self.job.threshold

    def check_inputs(self) -> None:
        refuse_copies(self.inputs, self.prepared.bands)

    @property
    def unread(self) -> bool:
        return self.job.preview

    def work(self) -> None:
        score = self.place_or_beside(self.job.score, "score.tif")
        map_ = self.place_or_beside(self.job.map, "map.tif")
        observed = self._score(score, map_)
        self.details = {**self.prepared.adjusted}
        self.numbers = {**self._polygons(score, map_), "observed_share": observed}
        self.timings.lap("polygons")

    def _score(self, score_: str, map_: str) -> float:
        """Run the network over the grid into both rasters; gives the share of the grid that was observed."""
        # torch takes seconds to load: refuse what can be refused before
        from ..tiled import run_tiled, tried

        network, device, batch = self.load()
        self.timings.lap("loading")
        pair = self.prepared
        score, bands = cast("ChangeNetwork", network).score, len(pair.card.bands)
        with ExitStack() as stack:
            trial = partial(tried, score, pair.read, pair.tiles, device, (bands, bands))
            batch = self.within_ceiling(Needs(2 * bands, 1, pair.cache, draws=True), batch, trial, stack)
            writer = ChangeWriter(
                stack.enter_context(
                    score_sink(score_, pair.grid, rounded=self.job.score_step > 0, passing=not self.job.score)
                ),
                stack.enter_context(map_sink(map_, pair.grid, passing=not self.job.map)),
                self.threshold,
                pair.card.temperature,
                self.job.score_step,
            )
            mosaic = RowBandedMosaic(pair.tiles, 1, writer)
            self.tiled = run_tiled(
                score,
                pair.read,
                pair.tiles,
                mosaic.add,
                device=device,
                batch=batch,
                journal=self.journal(batch),
                checkpoint=self.job.checkpoint,
                events=part_of(self.events, 0.02, 0.9),
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
        job, pair = self.job, self.prepared
        return write_polygons(
            (map_, score),
            pair.grid,
            Found(job.before, job.after, pair.card.network, job.checkpoint, self.fit),
            self.staging.place(job.output),
            self.events,
            min_area=job.min_area,
            simplify=job.simplify,
            crs=job.crs or None,
        )

    def used(self) -> dict[str, Any]:
        pair = self.prepared
        return {
            "threshold": self.threshold,
            "temperature": pair.card.temperature,
            "tile": pair.tiles.tile,
            "overlap": pair.tiles.overlap,
            "batch": self.tiled.batch,
            "bfloat16": self.bfloat16,
            "bands_before": pair.bands["before"],
            "bands_after": pair.bands["after"],
            "scaling_before": asdict(pair.scale_before),
            "scaling_after": asdict(pair.scale_after),
        }
