"""Measures against cases worked out by hand, and our matching against faster-coco-eval's."""

from __future__ import annotations

import numpy as np
import pytest

from core_models.training.objects import measures
from core_models.training.objects.dataset import ObjectImage
from core_models.training.objects.matching import average_precision, match
from core_models.training.objects.measures import DetectionSums


def image(boxes, classes=None, ignored=None, name="x") -> ObjectImage:
    count = len(boxes)
    classes = np.zeros(count, np.int64) if classes is None else np.array(classes, np.int64)
    ignored = np.zeros(count, bool) if ignored is None else np.array(ignored, bool)
    return ObjectImage(
        name, np.zeros((200, 300, 3), np.uint8), np.array(boxes, np.float32).reshape(-1, 4), classes, ignored
    )


def sums(*entries, classes=("car",)) -> DetectionSums:
    """Of (image, boxes, classes, scores)."""
    found = DetectionSums(classes)
    for entry, boxes, kinds, scores in entries:
        found.add(entry, np.array(boxes, np.float32), np.array(kinds, np.int64), np.array(scores, np.float32))
    return found


A, B, C = (10, 10, 20, 20), (50, 10, 60, 20), (100, 50, 110, 60)
FAR = (200, 150, 210, 160)


def test_a_detector_that_is_right_throughout() -> None:
    found = sums((image([A, B]), [A, B], [0, 0], [0.9, 0.8])).summary()
    assert all(
        found[name] == pytest.approx(1.0)
        for name in ("ap", "ap50", "ap75", "ap_1500", "ap_small", "ap_tiny", "max_f1")
    )
    assert found["max_f1_threshold"] == pytest.approx(0.8) and found["images"] == 1 and found["objects"] == 2
    assert not any(
        "medium" in name or "large" in name or "very" in name for name in found
    )  # there is no such object


def test_precision_and_recall_by_hand() -> None:
    # By falling score right, false, right; two of three objects: precision 1 up to recall 1/3, then 2/3 up to
    # 2/3, then 0.
    found = sums((image([A, B, C]), [A, FAR, B], [0, 0, 0], [0.9, 0.8, 0.7])).summary()
    assert found["ap50"] == pytest.approx((34 * 1 + 33 * 2 / 3) / 101, abs=1e-6)
    assert found["max_f1"] == pytest.approx(2 / 3) and (found["precision"], found["recall"]) == pytest.approx(
        (2 / 3, 2 / 3)
    )
    assert found["max_f1_threshold"] == pytest.approx(0.7)


def test_an_overlap_counts_up_to_its_iou() -> None:
    # Shifted by 2 of 10 pixels: IoU 8 / 12 = 0.667, right at 0.5, 0.55, 0.6 and 0.65.
    found = sums((image([A]), [(12, 10, 22, 20)], [0], [0.9])).summary()
    assert (found["ap50"], found["ap75"], found["ap"]) == pytest.approx((1.0, 0.0, 0.4))


def test_an_object_is_found_once_and_by_its_class() -> None:
    found = sums((image([A]), [A, (11, 10, 21, 20)], [0, 0], [0.9, 0.8])).summary()
    assert found["precision"] == 1.0 and found["ap50"] == pytest.approx(1.0)
    matches = match(*(np.array(part) for part in ([A, A], [0, 0], [0.8, 0.9], [A], [0], [False])))
    assert matches.partner.tolist() == [-1, 0]
    wrong = sums((image([A], [1]), [A], [0], [0.9]), classes=("car", "van")).summary()
    assert wrong["ap50"] == 0.0 and wrong["max_f1"] == 0.0 and wrong["max_f1_threshold"] == 0.5


def test_what_lies_on_an_ignored_box_is_neither_right_nor_false() -> None:
    scene = image([A, (40, 0, 80, 40)], ignored=[False, True])
    found = sums((scene, [A, B, (45, 5, 55, 15)], [0, 0, 0], [0.5, 0.9, 0.8]))
    assert found.summary()["ap50"] == pytest.approx(1.0) and found.curve().best().precision == 1.0
    assert found.images[0].matches().partner.tolist() == [0, -2, -2] and found.summary()["objects"] == 1
    other = sums((scene, [B], [1], [0.9]), classes=("car", "van"))  # whatever the class of the ignored box
    assert other.images[0].matches().partner.tolist() == [-2]


def test_sizes_are_those_of_coco_and_of_ai_tod() -> None:
    boxes = [(0, 0, 6, 6), (20, 0, 32, 12), (40, 0, 64, 24), (80, 0, 130, 50), (150, 0, 290, 140)]
    found = sums((image(boxes), boxes[::2], [0] * 3, [0.9, 0.8, 0.7])).summary()
    expected = {
        "very_tiny": 1,
        "tiny": 0,
        "tod_small": 1,
        "tod_medium": 51 / 101,
        "small": 67 / 101,
        "medium": 0,
        "large": 1,
    }
    assert {name: found[f"ap50_{name}"] for name in expected} == pytest.approx(expected, abs=1e-6)


def test_more_than_a_hundred_detections_count_where_1500_do() -> None:
    boxes = [(3 * x, 3 * y, 3 * x + 2, 3 * y + 2) for x in range(20) for y in range(10)]
    found = sums((image(boxes), boxes, [0] * 200, np.linspace(0.9, 0.1, 200))).summary()
    assert found["ar"] == pytest.approx(0.5) and found["ar_1500"] == found["ap_1500"] == found[
        "ap_very_tiny"
    ] == pytest.approx(1.0)
    assert found["ap"] == pytest.approx(51 / 101)


def test_no_detection_and_no_object() -> None:
    none = np.zeros((0, 4))
    assert sums((image([A]), none, [], [])).summary()["ap50"] == 0.0
    empty = sums((image([]), [A], [0], [0.9])).summary()
    assert empty["ap50"] == empty["max_f1"] == empty["objects"] == 0.0
    assert sums((image([]), none, [], [])).summary()["ap"] == 0.0


def shaken(seed: int) -> DetectionSums:
    """Boxes of two classes, some ignored, and detections near them, beside them and of the wrong class."""
    random, found = np.random.default_rng(seed), DetectionSums(("car", "van"))
    for number in range(5):
        corners = random.uniform(0, 180, (12, 2))
        boxes = np.concatenate([corners, corners + random.uniform(4, 20, (12, 2))], axis=1)
        kinds, ignored = random.integers(0, 2, 12), random.random(12) < 0.2
        guesses = np.concatenate([boxes + random.normal(0, 1.5, boxes.shape), random.permutation(boxes) + 8])
        classes = np.where(random.random(24) < 0.8, np.tile(kinds, 2), random.integers(0, 2, 24))
        scene = image(boxes, kinds, ignored, str(number))
        found.add(scene, guesses.astype(np.float32), classes, random.random(24).astype(np.float32))
    return found


@pytest.mark.parametrize("seed", range(4))
def test_the_library_and_our_matching_agree(seed, monkeypatch) -> None:
    found = shaken(seed)
    library = found.summary()
    assert 0.1 < library["ap50"] < 0.9
    monkeypatch.setattr(measures, "can_measure_sizes", lambda: False)
    plain = found.summary()
    assert {name: library[name] for name in plain} == pytest.approx(plain, abs=1e-9)
    assert np.mean([entry["ap50"] for entry in found.by_class().values()]) == pytest.approx(
        library["ap50"], abs=1e-9
    )


def test_parts_put_together_are_the_whole() -> None:
    whole = shaken(0)
    first, second = DetectionSums(whole.classes), DetectionSums(whole.classes)
    first.images, second.images = whole.images[:2], whole.images[2:]
    first.merge(second)
    assert first.summary() == whole.summary()


def test_average_precision_of_nothing_is_no_number() -> None:
    assert np.isnan(average_precision(np.ones(1), np.zeros(1, bool), 0))
    assert average_precision(np.zeros(0), np.zeros(0, bool), 3) == 0.0
