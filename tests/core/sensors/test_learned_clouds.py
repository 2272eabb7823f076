"""ukis-csmask: which of its networks is asked, with what, and what becomes of its answer.

The package is optional. A stand-in with its interface shows what it is given; the last test runs the package
itself where it is installed.
"""

from __future__ import annotations

import sys
import types

import numpy as np
import pytest

from core_models.sensors import learned_clouds
from core_models.sensors.learned_clouds import FOUR, SIX, learned_mask, level_of, taken
from core_models.sensors.sentinel2 import BANDS

MEADOW = np.array([0.11, 0.08, 0.08, 0.05, 0.10, 0.24, 0.29, 0.28, 0.32, 0.09, 0.002, 0.17, 0.09], np.float32)


def test_six_bands_are_taken_where_they_are_there_else_four_else_none() -> None:
    assert taken(BANDS) == {"blue": 1, "green": 2, "red": 3, "nir": 7, "swir16": 11, "swir22": 12}
    assert taken(("nir", "red", "green", "blue")) == {"blue": 3, "green": 2, "red": 1, "nir": 0}
    assert list(taken([*FOUR, "B11"])) == list(FOUR.values()) and list(taken(list(SIX))) == list(SIX.values())
    assert taken(("B2", "B3", "B4")) == {}


@pytest.mark.parametrize(
    "texts, cirrus, level",
    [
        (["/x/S2A_MSIL2A_20220101T000000_N0400_R1.SAFE/a.tif"], True, "l2a"),
        (["/x/S2B_MSIL1C_20220101T000000.tif"], False, "l1c"),
        (["a.tif", "Level-2A"], True, "l2a"),
        (["/tiles/all1c0de/a.tif"], True, "l1c"),
        (["a.tif"], False, "l2a"),
    ],
)
def test_the_level_is_that_of_the_names_else_told_by_the_cirrus_band(texts, cirrus, level) -> None:
    assert level_of(texts, cirrus) == level


@pytest.fixture
def stand_in(monkeypatch) -> list[dict]:
    """The package's interface; what it was given, and as its answer a cloud in the first coarse pixel and a
    shadow in the last.
    """
    given: list[dict] = []

    class CSmask:
        def __init__(self, img, band_order, product_level="l1c", **more) -> None:
            given.append({"img": img, "band_order": band_order, "product_level": product_level})
            self.csm = np.zeros((*img.shape[:2], 1), np.uint8)
            self.csm[0, 0], self.csm[-1, -1] = 1, 2

    module = types.ModuleType("ukis_csmask.mask")
    module.CSmask = CSmask
    monkeypatch.setitem(sys.modules, "ukis_csmask", types.ModuleType("ukis_csmask"))
    monkeypatch.setitem(sys.modules, "ukis_csmask.mask", module)
    return given


def test_pixels_are_averaged_to_30_metres_and_the_answer_comes_back_at_their_own(stand_in) -> None:
    image = np.random.default_rng(0).random((13, 20, 31)).astype(np.float32)
    found = learned_mask(image, BANDS, "l2a", 10.0)
    asked = stand_in[0]
    assert asked["img"].shape == (7, 11, 6) and asked["img"].dtype == np.float32
    assert asked["product_level"] == "l2a" and asked["band_order"] == list(SIX.values())
    np.testing.assert_allclose(asked["img"][1, 2, 3], image[7, 3:6, 6:9].mean(), rtol=1e-5)
    assert found.shape == (20, 31) and found.dtype == np.uint8
    assert (found[:3, :3] == 1).all() and (found[18:, 30:] == 2).all() and (found > 0).sum() == 9 + 2


def test_larger_pixels_stay_as_they_are(stand_in) -> None:
    learned_mask(np.zeros((13, 8, 9), np.float32), BANDS, "l1c", 30.0)
    assert stand_in[0]["img"].shape == (8, 9, 6)


def test_what_is_missing_is_said(monkeypatch) -> None:
    monkeypatch.setattr(learned_clouds, "find_spec", lambda name: None)
    assert learned_clouds.why_not() == "ukis-csmask is not installed"
    monkeypatch.setattr(learned_clouds, "find_spec", lambda name: name == "ukis_csmask" or None)
    assert learned_clouds.why_not() == "ukis-csmask lacks onnxruntime"
    monkeypatch.setattr(learned_clouds, "find_spec", lambda name: name)
    assert learned_clouds.why_not() == ""


@pytest.mark.skipif(
    bool(learned_clouds.why_not()), reason=f"{learned_clouds.why_not()}: requirements-clouds.txt"
)
def test_the_package_itself_finds_a_thick_cloud_over_a_meadow() -> None:
    image = np.repeat(np.repeat(MEADOW[:, None, None], 768, 1), 768, 2)
    image = image * np.random.default_rng(0).uniform(0.9, 1.1, (1, 768, 768)).astype(np.float32)
    image[:, 240:480, 240:480] = 0.7
    found = learned_mask(image, BANDS, "l1c", 10.0)
    assert (found[300:420, 300:420] == 1).mean() > 0.7
    assert (found[600:] > 0).mean() < 0.1
