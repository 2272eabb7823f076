"""The memory that this process holds: how much the system says it is, and that it is used again."""

from __future__ import annotations

import ctypes
import os
import sys
from contextlib import suppress
from typing import Optional

_TRIM_THRESHOLD, _MMAP_THRESHOLD = -1, -3
"""Numbers of glibc's `mallopt`."""
_LARGEST = 1 << 30
"""Bytes."""


def resident() -> int:
    """Bytes that it holds now; 0 where the system does not say it."""
    try:
        with open("/proc/self/statm", encoding="ascii") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0


def peak() -> Optional[int]:
    """Bytes that it has held at most; None where the system does not say it."""
    try:
        import resource  # not on Windows
    except ImportError:
        return None
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


def keep_freed() -> None:
    """Have glibc keep what is freed for what is asked for next; on other systems nothing happens.

    It gives large pieces back to the system at once, which has to fill each with zeros when the next tile
    asks for it: a seventh of the time of a small network.
    """
    if not sys.platform.startswith("linux"):
        return
    with suppress(OSError, AttributeError):  # another C library
        library = ctypes.CDLL(None)
        for parameter in (_MMAP_THRESHOLD, _TRIM_THRESHOLD):
            library.mallopt(parameter, _LARGEST)
