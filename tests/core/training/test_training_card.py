"""What a run may begin with."""

from __future__ import annotations

from dataclasses import replace

import pytest
import torch
from synthetic import tiny_card

from core_models.checkpoints import save_checkpoint
from core_models.contract.card import ModelCard, Scaling, TrainingData
from core_models.contract.errors import CheckpointRefused
from core_models.networks import build
from core_models.training.card import first_network, start_from
from core_models.training.recipe import Data, Recipe, Run, Source
from core_models.training.recipe.recipe_file import recipe_from_dict

SCALING = Scaling(low=(0,), high=(255,), mean=(0.5,), std=(0.2,))
OPTIONS = {"depth": 0.33, "width": 0.125}
LITE = {"backbone": "efficientnet-lite0", "heads": 0, "decoder": 8}
CARD = ModelCard(
    "old",
    "objects",
    "yolox",
    ("grey",),
    SCALING,
    (0.1, 0.2),
    0.3,
    OPTIONS,
    classes=("car", "bus"),
    licence="CC0",
)


def test_a_run_goes_on_with_the_weights_and_the_scaling_of_the_checkpoint(tmp_path):
    torch.manual_seed(0)
    old = build(CARD)
    save_checkpoint(tmp_path / "old.safetensors", old, CARD)
    other = replace(CARD, scaling=Scaling(low=(0,), high=(1,), mean=(0,), std=(1,)))
    network, card = start_from(str(tmp_path / "old.safetensors"), other)
    assert all(torch.equal(part, old.state_dict()[name]) for name, part in network.state_dict().items())
    assert card.scaling == SCALING and card.recipe["start"]["name"] == "old"


def test_a_backbone_of_one_of_our_checkpoints_brings_what_it_has_seen(tmp_path):
    seen = TrainingData("roofs", "CC0", images=7)
    card = tiny_card(network="bitemporal", options=LITE, training_data=(seen,))
    save_checkpoint(tmp_path / "a.safetensors", build(card), card)
    source = {"path": "d", "name": "fields"}
    recipe = recipe_from_dict(
        {
            "network": "bitemporal",
            "options": LITE,
            "backbone": str(tmp_path / "a.safetensors"),
            "data": {"train": [source], "validation": {"path": "v", "name": "v"}},
            "run": {"steps": 1},
        }
    )
    fields = TrainingData("fields", "", images=1)
    _, found = first_network(recipe, replace(card, training_data=(fields,)))
    assert found.training_data == (seen, fields) and found.recipe["backbone"] == "a.safetensors"


def test_a_detector_on_another_has_seen_what_that_was_trained_on(tmp_path):
    seen, new = TrainingData("streets", "CC0"), TrainingData("ships", "MIT")
    path, source = tmp_path / "old.safetensors", Source(path="x", name="x")
    save_checkpoint(path, build(CARD), replace(CARD, training_data=(seen,)))
    recipe = Recipe("yolox", Data((source,), source), "objects", ("ship",), run=Run(1), backbone=str(path))
    _, card = first_network(recipe, replace(CARD, classes=("ship",), training_data=(new, seen)))
    assert card.training_data == (seen, new) and card.recipe["backbone"] == "old.safetensors"


@pytest.mark.parametrize("classes", (("car",), ("bus", "car"), ("car", "bus", "van")), ids=str)
def test_a_run_does_not_start_from_weights_for_other_classes(tmp_path, classes):
    save_checkpoint(tmp_path / "old.safetensors", build(CARD), CARD)
    with pytest.raises(CheckpointRefused, match="has the classes car, bus, the recipe") as caught:
        start_from(str(tmp_path / "old.safetensors"), replace(CARD, classes=classes))
    assert "backbone" in caught.value.hint
