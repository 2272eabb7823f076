"""Segmentation of one date: masks of classes, the confusion matrix, and a training of DANet."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from PIL import Image
from torch import nn

from core_models.checkpoints import load_checkpoint
from core_models.contract.card import Scaling
from core_models.contract.errors import CheckpointRefused, InputRefused
from core_models.contract.events import Events
from core_models.networks import NETWORKS
from core_models.sensors import UNKNOWN
from core_models.training.recipe import Loss, Source
from core_models.training.recipe.recipe_file import recipe_from_dict
from core_models.training.segmentation.dataset import ImageFolder, read_classes, read_source
from core_models.training.segmentation.losses import class_entropy
from core_models.training.segmentation.measures import ClassCounts
from core_models.training.segmentation.sampler import ImageBatch
from core_models.training.segmentation.task import SegmentationTask
from core_models.training.trainer import train

CLASSES = ("water", "wood", "town")


def write_images(folder, count, seed=0):
    """Images of three stripes, each of one class and one grey, with some noise."""
    random = np.random.default_rng(seed)
    for part in ("image", "label"):
        (folder / part).mkdir(parents=True)
    for index in range(count):
        label = np.sort(random.integers(0, 3, (40, 1)), axis=0).repeat(40, 1).astype(np.uint8)
        image = (label[..., None] * 90 + random.integers(0, 40, (40, 40, 3))).astype(np.uint8)
        Image.fromarray(image).save(folder / "image" / f"{index}.png")
        Image.fromarray(label).save(folder / "label" / f"{index}.png")
    return folder


@pytest.fixture
def segmenting(values, tmp_path):
    """A recipe that trains a small DANet for a moment."""
    for split, count in (("train", 4), ("val", 2)):
        write_images(tmp_path / "classes" / split, count, count)
    source = {"path": str(tmp_path / "classes"), "name": "stripes"}
    values.update(
        network="danet", task="segmentation", classes=list(CLASSES), options={"classes": 3, "depth": 18}
    )
    values.update(
        data={"train": [source], "validation": source, "crop": 32}, loss={"weights": {"cross-entropy": 1.0}}
    )
    values["run"].update(steps=2, evaluate_every=2, precision="fp32", ema=0.0)
    return values


def test_masks_of_classes_are_read_and_others_refused(tmp_path) -> None:
    values = np.array([[0, 1, 2, 255]], np.uint8)
    Image.fromarray(values).save(tmp_path / "x.png")
    assert read_classes(tmp_path / "x.png", 3).tolist() == [[0, 1, 2, UNKNOWN]]
    assert read_classes(tmp_path / "x.png", 256, unknown=2).tolist() == [[0, 1, UNKNOWN, 255]]
    with pytest.raises(
        InputRefused, match=r"x\.png holds 255, wanted a mask of classes from 0 to 2, and 7 for unknown"
    ):
        read_classes(tmp_path / "x.png", 3, unknown=7)
    with pytest.raises(
        InputRefused, match=r"holds 3, wanted a mask of classes from 0 to 2, and 9 for unknown"
    ):
        Image.fromarray(np.array([[0, 3, 9]], np.uint8)).save(tmp_path / "y.png")
        read_classes(tmp_path / "y.png", 3, unknown=9)
    Image.fromarray(values * 0 + np.array([[0, 255, 0, 255]], np.uint8)).save(tmp_path / "two.png")
    assert read_classes(tmp_path / "two.png", 2).tolist() == [[0, 1, 0, 1]]


def test_images_have_their_masks(tmp_path) -> None:
    folder = ImageFolder(write_images(tmp_path / "train", 3), 3)
    pair = folder[1]
    assert (
        len(folder) == 3
        and all(image is pair.image for image in pair.images)
        and set(np.unique(pair.label)) <= {0, 1, 2}
    )
    assert len(read_source(Source(str(tmp_path), "x"), "train", 1.0, 3)) == 3
    (tmp_path / "train/label/2.png").unlink()
    with pytest.raises(InputRefused, match=r"lacks 2 \(1 missing\)"):
        ImageFolder(tmp_path / "train", 3)


def test_of_a_dataset_of_changes_the_second_date_is_taken(dataset) -> None:
    folder = read_source(Source(str(dataset), "x"), "val", 1.0, 2)
    assert np.array_equal(folder[1].image, np.array(Image.open(dataset / "val/B/1.png")))
    assert folder[1].label.sum() == 14 * 14


def test_measures_of_classes_by_hand() -> None:
    counts = ClassCounts(CLASSES)
    counts.add(torch.tensor([[0, 0, 1, 1, 1]]), torch.tensor([[0, 1, 1, 1, UNKNOWN]]))
    assert counts.counts.tolist() == [[1, 0, 0], [1, 2, 0], [0, 0, 0]]
    found = counts.summary()
    assert (found["iou_water"], found["iou_wood"], found["iou_town"]) == pytest.approx((1 / 2, 2 / 3, 0.0))
    assert found["iou"] == pytest.approx((1 / 2 + 2 / 3) / 2)  # there is no town: it counts in no mean
    assert (
        found["f1"] == pytest.approx((2 / 3 + 4 / 5) / 2)
        and found["accuracy"] == 3 / 4
        and found["pixels"] == 4
    )
    assert ClassCounts(CLASSES).summary()["iou"] == 0.0


def test_all_maps_are_learnt_and_unknown_pixels_are_not() -> None:
    torch.manual_seed(0)
    maps = [torch.randn(1, 3, 2, 2) for _ in range(3)]
    label = torch.tensor([[[0, 1], [2, UNKNOWN]]])
    scaling = Scaling(low=(0,) * 3, high=(255,) * 3, mean=(0,) * 3, std=(1,) * 3)
    task = SegmentationTask(CLASSES, Loss({"cross-entropy": 1.0}), scaling, torch.device("cpu"), "fp32")
    batch = ImageBatch(torch.zeros(1, 3, 2, 2), label, ("x",))
    by_hand = [-each.log_softmax(1)[0, [0, 1, 2], [0, 0, 1], [0, 1, 0]].mean() for each in maps]
    assert task.batch_loss(lambda image: tuple(maps), batch).item() == pytest.approx(float(sum(by_hand)) / 3)
    assert class_entropy(maps[0], torch.full_like(label, UNKNOWN), Loss()) == 0
    with pytest.raises(InputRefused, match="gives 3 classes, the recipe names 2"):
        SegmentationTask(
            ("a", "b"), Loss({"cross-entropy": 1.0}), scaling, torch.device("cpu"), "fp32"
        ).batch_loss(lambda image: tuple(maps), batch)
    with pytest.raises(InputRefused, match="others than cross-entropy"):
        SegmentationTask(CLASSES, Loss(), scaling, torch.device("cpu"), "fp32")


def test_it_learns_stripes(segmenting, tmp_path, monkeypatch) -> None:
    class Grey(nn.Module):
        """Classes by the brightness of a pixel."""

        def __init__(self, bands: int) -> None:
            super().__init__()
            self.layers = nn.Sequential(nn.Conv2d(bands, 8, 1), nn.ReLU(), nn.Conv2d(8, 3, 1))

        def forward(self, image: torch.Tensor) -> torch.Tensor:
            """(B, bands, H, W) to (B, 3, H, W)."""
            return self.layers(image)

        def classify(self, image: torch.Tensor) -> torch.Tensor:
            """(B, bands, H, W) to probabilities (B, 3, H, W)."""
            return self.layers(image).softmax(dim=1)

    monkeypatch.setitem(NETWORKS, "grey", Grey)
    segmenting.update(network="grey", options={}, optimiser={"rate": 0.1})
    segmenting["run"].update(steps=60, evaluate_every=30)
    result = train(recipe_from_dict(segmenting), tmp_path / "run", False, Events())
    assert result.numbers["iou"] > 0.9
    card = load_checkpoint(result.outputs["checkpoint"])[1]
    assert card.classes == CLASSES and card.task == "segmentation"
    assert card.metrics["stripes"]["iou"] == result.numbers["iou"]


def test_danet_takes_steps_and_is_resumed(segmenting, tmp_path) -> None:
    train(recipe_from_dict(segmenting), tmp_path / "run", False, Events())
    segmenting["run"]["steps"] = 3
    result = train(recipe_from_dict(segmenting), tmp_path / "run", True, Events())
    assert 0 <= result.numbers["iou_town"] <= 1 and result.numbers["step"] in (2, 3)


def test_a_task_and_its_network_have_to_fit(segmenting, tmp_path) -> None:
    with pytest.raises(CheckpointRefused, match="no answer to it, the task segmentation"):
        values = {**segmenting, "network": "fc_siam_diff", "options": {"widths": [4, 8]}}
        train(recipe_from_dict(values), tmp_path / "run", False, Events())
