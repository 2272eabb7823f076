"""Crops without the bands that a raster may lack."""

from __future__ import annotations

from dataclasses import replace

import pytest
import torch
from synthetic import tiny_card

from core_models.contract.errors import InputRefused
from core_models.training.change.missing import Missing
from core_models.training.recipe import Augment
from core_models.training.recipe.recipe_file import recipe_from_dict


def test_bands_are_gone_in_both_dates_of_a_share_of_the_crops() -> None:
    torch.manual_seed(0)
    dates = [torch.rand(400, 3, 4, 4) + 1 for _ in range(2)]
    before, after = Missing(0.3, (0, 2))(dates)
    gone = (before == 0).flatten(2).all(2)
    assert torch.equal(gone, (after == 0).flatten(2).all(2))
    assert torch.equal(gone[:, 0], gone[:, 2]) and not gone[:, 1].any()
    assert 0.2 < gone[:, 0].float().mean() < 0.4  # 0.3 within four standard deviations of 400 draws
    kept = ~gone[:, :, None, None].expand_as(before)
    assert torch.equal(before[kept], dates[0][kept]) and torch.equal(after[kept], dates[1][kept])


def test_a_card_says_which_bands_these_are() -> None:
    card = replace(tiny_card(), optional_bands=("blue",))
    assert Missing.of(Augment(missing=0.5), card) == Missing(0.5, (2,))
    assert Missing.of(Augment(), tiny_card()) is None


@pytest.mark.parametrize(
    ("optional", "share"), [(["blue"], 0.0), ([], 0.5), (["nir"], 0.5), (["red", "green", "blue"], 0.5)]
)
def test_a_recipe_says_both_which_and_how_often(values, optional, share) -> None:
    changed = {**values, "about": {"optional_bands": optional}, "augment": {"missing": share}}
    with pytest.raises(InputRefused, match=r"about\.optional_bands"):
        recipe_from_dict(changed)


def test_a_trained_card_names_them(values, tmp_path) -> None:
    from core_models.contract.card import read_card
    from core_models.contract.events import Events
    from core_models.training.trainer import train

    values["run"].update(steps=2, evaluate_every=2)
    changed = {**values, "about": {"optional_bands": ["blue"]}, "augment": {"missing": 0.5}}
    train(recipe_from_dict(changed), tmp_path / "run", False, Events())
    assert read_card(str(tmp_path / "run/best.safetensors")).optional_bands == ("blue",)
