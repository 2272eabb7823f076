"""The base under a cloud: what it is before any training, and what it is not fooled by."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from core_models.networks.cross_attention import CloudRemovalCrossAttention
from core_models.networks.fill import ENOUGH, FRESH_COLOUR, Fill
from core_models.training.clouds.baselines import clear_median
from core_models.training.clouds.crops import CloudCrop

SMALL = {"widths": (8, 8, 16), "heads": 2, "align_corners": False}


def scene(height: int = 90, width: int = 101, bands: int = 5) -> CloudCrop:
    """Ground that brightens to the right, under a bright cloud in the middle and a dark shadow beside it."""
    rng = np.random.default_rng(0)
    slope = np.linspace(0.05, 0.25, width, dtype=np.float32)
    clear = (slope + 0.01 * rng.standard_normal((bands, height, width))).clip(0, 1).astype(np.float32)
    mask = np.zeros((height, width), np.uint8)
    mask[20:70, 25:60], mask[20:70, 60:70] = 1, 2
    cloudy = np.where(mask == 1, np.float32(0.8), np.where(mask == 2, clear / 2, clear)).astype(np.float32)
    return CloudCrop("scene", cloudy, np.zeros((2, height, width), np.float32), clear, mask)


def parts(seen: CloudCrop) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """What a network with a base takes."""
    return tuple(torch.from_numpy(part)[None] for part in (seen.cloudy, seen.sar, seen.mask[None] == 0))


def test_an_untrained_network_on_the_median_is_the_median_exactly() -> None:
    seen = scene()
    with torch.inference_mode():
        found = CloudRemovalCrossAttention(5, base="median", **SMALL).eval()(*parts(seen))[0].numpy()
    np.testing.assert_array_equal(found, clear_median(seen))


@pytest.mark.parametrize("kind", ["median", "diffuse"])
def test_an_untrained_network_is_its_base_and_keeps_clear_pixels(kind) -> None:
    seen = scene()
    cloudy, sar, clear = parts(seen)
    network = CloudRemovalCrossAttention(5, base=kind, sar_skips=True, joint=True, uncertainty=True, **SMALL).eval()
    with torch.inference_mode():
        mean, deviation = network.reconstruct(cloudy, sar, clear)
        base = network.fill(cloudy, clear)
    assert torch.equal(mean, torch.where(clear, cloudy, base)) and (deviation > 0).all()


def test_colours_are_carried_inwards_from_every_side() -> None:
    """Nearer to the ground than one colour is, and what lies under the cloud itself changes nothing."""
    seen = scene()
    cloudy, _, clear = parts(seen)
    with torch.inference_mode():
        found = Fill("diffuse", 5)(cloudy, clear)[0].numpy()
        other = Fill("diffuse", 5)(torch.where(clear, cloudy, torch.tensor(0.3)), clear)[0].numpy()
    hidden = seen.mask > 0
    wrong = [np.abs(guess - seen.clear)[:, hidden].mean() for guess in (found, clear_median(seen))]
    assert wrong[0] < 0.5 * wrong[1]
    np.testing.assert_allclose(found, other, atol=1e-6)


def test_a_hazy_rim_that_the_mask_misses_is_hardly_carried_inwards() -> None:
    clear = torch.ones(1, 1, 128, 128, dtype=torch.bool)
    image = torch.full((1, 4, 128, 128), 0.1)
    image[..., 30:98, 30:98], clear[..., 34:94, 34:94] = 0.3, False
    with torch.inference_mode():
        found = Fill("diffuse", 4)(image, clear)[..., 34:94, 34:94]
    assert found.min() >= 0.1 and found.max() < 0.11


def test_a_constant_ground_is_found_whatever_hides_it() -> None:
    torch.manual_seed(0)
    clear = torch.rand(3, 1, 70, 50) < 0.05
    image = torch.where(clear, torch.tensor(0.2), torch.rand(3, 6, 70, 50))
    with torch.inference_mode():
        torch.testing.assert_close(Fill("diffuse", 6)(image, clear), torch.full_like(image, 0.2))


def test_without_a_clear_pixel_the_learned_colour_is_left_and_learns() -> None:
    image, nothing = torch.rand(1, 4, 64, 64), torch.zeros(1, 1, 64, 64)
    fill = Fill("diffuse", 4)
    torch.testing.assert_close(fill(image, nothing), torch.full_like(image, FRESH_COLOUR))
    fill(image, nothing).sum().backward()
    assert (fill.colour.grad > 0).all()
    half = nothing.clone()
    half[..., : round(ENOUGH / 2 * 64 * 64)] = 0
    half.flatten()[: round(ENOUGH / 2 * 64 * 64)] = 1
    assert 0 < (fill(torch.full_like(image, 0.4), half) - FRESH_COLOUR).abs().mean() < 0.3


def test_a_batch_is_its_images_and_reduced_precision_changes_nothing() -> None:
    torch.manual_seed(0)
    image, clear = torch.rand(2, 4, 40, 60), torch.rand(2, 1, 40, 60) < 0.5
    fill = Fill("diffuse", 4)
    with torch.inference_mode():
        both = fill(image, clear)
        torch.testing.assert_close(both[1:], fill(image[1:], clear[1:]))
        with torch.autocast("cpu", torch.bfloat16):
            assert torch.equal(fill(image, clear), both)


def test_training_moves_the_network_away_from_its_base() -> None:
    torch.manual_seed(0)
    network = CloudRemovalCrossAttention(5, base="diffuse", **SMALL)
    optimiser = torch.optim.Adam(network.parameters(), 1e-2)
    cloudy, sar, clear = parts(scene())
    truth, losses = torch.from_numpy(scene().clear)[None] + 0.02, []
    for _ in range(12):
        loss = (network(cloudy, sar, clear) - truth).square().mean()
        losses.append(float(loss.detach()))
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    assert losses[-1] < 0.9 * losses[0]


def test_a_missing_map_and_an_unknown_base_are_refused() -> None:
    cloudy, sar, clear = parts(scene())
    network = CloudRemovalCrossAttention(5, base="diffuse", **SMALL)
    for wrong in (None, clear[..., 1:]):
        with pytest.raises(ValueError, match="map of clear pixels"):
            network(cloudy, sar, wrong)
    for options in ({"base": "mean"}, {"base": "median", "residual": True}, {"base": "median", "borrow": True}):
        with pytest.raises(ValueError, match="wanted"):
            CloudRemovalCrossAttention(5, **SMALL, **options)
