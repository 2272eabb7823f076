"""The second half of the demo: a made-up Sentinel-2 image under clouds, and Sentinel-1 of the same ground.

Fields, woods, water and a village have spectra and backscatter as such surfaces have them; clouds are thick
in the middle, thin at the rim, and throw shadows. Their truth is known, so that what is reconstructed can be
held against it.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import rasterio
from affine import Affine
from PIL import Image, ImageFilter
from rasterio.io import DatasetReader

from .qgis import DemoError, run_qgis

BANDS = ("B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B8A", "B9", "B10", "B11", "B12")
SIDE = 384
CRS, GRID = "EPSG:32633", Affine(10, 0, 500_000, 0, -10, 5_761_000)
# Reflectance times 10000 of each band, and VV and VH in dB.
SURFACES = {
    "meadow": ((1300, 1050, 1000, 700, 1150, 2500, 3000, 3100, 3300, 1000, 15, 1900, 950), (-11.5, -17.5)),
    "crop": ((1280, 1020, 950, 650, 1050, 2300, 2800, 2900, 3050, 950, 15, 1700, 850), (-10.0, -16.0)),
    "soil": ((1450, 1300, 1350, 1500, 1700, 1850, 2000, 2050, 2200, 650, 15, 2700, 2200), (-12.5, -20.0)),
    "wood": ((1150, 850, 700, 430, 650, 1700, 2050, 2100, 2250, 700, 12, 950, 430), (-9.0, -14.0)),
    "water": ((1250, 950, 700, 450, 430, 380, 360, 320, 300, 180, 10, 180, 130), (-20.0, -27.0)),
    "village": ((1600, 1500, 1500, 1550, 1700, 1950, 2050, 2100, 2200, 750, 15, 2150, 1850), (-5.0, -12.0)),
}
CLOUD = (5200, 5200, 5100, 5100, 5300, 5500, 5600, 5500, 5700, 2700, 120, 4200, 3300)
LOOKS = 4.4
GAIN = 3.0
"""Decibels that a reconstruction has to be better than the clouds."""
WRITTEN = (
    "optical.tif",
    "sar.tif",
    "clouds.tif",
    "clear-truth.tif",
    "clear.tif",
    "clear_provenance.tif",
    "clouds.png",
)
STEP = 4
"""Pixels inside a mask over which a job goes from what was observed to what is reconstructed."""
SHIFT = (26, 20)
"""Rows and columns from a cloud to its shadow."""


@dataclass(frozen=True)
class Sky:
    """Clouds over the scene."""

    thickness: np.ndarray
    """(SIDE, SIDE) 0..1."""
    shadow: np.ndarray
    """(SIDE, SIDE) 0..1."""

    @property
    def mask(self) -> np.ndarray:
        """0 clear, 1 cloud, 2 shadow, wider than either by the soft step of a job, which would else show a
        rim of the cloud.
        """
        return np.where(wider(self.thickness > 0.02), 1, np.where(wider(self.shadow > 0.05), 2, 0)).astype(
            np.uint8
        )


def wider(inside: np.ndarray) -> np.ndarray:
    """`inside` (SIDE, SIDE) grown by `STEP` pixels."""
    return (
        np.asarray(Image.fromarray(inside.astype(np.uint8)).filter(ImageFilter.MaxFilter(2 * STEP + 1))) > 0
    )


def smooth(random: np.random.Generator, cells: int) -> np.ndarray:
    """(SIDE, SIDE) noise of about 0..1 whose blobs are SIDE / `cells` pixels wide."""
    coarse = Image.fromarray(random.random((cells, cells)).astype(np.float32))
    return np.asarray(coarse.resize((SIDE, SIDE), Image.Resampling.BICUBIC))


def surfaces(random: np.random.Generator) -> np.ndarray:
    """(SIDE, SIDE) number of the surface of every pixel: fields in bands, woods and a lake, a village."""
    rows, columns = np.mgrid[:SIDE, :SIDE]
    kinds = random.choice([0, 1, 2], (20, 20), p=[0.4, 0.35, 0.25])
    land = kinds[(rows + 0.25 * columns).astype(int) // 26, (columns + (rows // 52) * 9) // 30 % 20]
    land = np.where(smooth(random, 7) > 0.66, 3, land)
    land = np.where((smooth(random, 24) > 0.52) & ((rows - 120) ** 2 + (columns - 290) ** 2 < 42**2), 5, land)
    return np.where((rows - 265 + 18 * np.sin(columns / 31)) ** 2 < 14**2, 4, land)


def make_sky(random: np.random.Generator) -> Sky:
    """About a third of the scene under clouds."""
    field = 0.7 * smooth(random, 5) + 0.3 * smooth(random, 14)
    thickness = np.clip((field - np.quantile(field, 0.72)) * 7, 0, 1)
    down, across = SHIFT
    thrown = np.pad(thickness, ((down, 0), (across, 0)))[:SIDE, :SIDE]
    return Sky(thickness, np.clip(thrown - thickness, 0, 1))


def write_clouds(folder: Path, seed: int = 7) -> None:
    """optical.tif, sar.tif (20 m), clear-truth.tif and clouds.tif."""
    random = np.random.default_rng(seed)
    land, sky = surfaces(random), make_sky(random)
    spectra = np.array([spectrum for spectrum, _ in SURFACES.values()], np.float32)
    echoes = np.array([echo for _, echo in SURFACES.values()], np.float32)
    light = 1 + 0.12 * (smooth(random, 60) - 0.5) + 0.15 * (smooth(random, 9) - 0.5)
    clear = spectra[land].transpose(2, 0, 1) * light + random.normal(0, 12, (13, SIDE, SIDE))
    hidden = (
        clear * (1 - 0.6 * sky.shadow) * (1 - sky.thickness)
        + np.array(CLOUD, np.float32)[:, None, None] * sky.thickness
    )
    power = 10 ** ((echoes[land].transpose(2, 0, 1) + 2 * (smooth(random, 40) - 0.5)) / 10)
    power = power * random.gamma(LOOKS, 1 / LOOKS, power.shape)
    coarse = 10 * np.log10(power.reshape(2, SIDE // 2, 2, SIDE // 2, 2).mean(axis=(2, 4)))
    _write(folder / "clear-truth.tif", np.clip(clear, 1, 65535).astype(np.uint16), BANDS)
    _write(folder / "optical.tif", np.clip(hidden, 1, 65535).astype(np.uint16), BANDS)
    _write(folder / "clouds.tif", sky.mask[None])
    _write(folder / "sar.tif", coarse.astype(np.float32), ("VV", "VH"), GRID @ Affine.scale(2))


def _write(path: Path, values: np.ndarray, names: tuple[str, ...] = (), grid: Affine = GRID) -> None:
    profile = {
        "driver": "GTiff",
        "count": len(values),
        "height": values.shape[1],
        "width": values.shape[2],
        "dtype": values.dtype,
    }
    with rasterio.open(path, "w", **profile, crs=CRS, transform=grid, tiled=True, compress="deflate") as file:
        file.write(values)
        for number, name in enumerate(names, 1):
            file.set_band_description(number, name)


def compare_clouds(folder: Path) -> dict[str, float]:
    """The result against the truth: PSNR in dB on reconstructed pixels of input and result, and how many
    clear ones changed.
    """
    cloudy, clear, truth = (_read(folder / f"{name}.tif") for name in ("optical", "clear", "clear-truth"))
    made, kept = (_read(folder / "clear_provenance.tif")[0] == value for value in (1, 0))
    return {
        "reconstructed_share": float(made.mean()),
        "psnr_cloudy_input": psnr(cloudy[:, made], truth[:, made]),
        "psnr_result": psnr(clear[:, made], truth[:, made]),
        "kept_pixels_changed": int((cloudy[:, kept] != clear[:, kept]).any(axis=0).sum()),
    }


def psnr(values: np.ndarray, truth: np.ndarray) -> float:
    """Peak signal to noise ratio in dB of numbers whose white is 10000."""
    return float(-10 * np.log10(np.mean((values.astype(float) - truth) ** 2) / 1e8))


def draw_clouds(folder: Path, path: Path) -> None:
    """Cloudy image, radar, result and truth side by side."""
    radar = np.clip(
        (_read(folder / "sar.tif")[:1].repeat(2, axis=1).repeat(2, axis=2) + 25) / 25, 0, 1
    ).repeat(3, axis=0)
    colours = [
        np.clip((_read(folder / f"{name}.tif")[[3, 2, 1]] - 200) / 2600, 0, 1)
        for name in ("optical", "clear", "clear-truth")
    ]
    panels = [colours[0], radar, *colours[1:]]
    wide = np.concatenate(
        [np.pad(panel, ((0, 0), (0, 0), (0, 6)), constant_values=1) for panel in panels], axis=2
    )
    Image.fromarray((255 * wide).astype(np.uint8).transpose(1, 2, 0)).save(path)


def remove_clouds(folder: Path, checkpoint: Path) -> dict[str, float]:
    """Make the cloudy scene, run the algorithm on it, draw, and compare; raises where it is no better than
    the cloudy image.
    """
    write_clouds(folder)
    names = {"OPTICAL": "optical.tif", "SAR": "sar.tif", "CLOUD_MASK": "clouds.tif", "OUTPUT": "clear.tif"}
    words = [f"{name}={folder / file}" for name, file in names.items()]
    run_qgis(folder, ["run", "revisit:removeclouds", "--", f"CHECKPOINT={checkpoint}", *words])
    found = compare_clouds(folder)
    draw_clouds(folder, folder / "clouds.png")
    print(
        f"clouds            {found['reconstructed_share']:.0%} of the scene reconstructed, with "
        f"{found['psnr_result']:.1f} dB "
        f"(PSNR) instead of {found['psnr_cloudy_input']:.1f} dB ({checkpoint.name}); clouds.png shows it"
    )
    if found["kept_pixels_changed"]:
        raise DemoError(f"{found['kept_pixels_changed']} pixels changed that are said to be kept.")
    if found["psnr_result"] < found["psnr_cloudy_input"] + GAIN:
        raise DemoError(f"what lies under the clouds was not made {GAIN:g} dB better.")
    return found


def _read(path: Path) -> np.ndarray:
    file: DatasetReader
    with rasterio.open(path) as file:
        values: np.ndarray = file.read().astype(np.float32)
        return values
