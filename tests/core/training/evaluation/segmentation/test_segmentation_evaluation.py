"""A checkpoint that segments measured on images: numbers, a table, a picture, a page; what is refused."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from synthetic import random_checkpoint
from torch import nn

from core_models.checkpoints import load_checkpoint, save_checkpoint
from core_models.contract.card import Scaling
from core_models.contract.errors import CheckpointRefused, InputRefused
from core_models.contract.events import Events
from core_models.contract.training_jobs import Evaluate
from core_models.sensors import UNKNOWN
from core_models.training.evaluation.evaluate import evaluate
from core_models.training.evaluation.segmentation.cases import compared
from core_models.training.evaluation.sheet import FALSE, FOUND, NOT_LABELLED

CLASSES = ("other", "roof", "lake")


@pytest.fixture
def checkpoint(tmp_path) -> Path:
    path = random_checkpoint(
        tmp_path / "net.safetensors",
        "danet",
        task="segmentation",
        classes=CLASSES,
        options={"classes": 3, "backbone": "efficientnet-lite0", "channels": 32},
    )
    network, card = load_checkpoint(path)
    nn.init.normal_(network.head.conv8[1].bias)
    save_checkpoint(path, network, card)
    return Path(path)


@pytest.fixture
def dataset(tmp_path) -> Path:
    random = np.random.default_rng(0)
    for part in ("image", "label"):
        (tmp_path / "set" / "test" / part).mkdir(parents=True)
    for name in "ab":
        image = random.integers(0, 255, (40, 52, 3)).astype(np.uint8)
        label = random.choice([0, 1, 2, UNKNOWN], (40, 52)).astype(np.uint8)
        for part, values in (("image", image), ("label", label)):
            Image.fromarray(values).save(tmp_path / "set" / "test" / part / f"{name}.png")
    return tmp_path / "set"


def test_measures_are_those_of_one_confusion_matrix(checkpoint, dataset, tmp_path) -> None:
    result = evaluate(Evaluate(str(checkpoint), str(dataset), str(tmp_path / "out")), Events())
    metrics = json.loads((tmp_path / "out" / "metrics.json").read_text())
    network, _ = load_checkpoint(checkpoint)
    confusion, known = np.zeros((3, 3), int), 0
    for name in "ab":
        image, label = (
            np.array(Image.open(dataset / "test" / part / f"{name}.png")) for part in ("image", "label")
        )
        with torch.inference_mode():
            values = torch.from_numpy(image).permute(2, 0, 1)[None].float() / 255  # as the card scales them
            called = network.classify(values)[0].argmax(dim=0).numpy()
        seen = label != UNKNOWN
        known += int(seen.sum())
        np.add.at(confusion, (label[seen], called[seen]), 1)
    assert metrics["confusion"] == confusion.tolist() and metrics["pixels"] == known
    for number, row in enumerate(metrics["by_class"]):
        hit, true, said = confusion[number, number], confusion[number].sum(), confusion[:, number].sum()
        assert row["class"] == CLASSES[number] and row["pixels"] == true
        assert row["iou"] == pytest.approx(hit / (true + said - hit))
        assert metrics[f"f1_{CLASSES[number]}"] == row["f1"] == pytest.approx(2 * hit / (true + said))
    assert metrics["unknown_share"] == pytest.approx(1 - known / (2 * 40 * 52))
    assert result.numbers["iou"] == metrics["iou"] and metrics["images"] == 2
    rows = list(csv.DictReader((tmp_path / "out" / "images.csv").open()))
    assert [int(row["wrong"]) for row in rows] == sorted((int(row["wrong"]) for row in rows), reverse=True)
    assert sum(int(row["wrong"]) for row in rows) == known - np.trace(confusion)


def test_the_page_says_it_all(checkpoint, dataset, tmp_path) -> None:
    evaluate(Evaluate(str(checkpoint), str(dataset), str(tmp_path / "out")), Events())
    page = (tmp_path / "out" / "report.html").read_text()
    for words in (
        "mean IoU of the classes",
        "What was taken for what",
        "lake",
        "are not labelled",
        "data:image/jpeg",
    ):
        assert words in page, words
    assert Image.open(tmp_path / "out" / "worst.jpg").width > 800


def test_colours_tell_right_from_wrong() -> None:
    image = np.full((1, 4, 3), 100, np.uint8)
    found = compared(image, np.array([[0, 1, 2, 1]]), np.array([[0, 1, 1, UNKNOWN]]))
    wanted = [[100] * 3, *([40 + 0.6 * part for part in colour] for colour in (FOUND, FALSE, NOT_LABELLED))]
    np.testing.assert_allclose(found[0], wanted, atol=1)


@pytest.mark.parametrize(
    "options, error, says",
    [
        ({"flips": True}, InputRefused, "which segments one date"),
        ({"calibrate": "new.safetensors"}, InputRefused, "which segments one date"),
    ],
)
def test_what_has_no_meaning_is_refused(checkpoint, dataset, tmp_path, options, error, says) -> None:
    with pytest.raises(error, match=says):
        evaluate(Evaluate(str(checkpoint), str(dataset), str(tmp_path / "out"), **options), Events())


def test_masks_of_more_classes_are_refused(checkpoint, dataset, tmp_path) -> None:
    Image.fromarray(np.full((40, 52), 7, np.uint8)).save(dataset / "test" / "label" / "a.png")
    with pytest.raises(InputRefused, match="holds 7, wanted a mask of classes from 0 to 2"):
        evaluate(Evaluate(str(checkpoint), str(dataset), str(tmp_path / "out")), Events())


def test_other_bands_are_refused(dataset, tmp_path) -> None:
    four = (0.0,) * 4, (255.0,) * 4, (0.0,) * 4, (1.0,) * 4
    card = {"task": "segmentation", "classes": CLASSES, "bands": ("red", "green", "blue", "nir")}
    options = {"classes": 3, "backbone": "efficientnet-lite0", "channels": 32}
    made = tmp_path / "four.safetensors"
    checkpoint = random_checkpoint(made, "danet", options=options, scaling=Scaling(*four), **card)
    with pytest.raises(CheckpointRefused, match="takes 4 bands"):
        evaluate(Evaluate(str(checkpoint), str(dataset), str(tmp_path / "out")), Events())
