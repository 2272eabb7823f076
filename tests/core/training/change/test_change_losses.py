"""Known values, gradients in double precision, and float32 under autocast."""

from __future__ import annotations

import math

import pytest
import torch
from torch.autograd import gradcheck

from core_models.sensors import UNKNOWN
from core_models.training.change.losses import (
    classification_loss,
    contrastive,
    cosine_contrastive,
    cross_entropy,
    dice,
    distance_loss,
    focal,
    lovasz,
    lovasz_hinge,
    lovasz_slopes,
    tversky,
)
from core_models.training.recipe import Loss

LABEL = torch.tensor([[[0, 1, 1], [0, 0, 1]], [[1, 0, 0], [0, 0, 0]]])


@pytest.fixture
def logits() -> torch.Tensor:
    torch.manual_seed(0)
    return torch.randn(2, 2, 2, 3, dtype=torch.float64, requires_grad=True)


@pytest.mark.parametrize(
    "function",
    [
        lambda x: cross_entropy(x, LABEL),
        lambda x: cross_entropy(x, LABEL, change_weight=3.0, smoothing=0.1),
        lambda x: dice(x, LABEL),
        lambda x: focal(x, LABEL, 2.0),
        lambda x: focal(x, LABEL, 0.5),
        lambda x: tversky(x, LABEL, 0.3, 0.7),
        lambda x: lovasz(x, LABEL),
        lambda x: lovasz_hinge(x, LABEL),
    ],
)
def test_gradients_of_losses_of_logits(logits, function) -> None:
    assert gradcheck(function, logits)


@pytest.mark.parametrize(
    "function", [contrastive, cosine_contrastive, lambda *a, **k: contrastive(*a, 0.5, 2.2, **k)]
)
def test_gradients_of_losses_of_distances(function) -> None:
    distance = torch.linspace(0.05, 1.95, 12, dtype=torch.float64).reshape(2, 1, 2, 3).requires_grad_()
    assert gradcheck(lambda x: function(x, LABEL, change_weight=2.5), distance)


def test_known_values() -> None:
    even = torch.zeros(1, 2, 1, 4)
    label = torch.tensor([[[1, 0, 0, 0]]])
    assert cross_entropy(even, label) == pytest.approx(math.log(2))
    assert focal(even, label, 2.0) == pytest.approx(math.log(2) / 4)
    assert focal(even, label, 0.0) == pytest.approx(math.log(2))
    # Dice: 2·(½) / (4·½ + 1), with one added above and below.
    assert dice(even, label) == pytest.approx(1 - (2 * 0.5 + 1) / (2 + 1 + 1))
    sure = torch.tensor([[-50.0, 50.0, 50.0, 50.0], [50.0, -50.0, -50.0, -50.0]])[None, :, None]
    for loss in (cross_entropy(sure, label), focal(sure, label), dice(sure, label)):
        assert loss == pytest.approx(0.0, abs=1e-6)


def test_contrastive_has_both_margins() -> None:
    distance = torch.tensor([[[[0.2, 0.5, 1.0, 2.0]]]])
    unchanged, changed = torch.zeros(1, 1, 4, dtype=torch.long), torch.ones(1, 1, 4, dtype=torch.long)
    assert contrastive(distance, unchanged, 0.3, 1.5) == pytest.approx((0 + 0.2**2 + 0.7**2 + 1.7**2) / 4)
    assert contrastive(distance, changed, 0.3, 1.5) == pytest.approx((1.3**2 + 1.0**2 + 0.5**2 + 0) / 4)


def test_a_changed_pixel_counts_as_often_as_its_weight_says() -> None:
    logits = torch.tensor([[[[0.0, 0.0]], [[1.0, 1.0]]]])
    label = torch.tensor([[[0, 1]]])
    wrong, right = -math.log(1 / (1 + math.e)), -math.log(math.e / (1 + math.e))
    assert cross_entropy(logits, label, change_weight=4.0) == pytest.approx((wrong + 4 * right) / 5)
    distance = torch.tensor([[[[0.8, 0.8]]]])
    assert contrastive(distance, label, 0.3, 1.3, 4.0) == pytest.approx(
        0.25
    )  # both off by ½, whatever the weights


def test_focal_stays_finite_where_the_network_is_certain() -> None:
    logits = torch.tensor([[200.0, -200.0]]).reshape(1, 2, 1, 1).requires_grad_()
    for truth in (0, 1):
        loss = focal(logits, torch.full((1, 1, 1), truth), 0.5)
        (gradient,) = torch.autograd.grad(loss, logits)
        assert torch.isfinite(loss) and torch.isfinite(gradient).all()


def test_losses_are_float32_under_autocast() -> None:
    """bfloat16 rounds 1 − p to 0 from p = 0.998 on: the loss of an almost certain network would be 0 or jump
    by steps.
    """
    logits = torch.tensor([0.0, 9.0]).reshape(1, 2, 1, 1)
    label = torch.ones(1, 1, 1, dtype=torch.long)
    wanted = [cross_entropy(logits, label), dice(logits, label, 0.0), focal(logits, label, 1.0)]
    with torch.autocast("cpu", dtype=torch.bfloat16):
        found = [cross_entropy(logits, label), dice(logits, label, 0.0), focal(logits, label, 1.0)]
    for one, two in zip(wanted, found):
        assert two.dtype == torch.float32 and torch.equal(one, two)
        assert two > 0
    with torch.autocast("cpu", dtype=torch.bfloat16):
        near = contrastive(torch.full((1, 1, 1, 1), 0.3001), torch.zeros(1, 1, 1, dtype=torch.long), 0.3)
    assert near == pytest.approx(1e-8, rel=0.01)


def test_the_recipe_adds_its_losses_up(logits) -> None:
    both = classification_loss(logits, LABEL, Loss({"cross-entropy": 2.0, "dice": 0.5}))
    assert both.item() == pytest.approx(
        2 * cross_entropy(logits, LABEL).item() + 0.5 * dice(logits, LABEL).item()
    )


def test_cosine_and_l2_distances_of_unit_vectors_agree() -> None:
    torch.manual_seed(1)
    one, two = (torch.nn.functional.normalize(torch.randn(2, 8, 2, 3), dim=1) for _ in range(2))
    distance = (one - two).norm(dim=1, keepdim=True)
    similarity = (one * two).sum(1, keepdim=True)
    assert distance_loss(distance, LABEL, Loss({"cosine-contrastive": 1.0})) == pytest.approx(
        cosine_contrastive(similarity, LABEL).item(), abs=1e-6
    )


def test_tversky_is_dice_at_equal_costs_and_weighs_what_is_missed(logits) -> None:
    assert tversky(logits, LABEL, 0.5, 0.5).item() == pytest.approx(dice(logits, LABEL).item())
    even, label = torch.zeros(1, 2, 1, 4), torch.tensor([[[1, 0, 0, 0]]])
    # ½ hit, 3·½ false, ½ missed.
    assert tversky(even, label, 0.2, 0.8, 0.0) == pytest.approx(1 - 0.5 / (0.5 + 0.2 * 1.5 + 0.8 * 0.5))


def test_lovasz_slopes_by_hand() -> None:
    """Errors in the order changed, unchanged, changed: IoU falls to 1/2, 1/3, 0 as they become wrong one
    after another.
    """
    assert lovasz_slopes(torch.tensor([1.0, 0.0, 1.0])).tolist() == pytest.approx([1 / 2, 1 / 6, 1 / 3])
    assert lovasz_slopes(torch.tensor([0.0, 0.0])).tolist() == pytest.approx(
        [1.0, 0.0]
    )  # nothing to find: the worst one counts


@pytest.mark.parametrize("wrong", [(), (0,), (1, 2), (0, 1, 2, 3)])
def test_lovasz_of_a_certain_network_is_one_minus_iou(wrong) -> None:
    label = torch.tensor([[[1, 1, 0, 0]]])
    called = label.flatten().clone()
    for pixel in wrong:
        called[pixel] = 1 - called[pixel]
    logits = torch.stack([1.0 - called, called.float()])[None, :, None] * 60
    iou = float((called * label.flatten()).sum() / ((called + label.flatten()) > 0).sum())
    assert lovasz(logits, label) == pytest.approx(1 - iou, abs=1e-6)
    assert lovasz_hinge(logits / 60 - 0.5, label) == pytest.approx(
        2 * (1 - iou), abs=1e-6
    )  # a margin of 1 on the wrong side


def test_lovasz_sees_each_image_on_its_own() -> None:
    torch.manual_seed(2)
    logits = torch.randn(2, 2, 2, 3)
    for loss in (lovasz, lovasz_hinge):
        apart = [loss(logits[[index]], LABEL[[index]]) for index in range(2)]
        assert loss(logits, LABEL) == pytest.approx(float(sum(apart)) / 2)


@pytest.mark.parametrize(
    "loss",
    [cross_entropy, dice, focal, tversky, lovasz, lovasz_hinge, lambda x, y: contrastive(x[:, :1].abs(), y)],
)
def test_unknown_pixels_have_no_part_in_a_loss(loss) -> None:
    torch.manual_seed(3)
    logits = torch.randn(2, 2, 2, 3, requires_grad=True)
    label = LABEL.clone()
    label[:, :, 2] = UNKNOWN
    assert loss(logits, label).item() == pytest.approx(loss(logits[..., :2], label[..., :2]).item(), abs=1e-6)
    (gradient,) = torch.autograd.grad(loss(logits, label), logits)
    assert (gradient[..., 2] == 0).all() and (gradient[..., :2] != 0).any()
    (gradient,) = torch.autograd.grad(loss(logits, torch.full_like(LABEL, UNKNOWN)), logits)
    assert (gradient == 0).all()


def test_the_recipe_says_the_margins() -> None:
    distance = torch.linspace(0.1, 1.9, 12).reshape(2, 1, 2, 3)
    loss = Loss({"contrastive": 1.0}, margins={"contrastive": (0.5, 1.0)})
    assert distance_loss(distance, LABEL, loss) == pytest.approx(
        float(contrastive(distance, LABEL, 0.5, 1.0))
    )
    loss = Loss({"cosine-contrastive": 1.0}, margins={"cosine-contrastive": (0.2, 0.6)}, change_weight=3.0)
    wanted = cosine_contrastive(1 - distance**2 / 2, LABEL, 0.2, 0.6, 3.0)
    assert distance_loss(distance, LABEL, loss) == pytest.approx(float(wanted), rel=1e-5)


def test_an_unreachable_margin_leaves_the_floor_that_is_told() -> None:
    """2.2 of DASNet: opposite vectors still cost 0.04 a changed pixel."""
    assert contrastive(
        torch.full((1, 1, 1, 1), 2.0), torch.ones(1, 1, 1, dtype=torch.long), 0.3, 2.2
    ) == pytest.approx(0.04)
