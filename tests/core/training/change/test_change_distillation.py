"""A small network learns what larger ones score, and its card says from whom."""

from __future__ import annotations

import json
import math

import pytest
import torch

from core_models.checkpoints import load_checkpoint
from core_models.contract.errors import CheckpointRefused, InputRefused
from core_models.contract.events import Events
from core_models.networks.dasnet import DASNetV2
from core_models.training.change.distillation import Teachers, distance_distillation, distillation
from core_models.training.change.sampler import PairBatch
from core_models.training.change.task import ChangeTask
from core_models.training.recipe import Loss
from core_models.training.recipe.recipe_file import read_recipe, recipe_from_dict
from core_models.training.tasks import task_of
from core_models.training.trainer import train


def test_the_loss_of_known_values() -> None:
    logits = torch.tensor([[0.0, math.log(3.0)]]).reshape(1, 2, 1, 1)  # a score of 0.75
    score = torch.tensor([[[[0.5]]]])
    assert distillation(logits, score).item() == pytest.approx(-(math.log(0.75) + math.log(0.25)) / 2)
    assert distillation(logits, torch.full((1, 1, 2, 2), 0.75)).item() == pytest.approx(
        -0.75 * math.log(0.75) - 0.25 * math.log(0.25)
    )


def test_the_loss_is_smallest_at_the_teachers_score() -> None:
    logits = torch.randn(2, 2, 4, 4, dtype=torch.float64, requires_grad=True)
    score = torch.rand(2, 1, 4, 4, dtype=torch.float64)
    assert torch.autograd.gradcheck(lambda values: distillation(values, score), logits)
    same = torch.cat([torch.zeros_like(score), torch.logit(score)], dim=1).requires_grad_()
    distillation(same, score).backward()
    assert same.grad.abs().max() < 1e-12


def test_distances_are_as_far_apart_as_the_teachers_are_sure() -> None:
    loss = Loss(weights={"cosine-contrastive": 1.0}, margins={"cosine-contrastive": (0.1, 0.8)})
    distance = torch.tensor([0.2, 1.0, 1.6]).mul(2).sqrt().reshape(1, 1, 1, 3)  # cosine distances
    near, far = torch.tensor([0.1, 0.9, 1.5]) ** 2, torch.tensor([0.6, 0.0, 0.0]) ** 2
    for share in (0.0, 0.25, 1.0):
        found = distance_distillation(distance, torch.full((1, 1, 2, 6), share), loss)
        assert found.item() == pytest.approx(((1 - share) * near + share * far).mean().item(), abs=1e-6)


@pytest.fixture
def teachers(values, tmp_path) -> list[str]:
    """Two checkpoints that have learned for some steps."""
    values["run"].update(steps=20, evaluate_every=20, batch=4, ema=0.0, precision="fp32")
    paths = []
    for seed in (1, 2):
        named = [{**values["data"]["train"][0], "name": f"squares {seed}"}]
        train(
            recipe_from_dict({**values, "seed": seed, "data": {**values["data"], "train": named}}),
            tmp_path / str(seed),
            False,
            Events(),
        )
        paths.append(str(tmp_path / str(seed) / "best.safetensors"))
    return paths


def test_a_taught_network_names_its_teachers_and_their_data(values, teachers, tmp_path) -> None:
    taught = {**values, "teachers": teachers, "options": {"widths": [4]}, "loss": {"distillation": 5.0}}
    train(recipe_from_dict(taught), tmp_path / "taught", False, Events())
    _, card = load_checkpoint(tmp_path / "taught/best.safetensors")
    hashes = [load_checkpoint(path)[1].weights_sha256 for path in teachers]
    assert [entry["weights_sha256"] for entry in card.recipe["teachers"]] == hashes
    assert {data.name for data in card.training_data} == {"squares", "squares 1", "squares 2"}
    assert str(tmp_path) not in json.dumps(card.recipe)


def test_teachers_give_their_mean_and_the_loss_takes_it(teachers) -> None:
    device = torch.device("cpu")
    network, card = load_checkpoint(teachers[0])
    both, alone = Teachers(teachers, card, device), [Teachers([path], card, device) for path in teachers]
    dates = (255 * torch.rand(2, 4, 3, 32, 32)).unbind()
    torch.testing.assert_close(both.score(*dates), (alone[0].score(*dates) + alone[1].score(*dates)) / 2)
    batch = PairBatch(*dates, torch.zeros(4, 32, 32, dtype=torch.int64), ("x",) * 4)
    plain, taught = (
        ChangeTask(card.network, Loss(distillation=3.0), card.scaling, device, "fp32", teachers=t)
        for t in (None, both)
    )
    more = taught.batch_loss(network, batch) - plain.batch_loss(network, batch)
    logits = network(*(normalise(date) for normalise, date in zip(taught.normalise, dates)))
    torch.testing.assert_close(more, 3.0 * distillation(logits, both.score(*dates)))


def test_a_network_of_distances_learns_from_teachers(teachers) -> None:
    device = torch.device("cpu")
    _, card = load_checkpoint(teachers[0])
    loss = Loss(weights={"contrastive": 1.0}, maps=(0, 0, 1), distillation=2.0)
    network = DASNetV2(backbone="efficientnet-lite0", embedding=8).eval()
    dates = (255 * torch.rand(2, 2, 3, 32, 32)).unbind()
    batch = PairBatch(*dates, torch.ones(2, 32, 32, dtype=torch.int64), ("x",) * 2)
    known = Teachers(teachers, card, device)
    plain, taught = (
        ChangeTask("dasnet_v2", loss, card.scaling, device, "fp32", teachers=t) for t in (None, known)
    )
    more = taught.batch_loss(network, batch) - plain.batch_loss(network, batch)
    third = network(*(normalise(date) for normalise, date in zip(taught.normalise, dates)))[2]
    torch.testing.assert_close(more, 2.0 * distance_distillation(third, known.score(*dates), loss))


def test_a_teacher_of_other_bands_is_refused(values, teachers, tmp_path) -> None:
    other = {**values, "teachers": teachers, "about": {"bands": ["nir", "red", "green"]}}
    with pytest.raises(
        CheckpointRefused,
        match="is for change of red, green, blue; the recipe wants change of nir, red, green",
    ):
        train(recipe_from_dict(other), tmp_path / "out", False, Events())


def test_teachers_of_another_task_than_change_are_refused(values) -> None:
    with pytest.raises(InputRefused, match="none but in a task of change"):
        task_of(recipe_from_dict({**values, "task": "segmentation", "teachers": ["a.safetensors"]}))


def test_teachers_are_found_from_the_recipes_folder(tmp_path) -> None:
    text = """network = "x"
teachers = ["runs/a.safetensors"]
data = { train = [{ path = "d", name = "d" }], validation = { path = "v", name = "v" } }
run = { steps = 1 }
"""
    (tmp_path / "recipe.toml").write_text(text)
    assert read_recipe(tmp_path / "recipe.toml").teachers == (str(tmp_path / "runs/a.safetensors"),)
