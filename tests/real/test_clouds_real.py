"""Real Sentinel images: what the thresholds find, what chips hold; skipped where the images are absent."""

from __future__ import annotations

import json
import os
from pathlib import Path

import numpy as np
import pytest
import rasterio

from core_models.contract.card import read_card
from core_models.contract.chip_jobs import CloudChips
from core_models.contract.events import Events
from core_models.contract.training_jobs import Evaluate
from core_models.sensors import sentinel1
from core_models.sensors.clouds import cloud_mask
from core_models.sensors.sentinel2 import BANDS
from core_models.training.clouds.chips import make_cloud_chips
from core_models.training.clouds.dataset import CloudFolder
from core_models.training.evaluation.evaluate import evaluate

DATA = (
    Path(os.environ.get("REVISIT_DATA") or Path(__file__).resolve().parents[2].parent / "shared" / "data")
    / "clouds"
)
pytestmark = [
    pytest.mark.real,
    pytest.mark.skipif(not DATA.is_dir(), reason=f"no images in {DATA}: set REVISIT_DATA"),
]

CLOUD = {
    "39_p500": (0.4, 0.5),
    "100_p840": (0.02, 0.06),
    "102_p840": (0.0, 0.002),
    "136_p282": (0.9, 1.0),
    "136_p316": (0.6, 0.75),
}
"""Share of cloud by name of the pair, as seen by eye."""


def mask_of(path: Path) -> np.ndarray:
    with rasterio.open(path) as raster:
        return cloud_mask(raster.read().astype(np.float32) / 1e4, BANDS)


@pytest.mark.parametrize("name", CLOUD)
def test_clouds_are_found_as_people_see_them(name) -> None:
    path = next((DATA / "pairs" / "cloudy").glob(f"*_{name}.tif"))
    low, high = CLOUD[name]
    assert low <= (mask_of(path) == 1).mean() <= high


def test_clear_dates_are_clear() -> None:
    shares = [
        np.bincount(mask_of(path).ravel(), minlength=3) / 256**2
        for path in sorted((DATA / "pairs" / "clear").glob("*.tif"))
    ]
    assert (
        len(shares) == 12
        and max(share[1] for share in shares) < 0.002
        and max(share[2] for share in shares) < 0.03
    )


def test_real_radar_is_recognised() -> None:
    paths = [
        *DATA.glob("sar_clear/s1/*.tif"),
        *DATA.glob("sar_clear/sen1floods11/*S1*.tif"),
        *DATA.glob("triples/s1/*.tif"),
    ]
    assert len(paths) == 4
    for path in paths:
        with rasterio.open(path) as raster:
            db = raster.read()
        assert sentinel1.units(db) == "db" and not sentinel1.swapped(*db) and sentinel1.swapped(*db[::-1])
        assert sentinel1.units(sentinel1.to_power(db)) == "power"


@pytest.mark.parametrize(
    ("folder", "chips", "cloudy", "sar"),
    [
        ("triples", 1, 1, 1),
        ("sar_clear", 2, 0, 2),
        ("sar_clear/sen1floods11", 4, 0, 4),
        ("timeseries", 5, 2, 0),
    ],
)
def test_every_layout_of_the_data_becomes_chips(folder, chips, cloudy, sar, tmp_path) -> None:
    make_cloud_chips(CloudChips(str(DATA / folder), str(tmp_path / "out")), Events())
    found = CloudFolder(tmp_path / "out" / "train")
    assert (len(found), len(found.having("cloudy")), len(found.having("sar"))) == (chips, cloudy, sar)


def test_pairs_are_divided_by_scene(tmp_path) -> None:
    make_cloud_chips(CloudChips(str(DATA / "pairs"), str(tmp_path / "out"), test=("39", "100")), Events())
    assert [len(CloudFolder(tmp_path / "out" / split)) for split in ("train", "test")] == [9, 3]


def test_the_starter_is_what_its_card_says(tmp_path) -> None:
    """On scenes it was not trained on: above the cloudy input and both guesses that need no network, as far
    as the card says.
    """
    make_cloud_chips(CloudChips(str(DATA / "pairs"), str(tmp_path / "pairs"), test=("39", "100")), Events())
    starter = Path(__file__).parents[2] / "resources/checkpoints/starter-clouds.safetensors"
    evaluate(Evaluate(str(starter), str(tmp_path / "pairs"), str(tmp_path / "out")), Events())
    found = json.loads((tmp_path / "out" / "metrics.json").read_text())
    said = read_card(str(starter)).metrics["SEN12MS-CR scenes 39 and 100, real clouds, no radar"]
    assert found["psnr_cloudy"] == pytest.approx(said["psnr_cloudy"], abs=0.05)
    assert (
        found["gain_db"]["cloudy_input"] > 3
        and found["gain_db"]["sar_only"] > 3
        and found["gain_db"]["clear_median"] > 0.3
    )
