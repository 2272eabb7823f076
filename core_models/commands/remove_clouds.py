"""`remove-clouds`: a cloudy optical image and a radar image in, the image without clouds out."""

from __future__ import annotations

import argparse
from dataclasses import fields

from ..contract.cloud_jobs import CLEAR_PIXELS, OFFSETS, SAR_UNITS, RemoveClouds, provenance_path
from ..contract.events import Events
from ..contract.jobs import Result
from ..inference.leftovers import job_outputs
from ..worker import run_job
from .base import Arguments, Command
from .options import add_engine_options, numbers


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `RemoveClouds`; what is not given keeps the job's default."""
    parser.add_argument("optical", metavar="OPTICAL", help="raster, VRT, folder or glob of the cloudy image")
    parser.add_argument(
        "sar", metavar="SAR", help="the same of backscatter, VV and VH, of about the same day"
    )
    parser.add_argument(
        "--checkpoint",
        required=True,
        metavar="CKPT",
        help="safetensors file with a model card of the task clouds",
    )
    parser.add_argument("--output", required=True, metavar="TIF", help="GeoTIFF of the image without clouds")
    options = parser.add_argument_group("options", argument_default=argparse.SUPPRESS)
    mask = (
        "auto (thresholds on reflectance), none (all is cloud), band:N, or a raster of 0, 1, 2, 255 or "
        "Sentinel-2's SCL"
    )
    options.add_argument("--cloud-mask", metavar="MASK", help=mask)
    places = "GeoTIFF of 0 observed, 1 reconstructed, 255 not observed (default: OUTPUT_provenance.tif)"
    options.add_argument("--provenance", metavar="TIF", help=places)
    options.add_argument(
        "--uncertainty", metavar="TIF", help="GeoTIFF of standard deviations, from networks that give them"
    )
    extent = numbers(float, "XMIN,YMIN,XMAX,YMAX")
    options.add_argument(
        "--extent", type=extent, metavar="XMIN,YMIN,XMAX,YMAX", help="in the optical image's CRS"
    )
    bands = numbers(int, "band numbers such as 1,2,3")
    options.add_argument(
        "--bands-optical", type=bands, metavar="1,2,3", help="band numbers in the card's order"
    )
    options.add_argument("--bands-sar", type=bands, metavar="1,2")
    options.add_argument(
        "--offset",
        choices=OFFSETS,
        help="added to optical values for reflectance times 10000 (default: auto)",
    )
    options.add_argument(
        "--sar-units", choices=SAR_UNITS, help="decibels, linear power, or as the values look (default: auto)"
    )
    options.add_argument(
        "--clear", choices=CLEAR_PIXELS, help="keep clear pixels bit for bit, or blend those beside clouds"
    )
    add_engine_options(options)


def job_of(arguments: Arguments) -> RemoveClouds:
    """The job that the options describe; raises `InputRefused`."""
    given = vars(arguments)
    return RemoveClouds(
        **{entry.name: given[entry.name] for entry in fields(RemoveClouds) if entry.name in given}
    )


def run(arguments: Arguments, events: Events) -> Result:
    """Run the job."""
    return run_job(job_of(arguments), events)


def summary(result: Result) -> str:
    """Shares, then where the outputs are."""
    found = {name: 100 * value for name, value in result.numbers.items()}
    line = (
        f"{found['kept_share']:.1f} % kept as it was, {found['reconstructed_share']:.1f} % reconstructed, "
        f"{found['not_observed_share']:.1f} % not observed "
        f"(cloud {found['cloud_share']:.1f} %, shadow {found['shadow_share']:.1f} %)"
    )
    return "\n".join([line, *(f"{name}: {path}" for name, path in result.outputs.items())])


def outputs(arguments: Arguments) -> list[str]:
    """The paths that the job writes."""
    return [*job_outputs(arguments), provenance_path(arguments.output)]


COMMAND = Command(
    "remove-clouds", "take clouds out of an optical image with radar", add_arguments, run, summary, outputs
)
