"""Chips as they are read, and what is refused."""

import numpy as np
import pytest
from cloud_chips import write_chips

from core_models.contract.errors import InputRefused
from core_models.training.clouds.dataset import CloudFolder, cloud_split, read_source
from core_models.training.dataset import read_sources
from core_models.training.recipe import Data, Source


def test_a_chip_is_read_in_the_units_of_networks(tmp_path) -> None:
    folder = CloudFolder(write_chips(tmp_path / "train"))
    scene = folder[0]
    assert len(folder) == 3 and scene.clear.shape == (13, 48, 48) and scene.sar.shape == (2, 48, 48)
    stored = np.load(tmp_path / "train" / "clear" / "0.npy")
    np.testing.assert_allclose(scene.clear[4, 7, 9], stored[7, 9, 4] / 10000)
    assert scene.cloudy[:, :, 0].min() == pytest.approx(0.7) and set(np.unique(scene.mask)) == {0, 1, 255}


def test_parts_that_are_absent_are_none(tmp_path) -> None:
    folder = CloudFolder(write_chips(tmp_path / "train", sar=False, cloudy=False))
    scene = folder[1]
    assert scene.cloudy is None and scene.sar is None and not scene.mask.any()
    assert folder.having("cloudy") == folder.having("sar") == []


def test_without_memory_chips_are_read_at_every_use(tmp_path) -> None:
    folder = CloudFolder(write_chips(tmp_path / "train"), memory_gb=0.0)
    assert folder.kept == 0
    np.testing.assert_array_equal(folder[2].clear, CloudFolder(folder.path)[2].clear)


def test_splits_are_folders_or_the_whole(tmp_path) -> None:
    write_chips(tmp_path / "divided" / "train", 1)
    assert cloud_split(tmp_path / "divided", "train").name == "train"
    with pytest.raises(InputRefused, match="holds no chips"):
        CloudFolder(cloud_split(tmp_path / "divided", "test"))
    write_chips(tmp_path / "whole", 1)
    assert cloud_split(tmp_path / "whole", "val") == tmp_path / "whole"


@pytest.mark.parametrize(
    ("part", "values", "words"),
    [
        ("cloudy", np.zeros((48, 48, 4), np.uint16), "wanted 48×48 and 13 bands"),
        ("sar", np.zeros((40, 48, 2), np.float32), "wanted 48×48 and 2 bands"),
        ("mask", np.zeros((48, 48, 1), np.uint8), "wanted 48×48 and no bands"),
        ("sar", np.full((48, 48, 2), np.nan, np.float32), "holds NaN"),
        ("mask", None, "has no cloud mask"),
    ],
)
def test_parts_that_do_not_fit_are_refused(part, values, words, tmp_path) -> None:
    folder = write_chips(tmp_path / "train", 1)
    if values is None:
        (folder / part / "0.npy").unlink()
    else:
        np.save(folder / part / "0.npy", values)
    with pytest.raises(InputRefused, match=words):
        CloudFolder(folder)


def test_what_is_trained_on_is_not_measured_with(tmp_path) -> None:
    source = Source(str(write_chips(tmp_path / "whole", 2)), "x")
    with pytest.raises(InputRefused, match="is in the training and in the validation data"):
        read_sources(Data((source,), source), read_source, "chips")
