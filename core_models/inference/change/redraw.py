"""Change polygons at another threshold, from the scores of a run: neither date is read, no network loaded,
and what comes out is what a run at that threshold gives.
"""

from __future__ import annotations

from typing import Any, ClassVar

from ...contract.events import Events
from ...contract.jobs import Result
from ...contract.review_jobs import RedrawChange
from ...geo.outputs import Inputs
from ...geo.vector import COLUMNS, target_crs
from ...sensors import UNKNOWN
from .polygons import write_polygons
from .score_work import ScoreWork
from .writer import cut, map_sink


def redraw_change(job: RedrawChange, events: Events) -> Result:
    """Draw the polygons of `job`, and the map where one is wanted; raises `InputRefused` and `Cancelled`."""
    return Redraw.of(job, events)


class Redraw(ScoreWork[RedrawChange]):
    """The scores cut anew, and polygons drawn from that."""

    outputs: ClassVar = {"changes": "output", "map": "map"}
    columns = COLUMNS

    def check(self, inputs: Inputs) -> None:
        """Also raises `InputRefused` for a CRS that cannot hold the polygons."""
        super().check(inputs)
        target_crs(self.job.crs, self.run.grid)

    def used(self) -> dict[str, Any]:
        """Threshold, smallest area and tolerance: the job's, else those of the run."""
        job, run = self.job, self.run
        return {
            "threshold": run.threshold if job.threshold is None else job.threshold,
            "min_area": run.min_area if job.min_area is None else job.min_area,
            "simplify": run.simplify if job.simplify is None else job.simplify,
        }

    def work(self, events: Events) -> dict[str, float]:
        """Write map and polygons."""
        job, used = self.job, self.used()
        place = self.staging.place(job.map) if job.map else self.staging.beside(job.output, "map.tif")
        observed = self._map(place, used.pop("threshold"), events)
        self.timings.lap("map")
        layer = self.staging.place(job.output)
        rasters = place, job.score
        how = {**used, "crs": job.crs or None}
        numbers = write_polygons(rasters, self.run.grid, self.run.found, layer, self.events, **how)
        self.timings.lap("polygons")
        return {**numbers, "observed_share": observed}

    def _map(self, place: str, threshold: float, events: Events) -> float:
        """Write the change map; gives the share of the grid that was observed."""
        grid, observed = self.run.grid, 0
        with map_sink(place, grid) as sink:
            for row, scores in self.run.strips():
                events.check()
                changed = cut(scores, threshold)
                observed += int((changed != UNKNOWN).sum())
                sink.write(row, 0, changed)
                events.progress((row + len(scores)) / grid.height, "Drawing the map")
        return observed / (grid.width * grid.height)
