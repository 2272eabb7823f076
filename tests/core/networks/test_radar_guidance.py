"""What radar adds below a cloud: what the clear ground of the same image teaches, and nothing else."""

from __future__ import annotations

import torch

from core_models.networks.fill import Fill


def rivers(seed: int = 0) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor]:
    """Image, map of the clear pixels, radar and truth of rivers that radar sees as dark bands, half of them
    under a cloud.
    """
    torch.manual_seed(seed)
    river = (torch.arange(128) % 24 < 6).float().expand(1, 1, 128, 128)
    truth = (0.2 - 0.15 * river) * torch.tensor([1.0, 0.8, 1.2, 0.5])[None, :, None, None]
    sar = (0.6 - 0.3 * river + 0.05 * torch.randn(1, 2, 128, 128)).clamp(0.01, 1)
    clear = torch.ones(1, 1, 128, 128, dtype=torch.bool)
    clear[..., 20:100, 30:90] = False
    return torch.where(clear, truth, torch.tensor(0.9)), clear, sar, truth


def test_a_river_that_radar_sees_is_found_below_a_cloud() -> None:
    image, clear, sar, truth = rivers()
    wrong = [
        (Fill(kind, 4)(image, clear, sar) - truth).abs()[..., 25:95, 35:85].mean()
        for kind in ("diffuse", "guided")
    ]
    assert wrong[1] < 0.45 * wrong[0]


def test_radar_that_says_nothing_of_the_colours_adds_hardly_anything_and_missing_radar_nothing() -> None:
    image, clear, sar, _ = rivers()
    diffuse, noise = Fill("diffuse", 4)(image, clear, sar), torch.rand(1, 2, 128, 128)
    for other in (torch.zeros_like(sar), torch.full_like(sar, 0.4)):
        torch.testing.assert_close(Fill("guided", 4)(image, clear, other), diffuse)
    added = [
        (Fill("guided", 4)(image, clear, each) - diffuse)[..., 25:95, 35:85].abs().mean()
        for each in (noise, sar)
    ]
    assert added[0] < 0.2 * added[1]


def test_radar_adds_nothing_where_it_does_not_cover_and_nothing_without_clear_ground() -> None:
    image, clear, sar, _ = rivers()
    sar[..., :60] = 0
    found, diffuse = (Fill(kind, 4)(image, clear, sar) for kind in ("guided", "diffuse"))
    torch.testing.assert_close(found[..., :60], diffuse[..., :60])
    assert (found - diffuse).abs()[..., 62:90].mean() > 0.01
    nothing = torch.zeros_like(clear)
    torch.testing.assert_close(
        Fill("guided", 4)(image, nothing, sar), Fill("diffuse", 4)(image, nothing, sar)
    )
