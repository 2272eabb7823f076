"""Good files that rows start from; each kit is made once and copied into the row's folder."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PIL import Image
from synthetic import (
    ROOT,
    cloudy_scene,
    difference_checkpoint,
    ground,
    make_pair,
    write_raster,
)

CHECKPOINTS = ROOT / "resources" / "checkpoints"


def pair(folder: Path) -> None:
    """before.tif and after.tif (three changes), net.safetensors finds them."""
    make_pair(folder, 100, 130)
    difference_checkpoint(folder / "net.safetensors")


def clouds(folder: Path) -> None:
    """optical.tif, sar.tif, mask.tif and clouds.safetensors, the starter that comes along."""
    cloudy_scene(folder, 96, 96)
    shutil.copy(CHECKPOINTS / "starter-clouds.safetensors", folder / "clouds.safetensors")


def objects(folder: Path) -> None:
    """scene.tif and vehicles.safetensors, the starter that comes along."""
    write_raster(folder / "scene.tif", ground(128, 160), resolution=0.3)
    shutil.copy(CHECKPOINTS / "starter-vehicles.safetensors", folder / "vehicles.safetensors")


def segments(folder: Path) -> None:
    """scene.tif and roofs.safetensors, the starter that comes along."""
    write_raster(folder / "scene.tif", ground(64, 80), resolution=0.5)
    shutil.copy(CHECKPOINTS / "starter-roofs.safetensors", folder / "roofs.safetensors")


def pairs(folder: Path) -> None:
    """A dataset of change, data/train and data/val, and recipe.toml for two steps on it."""
    from training_pairs import write_pairs

    for number, part in enumerate(("train", "val")):
        write_pairs(folder / "data" / part, seed=number)
    (folder / "recipe.toml").write_text(RECIPE)


def trained(folder: Path) -> None:
    """The dataset and the recipe of `pairs`, and run/, in which that training has come to its end."""
    from core_models.contract.events import Events
    from core_models.training.recipe.recipe_file import read_recipe
    from core_models.training.trainer import train

    pairs(folder)
    train(read_recipe(folder / "recipe.toml"), folder / "run", False, Events())


RECIPE = """
network = "fc_siam_diff"
options = { widths = [3] }
[data]
crop = 32
train = [{ path = "data/train", name = "squares" }]
validation = { path = "data/val", name = "squares-val" }
[run]
steps = 2
batch = 2
evaluate_every = 2
log_every = 1
threads = 1
"""

KITS: dict[str, Callable[[Path], None]] = {
    kit.__name__: kit for kit in (pair, clouds, objects, segments, pairs, trained)
}


class Kits:
    """Makes kits in `home` when they are first wanted."""

    def __init__(self, home: Path) -> None:
        self._home = home

    def copy(self, names: tuple[str, ...] | list[str], folder: Path) -> None:
        """Copy the files of the kits `names` into `folder`."""
        for name in names:
            made = self._home / name
            if not made.exists():
                making = self._home / f"{name}.making"
                making.mkdir()
                KITS[name](making)
                making.rename(made)
            shutil.copytree(made, folder, dirs_exist_ok=True)


def second(folder: Path, values=None, **options) -> None:
    """Write the pair's second date anew."""
    write_raster(folder / "after.tif", ground(100, 130) if values is None else values, **options)


def rewrite_card(file: Path, **changes: object) -> None:
    """Change the card in a checkpoint's header and leave the weights."""
    header, body = read_checkpoint(file)
    card = {**json.loads(header["__metadata__"]["revisit"]), **changes}
    header["__metadata__"]["revisit"] = json.dumps(card)
    write_checkpoint(file, header, body)


def read_checkpoint(file: Path) -> tuple[dict, bytes]:
    """Header and body of a safetensors file."""
    data = file.read_bytes()
    length = int.from_bytes(data[:8], "little")
    return json.loads(data[8 : 8 + length]), data[8 + length :]


def write_checkpoint(file: Path, header: dict, body: bytes) -> None:
    """The inverse of `read_checkpoint`."""
    text = json.dumps(header).encode()
    file.write_bytes(len(text).to_bytes(8, "little") + text + body)


def noise(side: int, seed: int = 0) -> np.ndarray:
    """(3, side, side) uint8 that does not compress."""
    return np.random.default_rng(seed).integers(0, 100, (3, side, side), np.uint8)


def browse_picture(file: Path, side: int = 64) -> None:
    """A JPEG without a place on the ground."""
    Image.fromarray(np.moveaxis(noise(side), 0, -1)).save(file)


def virtual(source: str, raster: str = "", attributes: str = 'relativeToVRT="1"') -> str:
    """A VRT over the pair's ground whose three bands come from `source`; `raster` goes into each band."""
    bands = "".join(
        f'<VRTRasterBand dataType="Byte" band="{band}">{raster}<SimpleSource><SourceFilename {attributes}>'
        f"{source}</SourceFilename><SourceBand>{band}</SourceBand></SimpleSource></VRTRasterBand>"
        for band in (1, 2, 3)
    )
    return (
        '<VRTDataset rasterXSize="130" rasterYSize="100"><SRS>EPSG:32633</SRS>'
        f"<GeoTransform>500000,1,0,5761000,0,-1</GeoTransform>{bands}</VRTDataset>"
    )
