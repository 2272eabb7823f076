"""Time and memory of the change networks against a plain formulation of the same mathematics, with the same weights.

Each case runs in a process of its own, on one CPU thread: CPU seconds, and the peak of memory above what the loaded network
and its input take. Weights are fresh, with the attention gates open; the two forms have to give the same score.

    python -m benchmarks.networks [hanet] [dasnet_v2] [position] [bfloat16]
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Optional

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))


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


CASES = (
    Case("hanet", "hanet", 256),
    Case("hanet", "hanet", 512, time_bound=0.65),
    Case("hanet", "hanet", 1024, time_bound=0.45, memory_bound=0.30),
    Case("dasnet_v2", "dasnet_v2", 256, time_bound=0.80),
    Case("dasnet_v2", "dasnet_v2", 1024, memory_bound=0.40),
    Case("position", "position", 128, time_bound=0.85, memory_bound=0.08),
    Case("bfloat16", "hanet", 512, time_bound=0.60, forms=("ours", "bfloat16")),
    Case("bfloat16", "dasnet_v2", 512, time_bound=0.60, forms=("ours", "bfloat16")),
)
AGREE = 2e-3
"""Largest difference of two scores in float32: sums in another order, through tens of layers with fresh weights."""


def memory_mb(field: str) -> float:
    """`VmRSS` or its high-water mark `VmHWM` of this process."""
    line = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith(field))
    return int(line.split()[1]) / 1024


def prepared(network: str, form: str, size: int) -> Callable:
    """A function without arguments that runs the case once."""
    import torch

    from benchmarks import _plain
    from core_models.networks import NETWORKS, attention

    if network == "position":
        module, x = attention.PositionAttention(512).eval(), torch.randn(1, 512, size, size)
        torch.nn.init.constant_(module.gamma, 0.3)
        x = x.contiguous(memory_format=torch.channels_last) if form == "ours" else x
        return (lambda: module(x)) if form == "ours" else (lambda: _plain.position(module, x))
    module = NETWORKS[network]().eval()
    for name, parameter in module.named_parameters():
        if name.endswith("gamma"):
            torch.nn.init.constant_(parameter, 0.3)
    before, after = torch.rand(1, 3, size, size), torch.rand(1, 3, size, size)
    if form == "plain":
        function = {"hanet": _plain.hanet, "dasnet_v2": _plain.dasnet_v2}[network]
        return lambda: function(module, before, after)

    module.to(memory_format=torch.channels_last)  # once for all, as the loader of a checkpoint may do

    def ours() -> torch.Tensor:
        with torch.autocast("cpu", torch.bfloat16, enabled=form == "bfloat16"):
            return module.score(before, after)

    return ours


def measure(network: str, form: str, size: int, output: str) -> dict[str, float]:
    """CPU seconds (the least of three, of one where it takes long) and extra peak memory; the output goes to a file."""
    import torch

    torch.set_num_threads(1)
    torch.manual_seed(0)
    with torch.inference_mode():
        prepared(network, form, 32)()  # load the kernels
        torch.manual_seed(0)
        run = prepared(network, form, size)
        Path("/proc/self/clear_refs").write_text("5")  # the high-water mark begins anew
        start_mb, seconds = memory_mb("VmRSS"), []
        while len(seconds) < 3 and sum(seconds) < 10:
            start = time.process_time()
            result = run()
            seconds.append(time.process_time() - start)
        torch.save(result.clone(), output)
    return {"seconds": min(seconds), "mb": memory_mb("VmHWM") - start_mb}


def in_a_process(case: Case, form: str, folder: str) -> dict:
    """`measure` in a fresh process; the output's path is in the answer."""
    output = os.path.join(folder, f"{form}.pt")
    command = [sys.executable, "-m", "benchmarks.networks", "--one", case.network, form, str(case.size), output]
    done = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, env={**os.environ, "OMP_NUM_THREADS": "1"})
    return {**json.loads(done.stdout), "output": output}


def compare(case: Case) -> bool:
    """Run both forms, print a row of the table, and say whether the bounds hold."""
    import torch

    with tempfile.TemporaryDirectory() as folder:
        other, ours = (in_a_process(case, form, folder) for form in case.forms)
        apart = float((torch.load(other["output"]).float() - torch.load(ours["output"]).float()).abs().max())
    faster, smaller = ours["seconds"] / other["seconds"], ours["mb"] / other["mb"]
    good = (case.time_bound is None or faster <= case.time_bound) and (case.memory_bound is None or smaller <= case.memory_bound)
    good = good and (apart <= AGREE or "bfloat16" in case.forms)
    bounds = [f"≤ {bound:.2f}" if bound else "" for bound in (case.time_bound, case.memory_bound)]
    print(
        f"| {case.network} {case.size} | {' / '.join(reversed(case.forms))} | {ours['seconds']:.2f} / {other['seconds']:.2f} s "
        f"| {faster:.2f} {bounds[0]} | {ours['mb']:.0f} / {other['mb']:.0f} MB | {smaller:.2f} {bounds[1]} | {apart:.0e} "
        f"| {'ok' if good else 'MISSED'} |",
        flush=True,
    )
    return good


def main(arguments: list[str]) -> int:
    """The table of the groups named, of all without names; 1 where a bound is broken."""
    if arguments[:1] == ["--one"]:
        network, form, size, output = arguments[1:]
        print(json.dumps(measure(network, form, int(size), output)))
        return 0
    print(
        "| case | forms | CPU time | ratio | extra memory | ratio | largest difference | |\n|---|---|---|---|---|---|---|---|",
        flush=True,
    )
    results = [compare(case) for case in CASES if not arguments or case.group in arguments]
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
