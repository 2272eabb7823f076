"""The memory that this process holds, as the system tells it."""

from __future__ import annotations

import os
import sys
from typing import Optional


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
