"""Attention: known formulas, gradients, half precision, and no N x N matrix."""

from __future__ import annotations

import pytest
import torch
from torch.utils._python_dispatch import TorchDispatchMode

from core_models.networks import attention
from core_models.networks.attention import (
    ChannelAttention,
    ColumnAttention,
    PositionAttention,
    RowAttention,
    channel_attention,
    column_attention,
    position_attention,
    row_attention,
)
from core_models.networks.hanet_highres import HANetHighRes


class LargestTensor(TorchDispatchMode):
    """Remembers how many values the largest tensor had that any operation made."""

    def __init__(self) -> None:
        super().__init__()
        self.numel = 0

    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        out = func(*args, **(kwargs or {}))
        for part in out if isinstance(out, (tuple, list)) else (out,):
            if isinstance(part, torch.Tensor):
                self.numel = max(self.numel, part.numel())
        return out


def explicit_position(query, key, value):
    weights = torch.softmax(query.flatten(2).mT @ key.flatten(2), dim=-1)
    return (value.flatten(2) @ weights.mT).view_as(value)


def explicit_row(query, key, value):
    weights = torch.softmax(torch.einsum("bchi,bchj->bhij", query, key), dim=-1)
    return torch.einsum("bhij,bchj->bchi", weights, value)


def explicit_column(query, key, value):
    return explicit_row(query.mT, key.mT, value.mT).mT


def explicit_channel(x):
    pixels = x.flatten(2)
    gram = pixels @ pixels.mT
    return (torch.softmax(gram.amax(-1, keepdim=True) - gram, dim=-1) @ pixels).view_as(x)


def parts(*shape, channels=(5, 5, 5), dtype=torch.float64):
    torch.manual_seed(0)
    return tuple(
        torch.randn(shape[0], width, *shape[1:], dtype=dtype, requires_grad=True) for width in channels
    )


CASES = [
    (row_attention, explicit_row, (5, 5, 5)),
    (column_attention, explicit_column, (5, 5, 5)),
    (row_attention, explicit_row, (2, 2, 7)),
    (column_attention, explicit_column, (2, 2, 7)),
    (lambda q, k, v: position_attention(q, k, v, limit=8 * 84), explicit_position, (3, 3, 7)),
]


@pytest.mark.parametrize(
    ("function", "explicit", "channels"),
    CASES,
    ids=("row", "column", "narrow_row", "narrow_column", "position"),
)
@pytest.mark.parametrize("layout", (torch.contiguous_format, torch.channels_last))
def test_attention_and_its_gradients_equal_the_explicit_formula(function, explicit, channels, layout):
    inputs = parts(2, 6, 7, channels=channels)
    weight = torch.randn(2, channels[2], 6, 7, dtype=torch.float64)
    laid_out = [part.contiguous(memory_format=layout) for part in inputs]
    expected = explicit(*inputs)
    output = function(*laid_out)
    torch.testing.assert_close(output, expected)
    wanted = torch.autograd.grad((expected * weight).sum(), inputs)
    torch.testing.assert_close(torch.autograd.grad((output * weight).sum(), inputs), wanted)
    with torch.no_grad():
        torch.testing.assert_close(function(*laid_out), expected)


def test_axial_attention_takes_many_chunks_of_lines():
    inputs = parts(1, 2 * attention.AXIAL_CHUNK + 3, 4)
    wanted = torch.autograd.grad(explicit_row(*inputs).square().sum(), inputs)
    torch.testing.assert_close(torch.autograd.grad(row_attention(*inputs).square().sum(), inputs), wanted)


def test_channel_attention_equals_the_explicit_formula():
    x = torch.randn(2, 6, 5, 4, dtype=torch.float64)
    torch.testing.assert_close(channel_attention(x), explicit_channel(x))
    torch.testing.assert_close(
        channel_attention(x.contiguous(memory_format=torch.channels_last)), explicit_channel(x)
    )


@pytest.mark.parametrize("side", (256, 512, 1024))
@pytest.mark.parametrize("dtype", (torch.float16, torch.bfloat16))
def test_channel_attention_stays_finite_and_exact_in_half_precision(side, dtype):
    torch.manual_seed(0)
    x = torch.relu(torch.randn(1, 4, side, side)).to(dtype) * 4
    overflow = (x.float().square().sum((-2, -1)) > torch.finfo(torch.float16).max).all()
    assert overflow, "the Gram matrix must be beyond float16, or this test proves nothing"
    output = channel_attention(x)
    assert output.dtype == dtype
    # One rounding of the weights, one of the output: two units of the type's precision, relative to values up
    # to about 20.
    torch.testing.assert_close(
        output.float(), explicit_channel(x.float()), rtol=0, atol=40 * torch.finfo(dtype).eps
    )


@pytest.mark.parametrize("dtype", (torch.float16, torch.bfloat16))
def test_autocast_does_not_reach_the_gram_matrix(dtype):
    torch.manual_seed(0)
    x = torch.relu(torch.randn(2, 4, 128, 128)) * 8
    module = ChannelAttention()
    torch.nn.init.constant_(module.gamma, 0.5)
    with torch.no_grad(), torch.autocast("cpu", dtype):
        output = module(x)
    torch.testing.assert_close(output, 0.5 * explicit_channel(x) + x)


def test_scaled_channel_attention_is_another_function():
    x = torch.relu(torch.randn(1, 4, 64, 64))
    plain, scaled = ChannelAttention(), ChannelAttention(scaled=True)
    for module in (plain, scaled):
        torch.nn.init.ones_(module.gamma)
    assert (plain(x) - scaled(x)).abs().max() > 0.1


@pytest.mark.parametrize(
    ("make", "explicit"),
    (
        (lambda: RowAttention(16, 8, scaled=True), explicit_row),
        (lambda: ColumnAttention(16, 8, scaled=True), explicit_column),
        (lambda: PositionAttention(16, scaled=True), explicit_position),
    ),
    ids=("row", "column", "position"),
)
def test_scaled_attention_divides_products_by_the_root_of_the_pixels_and_its_gate_begins_closed(
    make, explicit
):
    torch.manual_seed(0)
    module, x = make(), 4 * torch.randn(2, 16, 5, 6)
    assert module.query_conv.out_channels == module.key_conv.out_channels == 2
    torch.testing.assert_close(module(x), x)
    torch.nn.init.constant_(module.gamma, 0.5)
    attended = explicit(module.query_conv(x) / 30**0.5, module.key_conv(x), module.value_conv(x))
    torch.testing.assert_close(module(x), 0.5 * attended + x, rtol=1e-4, atol=1e-5)


@pytest.mark.parametrize("training", (False, True))
def test_position_attention_never_makes_the_whole_matrix(training):
    query, key, value = (torch.randn(1, width, 64, 64, requires_grad=training) for width in (4, 4, 8))
    with LargestTensor() as largest:
        output = position_attention(query, key, value)
        assert 4 * attention.POSITION_WEIGHTS <= (64 * 64) ** 2
        if training:
            output.sum().backward()
    assert largest.numel <= attention.POSITION_WEIGHTS


@pytest.mark.parametrize("function", (row_attention, column_attention))
@pytest.mark.parametrize("layout", (torch.contiguous_format, torch.channels_last))
@pytest.mark.parametrize("inner", (8, 1))
def test_axial_attention_never_makes_its_matrices(function, layout, inner):
    query, key, value = (
        torch.randn(1, width, 96, 96).contiguous(memory_format=layout) for width in (inner, inner, 8)
    )
    with LargestTensor() as largest:
        function(query, key, value)
    assert largest.numel <= 8 * 96 * 96


@torch.inference_mode()
def test_the_high_resolution_reading_of_hanet_never_makes_an_attention_matrix():
    network, image = HANetHighRes(width=8).eval(), torch.rand(1, 3, 512, 512)
    with LargestTensor() as largest:
        network.score(image, image)
    at_an_eighth, rows_at_a_half = 64 * 64, 256 * 256 * 256
    assert largest.numel <= attention.POSITION_WEIGHTS < min(at_an_eighth**2, rows_at_a_half)


def test_the_measure_of_the_largest_tensor_sees_the_silent_fallback():
    query = torch.randn(1, 1, 96, 8).mT.contiguous().mT  # the last axis is not contiguous
    with LargestTensor() as largest:
        torch.nn.functional.scaled_dot_product_attention(query, query, query, scale=1.0)
    assert largest.numel >= 96 * 96
