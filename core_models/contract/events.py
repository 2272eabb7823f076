"""What the worker says while it works: one JSON object a line, told apart by `event`.

Texts keep options in curly braces (`{min_area}`), so that each door can word them.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, replace
from typing import Any, Callable, Dict, Union

from .errors import Cancelled, CoreError, error_for

PROTOCOL = 1
"""Raised whenever a job or an event changes its meaning; a worker of another number is refused."""


@dataclass(frozen=True)
class Hello:
    """First line of a worker."""

    protocol: int = PROTOCOL
    version: str = ""
    """Version of `core_models`."""
    device: str = ""
    """What the job will run on, in words."""


@dataclass(frozen=True)
class Progress:
    """How far the job is."""

    fraction: float
    """0 to 1."""
    message: str = ""

    def __post_init__(self) -> None:
        if not 0.0 <= self.fraction <= 1.0:
            raise ValueError(f"progress {self.fraction} is outside 0 to 1")


@dataclass(frozen=True)
class Log:
    """A line for the user: `level` is info or warning."""

    message: str
    level: str = "info"


@dataclass(frozen=True)
class Done:
    """Last line of a job that succeeded."""

    result: Dict[str, Any] = field(default_factory=dict)
    """`Result.to_dict()`."""


@dataclass(frozen=True)
class Error:
    """Last line of a job that failed."""

    exit_code: int
    code: str
    message: str
    hint: str = ""

    @classmethod
    def of(cls, error: CoreError) -> Error:
        """The event that reports `error`."""
        return cls(error.exit_code, error.code, error.message, error.hint)

    def to_error(self) -> CoreError:
        """The exception that this event reports."""
        return error_for(self.exit_code, self.code, self.message, self.hint)


Event = Union[Hello, Progress, Log, Done, Error]

_KINDS = {"hello": Hello, "progress": Progress, "log": Log, "done": Done, "error": Error}
_NAMES = {kind: name for name, kind in _KINDS.items()}


def encode(event: Event) -> str:
    """One JSON line, without its newline."""
    return json.dumps({"event": _NAMES[type(event)], **asdict(event)}, ensure_ascii=False, allow_nan=False)


def decode(line: str) -> Event:
    """The event on a line; ValueError where the line is none."""
    fields = json.loads(line)
    if not isinstance(fields, dict) or str(fields.get("event")) not in _KINDS:
        raise ValueError(f"not an event: {line[:200]!r}")
    kind = _KINDS[fields.pop("event")]
    try:
        event: Event = kind(**fields)
        return event
    except TypeError as error:
        raise ValueError(f"not an event: {line[:200]!r}") from error


def worded_event(event: Event, word: Callable[[str], str]) -> Event:
    """`event` with its texts as `word` gives them, see `errors`."""
    if isinstance(event, Error):
        return replace(event, message=word(event.message), hint=word(event.hint))
    if isinstance(event, (Progress, Log)):
        return replace(event, message=word(event.message))
    if isinstance(event, Done) and "warnings" in event.result:
        warnings = [word(warning) for warning in event.result["warnings"]]
        return Done({**event.result, "warnings": warnings})
    return event


class Events:
    """Where a job reports to, and asks whether it should stop."""

    def __init__(
        self,
        emit: Callable[[Event], None] = lambda event: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> None:
        self.emit = emit
        self.cancelled = cancelled

    def check(self) -> None:
        """Raise `Cancelled` if the user has asked to stop."""
        if self.cancelled():
            raise Cancelled()

    def progress(self, fraction: float, message: str = "") -> None:
        """Report progress (0 to 1); raises `Cancelled` if the user has asked to stop."""
        self.check()
        self.emit(Progress(min(1.0, max(0.0, fraction)), message))

    def info(self, message: str) -> None:
        """A line for the user."""
        self.emit(Log(message))

    def warning(self, message: str) -> None:
        """A line that the user must not miss; the job also keeps it in `Result.warnings`."""
        self.emit(Log(message, "warning"))


def part_of(events: Events, low: float, high: float) -> Events:
    """Events whose progress 0..1 is the part `low`..`high` of the whole."""

    def emit(event: Event) -> None:
        if isinstance(event, Progress):
            event = Progress(low + (high - low) * event.fraction, event.message)
        events.emit(event)

    return Events(emit, events.cancelled)
