"""A checkpoint's network on its device."""

from __future__ import annotations

from typing import Protocol

from torch import nn

from ..checkpoints import load_network
from ..contract.errors import OutOfMemory
from ..contract.events import Events
from ..held_memory import keep_freed
from .device import Device, choose_device
from .prepare import OpenCheckpoint
from .tiled import is_out_of_memory


class OnDevice(Protocol):
    """The fields of a job that runs a network."""

    @property
    def device(self) -> str: ...
    @property
    def precision(self) -> str: ...


def network_of(job: OnDevice, checkpoint: OpenCheckpoint, events: Events) -> tuple[nn.Module, Device]:
    """The network of `checkpoint` and the device that it is on, which is said; it answers the card's task,
    see `networks.ANSWERS`.

    Raises `InputRefused` for a device that is not there, `CheckpointRefused` for a checkpoint that is damaged
    or foreign, and `OutOfMemory` where it does not fit.
    """
    keep_freed()
    device = choose_device(job.device, job.precision)
    events.info(f"Runs on {device.words}")
    try:
        return load_network(checkpoint.path, checkpoint.header, checkpoint.card, device.name), device
    except (RuntimeError, MemoryError) as error:
        if not is_out_of_memory(error):
            raise
        message = f"The network of {checkpoint.path} does not fit into the memory of {device.words}."
        raise OutOfMemory("memory.network", message, "Use {device} cpu, or end other programs.") from error
