"""Folders of pairs: masks in every honest form, and refusals that name what was found."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image
from training_pairs import write_pairs

from core_models.contract.errors import InputRefused
from core_models.training.datasets import PairFolder, read_image, read_label, split_folder


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


def test_a_colour_mask_and_a_16_bit_image_are_refused(tmp_path) -> None:
    picture = np.zeros((8, 8, 3), np.uint8)
    picture[2:4, 2:4, 0] = 255
    Image.fromarray(picture).save(tmp_path / "colour.png")
    with pytest.raises(InputRefused, match="colour"):
        read_label(tmp_path / "colour.png")
    Image.fromarray(np.full((8, 8), 3000, np.uint16)).save(tmp_path / "deep.png")
    with pytest.raises(InputRefused, match="8-bit"):
        read_image(tmp_path / "deep.png")


@pytest.mark.parametrize("memory", [1.0, 0.0])
def test_pairs_are_the_same_whether_kept_in_memory_or_not(tmp_path, memory) -> None:
    folder = PairFolder(write_pairs(tmp_path, 3), memory)
    assert len(folder) == 3 and folder.changed() == [1, 2]
    assert folder[1].before.shape == (48, 48, 3) and folder[1].label.sum() == 14 * 14
    assert (folder[0] is folder[0]) == bool(memory)
    rows, columns = folder.anchors[2].T
    assert folder[2].label[rows, columns].all()


def test_refuses_what_does_not_belong_together(tmp_path) -> None:
    folder = write_pairs(tmp_path, 2)
    (folder / "B" / "1.png").rename(folder / "B" / "2.png")
    with pytest.raises(InputRefused, match="lacks"):
        PairFolder(folder)
    (folder / "B" / "2.png").rename(folder / "B" / "1.png")
    Image.fromarray(np.zeros((10, 10, 3), np.uint8)).save(folder / "B" / "1.png")
    with pytest.raises(InputRefused, match="10×10"):
        PairFolder(folder)
    (folder / "B" / "1.png").write_bytes(b"no image")
    with pytest.raises(InputRefused, match=r"1\.png cannot be read"):
        PairFolder(folder)


def test_a_truncated_image_is_refused(tmp_path) -> None:
    Image.fromarray(np.random.default_rng(0).integers(0, 255, (64, 64, 3), np.uint8)).save(tmp_path / "x.png")
    whole = (tmp_path / "x.png").read_bytes()
    (tmp_path / "x.png").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(InputRefused, match=r"x\.png cannot be read"):
        read_image(tmp_path / "x.png")


def test_finds_the_split_or_says_what_a_dataset_is(tmp_path) -> None:
    write_pairs(tmp_path / "d" / "val", 1)
    assert split_folder(tmp_path / "d", "val") == tmp_path / "d" / "val"
    assert split_folder(tmp_path / "d" / "val", "test") == tmp_path / "d" / "val"
    with pytest.raises(InputRefused, match=r"test/A"):
        split_folder(tmp_path / "d", "test")
    with pytest.raises(InputRefused, match="label"):
        PairFolder(tmp_path / "d")
