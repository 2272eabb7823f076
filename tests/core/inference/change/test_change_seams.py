"""Tile size and overlap are the program's business: the map of a scene must hardly depend on them.

Attention looks at whole rows, columns and channels of a tile, so it does depend a little. The network here
has learnt to see squares that were changed, so that its attention is at work (it starts with a weight of 0).
"""

from __future__ import annotations

import itertools

import numpy as np
import pytest
import torch
from synthetic import ground

from core_models.contract.events import Events
from core_models.geo.mosaic import RowBandedMosaic
from core_models.geo.tiles import TilePlan
from core_models.inference.device import Device
from core_models.inference.tiled import run_tiled
from core_models.networks.hanet import HANet

SIDE = 512
BORDER = 32


def scene(side: int, seed: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Two dates (3, side, side) around 0 and what changed: rectangles, under another light and with noise on
    both.
    """
    rng = np.random.default_rng(seed)
    first, truth = ground(side, side, seed).astype(np.float32), np.zeros((side, side), np.float32)
    for row, col in rng.integers(0, side, (max(2, (side // 64) ** 2 // 2), 2)):
        height, width = rng.integers(8, 40, 2)
        truth[row : row + height, col : col + width] = 1
    second = np.where(truth, first + rng.choice([-50, 50]), first) + rng.uniform(-15, 15)
    before, after = ((values + rng.normal(0, 6, values.shape) - 95) / 40 for values in (first, second))
    return before.astype(np.float32), after.astype(np.float32), truth


def trained(width: int, steps: int) -> HANet:
    """A HANet that has seen `steps` batches of changed squares."""
    torch.manual_seed(0)
    network = HANet(width=width)
    optimiser = torch.optim.AdamW(network.parameters(), lr=4e-3)
    for step in range(steps):
        before, after, truth = (
            torch.from_numpy(np.stack(part))
            for part in zip(*(scene(64, 1000 + 4 * step + k) for k in range(4)))
        )
        loss = torch.nn.functional.cross_entropy(network(before, after), truth.long())
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    return network.eval()


def scores(network: HANet, before: np.ndarray, after: np.ndarray, tile: int, overlap: int) -> np.ndarray:
    """(SIDE, SIDE) scores by way of tiles."""
    plan, rows = TilePlan(SIDE, SIDE, tile, overlap), []

    def read(part):
        window = np.s_[:, part.row : part.row + part.height, part.col : part.col + part.width]
        return before[window], after[window], np.ones((part.height, part.width), bool)

    mosaic = RowBandedMosaic(plan, 1, lambda row, values: rows.append(values[0]))
    device = Device("cpu", False, "CPU")
    run_tiled(network.score, read, plan, mosaic.add, device=device, batch=1, events=Events())
    mosaic.finish()
    return np.concatenate(rows)


def worst_agreement(network: HANet) -> tuple[float, float]:
    """Smallest share of pixels on which two maps agree, and the F1 of the first map."""
    before, after, truth = scene(SIDE, 7)
    settings = list(itertools.product((128, 256, 384), (32, 64)))
    inner = np.s_[BORDER:-BORDER, BORDER:-BORDER]
    maps = {setting: scores(network, before, after, *setting)[inner] >= 0.5 for setting in settings}
    first, truth = maps[256, 64], truth[inner] > 0
    f1 = 2 * (first & truth).sum() / (first.sum() + truth.sum())
    return min((one == other).mean() for one, other in itertools.combinations(maps.values(), 2)), f1


def check(width: int, steps: int) -> None:
    network = trained(width, steps)
    gates = [
        abs(float(parameter)) for name, parameter in network.named_parameters() if name.endswith("gamma")
    ]
    agreement, f1 = worst_agreement(network)
    print(
        f"HANet of width {width}: maps agree on {100 * agreement:.2f} % of the pixels, F1 {f1:.3f}, gates up "
        f"to {max(gates):.2f}"
    )
    assert max(gates) > 0.01, "attention is not at work: this would prove nothing"
    assert f1 > 0.6, "the network has learnt nothing: this would prove nothing"
    assert agreement >= 0.99


def test_maps_of_a_narrow_hanet_do_not_depend_on_the_tiles() -> None:
    check(8, 60)


@pytest.mark.slow
def test_maps_of_hanet_do_not_depend_on_the_tiles() -> None:
    check(40, 60)


@pytest.mark.slow
def test_bfloat16_draws_the_same_map_with_trained_weights() -> None:
    network = trained(40, 60)
    before, after, _ = (torch.from_numpy(part)[None] for part in scene(SIDE, 7))
    with torch.inference_mode():
        exact = network.score(before, after) >= 0.5
        with torch.autocast("cpu", torch.bfloat16):
            rounded = network.score(before, after) >= 0.5
    agreement = (exact == rounded).float().mean().item()
    print(f"bfloat16 and float32 agree on {100 * agreement:.2f} % of the pixels")
    assert 0.01 < exact.float().mean() < 0.5 and agreement >= 0.995
