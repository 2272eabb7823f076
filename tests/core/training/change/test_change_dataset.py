"""Folders of pairs and their images, and refusals that name what was found."""

from __future__ import annotations

import json
import sys

import numpy as np
import pytest
from PIL import Image
from rasterfiles import save
from training_pairs import write_pairs

from core_models.contract.errors import InputRefused
from core_models.sensors import UNKNOWN
from core_models.training.change.dataset import PairFolder, read_source
from core_models.training.dataset import read_sources
from core_models.training.images import read_image
from core_models.training.recipe import Data, Source
from core_models.training.statistics import value_range


def test_a_16_bit_image_keeps_its_values_and_its_one_band(tmp_path) -> None:
    values = np.arange(0, 64000, 1000, dtype=np.uint16).reshape(8, 8)
    Image.fromarray(values).save(tmp_path / "deep.png")
    found = read_image(tmp_path / "deep.png")
    assert found.dtype == np.uint16 and np.array_equal(found[..., 0], values)


@pytest.mark.parametrize("dtype", ["uint8", "uint16", "float32"])
@pytest.mark.parametrize("interleave", ["pixel", "band"])
def test_a_tiff_of_many_bands_is_read_whole(tmp_path, dtype, interleave) -> None:
    values = (200 * np.random.default_rng(0).random((6, 8, 5))).astype(dtype)
    save(tmp_path / "x.tif", values, compress="zstd", interleave=interleave)
    found = read_image(tmp_path / "x.tif")
    assert found.dtype == values.dtype and np.array_equal(found, values.transpose(1, 2, 0))


def test_what_a_tiff_of_many_bands_lacks_is_said(tmp_path, monkeypatch) -> None:
    path = tmp_path / "x.tif"
    save(path, np.zeros((6, 8, 8), np.int32))
    with pytest.raises(InputRefused, match="holds int32"):
        read_image(path)
    save(path, np.ones((6, 64, 64), np.uint16))
    path.write_bytes(path.read_bytes()[:-9000])
    with pytest.raises(InputRefused, match=r"x\.tif cannot be read as an image"):
        read_image(path)
    monkeypatch.setitem(sys.modules, "core_models.training.rasters", None)
    with pytest.raises(InputRefused, match="rasterio, which reads it, is not installed"):
        read_image(path)


@pytest.mark.parametrize("dtype", ["uint8", "uint16", "float32"])
def test_an_array_is_read_as_it_is(tmp_path, dtype) -> None:
    values = np.random.default_rng(0).random((5, 6, 7)).astype(dtype)
    np.save(tmp_path / "x.npy", values)
    assert (
        np.array_equal(read_image(tmp_path / "x.npy"), values)
        and read_image(tmp_path / "x.npy").dtype == dtype
    )


@pytest.mark.parametrize(
    ("values", "told"),
    [
        (np.zeros((4, 4, 2), np.int64), "int64 of shape"),
        (np.zeros(4, np.uint8), "wanted (height, width, bands)"),
        (np.full((4, 4, 1), np.nan, np.float32), "NaN"),
        (np.array(["text"]), "no array of numbers"),
    ],
)
def test_an_array_that_is_no_image_is_refused(tmp_path, values, told) -> None:
    np.save(tmp_path / "x.npy", values)
    with pytest.raises(InputRefused) as caught:
        read_image(tmp_path / "x.npy")
    assert told in str(caught.value) and "x.npy" in str(caught.value)


def test_pickled_objects_are_not_loaded(tmp_path) -> None:
    np.save(tmp_path / "x.npy", np.array([{"a": 1}], object), allow_pickle=True)
    with pytest.raises(InputRefused, match="cannot be read as an array"):
        read_image(tmp_path / "x.npy")


def test_floats_as_tiff_are_pointed_to_chips(tmp_path) -> None:
    Image.fromarray(np.zeros((8, 8), np.float32)).save(tmp_path / "x.tif")
    with pytest.raises(InputRefused, match="make-chips"):
        read_image(tmp_path / "x.tif")


def test_all_images_have_the_same_bands(tmp_path) -> None:
    folder = write_pairs(tmp_path, 2)
    (folder / "B" / "1.png").unlink()
    np.save(folder / "B" / "1.npy", np.zeros((48, 48, 4), np.uint8))
    with pytest.raises(InputRefused, match=r"1\.npy has 4 bands of uint8, the images before it 3"):
        PairFolder(folder)


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


def data_of(train, validation, memory_gb=4.0) -> Data:
    return Data(
        train=(Source(str(train), "t"),), validation=Source(str(validation), "v"), memory_gb=memory_gb
    )


def test_all_sources_share_the_memory(tmp_path) -> None:
    for split in ("train", "val"):
        write_pairs(tmp_path / split, 4)
    pair = 48 * 48 * 7
    (training,), validation = read_sources(
        data_of(tmp_path, tmp_path, 5.5 * pair / 2**30), read_source, "pairs"
    )
    assert (training.kept, validation.kept) == (4 * pair, pair)


def test_a_pair_in_both_training_and_validation_is_refused(tmp_path) -> None:
    write_pairs(tmp_path / "all", 4)
    (tmp_path / "val.csv").write_text("before,after,label\nall/A/2.png,all/B/2.png,all/label/2.png\n")
    with pytest.raises(InputRefused, match=r"2\.png is in the training and in the validation data \(1 pairs"):
        read_sources(data_of(tmp_path / "all", tmp_path / "val.csv"), read_source, "pairs")


def test_dataset_json_names_the_unknown_value_and_the_range(tmp_path) -> None:
    write_pairs(tmp_path / "train", 2, high=1)
    values = {"unknown": 1, "low": [10, 10, 10], "high": [90, 90, 200]}
    (tmp_path / "dataset.json").write_text(json.dumps(values))
    folder = PairFolder(tmp_path / "train")
    assert (folder[1].label == UNKNOWN).sum() == 14 * 14
    assert value_range([folder]) == ((10, 10, 10), (90, 90, 200))
    assert PairFolder(tmp_path / "train", unknown=7).unknown == 7


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('{"bandz": 3}', "unknown fields: bandz"),
        ('{"low": [1], "high": [0]}', "lower and a higher"),
        ('{"unknown": "x"}', "wanted a whole number"),
        ("{", "cannot be used"),
        ("[]", "cannot be used"),
    ],
)
def test_a_wrong_dataset_json_is_refused(tmp_path, text, told) -> None:
    write_pairs(tmp_path, 1)
    (tmp_path / "dataset.json").write_text(text)
    with pytest.raises(InputRefused) as caught:
        PairFolder(tmp_path)
    assert told in str(caught.value) and "dataset.json" in str(caught.value)


def test_a_range_of_other_bands_is_refused(tmp_path) -> None:
    write_pairs(tmp_path, 1)
    (tmp_path / "dataset.json").write_text('{"low": [0], "high": [1]}')
    with pytest.raises(InputRefused, match="gives 1 values for low and high"):
        value_range([PairFolder(tmp_path)])
