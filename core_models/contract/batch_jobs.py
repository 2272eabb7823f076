"""The job on many places: `detect-change` on each, in several processes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Optional, Tuple

from .job_base import CHECKPOINT, StoppableJob
from .options import COMMAND_LINE, check_options, option


@dataclass(frozen=True)
class BatchChange(StoppableJob):
    """Find what changed at many places, each a pair of dates."""

    stop_seconds: ClassVar[float] = 10.0
    """Processes have to end, each with its job."""

    pairs: str = option(
        "CSV, or a vector layer of footprints (GeoPackage), with the columns `before` and `after`, and "
        "`name` or any option of `detect-change`, such as `threshold`; paths are those seen from the table's "
        "folder. Or a STAC item collection (JSON), whose dates of one place are compared in time. Or a "
        "folder of rasters, paired by their names: `A/x.tif` and `B/x.tif`, `x_before.tif` and "
        "`x_after.tif`, `x_2019.tif` and `x_2021.tif`.",
        label="Pairs of dates",
        kind="file",
        positional=True,
    )
    checkpoint: str = option(CHECKPOINT)
    output: str = option(
        "Folder of all outputs: a GeoPackage with its receipt for each scene, `scenes.csv`, which says what "
        "became of each, and `all-changes.gpkg`, the polygons of all. What is done is not done again.",
        label="Folder for the outputs",
        kind="folder-output",
        metavar="DIR",
    )
    score: bool = option(
        "Write the scores of each scene, too.", default=False, label="Write scores", kind="flag"
    )
    map: bool = option(
        "Write the change map of each scene, too.", default=False, label="Write change maps", kind="flag"
    )
    overrides: Tuple[str, ...] = option(
        "Options of `detect-change` for all scenes that leave them open, one `option=value` each (in QGIS "
        "one a line), such as `min_area=100`.",
        default=(),
        label="Options for all scenes",
        kind="settings",
        left_open="none",
        advanced=True,
        metavar="OPTION=VALUE",
        flag="--set",
        parameter="SETTINGS",
    )
    assets: Tuple[str, ...] = option(
        "Of STAC items, the assets that are read, in the order of the card's bands.",
        default=(),
        label="Assets of STAC items",
        kind="names",
        left_open="those of the card's bands",
        advanced=True,
        metavar="KEY,KEY",
    )
    scheduler: str = option(
        "Address of a Dask cluster that works on the scenes, such as `tcp://HOST:8786`.",
        default="",
        label="Dask cluster",
        left_open="this machine",
        group="engine",
        advanced=True,
        metavar="ADDRESS",
    )
    workers: Optional[int] = option(
        "Processes on this machine.",
        default=None,
        label="Processes",
        kind="integer",
        low=1,
        high=1000,
        left_open="1 with a GPU, else 1 for 4 cores",
        group="engine",
        advanced=True,
        metavar="N",
    )
    parquet: bool = option(
        "Write the polygons as GeoParquet in the place of GeoPackages, which needs the package pyarrow.",
        default=False,
        label="GeoParquet in the place of GeoPackages",
        kind="flag",
        doors=(COMMAND_LINE,),
    )
    retries: int = option(
        "How often a scene whose process is lost is begun again.",
        default=2,
        label="Tries after a lost process",
        kind="integer",
        low=0,
        high=1000,
        group="engine",
        advanced=True,
        metavar="N",
        doors=(COMMAND_LINE,),
    )
    blocks: int = option(
        "Blocks that each scene is divided into, for few large scenes on many processes.",
        default=1,
        label="Blocks of a scene",
        kind="integer",
        low=1,
        high=1000,
        group="engine",
        advanced=True,
        metavar="N",
    )

    def __post_init__(self) -> None:
        check_options(self)
