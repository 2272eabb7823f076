"""`make-object-chips`: a dataset for training a detector from a raster and a layer of objects."""

from __future__ import annotations

import argparse
from dataclasses import fields

from ..contract.events import Events
from ..contract.jobs import Result
from ..worker import guarded, require_engine
from .base import Arguments, Command
from .detect_change import numbers

PACKAGES = ("numpy", "rasterio", "shapely", "geopandas", "pyogrio", "PIL")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `ObjectChips`; what is not given keeps its default."""
    parser.add_argument("raster", metavar="RASTER", help="raster, VRT, folder or glob")
    parser.add_argument(
        "objects", metavar="VECTOR", help="polygons of the objects, boxes or outlines (FILE|layername=NAME)"
    )
    parser.add_argument(
        "--output", required=True, metavar="DIR", help="new folder for train/, val/, test/ and dataset.json"
    )
    options = parser.add_argument_group("options", argument_default=argparse.SUPPRESS)
    bands = numbers(int, "band numbers such as 1,2,3")
    options.add_argument(
        "--class-field", metavar="F", help="field that says an object's class (default: one class)"
    )
    options.add_argument("--chip", type=int, metavar="N", help="side of a chip in pixels (default: 640)")
    options.add_argument("--bands", type=bands, metavar="1,2,3", help="band numbers (default: all but alpha)")
    options.add_argument(
        "--resolution", type=float, metavar="R", help="pixel size in units of the raster's CRS"
    )
    options.add_argument("--observed", metavar="AREA", help="polygons inside which all objects are marked")
    options.add_argument(
        "--validation-share", type=float, metavar="S", help="share of the ground (default: 0.2)"
    )
    options.add_argument("--test-share", type=float, metavar="S", help="share of the ground (default: 0)")
    options.add_argument(
        "--block", type=float, metavar="M", help="metres of ground that stay in one split (default: by size)"
    )
    options.add_argument(
        "--guard",
        type=float,
        metavar="M",
        help="metres between chips of two splits (default: a quarter chip)",
    )
    options.add_argument("--seed", type=int, metavar="N", help="of the division into splits")
    options.add_argument(
        "--licence", metavar="TEXT", help="of image and objects, for the card of what is trained on them"
    )


def run(arguments: Arguments, events: Events) -> Result:
    """Cut the chips."""

    def work() -> Result:
        require_engine(PACKAGES)
        from ..contract.chip_jobs import ObjectChips
        from ..training.objects.chips import make_object_chips

        given = vars(arguments)
        job = ObjectChips(
            **{entry.name: given[entry.name] for entry in fields(ObjectChips) if entry.name in given}
        )
        return make_object_chips(job, events)

    return guarded(work)


COMMAND = Command(
    "make-object-chips", "cut a dataset for training a detector", add_arguments, run, grace=None
)
