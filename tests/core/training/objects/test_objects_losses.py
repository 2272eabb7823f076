"""YOLOX's losses as published where the recipe says nothing else, and what the weight of small objects does
to them.
"""

from __future__ import annotations

from dataclasses import replace

import pytest
import torch
import torch.nn.functional as F

from core_models.networks.yolox import decode
from core_models.training.objects.assignment import assign, cells_of
from core_models.training.objects.boxes import corners, iou
from core_models.training.objects.losses import Truth, object_losses, raw_boxes, size_weights
from core_models.training.recipe import Objects

STRIDES = (8, 16, 32)
PLAIN = Objects()


def truth(boxes, classes, ignored=None) -> Truth:
    boxes = torch.tensor(boxes, dtype=torch.float32).reshape(-1, 4)
    return Truth(
        boxes,
        torch.tensor(classes, dtype=torch.int64),
        torch.tensor(ignored or [False] * len(boxes), dtype=torch.bool),
    )


def maps(
    batch: int, height: int = 64, width: int = 96, classes: int = 3, seed: int = 0
) -> list[torch.Tensor]:
    generator = torch.Generator().manual_seed(seed)
    return [
        torch.randn(
            batch, 5 + classes, height // step, width // step, generator=generator, requires_grad=True
        )
        for step in STRIDES
    ]


TRUTHS = (
    truth([[10, 10, 18, 16], [40, 20, 70, 50], [41, 22, 68, 52]], [0, 2, 1]),
    truth([], []),
    truth([[60, 4, 64, 9]], [1]),
)


def published(levels, truths) -> dict[str, torch.Tensor]:
    """The published losses, an image and an object at a time; L1 with weight 1."""
    cells = cells_of(levels, STRIDES)
    sums = {"box": 0.0, "objectness": 0.0, "class": 0.0, "l1": 0.0}
    count = 0
    for image, each in enumerate(truths):
        raw = torch.cat([level[image].flatten(1).T for level in levels])
        boxes = corners(decode([level[image : image + 1] for level in levels], STRIDES)[0, :, :4])
        found = assign(cells, boxes, raw[:, 5:].sigmoid() * raw[:, 4:5].sigmoid(), each.boxes, each.classes)
        wanted = torch.zeros(len(raw))
        for cell, thing in zip(found.cells.tolist(), found.objects.tolist()):
            box, stride, corner = (
                each.boxes[thing],
                cells.strides[cell],
                cells.centres[cell] / cells.strides[cell] - 0.5,
            )
            overlap = iou(boxes[cell], box)
            kind = F.one_hot(each.classes[thing], 3) * overlap.detach()
            sums["box"] += 5 * (1 - overlap**2)
            sums["class"] += F.binary_cross_entropy_with_logits(raw[cell, 5:], kind, reduction="sum")
            middle, sides = (box[:2] + box[2:]) / 2, box[2:] - box[:2]
            sums["l1"] += (raw[cell, :2] - (middle / stride - corner)).abs().sum()
            sums["l1"] += (raw[cell, 2:4] - torch.log(sides / stride + 1e-8)).abs().sum()
            wanted[cell] = 1
            count += 1
        sums["objectness"] += F.binary_cross_entropy_with_logits(raw[:, 4], wanted, reduction="sum")
    return {name: value / max(1, count) for name, value in sums.items()}


@pytest.mark.parametrize("seed", [0, 1])
def test_as_published(seed) -> None:
    levels = maps(3, seed=seed)
    found, wanted = (
        object_losses(levels, STRIDES, TRUTHS, replace(PLAIN, l1_weight=1.0)),
        published(levels, TRUTHS),
    )
    assert set(object_losses(levels, STRIDES, TRUTHS, PLAIN)) == {"box", "objectness", "class"}
    gradients = [torch.autograd.grad(sum(each.values()), levels) for each in (found, wanted)]
    for name in wanted:
        torch.testing.assert_close(found[name], wanted[name], msg=name)
    for one, other in zip(*gradients):
        torch.testing.assert_close(one, other, rtol=1e-4, atol=1e-6)


@pytest.mark.parametrize(
    ("how", "sides", "weights"),
    [
        ({"size_aware": "exponential"}, (4, 8, 16, 24, 26.6, 32, 96), (1.97, 1.88, 1.56, 1.14, 1.00, 1, 1)),
        ({"size_aware": "step"}, (4, 32, 33, 96, 97), (2, 2, 1.5, 1.5, 1)),
        ({"size_aware": "linear"}, (4, 48, 67.8, 80, 96, 200), (2, 2, 2, 1.611, 1, 1)),
        ({"size_aware": "step", "size_bins": "ai-tod", "size_weight": 4.0}, (8, 16, 32, 33), (4, 3, 2, 1)),
        ({"size_aware": "exponential", "size_bins": "ai-tod"}, (4, 13.3, 16), (1.88, 1.0, 1)),
        ({"size_aware": "off", "size_weight": 9.0}, (4, 200), (1, 1)),
    ],
)
def test_weights_of_sizes(how, sides, weights) -> None:
    areas = torch.tensor(sides).square()
    torch.testing.assert_close(
        size_weights(areas, Objects(**how)), torch.tensor(weights, dtype=torch.float32), rtol=0.005, atol=0
    )
    shared = size_weights(areas, Objects(**how, normalise="weights"))
    torch.testing.assert_close(
        shared, torch.tensor(weights, dtype=torch.float32) / sum(weights) * len(weights), rtol=0.01, atol=0
    )


def test_the_weight_of_small_objects_is_on_their_boxes_alone() -> None:
    """All objects of one size: as published the box loss is twice as large; normalised by the weights it
    stays.
    """
    levels, truths = maps(1), (truth([[10, 10, 14, 14], [50, 30, 54, 34]], [0, 1]),)
    weighted = Objects(size_aware="step")
    plain, double = (
        object_losses(levels, STRIDES, truths, PLAIN),
        object_losses(levels, STRIDES, truths, weighted),
    )
    torch.testing.assert_close(double["box"], 2 * plain["box"])
    assert double["objectness"] == plain["objectness"] and double["class"] == plain["class"]
    assert object_losses(levels, STRIDES, truths, replace(weighted, normalise="weights")) == plain
    both = object_losses(levels, STRIDES, truths, replace(weighted, size_mode="box+obj"))
    assert both["box"] == double["box"] and both["objectness"] > plain["objectness"]


def test_objectness_of_small_objects_weighs_in_the_cells_that_answer_for_them() -> None:
    levels, truths = maps(1), (truth([[10, 10, 14, 14]], [0]),)
    gradients = []
    for mode in ("box", "box+obj"):
        losses = object_losses(levels, STRIDES, truths, Objects(size_aware="step", size_mode=mode))
        gradients.append(
            torch.cat([each[0, 4].flatten() for each in torch.autograd.grad(losses["objectness"], levels)])
        )
    ratio = gradients[1] / gradients[0]
    assert set(ratio.round(decimals=3).tolist()) == {1.0, 2.0} and (gradients[0][ratio > 1.5] < 0).all()


def test_ignored_objects_are_neither() -> None:
    """No gradient at all where only the ignored object lies, and the others' losses as if it were
    not there.
    """
    levels = maps(1)
    alone, ignored = (
        truth([[50, 30, 54, 34]], [1]),
        truth([[50, 30, 54, 34], [8, 8, 24, 24]], [1, 0], [False, True]),
    )
    losses = object_losses(levels, STRIDES, (ignored,), PLAIN)
    gradient = torch.autograd.grad(sum(losses.values()), levels)
    assert (gradient[0][..., 1:3, 1:3] == 0).all() and (gradient[0][..., 0, :] != 0).any()
    plain = object_losses(levels, STRIDES, (alone,), PLAIN)
    assert (
        losses["box"] == plain["box"]
        and losses["class"] == plain["class"]
        and losses["objectness"] < plain["objectness"]
    )


@pytest.mark.parametrize("given", [[], [[900, 900, 910, 910]], [[-40, -40, -30, -30]]])
def test_images_without_objects(given) -> None:
    levels = maps(2)
    losses = object_losses(
        levels, STRIDES, (truth(given, [0] * len(given)),) * 2, replace(PLAIN, l1_weight=1.0)
    )
    assert losses["box"] == losses["class"] == losses["l1"] == 0
    sum(losses.values()).backward()
    assert all(level.grad.isfinite().all() and (level.grad[:, 4] > 0).all() for level in levels)


def test_raw_values_are_the_inverse_of_the_decoded() -> None:
    levels = maps(1)
    cells, raw = (
        cells_of(levels, STRIDES),
        torch.cat([level.flatten(2).mT for level in levels], dim=1)[0, :, :4],
    )
    boxes = corners(decode(levels, STRIDES)[0, :, :4])
    torch.testing.assert_close(
        raw_boxes(boxes, cells.centres, cells.strides[:, None]), raw, rtol=1e-3, atol=1e-3
    )


@pytest.mark.parametrize(
    "how",
    [{}, {"box": "giou"}, {"box": "nwd"}, {"box": "iou+nwd"}, {"assign_by": "nwd"}, {"size_aware": "linear"}],
)
def test_every_box_loss_finds_a_small_object(how) -> None:
    """Maps that are fitted by themselves: the best box is the object, its class is the highest."""
    levels = maps(1, 32, 32)
    optimiser = torch.optim.Adam(levels, 0.1)
    for _ in range(80):
        optimiser.zero_grad()
        sum(
            object_losses(levels, STRIDES, (truth([[17, 9, 23, 16]], [2]),), Objects(**how)).values()
        ).backward()
        optimiser.step()
    found = decode(levels, STRIDES)[0]
    best = found[found[:, 4].argmax()]
    assert iou(corners(best[:4]), torch.tensor([17.0, 9, 23, 16])) > 0.8 and best[5:].argmax() == 2
