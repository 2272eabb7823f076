"""Range, mean and deviation of images of any kind, held against numpy over all their pixels."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image
from training_pairs import write_pairs

from core_models.contract.card import read_card
from core_models.contract.errors import InputRefused
from core_models.contract.events import Events
from core_models.training.change.dataset import PairFolder
from core_models.training.recipe.recipe_file import recipe_from_dict
from core_models.training.statistics import statistics, value_range
from core_models.training.trainer import train


def write_arrays(folder, dtype="float32", bands=4, count=3, high=1):
    """`count` pairs of smooth noise of `bands` bands that differ by tens; a bright square appears in all but
    the first.
    """
    write_pairs(folder, count, high=high)
    random = np.random.default_rng(0)
    for index in range(count):
        changed = np.array(Image.open(folder / "label" / f"{index}.png")) == high
        for part in "AB":
            values = random.normal(0, 1, (48, 48, bands)) + 10 * np.arange(1, bands + 1)
            values[changed & (part == "B")] += 5
            (folder / part / f"{index}.png").unlink()
            np.save(
                folder / part / f"{index}.npy", (100 * values if dtype == "uint16" else values).astype(dtype)
            )
    return folder


def test_eight_bit_images_span_0_to_255(tmp_path) -> None:
    assert value_range([PairFolder(write_pairs(tmp_path, 2))]) == ((0.0,) * 3, (255.0,) * 3)


@pytest.mark.parametrize("dtype", ["float32", "uint16"])
def test_other_images_span_their_percentiles(tmp_path, dtype) -> None:
    folder = PairFolder(write_arrays(tmp_path, dtype))
    hot = folder[0].before
    hot[0, 0] = 60_000  # one hot pixel does not set the range
    everything = np.concatenate(
        [image.reshape(-1, 4) for pair in folder for image in (pair.before, pair.after)]
    )
    low, high = value_range([folder])
    assert np.allclose((low, high), np.percentile(everything, (0.1, 99.9), axis=0))
    assert max(high) < 10_000
    mean, std = statistics([folder], [1.0], low, high)
    scaled = ((everything - low) / np.subtract(high, low)).clip(0, 1)
    assert np.allclose(mean, scaled.mean(0), atol=0.01) and np.allclose(std, scaled.std(0), atol=0.01)


def test_kinds_are_not_mixed(tmp_path) -> None:
    plain, deep = (
        PairFolder(write_pairs(tmp_path / "a", 2)),
        PairFolder(write_arrays(tmp_path / "b", "uint16")),
    )
    with pytest.raises(InputRefused, match=r"4 bands of uint16, .* 3 of uint8"):
        value_range([plain, deep])


def test_four_bands_of_floats_train_a_network_that_fits_them(tmp_path, values) -> None:
    for source in (*values["data"]["train"], values["data"]["validation"]):
        source["path"] = str(tmp_path / "deep")
    for split in ("train", "val"):
        write_arrays(tmp_path / "deep" / split)
    values["about"] = {"bands": ["blue", "green", "red", "nir"]}
    done = train(recipe_from_dict(values), tmp_path / "run", False, Events())
    card = read_card(done.outputs["checkpoint"])
    assert len(card.scaling.low) == 4 and 5 < card.scaling.low[0] < 10 < card.scaling.high[0] < 20
    values["about"] = {"bands": ["red", "green", "blue"]}
    with pytest.raises(InputRefused, match=r"about\.bands names 3 bands, the images have 4"):
        train(recipe_from_dict(values), tmp_path / "other", False, Events())
