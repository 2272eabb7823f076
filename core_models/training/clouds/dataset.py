"""Chips of one place: a clear optical image, and where there are such a cloudy one, radar and a cloud mask.

A dataset is a folder with `clear/`, and `cloudy/`, `sar/` and `mask/` beside it where they exist, of `.npy`
files of the same names, or with `train/`, `val/` and `test/` of those; `dataset.json` beside them names the
bands. `make-cloud-chips` writes it, and `make-clear-chips`, whose masks say where the clear image itself is
clouded: 255. Optical values are reflectance times 10000 (H, W, C), radar decibels (H,
W, S), masks 0 clear, 1 cloud, 2 shadow, 255 not observed.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Optional, Union

import numpy as np

from ...contract.errors import InputRefused
from ...sensors.sentinel2 import BANDS, RANGE
from ...sensors.stretch import stretched
from ..dataset import Folder
from ..description import read_description
from ..images import read_array, read_image
from ..recipe import Source

PARTS = ("clear", "cloudy", "sar", "mask")


@dataclass(frozen=True)
class CloudScene:
    """One chip; what is not there is None."""

    name: str
    clear: np.ndarray
    """(C, H, W) float32, 0..1 for reflectance times 10000 of 0 to 10000."""
    cloudy: Optional[np.ndarray]
    """The same of the cloudy date."""
    sar: Optional[np.ndarray]
    """(S, H, W) float32 decibels."""
    mask: np.ndarray
    """(H, W) uint8 of the cloudy date; 0 throughout where there is none."""

    @property
    def size(self) -> tuple[int, int]:
        """Height and width."""
        return self.clear.shape[1], self.clear.shape[2]


HINT = "Make such a dataset of rasters with make-cloud-chips."


class CloudFolder(Folder[CloudScene]):
    """The chips of a folder, kept in memory while they fit; raises `InputRefused` for what cannot be used."""

    def __init__(self, path: Union[str, Path], memory_gb: float = 4.0) -> None:
        super().__init__(path, memory_gb)
        self.files = sorted((self.path / "clear").glob("*.npy"))
        if not self.files:
            raise InputRefused(
                "dataset.empty", f"{self.path} holds no chips: no .npy file in {self.path / 'clear'}.", HINT
            )
        description = read_description(self.path)
        self.bands = description.bands or BANDS
        self.bands_sar = description.bands_sar
        self.sizes: list[tuple[int, int]] = []
        for index in range(len(self.files)):
            self._scan(index)

    @property
    def origins(self) -> list[Path]:
        """The clear images."""
        return self.files

    def having(self, part: str) -> list[int]:
        """Indices of the chips that have `cloudy` or `sar`."""
        return [index for index, file in enumerate(self.files) if (self.path / part / file.name).is_file()]

    def _scan(self, index: int) -> None:
        scene = self.read(index)
        self.sizes.append(scene.size)
        size = sum(
            part.nbytes for part in (scene.clear, scene.cloudy, scene.sar, scene.mask) if part is not None
        )
        self.keep(index, scene, size)

    def read(self, index: int) -> CloudScene:
        """Chip `index`; raises `InputRefused` where its parts do not fit."""
        name = self.files[index].name
        paths = {part: self.path / part / name for part in PARTS if (self.path / part / name).is_file()}
        parts = {
            part: read_array(path) if part == "mask" else read_image(path) for part, path in paths.items()
        }
        for part, values in parts.items():
            wanted = {"sar": len(self.bands_sar), "mask": 0}.get(part, len(self.bands))
            self._check(paths[part], values, parts["clear"].shape[:2], wanted)
        if "cloudy" in parts and "mask" not in parts:
            message = f"{paths['cloudy']} has no cloud mask {self.path / 'mask' / name}."
            raise InputRefused("dataset.mask", message, "Make one; make-cloud-chips does by thresholds.")
        clear = _reflectance(parts["clear"])
        cloudy = _reflectance(parts["cloudy"]) if "cloudy" in parts else None
        sar = parts["sar"].transpose(2, 0, 1).astype(np.float32) if "sar" in parts else None
        return CloudScene(
            name[:-4], clear, cloudy, sar, parts.get("mask", np.zeros(clear.shape[1:], np.uint8))
        )

    def _check(self, path: Path, values: np.ndarray, size: tuple[int, ...], bands: int) -> None:
        found = values.shape[2] if values.ndim == 3 else 0
        if values.shape[:2] == size and found == bands:
            return
        message = (
            f"{path} is {'×'.join(map(str, values.shape))}, wanted {'×'.join(map(str, size))} and "
            f"{bands or 'no'} bands."
        )
        raise InputRefused(
            "dataset.shape", message, "Cut all parts of a chip alike, and name their bands in dataset.json."
        )


def cloud_split(path: Union[str, Path], split: str) -> Path:
    """The folder of the chips of `split`: a folder in `path` of that name, or `path` itself where it is not
    divided; raises `InputRefused` where neither holds chips.
    """
    path = Path(path)
    for folder in (path / split, path):
        if (folder / "clear").is_dir():
            return folder
    message = f"{path} holds no chips: it has neither clear/ nor {split}/clear/."
    raise InputRefused("dataset.empty", message, HINT)


def _reflectance(numbers: np.ndarray) -> np.ndarray:
    low, high = (np.array(value, np.float32) for value in RANGE)
    return stretched(numbers.transpose(2, 0, 1).astype(np.float32), low, high)


def read_source(source: Source, split: str, memory_gb: float) -> CloudFolder:
    """The chips of `split` that a recipe's source means."""
    return CloudFolder(cloud_split(source.path, split), memory_gb)
