"""A small cloudy image, its radar image and mask, and a checkpoint that removes clouds, for QGIS's Python."""

from __future__ import annotations

import subprocess
from pathlib import Path

from conftest import PATIENCE, ROOT

NAMES = ("B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B8A", "B9", "B10", "B11", "B12")
SIDE = 96
CLOUD = slice(30, 60)

_MAKE_CHECKPOINT = """
import sys, torch
from core_models.checkpoints import save_checkpoint
from core_models.contract.card import ModelCard, Scaling
from core_models.networks import build
from core_models.sensors.sentinel2 import BANDS
torch.manual_seed(0)
card = ModelCard(name="Random clouds", task="clouds", network="cross_attention",
                 bands=BANDS, bands_sar=("VV", "VH"),
                 scaling=Scaling((0,) * 13, (10000,) * 13, (0,) * 13, (1,) * 13),
                 scaling_sar=Scaling((-25, -32.5), (0, 0), (0, 0), (1, 1)),
                 gsd_range=(10, 20), threshold=0, tile=64, overlap=16,
                 options={"widths": [8, 8, 16], "heads": 2, "residual": True,
                          "align_corners": False, "uncertainty": True})
save_checkpoint(sys.argv[1], build(card), card)
"""


def make_checkpoint(path: Path, engine_python: str) -> str:
    """A narrow network with random weights that also says how sure it is."""
    path.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run([engine_python, "-c", _MAKE_CHECKPOINT, str(path)], cwd=ROOT, check=True, timeout=PATIENCE)
    return str(path)


def write(path: Path, values: object, kind: int, names: tuple[str, ...] = (), pixel: float = 10.0) -> str:
    """A GeoTIFF of `values` (C, h, w) around 500000, 5000000."""
    from osgeo import gdal, osr

    crs = osr.SpatialReference()
    crs.ImportFromEPSG(32633)
    count, height, width = values.shape
    raster = gdal.GetDriverByName("GTiff").Create(str(path), width, height, count, kind)
    raster.SetGeoTransform((500_000.0, pixel, 0.0, 5_000_000.0, 0.0, -pixel))
    raster.SetProjection(crs.ExportToWkt())
    for number, name in enumerate(names, 1):
        raster.GetRasterBand(number).SetDescription(name)
    raster.WriteArray(values)
    raster.FlushCache()
    return str(path)


def make_scene(folder: Path) -> dict[str, str]:
    """`OPTICAL`, `SAR` and `CLOUD_MASK`: noise under a bright square."""
    import numpy as np
    from osgeo import gdal

    folder.mkdir(parents=True, exist_ok=True)
    rng = np.random.default_rng(0)
    optical = rng.integers(300, 2500, (13, SIDE, SIDE), dtype="uint16")
    optical[:, CLOUD, CLOUD] = rng.integers(6500, 8000, (13, 30, 30), dtype="uint16")
    mask = np.zeros((1, SIDE, SIDE), "uint8")
    mask[:, CLOUD, CLOUD] = 1
    sar = rng.normal([[[-10.0]], [[-17.0]]], 2.0, (2, SIDE, SIDE)).astype("float32")
    return {
        "OPTICAL": write(folder / "s2.tif", optical, gdal.GDT_UInt16, NAMES),
        "SAR": write(folder / "s1.tif", sar, gdal.GDT_Float32, ("VV", "VH")),
        "CLOUD_MASK": write(folder / "mask.tif", mask, gdal.GDT_Byte),
    }
