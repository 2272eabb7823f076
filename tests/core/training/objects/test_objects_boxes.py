"""How alike two boxes are: by hand, and with gradients that are right and finite."""

from __future__ import annotations

import math

import pytest
import torch

from core_models.training.objects.boxes import areas, box_loss, corners, giou, iou, nwd


def box(*values: float) -> torch.Tensor:
    return torch.tensor(values, dtype=torch.float64)


def test_by_hand() -> None:
    """Two squares of 4 pixels, 2 apart: they share 8 of 24; the box about both has 24.

    Then two that are 4 apart, side by side.
    """
    one, two, three = box(0, 0, 4, 4), box(2, 0, 6, 4), box(8, 0, 12, 4)
    assert iou(one, two) == pytest.approx(8 / 24) and giou(one, two) == pytest.approx(8 / 24)
    assert iou(one, three) == 0 and giou(one, three) == pytest.approx(-(48 - 32) / 48)
    assert nwd(one, two) == pytest.approx(math.exp(-2 / 12.8)) and nwd(
        one, three, scale=4.0
    ) == pytest.approx(math.exp(-2))
    assert nwd(one, box(-2, -2, 6, 6)) == pytest.approx(
        math.exp(-math.sqrt(2 * 2 * 2) / 12.8)
    )  # half sides 2 larger
    assert areas(box(1, 2, 4, 7)) == 15 and areas(box(4, 2, 1, 7)) == 0
    assert corners(box(3, 4, 2, 6)).tolist() == [2, 1, 4, 7]


def test_a_shift_of_a_pixel_costs_iou_more_the_smaller_the_box() -> None:
    sides = torch.tensor([4.0, 8, 16, 32])
    still = torch.stack([torch.zeros(4), torch.zeros(4), sides, sides], dim=1)
    moved = still + torch.tensor([1.0, 0, 1, 0])
    torch.testing.assert_close(iou(still, moved), torch.tensor([0.6, 7 / 9, 15 / 17, 31 / 33]))
    torch.testing.assert_close(nwd(still, moved), torch.full((4,), math.exp(-1 / 12.8)))


def test_all_pairs_by_broadcasting() -> None:
    first, second = torch.rand(3, 4), torch.rand(5, 4)
    first[:, 2:] += 1
    second[:, 2:] += 1
    for function in (iou, giou, nwd):
        matrix = function(first[:, None], second[None])
        assert matrix.shape == (3, 5) and matrix[2, 4] == function(first[2], second[4])


@pytest.mark.parametrize("metric", ["iou", "giou", "nwd", "iou+nwd"])
def test_gradients(metric) -> None:
    generator = torch.Generator().manual_seed(1)
    predicted = torch.rand(6, 4, generator=generator, dtype=torch.float64) * 3
    predicted[:, 2:] += predicted[:, :2] + 2
    wanted = predicted + torch.rand(6, 4, generator=generator, dtype=torch.float64) - 0.5
    assert torch.autograd.gradcheck(
        lambda value: box_loss(metric, value, wanted), (predicted.requires_grad_(),)
    )


@pytest.mark.parametrize("metric", ["iou", "giou", "nwd", "iou+nwd"])
def test_equal_boxes_cost_nothing_and_no_gradient_is_infinite(metric) -> None:
    boxes = torch.tensor([[1.0, 2, 5, 9], [3, 3, 3, 3], [0, 0, 1e-6, 1e-6]], requires_grad=True)
    cost = box_loss(metric, boxes, boxes.detach())
    cost.sum().backward()
    assert cost[0].item() == pytest.approx(0, abs=1e-6) and boxes.grad.isfinite().all()


def test_another_metric_is_named() -> None:
    with pytest.raises(ValueError, match="wanted iou, giou"):
        box_loss("diou", torch.zeros(4), torch.zeros(4))
