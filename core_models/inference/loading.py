"""A checkpoint's network, ready to score pairs."""

from __future__ import annotations

from torch import nn

from ..checkpoints import load_checkpoint
from ..contract.change_jobs import DetectChange
from ..contract.cloud_jobs import RemoveClouds
from ..contract.errors import OutOfMemory
from ..contract.events import Events
from ..contract.object_jobs import DetectObjects
from .device import Device, choose_device
from .tiled import is_out_of_memory


def network_of(job: DetectChange | RemoveClouds | DetectObjects, events: Events) -> tuple[nn.Module, Device]:
    """The network of a job's checkpoint and the device that it is on, which is said; raises what
    `load_network` does.
    """
    device = choose_device(job.device, job.precision)
    events.info(f"Runs on {device.words}")
    return load_network(job.checkpoint, device), device


def load_network(path: str, device: Device) -> nn.Module:
    """The network of the checkpoint at `path` on `device`; it has `score(before, after)`.

    Raises `CheckpointRefused` for one that is damaged or foreign, and `OutOfMemory` where it does not fit.
    """
    try:
        return load_checkpoint(path, device.name)[0]
    except (RuntimeError, MemoryError) as error:
        if not is_out_of_memory(error):
            raise
        message = f"The network of {path} does not fit into the memory of {device.words}."
        raise OutOfMemory("memory.network", message, "Use device cpu, or end other programs.") from error
