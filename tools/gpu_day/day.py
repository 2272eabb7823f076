"""What is done on the machine with the GPU: its tests, the pace of the networks, and trainings of so many
minutes.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tarfile
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from .packing import DATA, WHEELS

ROOT = Path(__file__).resolve().parent.parent.parent
NETWORKS = ("hanet", "dasnet_v2", "bitemporal", "fc_siam_diff")
PLAIN = ("hanet", "dasnet_v2")
"""Those of which there is a plain formulation, as published."""
COMPILED = "compiled bf16"
FORMS = ("plain", "fp32", "bf16", "fp16", COMPILED)
PROBE = 30
"""Steps after which a training's pace is known."""
SHARE = 0.9
"""Of the minutes that a training may take, that its steps are to fill; the rest is for measuring."""
BEST = "best.safetensors"


def prepared(pack: Path, folder: Path) -> dict[str, str]:
    """`pack` unpacked into `folder`, and the environment in which programs find it."""
    data, site = folder / "data", folder / "site"
    with tarfile.open(pack / DATA) as archive:
        archive.extractall(data, filter="data")
    wheels = [str(wheel) for wheel in sorted((pack / WHEELS).glob("*.whl"))]
    if wheels:
        install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps"]
        subprocess.run([*install, "--target", str(site), *wheels], check=True)
    paths = [str(site), os.environ.get("PYTHONPATH", "")]
    return {**os.environ, "REVISIT_DATA": str(data), "PYTHONPATH": os.pathsep.join(filter(None, paths))}


def test(environment: dict[str, str], output: Path) -> dict[str, Any]:
    """pytest's exit code for the tests that need a GPU; 5 where it finds none."""
    command = [sys.executable, "-m", "pytest", "-q", "-m", "cuda", "tests/core"]
    with (output / "tests.log").open("w") as log:
        done = subprocess.run(command, cwd=ROOT, env=environment, stdout=log, stderr=subprocess.STDOUT)
    return {"exit": done.returncode}


def pace(
    device: str, side: int, batch: int, rounds: int, forms: Sequence[str] = FORMS
) -> Iterator[dict[str, Any]]:
    """Pairs of `side` pixels that each network scores in a second, in each of `forms`."""
    import torch

    from core_models.networks import NETWORKS as KNOWN
    from core_models.networks.layers import lay_channels_last

    for name in NETWORKS:
        network = KNOWN[name]().eval().to(device)
        lay_channels_last(network)
        dates = torch.rand(2, batch, 3, side, side, device=device).unbind()
        for form in forms:
            if form == "plain" and name not in PLAIN:
                continue
            row = {"network": name, "form": form, "side": side, "batch": batch}
            try:
                score = _formed(name, network, form)
                seconds = _seconds(partial(_scored, score, dates, form), device, rounds)
                yield {**row, "pairs_per_second": round(batch / seconds, 2)}
            except (RuntimeError, ImportError) as error:  # no compiler there, or too little memory
                yield {**row, "error": str(error).splitlines()[0][:200]}


def _formed(name: str, network: Any, form: str) -> Callable[..., Any]:
    """What scores a pair in `form`."""
    import torch

    from benchmarks import _plain

    if form == "plain":
        return partial(getattr(_plain, name), network)
    score: Callable[..., Any] = torch.compile(network.score) if form == COMPILED else network.score
    return score


def _scored(score: Callable[..., Any], dates: Sequence[Any], form: str) -> None:
    import torch

    low = torch.float16 if form == "fp16" else torch.bfloat16
    precise = form in ("plain", "fp32")
    with torch.inference_mode(), torch.autocast(dates[0].device.type, low, enabled=not precise):
        score(*dates)


def _seconds(run: Callable[[], None], device: str, rounds: int) -> float:
    """Seconds of a run, the mean of `rounds` after one that warms up."""
    import torch

    wait = torch.cuda.synchronize if device == "cuda" else lambda: None
    run()
    wait()
    began = time.perf_counter()
    for _ in range(rounds):
        run()
    wait()
    return (time.perf_counter() - began) / rounds


def trained(
    recipe: Path, minutes: float, settings: Sequence[str], folder: Path, environment: dict[str, str]
) -> dict[str, Any]:
    """A training by `recipe` whose steps fill `minutes`, as a first one of `PROBE` steps says; gives what it
    reached.
    """
    began = time.monotonic()
    quiet = ["run.log_every=10", f"run.evaluate_every={10**6}", *settings]
    _train(recipe, [*quiet, f"run.steps={PROBE}"], folder / "probe", environment)
    times = {row["step"]: row["time"] for row in _log(folder / "probe") if "loss" in row}
    step = (times[PROBE] - times[10]) / (PROBE - 10)
    left = 60 * minutes - (time.monotonic() - began)
    steps = max(PROBE, int(SHARE * left / max(step, 1e-6)))
    _train(recipe, [*quiet, f"run.steps={steps}"], folder / "run", environment)
    reached = json.loads((folder / "run" / "metrics.json").read_text())
    kept = folder.parent / f"{folder.name}.safetensors"
    (folder / "run" / BEST).replace(kept)
    return {"recipe": recipe.name, "steps": steps, "seconds_a_step": round(step, 4), "metrics": reached}


def _train(recipe: Path, settings: Sequence[str], output: Path, environment: dict[str, str]) -> None:
    words = [word for setting in settings for word in ("--set", setting)]
    command = [sys.executable, "-m", "core_models", "train", str(recipe), "--output", str(output), *words]
    output.parent.mkdir(parents=True, exist_ok=True)
    with output.with_suffix(".log").open("w") as log:
        subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=log, stderr=subprocess.STDOUT)


def _log(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / "log.jsonl").read_text().splitlines()]
