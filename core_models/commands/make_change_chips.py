"""`make-chips`: a dataset for training from two rasters and what changed between them."""

from __future__ import annotations

import argparse
from dataclasses import fields
from pathlib import Path

from ..contract.chip_jobs import ChipScene
from ..contract.events import Events
from ..contract.jobs import Result
from ..worker import guarded, require_engine
from .base import Arguments, Command
from .detect_change import numbers

PACKAGES = ("numpy", "rasterio", "shapely", "geopandas", "pyogrio", "PIL")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `ChipScene`; what is not given keeps its default."""
    parser.add_argument("before", metavar="BEFORE", help="raster, VRT, folder or glob of the first date")
    parser.add_argument("after", metavar="AFTER", help="the same of the second date")
    parser.add_argument(
        "labels",
        metavar="LABELS",
        help="raster of 0 and 1 (nodata: unknown), or polygons (FILE|layername=NAME)",
    )
    parser.add_argument(
        "--output", required=True, metavar="DIR", help="new folder for train/, val/, test/ and dataset.json"
    )
    options = parser.add_argument_group("options", argument_default=argparse.SUPPRESS)
    bands = numbers(int, "band numbers such as 1,2,3")
    options.add_argument("--chip", type=int, metavar="N", help="side of a chip in pixels (default: 256)")
    options.add_argument(
        "--bands-before", type=bands, metavar="1,2,3", help="band numbers (default: all but alpha)"
    )
    options.add_argument("--bands-after", type=bands, metavar="1,2,3")
    options.add_argument(
        "--resolution", type=float, metavar="R", help="pixel size in units of the first date's CRS"
    )
    options.add_argument(
        "--attribute", metavar="FIELD", help="field that says changed, unchanged or unknown (1, 0, 255)"
    )
    options.add_argument("--observed", metavar="AREA", help="polygons outside which nothing is known")
    options.add_argument(
        "--validation-share", type=float, metavar="S", help="share of the ground (default: 0.2)"
    )
    options.add_argument("--test-share", type=float, metavar="S", help="share of the ground (default: 0)")
    options.add_argument(
        "--block",
        type=float,
        metavar="M",
        help="side in metres of ground that stays in one split (default: by size)",
    )
    options.add_argument(
        "--guard",
        type=float,
        metavar="M",
        help="metres between chips of two splits (default: a quarter chip)",
    )
    options.add_argument("--seed", type=int, metavar="N", help="of the division into splits")
    options.add_argument(
        "--licence", metavar="TEXT", help="of images and labels, for the card of what is trained on them"
    )


def scene_of(arguments: Arguments) -> ChipScene:
    """The scene that the options describe; raises `InputRefused`."""
    given = vars(arguments)
    return ChipScene(**{entry.name: given[entry.name] for entry in fields(ChipScene) if entry.name in given})


def run(arguments: Arguments, events: Events) -> Result:
    """Cut the chips."""

    def work() -> Result:
        require_engine(PACKAGES)
        from ..training.change.chips import cut_chips

        return cut_chips(scene_of(arguments), Path(arguments.output), events).to_result()

    return guarded(work)


COMMAND = Command(
    "make-chips",
    "cut a dataset for training from two rasters and what changed",
    add_arguments,
    run,
    grace=None,
)
