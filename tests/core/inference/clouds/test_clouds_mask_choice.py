"""Which mask finds the clouds where none is given; ukis-csmask is a stand-in that looks for brightness."""

from __future__ import annotations

import numpy as np
import pytest
import rasterio
from cloud_networks import echo_checkpoint
from synthetic import cloudy_scene, write_raster

from core_models.contract.cloud_jobs import RemoveClouds
from core_models.contract.events import Events
from core_models.inference.clouds import mask
from core_models.inference.clouds.job import remove_clouds
from core_models.inference.clouds.seam import WIDTH
from core_models.sensors import learned_clouds
from core_models.sensors.sentinel2 import BANDS

CELL = 3
"""Pixels of 10 m along one of 30 m."""


@pytest.fixture
def asked(monkeypatch) -> list[tuple]:
    """The parts and levels that the stand-in was asked about."""
    seen: list[tuple] = []

    def learned_mask(reflectance, bands, level, metres):
        seen.append((reflectance.shape, level))
        side = round(30 / metres)
        return (
            (reflectance[1, ::side, ::side] > 0.4)
            .astype(np.uint8)
            .repeat(side, 0)
            .repeat(side, 1)[: reflectance.shape[1], : reflectance.shape[2]]
        )

    monkeypatch.setattr(learned_clouds, "why_not", lambda: "")
    monkeypatch.setattr(learned_clouds, "learned_mask", learned_mask)
    return seen


@pytest.fixture
def scene(tmp_path):
    return cloudy_scene(tmp_path / "scene")


def job_on(scene, tmp_path, monkeypatch, optical="", **card) -> RemoveClouds:
    checkpoint = echo_checkpoint(tmp_path / "net.safetensors", monkeypatch, **card)
    return RemoveClouds(optical or scene.optical, scene.sar, checkpoint, str(tmp_path / "clear.tif"))


def clouded(job: RemoveClouds) -> np.ndarray:
    with rasterio.open(job.provenance) as source:
        return source.read(1) == 1


def test_it_is_chosen_where_it_is_installed_and_named(asked, scene, tmp_path, monkeypatch) -> None:
    job = job_on(scene, tmp_path, monkeypatch)
    result = remove_clouds(job, Events())
    assert asked[0] == ((13, 160, 200), "l1c")
    assert (
        result.details["cloud_mask"].startswith("ukis-csmask")
        and "6 bands, L1C" in result.details["cloud_mask"]
    )
    found, cloud = clouded(job), scene.clouds == 1
    assert found[cloud].mean() > 0.99 and found[~cloud].mean() < 0.2


def test_blocks_of_a_large_image_lie_on_one_lattice(asked, scene, tmp_path, monkeypatch) -> None:
    job = job_on(scene, tmp_path, monkeypatch)
    remove_clouds(job, Events())
    whole = clouded(job)
    monkeypatch.setattr(mask, "BLOCK", 64)
    monkeypatch.setattr(mask, "SEEN_AROUND", (WIDTH + CELL) // CELL + 1)
    remove_clouds(job, Events())
    np.testing.assert_array_equal(clouded(job), whole)
    assert len(asked) > 9


def test_a_product_without_cirrus_is_level_2a(asked, scene, tmp_path, monkeypatch) -> None:
    keep = [place for place, name in enumerate(BANDS) if name != "B10"]
    names = tuple(BANDS[place] for place in keep)
    optical = write_raster(tmp_path / "l2a.tif", scene.cloudy[keep], resolution=10.0, names=names)
    remove_clouds(job_on(scene, tmp_path, monkeypatch, optical), Events())
    assert asked[0] == ((12, 160, 200), "l2a")
