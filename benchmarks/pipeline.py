"""What a job costs beside its network: CPU seconds of the whole job over those of the network in it, on the
same tiles, one at a time, on one thread, in one process.

Beside it stands a plain loop: read a tile of each raster, scale it, run the network. It looks at no masks and
no values, blends nothing and writes nothing. The libraries are loaded before; what a process begins with is
in the last line. `forms` are other ways in which the dates of `tiny` may come. Computed pixels are
times those of the scene: tiles overlap.

    python -m benchmarks.pipeline [tiny] [hanet] [vehicles] [clouds] [forms]
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from rasterio.windows import Window

from benchmarks._jobs import measure
from benchmarks._pipelines import CASES, STARTERS, Case, Made, Watched, change, dates, watched
from benchmarks._raster_forms import FORMS, same
from core_models.geo.tiles import TilePlan

FORM_SIDE, SMALL = 1536, 256
MOST_COMPUTED = 1.8
"""Times the scene's pixels that the network may see."""


def run(made: Made) -> tuple[float, Watched, dict[str, Any]]:
    """CPU seconds of a job, all threads together; what its network did; and its receipt."""
    with watched(len(made.images)) as network:
        start = time.process_time()
        result = made.work()
        whole = time.process_time() - start
    return whole, network, json.loads(Path(result.outputs["receipt"]).read_text())


def plain_loop(made: Made, network: Watched, tile: int, overlap: int) -> float:
    """CPU seconds of reading, scaling and answering, tile by tile."""
    import torch

    start = time.process_time()
    with torch.inference_mode(), ExitStack() as stack:
        datasets = [stack.enter_context(rasterio.open(path)) for path in made.images]
        for part in TilePlan(datasets[0].height, datasets[0].width, tile, overlap):
            window = Window(part.col, part.row, part.width, part.height)
            read = [dataset.read(window=window, out_dtype=np.float32) for dataset in datasets]
            images = [torch.from_numpy((values / 255 - 0.4) / 0.2)[None] for values in read]
            network.answer(*images, *network.others)
    return time.process_time() - start


def compare(case: Case, folder: Path) -> bool:
    """Print a row of the table, and say whether the bound holds."""
    made = case.made(folder, case.side)
    whole, network, receipt = run(made)
    loop = plain_loop(made, network, receipt["used"]["tile"], receipt["used"]["overlap"])
    ratio, share = whole / network.seconds, network.pixels / case.side**2
    good = ratio <= case.bound and share < MOST_COMPUTED
    print(
        f"| {case.name}, {case.side}² | {network.seconds:.1f} s | {whole:.1f} s "
        f"| {ratio:.2f} (≤ {case.bound:.2f}) | {loop / network.seconds:.2f} | {share:.2f} "
        f"| {'ok' if good else 'MISSED'} |",
        flush=True,
    )
    return good


def forms(folder: Path) -> None:
    """A row for each form of the dates, which has no bound."""
    pair = dates(folder, FORM_SIDE)
    for name, (first, second) in {"deflate": (same, same), **FORMS}.items():
        read = first(pair[0], folder), second(pair[1], folder)
        whole, network, _ = run(change(folder, STARTERS / "starter-tiny.safetensors", read))
        print(
            f"| tiny, {FORM_SIDE}², {name} | {network.seconds:.1f} s | {whole:.1f} s "
            f"| {whole / network.seconds:.2f} | | | |",
            flush=True,
        )


def start_seconds(folder: Path) -> float:
    """CPU seconds of a process with a job on next to nothing."""
    words = [*dates(folder, 128), "--checkpoint", STARTERS / "starter-tiny.safetensors", "--device", "cpu"]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    measure("detect-change", *words, output=folder / "start.gpkg")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> int:
    """The table; 1 where a bound is broken."""
    import torch

    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    names = [*(case.name for case in CASES), "forms"]
    parser.add_argument("cases", nargs="*", metavar="CASE", help=f"of {', '.join(names)}; default all")
    chosen = parser.parse_args().cases or names
    os.environ["OMP_NUM_THREADS"] = "1"
    torch.set_num_threads(1)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        start = start_seconds(folder)
        for case in CASES:
            if case.name in chosen:
                case.made(folder, SMALL).work()  # load the libraries
        print(
            "| job | its network | job | ratio | plain loop | computed pixels | |\n"
            "|---|---|---|---|---|---|---|",
            flush=True,
        )
        results = [compare(case, folder) for case in CASES if case.name in chosen]
        if "forms" in chosen:
            forms(folder)
    print(f"A process begins and ends with {start:.1f} CPU s.")
    return 0 if all(results) else 1


if __name__ == "__main__":
    raise SystemExit(main())
