"""A scene, frames of it, and a checkpoint that finds something in noise, for QGIS's Python."""

from __future__ import annotations

import subprocess
from pathlib import Path

from conftest import PATIENCE, ROOT, write_raster

THRESHOLD = 0.5

_MAKE_CHECKPOINT = """
import sys, torch
from core_models.checkpoints import save_checkpoint
from core_models.contract.card import ModelCard, Scaling
from core_models.networks import build
torch.manual_seed(0)
scaling = Scaling((0,) * 3, (255,) * 3, (0,) * 3, (1 / 255,) * 3)
card = ModelCard(name="Random objects", task="objects", network="yolox",
                 bands=("red", "green", "blue"), scaling=scaling,
                 classes=("car", "truck"), gsd_range=(0.1, 5.0), threshold=float(sys.argv[2]),
                 options={"depth": 0.33, "width": 0.125}, tile=64, overlap=32)
network = build(card).train()
for module in network.modules():
    if isinstance(module, torch.nn.BatchNorm2d):
        module.momentum = None
with torch.no_grad():
    for layer in (*network.head.obj_preds, *network.head.cls_preds):
        layer.weight.mul_(2)
        layer.bias.zero_()
    for layer in network.head.reg_preds:
        layer.weight.mul_(0.2)
    network(255 * torch.rand(4, 3, 96, 96))  # noise tells the normalisation what to expect
save_checkpoint(sys.argv[1], network, card)
"""


def make_checkpoint(path: Path, engine_python: str) -> str:
    """A narrow YOLOX with random weights whose scores lie on both sides of the card's threshold."""
    path.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run(
        [engine_python, "-c", _MAKE_CHECKPOINT, str(path), str(THRESHOLD)],
        cwd=ROOT,
        check=True,
        timeout=PATIENCE,
    )
    return str(path)


def make_series(folder: Path) -> list[str]:
    """Two dates of noise, of which the file names tell the days, in the wrong order."""
    return [
        write_raster(folder / f"scene_{day}.tif", seed=number)
        for number, day in enumerate(("20240612", "20240610"))
    ]
