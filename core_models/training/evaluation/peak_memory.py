"""The most memory that a process has held."""

from __future__ import annotations

import torch

from ...held_memory import peak


def peak_memory() -> dict[str, float]:
    """In MB: `peak_memory_mb` of this process on the host where the system tells it, and `peak_gpu_memory_mb`
    if there is a GPU.
    """
    found = {}
    held = peak()
    if held is not None:
        found["peak_memory_mb"] = round(held / 2**20, 1)
    if torch.cuda.is_available():
        found["peak_gpu_memory_mb"] = round(torch.cuda.max_memory_allocated() / 2**20, 1)
    return found
