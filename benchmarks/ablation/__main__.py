"""Train every variant with every seed, a line of `rows.jsonl` each; runs that have their line are not made
again.
"""

from __future__ import annotations

import argparse
import json
import shutil
import time
from pathlib import Path
from typing import Any

from core_models.contract.events import Events
from core_models.training.recipe import Recipe
from core_models.training.recipe.recipe_file import read_recipe
from core_models.training.trainer import train

from .table import table
from .targets import write_targets
from .variants import VARIANTS, recipe, synthetic

SEQUENCES = {"train": (160, 1), "val": (40, 2)}
"""Of each split: how many sequences of three frames of 160 pixels, and their seed."""


def main() -> None:
    """Make the data, the runs that are missing, and the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.ablation", description=__doc__)
    parser.add_argument("--output", type=Path, default=Path("runs/ablation"))
    parser.add_argument("--variants", nargs="+", choices=list(VARIANTS), default=list(VARIANTS))
    parser.add_argument("--seeds", type=int, default=3, help="how many; 0, 1, …")
    parser.add_argument("--steps", type=int, default=500)
    parser.add_argument(
        "--recipe", type=Path, help="a training on real images in the place of the synthetic targets"
    )
    parser.add_argument("--set", action="append", default=[], metavar="KEY=VALUE", help="over the recipe")
    options = parser.parse_args()
    rows = options.output / "rows.jsonl"
    options.output.mkdir(parents=True, exist_ok=True)
    base = (
        read_recipe(options.recipe, options.set)
        if options.recipe
        else synthetic(make_data(options.output / "data"))
    )
    for seed in range(options.seeds):
        for variant in options.variants:
            if (variant, seed, options.steps) not in {
                (row["variant"], row["seed"], row["steps"]) for row in read_rows(rows)
            }:
                add_row(rows, run(variant, seed, options.steps, base, options.output / "run"))
    print(table([row for row in read_rows(rows) if row["steps"] == options.steps]))


def make_data(folder: Path) -> Path:
    """Write the splits that are not whole, and give `folder`; each split begins with its images and ends with
    its boxes.
    """
    for split, (count, seed) in SEQUENCES.items():
        if not (folder / split / "annotations.json").exists():
            write_targets(folder / split, count, seed)
    return folder


def run(variant: str, seed: int, steps: int, base: Recipe, output: Path) -> dict[str, Any]:
    """Train one variant and give its measures on the validation images after the last step."""
    shutil.rmtree(output, ignore_errors=True)
    began = time.monotonic()
    result = train(recipe(variant, seed, base, steps), output, False, Events())
    row = {
        "variant": variant,
        "seed": seed,
        **result.numbers,
        "steps": steps,
        "seconds": round(time.monotonic() - began, 1),
    }
    print(f"{variant}, seed {seed}: AP50 {row['ap50']:.4f} after {row['seconds']:.0f} s", flush=True)
    return row


def read_rows(path: Path) -> list[dict[str, Any]]:
    """The lines of the runs that were made; one that was cut off does not count."""
    lines = path.read_text(encoding="utf-8").split("\n") if path.exists() else []
    return [json.loads(line) for line in lines[:-1]]


def add_row(path: Path, row: dict[str, Any]) -> None:
    """Add a line."""
    whole = "".join(json.dumps(each) + "\n" for each in (*read_rows(path), row))
    temporary = path.with_name(path.name + ".part")
    temporary.write_text(whole, encoding="utf-8")
    temporary.replace(path)


if __name__ == "__main__":
    main()
