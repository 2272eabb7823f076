"""The most memory that a process has held."""

from __future__ import annotations

import sys

import torch


def peak_memory() -> dict[str, float]:
    """In MB: `peak_memory_mb` of this process on the host where the system tells it, and `peak_gpu_memory_mb`
    if there is a GPU.
    """
    found = {}
    try:
        import resource  # not on Windows

        unit = 2**20 if sys.platform == "darwin" else 2**10
        found["peak_memory_mb"] = round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit, 1)
    except ImportError:
        pass
    if torch.cuda.is_available():
        found["peak_gpu_memory_mb"] = round(torch.cuda.max_memory_allocated() / 2**20, 1)
    return found
