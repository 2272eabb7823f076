"""CloudRemovalCrossAttention: the published form against explicit mathematics, and what each option adds."""

from __future__ import annotations

import pytest
import torch
import torch.nn.functional as F
from gradients import assert_all_are_reached, backward

from core_models.networks.attention import cross_attention
from core_models.networks.cross_attention import Borrowing, CloudRemovalCrossAttention, CrossAttention

SMALL = {"widths": (8, 8, 16), "heads": 2}
OURS = {"residual": True, "align_corners": False, "local": 3, "sar_skips": True}
VARIANTS = {"published": {}, "ours": {**OURS, "uncertainty": True}, "no attention": {"attention": False}}
SCENE = {"align_corners": False, "local": 5, "sar_skips": True, "base": "guided", "unbound": True}
each_variant = pytest.mark.parametrize("options", VARIANTS.values(), ids=VARIANTS)


def images(batch: int = 1, height: int = 16, width: int = 16, bands: int = 13, sar_bands: int = 2):
    return torch.rand(batch, bands, height, width), torch.rand(batch, sar_bands, height, width)


def small(**options) -> CloudRemovalCrossAttention:
    return CloudRemovalCrossAttention(**{**SMALL, **options}).eval()


def explicit(module: CrossAttention, optical: torch.Tensor, sar: torch.Tensor) -> torch.Tensor:
    """Published attention with its N x N matrix, head by head."""
    q, k, v = (
        linear(x.flatten(2).mT)
        for linear, x in ((module.q_proj, optical), (module.k_proj, sar), (module.v_proj, sar))
    )
    size = q.shape[-1] // module.heads
    heads = []
    for start in range(0, q.shape[-1], size):
        here = slice(start, start + size)
        heads.append(torch.softmax(q[..., here] @ k[..., here].mT * size**-0.5, dim=-1) @ v[..., here])
    return module.proj(torch.cat(heads, dim=-1)).mT.unflatten(2, optical.shape[2:])


def loud(module: CrossAttention) -> CrossAttention:
    """With attention that is far from uniform."""
    for linear in (module.q_proj, module.k_proj):
        torch.nn.init.normal_(linear.weight)
    return module


@pytest.mark.parametrize(("bands", "sar_bands", "parameters"), [(3, 1, 4_078_019), (13, 2, 4_085_005)])
def test_the_published_form_has_the_real_number_of_parameters(bands, sar_bands, parameters):
    network = CloudRemovalCrossAttention(bands, sar_bands)
    assert sum(parameter.numel() for parameter in network.parameters()) == parameters


def test_attention_is_the_explicit_formulation():
    module = loud(CrossAttention(16, heads=2))
    optical, sar = torch.randn(2, 16, 5, 7), torch.randn(2, 16, 5, 7)
    wanted = explicit(module, optical, sar)
    assert wanted.std() > 0.1
    torch.testing.assert_close(module(optical, sar), wanted, rtol=1e-5, atol=1e-6)


@pytest.mark.parametrize("dtype", (torch.float16, torch.bfloat16))
def test_softmax_and_sums_are_float32_in_half_precision(dtype):
    """Products of 60 and more: rounded to 8 bits they would be wrong by 0.25, and so would weights by a
    quarter.
    """
    query, key = (torch.randn(1, 300, 16).to(dtype) for _ in range(2))
    query = query * 6
    value = torch.randn(1, 300, 16).to(dtype)
    wanted = F.scaled_dot_product_attention(*(x.double()[:, None] for x in (query, key, value)))[:, 0]
    logits = (query @ key.mT).to(dtype) * 0.25
    rounded = torch.softmax(logits.float(), dim=-1).to(dtype) @ value
    found = cross_attention(query, key, value, heads=1)
    error, worse = ((x.double() - wanted).abs().max() for x in (found, rounded))
    assert found.dtype == dtype
    assert error < 0.6 * worse if dtype == torch.bfloat16 else error < 0.02


@pytest.mark.parametrize("dtype", (torch.float32, torch.bfloat16))
@pytest.mark.parametrize("training", (False, True), ids=("inference", "training"))
def test_the_matrix_never_exists(dtype, training):
    """Of 4096 tokens and 2 heads it would have 128 MiB in float32; here no allocation is a
    twentieth of that.
    """
    module = CrossAttention(16, heads=2)
    optical, sar = torch.rand(2, 1, 16, 64, 64)
    with torch.profiler.profile(profile_memory=True) as profile, torch.set_grad_enabled(training):
        with torch.autocast("cpu", torch.bfloat16, enabled=dtype == torch.bfloat16):
            output = module(optical, sar)
        if training:
            output.float().sum().backward()
    largest = max(abs(event.self_cpu_memory_usage) for event in profile.events())
    assert 0 < largest < 4096**2 * 2 * 4 / 20


def test_published_attention_is_blind_to_place_and_the_local_window_is_not():
    optical, sar = torch.randn(2, 1, 16, 12, 12)
    order = torch.randperm(144)
    shuffled = sar.flatten(2)[..., order].unflatten(2, (12, 12))

    def moved(local: int) -> float:
        module = loud(CrossAttention(16, heads=2, local=local))
        with torch.no_grad():
            seen = module(optical, sar)
            return float((module(optical, shuffled) - seen).abs().max() / seen.std())

    assert moved(0) < 1e-5
    assert moved(3) > 0.5


@each_variant
@pytest.mark.parametrize(
    ("batch", "bands", "sar_bands", "height", "width"), [(1, 3, 1, 1, 1), (3, 13, 2, 7, 5), (2, 4, 1, 33, 50)]
)
def test_any_number_of_bands_and_any_size(options, batch, bands, sar_bands, height, width):
    network = small(bands=bands, sar_bands=sar_bands, **options)
    with torch.inference_mode():
        mean, deviation = network.reconstruct(*images(batch, height, width, bands, sar_bands))
    assert mean.shape == (batch, bands, height, width)
    assert mean.dtype == torch.float32
    assert torch.isfinite(mean).all()
    assert (deviation is not None) == ("uncertainty" in options)


def test_an_odd_size_is_padded_with_its_border_and_cropped():
    network = small()
    optical, sar = images(1, 14, 15)
    grown = [F.pad(image, (0, 1, 0, 2), mode="replicate") for image in (optical, sar)]
    with torch.inference_mode():
        torch.testing.assert_close(network(optical, sar), network(*grown)[..., :14, :15], rtol=0, atol=1e-6)


def test_the_residual_is_the_cloudy_image_added_and_training_begins_near_it():
    network = small(residual=True)
    optical, sar = images(1, 20, 24)
    with torch.inference_mode():
        with_image = network(optical, sar)
        network.residual = False
        torch.testing.assert_close(with_image, optical + network(optical, sar), rtol=0, atol=0)
    assert 0 < (with_image - optical).abs().mean() < 0.05


def test_uncertainty_is_a_deviation_within_bounds_beside_the_same_estimate():
    torch.manual_seed(1)
    plain, network = small(**OURS), small(**OURS, uncertainty=True)
    network.load_state_dict(plain.state_dict(), strict=False)
    optical, sar = images(2, 13, 18)
    with torch.inference_mode():
        mean, log_variance = network(optical, sar)
        torch.testing.assert_close(mean, plain(optical, sar), rtol=0, atol=1e-6)
        again, deviation = network.reconstruct(optical, sar)
        torch.nn.init.constant_(network.decoder.variance_conv.bias, 1e9)
        largest = network.reconstruct(optical, sar)[1]
    assert mean.shape == log_variance.shape == deviation.shape
    torch.testing.assert_close(deviation, log_variance.exp().sqrt())
    torch.testing.assert_close(again, mean, rtol=0, atol=0)
    assert 0.05 < deviation.mean() < 0.5
    assert torch.isfinite(largest).all()


def test_fine_radar_reaches_the_output_through_the_skips():
    optical, sar = images(1, 32, 32)
    ripple = sar.clone()
    ripple[..., ::2, ::2] += 0.25
    ripple[..., 1::2, 1::2] -= 0.25

    def moved(skips: bool) -> float:
        torch.manual_seed(0)
        network = small(sar_skips=skips)
        with torch.inference_mode():
            change = network(optical, ripple) - network(optical, sar)
        fine = change - F.interpolate(F.avg_pool2d(change, 4), scale_factor=4)
        return float(fine.std())

    assert moved(True) > 3 * moved(False)


@pytest.mark.parametrize("band", (1, 5, 8, 64))
def test_decoding_in_bands_of_rows_changes_nothing(monkeypatch, band):
    network = small(**OURS, uncertainty=True)
    optical, sar = images(2, 20, 24)
    whole = network(optical, sar)  # with gradients
    monkeypatch.setattr("core_models.networks.cross_attention.STRIP", band)
    with torch.no_grad():
        for found, wanted in zip(network(optical, sar), whole):
            torch.testing.assert_close(found, wanted, rtol=0, atol=1e-6)


def centre_differs(network: CloudRemovalCrossAttention, margin: int) -> float:
    """Largest difference of a 96 x 96 tile from the same part of a 160 x 160 image, `margin` from the tile's
    border.
    """
    optical, sar = images(1, 160, 160)
    with torch.inference_mode():
        whole = network(optical, sar)[..., 32:128, 32:128]
        tile = network(optical[..., 32:128, 32:128], sar[..., 32:128, 32:128])
    inner = (..., slice(margin, -margin), slice(margin, -margin))
    return float((whole[inner] - tile[inner]).abs().max() / whole.std())


def test_a_tile_is_exact_beyond_32_pixels_without_attention_and_corner_alignment():
    assert centre_differs(small(align_corners=False, attention=False, local=3), 36) < 1e-4
    assert centre_differs(small(align_corners=False, attention=False), 32) < 1e-4
    assert centre_differs(small(align_corners=True, attention=False), 32) > 5e-3


@each_variant
@pytest.mark.parametrize("precision", (torch.float32, torch.bfloat16))
def test_training_reaches_every_parameter_with_finite_gradients(options, precision):
    network = small(**options).train()
    with torch.autocast("cpu", torch.bfloat16, enabled=precision == torch.bfloat16):
        output = network(*images(2, 16, 16))
    parts = output if isinstance(output, tuple) else (output,)
    assert all(part.dtype == torch.float32 for part in parts)
    backward(parts)
    assert_all_are_reached(network)


def test_reduced_precision_is_close_and_keeps_the_clear_image_exact():
    network = small(**OURS)
    optical, sar = images(1, 32, 32)
    with torch.inference_mode():
        expected = network.reconstruct(optical, sar)[0]
        with torch.autocast("cpu", torch.bfloat16):
            found = network.reconstruct(optical, sar)[0]
        torch.nn.init.zeros_(network.decoder.final_conv.weight)
        with torch.autocast("cpu", torch.bfloat16):
            torch.testing.assert_close(network.reconstruct(optical, sar)[0], optical, rtol=0, atol=0)
    assert found.dtype == torch.float32
    assert (found - expected).abs().mean() < 1e-3


def test_the_items_of_a_batch_do_not_see_each_other():
    network = small(**OURS)
    optical, sar = images(3, 16, 20)
    with torch.inference_mode():
        alone = torch.cat([network(optical[i : i + 1], sar[i : i + 1]) for i in range(3)])
        torch.testing.assert_close(network(optical, sar), alone, rtol=0, atol=1e-5)


@pytest.mark.parametrize(
    "shapes", [((1, 3, 8, 8), (1, 2, 8, 12)), ((2, 3, 8, 8), (1, 2, 8, 8)), ((3, 8, 8), (2, 8, 8))]
)
def test_images_of_two_places_are_refused(shapes):
    with pytest.raises(ValueError, match="shapes"):
        small(bands=3)(*(torch.rand(shape) for shape in shapes))


@pytest.mark.parametrize(
    "options", ({"widths": (8, 16)}, {"heads": 3}, {"widths": (8, 8, 24)}, {"heads": 0}, {"local": 2})
)
def test_options_out_of_range_are_refused(options):
    with pytest.raises(ValueError, match="wanted"):
        small(**options)


@pytest.mark.cuda
@pytest.mark.skipif(not torch.cuda.is_available(), reason="needs a GPU")
def test_a_gpu_gives_the_same():
    network = CloudRemovalCrossAttention(**OURS).eval()
    optical, sar = images(1, 100, 77)
    with torch.inference_mode():
        expected = network.reconstruct(optical, sar)[0]
        found = network.cuda().reconstruct(optical.cuda(), sar.cuda())[0].cpu()
    torch.testing.assert_close(found, expected, rtol=0, atol=2e-3)


@pytest.mark.parametrize("joint", [False, True])
def test_only_joint_attention_tells_a_clouded_place_of_clear_ones(joint):
    """A change of the optical image far beyond the convolutions' reach arrives under `joint` alone; radar's
    does in both.
    """
    torch.manual_seed(3)
    network = small(joint=joint, residual=True).eval()
    torch.nn.init.normal_(network.decoder.final_conv.weight)
    optical, sar = torch.rand(1, 13, 16, 160), torch.rand(1, 2, 16, 160)
    with torch.inference_mode():
        before = network(optical, sar)
        optical[..., 120:] = 1 - optical[..., 120:]
        far = (network(optical, sar) - before)[..., :40].abs().max()
        sar[..., 120:] = 1 - sar[..., 120:]
        radar = (network(optical, sar) - before)[..., :40].abs().max()
    assert (far > 1e-6) == joint and radar > 1e-6


def test_what_is_borrowed_is_a_mean_of_spectra_that_are_there():
    """Before any training: between the least and the largest value of each band, and a factor on the image is
    one on it.
    """
    torch.manual_seed(4)
    borrowing = Borrowing(16)
    optical, features = torch.rand(2, 13, 24, 32), torch.rand(2, 16, 6, 8)
    with torch.inference_mode():
        seen, brighter = borrowing(features, optical), borrowing(features, 3 * optical)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            low = borrowing(features, optical)
    assert (seen <= optical.amax((2, 3), keepdim=True)).all() and (
        seen >= optical.amin((2, 3), keepdim=True)
    ).all()
    torch.testing.assert_close(brighter, 3 * seen)
    assert torch.equal(low, seen)


def test_borrowed_spectra_reach_the_output_by_the_networks_share():
    torch.manual_seed(5)
    network = small(borrow=True, uncertainty=True).eval()
    optical, sar = torch.rand(1, 13, 21, 30), torch.rand(1, 2, 21, 30)
    final = network.decoder.final_conv
    with torch.inference_mode():
        final.weight.zero_()
        for share, wanted in ((-30.0, optical), (30.0, None)):
            final.bias.zero_()
            final.bias[-1] = share
            mean, deviation = network.reconstruct(optical, sar)
            assert mean.shape == deviation.shape == optical.shape
            if wanted is None:
                assert (mean <= optical.amax((2, 3), keepdim=True)).all() and mean.std(
                    dim=(2, 3)
                ).max() < optical.std()
            else:
                torch.testing.assert_close(mean, wanted)
    with pytest.raises(ValueError, match="wanted no residual"):
        small(borrow=True, residual=True)


def test_a_network_of_one_scene_begins_as_its_base_and_can_add_anything_to_it():
    network = small(**SCENE, uncertainty=True)
    torch.nn.init.zeros_(network.decoder.variance_conv.weight)
    optical, sar = images(1, 24, 20)
    clear = torch.zeros(1, 1, 24, 20)
    clear[..., :12, :] = 1
    with torch.no_grad():
        found, deviation = network.reconstruct(optical, sar, clear)
        base = network.fill(optical, clear, sar)
        torch.testing.assert_close(found, torch.where(clear > 0, optical, base), rtol=0, atol=1e-6)
        network.units.optical_deviation.fill_(0.5)
        torch.nn.init.constant_(network.decoder.final_conv.bias, 3.0)
        moved, wider = network.reconstruct(optical, sar, clear)
    hidden = clear[0, 0] == 0
    torch.testing.assert_close(moved[:, :, hidden], base[:, :, hidden] + 1.5, rtol=0, atol=1e-5)
    torch.testing.assert_close(wider, 0.5 * deviation)


def test_a_network_of_one_scene_does_not_see_what_is_hidden():
    network = small(**SCENE)
    torch.nn.init.normal_(network.decoder.final_conv.weight)
    optical, sar = images(1, 16, 16)
    known = (torch.rand(1, 1, 16, 16) > 0.5).float()
    other = torch.where(known > 0, optical, 9.0)
    with torch.no_grad():
        base = network.fill(optical, known, sar)
        found = [network.on_base(base, image, sar, known)[0] for image in (optical, other)]
    torch.testing.assert_close(*found, rtol=0, atol=0)


def test_unbound_needs_a_base():
    with pytest.raises(ValueError, match="wanted one"):
        small(unbound=True)
