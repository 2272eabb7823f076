"""The demo's cloudy scene, and how it is compared with its truth."""

from __future__ import annotations

import numpy as np
import pytest
import rasterio

from tools.demo.clouds import SIDE, compare_clouds, draw_clouds, psnr, write_clouds


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("demo")
    write_clouds(folder)
    return folder


def read(path) -> np.ndarray:
    with rasterio.open(path) as source:
        return source.read().astype(float)


def test_clouds_hide_a_part_and_leave_the_rest_as_it_is(folder) -> None:
    mask, cloudy, truth = (read(folder / f"{name}.tif") for name in ("clouds", "optical", "clear-truth"))
    shares = [(mask == value).mean() for value in (0, 1, 2)]
    assert shares[0] > 0.4 and shares[1] > 0.15 and shares[2] > 0.03
    clear = mask[0] == 0
    assert np.abs(cloudy - truth)[:, clear].max() < 0.1 * truth.max()
    assert np.median(cloudy[1][mask[0] == 1]) > 2 * np.median(truth[1])


def test_radar_sees_what_lies_under_the_clouds(folder) -> None:
    radar, truth = read(folder / "sar.tif"), read(folder / "clear-truth.tif")
    with rasterio.open(folder / "sar.tif") as source:
        assert source.res == (20.0, 20.0) and source.shape == (SIDE // 2, SIDE // 2)
    water = truth[7, ::2, ::2] < 400
    assert radar[0][water].mean() < radar[0][~water].mean() - 6


def test_the_result_is_held_against_the_truth(folder) -> None:
    assert psnr(np.full(4, 1100.0), np.full(4, 100.0)) == pytest.approx(20.0)
    with rasterio.open(folder / "optical.tif") as source:
        profile, values = source.profile, source.read()
    made = read(folder / "clouds.tif")[0] > 0
    values[:, made] = read(folder / "clear-truth.tif")[:, made] + 100
    values[:, 0, 0] += 1
    made[0, 0] = False
    with rasterio.open(folder / "clear.tif", "w", **profile) as target:
        target.write(values)
    with rasterio.open(
        folder / "clear_provenance.tif", "w", **{**profile, "count": 1, "dtype": "uint8"}
    ) as target:
        target.write(made[None].astype("uint8"))
    found = compare_clouds(folder)
    assert found["psnr_result"] == pytest.approx(40.0, abs=1e-3) and found["psnr_cloudy_input"] < 25
    assert found["kept_pixels_changed"] == 1
    draw_clouds(folder, folder / "clouds.png")
    assert (folder / "clouds.png").stat().st_size > 10_000
