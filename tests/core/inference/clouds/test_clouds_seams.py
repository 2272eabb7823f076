"""What tiles do to a cloud network: nothing beyond the reach of its convolutions, and a little where
attention is at work.

Attention sees its whole tile, so that a tile is not exactly a part of the scene. The bound is in parts of the
standard deviation over the scene of what the network gives. A base knows the clear pixels of its tile alone:
tiles guess different colours under a cloud, and what is bounded is the step between neighbouring pixels,
which would be seen.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from synthetic import ground

from core_models.checkpoints import load_checkpoint
from core_models.contract.events import Events
from core_models.geo.mosaic import RowBandedMosaic
from core_models.geo.tiles import TilePlan
from core_models.inference.clouds.reconstruction import reconstructor
from core_models.inference.device import Device
from core_models.inference.tiled import run_tiled
from core_models.networks.cross_attention import CloudRemovalCrossAttention

SIDE, TILE, OVERLAP = 256, 128, 64
REACH = 36
"""Pixels that convolutions see to each side."""
SHARP = 10.0
"""Factor of the queries and of what attention adds, which with fresh weights would hardly be seen."""
WITH_ATTENTION = 0.02
"""Largest difference anywhere in the blended scene, in standard deviations of the output."""

STEP = 0.002
"""Reflectance by which the largest step between neighbours may grow under a cloud."""


@pytest.fixture(scope="module")
def images() -> tuple[np.ndarray, np.ndarray]:
    """An optical and a SAR image of one ground, with noise of their own, in 0..1."""
    rng = np.random.default_rng(0)
    texture = ground(SIDE, SIDE, 5)[:2] / 130
    optical = np.repeat(texture[:1], 4, axis=0) * 0.3 + rng.normal(0, 0.02, (4, SIDE, SIDE))
    return optical.astype(np.float32), (texture + rng.normal(0, 0.1, texture.shape)).astype(np.float32)


def tiled_and_whole(
    images: tuple[np.ndarray, np.ndarray], attention: bool
) -> tuple[list, np.ndarray, np.ndarray]:
    """Tiles with their values, the blended scene, and the scene in one piece."""
    torch.manual_seed(0)
    options = {"local": 3, "sar_skips": True, "align_corners": False, "attention": attention}
    network = CloudRemovalCrossAttention(bands=4, sar_bands=2, widths=(8, 16, 32), heads=4, **options).eval()
    if attention:
        with torch.no_grad():
            network.cross_attn.q_proj.weight.mul_(SHARP)
            network.cross_attn.proj.weight.mul_(SHARP)
    plan, tiles, rows = TilePlan(SIDE, SIDE, TILE, OVERLAP), [], []
    mosaic = RowBandedMosaic(plan, 4, lambda row, values: rows.append(values))

    def read(tile):
        window = np.s_[:, tile.row : tile.row + tile.height, tile.col : tile.col + tile.width]
        return images[0][window], images[1][window], np.ones((tile.height, tile.width), bool)

    def add(tile, values):
        tiles.append((tile, values))
        mosaic.add(tile, values)

    device, score = Device("cpu", False, "CPU"), reconstructor(network, False)
    run_tiled(score, read, plan, add, device=device, batch=1, events=Events(), channels=4)
    mosaic.finish()
    with torch.inference_mode():
        whole = score(*(torch.from_numpy(image)[None] for image in images))[0].numpy()
    return tiles, np.concatenate(rows, axis=1), whole


def inside(tile, values: np.ndarray) -> np.ndarray:
    """What of a tile lies further than `REACH` from those of its sides that are no sides of the scene."""
    top, left = (0 if start == 0 else REACH for start in (tile.row, tile.col))
    bottom, right = (size if end == SIDE else size - REACH for size, end in (
        (tile.height, tile.row + tile.height), (tile.width, tile.col + tile.width)
    ))  # fmt: skip
    return values[:, top:bottom, left:right]


def test_without_attention_a_tile_is_a_part_of_the_scene(images) -> None:
    tiles, _, whole = tiled_and_whole(images, attention=False)
    assert len(tiles) == 9 and whole.std() > 0.01
    for tile, values in tiles:
        part = whole[:, tile.row : tile.row + tile.height, tile.col : tile.col + tile.width]
        np.testing.assert_allclose(inside(tile, values), inside(tile, part), atol=1e-4)
    edge = max(
        np.abs(v - whole[:, t.row : t.row + t.height, t.col : t.col + t.width]).max() for t, v in tiles
    )
    assert edge > 1e-3, "tiles without any border effect would prove nothing"


def test_with_attention_the_blended_scene_stays_within_its_bound(images) -> None:
    tiles, blended, whole = tiled_and_whole(images, attention=True)
    difference = np.abs(blended - whole) / whole.std()
    print(
        f"blended - whole in standard deviations: largest {difference.max():.3f}, mean "
        f"{difference.mean():.4f}"
    )
    deep = max(
        np.abs(inside(t, v) - inside(t, whole[:, t.row : t.row + t.height, t.col : t.col + t.width])).max()
        / whole.std()
        for t, v in tiles
    )
    print(f"largest beyond the reach of convolutions: {deep:.3f}")
    assert deep > 1e-4, "attention is not at work: this would prove nothing"
    assert difference.max() < WITH_ATTENTION and difference.mean() < WITH_ATTENTION / 10


def test_the_starters_tiles_guess_colours_of_their_own_and_leave_no_step(images) -> None:
    """Under a cloud as wide as a tile; largest step between neighbours in reflectance, tiled and in one
    piece.
    """
    network, card = load_checkpoint(
        Path(__file__).parents[4] / "resources/checkpoints/starter-clouds.safetensors"
    )
    assert card.options["base"] and not card.options["attention"], (
        "the shipped starter is another: measure it anew"
    )
    rows, columns = np.mgrid[:SIDE, :SIDE]
    hidden = (rows - 120) ** 2 + (columns - 140) ** 2 < 75**2
    optical = np.where(hidden, 0.8, images[0][:1].clip(0.01, 1).repeat(13, axis=0)).astype(np.float32)
    third = np.concatenate([images[1].clip(0, 1), ~hidden[None]]).astype(np.float32)
    score, plan, found = reconstructor(network.eval(), False), TilePlan(SIDE, SIDE, TILE, OVERLAP), []
    mosaic = RowBandedMosaic(plan, 13, lambda row, values: found.append(values.copy()))

    def read(tile):
        window = np.s_[:, tile.row : tile.row + tile.height, tile.col : tile.col + tile.width]
        return optical[window], third[window], np.ones((tile.height, tile.width), bool)

    run_tiled(
        score,
        read,
        plan,
        mosaic.add,
        device=Device("cpu", False, "CPU"),
        batch=1,
        events=Events(),
        channels=13,
    )
    mosaic.finish()
    blended = np.concatenate(found, axis=1)
    with torch.inference_mode():
        whole = score(*(torch.from_numpy(image)[None] for image in (optical, third)))[0].numpy()
    within = hidden[:, 1:] & hidden[:, :-1]
    steps = [float(np.abs(np.diff(image, axis=2))[:, within].max()) for image in (blended, whole)]
    apart = float(np.abs(blended - whole)[:, hidden].mean())
    print(
        f"largest step {steps[0]:.4f} in tiles, {steps[1]:.4f} in one piece; apart by {apart:.4f} on average"
    )
    assert apart > 1e-3, "tiles that agree would prove nothing"
    assert steps[0] < steps[1] + STEP
