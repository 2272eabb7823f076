"""Images with the height of every pixel: `image/NAME.npy` and `height/NAME.npy`, or `train/` and `val/` of
those.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from core_models.training.dataset import UniformFolder
from core_models.training.images import read_array, read_image
from core_models.training.recipe import Source


@dataclass(frozen=True)
class HeightImage:
    """An image (H, W, C) and heights (H, W) in metres."""

    name: str
    image: np.ndarray
    height: np.ndarray

    @property
    def images(self) -> tuple[np.ndarray, ...]:
        """What statistics are taken of."""
        return (self.image,)


class HeightFolder(UniformFolder[HeightImage]):
    """The images of a folder."""

    def __init__(self, path: Path, memory_gb: float = 4.0) -> None:
        super().__init__(path, memory_gb)
        self.files = sorted((self.path / "image").glob("*.npy"))
        for index in range(len(self.files)):
            item = self.read(index)
            self.keep(index, item, item.image.nbytes + item.height.nbytes)

    @property
    def origins(self) -> list[Path]:
        """The images."""
        return self.files

    def read(self, index: int) -> HeightImage:
        """Image `index` and its heights."""
        path = self.files[index]
        image = read_image(path)
        self.check_kind(path, image)
        return HeightImage(path.stem, image, read_array(self.path / "height" / path.name))


def read_source(source: Source, split: str, memory_gb: float) -> HeightFolder:
    """The images of `split` that a recipe's source means."""
    return HeightFolder(Path(source.path) / split, memory_gb)
