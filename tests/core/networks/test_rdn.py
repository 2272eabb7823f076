"""RDN: windows, masks and dynamic filters against explicit mathematics; any size, any bands."""

from __future__ import annotations

import pytest
import torch
import torch.nn.functional as F
from gradients import assert_all_are_reached, backward

from core_models.networks import rdn, windows
from core_models.networks.rdn import RDN, DenseLayer, DynamicFilter, WindowAttention

SMALL = {"channels": 8, "growth": 8, "blocks": 2, "layers": 2}


def images(batch: int = 1, height: int = 32, width: int = 32, bands: int = 13, sar_bands: int = 2):
    return torch.rand(batch, bands, height, width), torch.rand(batch, sar_bands, height, width)


def small(**options) -> RDN:
    return RDN(**{**SMALL, **options}).eval()


def loud(module: torch.nn.Module) -> torch.nn.Module:
    """With attention that is far from uniform and positions that matter."""
    for name, parameter in module.named_parameters():
        if "qkv" in name or "table" in name:
            torch.nn.init.normal_(parameter)
    return module


def test_the_published_form_has_the_real_number_of_parameters():
    network = RDN()
    assert sum(parameter.numel() for parameter in network.parameters()) == 14_827_373
    assert len(network.state_dict()) + len(rdn.UNUSED_TENSORS) == 988


def test_windows_come_apart_and_together():
    x = torch.arange(2 * 16 * 24 * 3.0).reshape(2, 16, 24, 3)
    parts = windows.split_windows(x, 8)
    assert parts.shape == (12, 64, 3)
    torch.testing.assert_close(parts[1].reshape(8, 8, 3), x[0, :8, 8:16], rtol=0, atol=0)
    torch.testing.assert_close(parts[9].reshape(8, 8, 3), x[1, 8:, :8], rtol=0, atol=0)
    torch.testing.assert_close(windows.join_windows(parts, 16, 24), x, rtol=0, atol=0)


def test_the_mask_keeps_apart_what_the_roll_brought_together():
    side, shift, height, width = 4, 2, 8, 12
    mask = windows.shift_mask(height, width, side, shift, torch.device("cpu"))
    rows, columns = torch.meshgrid(torch.arange(height), torch.arange(width), indexing="ij")
    place = torch.stack([rows, columns], dim=-1)[None].roll((-shift, -shift), (1, 2))
    place = windows.split_windows(place, side)
    near = (place[:, :, None] - place[:, None]).abs().amax(dim=-1) < side
    assert mask.shape == (6, 16, 16)
    assert near.any() and not near.all()
    torch.testing.assert_close(mask == 0, near)
    torch.testing.assert_close(mask == windows.MASKED, ~near)


def test_relative_positions_are_equal_for_equal_steps():
    table = windows.relative_position_index(3)
    places = [(row, column) for row in range(3) for column in range(3)]
    for first, (row, column) in enumerate(places):
        for second, (other_row, other_column) in enumerate(places):
            assert table[first, second] == (row - other_row + 2) * 5 + column - other_column + 2


def explicit_attention(module: WindowAttention, x: torch.Tensor, sar: torch.Tensor, mask: torch.Tensor):
    """One window and head at a time, from the formulas."""
    width = x.shape[-1]
    size = width // rdn.HEADS
    outputs = [torch.zeros_like(x), torch.zeros_like(x)]
    for window in range(x.shape[0]):
        parts = [
            layer(image[window]).split(width, dim=-1)
            for layer, image in ((module.qkv, x), (module.qkv_SAR, sar))
        ]
        logits, values = [], []
        for q, k, v in parts:
            heads = [slice(start, start + size) for start in range(0, width, size)]
            bias = [
                module.relative_position_bias_table[module.relative_position_index, head]
                for head in range(rdn.HEADS)
            ]
            logits.append(
                torch.stack([q[:, h] @ k[:, h].T / size**0.5 + b + mask[window] for h, b in zip(heads, bias)])
            )
            values.append(torch.stack([v[:, h] for h in heads]))
        apart = logits[1] - logits[0]
        gate = torch.sigmoid(module.attn_fuse_1x1conv(apart[None])[0])
        weights = (logits[0] + gate * apart).softmax(dim=-1), logits[1].softmax(dim=-1)
        for output, weight, value, proj in zip(outputs, weights, values, (module.proj, module.proj_SAR)):
            output[window] = proj((weight @ value).transpose(0, 1).flatten(1))
    return outputs


def test_attention_is_the_explicit_formulation():
    module = loud(WindowAttention(16))
    x, sar = torch.randn(2, 4, 64, 16)
    mask = windows.shift_mask(16, 16, 8, 4, torch.device("cpu"))
    with torch.no_grad():
        for found, wanted in zip(module(x, sar, mask), explicit_attention(module, x, sar, mask)):
            assert wanted.std() > 0.05
            torch.testing.assert_close(found, wanted, rtol=1e-4, atol=1e-5)


def test_a_shifted_layer_sees_over_the_borders_of_windows_but_not_around_the_map():
    layer = loud(DenseLayer(8, 8, shift=4, drop=0.0)).eval()
    maps = torch.rand(2, 1, 24, 24, 8)
    changed = maps.clone()
    changed[:, :, 7, 9] += 1
    with torch.no_grad():
        moved = (layer.attend(*changed)[0] - layer.attend(*maps)[0]).abs().amax(dim=-1)[0] > 1e-6
    assert moved[4:12, 4:12].any() and moved[8:12, 12:].sum() == 0
    assert moved[8, 10], "over the border between rows 7 and 8"
    corner = maps.clone()
    corner[:, :, 0, 0] += 1
    with torch.no_grad():
        moved = (layer.attend(*corner)[0] - layer.attend(*maps)[0]).abs().amax(dim=-1)[0] > 1e-6
    assert moved[:4, :4].any() and not moved[4:].any() and not moved[:, 4:].any()


def test_dynamic_filters_are_the_explicit_sum_over_neighbours():
    module = DynamicFilter(4)
    x, sar = torch.randn(2, 2, 4, 9, 7)
    with torch.no_grad():
        kernels = module.fac_warp(torch.cat([x, sar], dim=1)).unflatten(1, (4, 25))
        around = F.unfold(F.pad(sar, (2, 2, 2, 2), mode="replicate"), 5).reshape(2, 4, 25, 9, 7)
        wanted = (kernels * around).sum(dim=2)
        assert wanted.std() > 0.05
        torch.testing.assert_close(module(x, sar), wanted, rtol=1e-4, atol=1e-5)


@pytest.mark.parametrize(
    ("batch", "bands", "sar_bands", "size"), [(1, 3, 1, (1, 1)), (2, 13, 2, (17, 30)), (1, 4, 1, (33, 50))]
)
def test_any_number_of_bands_and_any_size(batch, bands, sar_bands, size):
    with torch.inference_mode():
        mean, deviation = small(bands=bands, sar_bands=sar_bands).reconstruct(
            *images(batch, *size, bands, sar_bands)
        )
    assert mean.shape == (batch, bands, *size)
    assert mean.dtype == torch.float32
    assert torch.isfinite(mean).all()
    assert deviation is None


def test_an_odd_size_is_padded_with_its_border_and_cropped():
    network = small()
    optical, sar = images(1, 30, 31)
    grown = [F.pad(image, (0, 1, 0, 2), mode="replicate") for image in (optical, sar)]
    with torch.inference_mode():
        torch.testing.assert_close(network(optical, sar), network(*grown)[..., :30, :31], rtol=0, atol=1e-6)


def test_the_cloudy_image_is_added():
    network = small()
    torch.nn.init.zeros_(network.UPNet[2].weight)
    torch.nn.init.constant_(network.UPNet[2].bias, 0.125)
    optical, sar = images(1, 20, 24)
    with torch.inference_mode():
        torch.testing.assert_close(network(optical, sar), optical + 0.125)


def test_uncertainty_is_a_deviation_beside_the_same_estimate():
    plain, network = small(), small(uncertainty=True)
    network.load_state_dict(plain.state_dict(), strict=False)
    optical, sar = images(1, 18, 20)
    with torch.inference_mode():
        mean, deviation = network.reconstruct(optical, sar)
        torch.testing.assert_close(mean, plain(optical, sar), rtol=0, atol=1e-6)
        torch.testing.assert_close(deviation, network(optical, sar)[1].exp().sqrt())
    assert mean.shape == deviation.shape
    assert 0.05 < deviation.mean() < 0.5


@pytest.mark.parametrize("precision", (torch.float32, torch.bfloat16))
def test_training_reaches_every_parameter_with_finite_gradients(precision):
    network = small(uncertainty=True, drop=0.0).train()
    with torch.autocast("cpu", torch.bfloat16, enabled=precision == torch.bfloat16):
        output = network(*images(2, 32, 48))
    assert all(part.dtype == torch.float32 for part in output)
    backward(output)
    assert_all_are_reached(network, frozen=("opt_distribute_1x1conv.1.",))


def test_reduced_precision_is_close():
    network = loud(small())
    optical, sar = images(1, 32, 32)
    with torch.inference_mode():
        expected = network.reconstruct(optical, sar)[0]
        with torch.autocast("cpu", torch.bfloat16):
            found = network.reconstruct(optical, sar)[0]
    assert found.dtype == torch.float32
    assert (found - expected).abs().mean() < 0.01 * expected.std()


def test_stochastic_depth_leaves_branches_out_in_training_only_and_keeps_their_mean():
    x = torch.ones(2000, 1, 1, 3)
    dropped = rdn.drop_path(x, 0.25, training=True)
    assert sorted(set(dropped[:, 0, 0, 0].tolist())) == pytest.approx([0.0, 4 / 3])
    assert abs(float(dropped.mean()) - 1) < 0.05
    assert rdn.drop_path(x, 0.25, training=False) is x
    rates = [layer.drop for layer in RDN(channels=8, growth=8, blocks=1).RDBs[0].convs]
    assert rates == pytest.approx([0.0, 0.05, 0.1, 0.15, 0.2])
    network = small().train()
    optical, sar = images()
    assert (network(optical, sar) - network(optical, sar)).abs().max() > 0


def test_images_of_two_places_are_refused():
    with pytest.raises(ValueError, match="shapes"):
        small()(torch.rand(1, 13, 32, 32), torch.rand(1, 2, 32, 16))


@pytest.mark.parametrize("options", ({"growth": 12}, {"blocks": 0}, {"drop": 1.0}))
def test_options_out_of_range_are_refused(options):
    with pytest.raises(ValueError, match="wanted"):
        small(**options)
