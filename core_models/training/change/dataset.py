"""Pairs of images with a change mask. Which files belong together is found in `layout`; what they share with
other masked images is in `masked`.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Optional, Union

import numpy as np

from ..images import read_image
from ..labels import read_label
from ..masked import MaskedFolder
from ..recipe import Source
from .layout import find_pairs, split_folder


@dataclass(frozen=True)
class Pair:
    """Two dates (H, W, C) uint8, uint16 or float32 and their mask (H, W) uint8 of 0, 1 and `UNKNOWN`."""

    name: str
    before: np.ndarray
    after: np.ndarray
    label: np.ndarray

    @property
    def images(self) -> tuple[np.ndarray, ...]:
        """Both dates."""
        return self.before, self.after


class PairFolder(MaskedFolder[Pair]):
    """The pairs of a folder or list; raises `InputRefused` for what cannot be used."""

    parts = "its second date and its mask"

    def __init__(self, path: Union[str, Path], memory_gb: float = 4.0, unknown: Optional[int] = None) -> None:
        self.files = find_pairs(Path(path))
        super().__init__(path, memory_gb, unknown)

    @property
    def origins(self) -> list[Path]:
        """The first dates."""
        return [files.before for files in self.files]

    def paths(self, index: int) -> tuple[Path, Path]:
        """Both dates of pair `index`."""
        return self.files[index].before, self.files[index].after

    def decode(self, index: int) -> Pair:
        """What is in the files of pair `index`."""
        files = self.files[index]
        label = read_label(files.label, self.unknown)
        return Pair(files.name, read_image(files.before), read_image(files.after), label)


def read_source(source: Source, split: str, memory_gb: float) -> PairFolder:
    """The pairs of `split` that a recipe's source means."""
    return PairFolder(split_folder(source.path, split), memory_gb, source.unknown)
