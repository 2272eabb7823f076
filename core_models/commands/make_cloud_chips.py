"""`make-cloud-chips`: a dataset for training cloud removal from clear, cloudy and radar rasters."""

from __future__ import annotations

import argparse
from dataclasses import fields

from ..contract.events import Events
from ..contract.jobs import Result
from ..worker import guarded, require_engine
from .base import Arguments, Command

PACKAGES = ("numpy", "rasterio")


def names(text: str) -> tuple[str, ...]:
    """Names between commas."""
    return tuple(part.strip() for part in text.split(",") if part.strip())


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `CloudChips`; what is not given keeps its default."""
    parser.add_argument(
        "source", metavar="SOURCE", help="SEN12MS-CR's or another folder of rasters, or GLF-CR's CSV"
    )
    parser.add_argument(
        "--output", required=True, metavar="DIR", help="new folder for train/, val/, test/ and dataset.json"
    )
    options = parser.add_argument_group("options", argument_default=argparse.SUPPRESS)
    options.add_argument(
        "--chip", type=int, metavar="N", help="largest side of a chip in pixels (default: 256)"
    )
    options.add_argument(
        "--validation", type=names, metavar="SCENES", help="scenes for validation, such as 100,102"
    )
    options.add_argument(
        "--test", type=names, metavar="SCENES", help="scenes for the test (default: the benchmark's own)"
    )
    options.add_argument(
        "--offset", type=int, metavar="N", help="added to optical values (default: as the metadata say)"
    )
    options.add_argument(
        "--bands", type=names, metavar="B2,B3,…", help="names of the optical bands in their order"
    )
    options.add_argument(
        "--bands-sar", type=names, metavar="VV,VH", help="names of the radar bands in their order"
    )
    drawn = (
        "leave the cloudy dates out and write N copies of each chip, to be measured under clouds drawn "
        "by their names"
    )
    options.add_argument("--drawn", type=int, metavar="N", help=drawn)
    options.add_argument(
        "--licence", metavar="TEXT", help="of the images, for the card of what is trained on them"
    )


def run(arguments: Arguments, events: Events) -> Result:
    """Cut the chips."""

    def work() -> Result:
        require_engine(PACKAGES)
        from ..contract.chip_jobs import CloudChips
        from ..training.clouds.chips import make_cloud_chips

        given = vars(arguments)
        job = CloudChips(
            **{entry.name: given[entry.name] for entry in fields(CloudChips) if entry.name in given}
        )
        return make_cloud_chips(job, events)

    return guarded(work)


COMMAND = Command(
    "make-cloud-chips", "cut a dataset for training cloud removal", add_arguments, run, grace=None
)
