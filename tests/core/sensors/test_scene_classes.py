"""Sentinel-2's scene classification as a cloud mask: what it is told by, and what becomes of each class."""

from __future__ import annotations

import numpy as np
import pytest

from core_models.sensors.scene_classes import as_cloud_mask, is_scene_classification


def test_every_class_has_its_place_in_a_cloud_mask() -> None:
    wanted = [255, 255, 0, 2, 0, 0, 0, 0, 1, 1, 1, 0]
    assert as_cloud_mask(np.arange(12)).tolist() == wanted
    assert as_cloud_mask(np.array([[12.0, 255.0]])).tolist() == [[12, 255]]


@pytest.mark.parametrize(
    ("values", "names", "wanted"),
    [
        ([0, 1, 2, 255], (), False),
        ([0, 1, 2, 255], ("T31TFJ_20240601T104621_SCL_20m.jp2",), True),
        ([0, 1, 2], ("SCL",), True),
        ([0, 1, 2], ("muscle.tif",), False),
        ([4, 5, 8, np.nan], ("mask.tif",), True),
        ([0, 3, 255], (), True),
        ([0, 20], (), False),
        ([0.5, 4.5], (), False),
        ([], (), False),
    ],
)
def test_it_is_told_by_its_name_or_by_classes_that_no_cloud_mask_has(values, names, wanted) -> None:
    assert is_scene_classification(np.array(values, np.float32), names) == wanted
