"""On what a job runs, and in which precision."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Optional

import torch

from ..contract.errors import InputRefused

CPU_BATCH = 1
"""On a CPU larger batches cost memory and gain nothing, and one tile is the longest wait for a cancel."""
CUDA_BATCH = 8


@dataclass(frozen=True)
class Device:
    """A torch device and the precision that networks run in there."""

    name: str
    """`cpu` or `cuda`."""
    bf16: bool
    words: str
    """What it is, for the user and the receipt."""
    retreat: Optional[Callable[[str], Device]] = field(default=None, compare=False)
    """Takes the network to the CPU, where the job may run there, too; told what did not fit."""

    @property
    def torch(self) -> torch.device:
        """The device for tensors."""
        return torch.device(self.name)

    @property
    def batch(self) -> int:
        """Tiles a step where the job names none."""
        return CUDA_BATCH if self.name == "cuda" else CPU_BATCH


def why_no_cuda() -> str:
    """Why torch sees no CUDA device, in words; empty where it sees one."""
    if torch.cuda.is_available():
        return ""
    if torch.version.cuda is None:
        return f"torch {torch.__version__} is built without CUDA"
    if torch.cuda.device_count() == 0:
        return (
            f"torch {torch.__version__} is built for CUDA {torch.version.cuda} but finds no NVIDIA GPU or "
            "driver"
        )
    return f"the NVIDIA driver cannot run CUDA {torch.version.cuda}"


def choose_device(device: str = "auto", precision: str = "auto") -> Device:
    """The device and precision for a job's `device` (auto, cpu, cuda) and `precision` (auto, fp32, bf16).

    `auto` precision is bfloat16 on CUDA and float32 on the CPU, where results shall repeat.
    Raises `InputRefused` for cuda where there is none.
    """
    missing = why_no_cuda()
    if device == "cuda" and missing:
        raise InputRefused(
            "device.missing",
            f"device is 'cuda', but {missing}.",
            "Use {device} cpu, or install the engine with CUDA.",
        )
    if device == "cpu" or missing:
        bf16 = precision == "bf16"
        words = f"CPU, {torch.get_num_threads()} threads of {os.cpu_count()}"
        return Device("cpu", bf16, f"{words}, {_named(bf16)}")
    bf16 = precision == "bf16" or (precision == "auto" and torch.cuda.is_bf16_supported())
    return Device("cuda", bf16, f"{torch.cuda.get_device_name(0)}, {_named(bf16)}")


def _named(bf16: bool) -> str:
    return "bfloat16" if bf16 else "float32"
