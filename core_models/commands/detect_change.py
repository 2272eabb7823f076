"""`detect-change`: two dates in, change polygons out."""

from __future__ import annotations

import argparse
from dataclasses import fields

from ..contract.change_jobs import RECONSTRUCTED, DetectChange
from ..contract.events import Events
from ..contract.job_base import STRETCHES
from ..contract.jobs import Result
from ..inference.leftovers import job_outputs
from ..worker import run_job
from .base import Arguments, Command
from .options import add_engine_options, numbers


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `DetectChange`; what is not given keeps the job's default."""
    parser.add_argument("before", metavar="BEFORE", help="raster, VRT, folder or glob of the first date")
    parser.add_argument("after", metavar="AFTER", help="the same of the second date")
    parser.add_argument(
        "--checkpoint", required=True, metavar="CKPT", help="safetensors file with a model card"
    )
    parser.add_argument(
        "--output", required=True, metavar="GPKG", help="GeoPackage of change polygons (layer changes)"
    )
    options = parser.add_argument_group("options", argument_default=argparse.SUPPRESS)
    bands = numbers(int, "band numbers such as 1,2,3")
    options.add_argument("--score", metavar="TIF", help="GeoTIFF of scores 0..1")
    options.add_argument("--map", metavar="TIF", help="GeoTIFF of 0, 1 and 255 = not observed")
    options.add_argument(
        "--threshold",
        type=float,
        metavar="T",
        help="score from which a pixel is change (default: the card's)",
    )
    options.add_argument("--min-area", type=float, metavar="M2", help="smallest polygon in square metres")
    options.add_argument("--simplify", type=float, metavar="PIXELS", help="tolerance for simplified outlines")
    options.add_argument(
        "--bands-before", type=bands, metavar="1,2,3", help="band numbers in the card's order"
    )
    options.add_argument("--bands-after", type=bands, metavar="1,2,3")
    options.add_argument(
        "--resolution", type=float, metavar="R", help="pixel size in units of the first date's CRS"
    )
    extent = numbers(float, "XMIN,YMIN,XMAX,YMAX")
    options.add_argument(
        "--extent", type=extent, metavar="XMIN,YMIN,XMAX,YMAX", help="in the first date's CRS"
    )
    options.add_argument("--crs", metavar="CRS", help="of the polygons (default: the first date's)")
    options.add_argument("--stretch", choices=STRETCHES, help="how values become the network's input")
    words = "what pixels count as that remove-clouds reconstructed (default: not-observed)"
    options.add_argument("--reconstructed", choices=RECONSTRUCTED, help=words)
    add_engine_options(options)


def job_of(arguments: Arguments) -> DetectChange:
    """The job that the options describe; raises `InputRefused`."""
    given = vars(arguments)
    return DetectChange(
        **{entry.name: given[entry.name] for entry in fields(DetectChange) if entry.name in given}
    )


def run(arguments: Arguments, events: Events) -> Result:
    """Run the job."""
    return run_job(job_of(arguments), events)


def summary(result: Result) -> str:
    """Numbers, then where the outputs are."""
    found = result.numbers
    area, observed = found["changed_area_m2"], 100 * found["observed_share"]
    line = f"{found['polygons']:.0f} polygons, {area:,.0f} m² changed, {observed:.1f} % observed"
    return "\n".join([line, *(f"{name}: {path}" for name, path in result.outputs.items())])


def outputs(arguments: Arguments) -> list[str]:
    """The paths that the job writes."""
    return job_outputs(arguments)


COMMAND = Command(
    "detect-change", "find what changed between two dates", add_arguments, run, summary, outputs
)
