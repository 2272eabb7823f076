"""How each door names the options in a text: `--device` on the command line, `DEVICE` in QGIS."""

from __future__ import annotations

from typing import Callable, Match

from .errors import FIELD
from .options import Option


def worded(text: str, name: Callable[[Option], str]) -> str:
    """`text` with `name(option)` in the place of each option's field in curly braces; other braces stay."""
    from .jobs import OPTIONS  # of every job: QGIS starts without

    def put(found: Match[str]) -> str:
        return name(OPTIONS[found[1]]) if found[1] in OPTIONS else found[0]

    return FIELD.sub(put, text)


def on_command_line(text: str) -> str:
    """`text` with options as the command line names them: `--min-area`, or `BEFORE` for what is given by its
    place.
    """
    return worded(text, lambda option: option.placeholder if option.positional else option.flag)


def in_qgis(text: str) -> str:
    """`text` with options as the parameters of the algorithms in QGIS: `MIN_AREA`."""
    return worded(text, lambda option: option.parameter)
