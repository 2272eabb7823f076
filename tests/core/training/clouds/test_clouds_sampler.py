"""Crops as functions of their number, and what is done to their radar, light and clouds."""

from dataclasses import replace

import numpy as np
import pytest
import torch
from cloud_chips import write_chips

from core_models.contract.errors import InputRefused
from core_models.training.clouds.dataset import CloudFolder
from core_models.training.clouds.sampler import CloudSampler, scaled_sar
from core_models.training.recipe import Augment, Clouds, Data, Recipe, Run, Source


def sampler(tmp_path, folders=None, **clouds) -> CloudSampler:
    folder = tmp_path / "train"
    folders = folders or [CloudFolder(folder if folder.is_dir() else write_chips(folder))]
    source = Source("x", "x")
    data = Data((source,) * len(folders), source, crop=32)
    return CloudSampler(
        folders,
        Recipe("cross_attention", data, "clouds", seed=4, clouds=Clouds(**clouds), run=Run(steps=1, batch=3)),
    )


def test_batches_are_functions_of_their_number(tmp_path) -> None:
    options = {"synthetic": 0.5, "band_gain": 0.2, "sar_dropout": 0.3, "looks": 5.0}
    first, again = (sampler(tmp_path, **options).batch(7) for _ in range(2))
    assert (
        first.cloudy.shape == (3, 13, 32, 32)
        and first.sar.shape == (3, 2, 32, 32)
        and first.mask.shape == (3, 1, 32, 32)
    )
    for part in ("cloudy", "sar", "clear", "mask"):
        assert torch.equal(getattr(first, part), getattr(again, part))
    assert not torch.equal(first.clear, sampler(tmp_path, **options).batch(8).clear)


def test_a_large_batch_is_several_small_ones(tmp_path) -> None:
    large = sampler(tmp_path)
    small = CloudSampler(large.folders, replace(large.recipe, run=Run(steps=1, batch=1)))
    assert torch.equal(large.batch(2).clear, torch.cat([small.batch(number).clear for number in (6, 7, 8)]))


def test_real_clouds_stay_and_others_take_their_place(tmp_path) -> None:
    real = sampler(tmp_path, synthetic=0.0).batch(0)
    assert ((real.mask == 1) <= (real.cloudy.amin(1, keepdim=True) > 0.65)).all()
    drawn = [sampler(tmp_path, synthetic=1.0, cut=0.0).make(number) for number in range(40)]
    flat = [crop.cloudy[:, crop.mask == 1] for crop in drawn]
    assert any(values.size and np.ptp(values) > 0.05 for values in flat)
    assert any((crop.mask == 255).any() for crop in drawn)  # what was not observed stays unknown


def test_clear_chips_are_always_clouded_and_cut_clouds_come_from_pairs(tmp_path) -> None:
    clear = CloudFolder(write_chips(tmp_path / "clear", sar=False, cloudy=False))
    crop = sampler(tmp_path, [clear], cut=1.0).make(0)  # nothing to cut from: drawn
    assert np.abs(crop.cloudy - crop.clear).max() > 0
    pairs = CloudFolder(write_chips(tmp_path / "pairs", seed=2))
    made = sampler(tmp_path, [clear, pairs], synthetic=1.0, cut=1.0)
    whites = [
        crop.cloudy[:, crop.mask == 1] for crop in map(made.make, range(20)) if (crop.mask == 1).mean() > 0.3
    ]
    assert whites and all(np.median(values) == pytest.approx(0.7, abs=0.02) for values in whites)


def test_radar_is_scaled_dropped_and_speckled(tmp_path) -> None:
    clouds = Clouds()
    scaled = scaled_sar(np.stack([np.full((2, 2), -12.5), np.full((2, 2), -40.0)]), (2, 2), clouds)
    np.testing.assert_allclose(scaled[:, 0, 0], [0.5, 0.0])
    assert not sampler(tmp_path, sar_dropout=1.0).batch(0).sar.any()
    plain, noisy = (sampler(tmp_path, looks=looks).batch(0).sar for looks in (0.0, 4.0))
    assert plain.any() and not torch.equal(plain, noisy)


def test_a_gain_changes_both_dates_alike(tmp_path) -> None:
    made = sampler(tmp_path, synthetic=0.0, band_gain=0.3)
    bright = made.batch(0)
    plain = CloudSampler(made.folders, replace(made.recipe, clouds=Clouds(synthetic=0.0))).batch(0)
    assert bright.names == plain.names  # the window is drawn before the gain
    ratio = bright.clear.amax((2, 3)) / plain.clear.amax((2, 3))
    assert ratio.std(dim=1).min() > 0.02
    clear = bright.mask[0, 0] == 0
    assert clear.any() and torch.equal(bright.cloudy[0][:, clear], bright.clear[0][:, clear])


def test_chips_below_the_crop_are_refused(tmp_path) -> None:
    with pytest.raises(InputRefused, match=r"has 24×24 pixels, data\.crop wants 32"):
        sampler(tmp_path, [CloudFolder(write_chips(tmp_path / "small", 1, side=24))])


def test_flips_can_be_switched_off(tmp_path) -> None:
    made = sampler(tmp_path, synthetic=0.0)
    still = CloudSampler(made.folders, replace(made.recipe, augment=Augment(flips=False, turns=False)))
    columns = np.stack([(still.make(number).mask == 1).mean(0) for number in range(20)])
    assert (
        np.diff(columns, axis=1) <= 0.05
    ).all()  # white is on the left in all of them, but for the unknown corner
