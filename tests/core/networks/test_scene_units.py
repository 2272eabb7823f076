"""What a network of one scene counts in."""

from __future__ import annotations

import pytest
import torch

from core_models.networks.scene_units import LEAST, SceneUnits


def test_a_band_is_counted_in_its_own_deviation_and_a_flat_one_in_the_least() -> None:
    units = SceneUnits(2, 1)
    units.measure(torch.tensor([[0.1, 0.3], [0.5, 0.5]]), torch.tensor([[0.0, 1.0]]))
    assert units.optical_mean.tolist() == pytest.approx([0.2, 0.5])
    assert units.deviation.flatten().tolist() == pytest.approx([0.02**0.5, LEAST])


def test_features_tell_nothing_of_what_is_hidden() -> None:
    units = SceneUnits(3, 2)
    base, image, known = torch.rand(1, 3, 8, 8), torch.rand(1, 3, 8, 8), torch.zeros(1, 1, 8, 8)
    known[..., :4] = 1
    other, radar = torch.where(known > 0, image, 9.0), torch.rand(1, 4, 8, 8)
    found = units.features(image, base, known, radar)
    torch.testing.assert_close(found, units.features(other, base, known, radar), rtol=0, atol=0)
    torch.testing.assert_close(found[:, 7:], radar, rtol=0, atol=0)
    seen = found[:, 3:6]
    assert seen[..., :4].abs().min() > 0 and not seen[..., 4:].any()


def test_radar_comes_as_it_is_and_averaged() -> None:
    units = SceneUnits(1, 2)
    sar = torch.zeros(1, 2, 9, 9)
    sar[0, 0, 4, 4] = 25.0
    found = units.radar(sar)
    assert found.shape == (1, 4, 9, 9)
    assert found[0, 0, 4, 4] == 25 and found[0, 2, 2:7, 2:7].flatten().tolist() == pytest.approx([1.0] * 25)
