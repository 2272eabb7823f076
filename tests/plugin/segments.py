"""A raster of noise and a checkpoint that finds classes in it, for QGIS's Python."""

from __future__ import annotations

import subprocess
from pathlib import Path

from conftest import PATIENCE, ROOT, write_raster

CLASSES = ("other", "roof", "road")

_MAKE_CHECKPOINT = """
import sys, torch
from core_models.checkpoints import save_checkpoint
from core_models.contract.card import ModelCard, Scaling
from core_models.networks import build
torch.manual_seed(0)
scaling = Scaling((0,) * 3, (255,) * 3, (0.5,) * 3, (0.3,) * 3)
card = ModelCard(name="Random classes", task="segmentation", network="danet",
                 bands=("red", "green", "blue"), scaling=scaling, classes=tuple(sys.argv[2:]),
                 gsd_range=(0.1, 5.0), threshold=0.5, tile=64, overlap=16,
                 options={"classes": 3, "backbone": "efficientnet-lite0", "channels": 32},
                 metrics={"here": {"iou": 0.5, "f1": 0.6, "pixels": 7.0}})
network = build(card).train()
for module in network.modules():
    if isinstance(module, torch.nn.BatchNorm2d):
        module.momentum = None
with torch.no_grad():
    noise = torch.randn(4, 3, 96, 96)
    network(noise)  # noise tells the normalisation what to expect
    network.eval()
    found = network.head(network.pretrained(noise))[0].mean(dim=(0, 2, 3))
    network.head.conv8[1].bias.sub_(found)  # so that every class is found
save_checkpoint(sys.argv[1], network, card)
"""


def make_checkpoint(path: Path, engine_python: str) -> str:
    """A narrow DANet with random weights that finds all classes in noise."""
    path.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run(
        [engine_python, "-c", _MAKE_CHECKPOINT, str(path), *CLASSES], cwd=ROOT, check=True, timeout=PATIENCE
    )
    return str(path)


def make_scene(folder: Path) -> str:
    """A raster of noise."""
    return write_raster(folder / "scene.tif", seed=2)
