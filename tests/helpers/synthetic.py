"""Small georeferenced pairs with known changes, checkpoints that find them, and the command line to run on
both.
"""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from patience import PATIENCE

ROOT = Path(__file__).resolve().parents[2]
UTM = "EPSG:32633"
ORIGIN = (500_000.0, 5_761_000.0)
"""East and north of the upper left corner: 15° E, on the central meridian of UTM zone 33, where a pixel is
0.9996 m."""
CUT = 0.2
"""Mean difference of the bands (0..1) from which the difference network calls a pixel changed."""


def write_raster(
    path, values, *, crs=UTM, origin=ORIGIN, resolution=1.0, transform=None, names=(), **options
) -> str:
    """A GeoTIFF (or what `driver` says) of `values` (C, H, W) or (H, W)."""
    import rasterio
    from rasterio.transform import from_origin

    values = np.asarray(values)
    values = values[None] if values.ndim == 2 else values
    count, height, width = values.shape
    transform = transform or from_origin(*origin, resolution, resolution)
    profile = {
        "driver": "GTiff",
        "count": count,
        "height": height,
        "width": width,
        "dtype": values.dtype,
        "crs": crs,
    }
    with rasterio.open(path, "w", **{**profile, "transform": transform, **options}) as target:
        target.write(values)
        for number, name in enumerate(names, 1):
            target.set_band_description(number, name)
    return str(path)


@dataclass(frozen=True)
class Pair:
    """Two dates on disk and what changed between them."""

    before: str
    after: str
    truth: np.ndarray
    """(H, W) bool on the first date's grid."""


def ground(height: int, width: int, seed: int = 0) -> np.ndarray:
    """(3, H, W) uint8 of soft texture between 60 and 130."""
    rng = np.random.default_rng(seed)
    coarse = rng.uniform(60, 130, (3, height // 16 + 2, width // 16 + 2))
    return np.kron(coarse, np.ones((1, 16, 16)))[:, :height, :width].astype(np.uint8)


def squares(height: int, width: int) -> np.ndarray:
    """(H, W) bool: three rectangles well apart, one of them at the scene's corner."""
    truth = np.zeros((height, width), bool)
    truth[: height // 8, : width // 8] = True
    truth[height // 2 : height // 2 + 20, width // 3 : width // 3 + 30] = True
    truth[height * 3 // 4 : height * 3 // 4 + 12, width * 2 // 3 : width * 2 // 3 + 12] = True
    return truth


def make_pair(folder: Path, height: int = 200, width: int = 260, **options) -> Pair:
    """A pair on one grid whose second date is brighter by 100 where it changed."""
    first = ground(height, width)
    truth = squares(height, width)
    second = np.where(truth, first + 100, first).astype(np.uint8)
    return Pair(
        write_raster(folder / "before.tif", first, **options),
        write_raster(folder / "after.tif", second, **options),
        truth,
    )


def tiny_card(**changes):
    """A card of a narrow FC-Siam-diff over red, green, blue in 0..255."""
    from core_models.contract.card import ModelCard, Scaling

    values = {
        "name": "tiny",
        "task": "change",
        "network": "fc_siam_diff",
        "options": {"widths": [3]},
        "bands": ("red", "green", "blue"),
        "scaling": Scaling((0.0,) * 3, (255.0,) * 3, (0.0,) * 3, (1.0,) * 3),
        "gsd_range": (0.5, 2.0),
        "threshold": 0.5,
        "tile": 128,
        "overlap": 32,
    }
    return ModelCard(**{**values, **changes})


def difference_network():
    """An FC-Siam-diff whose score is sigmoid(40 (mean over bands of |before - after| - CUT)): no training,
    exact at any tiling.
    """
    import torch

    from core_models.networks.fc_siam import FCSiamDiff

    network = FCSiamDiff(bands=3, widths=(3,)).eval()
    with torch.no_grad():
        for parameter in (
            module.weight for module in network.modules() if isinstance(module, torch.nn.Conv2d)
        ):
            parameter.zero_()
        difference = network.decoder[0][0].in_channels - 6
        for band in range(3):
            for block, channel in ((network.encoder[0], band), (network.decoder[0], difference + band)):
                block[0].weight[band, channel, 1, 1] = 1.0
                block[3].weight[band, band, 1, 1] = 1.0
        network.head.weight[1] = 40.0 / 3
        network.head.bias.copy_(torch.tensor([0.0, -40.0 * CUT]))
    return network


def difference_checkpoint(path: Path, **card) -> str:
    """A checkpoint of `difference_network`."""
    from core_models.checkpoints import save_checkpoint

    save_checkpoint(path, difference_network(), tiny_card(**card))
    return str(path)


def random_checkpoint(path: Path, network: str, seed: int = 0, **card) -> str:
    """A checkpoint of any network with fresh weights."""
    import torch

    from core_models.checkpoints import save_checkpoint
    from core_models.networks import build

    torch.manual_seed(seed)
    card = tiny_card(**{"network": network, "options": {}, **card})
    save_checkpoint(path, build(card), card)
    return str(path)


def clean_environment(**changes: str) -> dict[str, str]:
    """This process's variables without Python's, and with `changes`."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return {**kept, "PYTHONUTF8": "1", **changes}


def run_cli(
    *arguments: object, environment: dict[str, str] | None = None, timeout: float = PATIENCE
) -> subprocess.CompletedProcess:
    """The real command line in a process of its own."""
    command = [sys.executable, "-m", "core_models", *map(str, arguments)]
    environment = clean_environment() if environment is None else environment
    return subprocess.run(
        command,
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=timeout,
        stdin=subprocess.DEVNULL,
    )


def left_in(folder: Path) -> list[str]:
    """Names of all files and folders in `folder`, hidden ones too."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


@dataclass(frozen=True)
class CloudyScene:
    """A cloudy image, the radar image of the same ground, and what is true of both."""

    optical: str
    sar: str
    mask: str
    """0 clear, 1 cloud, 2 shadow."""
    clear: np.ndarray
    """(13, H, W) uint16 without clouds."""
    cloudy: np.ndarray
    """The same as the optical raster has it."""
    clouds: np.ndarray
    """(H, W) uint8, as the mask has it."""


def cloudy_scene(folder: Path, height: int = 160, width: int = 200, **options) -> CloudyScene:
    """Soft ground of 13 bands under a round cloud and its shadow; backscatter in dB follows the ground's
    brightness.
    """
    from core_models.sensors.sentinel2 import BANDS

    folder.mkdir(parents=True, exist_ok=True)
    texture = ground(height, width, 3)[0].astype(float) / 130
    clear = (600 + 1500 * texture[None] * (0.5 + np.arange(13)[:, None, None] / 13)).astype(np.uint16)
    clear[10] = 12
    rows, columns = np.mgrid[:height, :width]
    clouds = np.zeros((height, width), np.uint8)
    clouds[(rows - height * 0.55) ** 2 + (columns - width * 0.6) ** 2 < (height / 5) ** 2] = 2
    clouds[(rows - height * 0.4) ** 2 + (columns - width * 0.4) ** 2 < (height / 4) ** 2] = 1
    cloudy = np.where(clouds == 1, 7000 + 0 * clear, np.where(clouds == 2, clear * 0.4, clear)).astype(
        np.uint16
    )
    decibels = np.stack([-16 + 8 * texture, -23 + 8 * texture]).astype(np.float32)
    names = {"names": BANDS}
    return CloudyScene(
        write_raster(folder / "optical.tif", cloudy, resolution=10.0, **{**names, **options}),
        write_raster(folder / "sar.tif", decibels, resolution=10.0, names=("VV", "VH")),
        write_raster(folder / "mask.tif", clouds, resolution=10.0),
        clear,
        cloudy,
        clouds,
    )


def cloud_card(**changes):
    """A card for clouds over all Sentinel-2 bands."""
    from core_models.contract.card import Scaling
    from core_models.sensors import sentinel1, sentinel2

    low, high = zip(*(sentinel1.RANGES[name] for name in sentinel1.BANDS))
    values = {
        "name": "tiny clouds",
        "task": "clouds",
        "network": "cross_attention",
        "options": {},
        "bands": sentinel2.BANDS,
        "scaling": Scaling((0.0,) * 13, (10000.0,) * 13, (0.0,) * 13, (1.0,) * 13),
        "bands_sar": sentinel1.BANDS,
        "scaling_sar": Scaling(low, high, (0.0,) * 2, (1.0,) * 2),
        "gsd_range": (10.0, 20.0),
        "tile": 64,
        "overlap": 16,
    }
    return tiny_card(**{**values, **changes})
