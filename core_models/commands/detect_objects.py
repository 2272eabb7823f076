"""`detect-objects`: one raster or a series in, a layer of boxes out."""

from __future__ import annotations

import argparse
from dataclasses import fields

from ..contract.events import Events
from ..contract.job_base import STRETCHES
from ..contract.jobs import Result
from ..contract.object_jobs import DetectObjects
from ..inference.leftovers import job_outputs
from ..worker import run_job
from .base import Arguments, Command
from .options import add_engine_options, numbers


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `DetectObjects`; what is not given keeps the job's default."""
    rasters = (
        "raster, VRT, folder or glob; several are a series, in the order of time, on the grid of the first"
    )
    parser.add_argument("rasters", metavar="RASTER", nargs="+", help=rasters)
    parser.add_argument(
        "--checkpoint",
        required=True,
        metavar="CKPT",
        help="safetensors file with a model card of the task objects",
    )
    parser.add_argument("--output", required=True, metavar="GPKG", help="GeoPackage of boxes (layer objects)")
    options = parser.add_argument_group("options", argument_default=argparse.SUPPRESS)
    options.add_argument(
        "--score-threshold",
        type=float,
        metavar="T",
        help="score from which a box is reported (default: the card's)",
    )
    options.add_argument(
        "--iou",
        type=float,
        metavar="IOU",
        help="overlap from which the better of two boxes stays (default: 0.5)",
    )
    options.add_argument("--min-size", type=float, metavar="M", help="smallest longer side in metres")
    names = numbers(str, "names of classes such as car,truck")
    options.add_argument(
        "--classes", type=names, metavar="NAME,NAME", help="classes to report (default: all of the card)"
    )
    options.add_argument(
        "--link-iou", type=float, metavar="IOU", help="overlap from which boxes of two dates are one object"
    )
    bands = numbers(int, "band numbers such as 1,2,3")
    options.add_argument("--bands", type=bands, metavar="1,2,3", help="band numbers in the card's order")
    options.add_argument(
        "--resolution", type=float, metavar="R", help="pixel size in units of the first raster's CRS"
    )
    extent = numbers(float, "XMIN,YMIN,XMAX,YMAX")
    options.add_argument(
        "--extent", type=extent, metavar="XMIN,YMIN,XMAX,YMAX", help="in the first raster's CRS"
    )
    options.add_argument("--crs", metavar="CRS", help="of the boxes (default: the first raster's)")
    options.add_argument("--stretch", choices=STRETCHES, help="how values become the network's input")
    overlap = (
        "overlap of tiles in metres, at least the size of the largest object (default: the card's, 256 "
        "pixels at least)"
    )
    add_engine_options(options, overlap=(float, "M", overlap))


def job_of(arguments: Arguments) -> DetectObjects:
    """The job that the options describe; raises `InputRefused`."""
    given = vars(arguments)
    return DetectObjects(
        **{entry.name: given[entry.name] for entry in fields(DetectObjects) if entry.name in given}
    )


def run(arguments: Arguments, events: Events) -> Result:
    """Run the job."""
    return run_job(job_of(arguments), events)


def summary(result: Result) -> str:
    """How many of which class, then where the outputs are."""
    found = result.numbers
    classes = ", ".join(f"{number} {name}" for name, number in result.details["classes"].items())
    line = f"{found['objects']:.0f} objects{classes and f' ({classes})'}"
    line += f", {found['tracks']:.0f} tracks" if found["tracks"] else ""
    line += f", {100 * found['observed_share']:.1f} % observed"
    return "\n".join([line, *(f"{name}: {path}" for name, path in result.outputs.items())])


def outputs(arguments: Arguments) -> list[str]:
    """The paths that the job writes."""
    return job_outputs(arguments)


COMMAND = Command(
    "detect-objects",
    "find objects in a raster, or follow them through a series",
    add_arguments,
    run,
    summary,
    outputs,
)
