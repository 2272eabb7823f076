"""The jobs on the scores of a run, which load no network: its polygons drawn anew, a sample of its ground."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

from .change_jobs import DetectChange
from .job_base import CRS, REACH, SEED, StoppableJob
from .options import COMMAND_LINE, QGIS, Option, check_options, option, options_of
from .targets import geopackage_of

SCORE = Option(
    "GeoTIFF of scores that `detect-change` wrote, with its receipt beside it.",
    label="Change score",
    kind="raster",
    positional=True,
)
POLYGONS_CRS = Option(CRS.text, label="CRS of the polygons", kind="crs", group="grid", advanced=True)
RUN = options_of(DetectChange)
THE_RUNS = "that of the run"


@dataclass(frozen=True)
class RedrawChange(StoppableJob):
    """Draw the polygons of a run at another threshold or smallest area, from its scores."""

    score: str = option(SCORE)
    output: str = option(RUN["output"])
    map: str = option(RUN["map"], default="")
    threshold: Optional[float] = option(RUN["threshold"], default=None, left_open=THE_RUNS)
    min_area: Optional[float] = option(RUN["min_area"], default=None, left_open=THE_RUNS)
    simplify: Optional[float] = option(RUN["simplify"], default=None, left_open=THE_RUNS)
    crs: str = option(POLYGONS_CRS, default="", left_open="the scores'; in QGIS the project's")
    reach: str = option(REACH, default="folder")

    def __post_init__(self) -> None:
        check_options(self)
        object.__setattr__(self, "output", geopackage_of(self.output, "changes"))


@dataclass(frozen=True)
class SampleChange(StoppableJob):
    """Draw points at random from what was found, from what nearly was, and from the rest, to be looked at."""

    score: str = option(SCORE)
    changes: str = option(
        "The change polygons to be judged. Those whose `status` is `rejected` count as no change.",
        label="Change polygons",
        kind="polygons",
        positional=True,
        metavar="POLYGONS",
    )
    output: str = option(
        "GeoPackage of the points (layer `sample`), each with its stratum and the stratum's area. In a "
        "GeoPackage that exists, the layer of an earlier run is replaced and all else stays.",
        label="Sample",
        kind="points-output",
    )
    points: int = option(
        "Points in all. Each stratum has at least a sixth of them, the rest go by its area.",
        default=300,
        label="Points",
        kind="integer",
        low=6,
        high=100_000,
        metavar="N",
    )
    near: Optional[float] = option(
        "Score from which a pixel that is no change counts as near the threshold.",
        default=None,
        label="Score from which a pixel is near the threshold",
        kind="number",
        low=0.0,
        high=1.0,
        wanted="a score from 0 to 1",
        left_open="half the threshold of the run",
        advanced=True,
        metavar="S",
    )
    seed: int = option(
        SEED,
        default=0,
        text="Seed of the random choice; another one draws other points.",
        group="options",
        advanced=True,
        doors=(COMMAND_LINE, QGIS),
    )
    reach: str = option(REACH, default="folder")

    def __post_init__(self) -> None:
        check_options(self)
        object.__setattr__(self, "output", geopackage_of(self.output, "sample"))
