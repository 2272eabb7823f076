"""A checkpoint's network, ready to score pairs."""

from __future__ import annotations

from torch import nn

from ..checkpoints import load_checkpoint
from ..contract.errors import CheckpointRefused, OutOfMemory
from .device import Device
from .tiled import is_out_of_memory


def load_network(path: str, device: Device) -> nn.Module:
    """The network of the checkpoint at `path` on `device`; it has `score(before, after)`.

    Raises `CheckpointRefused` for a damaged or foreign one and for a network that does not compare two dates, and
    `OutOfMemory` where it does not fit.
    """
    try:
        network, card = load_checkpoint(path, device.name)
    except (RuntimeError, MemoryError) as error:
        if not is_out_of_memory(error):
            raise
        message = f"The network of {path} does not fit into the memory of {device.words}."
        raise OutOfMemory("memory.network", message, "Use device cpu, or end other programs.") from error
    if not hasattr(network, "score"):
        message = f"{path} holds a {card.network}, which does not compare two dates."
        raise CheckpointRefused("checkpoint.task", message, "Choose a change checkpoint.")
    return network
