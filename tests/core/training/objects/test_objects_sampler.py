"""Crops as functions of their number; boxes lie on what they were drawn for, however a crop is turned;
nothing is lost.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch
from object_sets import draw, write_coco

from core_models.contract.errors import InputRefused
from core_models.training.objects.dataset import ObjectFolder, ObjectImage
from core_models.training.objects.sampler import ObjectSampler
from core_models.training.objects.views import Pose, look, within
from core_models.training.recipe import Augment, Data, Objects, Recipe, Run, Source

PLAIN = Augment(flips=False, turns=False)
ALL = Augment(scale=(0.5, 2.0), brightness=0.05, contrast=0.05)


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> ObjectFolder:
    return ObjectFolder(write_coco(tmp_path_factory.mktemp("objects") / "set", count=6))


def sampler(folder, augment=PLAIN, batch=4, seed=1, **objects) -> ObjectSampler:
    source = Source("x", "x")
    data, classes = Data((source,), source, crop=64), ("van", "car")
    how = {"augment": augment, "objects": Objects(**objects), "run": Run(steps=1, batch=batch)}
    return ObjectSampler([folder], Recipe("yolox", data, "objects", classes, seed, **how))


def painted(frame: torch.Tensor) -> np.ndarray:
    """(H, W) which pixels are those of an object."""
    return (frame[:2].amax(0) - frame[2] > 100).numpy()


OPTIONS = [
    (PLAIN, {}),
    (ALL, {"object_share": 0.7}),
    (ALL, {"mosaic": 1.0, "object_share": 0.5}),
    (ALL, {"rotation": 180.0, "mosaic": 0.3}),
    (ALL, {"frames": 3, "mosaic": 0.5, "rotation": 30.0}),
]


@pytest.mark.parametrize(("augment", "objects"), OPTIONS)
def test_every_painted_pixel_is_in_a_box_and_no_box_is_empty(folder, augment, objects) -> None:
    drawn = sampler(folder, augment, **objects)
    kept = 0
    for number in range(8):
        batch = drawn.batch(number)
        frames = batch.images.reshape(-1, *batch.images.shape[-3:])
        assert len(frames) == len(batch.boxes) == len(batch.classes) == len(batch.ignored)
        for frame, boxes, classes, ignored in zip(frames, batch.boxes, batch.classes, batch.ignored):
            there = painted(frame)
            covered = np.zeros_like(there)
            for (left, top, right, bottom), kind, skip in zip(
                boxes.numpy(), classes.tolist(), ignored.tolist()
            ):
                assert 0 <= left < right <= 64 and 0 <= top < bottom <= 64
                rows = slice(int(np.floor(top)), int(np.ceil(bottom)))
                columns = slice(int(np.floor(left)), int(np.ceil(right)))
                covered[
                    max(0, rows.start - 1) : rows.stop + 1, max(0, columns.start - 1) : columns.stop + 1
                ] = True
                if not skip:
                    kept += 1
                    inner = frame[:, rows, columns].reshape(3, -1)[:, there[rows, columns].ravel()]
                    share = there[rows, columns].sum() / ((right - left) * (bottom - top))
                    assert share > (0.35 if drawn.objects.rotation else 0.7)
                    assert inner[:2].mean(1).argmax() == kind
            assert not (there & ~covered).any()
    assert kept > 40


def test_batches_are_functions_of_their_number(folder) -> None:
    options = {"mosaic": 0.5, "object_share": 0.5, "rotation": 45.0}
    first, again, other = (sampler(folder, ALL, **options).batch(number) for number in (7, 7, 8))
    assert torch.equal(first.images, again.images) and all(map(torch.equal, first.boxes, again.boxes))
    assert not torch.equal(first.images, other.images)
    small = [sampler(folder, ALL, batch=1, **options).batch(number) for number in range(28, 32)]
    assert torch.equal(first.images, torch.cat([each.images for each in small]))
    assert all(map(torch.equal, first.boxes, (each.boxes[0] for each in small)))


def test_a_negative_turns_the_values_over_and_keeps_the_boxes(folder) -> None:
    plain, turned = (
        sampler(folder, PLAIN, object_share=1.0, negative=share).batch(0) for share in (0.0, 1.0)
    )
    torch.testing.assert_close(turned.images, 255 - plain.images)
    assert all(map(torch.equal, plain.boxes, turned.boxes))
    some = sampler(folder, PLAIN, object_share=1.0, negative=0.5, batch=16).batch(0).images.mean((1, 2, 3))
    assert 2 < (some > 128).sum() < 14


def test_frames_of_a_clip_are_seen_alike_and_in_order(folder) -> None:
    batch = sampler(folder, ALL, frames=3, rotation=20.0).batch(0)
    assert batch.images.shape == (4, 3, 3, 64, 64) and len(batch.boxes) == 12
    same = ObjectFolder(folder.path)
    same._items = {index: replace(folder[0], name=folder[index].name) for index in range(6)}
    clip = sampler(same, ALL, frames=3, rotation=20.0).batch(0)
    assert torch.equal(clip.images[:, 0], clip.images[:, 1]) and torch.equal(
        clip.images[:, 0], clip.images[:, 2]
    )
    with pytest.raises(InputRefused, match=r"sequences of 6 frames at most, objects.frames wants 7"):
        sampler(folder, frames=7)


def image(boxes, size=(96, 128)) -> ObjectImage:
    classes = np.zeros(len(boxes), np.int64)
    return ObjectImage(
        "x", draw(boxes, classes, *size), np.array(boxes, np.float32), classes, np.zeros(len(boxes), bool)
    )


def seen(boxes, pose, size=(64, 64), **objects):
    view = within(look([image(boxes)], pose, size), Objects(**objects))
    return view.frames[0], view.boxes[0].boxes.round(3).tolist(), view.boxes[0].ignored.tolist()


def test_cut_shrunk_and_vanished_objects(folder) -> None:
    middle = Pose((64, 48), 1.0, 0.0)  # shows columns 32..96 and rows 16..80
    _, boxes, ignored = seen([(28, 40, 38, 50), (22, 40, 33, 50), (0, 0, 9, 9), (90, 20, 96, 30)], middle)
    assert boxes == [[0, 24, 6, 34], [0, 24, 1, 34], [58, 4, 64, 14]] and ignored == [False, True, False]
    _, boxes, ignored = seen([(60, 40, 70, 43)], Pose((64, 48), 0.5, 0.0), smallest=2.0)
    assert boxes == [[30, 28, 35, 29.5]] and ignored == [True]
    assert seen([(60, 40, 70, 43)], Pose((64, 48), 0.5, 0.0), smallest=1.0)[2] == [False]


def test_a_quarter_turn_of_a_view_is_that_of_the_window() -> None:
    boxes = [(50, 30, 60, 50)]
    upright, _, _ = seen(boxes, Pose((64, 48), 1.0, 0.0))
    frame, found, _ = seen(boxes, Pose((64, 48), 1.0, np.pi / 2))
    assert torch.allclose(
        frame, torch.rot90(upright, -1, (-2, -1)), atol=0.1
    )  # x goes to y: clockwise as images are shown
    assert found == [[30, 18, 50, 28]]


def test_beyond_the_edge_lies_the_mean_of_the_image() -> None:
    frame, boxes, _ = seen([(0, 0, 10, 10)], Pose((64, 48), 0.25, 0.0))
    assert boxes == [[16, 20, 18.5, 22.5]]
    edge = frame[:, 0, 0]
    assert 30 < float(edge.mean()) < 60 and torch.allclose(edge, frame[:, -1, -1], atol=0.01)


def test_every_class_is_aimed_at_as_often(folder) -> None:
    counts = folder.counts()
    drawn = sampler(folder, object_share=1.0)
    aimed = [drawn._aimed(0, np.random.default_rng(number)) for number in range(400)]
    kinds = []
    for clip, (x, y) in aimed:
        found = folder[clip[0]]
        centres = (found.boxes[:, :2] + found.boxes[:, 2:]) / 2
        kinds.append(int(found.classes[np.abs(centres - (x, y)).sum(1).argmin()]))
    assert min(counts.values()) > 0 and 0.4 < np.mean(kinds) < 0.6
    batch = drawn.batch(0)
    assert all((~ignored).any() for ignored in batch.ignored)


def test_an_epoch_is_as_many_crops_as_the_images_hold(folder) -> None:
    assert sampler(folder).epoch_crops == 6 * (96 // 64) * (128 // 64)


@pytest.mark.parametrize(
    "pose", [Pose((63.3, 47.7), 2.0, 0.0), Pose((64.4, 48.9), 1.37, 0.0), Pose((64.4, 47.2), 2.0, np.pi / 2)]
)
def test_boxes_follow_the_pixels_to_a_fraction_of_one(pose) -> None:
    frame, boxes, _ = seen([(57, 42, 68, 50)], pose)
    rows, columns = np.nonzero(painted(frame))
    found = (columns.min(), rows.min(), columns.max() + 1, rows.max() + 1)
    assert np.abs(np.subtract(found, boxes[0])).max() < 0.75
