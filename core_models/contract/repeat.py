"""The command line that does a job again, as receipts and measurements keep it."""

from __future__ import annotations

import shlex
from typing import List, Tuple

from .jobs import NAMES
from .options import options_of


def repeat_command(job: object) -> str:
    """The command line that does `job` again: what stands by its place, then what is not its default."""
    words = ["python", "-m", "core_models", NAMES[type(job)]]
    named: List[str] = []
    for name, known in options_of(type(job)).items():
        value = getattr(job, name)
        if known.positional:
            words += value if isinstance(value, tuple) else [value]
        elif known.required or value != known.default:
            named += _option(known.flag, value)
    return shlex.join(words + named)


def _option(flag: str, value: object) -> Tuple[str, ...]:
    if value is True:
        return (flag,)
    text = ",".join(map(_exactly, value)) if isinstance(value, tuple) else _exactly(value)
    return (f"{flag}={text}",) if text.startswith("-") else (flag, text)


def _exactly(value: object) -> str:
    return repr(value) if isinstance(value, float) else str(value)
