"""Images with a mask, decoded and checked: pairs of dates, or single images. What masks may hold is said in
`labels`, what images in `images`.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from pathlib import Path
from typing import Optional, Protocol, TypeVar, Union

import numpy as np

from ..contract.errors import InputRefused
from .dataset import UniformFolder

ANCHORS = 512
"""Changed pixels remembered an image, to aim crops at."""


class Masked(Protocol):
    """Images (H, W, C) uint8, uint16 or float32 of one place and their mask (H, W) uint8, in which 255 is
    unknown.
    """

    @property
    def name(self) -> str:
        """For messages."""

    @property
    def images(self) -> tuple[np.ndarray, ...]:
        """What crops are cut from and statistics are taken of."""

    @property
    def label(self) -> np.ndarray:
        """The mask."""


MaskedT = TypeVar("MaskedT", bound=Masked)


class MaskedFolder(UniformFolder[MaskedT]):
    """Masked images, decoded once into memory while they fit; raises `InputRefused` for what cannot be used.

    `unknown` is what the masks hold where nobody has labelled; None: what `dataset.json` says, or they are
    labelled throughout.
    """

    parts: str
    """What has to be of one size with an item's first file, in words."""

    def __init__(self, path: Union[str, Path], memory_gb: float, unknown: Optional[int]) -> None:
        super().__init__(path, memory_gb)
        self.unknown = self.description.unknown if unknown is None else unknown
        self.anchors: list[np.ndarray] = []
        self.sizes: list[tuple[int, int]] = []
        self.pixels = np.zeros(2, np.int64)
        """Unchanged and changed ones; unknown ones are neither."""
        for index in range(len(self)):
            self._scan(index)

    @abstractmethod
    def decode(self, index: int) -> MaskedT:
        """What is in the files of item `index`."""

    @abstractmethod
    def paths(self, index: int) -> Sequence[Path]:
        """The files of its images."""

    def changed(self) -> list[int]:
        """Indices of the items with any pixel of class 1."""
        return [index for index, anchors in enumerate(self.anchors) if len(anchors)]

    def read(self, index: int) -> MaskedT:
        """Item `index`; raises `InputRefused` where its parts do not fit."""
        item, paths = self.decode(index), self.paths(index)
        images = item.images[: len(paths)]
        shapes = [part.shape[:2] for part in (*images, item.label)]
        if len(set(shapes)) > 1:
            sizes = " and ".join("×".join(map(str, shape)) for shape in shapes)
            raise InputRefused(
                "dataset.shape",
                f"{paths[0]}, {self.parts} are {sizes} pixels, wanted one size.",
                "Cut them alike.",
            )
        for path, image in zip(paths, images):
            self.check_kind(path, image)
        return item

    def _scan(self, index: int) -> None:
        item = self.read(index)
        rows, columns = np.nonzero(item.label == 1)
        chosen = np.random.default_rng(index).permutation(len(rows))[:ANCHORS]
        self.anchors.append(np.stack([rows[chosen], columns[chosen]], axis=1))
        height, width = item.label.shape
        self.sizes.append((height, width))
        self.pixels += ((item.label == 0).sum(), len(rows))
        images = item.images[: len(self.paths(index))]
        self.keep(index, item, sum(part.nbytes for part in (*images, item.label)))
