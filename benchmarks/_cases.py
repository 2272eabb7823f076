"""One network in two forms: time, memory above the loaded network and its input, and whether both give the
same.

Each form runs in a process of its own, on one CPU thread, with fresh weights that are the same in both.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Optional, TypeVar

if TYPE_CHECKING:
    import torch
    from torch import nn

ROOT = Path(__file__).resolve().parent.parent
AGREE = 2e-3
"""Largest difference of two outputs in float32: sums in another order, through tens of layers with fresh
weights."""


@dataclass(frozen=True)
class Case:
    """One comparison and its bounds, ratios of ours to the other form."""

    group: str
    network: str
    size: int
    """Side of the image in pixels; of the map in tokens for position attention."""
    time_bound: Optional[float] = None
    memory_bound: Optional[float] = None
    forms: tuple[str, str] = ("plain", "ours")
    needs_gb: float = 0.0
    """Memory that the other form takes; the case is left out where there is less."""


Run = Callable[[], "torch.Tensor"]
"""One run of a case, and what it gives."""
Prepare = Callable[[str, str, int], Run]
"""Of a network, a form and a size, the run."""
Result = TypeVar("Result")


def ours(network: nn.Module, run: Run, form: str) -> Run:
    """`run` with `network` laid channels last, as a checkpoint's may be; in bfloat16 if `form` says so."""
    import torch

    from core_models.networks.layers import lay_channels_last

    lay_channels_last(network)

    def once() -> torch.Tensor:
        with torch.autocast("cpu", torch.bfloat16, enabled=form == "bfloat16"):
            return run()

    return once


def least_seconds(
    work: Callable[[], Result], limit: float = float("inf"), rounds: int = 3
) -> tuple[float, Result]:
    """What `work` gives and its CPU seconds, the least of `rounds`; of fewer once these took `limit`."""
    seconds: list[float] = []
    while True:
        start = time.process_time()
        result = work()
        seconds.append(time.process_time() - start)
        if len(seconds) == rounds or sum(seconds) >= limit:
            return min(seconds), result


def memory_mb(field: str, file: str = "/proc/self/status") -> float:
    """`VmRSS` or its high-water mark `VmHWM` of this process, or another line of `file`."""
    line = next(line for line in Path(file).read_text().splitlines() if line.startswith(field))
    return int(line.split()[1]) / 1024


def measure(prepared: Prepare, network: str, form: str, size: int, output: str) -> dict[str, float]:
    """CPU seconds (the least of three, of one where it takes long) and extra peak memory; the output goes to
    a file.
    """
    import torch

    torch.set_num_threads(1)
    torch.manual_seed(0)
    with torch.inference_mode():
        prepared(network, form, 32)()  # load the kernels
        torch.manual_seed(0)
        run = prepared(network, form, size)
        Path("/proc/self/clear_refs").write_text("5")  # the high-water mark begins anew
        start_mb = memory_mb("VmRSS")
        seconds, result = least_seconds(run, 10)
        torch.save(result.clone(), output)
    return {"seconds": seconds, "mb": memory_mb("VmHWM") - start_mb}


def _in_a_process(program: str, case: Case, form: str, output: str) -> dict[str, float]:
    """`measure` in a fresh process."""
    command = [sys.executable, "-m", program, "--one", case.network, form, str(case.size), output]
    done = subprocess.run(
        command, cwd=ROOT, check=True, stdout=subprocess.PIPE, env={**os.environ, "OMP_NUM_THREADS": "1"}
    )
    measured: dict[str, float] = json.loads(done.stdout)
    return measured


def compare(program: str, case: Case) -> bool:
    """Run both forms, print a row of the table, and say whether the bounds hold."""
    import torch

    free_gb = memory_mb("MemAvailable", "/proc/meminfo") / 1024
    if free_gb < case.needs_gb:
        print(
            f"| {case.network} {case.size} | left out: {case.needs_gb:.0f} GB wanted, {free_gb:.0f} GB "
            "free |",
            flush=True,
        )
        return True
    with tempfile.TemporaryDirectory() as folder:
        paths = [os.path.join(folder, f"{form}.pt") for form in case.forms]
        other, own = (_in_a_process(program, case, form, path) for form, path in zip(case.forms, paths))
        first, second = (torch.load(path).float() for path in paths)
    apart = float((first - second).abs().max())
    faster, smaller = own["seconds"] / other["seconds"], own["mb"] / other["mb"]
    good = (case.time_bound is None or faster <= case.time_bound) and (
        case.memory_bound is None or smaller <= case.memory_bound
    )
    good = good and (apart <= AGREE or "bfloat16" in case.forms)
    bounds = [f"≤ {bound:.2f}" if bound else "" for bound in (case.time_bound, case.memory_bound)]
    print(
        f"| {case.network} {case.size} | {' / '.join(reversed(case.forms))} | {own['seconds']:.2f} / "
        f"{other['seconds']:.2f} s "
        f"| {faster:.2f} {bounds[0]} | {own['mb']:.0f} / {other['mb']:.0f} MB | {smaller:.3f} {bounds[1]} | "
        f"{apart:.0e} "
        f"| {'ok' if good else 'MISSED'} |",
        flush=True,
    )
    return good


def main(program: str, prepared: Prepare, cases: Sequence[Case], arguments: list[str]) -> int:
    """The table of the groups named, of all without names; 1 where a bound is broken."""
    if arguments[:1] == ["--one"]:
        network, form, size, output = arguments[1:]
        print(json.dumps(measure(prepared, network, form, int(size), output)))
        return 0
    print(
        "| case | forms | CPU time | ratio | extra memory | ratio | largest difference | "
        "|\n|---|---|---|---|---|---|---|---|",
        flush=True,
    )
    results = [compare(program, case) for case in cases if not arguments or case.group in arguments]
    return 0 if all(results) else 1
