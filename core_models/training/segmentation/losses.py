"""The loss of a segmentation."""

from __future__ import annotations

import torch
import torch.nn.functional as F

from ...sensors import UNKNOWN
from ..forward import precise
from ..recipe import Loss


def class_entropy(logits: torch.Tensor, label: torch.Tensor, loss: Loss) -> torch.Tensor:
    """Cross-entropy of logits (B, K, H, W) and classes (B, H, W), averaged over known pixels."""
    logits = precise(logits)
    summed = F.cross_entropy(
        logits, label, ignore_index=UNKNOWN, label_smoothing=loss.smoothing, reduction="sum"
    )
    return summed / (label != UNKNOWN).sum().clamp_min(1)
