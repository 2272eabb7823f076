"""Peak memory and time of `detect-change` on a wide and a tall slice of a large scene.

What a job holds grows with the width of the scene (a row of tiles is put together at a time) and must not
grow with its height. So a whole 20,000 x 20,000 px scene needs what its wide slice needs; the tall slice
shows that height adds nothing.

    python -m benchmarks.detect_change [--side 20000] [--slice 448] [--network hanet] [--device cpu]
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
from pathlib import Path

from benchmarks._jobs import Measured, measure, write_scene

TARGET_MB = 2500


def write_checkpoint(path: Path, network: str, tile: int) -> None:
    """Fresh weights: memory and time do not depend on what a network has learnt."""
    import torch

    from core_models.checkpoints import save_checkpoint
    from core_models.contract.card import ModelCard, Scaling
    from core_models.networks import build

    torch.manual_seed(0)
    card = ModelCard(
        name="benchmark",
        task="change",
        network=network,
        bands=("red", "green", "blue"),
        scaling=Scaling((0.0,) * 3, (255.0,) * 3, (0.4,) * 3, (0.2,) * 3),
        gsd_range=(0.5, 2.0),
        threshold=0.5,
        tile=tile,
        overlap=tile // 4,
    )
    save_checkpoint(path, build(card), card)


def detect_change(folder: Path, name: str, height: int, width: int, device: str) -> Measured:
    """One slice."""
    before, after = folder / "before.tif", folder / "after.tif"
    for path, changed in ((before, False), (after, True)):
        write_scene(path, height, width, changed)
    words = [before, after, "--checkpoint", folder / "net.safetensors", "--map", folder / f"{name}.tif"]
    words += ["--device", device, "--threshold", "0.5"]
    return measure("detect-change", *words, output=folder / f"{name}.gpkg")


def main() -> None:
    """Print a JSON line for each slice; fails where one needs more than the target."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--side", type=int, default=20_000)
    parser.add_argument("--slice", type=int, default=448)
    parser.add_argument("--tile", type=int, default=256)
    parser.add_argument("--network", default="hanet")
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--only", choices=("wide", "tall", "whole"))
    parser.add_argument("--folder", type=Path)
    arguments = parser.parse_args()
    side, part = arguments.side, arguments.slice
    shapes = {"wide": (part, side), "tall": (side, part)}
    if arguments.only:
        shapes = {arguments.only: {**shapes, "whole": (side, side)}[arguments.only]}
    with tempfile.TemporaryDirectory(dir=arguments.folder) as folder:
        write_checkpoint(Path(folder) / "net.safetensors", arguments.network, arguments.tile)
        found = {
            name: detect_change(Path(folder), name, *shape, arguments.device)
            for name, shape in shapes.items()
        }
    for name, measured in found.items():
        values = measured.row(*shapes[name])
        print(json.dumps({"slice": name, "network": arguments.network, "cores": os.cpu_count(), **values}))
    if max(round(measured.peak_mb) for measured in found.values()) > TARGET_MB:
        raise SystemExit(f"more than {TARGET_MB} MB")


if __name__ == "__main__":
    main()
