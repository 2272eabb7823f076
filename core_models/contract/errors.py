"""One root, `CoreError`, and a child for each exit code of the command line.

Each child is doubled with the builtin that a library user would expect to catch.

A text that names an option of a job writes its field in curly braces, `Use {device} cpu.`, and each door
words it its own way (`wording.py`); `str(error)` has the plain field.
"""

from __future__ import annotations

import re

FIELD = re.compile(r"(?<![\w/\\.*-])\{([a-z_]+)\}(?![\w/\\*-]|\.\w)")
"""A field in curly braces; not those in a path such as `{site}/{date}.tif` or `{tile}.tif`."""


_ENDLESS = re.compile(r"(\S{300})\S{200,}(\S{100})")
"""A word that is longer than any path: whoever sent it knows it by its ends."""


class CoreError(Exception):
    """A failure that is told in one sentence, with what to do about it.

    `code` is stable and meant for programs (`input.missing`, `checkpoint.truncated`, …), `message` names the
    file, the value found and the value wanted, `hint` says what to do; both with options in curly braces.
    `exit_code` is the process's.
    """

    exit_code = 1

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        super().__init__(code, message, hint)
        self.code = code
        self.message = _ENDLESS.sub(r"\1…\2", message)
        self.hint = hint

    @property
    def text(self) -> str:
        """Message and hint, for a door to word."""
        return f"{self.message} {self.hint}".strip()

    def __str__(self) -> str:
        return FIELD.sub(r"\1", self.text)


class InputRefused(CoreError, ValueError):
    """A raster, an option or an output path cannot be used as given."""

    exit_code = 2


class CheckpointRefused(CoreError, ValueError):
    """A checkpoint is damaged, foreign, or does not fit the job."""

    exit_code = 3


class OutOfMemory(CoreError, MemoryError):
    """The job does not fit into memory even at its smallest batch."""

    exit_code = 4

    def __new__(cls, *args: object) -> OutOfMemory:
        """Once Dask is loaded errors are unpickled by `__new__`, and MemoryError's refuses a child that has
        another base before it.
        """
        return Exception.__new__(cls, *args)


class EngineIncomplete(CoreError, RuntimeError):
    """The engine's environment is missing, or lacks a package."""

    exit_code = 5


class Cancelled(CoreError):
    """The user, or the end of the parent process, stopped the job."""

    exit_code = 130

    def __init__(
        self,
        code: str = "cancelled",
        message: str = "The job was cancelled; nothing was written.",
        hint: str = "",
    ) -> None:
        super().__init__(code, message, hint)


_BY_EXIT_CODE = {
    child.exit_code: child
    for child in (InputRefused, CheckpointRefused, OutOfMemory, EngineIncomplete, Cancelled)
}


def error_for(exit_code: int, code: str, message: str, hint: str = "") -> CoreError:
    """The `CoreError` child that belongs to `exit_code`; `CoreError` itself for an internal fault (1)."""
    return _BY_EXIT_CODE.get(exit_code, CoreError)(code, message, hint)
