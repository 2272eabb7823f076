"""`train` and `evaluate`: from a recipe to a checkpoint, and from a checkpoint to its measures."""

from __future__ import annotations

import argparse

from ..contract.events import Events
from ..contract.jobs import Result
from ..contract.training_jobs import Evaluate, TrainModel
from ..worker import run_job
from .base import Arguments, Command


def add_train_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `train`."""
    parser.add_argument(
        "recipe",
        metavar="RECIPE.toml",
        nargs="?",
        default="",
        help="what to train on what; not needed to resume",
    )
    parser.add_argument(
        "--output", required=True, metavar="DIR", help="folder for the checkpoint, the log and the state"
    )
    parser.add_argument(
        "--chips", default="", metavar="DIR", help="dataset of make-chips, in the place of the recipe's data"
    )
    parser.add_argument("--resume", action="store_true", help="go on where the folder's training was stopped")
    parser.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="KEY=VALUE",
        dest="overrides",
        help="change a value of the recipe",
    )


def train(arguments: Arguments, events: Events) -> Result:
    """Train the recipe's network."""
    options = {"overrides": tuple(arguments.overrides), "chips": arguments.chips}
    return run_job(TrainModel(arguments.recipe, arguments.output, arguments.resume, **options), events)


def add_evaluate_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `evaluate`."""
    parser.add_argument("checkpoint", metavar="CKPT", help="safetensors file with a model card")
    parser.add_argument(
        "dataset",
        metavar="DATASET",
        help="folder with A, B and label (of clouds: clear, cloudy and sar; of objects: COCO JSON or YOLO "
        "text), or with train, "
        "val and test of those; of objects, a JSON, a CSV or a list of images too",
    )
    parser.add_argument("--split", default="test", help="which part of the dataset (default: test)")
    parser.add_argument(
        "--output", required=True, metavar="DIR", help="folder for measures, pictures and the report"
    )
    parser.add_argument(
        "--gsd", type=float, metavar="METRES", help="metres a pixel, for sizes in square metres"
    )
    parser.add_argument(
        "--flips", action="store_true", help="score the mean over eight flips and turns: eight times as long"
    )
    parser.add_argument(
        "--calibrate",
        default="",
        metavar="OUT.safetensors",
        help="write a copy of the checkpoint whose temperature and threshold are fixed on this dataset: use "
        "its validation split",
    )


def evaluate(arguments: Arguments, events: Events) -> Result:
    """Measure a checkpoint on a dataset."""
    names = ("checkpoint", "dataset", "output", "split", "gsd", "flips", "calibrate")
    return run_job(Evaluate(**{name: getattr(arguments, name) for name in names}), events)


TRAIN = Command("train", "train a network by a recipe", add_train_arguments, train, info="stderr", grace=None)
EVALUATE = Command(
    "evaluate", "measure a checkpoint on a dataset", add_evaluate_arguments, evaluate, info="stderr"
)
