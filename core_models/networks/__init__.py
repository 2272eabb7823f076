"""The networks, by the names that model cards use; one paper, one file."""

from __future__ import annotations

from torch import nn

from ..contract.card import ModelCard
from ..contract.errors import CheckpointRefused
from .bitemporal import BiTemporal
from .cross_attention import CloudRemovalCrossAttention
from .danet import DANet
from .dasnet import DASNet, DASNetV2
from .fc_siam import FCSiamDiff
from .hanet import HANet
from .hanet_highres import HANetHighRes
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
ANSWERS = {
    "change": ("score", "change"),
    "clouds": ("reconstruct", "cloud"),
    "objects": ("detect", "detection"),
}
"""By task, the method in which a network answers it, and what to call such a network."""


def build(card: ModelCard) -> nn.Module:
    """The network that `card` names, with fresh weights; raises `CheckpointRefused` for an unknown network or
    option.
    """
    if card.network not in NETWORKS:
        known = ", ".join(NETWORKS)
        message = f"The card {card.name!r} names the network {card.network!r}, wanted one of {known}."
        raise CheckpointRefused("checkpoint.network", message, "Use a newer Revisit, or another checkpoint.")
    method, kind = ANSWERS.get(card.task, ("", ""))
    if method and not hasattr(NETWORKS[card.network], method):
        message = (
            f"The card {card.name!r} gives {card.network}, which has no answer to it, the task {card.task}."
        )
        raise CheckpointRefused("checkpoint.task", message, f"Use a checkpoint of a {kind} network.")
    sizes = {"sar_bands": len(card.bands_sar)} if card.bands_sar else {}
    if card.task == "objects":
        sizes["classes"] = len(card.classes)
    try:
        return NETWORKS[card.network](bands=len(card.bands), **sizes, **card.options)
    except (TypeError, ValueError, RuntimeError) as error:
        message = f"The card {card.name!r} has options that {card.network} cannot be built with: {error}."
        raise CheckpointRefused("checkpoint.options", message, "Check the card's options.") from error
