"""Prepare a quarter of an hour on a GPU, and use it.

    REVISIT_DATA=… python -m tools.gpu_day pack build/gpu --train starter-lite
    python -m tools.gpu_day run build/gpu --output OUT --train starter-lite=5 --train hanet=4

`pack` writes the images of the recipes, and the wheels of `--wheel`, into a folder of at most 60 MiB. `run`
needs that folder, the repository and a Python with torch: it runs the tests that need a GPU, measures how
many pairs a second the networks score, and trains by each recipe for so many minutes. `--device cpu --tiny`
is a rehearsal. Results are in `OUT/results.jsonl`, a line as soon as it is known, and checkpoints beside it.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from . import day
from .packing import pack

RECIPES = day.ROOT / "resources" / "recipes"
TINY = ("run.batch=1", "data.crop=64", "data.memory_gb=0.5")


def main() -> None:
    """Do what the first argument says."""
    parser = argparse.ArgumentParser(prog="python -m tools.gpu_day", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    packing, running = (commands.add_parser(name) for name in ("pack", "run"))
    packing.add_argument("--wheel", action="append", default=[], metavar="NAME==VERSION")
    packing.add_argument("--python", default="3.12", help="of the machine")
    packing.add_argument("--limit", type=float, default=60.0, help="mebibytes")
    running.add_argument("--output", type=Path, required=True)
    running.add_argument("--set", action="append", default=[], metavar="KEY=VALUE", help="over the recipes")
    running.add_argument("--device", choices=("cuda", "cpu"), default="cuda")
    running.add_argument("--tiny", action="store_true", help="numbers for a rehearsal")
    for each in (packing, running):
        each.add_argument("folder", type=Path)
        each.add_argument("--train", action="append", default=[], metavar="RECIPE=MINUTES")
    options = parser.parse_args()
    named = [entry.partition("=") for entry in options.train]
    if options.command == "pack":
        recipes = [RECIPES / f"{name}.toml" for name, _, _ in named]
        pack(recipes, options.wheel, options.folder, options.limit, options.python)
        return
    options.output.mkdir(parents=True, exist_ok=True)
    with (options.output / "results.jsonl").open("a") as results:
        for row in rows(options, [(name, float(minutes)) for name, _, minutes in named]):
            print(json.dumps(row), file=results, flush=True)
            print(json.dumps(row), flush=True)


def rows(options: argparse.Namespace, trainings: list[tuple[str, float]]) -> Iterator[dict[str, Any]]:
    """What the day gives, in the order in which it is done."""
    with tempfile.TemporaryDirectory() as folder:
        environment = day.prepared(options.folder, Path(folder))
        yield {"part": "tests", **day.test(environment, options.output)}
        side, batch, count = (64, 1, 1) if options.tiny else (512, 8, 10)
        forms = [form for form in day.FORMS if not (options.tiny and form == day.COMPILED)]  # takes minutes
        for row in day.pace(options.device, side, batch, count, forms):
            yield {"part": "pace", **row}
        settings = [f"run.device={options.device}", *(TINY if options.tiny else ()), *options.set]
        for name, minutes in trainings:
            place = options.output / Path(name).name
            yield {
                "part": "training",
                **day.trained(RECIPES / f"{name}.toml", minutes, settings, place, environment),
            }


if __name__ == "__main__":
    main()
