"""Detect change through a series: the one way from a job to its outputs, whoever starts it."""

from __future__ import annotations

import os
from contextlib import ExitStack
from dataclasses import asdict
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, cast

import geopandas
import numpy as np
import pandas

from ....contract.errors import InputRefused
from ....contract.events import Events, part_of
from ....contract.jobs import Result
from ....contract.series_jobs import DetectSeries
from ....geo.mosaic import RowBandedMosaic
from ....geo.polygonise import polygonise, valid_in
from ....geo.twins import refuse_copies
from ....geo.vector import target_crs, write_layer
from ...ceiling import Needs
from ...run import Run
from .first_seen import since, states
from .prepare import LAYER, PreparedSeries, prepare_series
from .writer import SeriesPlaces, SeriesWriter

if TYPE_CHECKING:
    from ....networks import ChangeNetwork


def detect_series(job: DetectSeries, events: Events) -> Result:
    """Find the change polygons of the series of `job`; every output appears when all are whole.

    Raises `InputRefused`, `CheckpointRefused`, `OutOfMemory` and `Cancelled`, and leaves nothing behind then.
    """
    return SeriesRun.of(job, events, prepare_series)


class SeriesRun(Run[DetectSeries, PreparedSeries]):
    """One job on a series: scores and maps of all pairs, and one layer of the polygons drawn from them."""

    outputs: ClassVar = {"series": "output", "map": "map"}

    @property
    def threshold(self) -> float:
        """Score from which a pixel is change."""
        return self.prepared.card.threshold if self.job.threshold is None else self.job.threshold

    @property
    def days(self) -> list[str]:
        """Of all dates, in the order of time."""
        return [str(each.day) for each in self.prepared.dates]

    def check_inputs(self) -> None:
        refuse_copies(self.inputs, dict(zip(self.days, self.prepared.bands)))

    def work(self) -> None:
        places = self._places()
        writer = self._score(places)
        pixels = self.prepared.grid.width * self.prepared.grid.height
        layer = self._polygons(places)
        pairs = [
            {
                "before": before,
                "after": after,
                "polygons": int((layer["date_after"] == after).sum()),
                "changed_area_m2": float(layer["area_m2"][layer["date_after"] == after].sum()),
                "observed_share": int(observed) / pixels,
            }
            for before, after, observed in zip(self.days, self.days[1:], writer.observed)
        ]
        self.details = {"pairs": pairs}
        self.numbers = {
            "dates": float(len(self.days)),
            "polygons": float(len(layer)),
            "changed_area_m2": float(layer["area_m2"].sum()),
            "observed_share": writer.observed_ever / pixels,
        }
        self.timings.lap("polygons")

    def _places(self) -> SeriesPlaces:
        steps, output = range(1, len(self.prepared.dates)), self.job.output
        return SeriesPlaces(
            tuple(self.staging.beside(output, f"score-{step}.tif") for step in steps),
            tuple(self.staging.beside(output, f"map-{step}.tif") for step in steps),
            self.staging.beside(output, "against-first.tif"),
            self.staging.place(self.job.map) if self.job.map else "",
        )

    def _score(self, places: SeriesPlaces) -> SeriesWriter:
        """Run the network over the grid into all rasters."""
        # torch takes seconds to load: refuse what can be refused before
        from ...tiled import run_tiled, tried
        from .scores import SeriesScore

        network, device, batch = self.load()
        self.timings.lap("loading")
        series = self.prepared
        score = SeriesScore(cast("ChangeNetwork", network).score, len(series.dates))
        bands = len(series.dates) * len(series.card.bands)
        needs = Needs(bands, score.channels, series.cache, draws=True)
        trial = partial(tried, score.alone, series.read, series.tiles, device, (bands, 1))
        with ExitStack() as stack:
            batch = self.within_ceiling(needs, batch, trial, stack)
            writer = SeriesWriter(
                places, self.days, series.grid, self.threshold, series.card.temperature, stack
            )
            mosaic = RowBandedMosaic(series.tiles, len(score.pairs), writer)
            self.tiled = run_tiled(
                score,
                series.read,
                series.tiles,
                score.into(mosaic.add),
                device=device,
                batch=batch,
                channels=score.channels,
                journal=self.journal(batch),
                checkpoint=self.job.checkpoint,
                events=part_of(self.events, 0.02, 0.85),
            )
            mosaic.finish()
            if not writer.observed_ever:
                message = "No pixel of the series has data at two dates."
                raise InputRefused("input.nodata", message, "Check the images' nodata values and masks.")
            self.timings.lap("network")
            self.events.progress(0.85, "Writing rasters")
        self.timings.lap("rasters")
        return writer

    def _polygons(self, places: SeriesPlaces) -> geopandas.GeoDataFrame:
        """Write the layer, and give it."""
        steps = len(places.maps)
        parts = []
        for step in range(1, steps + 1):
            self.events.progress(0.87 + 0.08 * step / steps, f"Drawing polygons of {self.days[step]}")
            parts.append(self._of_step(places, step))
        target = target_crs(self.job.crs, self.prepared.grid)
        layer = geopandas.GeoDataFrame(pandas.concat(parts, ignore_index=True), crs=parts[0].crs)
        layer = valid_in(layer, self.prepared.grid, target)
        self.events.progress(0.97, "Writing polygons")
        abstract = self.fit.abstract(f"Changes between {steps + 1} dates, {self.days[0]} to {self.days[-1]}")
        write_layer(layer, self.staging.place(self.job.output), LAYER, abstract=abstract)
        return layer

    def _of_step(self, places: SeriesPlaces, step: int) -> geopandas.GeoDataFrame:
        """The polygons of date number `step` against the one before it, in the CRS of the grid."""
        job, series = self.job, self.prepared
        drawn = polygonise(
            places.maps[step - 1],
            places.scores[step - 1],
            series.grid,
            min_area=job.min_area,
            simplify=job.simplify,
        )
        frame = pandas.concat(drawn, ignore_index=True)
        shown = states(frame.geometry.to_numpy(), series.grid, places.against_first)
        found = [since(column) for column in shown.T]
        frame["date_before"], frame["date_after"] = self.days[step - 1], self.days[step]
        frame["first_seen"] = self._days([each.first_seen for each in found])
        frame["unchanged_until"] = self._days([each.unchanged_until for each in found])
        frame["confirmed"] = np.array([each.confirmed for each in found], np.int32)
        for name, number in (("before", step - 1), ("after", step)):
            frame[name] = os.path.basename(os.path.normpath(series.dates[number].path))
        frame["network"], frame["checkpoint"] = series.card.network, os.path.basename(job.checkpoint)
        return frame

    def _days(self, numbers: list[int | None]) -> pandas.Series:
        return pandas.Series(
            [None if number is None else self.days[number] for number in numbers], dtype=object
        )

    def used(self) -> dict[str, Any]:
        series = self.prepared
        return {
            "threshold": self.threshold,
            "temperature": series.card.temperature,
            "tile": series.tiles.tile,
            "overlap": series.tiles.overlap,
            "batch": self.tiled.batch,
            "bfloat16": self.bfloat16,
            "dates": [
                {"day": str(each.day), "path": each.path, "bands": bands, "scaling": asdict(each.scale)}
                for each, bands in zip(series.dates, series.bands)
            ],
        }
