"""A de-clouded raster goes on to detect-change, where what was made up does not count as seen."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import rasterio
from cloud_networks import echo_checkpoint
from synthetic import cloudy_scene, difference_checkpoint, write_raster

from core_models.contract.card import Scaling
from core_models.contract.change_jobs import DetectChange
from core_models.contract.cloud_jobs import RemoveClouds
from core_models.contract.errors import InputRefused
from core_models.contract.events import Events, Log
from core_models.inference.change.job import detect_change
from core_models.inference.clouds.job import remove_clouds


@pytest.fixture(scope="module")
def chain(tmp_path_factory):
    """A de-clouded second date, its scene, and a job that compares it with the clear first date."""
    folder = tmp_path_factory.mktemp("chain")
    scene = cloudy_scene(folder / "scene")
    with pytest.MonkeyPatch.context() as patch:
        clouds = echo_checkpoint(folder / "clouds.safetensors", patch)
        remove_clouds(
            RemoveClouds(scene.optical, scene.sar, clouds, str(folder / "clear.tif"), cloud_mask=scene.mask),
            Events(),
        )
    scaling = Scaling((0.0,) * 3, (3000.0,) * 3, (0.0,) * 3, (1.0,) * 3)
    change = difference_checkpoint(
        folder / "change.safetensors", scaling=scaling, gsd_range=(5, 20), threshold=0.01
    )
    before = write_raster(folder / "before.tif", scene.clear, resolution=10.0)
    bands = {
        "bands_before": (11, 11, 11),
        "bands_after": (11, 11, 11),
        "stretch": "card",
    }  # 12 before, 1000 and more made up
    job = DetectChange(before, str(folder / "clear.tif"), change, str(folder / "unused.gpkg"), **bands)
    return scene, job


def map_of(job: DetectChange, folder: Path, events: Events | None = None) -> np.ndarray:
    job = replace(job, output=str(folder / "changes.gpkg"), map=str(folder / "map.tif"))
    detect_change(job, events or Events())
    with rasterio.open(job.map) as source:
        return source.read(1)


def test_reconstructed_pixels_arrive_as_not_observed(chain, tmp_path) -> None:
    scene, job = chain
    said = []
    found = map_of(job, tmp_path, Events(said.append))
    np.testing.assert_array_equal(found, np.where(scene.clouds > 0, 255, 0))
    assert any("clear_provenance.tif" in event.message for event in said if isinstance(event, Log))
    receipt = json.loads((tmp_path / "changes.gpkg.receipt.json").read_text())
    assert "clear_provenance.tif" in receipt["notes"][0]


def test_the_user_may_use_them(chain, tmp_path) -> None:
    scene, job = chain
    found = map_of(replace(job, reconstructed="use"), tmp_path)
    assert (found[scene.clouds == 0] == 0).all() and (found[scene.clouds > 0] == 1).mean() > 0.6


def test_provenance_follows_onto_another_grid(chain, tmp_path) -> None:
    scene, job = chain
    coarse = map_of(replace(job, resolution=20.0), tmp_path)
    blocks = scene.clouds.reshape(80, 2, 100, 2).max(axis=(1, 3)) > 0
    np.testing.assert_array_equal(coarse, np.where(blocks, 255, 0))


def test_the_two_files_may_move_together_but_not_apart(chain, tmp_path) -> None:
    scene, job = chain
    place = tmp_path / "elsewhere"
    place.mkdir()
    shutil.copy(job.after, place)
    with pytest.raises(InputRefused, match="which says which ones, is not there"):
        map_of(replace(job, after=str(place / "clear.tif")), tmp_path)
    shutil.copy(job.after.replace("clear.tif", "clear_provenance.tif"), place)
    found = map_of(replace(job, after=str(place / "clear.tif")), tmp_path)
    np.testing.assert_array_equal(found == 255, scene.clouds > 0)


def test_a_virtual_raster_of_it_still_knows(chain, tmp_path, monkeypatch) -> None:
    """As QGIS makes one where a layer was given another CRS by hand."""
    import rasterio.shutil

    scene, job = chain
    virtual = str(tmp_path / "layer.vrt")
    rasterio.shutil.copy(job.after, virtual, driver="VRT")
    monkeypatch.setenv("REVISIT_LAYERS", str(tmp_path))
    np.testing.assert_array_equal(map_of(replace(job, after=virtual), tmp_path) == 255, scene.clouds > 0)


@pytest.mark.parametrize("pattern", ["", "*.tif"])
def test_a_folder_of_it_is_read_without_its_provenance_and_with_it(chain, tmp_path, pattern) -> None:
    scene, job = chain
    place = tmp_path / "tiles"
    place.mkdir()
    for name in ("clear.tif", "clear_provenance.tif"):
        shutil.copy(job.after.replace("clear.tif", name), place)
    np.testing.assert_array_equal(
        map_of(replace(job, after=str(place / pattern)), tmp_path) == 255, scene.clouds > 0
    )
