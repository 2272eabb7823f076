"""`train` and `evaluate`: from a recipe to a checkpoint, and from a checkpoint to its measures."""

from __future__ import annotations

import argparse
from pathlib import Path

from ..contract.events import Events
from ..contract.jobs import Result
from ..worker import guarded, require_engine
from .base import Arguments, Command

TRAINING_PACKAGES = ("torch", "numpy", "safetensors")


def add_train_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `train`."""
    parser.add_argument("recipe", metavar="RECIPE.toml", help="what to train on what")
    parser.add_argument("--output", required=True, metavar="DIR", help="folder for the checkpoint, the log and the state")
    parser.add_argument("--resume", action="store_true", help="go on where the folder's training was stopped")
    parser.add_argument(
        "--set", action="append", default=[], metavar="KEY=VALUE", dest="overrides", help="change a value of the recipe"
    )


def train(arguments: Arguments, events: Events) -> Result:
    """Train the recipe's network."""

    def work() -> Result:
        require_engine(TRAINING_PACKAGES)
        from ..training.recipe_file import read_recipe
        from ..training.trainer import train as run

        recipe = read_recipe(arguments.recipe, arguments.overrides)
        return run(recipe, Path(arguments.output), arguments.resume, events)

    return guarded(work)


def add_evaluate_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `evaluate`."""
    parser.add_argument("checkpoint", metavar="CKPT", help="safetensors file with a model card")
    parser.add_argument("dataset", metavar="DATASET", help="folder with A, B and label, or with train, val and test of those")
    parser.add_argument("--split", default="test", help="which part of the dataset (default: test)")
    parser.add_argument("--output", required=True, metavar="DIR", help="folder for metrics.json")


def evaluate(arguments: Arguments, events: Events) -> Result:
    """Measure a checkpoint on a dataset."""

    def work() -> Result:
        require_engine(TRAINING_PACKAGES)
        from ..training.evaluate import evaluate as run

        return run(arguments.checkpoint, arguments.dataset, arguments.split, arguments.output, events)

    return guarded(work)


TRAIN = Command("train", "train a network by a recipe", add_train_arguments, train, info="stderr", grace=None)
EVALUATE = Command("evaluate", "measure a checkpoint on a dataset", add_evaluate_arguments, evaluate, info="stderr")
