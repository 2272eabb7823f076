"""The job that teaches a checkpoint with a few labelled polygons of one scene."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Tuple

from .change_jobs import DetectChange
from .job_base import CHECKPOINT, REACH, SEED, StoppableJob
from .options import COMMAND_LINE, check_options, option, options_of, require

FIELDS = ("status", "change")
"""Where a judgement is looked for if no field is named."""
FEWEST, FEWEST_CHANGED = 4, 2
"""Judged polygons that are needed at least, and how many of them have to be changes."""
FOUND = options_of(DetectChange)
"""How the polygons were found, which is how the pair has to be read again."""


@dataclass(frozen=True)
class AdaptChange(StoppableJob):
    """Teach a change checkpoint with labelled polygons of one scene."""

    before: str = option(FOUND["before"])
    after: str = option(FOUND["after"])
    checkpoint: str = option(
        CHECKPOINT, text="Change checkpoint to begin with: the one that found the polygons."
    )
    labels: str = option(
        "Polygons that somebody has judged (`FILE|layername=NAME` names a layer): what was found, rightly or "
        "falsely, and what was missed. Twenty are a good number, four the fewest.",
        label="Judged polygons",
        kind="polygons",
        metavar="POLYGONS",
    )
    output: str = option(
        "The new checkpoint. It is written only where it is better, and never over a file that exists.",
        label="New checkpoint",
        kind="checkpoint-output",
        wanted="a .safetensors file",
        metavar="OUT.safetensors",
    )
    attribute: str = option(
        "Field of the polygons that says `accepted`, `rejected`, `missed`, `drawn` or `unsure`; or "
        "`changed`, `unchanged` or `unknown`; or 1 or 0. Polygons that are unsure or say nothing are left "
        "out.",
        default="",
        label="Field of the judgement",
        kind="attribute",
        left_open="`status`, else `change`",
        metavar="FIELD",
        parameter="FIELD",
    )
    title: str = option(
        "Title on the new checkpoint's card.",
        default="",
        label="Title of the new checkpoint",
        kind="text",
        left_open="the old title with “adapted”",
        metavar="TEXT",
    )
    always: bool = option(
        "Write the checkpoint also where it is no better on the ground that was held out.",
        default=False,
        label="Write it even where it is no better",
        kind="flag",
        advanced=True,
    )
    ring: int = option(
        "Width of the ground about every polygon that counts as unchanged; a pixel next to the outline is "
        "left out.",
        default=12,
        label="Known ground about a polygon",
        kind="integer",
        unit="pixels",
        low=2,
        high=256,
        advanced=True,
    )
    steps: int = option(
        "Most steps of training; it ends sooner where the ground that was held out gains nothing more.",
        default=90,
        label="Most steps",
        kind="integer",
        low=1,
        high=10_000,
        advanced=True,
    )
    licence: str = option(
        "What the images and labels may be used for; it goes into the card.",
        default="",
        label="Licence of the images",
        kind="text",
        advanced=True,
        metavar="TEXT",
    )
    bands_before: Tuple[int, ...] = option(FOUND["bands_before"], default=())
    bands_after: Tuple[int, ...] = option(FOUND["bands_after"], default=())
    resolution: Optional[float] = option(FOUND["resolution"], default=None)
    extent: Optional[Tuple[float, float, float, float]] = option(
        FOUND["extent"], default=None, doors=(COMMAND_LINE,)
    )
    large: bool = option(FOUND["large"], default=False)
    stretch: str = option(FOUND["stretch"], default="auto")
    zeros: str = option(FOUND["zeros"], default="auto")
    reconstructed: str = option(FOUND["reconstructed"], default="not-observed")
    reach: str = option(REACH, default="folder")
    device: str = option(FOUND["device"], default="auto")
    precision: str = option(
        FOUND["precision"],
        default="auto",
        text="`auto`: bf16, which trains faster on recent processors and on GPUs.",
    )
    seed: int = option(
        SEED,
        default=0,
        text="Seed of the crops.",
        group="engine",
        doors=(COMMAND_LINE,),
    )
    align: bool = option(FOUND["align"], default=False)
    normalise: bool = option(FOUND["normalise"], default=False)

    def __post_init__(self) -> None:
        check_options(self)
        good = self.output.endswith(".safetensors")
        require(good, "output", self.output, "a .safetensors file")
