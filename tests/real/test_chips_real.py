"""Chips of real scenes: sparse labels of Landsat's six bands, and aerial images of two CRS."""

from __future__ import annotations

import os
from pathlib import Path

import geopandas
import numpy as np
import pytest
import rasterio
import shapely
from PIL import Image

from core_models.contract.chip_jobs import ChipScene
from core_models.contract.events import Events
from core_models.sensors import UNKNOWN
from core_models.training.change.chips import cut_chips
from core_models.training.change.dataset import PairFolder

DATA = (
    Path(os.environ.get("REVISIT_DATA") or Path(__file__).resolve().parents[2].parent / "shared" / "data")
    / "scenes"
)

pytestmark = [
    pytest.mark.real,
    pytest.mark.skipif(not DATA.is_dir(), reason=f"no images in {DATA}: set REVISIT_DATA"),
]


@pytest.fixture
def reference(tmp_path) -> np.ndarray:
    """Taizhou's labels (400, 400), 255 where nobody has labelled; also written as a raster on the first
    date's grid.
    """
    changed, unchanged = (
        np.array(Image.open(DATA / "taizhou" / f"{name}.bmp")) > 0 for name in ("change", "unchanged")
    )
    labels = np.where(changed, 1, np.where(unchanged, 0, UNKNOWN)).astype(np.uint8)
    with rasterio.open(DATA / "taizhou" / "2000TM.tif") as first:
        profile = {**first.profile, "count": 1, "nodata": UNKNOWN, "interleave": "band"}
    with rasterio.open(tmp_path / "labels.tif", "w", **profile) as file:
        file.write(labels, 1)
    return labels


def test_sparse_labels_of_six_bands(reference, tmp_path) -> None:
    dates = [str(DATA / "taizhou" / f"{year}TM.tif") for year in (2000, 2003)]
    scene = ChipScene(*dates, str(tmp_path / "labels.tif"), chip=64, validation_share=0.25)
    report = cut_chips(scene, tmp_path / "chips", Events())
    with rasterio.open(dates[1]) as file:
        second = file.read().transpose(1, 2, 0)
    kept = np.zeros(2, int)
    for split in ("train", "val"):
        for pair in PairFolder(tmp_path / "chips" / split):
            row, col = map(int, pair.name.split("_"))
            part = slice(row, row + 64), slice(col, col + 64)
            assert np.array_equal(pair.after, second[part])
            known = pair.label != UNKNOWN
            assert np.array_equal(pair.label[known], reference[part][known])
            kept += [(pair.label == 0).sum(), (pair.label == 1).sum()]
    all_labels = np.array([(reference == 0).sum(), (reference == 1).sum()])
    assert (kept > 0.6 * all_labels).all() and (kept <= all_labels).all()
    assert abs(report.changed_share["val"] - report.changed_share["train"]) < 0.08


def test_polygons_on_a_pair_of_two_crs(tmp_path) -> None:
    x, y = 367_000, 4_104_200
    houses = [shapely.box(x + 60 * n, y - 45 * n, x + 60 * n + 20, y - 45 * n + 20) for n in range(12)]
    geopandas.GeoDataFrame(geometry=houses, crs="EPSG:26915").to_crs("EPSG:4326").to_file(
        tmp_path / "l.gpkg", engine="pyogrio"
    )
    dates = [str(DATA / "joplin" / name) for name in ("before_epsg26915_0.6m", "after_epsg4326")]
    report = cut_chips(ChipScene(*dates, str(tmp_path / "l.gpkg"), chip=128), tmp_path / "chips", Events())
    assert report.gsd == pytest.approx(0.6, abs=0.001) and report.guard_m >= 0.6 * 32 - 0.1
    changed = sum(PairFolder(tmp_path / "chips" / split).pixels[1] for split in ("train", "val"))
    assert 0.5 < changed * 0.36 / (12 * 400) <= 1.01
