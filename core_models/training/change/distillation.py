"""Learning from larger networks: their scores stand beside the mask (Hinton, Vinyals and Dean 2015, at a
temperature of 1).

A mask says yes or no to every pixel, also where its author was in doubt; a teacher's score says how much.
Several teachers give their mean, so that one small network learns what an ensemble knows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import torch
import torch.nn.functional as F
from torch import nn

from ...checkpoints import load_checkpoint
from ...contract.card import ModelCard
from ...contract.errors import CheckpointRefused
from ..forward import in_channels_last, precise
from ..normalise import Normalise
from ..recipe import Loss
from .losses import distance_loss
from .network import compares


class Teachers:
    """Trained change networks, asked for their mean score.

    Raises `CheckpointRefused` where one takes other bands than `card` or compares no dates.
    """

    def __init__(self, paths: Sequence[str], card: ModelCard, device: torch.device) -> None:
        self.members: list[tuple[nn.Module, Normalise, Normalise]] = []
        self.cards: list[ModelCard] = []
        for path in paths:
            network, theirs = load_checkpoint(path, device)
            if theirs.task != card.task or theirs.bands != card.bands:
                found = f"{path} is for {theirs.task} of {', '.join(theirs.bands)}"
                raise CheckpointRefused(
                    "checkpoint.teacher",
                    f"{found}; the recipe wants {card.task} of {', '.join(card.bands)}.",
                    "Name a teacher of the same task and bands.",
                )
            in_channels_last(network.requires_grad_(False))
            first, second = (
                Normalise(scaling, device)
                for scaling in (theirs.scaling, theirs.scaling_after or theirs.scaling)
            )
            self.members.append((network, first, second))
            self.cards.append(theirs)

    @torch.no_grad()
    def score(self, before: torch.Tensor, after: torch.Tensor) -> torch.Tensor:
        """Both dates (B, C, H, W) in the images' own units to the mean score (B, 1, H, W),
        float32 in 0..1.
        """
        scores = [
            compares(network).score(first(before), second(after)) for network, first, second in self.members
        ]
        return torch.stack(scores).mean(dim=0)


def taught_card(card: ModelCard, teachers: Teachers) -> ModelCard:
    """`card` with the teachers and all data that they have seen."""
    seen = list(card.training_data)
    for theirs in teachers.cards:
        seen += [data for data in theirs.training_data if data not in seen]
    named = [{"name": theirs.name, "weights_sha256": theirs.weights_sha256} for theirs in teachers.cards]
    return replace(card, training_data=tuple(seen), recipe={**card.recipe, "teachers": named})


def distillation(logits: torch.Tensor, score: torch.Tensor) -> torch.Tensor:
    """Cross-entropy of logits (B, 2, h, w) with the teachers' scores (B, 1, H, W), averaged over the pixels
    of the smaller map.

    It is smallest, though not 0, where the network gives the teachers' scores.
    """
    apart = precise(logits[:, 1:2] - logits[:, 0:1])
    height, width = apart.shape[-2:]
    target = F.adaptive_avg_pool2d(score.to(apart.dtype), (height, width))
    return F.binary_cross_entropy_with_logits(apart, target)


def distance_distillation(distance: torch.Tensor, score: torch.Tensor, loss: Loss) -> torch.Tensor:
    """The contrastive losses that the recipe asks for of distances (B, 1, h, w), with the teachers' scores
    (B, 1, H, W) in the place of the mask: as far apart as the teachers are sure.
    """
    height, width = distance.shape[-2:]
    return distance_loss(distance, F.adaptive_avg_pool2d(score, (height, width))[:, 0], loss)
