"""A job whose network begins with the colours of clear pixels: the tile's, and where it has none, the whole
scene's.
"""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import rasterio
import torch
from synthetic import cloud_card, cloudy_scene, write_raster

from core_models.checkpoints import save_checkpoint
from core_models.contract.cloud_jobs import RemoveClouds
from core_models.contract.events import Events
from core_models.inference.clouds.job import HARDLY_CLEAR, remove_clouds
from core_models.networks.cross_attention import CloudRemovalCrossAttention

OPTIONS = {
    "widths": [8, 8, 16],
    "heads": 2,
    "align_corners": False,
    "attention": False,
    "base": "diffuse",
    "uncertainty": True,
}


@pytest.fixture(scope="module")
def scene(tmp_path_factory):
    return cloudy_scene(tmp_path_factory.mktemp("scene"), 200, 260)


@pytest.fixture
def job(scene, tmp_path) -> RemoveClouds:
    """Of an untrained network, which is its base."""
    torch.manual_seed(0)
    checkpoint = tmp_path / "base.safetensors"
    save_checkpoint(
        checkpoint, CloudRemovalCrossAttention(**OPTIONS), cloud_card(options=OPTIONS, tile=64, overlap=16)
    )
    return RemoveClouds(
        scene.optical, scene.sar, str(checkpoint), str(tmp_path / "clear.tif"), cloud_mask=scene.mask
    )


def read(path) -> np.ndarray:
    with rasterio.open(path) as source:
        return source.read().astype(float)


def receipt(job: RemoveClouds) -> dict:
    return json.loads(Path(f"{job.output}.receipt.json").read_text())


def test_what_is_under_the_cloud_is_like_the_ground_around_it(job, scene) -> None:
    remove_clouds(replace(job, tile=256), Events())
    found, hidden = read(job.output), scene.clouds > 0
    np.testing.assert_array_equal(found[:, ~hidden], scene.cloudy[:, ~hidden])
    wrong, before = (
        np.abs(image - scene.clear)[:, hidden].mean() for image in (found, scene.cloudy.astype(float))
    )
    assert wrong < 0.12 * before


def test_a_tile_under_cloud_alone_has_the_colour_of_the_scene(job, scene) -> None:
    """Tiles of 32 pixels, of which several see nothing clear; the receipt names the colour."""
    remove_clouds(replace(job, tile=32, overlap=8), Events())
    clear = np.median(scene.clear[:, scene.clouds == 0], axis=1)
    np.testing.assert_allclose(receipt(job)["used"]["scene_colour"], clear / 10000, atol=1e-4)
    middle = read(job.output)[:, 75:85, 100:108]
    assert np.abs(middle - clear[:, None, None]).max() < 0.25 * clear.max()
    assert (scene.clouds[59:101, 84:124] == 1).all(), "a tile that sees clear ground would prove nothing"


def test_hardly_a_clear_pixel_is_said(job) -> None:
    result = remove_clouds(replace(job, cloud_mask="none"), Events())
    assert HARDLY_CLEAR in result.warnings and receipt(job)["used"]["scene_colour"] is None


def test_unknown_pixels_are_no_clear_ones(job, scene, tmp_path) -> None:
    """What the mask does not know may be cloud: a bright half of the image that is unknown
    changes no colour.
    """
    mask = scene.clouds.copy()
    mask[:60] = 255
    bright = scene.cloudy.copy()
    bright[:, :60] = 9000
    given = {"tile": 256, "cloud_mask": write_raster(tmp_path / "m.tif", mask, resolution=10.0)}
    remove_clouds(replace(job, **given), Events())
    plain, colour = read(job.output), receipt(job)["used"]["scene_colour"]
    names = rasterio.open(job.optical).descriptions
    given["optical"] = write_raster(tmp_path / "o.tif", bright, resolution=10.0, names=names)
    remove_clouds(replace(job, **given), Events())
    assert receipt(job)["used"]["scene_colour"] == colour
    np.testing.assert_allclose(read(job.output)[:, 60:], plain[:, 60:], atol=1)
