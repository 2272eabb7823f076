"""A network that segments by colour, so that its answer is known exactly, with rasters and a checkpoint."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from synthetic import tiny_card, write_raster
from torch import nn

from core_models.checkpoints import save_checkpoint
from core_models.networks import NETWORKS

CLASSES = ("other", "roof", "water")
SHARP = 10.0


class Shades(nn.Module):
    """The class of a pixel is its brightest band, with the softmax of `SHARP` times the bands as score."""

    def __init__(self, bands: int = 3) -> None:
        super().__init__()
        self.sharp = nn.Parameter(torch.tensor([SHARP]))

    def classify(self, image: torch.Tensor) -> torch.Tensor:
        """Probabilities (B, bands, H, W)."""
        assert torch.isfinite(image).all()
        return torch.softmax(self.sharp * image.float(), dim=1)


def shades_checkpoint(path: Path, monkeypatch, **card) -> str:
    """A checkpoint of `Shades`, which the engine knows for as long as `monkeypatch` lives."""
    monkeypatch.setitem(NETWORKS, "shades", Shades)
    values = {"task": "segmentation", "network": "shades", "options": {}, "classes": CLASSES}
    save_checkpoint(path, Shades(), tiny_card(**{**values, **card}))
    return str(path)


def shades(height: int = 100, width: int = 130) -> tuple[np.ndarray, np.ndarray]:
    """(3, H, W) uint8 of other ground with two roofs and a lake, and its classes (H, W)."""
    classes = np.zeros((height, width), np.uint8)
    classes[10:30, 20:60] = 1
    classes[70:82, 100:112] = 1
    classes[40:60, : width // 2] = 2
    values = np.full((3, height, width), 60, np.uint8)
    np.put_along_axis(values, classes[None].astype(np.int64), 200, axis=0)
    return values, classes


def write_shades(path: Path, **options) -> tuple[str, np.ndarray]:
    """`shades` as a raster of 1 m, and its classes."""
    values, classes = shades()
    return write_raster(path, values, **options), classes
