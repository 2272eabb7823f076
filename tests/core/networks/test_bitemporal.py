"""What is peculiar to Revisit's own network: attention across the dates, dates that are told apart, sizes."""

from __future__ import annotations

import pytest
import torch

from core_models.networks.bitemporal import BiTemporal, DateAttention, Residual


@pytest.fixture(autouse=True)
def seed():
    torch.manual_seed(0)


def small(**options) -> BiTemporal:
    return BiTemporal(widths=(8, 8, 16), depths=(1, 1, 1), decoder=8, **{"heads": 2, **options})


def explicit(attention: DateAttention, x: torch.Tensor) -> torch.Tensor:
    """The same for one pair, with the whole matrix of softmax(q kᵀ / √d)."""
    channels, size = x.shape[1], x.shape[2] * x.shape[3]
    marked = torch.cat([x[date].flatten(1).T + attention.mark[date] for date in (0, 1)])
    query, key, value = attention.qkv(attention.norm(marked)).chunk(3, dim=1)
    depth = channels // attention.heads
    seen = []
    for head in range(attention.heads):
        part = slice(head * depth, (head + 1) * depth)
        weights = (query[:, part] @ key[:, part].T / depth**0.5).softmax(dim=1)
        seen.append(weights @ value[:, part])
    change = attention.gate * attention.out(torch.cat(seen, dim=1))
    return x + change.reshape(2, size, channels).transpose(1, 2).reshape(x.shape)


def opened(attention: DateAttention) -> DateAttention:
    torch.nn.init.normal_(attention.gate)
    torch.nn.init.normal_(attention.mark)
    return attention


@pytest.mark.parametrize("layout", (torch.contiguous_format, torch.channels_last))
def test_attention_is_that_of_its_explicit_matrix(layout) -> None:
    attention, x = opened(DateAttention(8, 2)), torch.randn(2, 8, 3, 5)
    torch.testing.assert_close(attention(x.contiguous(memory_format=layout)), explicit(attention, x))


def test_attention_keeps_pairs_apart_and_looks_across_dates() -> None:
    attention, x = (
        opened(DateAttention(8, 2)),
        torch.randn(4, 8, 3, 3),
    )  # two pairs: first dates 0 and 1, second dates 2 and 3
    both = attention(x)
    torch.testing.assert_close(both[[1, 3]], attention(x[[1, 3]]))
    other = x.clone()
    other[2] += torch.randn(8, 3, 3)
    moved = (attention(other) - both).abs().amax(dim=(1, 2, 3)) > 1e-4
    assert moved.tolist() == [True, False, True, False]


def test_attention_begins_as_the_identity() -> None:
    x = torch.randn(2, 8, 4, 4)
    assert torch.equal(DateAttention(8, 2)(x), x)


def test_the_dates_are_told_apart() -> None:
    before, after = torch.rand(2, 1, 3, 32, 32).unbind()
    network = small().eval()
    assert not torch.allclose(network.score(before, after), network.score(after, before), atol=1e-4)


def test_a_pair_scores_the_same_alone_and_in_a_batch() -> None:
    network, dates = small().eval(), torch.rand(2, 3, 3, 40, 24)
    with torch.inference_mode():
        whole = network.score(dates[0], dates[1])
        torch.testing.assert_close(network.score(dates[0, 1:2], dates[1, 1:2]), whole[1:2], rtol=0, atol=1e-5)


def test_a_halving_block_halves() -> None:
    assert Residual(4, 6, stride=2)(torch.rand(1, 4, 16, 8)).shape == (1, 6, 8, 4)


def test_widths_and_depths_belong_together() -> None:
    with pytest.raises(ValueError, match="3 widths and 2 depths, wanted as many"):
        BiTemporal(widths=(8, 8, 8), depths=(1, 1))
