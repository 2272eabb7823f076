"""Losses as pure functions. Logits are (B, 2, H, W) for unchanged and changed, distances (B, 1, H, W), labels
(B, H, W) of 0, 1 and `UNKNOWN`. Unknown pixels have no part in a loss; where nothing is known it is 0.

All of them compute in float32 (or float64) whatever the autocast around them.
"""

from __future__ import annotations

import torch
import torch.nn.functional as F

from ...sensors import UNKNOWN
from ..forward import precise
from ..recipe import Loss


def cross_entropy(
    logits: torch.Tensor, label: torch.Tensor, change_weight: float = 1.0, smoothing: float = 0.0
) -> torch.Tensor:
    """Weighted cross-entropy, averaged with the weights (a scalar); a changed pixel counts `change_weight`
    times.
    """
    logits = precise(logits)
    weight = logits.new_tensor([1.0, change_weight])
    summed = F.cross_entropy(
        logits, label, weight=weight, ignore_index=UNKNOWN, label_smoothing=smoothing, reduction="sum"
    )
    return summed / ((label == 0).sum() + change_weight * (label == 1).sum()).clamp_min(1e-12)


def dice(logits: torch.Tensor, label: torch.Tensor, epsilon: float = 1.0) -> torch.Tensor:
    """1 − Dice of the changed class over the whole batch (Milletari et al. 2016, Eq. 5, with |p| in the
    denominator).
    """
    changed = precise(logits).softmax(dim=1)[:, 1] * (label != UNKNOWN)
    truth = (label == 1).to(changed.dtype)
    return 1 - (2 * (changed * truth).sum() + epsilon) / (changed.sum() + truth.sum() + epsilon)


def focal(logits: torch.Tensor, label: torch.Tensor, gamma: float = 2.0) -> torch.Tensor:
    """−(1 − p)^γ log p of the true class, averaged over known pixels (Lin et al. 2017, Eq. 4, without α)."""
    known = (label != UNKNOWN)[:, None]
    log_p = precise(logits).log_softmax(dim=1).gather(1, (label == 1).long()[:, None])
    # (1 − p) from expm1 keeps its gradient finite where p rounds to 1.
    return (-((-torch.expm1(log_p)).clamp_min(1e-12) ** gamma) * log_p * known).sum() / known.sum().clamp_min(
        1
    )


def tversky(
    logits: torch.Tensor, label: torch.Tensor, false: float = 0.3, missed: float = 0.7, epsilon: float = 0.5
) -> torch.Tensor:
    """1 − TP / (TP + `false`·FP + `missed`·FN) of the changed class over the whole batch (Salehi et al. 2017,
    Eq. 3).

    `dice` where both are 0.5.
    """
    known = label != UNKNOWN
    changed = precise(logits).softmax(dim=1)[:, 1] * known
    truth = (label == 1).to(changed.dtype)
    hit = (changed * truth).sum()
    return 1 - (hit + epsilon) / (
        hit + false * (changed.sum() - hit) + missed * (truth.sum() - hit) + epsilon
    )


def lovasz(logits: torch.Tensor, label: torch.Tensor) -> torch.Tensor:
    """Lovász-softmax of the changed class, each image on its own: a surrogate of 1 − IoU (Berman et al. 2018,
    Eq. 11).
    """
    changed = precise(logits).softmax(dim=1)[:, 1]
    truth = (label == 1).to(changed.dtype)
    return _lovasz_of_images((truth - changed).abs(), label)


def lovasz_hinge(logits: torch.Tensor, label: torch.Tensor) -> torch.Tensor:
    """Lovász hinge of the difference of both logits, each image on its own (Berman et al. 2018, Eq. 9)."""
    logits = precise(logits)
    sign = 2.0 * (label == 1) - 1.0
    return _lovasz_of_images((1 - (logits[:, 1] - logits[:, 0]) * sign).clamp_min(0), label)


def _lovasz_of_images(errors: torch.Tensor, label: torch.Tensor) -> torch.Tensor:
    """Mean Lovász extension of the Jaccard loss at `errors` (B, H, W), over the images in which anything is
    known.
    """
    terms = []
    for error, truth in zip(errors, label):
        known = truth != UNKNOWN
        sorted_errors, order = error[known].sort(descending=True)
        terms.append(sorted_errors @ lovasz_slopes((truth[known][order] == 1).to(error.dtype)))
    return torch.stack(terms).sum() / (label != UNKNOWN).flatten(1).any(1).sum().clamp_min(1)


def lovasz_slopes(truth: torch.Tensor) -> torch.Tensor:
    """By how much the Jaccard loss grows with each error; `truth` (N,) of 0 and 1, the largest error first
    (Alg. 1 there).
    """
    total = truth.sum()
    jaccard = 1 - (total - truth.cumsum(0)) / (total + (1 - truth).cumsum(0))
    return torch.cat([jaccard[:1], jaccard[1:] - jaccard[:-1]])


def contrastive(
    distance: torch.Tensor,
    label: torch.Tensor,
    margin: float = 0.3,
    far: float = 1.4,
    change_weight: float = 1.0,
) -> torch.Tensor:
    """(1 − y)·max(d − margin, 0)² + w·y·max(far − d, 0)², averaged with the weights (DASNet, Chen et al.
    2021, Eq. 8).

    Unit vectors are at most 2 apart, and √2 where all their entries are positive: a larger `far`, as the
    published 2.2, pulls without end. A `label` of floats holds y itself, from 0 to 1.
    """
    distance = precise(distance)
    truth = (label if label.is_floating_point() else label == 1).to(distance.dtype)[:, None]
    known = (label != UNKNOWN)[:, None]
    near = (distance - margin).clamp_min(0) ** 2
    apart = (far - distance).clamp_min(0) ** 2
    weight = (1 + (change_weight - 1) * truth) * known
    return (weight * torch.lerp(near, apart, truth)).sum() / weight.sum().clamp_min(1e-12)


def cosine_contrastive(
    similarity: torch.Tensor,
    label: torch.Tensor,
    margin: float = 0.1,
    far: float = 0.8,
    change_weight: float = 1.0,
) -> torch.Tensor:
    """`contrastive` of the cosine distance 1 − similarity, whose margins are within reach of positive unit
    vectors.
    """
    return contrastive(1 - precise(similarity), label, margin, far, change_weight)


def classification_loss(logits: torch.Tensor, label: torch.Tensor, loss: Loss) -> torch.Tensor:
    """The weighted sum that the recipe asks for, of a network that gives logits."""
    terms = {
        "cross-entropy": lambda: cross_entropy(logits, label, loss.known_change_weight, loss.smoothing),
        "dice": lambda: dice(logits, label),
        "focal": lambda: focal(logits, label, loss.gamma),
        "tversky": lambda: tversky(logits, label, *loss.tversky),
        "lovasz": lambda: lovasz(logits, label),
        "lovasz-hinge": lambda: lovasz_hinge(logits, label),
    }
    return torch.stack([weight * terms[name]() for name, weight in loss.weights.items()]).sum()


def distance_loss(distances: torch.Tensor, label: torch.Tensor, loss: Loss) -> torch.Tensor:
    """The weighted sum that the recipe asks for, of a network that gives L2 distances of unit vectors.

    The cosine distance of unit vectors is half the square of their L2 distance, so one output serves both
    losses.
    """
    terms = {
        "contrastive": lambda: contrastive(
            distances, label, *loss.margins_of("contrastive"), loss.known_change_weight
        ),
        "cosine-contrastive": lambda: cosine_contrastive(
            1 - precise(distances) ** 2 / 2,
            label,
            *loss.margins_of("cosine-contrastive"),
            loss.known_change_weight,
        ),
    }
    return torch.stack([weight * terms[name]() for name, weight in loss.weights.items()]).sum()
