"""What every job has: options that are checked when it is made, and a way to be stopped."""

from __future__ import annotations

from typing import ClassVar, Optional, Tuple

from .errors import Cancelled, InputRefused

DEVICES = ("auto", "cpu", "cuda")
PRECISIONS = ("auto", "fp32", "bf16")
STRETCHES = ("auto", "card", "percentile")


class StoppableJob:
    """Base of all jobs: how long one may take to stop when it is cancelled, and what is said then."""

    stop_seconds: ClassVar[float] = 0.8
    """Seconds from the request to stop until the process is ended by force."""

    def cancelled(self) -> Cancelled:
        """What to say of the job where it had to be ended by force."""
        return Cancelled()


def require(holds: bool, name: str, found: object, wanted: str) -> None:
    """Raise `InputRefused` for the option `name` unless `holds`."""
    if not holds:
        raise InputRefused("option.value", f"{name} is {found!r}, wanted {wanted}.", f"Change {name}.")


def require_choices(job: object, **allowed: Tuple[str, ...]) -> None:
    """Raise `InputRefused` where an option is none of the words that are allowed for it."""
    for name, words in allowed.items():
        require(getattr(job, name) in words, name, getattr(job, name), "one of " + ", ".join(words))


def require_paths(job: object, *names: str) -> None:
    """Raise `InputRefused` where a path of `job` is empty."""
    for name in names:
        require(bool(getattr(job, name)), name, getattr(job, name), "a path")


def make_tuples(job: object, *names: str) -> None:
    """Lists, as JSON brings them, become the tuples that a frozen job holds."""
    for name in names:
        if isinstance(getattr(job, name), list):
            object.__setattr__(job, name, tuple(getattr(job, name)))


def require_bands(job: object, *names: str) -> None:
    """Raise `InputRefused` where an option does not hold band numbers."""
    for name in names:
        bands = getattr(job, name)
        require(
            all(isinstance(band, int) and band >= 1 for band in bands), name, bands, "band numbers from 1"
        )


def require_extent(extent: Optional[Tuple[float, ...]]) -> None:
    """Raise `InputRefused` for an extent that is no rectangle; None is all."""
    if extent is not None:
        good = len(extent) == 4 and extent[0] < extent[2] and extent[1] < extent[3]
        require(good, "extent", extent, "xmin,ymin,xmax,ymax with xmin < xmax and ymin < ymax")


def require_tiles(tile: Optional[int], overlap: Optional[int], batch: Optional[int]) -> None:
    """Raise `InputRefused` for tiles that cannot be cut; None stands for the card's."""
    require(tile is None or tile >= 32, "tile", tile, "32 pixels or more")
    require(overlap is None or overlap >= 0, "overlap", overlap, "0 pixels or more")
    if tile is not None and overlap is not None:
        require(2 * overlap <= tile, "overlap", overlap, f"at most half the tile of {tile} pixels")
    require(batch is None or batch >= 1, "batch", batch, "1 or more")
