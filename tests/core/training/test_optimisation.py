"""The optimiser, the course of its rate, and the average of the weights."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from core_models.training.optimisation import averaged, make_optimiser, rate_at, restore_average
from core_models.training.recipe import Optimiser


@pytest.mark.parametrize(
    ("optimiser", "wanted"),
    [
        (Optimiser(rate=1.0, warmup=10), {0: 0.1, 9: 1.0, 10: 1.0, 55: 0.5, 99: 0.0003}),
        (Optimiser(rate=1.0, hold=0.5, final=0.1), {0: 1.0, 50: 1.0, 75: 0.55, 100: 0.1}),
        (Optimiser(rate=1.0, schedule="poly", power=2.0), {0: 1.0, 50: 0.25, 100: 0.0}),
        (Optimiser(rate=1.0, schedule="step", every=30, factor=0.5), {0: 1.0, 29: 1.0, 30: 0.5, 99: 0.125}),
        (Optimiser(rate=1.0, schedule="step", unit="epoch", every=3), {0: 1.0, 29: 1.0, 30: 0.5, 60: 0.25}),
        (
            Optimiser(rate=2.0, schedule="milestones", milestones=((20, 0.5), (40, 0.1))),
            {19: 2.0, 20: 1.0, 39: 1.0, 40: 0.2},
        ),
        (
            Optimiser(rate=2.0, schedule="milestones", unit="epoch", milestones=((2, 0.5),)),
            {19: 2.0, 20: 1.0, 99: 1.0},
        ),
        (Optimiser(rate=1.0, schedule="constant", warmup=2), {0: 0.5, 1: 1.0, 99: 1.0}),
    ],
)
def test_the_learning_rate_takes_its_course(optimiser, wanted) -> None:
    """Of 100 steps, 10 an epoch."""
    for step, rate in wanted.items():
        assert rate_at(step, 100, optimiser, 10) == pytest.approx(rate, abs=1e-3), step


@pytest.fixture
def network() -> nn.Module:
    torch.manual_seed(0)
    return nn.Sequential(nn.Conv2d(3, 4, 3), nn.BatchNorm2d(4))


@pytest.mark.parametrize(
    ("name", "kind"), [("adamw", torch.optim.AdamW), ("adam", torch.optim.Adam), ("sgd", torch.optim.SGD)]
)
def test_the_optimiser_is_the_one_that_was_named(network, name, kind) -> None:
    optimiser = make_optimiser(network, Optimiser(name=name, rate=0.5, weight_decay=0.1))
    assert type(optimiser) is kind and {group["lr"] for group in optimiser.param_groups} == {0.5}
    decays = {
        id(value): group["weight_decay"] for group in optimiser.param_groups for value in group["params"]
    }
    assert [decays[id(value)] for value in network.parameters()] == [0.1, 0.0, 0.0, 0.0]


def test_norms_decay_too_where_the_recipe_says_so(network) -> None:
    (group,) = make_optimiser(network, Optimiser(weight_decay=0.1, decay_norms=True)).param_groups
    assert group["weight_decay"] == 0.1 and len(group["params"]) == 4


def test_the_average_follows_weights_and_statistics(network) -> None:
    average = averaged(network, decay=0.5)
    before = network[0].weight.detach().clone()
    with torch.no_grad():
        network[0].weight += 1.0
        network[1].running_mean += 2.0
    average.update_parameters(network)  # young: 1 / 10 is kept
    torch.testing.assert_close(average.module[0].weight, before + 0.9)
    torch.testing.assert_close(average.module[1].running_mean, torch.full((4,), 1.8))
    restore_average(average, average.module.state_dict(), 1000)  # old: half is kept
    average.update_parameters(network)
    torch.testing.assert_close(average.module[0].weight, before + 0.95)
