"""What a job that finds objects costs beside its network, and that its memory does not grow with the scene.

The network is a narrow YOLOX with fresh weights and a threshold that thousands of boxes reach. Its time alone
is that of the same number of tiles of noise; the job reads, scales, selects, merges, measures and writes
besides.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from dataclasses import replace
from operator import methodcaller
from pathlib import Path

from benchmarks._jobs import measure, write_scene

TILE, OVERLAP = 640, 120  # metres are pixels here, rounded up to 128
SMALL, LARGE = (1152, 1152), (1152, 9216)
"""Height and width of the scenes."""
SLOWER = 1.8
"""Bound of the job's CPU time over that of the network, a narrow one: reading and scaling count for more
beside it."""
GROWTH_MB = 150
"""Bound of the memory that a scene eight times as large takes more: its boxes, and a wider row of decoded
blocks."""


def write_checkpoint(path: Path) -> None:
    """Fresh weights whose normalisation fits the scene, so that scores spread, and a threshold that 1 % of
    them reach.
    """
    import torch

    from core_models.checkpoints import save_checkpoint
    from core_models.contract.card import ModelCard, Scaling
    from core_models.networks.yolox import YOLOX

    torch.manual_seed(0)
    scaling = Scaling((0.0,) * 3, (255.0,) * 3, (0.4,) * 3, (0.2,) * 3)
    options, names = {"depth": 0.33, "width": 0.25}, ("red", "green", "blue")
    card = ModelCard(
        "benchmark", "objects", "yolox", names, scaling, (0.5, 2.0), 0.5, options, classes=("a", "b")
    )
    network = YOLOX(len(names), len(card.classes), depth=0.33, width=0.25).train()
    scene = (torch.randint(60, 120, (2, 3, 256, 256)) / 255 - 0.4) / 0.2
    with torch.no_grad():
        for name, values in network.head.named_parameters():
            if name.startswith(("obj_preds", "cls_preds")):
                values.copy_(3 * values if name.endswith("weight") else torch.zeros_like(values))
            elif name.startswith("reg_preds") and name.endswith("bias"):
                values[2:] = 1.2  # boxes of some three cells, so that neighbours overlap
        for _ in range(40):
            network(scene)
        found, _ = network.eval().detect(scene)
        scores = found[..., 4] * found[..., 5:].amax(dim=-1)
    save_checkpoint(path, network, replace(card, threshold=float(scores.quantile(0.99))))


def network_seconds(checkpoint: Path, tiles: int) -> float:
    """CPU seconds of the network alone on `tiles` tiles."""
    import torch

    from core_models.checkpoints import load_checkpoint

    network, _ = load_checkpoint(checkpoint)
    detect = methodcaller("detect", torch.rand(1, 3, TILE, TILE))
    with torch.inference_mode():
        detect(network)
        start = time.process_time()
        for _ in range(tiles):
            detect(network)
    return time.process_time() - start


def job_seconds(
    folder: Path, checkpoint: Path, shape: tuple[int, int]
) -> tuple[float, dict[str, float], int]:
    """CPU seconds of a job in this process, its numbers, and how many tiles it had."""
    from core_models.contract.events import Events
    from core_models.contract.object_jobs import DetectObjects
    from core_models.inference.objects.job import detect_objects

    raster, output = folder / "scene.tif", folder / "here.gpkg"
    write_scene(raster, *shape, changed=True)
    job = DetectObjects(
        (str(raster),), str(checkpoint), str(output), tile=TILE, overlap=OVERLAP, batch=1, device="cpu"
    )
    start = time.process_time()
    numbers = detect_objects(job, Events()).numbers
    took = time.process_time() - start
    return took, numbers, json.loads(Path(f"{output}.receipt.json").read_text())["tiles"]["all"]


def peak_mb(folder: Path, checkpoint: Path, shape: tuple[int, int]) -> float:
    """The peak memory of a job on a scene of `shape`, in a process of its own."""
    raster = folder / "scene.tif"
    write_scene(raster, *shape, changed=True)
    words = [raster, "--checkpoint", checkpoint, "--tile", TILE, "--overlap", OVERLAP]
    words += ["--device", "cpu", "--batch", 1]
    return measure("detect-objects", *words, output=folder / "boxes.gpkg").peak_mb


def main() -> int:
    """Two lines; 1 where a bound is broken."""
    import torch

    torch.set_num_threads(1)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        checkpoint = folder / "net.safetensors"
        write_checkpoint(checkpoint)
        small, large = (peak_mb(folder, checkpoint, shape) for shape in (SMALL, LARGE))
        job_seconds(folder, checkpoint, SMALL)  # load the libraries
        took, numbers, tiles = job_seconds(folder, checkpoint, LARGE)
        alone = network_seconds(checkpoint, tiles)
    slower, growth = took / alone, large - small
    print(
        f"{tiles} tiles of {TILE} px: network {alone:.1f} CPU s, job {took:.1f} CPU s, {slower:.2f} times (≤ "
        f"{SLOWER}); "
        f"{LARGE[0] * LARGE[1] / 1e6 / took:.2f} Mpx/s; {numbers['candidates']} boxes merged to "
        f"{numbers['objects']}"
    )
    print(
        f"peak memory {small:.0f} MB, with a scene eight times as large {large:.0f} MB, {growth:.0f} MB more "
        f"(≤ {GROWTH_MB})"
    )
    return 0 if slower <= SLOWER and growth <= GROWTH_MB else 1


if __name__ == "__main__":
    sys.exit(main())
