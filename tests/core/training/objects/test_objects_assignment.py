"""SimOTA: as published, and safe where the published code is not."""

from __future__ import annotations

import pytest
import torch
import torch.nn.functional as F

from core_models.training.objects.assignment import assign, cells_of, dynamic_counts, near, touched
from core_models.training.objects.boxes import iou

STRIDES = (8, 16, 32)


def cells_for(height: int, width: int, strides=STRIDES):
    return cells_of([torch.zeros(1, 1, -(-height // step), -(-width // step)) for step in strides], strides)


def drawn(seed: int, count: int, size: int = 96, classes: int = 3):
    """Cells, boxes that are predicted about them, scores, and `count` objects with their centre
    in the image.
    """
    generator = torch.Generator().manual_seed(seed)

    def random(*shape):
        return torch.rand(shape, generator=generator)

    cells = cells_for(size, size)
    middles = cells.centres + (random(len(cells.centres), 2) - 0.5) * cells.strides[:, None]
    sides = cells.strides[:, None] * (0.5 + 1.5 * random(len(cells.centres), 2))
    predicted = torch.cat([middles - sides / 2, middles + sides / 2], dim=1)
    centre, half = size * (0.1 + 0.8 * random(count, 2)), 2 + 20 * random(count, 2)
    boxes = torch.cat([centre - half, centre + half], dim=1)
    return (
        cells,
        predicted,
        random(len(predicted), classes),
        boxes,
        torch.randint(classes, (count,), generator=generator),
    )


def published(cells, predicted, scores, boxes, classes) -> dict[int, int]:
    """Cell to object, by the steps of the published code, an object at a time."""
    middles = (boxes[:, :2] + boxes[:, 2:]) / 2
    close = torch.stack(
        [((cells.centres - middle).abs() < 1.5 * cells.strides[:, None]).all(dim=1) for middle in middles]
    )  # (objects, cells)
    candidates = [cell for cell in range(len(predicted)) if close[:, cell].any()]
    cost, overlaps = torch.zeros(len(boxes), len(candidates)), torch.zeros(len(boxes), len(candidates))
    for row, (box, kind) in enumerate(zip(boxes, classes)):
        for column, cell in enumerate(candidates):
            overlaps[row, column] = iou(box, predicted[cell])
            wanted = F.one_hot(kind, scores.shape[1]).float()
            cost[row, column] = F.binary_cross_entropy(scores[cell].sqrt(), wanted, reduction="sum")
            cost[row, column] += -3 * torch.log(overlaps[row, column] + 1e-8) + 1e6 * ~close[row, cell]
    matching = torch.zeros_like(cost)
    for row in range(len(boxes)):
        count = max(1, int(overlaps[row].topk(min(10, len(candidates))).values.sum()))
        matching[row, cost[row].topk(count, largest=False).indices] = 1
    for column in (matching.sum(dim=0) > 1).nonzero()[:, 0]:
        matching[:, column] = 0
        matching[cost[:, column].argmin(), column] = 1
    return {
        cell: int(matching[:, at].argmax()) for at, cell in enumerate(candidates) if matching[:, at].any()
    }


@pytest.mark.parametrize("count", [1, 3, 12, 40])
def test_as_published(count) -> None:
    """Up to 40 objects in 189 cells, so that many cells are contested."""
    for seed in range(3):
        drawing = drawn(seed, count)
        found = assign(*drawing)
        assert dict(zip(found.cells.tolist(), found.objects.tolist())) == published(*drawing)
        torch.testing.assert_close(found.overlaps, iou(drawing[1][found.cells], drawing[3][found.objects]))


def test_the_first_cells_by_hand() -> None:
    cells = cells_for(20, 36, (8, 16))
    assert cells.centres[:6].tolist() == [[4, 4], [12, 4], [20, 4], [28, 4], [36, 4], [4, 12]]
    assert (
        len(cells.centres) == 3 * 5 + 2 * 3
        and cells.centres[15].tolist() == [8, 8]
        and cells.strides[14:16].tolist() == [8, 16]
    )
    close = near(cells, torch.tensor([[18.0, 2, 22, 6]]), 1.5)
    assert cells.centres[close[0]].tolist() == [
        [12, 4],
        [20, 4],
        [28, 4],
        [12, 12],
        [20, 12],
        [28, 12],
        [8, 8],
        [24, 8],
        [40, 8],
        [8, 24],
        [24, 24],
        [40, 24],
    ]


def test_an_object_takes_as_many_cells_as_its_overlaps_add_up_to() -> None:
    likeness = torch.tensor([[0.9, 0.8, 0.7, 0.0], [0.1, 0.0, 0.0, 0.0]])
    assert dynamic_counts(likeness).tolist() == [2, 1]
    assert dynamic_counts(torch.full((1, 30), 0.65)).tolist() == [6]


def test_no_objects_and_objects_outside() -> None:
    cells, predicted, scores, boxes, classes = drawn(0, 2)
    for given in (boxes[:0], boxes + 500, boxes - 500):
        found = assign(cells, predicted, scores, given, classes[: len(given)])
        assert len(found.cells) == len(found.objects) == len(found.overlaps) == 0
    alone = assign(cells, predicted, scores, boxes[:1], classes[:1])
    beside = assign(cells, predicted, scores, torch.cat([boxes[:1], boxes[1:] + 500]), classes)
    assert torch.equal(alone.cells, beside.cells) and torch.equal(alone.overlaps, beside.overlaps)


def test_an_object_that_nothing_overlaps_takes_the_nearest_in_class() -> None:
    """Also where the image has fewer cells than the ten whose overlaps are added up, of one stride that is
    not YOLOX's.
    """
    cells = cells_for(6, 9, (3,))
    boxes = torch.tensor([[3.0, 0, 4, 1]])
    predicted = torch.cat([cells.centres + 50, cells.centres + 51], dim=1)
    scores = torch.full((6, 2), 0.1)
    scores[1, 1] = 0.4
    assert assign(cells, predicted, scores, boxes, torch.tensor([1])).cells.tolist() == [1]


def test_a_cell_without_a_number_is_not_taken() -> None:
    cells, predicted, scores, boxes, classes = drawn(3, 4)
    predicted[assign(cells, predicted, scores, boxes, classes).cells] = torch.nan
    assert predicted[assign(cells, predicted, scores, boxes, classes).cells].isfinite().all()


def test_by_nwd_a_tiny_object_takes_more_cells() -> None:
    """Boxes of 8 pixels in every cell, an object of 3: hardly an overlap adds up, but all of them
    are near.
    """
    cells = cells_for(64, 64, (8,))
    predicted = torch.cat([cells.centres - 4, cells.centres + 4], dim=1)
    drawing = (
        cells,
        predicted,
        torch.full((64, 1), 0.5),
        torch.tensor([[30.0, 30, 33, 33]]),
        torch.tensor([0]),
    )
    assert len(assign(*drawing).cells) == 1
    assert len(assign(*drawing, metric="nwd").cells) == 4  # e^(-d/12.8) of the nine near it adds up to 4.6


def test_cells_that_an_ignored_object_touches() -> None:
    cells = cells_for(32, 32, (8, 16))
    inside = touched(cells, torch.tensor([[17.0, 1, 18, 2], [100, 100, 110, 110]]))
    assert cells.centres[inside].tolist() == [[20, 4], [24, 8]]
    assert not touched(cells, torch.zeros(0, 4)).any()
