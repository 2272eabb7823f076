"""What `detect-change` costs beside its network: CPU seconds of the whole job over those of the network
alone, on the same tiles, with the same tiles a step, on one thread, in one process.

Beside it stands a plain loop: read a tile of both dates, scale it, run the network. It blends nothing,
measures nothing and writes nothing. The last columns say where the job's own time goes.

    python -m benchmarks.pipeline [--side 1536] [tiny] [hanet]
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

from benchmarks._jobs import ROOT, write_scene
from benchmarks.detect_change import write_checkpoint

if TYPE_CHECKING:
    from core_models.contract.change_jobs import DetectChange
    from core_models.networks import ChangeNetwork


@dataclass(frozen=True)
class Case:
    """A network, and the bound of job over network."""

    name: str
    bound: float


CASES = (Case("tiny", 1.30), Case("hanet", 1.10))


def checkpoint_of(case: Case, folder: Path) -> Path:
    """The smallest starter, or fresh weights."""
    if case.name == "tiny":
        return ROOT / "resources" / "checkpoints" / "starter-tiny.safetensors"
    write_checkpoint(folder / f"{case.name}.safetensors", case.name, 256)
    return folder / f"{case.name}.safetensors"


def seconds(work: Callable[[], object]) -> float:
    """CPU seconds of `work`, all threads together."""
    start = time.process_time()
    work()
    return time.process_time() - start


def parts(job: DetectChange) -> tuple[float, float, float]:
    """CPU seconds of reading all tiles, of the network on them, and of a plain loop of both."""
    import torch

    from core_models.checkpoints import load_checkpoint
    from core_models.inference.change.prepare import prepare_pair
    from core_models.inference.tiled import make_batch

    score = cast("ChangeNetwork", load_checkpoint(job.checkpoint)[0]).score
    reading = scoring = 0.0
    start = time.process_time()
    with prepare_pair(job) as pair, torch.inference_mode():
        for tile in pair.tiles:
            begin = time.process_time()
            images = make_batch((tile,), pair.read, pair.tiles.shown).images
            middle = time.process_time()
            assert images is not None
            score(*images)
            reading += middle - begin
            scoring += time.process_time() - middle
    return reading, scoring, time.process_time() - start


def compare(case: Case, side: int, folder: Path) -> bool:
    """Print a row of the table, and say whether the bound holds."""
    from core_models.contract.change_jobs import DetectChange
    from core_models.contract.events import Events
    from core_models.inference.change.job import detect_change

    dates = []
    for name, changed in (("before", False), ("after", True)):
        dates.append(str(folder / f"{name}.tif"))
        write_scene(Path(dates[-1]), side, side, changed, compress="deflate", zlevel=1)
    output, checkpoint = str(folder / "out.gpkg"), str(checkpoint_of(case, folder))
    job = DetectChange(dates[0], dates[1], checkpoint, output, device="cpu", batch=1, fresh=True)
    detect_change(job, Events())  # load the libraries
    whole = seconds(lambda: detect_change(job, Events()))
    reading, network, loop = parts(job)
    ratio = whole / network
    print(
        f"| {case.name} {side}² | {network:.1f} s | {whole:.1f} s | {ratio:.2f} (≤ {case.bound:.2f}) "
        f"| {loop / network:.2f} | {reading:.1f} s | {whole - network - reading:.1f} s "
        f"| {'ok' if ratio <= case.bound else 'MISSED'} |",
        flush=True,
    )
    return ratio <= case.bound


def main() -> int:
    """The table; 1 where a bound is broken."""
    import torch

    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("cases", nargs="*", help=f"of {', '.join(case.name for case in CASES)}; default all")
    parser.add_argument("--side", type=int, default=1536)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    print(
        "| scene | network | job | ratio | plain loop, ratio | reading | blending, writing, the rest | |\n"
        "|---|---|---|---|---|---|---|---|",
        flush=True,
    )
    chosen = [case for case in CASES if not arguments.cases or case.name in arguments.cases]
    with tempfile.TemporaryDirectory() as folder:
        rows = [compare(case, arguments.side, Path(folder)) for case in chosen]
    return 0 if all(rows) else 1


if __name__ == "__main__":
    raise SystemExit(main())
