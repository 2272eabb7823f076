"""Two Landsat scenes of Taizhou, three years apart, with known shifts between them."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
import rasterio
from synthetic import difference_checkpoint

from core_models.contract.change_jobs import DetectChange
from core_models.contract.events import Events
from core_models.geo.pair import inspect_pair
from core_models.inference.change.job import detect_change

DATA = (
    Path(os.environ.get("REVISIT_DATA") or Path(__file__).resolve().parents[2].parent / "shared" / "data")
    / "scenes"
    / "taizhou"
)
BEFORE, AFTER = (str(DATA / f"{year}TM.tif") for year in (2000, 2003))
EXACT = 0.15
"""Pixels by which a shift may be measured wrong."""
SHIFTS = [(0.3, -0.15), (1.7, 0.85), (-6.0, 3.0)]

pytestmark = [
    pytest.mark.real,
    pytest.mark.skipif(not DATA.is_dir(), reason=f"no images in {DATA}: set REVISIT_DATA"),
]


def shifted_copy(folder: Path, columns: float, rows: float) -> str:
    """The second date with its content so many pixels to the right and down, by the Fourier shift theorem:
    nothing but the place is changed.
    """
    with rasterio.open(AFTER) as file:
        values, profile = file.read().astype(float), file.profile
    turns = np.fft.fftfreq(values.shape[1])[:, None] * rows + np.fft.rfftfreq(values.shape[2]) * columns
    moved = np.fft.irfft2(np.fft.rfft2(values) * np.exp(-2j * np.pi * turns), values.shape[1:])
    with rasterio.open(folder / "moved.tif", "w", **{**profile, "dtype": "float32"}) as file:
        file.write(moved.astype("float32"))
    return str(folder / "moved.tif")


@pytest.mark.parametrize("columns, rows", SHIFTS)
def test_injected_shifts_are_found(tmp_path, columns: float, rows: float) -> None:
    as_they_lie = inspect_pair(BEFORE, AFTER).shift
    found = inspect_pair(BEFORE, shifted_copy(tmp_path, columns, rows)).shift
    apart = found.columns - as_they_lie.columns, found.rows - as_they_lie.rows
    assert apart == pytest.approx((columns, rows), abs=EXACT) and found.reliable and found.spread < EXACT


def change_map(folder: Path, after: str, checkpoint: str, **options: bool) -> np.ndarray:
    folder.mkdir()
    job = DetectChange(
        BEFORE, after, checkpoint, str(folder / "out.gpkg"), map=str(folder / "map.tif"), device="cpu",
        stretch="percentile", **options,
    )  # fmt: skip
    detect_change(job, Events())
    with rasterio.open(job.map) as file:
        return file.read(1)


def test_the_change_map_of_a_shifted_copy_is_that_of_the_pair(tmp_path) -> None:
    checkpoint = difference_checkpoint(tmp_path / "net.safetensors")
    moved = shifted_copy(tmp_path, 1.7, 0.85)
    maps = [
        change_map(tmp_path / "pair", AFTER, checkpoint),
        change_map(tmp_path / "moved", moved, checkpoint),
        change_map(tmp_path / "aligned", moved, checkpoint, align=True),
    ]
    inside = np.s_[8:-8, 8:-8]
    pair, lying, aligned = (found[inside] for found in maps)
    differ = [(pair != found).mean() for found in (lying, aligned)]
    # a quarter of the pixels is change, each judged by itself, and parts of a pixel are interpolated
    assert differ[1] < 0.07 < 0.2 < differ[0], differ
