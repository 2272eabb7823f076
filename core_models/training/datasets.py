"""Pairs of images with a change mask, from a folder with `A/`, `B/` and `label/` (or `train|val|test/` of those).

Files of one name (whatever the extension) belong together. Masks hold {0, 1} or {0, 255}; a JPEG mask is cut at mid-range,
everything else is refused with the values found, because a wrong mask trains a wrong network without a word.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Optional, Union

import numpy as np
from PIL import Image

from ..contract.errors import InputRefused

EXTENSIONS = {".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp"}
SPLITS = ("train", "val", "test")
PARTS = ("A", "B", "label")
ANCHORS = 512
"""Changed pixels remembered an image, to aim crops at."""


@dataclass(frozen=True)
class Pair:
    """Two dates (H, W, C) uint8 and their mask (H, W) uint8 of 0 and 1."""

    name: str
    before: np.ndarray
    after: np.ndarray
    label: np.ndarray


def read_image(path: Path) -> np.ndarray:
    """An 8-bit RGB image (H, W, 3) uint8; raises `InputRefused`."""
    with _open(path) as image:
        if image.mode not in ("RGB", "RGBA", "L", "P"):
            raise InputRefused("dataset.image", f"{path} has mode {image.mode}, wanted 8-bit RGB.", "Convert it to 8-bit RGB.")
        return np.array(image.convert("RGB"))


def read_label(path: Path) -> np.ndarray:
    """The mask at `path` as (H, W) uint8 of 0 and 1; raises `InputRefused` with the values found where it is no mask."""
    with _open(path) as image:
        lossy = image.format == "JPEG"
        values = np.array(image.convert("L") if image.mode == "1" else image)
    if values.ndim == 3 and (values[..., :3] == values[..., :1]).all():
        values = values[..., 0]
    if values.ndim != 2:
        raise InputRefused(
            "dataset.label", f"{path} is a colour image, wanted a mask of 0 and 1 or 0 and 255.", "Save it as a mask."
        )
    found = np.unique(values)
    if set(found.tolist()) <= {0, 1}:
        return values.astype(np.uint8)
    if set(found.tolist()) <= {0, 255}:
        return (values == 255).astype(np.uint8)
    # JPEG rings around edges: a true mask has few pixels in the middle, and both ends are reached where anything changed.
    if lossy and found.max() <= 8:
        raise InputRefused(
            "dataset.label", f"{path} is a JPEG with values 0 to {found.max()}; 0 and 1 do not survive JPEG.", "Save it as PNG."
        )
    if lossy and ((values > 48) & (values < 208)).mean() < 0.05:
        return (values >= 128).astype(np.uint8)
    shown = ", ".join(map(str, found[:8])) + (f", … ({len(found)} values)" if len(found) > 8 else "")
    raise InputRefused("dataset.label", f"{path} holds {shown}, wanted 0 and 1 or 0 and 255.", "Make it a mask of two values.")


def _open(path: Path) -> Image.Image:
    try:
        image = Image.open(path)
        image.load()
        return image
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise InputRefused("dataset.image", f"{path} cannot be read as an image: {error}.", "Replace the file.") from error


class PairFolder:
    """The pairs of a folder, decoded once into memory while they fit; raises `InputRefused` where they do not belong together."""

    def __init__(self, path: Union[str, Path], memory_gb: float = 4.0) -> None:
        self.path = Path(path)
        self.files = _match(self.path)
        self._cache: list[Optional[Pair]] = [None] * len(self.files)
        self.anchors: list[np.ndarray] = []
        self.sizes: list[tuple[int, int]] = []
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
        rows, columns = np.nonzero(pair.label)
        chosen = np.random.default_rng(index).permutation(len(rows))[:ANCHORS]
        self.anchors.append(np.stack([rows[chosen], columns[chosen]], axis=1))
        self.sizes.append(pair.label.shape)
        size = pair.before.nbytes + pair.after.nbytes + pair.label.nbytes
        if size <= self._room:
            self._room -= size
            self._cache[index] = pair

    def _read(self, index: int) -> Pair:
        name, before, after, label = self.files[index]
        pair = Pair(name, read_image(before), read_image(after), read_label(label))
        if not pair.before.shape == pair.after.shape == (*pair.label.shape, 3):
            shapes = " and ".join("×".join(map(str, part.shape[:2])) for part in (pair.before, pair.after, pair.label))
            raise InputRefused(
                "dataset.shape", f"{before}, its second date and its mask are {shapes} pixels, wanted one size.", "Cut them alike."
            )
        return pair


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
