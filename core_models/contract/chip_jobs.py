"""The jobs that cut training chips from georeferenced rasters, one a task."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import Any, ClassVar, Dict, Optional, Tuple, Type, Union

from .job_base import (
    BANDS,
    BLOCK,
    CHIP,
    FIRST_DATE,
    GUARD,
    LICENCE,
    REACH,
    RESOLUTION,
    SECOND_DATE,
    SEED,
    TEST_SHARE,
    VALIDATION_SHARE,
    StoppableJob,
    require_shares,
)
from .options import Option, check_options, option, require

OUTPUT = Option(
    "New folder for `train/`, `val/`, `test/` and `dataset.json`.",
    label="Folder for the chips",
    kind="folder-output",
)
CHIP_BANDS = replace(
    BANDS, text="Band numbers to train on, such as `4,3,2`.", left_open="all but alpha", group="chips"
)
CHIP_REACH = replace(REACH, group="chips")
CHIP_RESOLUTION = replace(RESOLUTION, group="chips")


@dataclass(frozen=True)
class ChipScene:
    """A scene whose changes are known, to be cut into chips for training."""

    task: ClassVar[str] = "change"
    """What its chips train."""

    before: str = option(
        FIRST_DATE,
        text="Raster, VRT, folder or glob of Before, the earlier date, whose pixels the chips have.",
    )
    after: str = option(SECOND_DATE)
    labels: str = option(
        "Polygons of what changed (`FILE|layername=NAME` names a layer), or a raster of 0 (unchanged) and 1 "
        "(changed) in which 255 or nodata is unknown, or of 0 and 255 (changed).",
        label="Labelled changes",
        kind="labels",
        positional=True,
    )
    chip: int = option(CHIP, default=256)
    bands_before: Tuple[int, ...] = option(CHIP_BANDS, default=(), label="Bands of Before")
    bands_after: Tuple[int, ...] = option(CHIP_BANDS, default=(), label="Bands of After")
    resolution: Optional[float] = option(CHIP_RESOLUTION, default=None)
    attribute: str = option(
        "Field of the polygons that says changed, unchanged or unknown (or 1, 0, 255). Ground without a "
        "polygon is unchanged, or unknown where some polygons say unchanged.",
        default="",
        label="Field of the labels that says what a polygon is",
        kind="attribute",
        left_open="every polygon is a change",
        group="chips",
        layer="labels",
        metavar="FIELD",
        parameter="FIELD",
    )
    observed: str = option(
        "Polygons within which all changes are labelled; what lies outside is unknown, and nothing is learnt "
        "there.",
        default="",
        label="Observed area",
        kind="polygons",
        left_open="the whole scene",
        group="chips",
        metavar="AREA",
    )
    validation_share: float = option(VALIDATION_SHARE, default=0.2)
    test_share: float = option(TEST_SHARE, default=0.0)
    block: float = option(BLOCK, default=0.0)
    guard: float = option(GUARD, default=0.0)
    seed: int = option(SEED, default=0)
    reach: str = option(CHIP_REACH, default="folder")
    licence: str = option(LICENCE, default="")

    def __post_init__(self) -> None:
        check_options(self)
        require_shares(self.validation_share, self.test_share)


@dataclass(frozen=True)
class ChangeChips(ChipScene, StoppableJob):
    """Cut a scene into a dataset of its own."""

    output: str = option(OUTPUT, default="", required=True)


@dataclass(frozen=True)
class CloudChips(StoppableJob):
    """Cut chips of clear and cloudy optical images and radar."""

    source: str = option(
        "Folder of SEN12MS-CR's or another folder of rasters, or GLF-CR's CSV.",
        label="Source",
        kind="dataset",
        positional=True,
    )
    output: str = option(OUTPUT)
    chip: int = option(
        CHIP, default=256, text="Largest side of a chip; smaller rasters are one chip.", low=0, open_low=True
    )
    validation: Tuple[str, ...] = option(
        "Scenes for validation, such as `100` or `summer 100`, or chips by name.",
        default=(),
        label="Scenes for validation",
        kind="names",
        group="splits",
        left_open="none",
        metavar="SCENES",
    )
    test: Tuple[str, ...] = option(
        "Scenes for the test.",
        default=(),
        label="Scenes for the test",
        kind="names",
        group="splits",
        left_open="the benchmark's own",
        metavar="SCENES",
    )
    offset: Optional[int] = option(
        "What is added to optical values.",
        default=None,
        label="Offset of the optical values",
        kind="integer",
        group="chips",
        left_open="as the files' metadata say, else 0",
    )
    licence: str = option(
        LICENCE,
        default="",
        text="What the images may be used for; it goes into the card of what is trained on them.",
    )
    bands: Tuple[str, ...] = option(
        "Names of the optical bands in their order.",
        default=(),
        label="Names of the optical bands",
        kind="names",
        group="chips",
        left_open="the files' own, else Sentinel-2's 13 or, without B10, 12 by their number",
        metavar="B2,B3,…",
    )
    bands_sar: Tuple[str, ...] = option(
        "Names of the radar bands in their order.",
        default=("VV", "VH"),
        label="Names of the radar bands",
        kind="names",
        group="chips",
        metavar="VV,VH",
    )
    drawn: int = option(
        "Leave the cloudy dates out and write this many copies of each chip, to be measured under clouds "
        "drawn by their names; 0: chips as they are.",
        default=0,
        label="Copies under drawn clouds",
        kind="integer",
        low=0,
        high=1000,
        group="chips",
    )
    reach: str = option(CHIP_REACH, default="folder")

    def __post_init__(self) -> None:
        check_options(self)


@dataclass(frozen=True)
class ObjectScene:
    """A raster whose objects are known, to be cut into chips for training."""

    task: ClassVar[str] = "objects"
    """What its chips train."""

    raster: str = option("Raster, VRT, folder or glob.", label="Raster", kind="raster", positional=True)
    objects: str = option(
        "Polygons of the objects, boxes or outlines, or points ({point_size}); `FILE|layername=NAME` names a "
        "layer.",
        label="Objects",
        kind="shapes",
        positional=True,
        metavar="VECTOR",
    )
    class_field: str = option(
        "Field that says an object's class; objects without a value are neither object nor background.",
        default="",
        label="Field of the class",
        kind="attribute",
        group="chips",
        layer="objects",
        left_open="one class",
        metavar="F",
    )
    chip: int = option(CHIP, default=640)
    bands: Tuple[int, ...] = option(CHIP_BANDS, default=())
    resolution: Optional[float] = option(
        CHIP_RESOLUTION,
        default=None,
        text="Pixel size in the units of the raster's CRS.",
        left_open="the raster's own",
    )
    observed: str = option(
        "Polygons inside which all objects are marked. What lies outside is blanked: it is no background, "
        "and objects there do not count.",
        default="",
        label="Observed area",
        kind="polygons",
        left_open="the whole scene",
        group="chips",
        metavar="AREA",
    )
    point_size: Optional[float] = option(
        "Side of the box that is drawn around a point, about as large as an object; needed where objects are "
        "points.",
        default=None,
        label="Size of an object that is a point",
        kind="number",
        unit="metres",
        low=0.0,
        open_low=True,
        left_open="none: points are refused",
        group="chips",
        metavar="METRES",
    )
    empty_share: float = option(
        "Largest share of the training chips that may hold no object. They teach what is none; more of them "
        "only take room. Of validation and test all are kept.",
        default=0.5,
        label="Share of chips without an object",
        kind="number",
        low=0.0,
        high=1.0,
        group="chips",
        advanced=True,
        metavar="S",
    )
    validation_share: float = option(VALIDATION_SHARE, default=0.2)
    test_share: float = option(TEST_SHARE, default=0.0)
    block: float = option(BLOCK, default=0.0)
    guard: float = option(GUARD, default=0.0)
    seed: int = option(SEED, default=0)
    reach: str = option(CHIP_REACH, default="folder")
    licence: str = option(LICENCE, default="")

    def __post_init__(self) -> None:
        check_options(self)
        require_shares(self.validation_share, self.test_share)


@dataclass(frozen=True)
class ObjectChips(ObjectScene, StoppableJob):
    """Cut chips of a raster around objects that are known."""

    output: str = option(OUTPUT, default="", required=True)


@dataclass(frozen=True)
class ClearScene:
    """An optical image of ground that is mostly clear, and radar of it, to be cut into chips on which clouds
    are drawn.
    """

    task: ClassVar[str] = "clouds"
    """What its chips train."""

    optical: str = option(
        "Raster, VRT, folder or glob of a Sentinel-2 image that is mostly clear: the product's own bands "
        "(reflectance), not a rendered picture. The chips have its pixels.",
        label="Clear image",
        kind="raster",
        positional=True,
    )
    sar: str = option(
        "The same of calibrated backscatter, VV and VH in decibels or linear power, of about the same day; "
        "it is warped onto the image while it is read.",
        label="Radar image",
        kind="raster",
        positional=True,
    )
    cloud_mask: str = option(
        "Raster of where the image is not clear all the same: 0 clear, 1 cloud, 2 shadow, 255 unknown, or "
        "Sentinel-2's scene classification (SCL); `auto`: thresholds on reflectance, which take snow and "
        "bright roofs for cloud; `none`: all of it is clear. Clouded ground counts nowhere.",
        default="auto",
        label="Cloud mask",
        kind="mask",
        metavar="MASK",
    )
    observed: str = option(
        "Polygons of ground that is clear; what lies outside counts nowhere.",
        default="",
        label="Observed area",
        kind="polygons",
        left_open="the whole scene",
        group="chips",
        metavar="AREA",
    )
    chip: int = option(CHIP, default=256)
    bands_optical: Tuple[int, ...] = option(CHIP_BANDS, default=(), label="Bands of the clear image")
    bands_sar: Tuple[int, ...] = option(
        CHIP_BANDS,
        default=(),
        text="Band numbers of VV and VH, such as `2,1` for a radar image of VH and VV.",
        label="Bands of the radar image",
        left_open="by the bands' names, else the first ones",
        metavar="1,2",
    )
    band_names: Tuple[str, ...] = option(
        "Names of the chosen optical bands in their order.",
        default=(),
        label="Names of the optical bands",
        kind="names",
        group="chips",
        advanced=True,
        left_open="the file's own, else Sentinel-2's 13 or, without B10, 12 by their number",
        metavar="B2,B3,…",
    )
    validation_share: float = option(VALIDATION_SHARE, default=0.2)
    test_share: float = option(TEST_SHARE, default=0.0)
    block: float = option(BLOCK, default=0.0)
    guard: float = option(GUARD, default=0.0)
    seed: int = option(SEED, default=0)
    reach: str = option(CHIP_REACH, default="folder")
    licence: str = option(LICENCE, default="")

    def __post_init__(self) -> None:
        check_options(self)
        require_shares(self.validation_share, self.test_share)


@dataclass(frozen=True)
class ClearChips(ClearScene, StoppableJob):
    """Cut a clear image and its radar into a dataset of its own."""

    output: str = option(OUTPUT, default="", required=True)


Scene = Union[ChipScene, ObjectScene, ClearScene]
SCENES: Dict[str, Type[Scene]] = {"change": ChipScene, "objects": ObjectScene, "clouds": ClearScene}
"""What is cut into chips, by the task that they train."""


def scene_of(values: Dict[str, Any]) -> Scene:
    """The scene in `values` as JSON brings them, of change where no `task` is named; raises `InputRefused`
    for a task of which there is none, and for wrong values.
    """
    values = dict(values)
    task = values.pop("task", "change")
    require(isinstance(task, str) and task in SCENES, "task", task, "one of " + ", ".join(SCENES))
    return SCENES[task](**values)


def scene_values(scene: Scene) -> Dict[str, Any]:
    """The inverse of `scene_of`."""
    return {"task": scene.task, **asdict(scene)}
