"""Pairs of images with a change mask, from a folder with `A/`, `B/` and `label/` (or `train|val|test/` of those).

Files of one name (whatever the extension) belong together. What masks may hold is said in `labels`, what images in `images`.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Optional, Union

import numpy as np

from ..contract.errors import InputRefused
from .images import EXTENSIONS, read_image
from .labels import read_label
from .recipe import Source

SPLITS = ("train", "val", "test")
PARTS = ("A", "B", "label")
ANCHORS = 512
"""Changed pixels remembered an image, to aim crops at."""


@dataclass(frozen=True)
class Pair:
    """Two dates (H, W, C) uint8, uint16 or float32 and their mask (H, W) uint8 of 0, 1 and `UNKNOWN`."""

    name: str
    before: np.ndarray
    after: np.ndarray
    label: np.ndarray


class PairFolder:
    """The pairs of a folder, decoded once into memory while they fit; raises `InputRefused` where they do not belong together.

    `unknown` is what the masks hold where nobody has labelled; None: they are labelled throughout.
    """

    def __init__(self, path: Union[str, Path], memory_gb: float = 4.0, unknown: Optional[int] = None) -> None:
        self.path, self.unknown = Path(path), unknown
        self.files = _match(self.path)
        self._cache: list[Optional[Pair]] = [None] * len(self.files)
        self.anchors: list[np.ndarray] = []
        self.sizes: list[tuple[int, int]] = []
        self.bands, self.dtype = 0, ""
        """Of every image; the first one decides."""
        self.pixels = np.zeros(2, np.int64)
        """Unchanged and changed ones; unknown ones are neither."""
        self._room = memory_gb * 2**30
        for index in range(len(self.files)):
            self._scan(index)

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
        self.pixels += np.bincount(pair.label.ravel(), minlength=2)[:2]
        size = pair.before.nbytes + pair.after.nbytes + pair.label.nbytes
        if size <= self._room:
            self._room -= size
            self._cache[index] = pair

    def _read(self, index: int) -> Pair:
        name, before, after, label = self.files[index]
        pair = Pair(name, read_image(before), read_image(after), read_label(label, self.unknown))
        if not pair.before.shape[:2] == pair.after.shape[:2] == pair.label.shape:
            shapes = " and ".join("×".join(map(str, part.shape[:2])) for part in (pair.before, pair.after, pair.label))
            raise InputRefused(
                "dataset.shape", f"{before}, its second date and its mask are {shapes} pixels, wanted one size.", "Cut them alike."
            )
        self._check_values(pair, before, after)
        return pair

    def _check_values(self, pair: Pair, *paths: Path) -> None:
        for path, image in zip(paths, (pair.before, pair.after)):
            found = image.shape[2], str(image.dtype)
            self.bands, self.dtype = wanted = (self.bands, self.dtype) if self.bands else found
            if found != wanted:
                message = f"{path} has {found[0]} bands of {found[1]}, the images before it {wanted[0]} of {wanted[1]}."
                raise InputRefused("dataset.bands", message, "Give all images of a dataset the same bands and type.")


def read_source(source: Source, split: str, memory_gb: float) -> PairFolder:
    """The pairs of `split` that a recipe's source means."""
    return PairFolder(split_folder(source.path, split), memory_gb, source.unknown)


def split_folder(path: Union[str, Path], split: str) -> Path:
    """`path` itself if it holds `A/`, otherwise its folder `split`; raises `InputRefused` where neither holds one."""
    for folder in (Path(path), Path(path, split)):
        if (folder / "A").is_dir():
            return folder
    raise InputRefused(
        "dataset.layout", f"{path} has no A/ folder and no {split}/A/.", "A dataset is a folder with A/, B/ and label/."
    )


def _match(path: Path) -> list[tuple[str, Path, Path, Path]]:
    parts = []
    for part in PARTS:
        folder = path / part
        if not folder.is_dir():
            raise InputRefused("dataset.layout", f"{path} has no folder {part}/.", "A dataset is a folder with A/, B/ and label/.")
        parts.append({file.stem: file for file in sorted(folder.iterdir()) if file.suffix.lower() in EXTENSIONS})
    names = sorted(set().union(*parts))
    if not names:
        raise InputRefused("dataset.empty", f"{path} holds no images.", f"Known are {', '.join(sorted(EXTENSIONS))}.")
    for part, files in zip(PARTS, parts):
        missing = [name for name in names if name not in files]
        if missing:
            raise InputRefused(
                "dataset.partner", f"{path / part} lacks {missing[0]} ({len(missing)} missing).", "Every pair needs A, B and label."
            )
    return [(name, *(files[name] for files in parts)) for name in names]
