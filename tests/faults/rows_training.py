"""`train`, `evaluate` and `make-chips`: recipes, datasets and folders that cannot be used."""

from __future__ import annotations

import shutil
import signal
from collections.abc import Callable
from pathlib import Path

from faults import Row
from kits import RECIPE

TRAIN = "train recipe.toml --output run"
EVALUATE = "evaluate net.safetensors data/val --output measured"
LONG = "x" * 300
"""Longer than any file system takes."""
CHIPS = "make-chips before.tif after.tif labels.gpkg --output chips --chip 32"


def recipe(old: str = "", new: str = "") -> Callable[[Path], None]:
    """A recipe that says something else."""
    assert old in RECIPE
    return lambda folder: (
        (folder / "recipe.toml").write_text(RECIPE.replace(old, new) if old else new) and None
    )


def train(
    name: str, says, make: Callable[[Path], None] = lambda folder: None, words: str = TRAIN, code: int = 2
) -> Row:
    """A training that is refused."""
    return Row(name, words, code, says, make, kits=("pairs",))


def evaluate(
    name: str, words: str, says, make: Callable[[Path], None] = lambda folder: None, code: int = 2
) -> Row:
    """An evaluation that is refused."""
    return Row(name, words, code, says, make, kits=("pair", "pairs"))


def chips(name: str, words: str, says, make: Callable[[Path], None] = lambda folder: None) -> Row:
    """Chips that are refused."""
    return Row(name, words, 2, says, lambda folder: both(folder, make))


def both(folder: Path, make: Callable[[Path], None]) -> None:
    """Good labels, then what spoils them."""
    labels(folder)
    make(folder)


def labels(folder: Path, **changes: object) -> None:
    """labels.gpkg of one square."""
    import geopandas
    import pyogrio
    import shapely
    from synthetic import ORIGIN

    square = shapely.box(ORIGIN[0] + 20, ORIGIN[1] - 60, ORIGIN[0] + 60, ORIGIN[1] - 20)
    frame = geopandas.GeoDataFrame({"kind": ["changed"]}, geometry=[square], crs="EPSG:32633")
    pyogrio.write_dataframe(frame, folder / "labels.gpkg", **changes)


def point_labels(folder: Path) -> None:
    import geopandas
    import pyogrio
    import shapely
    from synthetic import ORIGIN

    frame = geopandas.GeoDataFrame({"a": [1]}, geometry=[shapely.Point(ORIGIN)], crs="EPSG:32633")
    pyogrio.write_dataframe(frame, folder / "labels.gpkg")


def second_layer(folder: Path) -> None:
    labels(folder, layer="another", append=False)


def used_folder(folder: Path) -> None:
    (folder / "run").mkdir()
    (folder / "run" / "thesis.txt").write_text("the only copy")


def thesis(folder: Path) -> None:
    assert (folder / "run" / "thesis.txt").read_text() == "the only copy"


def without(part: str) -> Callable[[Path], None]:
    """A dataset that lacks a folder."""
    return lambda folder: shutil.rmtree(folder / "data" / part)


def odd_picture(folder: Path) -> None:
    (folder / "data" / "train" / "A" / "0.png").write_text("no picture")


def other_size(folder: Path) -> None:
    from PIL import Image

    Image.new("RGB", (20, 20)).save(folder / "data" / "train" / "B" / "1.png")


ROWS = [
    train("folder_of_too_long_a_name", "too long", words=TRAIN.replace("run", LONG)),
    evaluate("measures_of_too_long_a_name", EVALUATE.replace("measured", LONG), "too long"),
    chips("chips_of_too_long_a_name", CHIPS.replace("--output chips", f"--output {LONG}"), "too long"),
    Row(
        "good",
        TRAIN,
        0,
        "",
        kits=("pairs",),
        writes=("run", "run/*"),
        gives=("run/best.safetensors",),
        seconds=60,
    ),
    train("recipe_missing", "nowhere.toml", words="train nowhere.toml --output run"),
    train("recipe_is_no_toml", "recipe.toml", recipe(new="= what is this\n")),
    train("recipe_is_empty", "lacks network, data", recipe(new="\n")),
    train(
        "recipe_is_binary",
        "recipe.toml",
        lambda folder: (folder / "recipe.toml").write_bytes(bytes(range(256))) and None,
    ),
    train("recipe_is_a_folder", "data", words="train data --output run"),
    train("recipe_with_an_unknown_key", "stepz", recipe("steps = 2", "stepz = 2")),
    train("recipe_of_an_unknown_network", "resnet_9000", recipe("fc_siam_diff", "resnet_9000"), code=3),
    train("recipe_of_negative_steps", "steps", recipe("steps = 2", "steps = -2")),
    train("recipe_of_steps_in_words", "steps", recipe("steps = 2", 'steps = "many"')),
    train("recipe_of_half_a_step", "steps", recipe("steps = 2", "steps = 2.5")),
    train("recipe_of_no_batch", "batch", recipe("batch = 2", "batch = 0")),
    train("recipe_of_an_unknown_option", "depths", recipe("widths", "depths"), code=3),
    train("data_missing", "data/train", without("train")),
    train("validation_missing", "data/val", without("val")),
    train("dates_missing", "data/train", without("train/B")),
    train("labels_missing", "data/train", without("train/label")),
    train("a_picture_that_is_none", "0.png", odd_picture),
    train("dates_of_two_sizes", "1.png", other_size),
    train("a_crop_larger_than_the_images", "crop", recipe("crop = 32", "crop = 4000")),
    train("a_folder_that_is_a_file", "recipe.toml", words="train recipe.toml --output recipe.toml"),
    train("a_folder_in_no_folder", "/proc", words="train recipe.toml --output /proc/run"),
    Row(
        "a_folder_with_other_things",
        TRAIN,
        0,
        make=used_folder,
        kits=("pairs",),
        writes=("run/*",),
        check=lambda folder, said: thesis(folder),
        seconds=60,
    ),
    train("to_go_on_with_nothing", "nothing to resume", words=f"{TRAIN} --resume", code=3),
    train("to_go_on_with_a_thesis", "nothing to resume", used_folder, f"{TRAIN} --resume", 3),
    train("an_override_of_nothing", "run.stepz", words=f"{TRAIN} --set run.stepz=3"),
    train("an_override_that_cannot_be", "run.steps is -2, wanted", words=f"{TRAIN} --set run.steps=-2"),
    train(
        "an_override_that_says_what_to_change",
        "crop is 9, wanted",
        recipe("steps = 2", "steps = 3"),
        f"{TRAIN} --set data.crop=9",
    ),
    train("a_recipe_beside_overrides", "in the recipe", recipe("= 2", "= -2"), f"{TRAIN} --set seed=3"),
    train("a_network_that_is_no_card", "The recipe names", words=f"{TRAIN} --set network=resnet", code=3),
    train("a_layer_of_nothing", "no weights", words=f"{TRAIN} --set options.widths=[0]", code=3),
    train("an_override_without_a_value", "run.steps", words=f"{TRAIN} --set run.steps"),
    train("chips_that_are_missing", "nowhere", words=f"{TRAIN} --chips nowhere"),
    Row(
        "stopped_by_a_closed_terminal",
        f"{TRAIN} --set run.steps=100000",
        130,
        "Training stopped at step",
        kits=("pairs",),
        writes=("run", "run/*"),
        gives=("run/state.pt",),
        stop=signal.SIGHUP,
        stop_at="best.safetensors",
        seconds=60,
    ),
    evaluate("evaluate_nothing", EVALUATE.replace("data/val", "nowhere"), "nowhere"),
    evaluate("evaluate_a_file", EVALUATE.replace("data/val", "recipe.toml"), "recipe.toml"),
    evaluate("evaluate_without_labels", EVALUATE, "data/val", without("val/label")),
    evaluate(
        "evaluate_a_checkpoint_that_is_missing", EVALUATE.replace("net.", "no."), "no.safetensors", code=3
    ),
    evaluate(
        "evaluate_a_checkpoint_that_is_text",
        EVALUATE.replace("net.safetensors", "recipe.toml"),
        "recipe.toml",
        code=3,
    ),
    Row(
        "evaluate_clouds_on_dates",
        "evaluate clouds.safetensors data/val --output measured",
        2,
        "data/val holds no chips",
        kits=("clouds", "pairs"),
    ),
    evaluate("evaluate_pixels_of_nothing", f"{EVALUATE} --gsd 0", "gsd"),
    evaluate("evaluate_into_a_file", EVALUATE.replace("measured", "recipe.toml"), "recipe.toml"),
    chips(
        "chips_into_a_used_folder",
        CHIPS,
        "chips",
        lambda folder: (
            (folder / "chips").mkdir()
            or ((folder / "chips" / "thesis.txt").write_text("the only copy") and None)
        ),
    ),
    chips("chips_into_a_file", CHIPS.replace("--output chips", "--output labels.gpkg"), "labels.gpkg"),
    chips("chips_of_no_labels", CHIPS.replace("labels.gpkg", "nowhere.gpkg"), "nowhere.gpkg"),
    chips("chips_of_points", CHIPS, "Point", point_labels),
    chips("chips_of_two_layers", CHIPS, "layers", second_layer),
    chips(
        "chips_of_an_unknown_layer", CHIPS.replace("labels.gpkg", "'labels.gpkg|layername=roads'"), "roads"
    ),
    chips("chips_of_an_unknown_field", f"{CHIPS} --attribute colour", "colour"),
    chips("chips_too_small", CHIPS.replace("--chip 32", "--chip 8"), "chip"),
    chips("chips_larger_than_the_scene", CHIPS.replace("--chip 32", "--chip 512"), "512"),
    chips("chips_of_too_large_shares", f"{CHIPS} --validation-share 0.7 --test-share 0.6", "share"),
    chips("chips_of_a_missing_date", CHIPS.replace("after.tif", "nowhere.tif"), "nowhere.tif"),
]
