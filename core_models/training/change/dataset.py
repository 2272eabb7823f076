"""Pairs of images with a change mask, decoded and checked. Which files belong together is found in `layout`;
what masks may hold is said in `labels`, what images in `images`.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Callable, Optional, Union

import numpy as np

from ...contract.errors import InputRefused
from ..description import read_description
from ..images import read_image
from ..labels import read_label
from ..recipe import Data, Source
from .layout import Files, find_pairs, split_folder

ANCHORS = 512
"""Changed pixels remembered an image, to aim crops at."""


@dataclass(frozen=True)
class Pair:
    """Two dates (H, W, C) uint8, uint16 or float32 and their mask (H, W) uint8 of 0, 1 and `UNKNOWN`."""

    name: str
    before: np.ndarray
    after: np.ndarray
    label: np.ndarray

    @property
    def images(self) -> tuple[np.ndarray, ...]:
        """What statistics are taken of."""
        return self.before, self.after


class PairFolder:
    """The pairs of a folder or list, decoded once into memory while they fit; raises `InputRefused` for what
    cannot be used.

    `unknown` is what the masks hold where nobody has labelled; None: what `dataset.json` says, or they are
    labelled throughout.
    """

    def __init__(self, path: Union[str, Path], memory_gb: float = 4.0, unknown: Optional[int] = None) -> None:
        self.path = Path(path)
        self.files = self.find()
        self.description = read_description(self.path)
        self.unknown = self.description.unknown if unknown is None else unknown
        self._cache: list[Optional[Pair]] = [None] * len(self.files)
        self.anchors: list[np.ndarray] = []
        self.sizes: list[tuple[int, int]] = []
        self.bands, self.dtype = 0, ""
        """Of every image; the first one decides."""
        self.pixels = np.zeros(2, np.int64)
        """Unchanged and changed ones; unknown ones are neither."""
        self.kept = 0
        """Bytes of the pairs that are kept in memory."""
        self._room = memory_gb * 2**30
        for index in range(len(self.files)):
            self._scan(index)

    def find(self) -> list[Files]:
        """Which files belong together."""
        return find_pairs(self.path)

    def decode(self, files: Files) -> Pair:
        """What is in them."""
        return Pair(
            files.name,
            read_image(files.before),
            read_image(files.after),
            read_label(files.label, self.unknown),
        )

    def __len__(self) -> int:
        return len(self.files)

    def __getitem__(self, index: int) -> Pair:
        return self._cache[index] or self._read(index)

    def changed(self) -> list[int]:
        """Indices of the pairs with any change."""
        return [index for index, anchors in enumerate(self.anchors) if len(anchors)]

    def _scan(self, index: int) -> None:
        pair = self._read(index)
        rows, columns = np.nonzero(pair.label == 1)
        chosen = np.random.default_rng(index).permutation(len(rows))[:ANCHORS]
        self.anchors.append(np.stack([rows[chosen], columns[chosen]], axis=1))
        self.sizes.append(pair.label.shape)
        self.pixels += ((pair.label == 0).sum(), len(rows))
        size = pair.before.nbytes + pair.after.nbytes + pair.label.nbytes
        if self.kept + size <= self._room:
            self.kept += size
            self._cache[index] = pair

    def _read(self, index: int) -> Pair:
        pair = self.decode(self.files[index])
        before, after = self.files[index].before, self.files[index].after
        if not pair.before.shape[:2] == pair.after.shape[:2] == pair.label.shape:
            shapes = " and ".join(
                "×".join(map(str, part.shape[:2])) for part in (pair.before, pair.after, pair.label)
            )
            raise InputRefused(
                "dataset.shape",
                f"{before}, its second date and its mask are {shapes} pixels, wanted one size.",
                "Cut them alike.",
            )
        self._check_values(pair, before, after)
        return pair

    def _check_values(self, pair: Pair, *paths: Path) -> None:
        for path, image in zip(paths, (pair.before, pair.after)):
            found = image.shape[2], str(image.dtype)
            self.bands, self.dtype = wanted = (self.bands, self.dtype) if self.bands else found
            if found != wanted:
                message = (
                    f"{path} has {found[0]} bands of {found[1]}, the images before it {wanted[0]} of "
                    f"{wanted[1]}."
                )
                raise InputRefused(
                    "dataset.bands", message, "Give all images of a dataset the same bands and type."
                )


def read_source(source: Source, split: str, memory_gb: float) -> PairFolder:
    """The pairs of `split` that a recipe's source means."""
    return PairFolder(split_folder(source.path, split), memory_gb, source.unknown)


Reader = Callable[[Source, str, float], PairFolder]


def read_sources(data: Data, read: Reader = read_source) -> tuple[list[PairFolder], PairFolder]:
    """What to train on and what to validate with, in `data.memory_gb` of memory together.

    Raises `InputRefused` where a pair is in both, since its score would be one of memory.
    """
    room = data.memory_gb
    folders = []
    for source, split in (*((source, "train") for source in data.train), (data.validation, "val")):
        folders.append(read(source, split, room))
        room -= folders[-1].kept / 2**30
    *training, validation = folders
    held = {files.before.resolve() for files in validation.files}
    shared = [files.before for folder in training for files in folder.files if files.before.resolve() in held]
    if shared:
        message = f"{shared[0]} is in the training and in the validation data ({len(shared)} pairs are)."
        raise InputRefused(
            "dataset.leak", message, "Divide them: a score on images that were trained on says nothing."
        )
    return training, validation
