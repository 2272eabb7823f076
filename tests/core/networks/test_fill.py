"""The base under a cloud: what it is before any training, and what it is not fooled by."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from core_models.networks.cross_attention import MAX_LOG_FACTOR, CloudRemovalCrossAttention, with_detail
from core_models.networks.fill import BASES, FRESH_COLOUR, Fill
from core_models.training.clouds.baselines import clear_median
from core_models.training.clouds.sampler import CloudCrop

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


def base_of(fill: Fill, image: torch.Tensor, clear: torch.Tensor, sar: float = 0.0) -> torch.Tensor:
    """The base of an image with the same radar everywhere, or none."""
    return fill(image, clear, torch.full((len(image), 2, *image.shape[2:]), sar))


def test_an_untrained_network_on_the_median_is_the_median_exactly() -> None:
    seen = scene()
    with torch.inference_mode():
        found = CloudRemovalCrossAttention(5, base="median", **SMALL).eval()(*parts(seen))[0].numpy()
    np.testing.assert_array_equal(found, clear_median(seen))


@pytest.mark.parametrize("kind", BASES)
def test_an_untrained_network_is_its_base_and_keeps_clear_pixels(kind) -> None:
    seen = scene()
    cloudy, sar, clear = parts(seen)
    network = CloudRemovalCrossAttention(
        5, base=kind, sar_skips=True, joint=True, uncertainty=True, **SMALL
    ).eval()
    with torch.inference_mode():
        mean, deviation = network.reconstruct(cloudy, sar, clear)
        base = network.fill(cloudy, clear, sar)
    assert torch.equal(mean, torch.where(clear, cloudy, base)) and (deviation > 0).all()


def test_colours_are_carried_inwards_from_every_side() -> None:
    """Nearer to the ground than one colour is, and what lies under the cloud itself changes nothing."""
    seen = scene()
    cloudy, _, clear = parts(seen)
    with torch.inference_mode():
        found = base_of(Fill("diffuse", 5), cloudy, clear)[0].numpy()
        other = base_of(Fill("diffuse", 5), torch.where(clear, cloudy, torch.tensor(0.3)), clear)[0].numpy()
    hidden = seen.mask > 0
    wrong = [np.abs(guess - seen.clear)[:, hidden].mean() for guess in (found, clear_median(seen))]
    assert wrong[0] < 0.75 * wrong[1]
    np.testing.assert_allclose(found, other, atol=1e-6)


def test_a_hazy_rim_that_the_mask_misses_is_hardly_carried_inwards() -> None:
    """Faint and wide, or bright and up to the pixels beside the cloud."""
    clear = torch.ones(2, 1, 128, 128, dtype=torch.bool)
    image = torch.full((2, 4, 128, 128), 0.1)
    clear[..., 34:94, 34:94] = False
    image[0, :, 30:98, 30:98], image[1, :, 32:96, 32:96] = 0.3, 0.105
    with torch.inference_mode():
        found = base_of(Fill("diffuse", 4), image, clear)[..., 34:94, 34:94]
    assert found.min() >= 0.1 and found[0].max() < 0.105 and found[1].max() < 0.1001


def test_a_constant_ground_is_found_whatever_hides_it() -> None:
    torch.manual_seed(0)
    clear = torch.rand(2, 1, 70, 50) < 0.05
    image = torch.where(clear, torch.tensor(0.2), torch.rand(2, 6, 70, 50))
    with torch.inference_mode():
        torch.testing.assert_close(base_of(Fill("diffuse", 6), image, clear), torch.full_like(image, 0.2))


def test_without_a_clear_pixel_the_learned_colour_is_left_and_learns() -> None:
    """Under thick cloud; a thin veil over the whole image is nearer to the ground than what was learned
    elsewhere.
    """
    thick, nothing = 0.8 + 0.1 * torch.rand(1, 4, 64, 64), torch.zeros(1, 1, 64, 64)
    fill = Fill("diffuse", 4)
    found = base_of(fill, thick, nothing)
    assert (found - FRESH_COLOUR).abs().max() < 0.05 and found.std() < 1e-4
    found.sum().backward()
    assert (fill.colour.grad > 0).all()
    fill.begin_with([0.3, 0.2, 0.1, 0.0])
    assert (
        torch.isfinite(base_of(fill, thick, nothing)).all()
        and base_of(fill, thick, nothing)[0, :, 0, 0].diff().max() < 0
    )
    veil = torch.full_like(thick, 0.22)
    fill.begin_with([0.2] * 4)
    assert (base_of(fill, veil, nothing) - 0.22).abs().max() < 0.002


def test_a_few_clear_pixels_count_for_a_little() -> None:
    fill, image, clear = Fill("median", 3), torch.full((1, 3, 40, 50), 0.9), torch.zeros(1, 1, 40, 50)
    colours = []
    for count in (0, 50, 100, 2000):  # of the 100 that are enough
        clear.flatten()[:count], image[0].flatten(1)[:, :count] = 1, 0.3
        with torch.inference_mode():
            colours.append(float(base_of(fill, image, clear)[0, 0, 0, 0]))
    assert colours[0] < 0.15 < colours[1] < 0.3 and colours[2] == colours[3] == pytest.approx(0.3)


def test_a_batch_is_its_images_and_reduced_precision_changes_nothing() -> None:
    torch.manual_seed(0)
    image, clear = torch.rand(2, 4, 40, 60), torch.rand(2, 1, 40, 60) < 0.5
    fill = Fill("diffuse", 4)
    with torch.inference_mode():
        both = base_of(fill, image, clear)
        torch.testing.assert_close(both[1:], base_of(fill, image[1:], clear[1:]))
        with torch.autocast("cpu", torch.bfloat16):
            assert torch.equal(base_of(fill, image, clear), both)


def test_the_head_adds_detail_to_a_base_and_cannot_change_its_colour() -> None:
    """A factor that is the same around a pixel is what one place taught; ripples of 8 pixels are detail, and
    stay bounded.
    """
    base, cloudy = torch.full((1, 3, 64, 90), 0.2), torch.rand(1, 3, 64, 90)
    clear = torch.zeros(1, 1, 64, 90)
    clear[..., :10] = 1
    ripple = torch.sin(torch.arange(64.0) * torch.pi / 4)[:, None].expand(1, 3, 64, 90)
    torch.testing.assert_close(
        with_detail(base, torch.full_like(base, 5.0), cloudy, clear)[..., 10:], base[..., 10:]
    )
    found = with_detail(base, 9 * ripple, cloudy, clear)
    torch.testing.assert_close(found[..., :10], cloudy[..., :10])
    assert (
        found[..., 10:].log().std() > 0.5 * MAX_LOG_FACTOR
        and (found[..., 10:] / 0.2).log().abs().max() < 1.5 * MAX_LOG_FACTOR
    )


def test_training_moves_the_detail() -> None:
    torch.manual_seed(0)
    network = CloudRemovalCrossAttention(5, base="diffuse", **SMALL)
    optimiser = torch.optim.Adam(network.parameters(), 1e-2)
    cloudy, sar, clear = (part[..., 20:60, 20:60] for part in parts(scene()))
    truth, losses = torch.from_numpy(scene().clear)[None, ..., 20:60, 20:60], []
    for _ in range(8):
        loss = (network(cloudy, sar, clear) - truth).square().mean()
        losses.append(float(loss.detach()))
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    assert losses[-1] < 0.99 * losses[0]


def test_a_missing_map_and_an_unknown_base_are_refused() -> None:
    cloudy, sar, clear = parts(scene())
    network = CloudRemovalCrossAttention(5, base="diffuse", **SMALL)
    for wrong in (None, clear[..., 1:]):
        with pytest.raises(ValueError, match="map of clear pixels"):
            network(cloudy, sar, wrong)
    for options in (
        {"base": "mean"},
        {"base": "median", "residual": True},
        {"base": "median", "borrow": True},
    ):
        with pytest.raises(ValueError, match="wanted"):
            CloudRemovalCrossAttention(5, **SMALL, **options)
