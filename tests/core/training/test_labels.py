"""Masks in every honest form, and refusals that name what was found."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from core_models.contract.errors import InputRefused
from core_models.sensors import UNKNOWN
from core_models.training.labels import read_label


@pytest.fixture
def mask() -> np.ndarray:
    values = np.zeros((64, 64), np.uint8)
    values[13:42, 9:45] = 1  # off the 8-pixel blocks of JPEG
    return values


def test_zero_one_zero_255_and_one_bit_masks_are_one_mask(tmp_path, mask) -> None:
    Image.fromarray(mask).save(tmp_path / "one.png")
    Image.fromarray(mask * 255).save(tmp_path / "byte.png")
    Image.fromarray(mask * 255).convert("1").save(tmp_path / "bit.png")
    Image.fromarray(np.repeat((mask * 255)[..., None], 3, 2)).save(tmp_path / "rgb.png")
    for name in ("one", "byte", "bit", "rgb"):
        assert np.array_equal(read_label(tmp_path / f"{name}.png"), mask), name


@pytest.mark.parametrize("quality", [95, 75])
def test_a_jpeg_mask_is_cut_at_mid_range(tmp_path, mask, quality) -> None:
    Image.fromarray(mask * 255).save(tmp_path / "mask.jpg", quality=quality)
    assert len(np.unique(np.array(Image.open(tmp_path / "mask.jpg")))) > 2  # it did ring
    assert np.array_equal(read_label(tmp_path / "mask.jpg"), mask)


@pytest.mark.parametrize(
    ("values", "suffix", "told"),
    [
        ([0, 1, 2], "png", "0, 1, 2"),
        ([0, 128, 255], "png", "0, 128, 255"),
        ([7], "png", "7"),
        ([0, 3], "jpg", "do not survive JPEG"),
        ([20, 120, 200], "jpg", "wanted 0 and 1 or 0 and 255"),
    ],
)
def test_anything_else_is_refused_with_what_was_found(tmp_path, values, suffix, told) -> None:
    picture = np.repeat(np.array(values, np.uint8), 32)[None].repeat(32, 0)
    Image.fromarray(picture).save(tmp_path / f"x.{suffix}")
    with pytest.raises(InputRefused) as caught:
        read_label(tmp_path / f"x.{suffix}")
    assert told in str(caught.value) and "x." in str(caught.value)


def test_a_colour_mask_is_refused(tmp_path) -> None:
    picture = np.zeros((8, 8, 3), np.uint8)
    picture[2:4, 2:4, 0] = 255
    Image.fromarray(picture).save(tmp_path / "colour.png")
    with pytest.raises(InputRefused, match="colour"):
        read_label(tmp_path / "colour.png")


@pytest.mark.parametrize(
    ("values", "unknown"), [((0, 1, 255), 255), ((0, 255, 128), 128), ((0, 255, 7), 7), ((1, 0, 0), 0)]
)
@pytest.mark.parametrize("suffix", ["png", "npy"])
def test_a_third_value_is_unknown_where_the_dataset_says_so(tmp_path, values, unknown, suffix) -> None:
    stored = np.array(values, np.uint8)[np.arange(64).reshape(8, 8) % 3]
    if suffix == "npy":
        np.save(tmp_path / "x.npy", stored)
    else:
        Image.fromarray(stored).save(tmp_path / "x.png")
    found = read_label(tmp_path / f"x.{suffix}", unknown)
    assert found.dtype == np.uint8
    assert np.array_equal(found == UNKNOWN, stored == unknown)
    assert np.array_equal(found == 1, (stored != 0) & (stored != unknown))


def test_a_fourth_value_is_refused_with_what_was_wanted(tmp_path) -> None:
    Image.fromarray(np.array([[0, 1, 9, 2]], np.uint8)).save(tmp_path / "x.png")
    with pytest.raises(
        InputRefused, match="holds 0, 1, 2, 9, wanted 0 and 1 or 0 and 255, and 9 for unknown"
    ):
        read_label(tmp_path / "x.png", 9)


def test_unknown_in_a_jpeg_is_refused(tmp_path) -> None:
    Image.fromarray(np.zeros((16, 16), np.uint8)).save(tmp_path / "x.jpg")
    with pytest.raises(InputRefused, match="128 for unknown does not survive"):
        read_label(tmp_path / "x.jpg", 128)


def test_arrays_of_truth_values_and_floats_are_masks(tmp_path, mask) -> None:
    for number, values in enumerate(
        (mask.astype(bool), mask.astype(np.float32), mask.astype(np.int64) * 255)
    ):
        np.save(tmp_path / f"{number}.npy", values)
        assert np.array_equal(read_label(tmp_path / f"{number}.npy"), mask)
    np.save(tmp_path / "nan.npy", np.array([[0, np.nan]]))
    with pytest.raises(InputRefused, match="nan"):
        read_label(tmp_path / "nan.npy")
