"""What every job has: options that are checked when it is made, and a way to be stopped."""

from __future__ import annotations

from typing import ClassVar

from .errors import Cancelled, InputRefused

DEVICES = ("auto", "cpu", "cuda")
PRECISIONS = ("auto", "fp32", "bf16")


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


def require_paths(job: object, *names: str) -> None:
    """Raise `InputRefused` where a path of `job` is empty."""
    for name in names:
        require(bool(getattr(job, name)), name, getattr(job, name), "a path")


def make_tuples(job: object, *names: str) -> None:
    """Lists, as JSON brings them, become the tuples that a frozen job holds."""
    for name in names:
        if isinstance(getattr(job, name), list):
            object.__setattr__(job, name, tuple(getattr(job, name)))
