"""Mutated files and lines against the doors that read them: python -m tools.fuzz [DOOR …] [--seconds S]

Whatever a card, a header, a job's line, a receipt, a recipe or a description of chips holds, it is taken or
refused in one sentence, at once, and nothing is left. Each door begins with `SEEDS`, files that once failed.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import os
import random
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from core_models.commands.rerun import job_again, read_receipt, refuse_other_inputs
from core_models.contract.card import METADATA_KEY, card_from_json, read_card
from core_models.contract.errors import CoreError
from core_models.contract.events import Error, Events, encode
from core_models.contract.jobs import job_from_json, job_to_json
from core_models.networks import shapes_of
from core_models.training.description import read_description
from core_models.training.recipe.recipe_file import read_recipe
from core_models.worker import run_job
from tools.mutations import mutated

ROOT = Path(__file__).resolve().parent.parent
LONGEST = 1500
"""Letters of a sentence."""
SLOWEST = 10.0
"""Seconds of a processor from which on a door hangs."""
ASLEEP = 12
"""Times as long it may take while other programs work."""

CARD = {
    "name": "Tiny",
    "task": "change",
    "network": "fc_siam_diff",
    "options": {"widths": [3, 4], "stem": 1},
    "bands": ["red", "green", "blue"],
    "scaling": {
        "low": [0, 0, 0],
        "high": [255, 255, 255],
        "mean": [0, 0, 0],
        "std": [1, 1, 1],
        "kind": "range",
    },
    "gsd_range": [0.5, 2.0],
    "threshold": 0.5,
    "tile": 128,
    "overlap": 32,
    "training_data": [{"name": "CLCD", "licence": "research", "citation": "Liu 2022", "images": 360}],
    "metrics": {"clcd-val": {"f1": 0.6, "selected_on": "val"}},
    "recipe": {"data": {"train": [{"names": {"a": "b"}}]}},
}
JOBS: list[dict[str, Any]] = [
    {"job": "detect-change", "before": "a.tif", "after": "b.tif", "checkpoint": "c", "output": "d.gpkg"}
    | {"map": "m.tif", "threshold": 0.4, "bands_before": [1, 2, 3], "extent": [0, 0, 1, 1], "tile": 64},
    {"job": "remove-clouds", "optical": "a.tif", "sar": "b.tif", "checkpoint": "c", "output": "d.tif"}
    | {"cloud_mask": "band:3", "bands_sar": [2, 1], "offset": "0", "large": True},
    {"job": "detect-objects", "rasters": ["a.tif", "b.tif"], "checkpoint": "c", "output": "d.gpkg"}
    | {"classes": ["car"], "iou": 0.5, "overlap": 10.0, "batch": 2},
    {"job": "segment", "raster": "a.tif", "checkpoint": "c", "output": "d.gpkg", "map": "m.tif"}
    | {"classes": ["roof"], "min_area": 2.5, "bands": [3, 2, 1], "batch": 2},
    {"job": "detect-series", "images": ["a.tif", "b.tif", "c.tif"], "checkpoint": "c", "output": "d.gpkg"}
    | {"dates": ["2019-06-01", "2020-06-01", "2021-06-01"], "map": "m.tif", "threshold": 0.4},
    {
        "job": "batch",
        "pairs": "a.csv",
        "checkpoint": "c",
        "output": "o",
        "overrides": ["tile=64"],
        "blocks": 2,
    },
    {"job": "inspect", "before": "a.tif", "after": "b.tif"},
    {"job": "evaluate", "checkpoint": "c", "dataset": "d", "output": "o", "gsd": 0.5, "flips": False},
    {"job": "train", "recipe": "r.toml", "output": "o", "overrides": ["run.steps=3"], "resume": False}
    | {"scene": {"before": "a", "after": "b", "labels": "c", "chip": 64, "block": 1.0}},
    {"job": "redraw-change", "score": "a.tif", "output": "d.gpkg", "threshold": 0.4, "min_area": 50.0},
    {"job": "sample-change", "score": "a.tif", "changes": "c.gpkg", "output": "d.gpkg", "points": 60},
]
RECEIPT: dict[str, Any] = {
    "receipt": 1,
    "job": "detect-change",
    "parameters": {name: value for name, value in JOBS[0].items() if name != "job"},
    "inputs": {"before": [{"path": "a.tif", "size": 3, "sha256": "0" * 64}]},
    "written": {"changes": {"path": "d.gpkg", "layer": "changes", "rows": 3, "sha256": "0" * 64}},
    "versions": {"revisit": "1.0"},
    "device": "CPU",
}
RECIPE = b"""network = "fc_siam_diff"
options = { widths = [3, 4] }
seed = 3
[data]
crop = 64
train = [{ path = "images", name = "here", weight = 1.0 }]
validation = { path = "val", name = "val" }
[augment]
scale = [0.8, 1.25]
[loss]
weights = { focal = 1.0, dice = 0.5 }
[optimiser]
rate = 1e-3
[run]
steps = 10
batch = 4
"""
DESCRIPTION = {"bands": ["red"], "unknown": 255, "gsd": 0.5, "low": [0], "high": [255], "licence": "x"}


def _text(value: object) -> bytes:
    return json.dumps(value).encode()


def _lines() -> list[bytes]:
    return [_text({"protocol": 1, **job}) for job in JOBS]


def _checkpoint(header: bytes) -> bytes:
    return len(header).to_bytes(8, "little") + header + bytes(8)


def _header(card: str) -> bytes:
    entry = {"dtype": "F32", "shape": [2], "data_offsets": [0, 8]}
    return _text({"__metadata__": {METADATA_KEY: card}, "w": entry})


def open_card(text: bytes, folder: Path) -> None:
    """A checkpoint with the card `text`; what is taken survives its file, and its network can be planned."""
    file = folder / "input.safetensors"
    file.write_bytes(_checkpoint(_header(text.decode("utf-8", "backslashreplace"))))
    card = read_card(str(file))
    if card_from_json(card.to_json()) != card:
        raise AssertionError("the card is another one when it is read again")
    shapes_of(card, {"w": (2,)})


def open_header(text: bytes, folder: Path) -> None:
    """A checkpoint with the header `text`."""
    (folder / "input.safetensors").write_bytes(_checkpoint(text))
    read_card(str(folder / "input.safetensors"))


def open_job(text: bytes, folder: Path) -> None:
    """A job's line; what is taken survives its line, and is refused for files that are not there."""
    job = job_from_json(text.decode("utf-8", "replace"))
    if job_from_json(job_to_json(job)) != job:
        raise AssertionError("the job is another one when it is read again")
    if not hasattr(job, "resume"):
        run_job(job, Events())


def open_receipt(text: bytes, folder: Path) -> None:
    """A receipt; what is taken tells of files that are not there."""
    file = folder / "input.receipt.json"
    file.write_bytes(text)
    receipt = read_receipt(str(file))
    job_again(receipt, str(file), "again")
    refuse_other_inputs(receipt, str(file), Events())


def open_recipe(text: bytes, folder: Path) -> None:
    """A recipe of TOML."""
    (folder / "input.toml").write_bytes(text)
    read_recipe(folder / "input.toml")


def open_description(text: bytes, folder: Path) -> None:
    """A description of chips."""
    (folder / "dataset.json").write_bytes(text)
    read_description(folder)


@dataclass(frozen=True)
class Door:
    """What reads a kind of text."""

    open: Callable[[bytes, Path], None]
    seeds: list[bytes]
    """Whole ones, which mutations are made of."""
    failed: list[bytes] = field(default_factory=list)
    """Those that once ended in a traceback, a hang or gigabytes."""


def _cards(*changes: dict[str, object]) -> list[bytes]:
    return [_text({**CARD, **change}) for change in changes]


DOORS = {
    "card": Door(
        open_card,
        [_text(CARD)],
        [
            *_cards({"scaling": 5}, {"bands": None}, {"gsd_range": "wide"}, {"metrics": [1]}, {"name": "\0"}),
            *_cards({"options": {"widths": [20_000] * 4}}, {"options": {"stem": 10**6}}, {"tile": 12_000}),
            *_cards({"options": {"widths": [4] * 10**6}}, {"threshold": True}, {"classes": 7}),
            _text(CARD).replace(b"0.5,", b"1e999,"),
            b'{"a":' * 100_000,
            b'{"name": "\\ud800"}',
        ],
    ),
    "header": Door(
        open_header,
        [_header(json.dumps(CARD))],
        [b"[" * 200_000, b'{"w": {"data_offsets": [0, null]}}', b'{"w": 3}', b'{"__metadata__": 5}', b"null"],
    ),
    "job": Door(
        open_job,
        _lines(),
        [
            b"[" * 100_000,
            b"3",
            b'{"protocol": 1, "job": ["inspect"]}',
            *(
                _lines()[0].replace(b'"c"', value)
                for value in (b"true", b"1", b"[]", b'"\\ud800"', b'"\\u0000"')
            ),
            _lines()[0].replace(b"64", b"1000000000"),
            _lines()[2].replace(b"2}", b"1" + b"0" * 30 + b"}"),
        ],
    ),
    "receipt": Door(
        open_receipt,
        [_text(RECEIPT)],
        [
            b"[" * 100_000,
            b"\xff",
            b"3",
            b'{"receipt": 1e999}',
            *(_text({**RECEIPT, name: 3}) for name in RECEIPT),
            _text({**RECEIPT, "inputs": {"before": [{"path": 3, "sha256": []}, 7]}}),
            _text({**RECEIPT, "parameters": {**JOBS[0], "output": "../.."}}),
        ],
    ),
    "recipe": Door(
        open_recipe,
        [RECIPE],
        [
            b"options = " + b"[" * 100_000,
            b"a." * 5000 + b"b = 1",
            b"run = 3",
            b"data = 3",
            RECIPE.replace(b"steps = 10", b"steps = 1e12"),
            RECIPE.replace(b"[0.8, 1.25]", b"3"),
            b"\0",
            b"\xff",
        ],
    ),
    "description": Door(
        open_description,
        [_text(DESCRIPTION)],
        [
            b"[" * 100_000,
            b"3",
            b'{"low": 3}',
            b'{"low": ["a"], "high": [1]}',
            b'{"gsd": "x"}',
            b'{"gsd": 1e999}',
            _text({"low": [0], "high": list(range(3000))}),
        ],
    ),
}


class Hang(BaseException):
    """A door that did not answer in time; no `except Exception` stops it."""


@contextlib.contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raise `Hang` where the block takes longer, by the time that a processor works for it, or sleeps."""

    def ring(*_: object) -> None:
        raise Hang

    clocks = (
        (signal.SIGPROF, signal.ITIMER_PROF, seconds),
        (signal.SIGALRM, signal.ITIMER_REAL, ASLEEP * seconds),
    )
    before = [signal.signal(number, ring) for number, _, _ in clocks]
    for _, clock, limit in clocks:
        signal.setitimer(clock, limit)
    try:
        yield
    finally:
        for (number, clock, _), handler in zip(clocks, before):
            signal.setitimer(clock, 0)
            signal.signal(number, handler)


def fault_of(door: Door, text: bytes, folder: Path) -> str:
    """What is wrong with how `door` answers `text`; empty where nothing is."""
    said = io.StringIO()
    try:
        with time_limit(SLOWEST), contextlib.redirect_stderr(said):
            door.open(text, folder)
    except Hang:
        return f"hang: no answer in {SLOWEST:g} s"
    except CoreError as error:
        return _fault_of_sentence(error) or (
            f"traceback: {said.getvalue()}" if "Traceback" in said.getvalue() else ""
        )
    except BaseException:
        return f"traceback: {traceback.format_exc()}"
    return ""


def _fault_of_sentence(error: CoreError) -> str:
    if error.exit_code not in (2, 3):
        return f"exit code {error.exit_code}: {error}"
    if len(error.text) > LONGEST or "\n" in error.message:
        return f"no sentence: {error.text[:LONGEST]}"
    encode(Error.of(error)).encode("utf-8", "backslashreplace")
    return ""


def left_in(folder: Path) -> set[str]:
    """What lies in `folder` beside the input."""
    inputs = {"input.safetensors", "input.toml", "input.receipt.json", "dataset.json"}
    return {str(path.relative_to(folder)) for path in folder.rglob("*")} - inputs


def fuzz(name: str, seed: int = 0, count: int = sys.maxsize, seconds: float = 1e9) -> tuple[int, list[str]]:
    """Try the door `name` with what failed once, then with mutations, until `count` or `seconds`; gives how
    many were tried, and the faults.
    """
    door, rng = DOORS[name], random.Random(f"{name} {seed}")
    end, tried, faults = time.monotonic() + seconds, 0, []
    known, here = iter(door.failed), Path.cwd()
    with tempfile.TemporaryDirectory() as scratch:
        os.chdir(scratch)
        try:
            while tried < count and time.monotonic() < end:
                text = next(known, None)
                if text is None:
                    text = mutated(rng.choice(door.seeds), rng)
                fault, tried = fault_of(door, text, Path(scratch)), tried + 1
                left = left_in(Path(scratch))
                if left:
                    fault = f"left over: {', '.join(sorted(left))}"
                if fault:
                    faults.append(f"{name} {tried}: {fault}\n  input: {text[:300]!r}")
                    if len(faults) >= 20 or left:
                        break
        finally:
            os.chdir(here)
    return tried, faults


def main() -> int:
    """Fuzz the doors of the command line; 1 where one has a fault."""
    parser = argparse.ArgumentParser(description="mutated inputs against the doors that read them")
    parser.add_argument("doors", nargs="*", metavar="DOOR", help=f"{', '.join(DOORS)}; default: all")
    parser.add_argument(
        "--seconds", type=float, default=1e9, help="of each door; default: 60, or without end"
    )
    parser.add_argument("--count", type=int, default=sys.maxsize, help="inputs of each door")
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    if arguments.count == sys.maxsize and arguments.seconds == 1e9:
        arguments.seconds = 60.0
    failed = 0
    for name in arguments.doors or DOORS:
        began = time.monotonic()
        tried, faults = fuzz(name, arguments.seed, arguments.count, arguments.seconds)
        print(f"{name}: {tried} inputs in {time.monotonic() - began:.0f} s, {len(faults)} faults", flush=True)
        print("\n".join(faults), end="\n" if faults else "")
        failed += len(faults)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
