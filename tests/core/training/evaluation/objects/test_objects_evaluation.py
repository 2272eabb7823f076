"""A detector measured on images: numbers worked out by hand, a table, pictures, a page; and what
is refused.
"""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from object_sets import CLASSES, boxes_of, write_coco, write_yolo
from PIL import Image

from core_models.checkpoints import load_checkpoint, save_checkpoint
from core_models.contract.card import ModelCard, Scaling, read_card
from core_models.contract.errors import CheckpointRefused, InputRefused
from core_models.contract.events import Events
from core_models.contract.training_jobs import Evaluate
from core_models.networks import build
from core_models.training.evaluation.evaluate import evaluate
from core_models.training.objects.dataset import ObjectFolder, ObjectImage
from core_models.training.objects.measures import DetectionSums
from core_models.training.objects.sizes import recall_by_size
from core_models.training.objects.task import ObjectTask
from core_models.training.recipe import Objects


@pytest.fixture
def checkpoint(tmp_path) -> Path:
    torch.manual_seed(1)
    card = ModelCard(
        name="tiny",
        task="objects",
        network="yolox",
        options={"width": 0.125, "depth": 0.33},
        bands=("red", "green", "blue"),
        scaling=Scaling((0.0,) * 3, (255.0,) * 3, (0.2,) * 3, (0.2,) * 3),
        classes=CLASSES,
        gsd_range=(0.1, 0.2),
        threshold=0.3,
        metrics={"set": {"images": 3.0, "objects": 15.0, "selected_on": "set"}},
        recipe={
            "data": {
                "train": [{"names": {"lorry": "van"}}],
                "validation": {"names": {"0": "van", "1": "car"}},
            }
        },
    )
    save_checkpoint(tmp_path / "tiny.safetensors", build(card), card, half=True)
    return tmp_path / "tiny.safetensors"


def job(checkpoint, dataset, **more) -> Evaluate:
    return Evaluate(str(checkpoint), str(dataset), str(checkpoint.parent / "out"), **more)


def half_right(self, network, image, state=None):
    """What is painted in the left half of an image, and a false box in its corner."""
    boxes, classes = boxes_of(self.numbers.pop(0))
    kept = [index for index, box in enumerate(boxes) if box[2] <= 64]
    found = np.array([boxes[index] for index in kept] + [(120, 90, 127, 95)], np.float32)
    scores = np.array([0.9] * len(kept) + [0.4], np.float32)
    return (found, np.array([classes[index] for index in kept] + [0]), scores), None


@pytest.fixture
def seeing(monkeypatch):
    """A detector that finds the left half, whatever its weights."""
    monkeypatch.setattr(ObjectTask, "numbers", [1, 2, 3], raising=False)
    monkeypatch.setattr(ObjectTask, "detect", half_right)


def test_measures_pictures_and_page(checkpoint, seeing, tmp_path) -> None:
    result = evaluate(job(checkpoint, write_coco(tmp_path / "set"), gsd=0.5), Events())
    metrics = json.loads(Path(result.outputs["metrics"]).read_text(encoding="utf-8"))
    left = sum(box[2] <= 64 for number in (1, 2, 3) for box in boxes_of(number)[0])
    assert metrics["objects"] == 15 and metrics["recall"] == pytest.approx(left / 15)
    assert metrics["precision"] == pytest.approx(left / (left + 3)) and metrics["threshold"] == 0.3
    assert metrics["max_f1"] == pytest.approx(2 * left / (left + 15)) and metrics[
        "max_f1_threshold"
    ] == pytest.approx(0.9)
    assert set(metrics["classes"]) == set(CLASSES) and metrics["chosen_on_this_set"] == ["set"]
    rows = list(csv.DictReader(Path(result.outputs["images"]).read_text(encoding="utf-8").splitlines()))
    assert sum(int(row["found"]) for row in rows) == left and sum(int(row["false"]) for row in rows) == 3
    assert Image.open(result.outputs["worst"]).width >= 128
    page = Path(result.outputs["report"]).read_text(encoding="utf-8")
    for words in (
        "AI-TOD tiny",
        "were chosen on this very set",
        "The pixels have 0.5 m",
        "precision recall",
        "evaluate",
    ):
        assert words in page
    assert result.numbers["ap50"] == metrics["ap50"]


def test_a_network_is_run_as_it_is_in_training(checkpoint, tmp_path) -> None:
    dataset = write_coco(tmp_path / "set")
    result = evaluate(job(checkpoint, dataset), Events())
    network, card = load_checkpoint(str(checkpoint))
    task = ObjectTask(card.classes, network.strides, Objects(), card.scaling, torch.device("cpu"), "fp32")
    expected = task.measure(network, ObjectFolder(dataset, card.classes)).summary()
    assert {name: result.numbers[name] for name in ("ap", "ap50", "objects")} == {
        name: pytest.approx(expected[name]) for name in ("ap", "ap50", "objects")
    }


def test_a_copy_with_the_threshold_of_the_best_f1(checkpoint, seeing, tmp_path) -> None:
    copy = tmp_path / "copy.safetensors"
    evaluate(job(checkpoint, write_coco(tmp_path / "ours"), calibrate=str(copy)), Events())
    card = read_card(str(copy))
    assert (
        card.threshold == pytest.approx(0.9, abs=2e-4)
        and card.weights_sha256 == read_card(str(checkpoint)).weights_sha256
    )
    assert list(card.metrics) == [
        "ours"
    ]  # the set of that many images and objects is the one of the old entry
    assert card.metrics["ours"]["selected_on"] == "ours" and card.metrics["ours"]["precision"] == 1.0


def test_names_of_the_training_data_are_known(checkpoint, seeing, tmp_path) -> None:
    write_yolo(tmp_path / "numbers", names=False)
    assert evaluate(job(checkpoint, tmp_path / "numbers"), Events()).numbers["objects"] == 15


def test_what_cannot_be_measured(checkpoint, tmp_path) -> None:
    dataset = write_coco(tmp_path / "set")
    with pytest.raises(InputRefused, match=r"flips\}? has no meaning for .*, which finds objects"):
        evaluate(job(checkpoint, dataset, flips=True), Events())
    other = write_coco(tmp_path / "other", categories=[{"id": 1, "name": "ship"}, {"id": 2, "name": "car"}])
    with pytest.raises(InputRefused, match="has the class 'ship', wanted van, car"):
        evaluate(job(checkpoint, other), Events())
    _, card = load_checkpoint(str(checkpoint))
    one = replace(card, bands=("grey",), scaling=Scaling((0.0,), (255.0,), (0.0,), (1.0,)))
    save_checkpoint(tmp_path / "one.safetensors", build(one), one, half=True)
    with pytest.raises(CheckpointRefused, match=r"takes 1 band, .* has 3"):
        evaluate(job(tmp_path / "one.safetensors", dataset), Events())


def test_recall_by_size_by_hand() -> None:
    boxes = np.array([(0, 0, 3, 3), (20, 0, 30, 10), (50, 0, 60, 10), (0, 60, 150, 200)], np.float32)
    image = ObjectImage(
        "x", np.zeros((200, 200, 3), np.uint8), boxes, np.zeros(4, np.int64), np.zeros(4, bool)
    )
    sums = DetectionSums(("car",))
    given = np.array([(20, 0, 30, 10), (100, 0, 110, 10), (50, 0, 60, 10)], np.float32)
    sums.add(image, given, np.zeros(3, np.int64), np.array([0.9, 0.8, 0.2], np.float32))
    rows = {row["from"]: row for row in recall_by_size(sums, 0.5)}
    assert sorted(rows) == [0, 8, 128] and rows[128]["to"] is None
    assert rows[8] == {"from": 8, "to": 12, "objects": 2, "found": 1, "detections": 2, "right": 1}
    assert rows[0]["found"] == rows[0]["detections"] == 0
