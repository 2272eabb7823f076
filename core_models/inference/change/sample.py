"""A stratified random sample of what a run has observed, for people to say what it is.

Strata as in Olofsson et al. 2014 (Remote Sensing of Environment 148, section 3): what is mapped as change,
and of the rest what came near the threshold, where most that was missed is to be expected.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

import geopandas
import numpy as np
import shapely
from rasterio.enums import WktVersion

from ...contract.errors import InputRefused
from ...contract.events import Events
from ...contract.jobs import Result
from ...contract.review_jobs import SampleChange
from ...geo.reference import PolygonLabels, read_polygons
from ...geo.vector import write_layer
from ...sensors import UNKNOWN
from .score_work import ScoreWork

STRATA = ("no change", "near", "change")
"""By number, as `_strips` gives them."""
COLUMNS = ("stratum", "score", "stratum_m2", "unobserved_m2", "reference")
ANSWERED = {"rejected": "no change", "missed": "change"}
"""What a review says of all points in a polygon. One that it accepted may have too wide an outline."""
LEAST = 6
"""A stratum has one point of so many at least, however small it is."""


def sample_change(job: SampleChange, events: Events) -> Result:
    """Draw the points of `job`; raises `InputRefused` and `Cancelled`."""
    return Sample.of(job, events)


class Sample(ScoreWork[SampleChange]):
    """Two passes over the scores: one to measure the strata, one to find the pixels that were drawn."""

    outputs: ClassVar = {"sample": "output"}
    columns = COLUMNS

    def inputs(self) -> list[str]:
        """Also the polygons."""
        return [*super().inputs(), self.job.changes.partition("|layername=")[0]]

    def used(self) -> dict[str, Any]:
        """The score from which a pixel is near."""
        return {"near": self.run.threshold / 2 if self.job.near is None else self.job.near}

    def work(self, events: Events) -> dict[str, float]:
        """Write the points, in an order that mixes the strata: any first part of it is such a sample, too."""
        polygons = self._polygons()
        mapped = polygons[polygons["status"] != "rejected"].geometry.to_numpy()
        labels = PolygonLabels(mapped, np.ones(len(mapped), np.uint8), 0, self.run.grid)
        counts, areas, unobserved = self._measure(labels, events)
        self.timings.lap("strata")
        wanted = allocate(self.job.points, counts)
        random = np.random.default_rng(self.job.seed)
        drawn = [np.sort(random.choice(count, n, replace=False)) for count, n in zip(counts, wanted)]
        frame = self._points(labels, drawn, events)
        frame["stratum_m2"] = [areas[STRATA.index(name)] for name in frame["stratum"]]
        frame["unobserved_m2"] = unobserved
        frame["reference"] = answers(frame, polygons)
        frame = frame.iloc[random.permutation(len(frame))]
        about = self.run.found.fit.abstract("Sample of the ground to estimate the area of change by")
        write_layer(frame, self.staging.place(self.job.output), "sample", "Point", about)
        self.timings.lap("points")
        self.details = {
            "strata": {
                name: {"points": int(n), "pixels": int(count), "area_m2": float(area)}
                for name, n, count, area in zip(STRATA, wanted, counts, areas)
            }
        }
        return {"points": len(frame), "observed_m2": float(areas.sum()), "unobserved_m2": unobserved}

    def _polygons(self) -> geopandas.GeoDataFrame:
        """With their `status`, empty where there was no review; none at all where nothing was found."""
        try:
            frame = read_polygons(self.job.changes, self.run.grid)
        except InputRefused as error:
            if error.code != "labels.empty":
                raise
            crs = self.run.grid.crs.to_wkt(version=WktVersion.WKT2_2019)
            frame = geopandas.GeoDataFrame({"status": []}, geometry=[], crs=crs)
        if "status" not in frame:
            frame["status"] = ""
        return frame

    def _strips(self, labels: PolygonLabels) -> Iterator[tuple[int, np.ndarray, np.ndarray]]:
        """Row, scores (h, width) and numbers (h, width) of the strata, `UNKNOWN` where not observed."""
        near = np.float32(self.used()["near"])
        for row, scores in self.run.strips():
            strata = (scores >= near).astype(np.uint8)
            strata[labels.read(row, 0, *scores.shape) == 1] = 2
            strata[~np.isfinite(scores)] = UNKNOWN
            yield row, scores, strata

    def _measure(self, labels: PolygonLabels, events: Events) -> tuple[np.ndarray, np.ndarray, float]:
        """Pixels and square metres of each stratum, and the square metres that were not observed."""
        counts, areas, unobserved = np.zeros(len(STRATA), np.int64), np.zeros(len(STRATA)), 0.0
        of_rows = self.run.grid.pixel_areas()
        for row, _, strata in self._strips(labels):
            events.check()
            pixel = of_rows[row : row + len(strata)]
            for number in range(len(STRATA)):
                by_row = (strata == number).sum(axis=1)
                counts[number] += by_row.sum()
                areas[number] += (by_row * pixel).sum()
            unobserved += float(((strata == UNKNOWN).sum(axis=1) * pixel).sum())
            events.progress(0.5 * (row + len(strata)) / self.run.grid.height, "Measuring the strata")
        return counts, areas, unobserved

    def _points(
        self, labels: PolygonLabels, drawn: list[np.ndarray], events: Events
    ) -> geopandas.GeoDataFrame:
        """The middles of the pixels that were `drawn`, by their numbers in each stratum from the top."""
        grid, passed = self.run.grid, np.zeros(len(STRATA), np.int64)
        found: list[tuple[np.ndarray, np.ndarray, np.ndarray, str]] = []
        for row, scores, strata in self._strips(labels):
            events.check()
            for number, chosen in enumerate(drawn):
                places = np.flatnonzero(strata == number)
                here = chosen[(chosen >= passed[number]) & (chosen < passed[number] + len(places))]
                down, across = np.divmod(places[here - passed[number]], grid.width)
                passed[number] += len(places)
                found.append((row + down, across, scores[down, across], STRATA[number]))
            events.progress(0.5 + 0.5 * (row + len(strata)) / grid.height, "Drawing points")
        rows, columns, values = (np.concatenate([part[index] for part in found]) for index in range(3))
        frame = {"stratum": [part[3] for part in found for _ in part[0]], "score": values.astype(float)}
        x, y = grid.points(columns + 0.5, rows + 0.5)
        crs = grid.crs.to_wkt(version=WktVersion.WKT2_2019)
        return geopandas.GeoDataFrame(frame, geometry=shapely.points(x, y), crs=crs)


def answers(points: geopandas.GeoDataFrame, polygons: geopandas.GeoDataFrame) -> list[str | None]:
    """What the review of `polygons` says of each point; None where it says nothing."""
    said: list[str | None] = [None] * len(points)
    for status, answer in ANSWERED.items():
        shapes = polygons.geometry[polygons["status"] == status].to_numpy()
        for index in np.unique(shapely.STRtree(points.geometry.to_numpy()).query(shapes, "covers")[1]):
            said[index] = answer
    return said


def allocate(points: int, counts: np.ndarray) -> np.ndarray:
    """How many of `points` go to strata of so many pixels (`counts`): a share at least to each that there is,
    the rest by size.
    """
    least = np.minimum(counts, points // LEAST)
    rest = max(0, points - int(least.sum()))
    wanted: np.ndarray = least + np.floor(rest * counts / max(1, counts.sum())).astype(np.int64)
    wanted[np.argmax(counts)] += points - wanted.sum()
    return np.minimum(wanted, counts)
