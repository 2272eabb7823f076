"""The networks, by the names that model cards use; one paper, one file."""

from __future__ import annotations

from torch import nn

from ..contract.card import ModelCard
from ..contract.errors import CheckpointRefused
from .bitemporal import BiTemporal
from .danet import DANet
from .dasnet import DASNet, DASNetV2
from .fc_siam import FCSiamDiff
from .hanet import HANet
from .hanet_highres import HANetHighRes

NETWORKS: dict[str, type[nn.Module]] = {
    "hanet": HANet,
    "dasnet": DASNet,
    "dasnet_v2": DASNetV2,
    "fc_siam_diff": FCSiamDiff,
    "danet": DANet,
    "hanet_highres": HANetHighRes,
    "bitemporal": BiTemporal,
}


def build(card: ModelCard) -> nn.Module:
    """The network that `card` names, with fresh weights; raises `CheckpointRefused` for an unknown network or option."""
    if card.network not in NETWORKS:
        known = ", ".join(NETWORKS)
        message = f"The card {card.name!r} names the network {card.network!r}, wanted one of {known}."
        raise CheckpointRefused("checkpoint.network", message, "Use a newer Revisit, or another checkpoint.")
    if card.task == "change" and not hasattr(NETWORKS[card.network], "score"):
        message = f"The card {card.name!r} gives {card.network}, which looks at one date, the task of change."
        raise CheckpointRefused("checkpoint.task", message, "Use a checkpoint of a change network.")
    try:
        return NETWORKS[card.network](bands=len(card.bands), **card.options)
    except (TypeError, ValueError, RuntimeError) as error:
        message = f"The card {card.name!r} has options that {card.network} cannot be built with: {error}."
        raise CheckpointRefused("checkpoint.options", message, "Check the card's options.") from error
