"""The networks, by the names that model cards use; one paper, one file."""

from __future__ import annotations

from collections.abc import Callable
from typing import Optional, Protocol

import torch
from torch import nn

from ..contract.card import ModelCard
from ..contract.errors import CheckpointRefused
from ..contract.schema import Misfit, brief
from .bitemporal import BiTemporal
from .cross_attention import CloudRemovalCrossAttention
from .danet import DANet
from .dasnet import DASNet, DASNetV2
from .fc_siam import FCSiamDiff
from .hanet import HANet
from .hanet_highres import HANetHighRes
from .pafpn import State
from .planned import Shapes, check_arguments, planned
from .rdn import RDN
from .yolox import YOLOX

NETWORKS: dict[str, type[nn.Module]] = {
    "hanet": HANet,
    "dasnet": DASNet,
    "dasnet_v2": DASNetV2,
    "fc_siam_diff": FCSiamDiff,
    "danet": DANet,
    "hanet_highres": HANetHighRes,
    "bitemporal": BiTemporal,
    "cross_attention": CloudRemovalCrossAttention,
    "rdn": RDN,
    "yolox": YOLOX,
}


class ChangeNetwork(Protocol):
    """A network that answers the task change."""

    def score(self, before: torch.Tensor, after: torch.Tensor) -> torch.Tensor:
        """Two dates (B, C, H, W) to the probability of change (B, 1, H, W), float32."""


class SegmentationNetwork(Protocol):
    """A network that answers the task segmentation."""

    def classify(self, image: torch.Tensor) -> torch.Tensor:
        """One date (B, C, H, W) to the probabilities of its classes (B, K, H, W), float32."""


class CloudNetwork(Protocol):
    """A network that answers the task clouds."""

    def reconstruct(self, *images: torch.Tensor) -> tuple[torch.Tensor, Optional[torch.Tensor]]:
        """Optical (B, C, H, W), radar (B, S, H, W) and, where it `takes_clear`, the map of the clear pixels
        (B, 1, H, W) to the estimate (B, C, H, W) as float32, and its standard deviation or None.
        """


class ObjectNetwork(Protocol):
    """A network that answers the task objects."""

    strides: tuple[int, ...]
    """Of its maps, the finest first."""

    def detect(self, image: torch.Tensor, state: State = None) -> tuple[torch.Tensor, State]:
        """Images (B, C, H, W) and what it remembers of the date before to N boxes each (B, N, 5 + K): cx, cy,
        w, h in pixels, objectness and classes in 0..1; and what it remembers.
        """


ANSWERS = {
    "change": ("score", "change"),
    "segmentation": ("classify", "segmentation"),
    "clouds": ("reconstruct", "cloud"),
    "objects": ("detect", "detection"),
}
"""By task, the method in which a network answers it, and what to call such a network."""
SIZES = {"clouds": {"sar_bands": "bands_sar"}, "objects": {"classes": "classes"}}
"""By task, keywords of a network's constructor beside `bands` to the fields of the card that they count."""


def build(card: ModelCard, stored: Optional[Shapes] = None, whose: str = "") -> nn.Module:
    """The network that `card` names, with fresh weights, as `shapes_of` refuses it."""
    shapes_of(card, stored, whose)
    return _constructor(card, whose)()


def shapes_of(card: ModelCard, stored: Optional[Shapes] = None, whose: str = "") -> Shapes:
    """The shapes of the tensors of the network that `card` names, which takes no memory.

    `stored`: those of its file; `whose`: who names network and options where that is no card. Raises
    `CheckpointRefused` for an unknown network or option, and for options of a network that is larger than any
    of that file, or than any at all.
    """
    make = _constructor(card, whose)
    try:
        check_arguments(NETWORKS[card.network], card.options)
        return planned(make, None if stored is None else len(stored))
    except MemoryError:
        raise
    except Exception as error:  # whatever a constructor makes of values that it is not meant for
        reason = error if isinstance(error, Misfit) else brief(str(error), 200)
        named = whose or f"The card {brief(card.name)}"
        message = f"{named} has options that {card.network} cannot be built with: {reason}."
        raise CheckpointRefused("checkpoint.options", message, "Check these options.") from error


def _constructor(card: ModelCard, whose: str = "") -> Callable[[], nn.Module]:
    named = whose or f"The card {brief(card.name)}"
    if card.network not in NETWORKS:
        known = ", ".join(NETWORKS)
        message = f"{named} names the network {card.network!r}, wanted one of {known}."
        hint = "Use another one." if whose else "Use a newer Revisit, or another checkpoint."
        raise CheckpointRefused("checkpoint.network", message, hint)
    method, kind = ANSWERS.get(card.task, ("", ""))
    if method and not hasattr(NETWORKS[card.network], method):
        message = f"{named} gives {card.network}, which has no answer to it, the task {card.task}."
        raise CheckpointRefused("checkpoint.task", message, f"Use a checkpoint of a {kind} network.")
    sizes = {name: len(getattr(card, listed)) for name, listed in SIZES.get(card.task, {}).items()}
    counted = {"bands": len(card.bands), **sizes}
    return lambda: NETWORKS[card.network](**counted, **card.options)
