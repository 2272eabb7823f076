"""Training on a few sites: what moves, what stays, and what counts."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torch import nn

from core_models.adapting import tuning
from core_models.adapting.sites import Site
from core_models.adapting.tuning import Learner, mean_of, weighted_loss
from core_models.inference.device import Device
from core_models.networks.fc_siam import FCSiamDiff
from core_models.sensors import UNKNOWN

CPU = Device("cpu", False, "CPU")


def site(part: int, changed: bool = True, side: int = 48) -> Site:
    """A square of another brightness in the middle, known with all about it."""
    random = np.random.default_rng(part)
    before = random.normal(size=(3, side, side)).astype(np.float32)
    truth = np.zeros((side, side), bool)
    truth[16:32, 16:32] = True
    after = np.where(truth, before + 1.5, before).astype(np.float32)
    label = (truth & changed).astype(np.uint8)
    parts = np.full(label.shape, part, np.uint8)
    return Site(before, after, np.ones_like(truth), label, parts, np.ones_like(truth), part)


@pytest.fixture
def network() -> nn.Module:
    torch.manual_seed(0)
    return FCSiamDiff(bands=3, widths=(4, 8))


def learner(network: nn.Module, sites: list[Site], part: int = 2, seed: int = 0) -> Learner:
    return Learner(network, sites, [np.zeros(each.label.shape, bool) for each in sites], part, seed)


def test_the_loss_falls_and_statistics_and_encoder_stay(network, monkeypatch) -> None:
    monkeypatch.setattr(tuning, "RATE", 1e-2)
    kept = {name: value.clone() for name, value in network.state_dict().items()}
    one = learner(network, [site(0), site(1)])
    losses = list(one.learn(25, CPU))
    assert min(losses[-10:]) < 0.8 * np.mean(losses[:5])
    staying = [name for name in kept if "running" in name or "tracked" in name or "encoder" in name]
    state = one.state()
    assert staying and all(torch.equal(state[name], kept[name]) for name in staying)
    assert all(torch.equal(value, kept[name]) for name, value in network.state_dict().items()), (
        "a copy learns"
    )
    rest = set(kept) - set(staying)
    assert rest and not any(torch.equal(state[name], kept[name]) for name in rest)


def test_the_same_seed_learns_the_same(network) -> None:
    sites = [site(0), site(1)]
    first, again, other = (list(learner(network, sites, seed=seed).learn(3, CPU)) for seed in (1, 1, 2))
    assert first == again != other


def test_ground_held_out_is_not_seen(network) -> None:
    sites = [site(0), site(1), site(2, changed=False)]
    one = learner(network, sites, part=2)
    assert [each.part for each in one.sites] == [0, 1]
    without = learner(network, sites[:2], part=2)
    assert list(one.learn(3, CPU)) == list(without.learn(3, CPU))


def test_pixels_without_weight_count_nothing() -> None:
    score = torch.rand(1, 8, 8, requires_grad=True)
    truth, weight = torch.zeros(1, 8, 8), torch.ones(1, 8, 8)
    truth[:, :2], weight[:, 4:] = 1, 0
    loss = weighted_loss(score, truth, weight)
    loss.backward()
    assert score.grad is not None
    assert (score.grad[:, 4:] == 0).all() and (score.grad[:, :4] != 0).all()
    clipped = weighted_loss(score[:, :4], truth[:, :4], weight[:, :4])
    assert torch.allclose(loss, clipped, atol=1e-6)


def test_a_change_that_was_missed_with_all_confidence_still_pulls() -> None:
    logit = torch.full((1, 2, 2), -40.0, requires_grad=True)
    weighted_loss(logit.sigmoid(), torch.ones(1, 2, 2), torch.ones(1, 2, 2)).backward()
    assert logit.grad is not None and (logit.grad < -0.2).all()


def test_unlabelled_ground_counts_where_nothing_was_found(network) -> None:
    one = site(0)
    label = np.where(np.arange(48) < 24, one.label, UNKNOWN).astype(np.uint8)
    half = Site(one.before, one.after, one.seen, label, one.parts, one.own, 0)
    calm = np.zeros((48, 48), bool)
    calm[:, 36:] = True
    *_, weight = Learner(network, [half], [calm], 1, 0)._crop(0)
    values, counts = np.unique(weight.numpy(), return_counts=True)
    expected = [0.0, tuning.BACKGROUND, 1.0]
    assert np.allclose(values, expected) and counts.tolist() == [12 * 48, 12 * 48, 24 * 48]


def test_light_changes_no_pixel_that_was_not_seen() -> None:
    seen = np.arange(16).reshape(4, 4) > 5
    image = np.where(seen, np.float32(1), np.float32(0))[None].repeat(3, 0)
    lit = tuning._lit(image, seen, np.random.default_rng(0))
    assert (lit[:, ~seen] == 0).all() and (lit[:, seen] != 1).all() and lit.dtype == np.float32


def test_the_mean_of_networks_is_that_of_their_weights() -> None:
    states = [
        {"w": torch.tensor([1.0, 3.0]), "n": torch.tensor(4)},
        {"w": torch.tensor([3.0, 5.0]), "n": torch.tensor(4)},
    ]
    mean = mean_of(states)
    assert mean["w"].tolist() == [2.0, 4.0] and mean["n"] == 4
