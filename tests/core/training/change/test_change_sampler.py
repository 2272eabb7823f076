"""Crops: the same for a seed and a step, the same window and turn for both dates and the mask."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from training_pairs import write_pairs

from core_models.contract.errors import InputRefused
from core_models.training.augment import View, augmented, paste, zoom_label
from core_models.training.change.dataset import Pair, PairFolder
from core_models.training.change.sampler import PairSampler
from core_models.training.light import jitter
from core_models.training.recipe import Augment, Data, Source

PLAIN = Augment(flips=False, turns=False, swap_dates=False)


def sampler(folder, augment=PLAIN, change_share=0.0, batch=4, seed=1) -> PairSampler:
    source = Source(str(folder), "x")
    data = Data(train=(source,), validation=source, crop=32, change_share=change_share)
    return PairSampler([PairFolder(folder)], data, augment, batch, seed)


def test_a_step_draws_the_same_batch_again_and_another_step_another(tmp_path) -> None:
    write_pairs(tmp_path, 4)
    full = Augment(scale=(0.8, 1.2), brightness=0.1, contrast=0.1, band_gain=0.1)
    one, two = sampler(tmp_path, full), sampler(tmp_path, full)
    one.batch(0)
    assert torch.equal(one.batch(5).before, two.batch(5).before)
    assert not torch.equal(one.batch(5).before, two.batch(6).before)
    assert not torch.equal(one.batch(5).before, sampler(tmp_path, full, seed=2).batch(5).before)


def test_a_batch_has_its_shapes_and_units(tmp_path) -> None:
    batch = sampler(write_pairs(tmp_path, 4), Augment(scale=(0.7, 1.5), brightness=0.3)).batch(0)
    assert batch.before.shape == batch.after.shape == (4, 3, 32, 32) and batch.before.dtype == torch.float32
    assert batch.label.shape == (4, 32, 32) and set(batch.label.unique().tolist()) <= {0, 1}
    assert batch.before.min() >= 0 and 2 < batch.before.max() <= 255
    assert len(batch.names) == 4


def test_crops_can_be_made_to_hold_change(tmp_path) -> None:
    folder = write_pairs(tmp_path, 4, side=200)
    aimed = sampler(folder, change_share=1.0, batch=20).batch(0)
    anywhere = sampler(folder, change_share=0.0, batch=20).batch(0)
    assert aimed.label.flatten(1).any(1).all()
    assert not anywhere.label.flatten(1).any(1).all()


def test_an_image_smaller_than_the_crop_is_refused(tmp_path) -> None:
    with pytest.raises(InputRefused, match=r"0\.png has 24×24 pixels, data\.crop wants 32"):
        sampler(write_pairs(tmp_path, 2, side=24))


def test_folders_are_drawn_by_their_weights(tmp_path) -> None:
    often, seldom = write_pairs(tmp_path / "a", 2), write_pairs(tmp_path / "b", 2, side=64)
    sources = (Source("a", "a", weight=9.0), Source("b", "b", weight=1.0))
    data = Data(train=sources, validation=sources[0], crop=32)
    both = PairSampler([PairFolder(often), PairFolder(seldom)], data, PLAIN, 400, 0)
    assert both.shares.tolist() == pytest.approx([0.9, 0.1])


def test_the_scale_of_a_folder_takes_the_place_of_the_common_one(tmp_path) -> None:
    write_pairs(tmp_path, 2, side=128)
    own = Source(str(tmp_path), "x", scale=(2.0, 2.0))
    data = Data(train=(own,), validation=own, crop=32)
    drawn = PairSampler([PairFolder(tmp_path)], data, Augment(scale=(0.5, 0.5)), 4, 1).batch(0)
    wanted = sampler(tmp_path, Augment(scale=(2.0, 2.0))).batch(0)
    assert torch.equal(drawn.before, wanted.before)
    assert not torch.equal(drawn.before, sampler(tmp_path, Augment(scale=(0.5, 0.5))).batch(0).before)


@pytest.mark.parametrize("seed", range(12))
def test_dates_and_mask_turn_and_zoom_together(seed) -> None:
    """The second date shows the mask itself, so whatever is done to a pair has to be done to all three."""
    label = (np.random.default_rng(seed).random((6, 6)) < 0.4).astype(np.uint8).repeat(16, 0).repeat(16, 1)
    pair = Pair("x", np.zeros((96, 96, 3), np.uint8), (label * 200)[..., None].repeat(3, 2), label)
    size = 64 if seed % 2 else 32
    view = augmented(pair, 16, 32, 64, size, Augment(), np.random.default_rng(seed))
    shown = sum(view.images)[0]
    inner = slice(2, -2)  # bilinear edges are soft
    agree = ((shown > 100) == view.label.bool())[inner, inner].float().mean()
    assert agree > (0.999 if size == 64 else 0.95)


def test_the_dates_are_swapped_half_the_time() -> None:
    pair = Pair(
        "x", np.zeros((32, 32, 3), np.uint8), np.full((32, 32, 3), 9, np.uint8), np.zeros((32, 32), np.uint8)
    )
    swapped = [
        augmented(pair, 0, 0, 32, 32, Augment(), np.random.default_rng(seed)).images[0].max() == 9
        for seed in range(200)
    ]
    assert 70 < sum(map(int, swapped)) < 130


def test_light_differs_between_the_dates_and_stays_in_range() -> None:
    image = torch.full((3, 8, 8), 250.0)
    augment, random = Augment(brightness=0.2, contrast=0.2, band_gain=0.2), np.random.default_rng(0)
    one, two = jitter(image, augment, random), jitter(image, augment, random)
    assert not torch.equal(one, two)
    assert max(one.max(), two.max()) <= 255 and min(one.min(), two.min()) >= 0
    assert jitter(image, PLAIN, random) is image


def views(value: float, label: torch.Tensor) -> View:
    return View("x", (torch.full((3, 32, 32), value), torch.full((3, 32, 32), value + 1)), label)


def test_a_pasted_part_brings_both_dates_and_its_mask() -> None:
    changed = torch.zeros(32, 32, dtype=torch.int64)
    changed[10:14, 20:26] = 1
    boxes = 0
    for seed in range(40):
        mixed = paste(
            views(10.0, torch.zeros_like(changed)), views(20.0, changed), np.random.default_rng(seed)
        )
        pasted = mixed.images[0][0] == 20
        assert torch.equal(mixed.images[0] + 1, mixed.images[1]) and torch.equal(
            mixed.label, changed * pasted
        )
        assert 0.05 < pasted.float().mean() < 0.6
        boxes += not bool(mixed.label[changed == 1].all())
    assert 0 < boxes < 20  # a box may miss the change, what changed never does


def test_pasting_is_drawn_from_seed_and_step(tmp_path) -> None:
    write_pairs(tmp_path, 4)
    plain, mixed, again = (
        sampler(tmp_path, Augment(paste=share)).batch(3).before for share in (0.0, 1.0, 1.0)
    )
    assert torch.equal(mixed, again) and not torch.equal(plain, mixed)


def test_a_zoomed_mask_has_no_new_values() -> None:
    label = torch.tensor(np.random.default_rng(0).integers(0, 2, (40, 40), np.uint8))
    assert set(zoom_label(label, 32).unique().tolist()) == {0, 1}
