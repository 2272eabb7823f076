"""Object networks whose answer is known exactly, checkpoints of them, and scenes for them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from synthetic import tiny_card, write_raster
from torch import nn

from core_models.checkpoints import save_checkpoint
from core_models.networks import NETWORKS

CLASSES = ("wide", "tall")


class Marks(nn.Module):
    """Finds marks, pixels whose red is above 0: red is the score, green and blue the width and height in
    pixels of 1/255.

    A cell of 8 x 8 pixels gives its brightest mark; the coarser maps give nothing. Boxes that are taller than
    wide are `tall`.
    """

    strides = (8, 16, 32)

    def __init__(self, bands: int = 3, classes: int = 2) -> None:
        super().__init__()
        self.gain = nn.Parameter(torch.ones(1))
        self.bands, self.classes = bands, classes

    def detect(self, image: torch.Tensor, state=None):
        """(B, N, 7) of images (B, 3, H, W) in 0..1, and no state."""
        assert image.shape[1] == self.bands and torch.isfinite(image).all() and state is None
        return self.boxes(image), None

    def boxes(self, image: torch.Tensor) -> torch.Tensor:
        """cx, cy, w, h, objectness, classes of every cell."""
        height, width = image.shape[2:]
        assert height % 32 == 0 and width % 32 == 0
        red, place = F.max_pool2d(image[:, :1], 8, return_indices=True)
        place = place.flatten(1)
        w, h = (255 * image[:, band].flatten(1).gather(1, place) for band in (1, 2))
        kinds = torch.stack([(h <= w).float(), (h > w).float()], dim=-1)
        found = torch.cat(
            [torch.stack([place % width + 0.5, place // width + 0.5, w, h, red.flatten(1)], -1), kinds], -1
        )
        coarse = sum((height // stride) * (width // stride) for stride in self.strides[1:])
        return torch.cat([found, torch.zeros(len(image), coarse, 7)], dim=1)


class Remembering(Marks):
    """Marks that grow by a pixel in height with every earlier date; refuses a state that comes from another
    tile's images.
    """

    def detect(self, image: torch.Tensor, state=None):
        """As `Marks`; the state is the images of the date before and the number of dates (B,)."""
        seen = torch.zeros(len(image)) if state is None else state[1]
        if state is not None and not torch.equal(state[0], image):
            raise ValueError("the state is that of another tile")
        found = self.boxes(image)
        found[..., 3] += seen[:, None]
        return found, (image, seen + 1)


def marks_checkpoint(path: Path, monkeypatch, network: type[nn.Module] = Marks, **card) -> str:
    """A checkpoint of `network`, which the engine knows for as long as `monkeypatch` lives."""
    name = network.__name__.lower()
    monkeypatch.setitem(NETWORKS, name, network)
    values = {
        "name": name,
        "task": "objects",
        "network": name,
        "options": {},
        "classes": CLASSES,
        "tile": 96,
        **card,
    }
    save_checkpoint(path, network(), tiny_card(**values))
    return str(path)


@dataclass(frozen=True)
class Marked:
    """An image of marks and the boxes that they stand for."""

    values: np.ndarray
    """(3, H, W) uint8."""
    boxes: np.ndarray
    """(N, 4) in pixels, x1, y1, x2, y2."""
    scores: np.ndarray
    classes: np.ndarray


def marked(height: int = 200, width: int = 300, number: int = 60, seed: int = 0, largest: int = 20) -> Marked:
    """Marks in cells of their own; boxes of 4 to `largest` px, inside the image."""
    rng = np.random.default_rng(seed)
    cells = rng.choice((height // 8) * (width // 8), number, replace=False)
    rows, columns = (
        (cells // (width // 8)) * 8 + rng.integers(8, size=number),
        (cells % (width // 8)) * 8 + rng.integers(8, size=number),
    )
    sides = rng.integers(4, largest + 1, (number, 2))
    red = rng.choice(np.arange(60, 256), number, replace=False)
    values = np.zeros((3, height, width), np.uint8)
    values[:, rows, columns] = red, sides[:, 0], sides[:, 1]
    centres = np.stack([columns, rows], axis=1) + 0.5
    boxes = np.concatenate([centres - sides / 2, centres + sides / 2], axis=1).clip(0, [width, height] * 2)
    return Marked(values, boxes, red / 255, (sides[:, 1] > sides[:, 0]).astype(int))


def write_marked(path: Path, seed: int = 0, scene: Marked | None = None, **options) -> tuple[str, Marked]:
    """A raster of `marked`."""
    scene = scene or marked(seed=seed)
    return write_raster(path, scene.values, **options), scene
