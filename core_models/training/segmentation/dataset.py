"""Images with a mask of classes. Which files belong together is found in `layout`; what they share with other
masked images is in `masked`.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Optional, Union

import numpy as np

from ...contract.errors import InputRefused
from ...sensors import UNKNOWN
from ..images import read_image
from ..labels import read_label, stored_values
from ..masked import MaskedFolder
from ..recipe import Source
from .layout import find_images, image_split


@dataclass(frozen=True)
class LabelledImage:
    """An image (H, W, C) uint8, uint16 or float32 and its classes (H, W) uint8, 255 where unknown."""

    name: str
    image: np.ndarray
    label: np.ndarray

    @property
    def images(self) -> tuple[np.ndarray, ...]:
        """The image, twice: crops and statistics are drawn as of two dates, and have been ever since a
        segmentation was a change to a second date; with one, a resumed training would see others.
        """
        return self.image, self.image


class ImageFolder(MaskedFolder[LabelledImage]):
    """The images of a folder or list; raises `InputRefused` for what cannot be used, as where one lacks its
    mask.
    """

    parts = "its mask"

    def __init__(
        self, path: Union[str, Path], classes: int, memory_gb: float = 4.0, unknown: Optional[int] = None
    ) -> None:
        self.classes = classes
        self.files = find_images(Path(path))
        super().__init__(path, memory_gb, unknown)

    @property
    def origins(self) -> list[Path]:
        """The images."""
        return [files.image for files in self.files]

    def paths(self, index: int) -> tuple[Path]:
        """The file of image `index`."""
        return (self.files[index].image,)

    def decode(self, index: int) -> LabelledImage:
        """What is in the files of image `index`."""
        files = self.files[index]
        label = read_classes(files.label, self.classes, self.unknown)
        return LabelledImage(files.name, read_image(files.image), label)


def read_classes(path: Path, classes: int, unknown: Optional[int] = None) -> np.ndarray:
    """The mask at `path` as (H, W) uint8 of 0 … `classes` - 1 and `UNKNOWN`; two classes may also be 0 and
    255, as in a mask of change.

    Raises `InputRefused` with the values found where they are others.
    """
    if classes == 2:
        return read_label(path, unknown)
    values, lossy = stored_values(path)
    unknown = UNKNOWN if unknown is None else unknown
    hidden = values == unknown
    wrong = np.unique(values[(values < 0) | (values >= classes) & ~hidden])
    if values.ndim != 2 or lossy or wrong.size:
        found = (
            f"holds {', '.join(map(str, wrong[:8]))}"
            if wrong.size
            else "is a JPEG"
            if lossy
            else "is a colour image"
        )
        message = (
            f"{path} {found}, wanted a mask of classes from 0 to {classes - 1}, and {unknown} for unknown."
        )
        raise InputRefused("dataset.label", message, "Renumber the classes, or name them all in the recipe.")
    return np.where(hidden, UNKNOWN, values).astype(np.uint8)


def read_source(source: Source, split: str, memory_gb: float, classes: int) -> ImageFolder:
    """The images of `split` that a recipe's source means; raises `InputRefused` where there are none."""
    return ImageFolder(image_split(source.path, split), classes, memory_gb, source.unknown)
