"""The processes that train together: `torchrun -m core_models train …` starts one a GPU, or several on the
CPU.

Each of them draws its own part of a step's crops, gradients are averaged, and the first writes. Alone, a
process is rank 0 of 1.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from typing import Optional, TypeVar

import torch
import torch.distributed as dist
from torch import nn
from torch.nn.parallel import DistributedDataParallel

from ..contract.errors import InputRefused
from .kinds import MeasuresT

Value = TypeVar("Value")


@dataclass(frozen=True)
class Ranks:
    """Which of how many processes this one is, and its device."""

    device: torch.device
    rank: int = 0
    world: int = 1

    @property
    def first(self) -> bool:
        """Whether this process writes and speaks."""
        return self.rank == 0

    def wrap(self, network: nn.Module, some_unused: bool) -> nn.Module:
        """`network` with gradients averaged over the ranks; `some_unused`: the loss does not depend on all
        parameters.
        """
        if self.world == 1:
            return network
        devices = [self.device.index] if self.device.type == "cuda" else None
        return DistributedDataParallel(network, device_ids=devices, find_unused_parameters=some_unused)

    def apart(self, network: nn.Module, last: bool) -> AbstractContextManager[None]:
        """A context in which a backward pass exchanges no gradients, unless it is the `last` of its step."""
        if last or not isinstance(network, DistributedDataParallel):
            return nullcontext()
        alone: AbstractContextManager[None] = network.no_sync()
        return alone

    def sums(self, *values: float) -> list[float]:
        """Each of `values` summed over the ranks."""
        if self.world == 1:
            return list(values)
        tensor = torch.tensor(values, dtype=torch.float64, device=self.device)
        dist.all_reduce(tensor)
        return tensor.tolist()

    def merged(self, measures: MeasuresT) -> MeasuresT:
        """What all ranks have measured, the parts put together in the order of the ranks."""
        if self.world > 1:
            gathered = self._gathered(measures)
            measures = gathered[0]
            for part in gathered[1:]:
                measures.merge(part)
        return measures

    def share_buffers(self, network: nn.Module) -> None:
        """Give every rank the running statistics of the first, which are those that are saved."""
        if self.world > 1:
            for buffer in network.buffers():
                dist.broadcast(buffer, 0)

    def all_names(self, names: list[str]) -> list[str]:
        """The names of all ranks."""
        return [name for part in self._gathered(names) for name in part]

    def _gathered(self, value: Value) -> list[Value]:
        """`value` of every rank, in their order."""
        if self.world == 1:
            return [value]
        gathered: list[Optional[Value]] = [None] * self.world
        dist.all_gather_object(gathered, value)
        return [each for each in gathered if each is not None]


def started_again() -> bool:
    """Whether torchrun has started this process in the place of one that was lost (`--max-restarts`)."""
    return os.environ.get("TORCHELASTIC_RESTART_COUNT", "0") != "0"


@contextmanager
def joined(device: str) -> Iterator[Ranks]:
    """This process among those that torchrun started, on `device` (auto, cpu or cuda); all have begun once
    this is entered. Raises `InputRefused` for cuda where there is none.
    """
    if device == "cuda" and not torch.cuda.is_available():
        raise InputRefused(
            "recipe.device",
            "run.device is cuda, but torch finds no CUDA device.",
            "Take auto or cpu; `python -m core_models doctor` says why there is none.",
        )
    kind = device if device != "auto" else "cuda" if torch.cuda.is_available() else "cpu"
    world = int(os.environ.get("WORLD_SIZE", "1"))
    if world == 1:
        yield Ranks(torch.device(kind))
        return
    chosen = torch.device(kind)
    if kind == "cuda":
        chosen = torch.device("cuda", int(os.environ["LOCAL_RANK"]))
        torch.cuda.set_device(chosen)
    dist.init_process_group("nccl" if kind == "cuda" else "gloo")
    try:
        yield Ranks(chosen, dist.get_rank(), world)
    finally:
        dist.destroy_process_group()
