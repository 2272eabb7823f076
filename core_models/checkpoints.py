"""Weights with their model card in one safetensors file: nothing in it can run when it is read."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Union

import torch
from safetensors.torch import load_file, save
from torch import nn

from .contract.card import METADATA_KEY, ModelCard, card_in
from .contract.errors import CheckpointRefused, InputRefused
from .contract.schema import brief
from .contract.tensor_file import AGAIN, read_header
from .networks import build, shapes_of
from .placing import replacing


def weights_sha256(tensors: Mapping[str, torch.Tensor]) -> str:
    """SHA-256 over the bytes of all tensors in the order of their names, in the type they are stored in."""
    digest = hashlib.sha256()
    for name in sorted(tensors):
        digest.update(tensors[name].detach().cpu().contiguous().flatten().view(torch.uint8).numpy().tobytes())
    return digest.hexdigest()


def save_checkpoint(
    path: Union[str, Path], network: nn.Module, card: ModelCard, half: bool = False
) -> ModelCard:
    """Write weights and card, as float16 if `half`, and give the card with its hash; raises `InputRefused`
    where that fails.

    It is written under a temporary name and renamed, so that a killed run, or a loss of power, leaves the old
    file whole. Raises `CheckpointRefused` where a weight is not finite in the type that it would be stored
    in.
    """
    tensors = {name: _stored(tensor, half) for name, tensor in network.state_dict().items()}
    infinite = first_infinite(tensors)
    if infinite:
        message = f"The weights {infinite} are not finite; {path} was not written."
        raise CheckpointRefused(
            "checkpoint.not-finite", message, "Store float32, or train again with a lower rate."
        )
    return _write(path, tensors, card)


def first_infinite(tensors: Mapping[str, torch.Tensor]) -> str:
    """The name of the first tensor that holds NaN or an infinite number; empty where none does."""
    broken = (
        name
        for name, tensor in tensors.items()
        if tensor.is_floating_point() and not torch.isfinite(tensor).all()
    )
    return next(broken, "")


def copy_checkpoint(source: Union[str, Path], path: Union[str, Path], card: ModelCard) -> ModelCard:
    """Write the weights of the checkpoint `source`, bit for bit, to `path` with another `card`, and give the
    card with its hash.

    Raises `CheckpointRefused` where `source` cannot be read, `InputRefused` where `path` cannot be written.
    """
    return _write(path, read_tensors(str(source)), card)


def _write(path: Union[str, Path], tensors: dict[str, torch.Tensor], card: ModelCard) -> ModelCard:
    card = replace(card, weights_sha256=weights_sha256(tensors))
    content = save(tensors, metadata={METADATA_KEY: card.to_json()})
    try:
        with replacing(path) as temporary:
            Path(temporary).write_bytes(content)
    except OSError as error:
        raise InputRefused(
            "output.unwritable", f"{path} cannot be written: {error}.", "Choose another folder."
        ) from error
    return card


def _stored(tensor: torch.Tensor, half: bool) -> torch.Tensor:
    tensor = tensor.detach().cpu()
    if half and tensor.dtype == torch.float32:
        tensor = tensor.half()
    return tensor.contiguous().clone()


def load_checkpoint(
    path: Union[str, Path], device: Union[str, torch.device] = "cpu"
) -> tuple[nn.Module, ModelCard]:
    """The network in evaluation mode and float32, and its card; raises `CheckpointRefused` as `load_network`
    does.
    """
    path = str(path)
    header = read_header(path)
    card = card_in(header, path)
    return load_network(path, header, card, device), card


def load_network(
    path: str, header: Mapping[str, Any], card: ModelCard, device: Union[str, torch.device] = "cpu"
) -> nn.Module:
    """The network of the checkpoint at `path` in evaluation mode and float32; `header` and `card` are those
    that were read from it.

    Raises `CheckpointRefused` for a damaged file, a pickle, an unknown network, and weights that do not fit
    it, naming the first tensor that is missing, unknown or of another shape; before the network takes memory.
    Weights that are not finite are refused, too.
    """
    stored = {name: tuple(entry["shape"]) for name, entry in header.items() if name != "__metadata__"}
    options = brief(card.options, 200)
    hint = f"The card says {card.network} with options {options}; check where the file comes from."
    check_fit(path, card.network, shapes_of(card, stored), stored, hint)
    tensors = read_tensors(path)
    if card.weights_sha256 and weights_sha256(tensors) != card.weights_sha256:
        raise CheckpointRefused(
            "checkpoint.hash", f"{path} holds other weights than its card was written for.", AGAIN
        )
    infinite = first_infinite(tensors)
    if infinite:
        message = f"{path} holds weights that are no finite numbers, the first in {infinite}."
        raise CheckpointRefused("checkpoint.not-finite", message, "Train it again, or use another one.")
    network = build(card, stored)
    wanted = network.state_dict()
    network.load_state_dict({name: tensor.to(wanted[name].dtype) for name, tensor in tensors.items()})
    return network.to(device).eval()


def read_tensors(path: str) -> dict[str, torch.Tensor]:
    """All tensors of a safetensors file by name; raises `CheckpointRefused` for a damaged one."""
    try:
        return load_file(path)
    except Exception as error:
        raise CheckpointRefused(
            "checkpoint.format", f"{path} cannot be read as safetensors: {error}.", AGAIN
        ) from error


Shapes = Mapping[str, tuple[int, ...]]


def check_fit(path: str, network: str, wanted: Shapes, stored: Shapes, hint: str) -> None:
    """Raise `CheckpointRefused` naming the first tensor of `path` that is missing, unknown to `network` or of
    another shape.
    """
    missing = sorted(set(wanted) - set(stored))
    if missing:
        message = f"{path} lacks the tensor {missing[0]} of {network} ({len(missing)} missing)."
        raise CheckpointRefused("checkpoint.missing-tensor", message, hint)
    extra = sorted(set(stored) - set(wanted))
    if extra:
        message = (
            f"{path} has the tensor {extra[0][:100]} that {network} does not know ({len(extra)} unknown)."
        )
        raise CheckpointRefused("checkpoint.unexpected-tensor", message, hint)
    for name in sorted(wanted):
        if wanted[name] != stored[name]:
            message = f"{path} has {name} of shape {stored[name]}, {network} wants {wanted[name]}."
            raise CheckpointRefused("checkpoint.shape", message, hint)
