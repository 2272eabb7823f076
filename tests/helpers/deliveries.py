"""Scenes as they are delivered: a file a band, in the folders and under the names of their products."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from synthetic import ORIGIN, write_raster

TILE = "T33UVT"
LANDSAT_8 = ("B2", "B3", "B4", "B5")
RESOLUTIONS = {"B02": 10, "B03": 10, "B04": 10, "B08": 10, "B05": 20, "B06": 20, "B07": 20, "B8A": 20} | {
    "B11": 20, "B12": 20, "B01": 60, "B09": 60
}  # fmt: skip


BANDS = ("B01", "B02", "B03", "B04", "B05", "B06", "B07", "B08", "B8A", "B09", "B10", "B11", "B12")


def band_of(picture: np.ndarray, band: str) -> np.ndarray:
    """(H, W) of red, green and blue (3, H, W), or of Sentinel-2's bands (13, H, W); a band that is no colour
    is the mean of three.
    """
    if len(picture) == len(BANDS):
        return picture[BANDS.index(band)]
    place = {"B4": 0, "B3": 1, "B2": 2}.get(band.replace("B0", "B"))
    return picture.mean(axis=0).astype(picture.dtype) if place is None else picture[place]


def landsat(
    folder: Path, picture: np.ndarray, name: str = "LC08_L2SP_193024_20200612_20200824_02_T1", **place
):
    """A Landsat 8 product of red, green, blue (3, H, W): its bands, quality and temperature."""
    folder.mkdir(parents=True, exist_ok=True)
    for band in LANDSAT_8:
        write_raster(folder / f"{name}_SR_{band}.TIF", band_of(picture, band), **place)
    for other in ("QA_PIXEL", "SR_QA_AEROSOL", "ST_B10"):
        write_raster(folder / f"{name}_{other}.TIF", picture[0] * 0 + 7, **place)


def sentinel_2(folder: Path, picture: np.ndarray, *, baseline: int = 509, day: str = "20230612") -> Path:
    """A product of level 2A of red, green, blue (3, H, W) or 13 bands, reflectance times 10000, as JPEG 2000;
    H and W are multiples of 6. Gives its folder.
    """
    offset = 1000 if baseline >= 400 else 0
    product = folder / f"S2A_MSIL2A_{day}T101031_N{baseline:04d}_R022_{TILE}_{day}T160000.SAFE"
    granule = product / "GRANULE" / f"L2A_{TILE}_A041626_{day}T101025"
    files = [*RESOLUTIONS.items(), ("B04", 20), ("B04", 60)]
    for band, metres in files:
        step = metres // 10
        values = (band_of(picture, band)[::step, ::step] + offset).astype(np.uint16)
        _jpeg_2000(granule / "IMG_DATA" / f"R{metres}m" / f"{TILE}_{day}T101031_{band}_{metres}m.jp2", values)
    colours = (picture[:3] // 20).clip(0, 255).astype(np.uint8)
    for other, metres, values in (
        ("TCI", 10, colours),
        ("AOT", 10, picture[0]),
        ("SCL", 20, colours[0, ::2, ::2]),
    ):
        _jpeg_2000(
            granule / "IMG_DATA" / f"R{metres}m" / f"{TILE}_{day}T101031_{other}_{metres}m.jp2", values
        )
    stated = "".join(f'<BOA_ADD_OFFSET band_id="{n}">-{offset}</BOA_ADD_OFFSET>' for n in range(13) if offset)
    start = f"{day[:4]}-{day[4:6]}-{day[6:]}T10:10:31.024Z"
    (product / "MTD_MSIL2A.xml").write_text(
        f"<P><PRODUCT_START_TIME>{start}</PRODUCT_START_TIME><PROCESSING_BASELINE>{baseline // 100:02d}."
        f"{baseline % 100:02d}</PROCESSING_BASELINE>{stated}</P>"
    )
    (product / "manifest.safe").write_text("<xfdu/>")
    return product


def _jpeg_2000(path: Path, values: np.ndarray) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    metres = int(path.stem.rpartition("_")[2][:-1])
    lossless = {"driver": "JP2OpenJPEG", "QUALITY": "100", "REVERSIBLE": "YES"}
    write_raster(path, values, resolution=float(metres), origin=ORIGIN, **lossless)
