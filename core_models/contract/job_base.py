"""What every job has: a way to be stopped, and the options that several jobs share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Optional

from .ceilings import MAX_BATCH, MAX_MEMORY, MAX_TILE
from .errors import Cancelled
from .options import COMMAND_LINE, Option, require

DEVICES = ("auto", "cpu", "cuda")
PRECISIONS = ("auto", "fp32", "bf16")
STRETCHES = ("auto", "card", "percentile")
REACHES = ("folder", "machine", "network")
ZEROS_ARE = ("auto", "data")
RECONSTRUCTED_ARE = ("not-observed", "use")


@dataclass(frozen=True)
class StoppableJob:
    """Base of all jobs: how long one may take to stop when it is cancelled, and what is said then."""

    stop_seconds: ClassVar[float] = 0.8
    """Seconds from the request to stop until the process is ended by force."""

    def cancelled(self) -> Cancelled:
        """What to say of the job where it had to be ended by force."""
        return Cancelled()


FIRST_DATE = Option(
    "Raster or VRT of Before, the earlier date, or a folder or glob (`tiles/*.tif`) of its rasters. It sets "
    "the grid: CRS, pixel size and alignment.",
    label="Before",
    kind="raster",
    positional=True,
)
SECOND_DATE = Option(
    "The same of After, the later date; it is warped onto the grid of Before while it is read.",
    label="After",
    kind="raster",
    positional=True,
)
CHECKPOINT = Option(
    "Safetensors file with a model card, which names network, bands, pixel sizes and training data.",
    label="Checkpoint",
    kind="checkpoint",
    metavar="CKPT",
    left_open="the starter that comes along",
)
BANDS = Option(
    "Band numbers in the order of the card's bands, such as `4,3,2`.",
    label="Bands",
    kind="bands",
    left_open="by the bands' names, else the first ones",
    group="grid",
    advanced=True,
)
RESOLUTION = Option(
    "Pixel size in the units of the CRS of Before.",
    label="Pixel size",
    kind="pixel-size",
    low=0.0,
    open_low=True,
    left_open="that of Before",
    group="grid",
    advanced=True,
    metavar="R",
)
EXTENT = Option(
    "The part to work on, in the CRS of Before.",
    label="Extent",
    kind="extent",
    group="grid",
    advanced=True,
)
CRS = Option("CRS of the polygons.", label="CRS", kind="crs", group="grid", advanced=True)
LARGE = Option(
    "Work on a grid of more than 4,000,000,000 pixels too, which takes many hours and much disk; without it "
    "such a grid is taken for a mistake.",
    label="Allow more than 4 billion pixels",
    kind="flag",
    group="grid",
    advanced=True,
)
STRETCH = Option(
    "How values become the network's input. `card`: by the card's value range; `percentile`: from 2% to 98% "
    "of each raster; `auto`: the latter where values leave the card's range.",
    label="Stretch of values",
    kind="choice",
    choices=STRETCHES,
    group="values",
    advanced=True,
)
ZEROS = Option(
    "What 0 in all bands of a Sentinel-1, Sentinel-2 or Landsat raster means. `auto`: that nothing was "
    "observed, as these products have it, also where the file has no nodata value; `data`: what it says.",
    label="Zero in all bands",
    kind="choice",
    choices=ZEROS_ARE,
    group="values",
    advanced=True,
)
RECONSTRUCTED = Option(
    "How pixels count that were reconstructed under clouds, as the image's provenance says: "
    "`not-observed`, or `use` to work on them as if they had been seen.",
    label="Pixels that were clouded",
    kind="choice",
    choices=RECONSTRUCTED_ARE,
    group="values",
    advanced=True,
)
ALIGN = Option(
    "Measure how far After is shifted against Before, and read it shifted back by that, to parts of a "
    "pixel. Where the measure cannot be trusted the dates are compared as they lie, and why is "
    "said. What is shifted out of the image counts as not observed.",
    label="Take out the shift between the dates",
    kind="flag",
    group="values",
    advanced=True,
)
NORMALISE = Option(
    "Give After the light of Before: a gain and an offset a band, found on the half of the ground that "
    "changed least. Where the dates are too unlike they are left as they are, and that is said.",
    label="Give After the light of Before",
    kind="flag",
    group="values",
    advanced=True,
)
MIN_AREA = Option(
    "Polygons below this area on the ellipsoid are left out of the layer; the map keeps them.",
    label="Smallest polygon",
    kind="number",
    unit="square metres",
    low=0.0,
    wanted="0 or more",
    metavar="M2",
)
SIMPLIFY = Option(
    "Tolerance of simplified outlines; 0: outlines follow the pixels.",
    label="Simplify outlines",
    kind="number",
    unit="pixels",
    low=0.0,
    wanted="0 or more",
    advanced=True,
    metavar="PIXELS",
)
CLASSES = Option(
    "Names of the card's classes that are reported.",
    label="Classes to report",
    kind="names",
    wanted="names of classes",
    left_open="all",
    advanced=True,
    metavar="NAME,NAME",
)
TILE = Option(
    "Side of the squares that the network sees at a time.",
    label="Tile",
    kind="integer",
    unit="pixels",
    low=32,
    high=MAX_TILE,
    left_open="the card's",
    group="engine",
    advanced=True,
)
OVERLAP = Option(
    "Overlap of neighbouring tiles, at most half a tile.",
    label="Overlap",
    kind="integer",
    unit="pixels",
    low=0,
    high=MAX_TILE,
    left_open="the card's",
    group="engine",
    advanced=True,
)
BATCH = Option(
    "Tiles a step; fewer need less memory.",
    label="Tiles a step",
    kind="integer",
    low=1,
    high=MAX_BATCH,
    left_open="by device",
    group="engine",
    advanced=True,
)
DEVICE = Option(
    "`auto`: a CUDA device where there is one, else the CPU.",
    label="Device",
    kind="choice",
    choices=DEVICES,
    group="engine",
    advanced=True,
)
PRECISION = Option(
    "`auto`: bf16 where the device is faster with it, else fp32.",
    label="Precision",
    kind="choice",
    choices=PRECISIONS,
    group="engine",
    advanced=True,
)
FRESH = Option(
    "Begin at the first tile. Otherwise a run that was interrupted goes on where it was, if its inputs and "
    "options are the same.",
    label="Begin anew",
    kind="flag",
    group="engine",
    advanced=True,
)
MEMORY = Option(
    "Megabytes that the job may hold in this machine's memory. What GDAL keeps and the tiles a step follow "
    "it; where even the least does not fit, the job is refused before its first tile.",
    label="Most memory",
    kind="integer",
    unit="MB",
    low=1,
    high=MAX_MEMORY,
    left_open="as much as is of use",
    group="engine",
    advanced=True,
    metavar="MB",
)
EXACT = Option(
    "Give what the scene in one piece gives, to 0.00001: each answer is taken from a tile that sees all that "
    "the network looks at for it, which takes several times as long. Networks that look at their whole tile, "
    "as those with attention, are refused, unless the scene fits into one {tile}.",
    label="As in one piece",
    kind="flag",
    group="engine",
    advanced=True,
)
REACH = Option(
    "What a raster may refer to that names other files, as a VRT does: `folder`: what lies in its own folder "
    "and below; `machine`: any file of this machine; `network`: servers, too.",
    label="What virtual rasters may read",
    kind="choice",
    choices=REACHES,
    group="values",
    advanced=True,
)
CHIP = Option(
    "Side of the squares that the rasters are cut into.",
    label="Chip",
    kind="integer",
    unit="pixels",
    low=32,
    high=MAX_TILE,
    group="chips",
    advanced=True,
)
VALIDATION_SHARE = Option(
    "Share of the ground for validation, which chooses the best checkpoint and its threshold. Whole blocks "
    "of it are kept apart from training.",
    label="Share of the scene for validation",
    kind="number",
    low=0.0,
    high=1.0,
    open_high=True,
    group="splits",
    advanced=True,
    metavar="S",
    parameter="VALIDATION",
)
TEST_SHARE = Option(
    "Share of the ground for the test.",
    label="Share of the scene for the test",
    kind="number",
    low=0.0,
    high=1.0,
    open_high=True,
    group="splits",
    metavar="S",
    doors=(COMMAND_LINE,),
)
BLOCK = Option(
    "Side of the blocks of ground that go to one split together; 0: chosen by the size of the scene.",
    label="Block",
    kind="number",
    unit="metres",
    low=0.0,
    group="splits",
    metavar="M",
    doors=(COMMAND_LINE,),
)
GUARD = Option(
    "Smallest distance between chips of different splits; 0: a quarter of a chip.",
    label="Guard",
    kind="number",
    unit="metres",
    low=0.0,
    group="splits",
    metavar="M",
    doors=(COMMAND_LINE,),
)
SEED = Option(
    "Seed of the division into splits.",
    label="Seed",
    kind="integer",
    low=0,
    group="splits",
    doors=(COMMAND_LINE,),
)
LICENCE = Option(
    "What the images and labels may be used for; it goes into the card of what is trained on them.",
    label="Licence of the images",
    kind="text",
    group="chips",
    advanced=True,
    metavar="TEXT",
)


def require_tiles(tile: Optional[int], overlap: Optional[float]) -> None:
    """Raise `InputRefused` for tiles that overlap by more than half; None stands for the card's."""
    if tile is not None and overlap is not None:
        require(2 * overlap <= tile, "overlap", overlap, f"at most half the tile of {tile} pixels")


def require_exact(exact: bool, overlap: Optional[float], precision: str) -> None:
    """Raise `InputRefused` where an exact job is told what it has to choose itself."""
    if exact:
        require(overlap is None, "overlap", overlap, "none with {exact}, which finds the one that is needed")
        require(precision != "bf16", "precision", precision, "fp32 with {exact}: bf16 rounds to 3 digits")


def require_shares(validation: float, test: float) -> None:
    """Raise `InputRefused` where nothing is left to train on."""
    wanted = "less than 1, so that something is left to train on"
    both = validation + test
    require(both < 1.0, "validation_share and test_share together", both, wanted)
