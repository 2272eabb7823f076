"""Images with the boxes of their objects, decoded and checked; which files they are is found in `layout`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Optional, Protocol, Union

import numpy as np

from ...contract.errors import InputRefused
from ..dataset import Items, Part, UniformFolder
from ..images import read_image
from ..recipe import Source
from .annotations import Annotated, clipped, image_size
from .classes import ClassIndex
from .layout import find_objects, object_split


class Sequenced(Items["ObjectImage"], Protocol):
    """Images of which some follow each other."""

    @property
    def sequences(self) -> Sequence[Sequence[int]]:
        """Indices of the images of each sequence of frames, in time order."""


@dataclass(frozen=True)
class ObjectImage:
    """An image (H, W, C) uint8, uint16 or float32 and its objects."""

    name: str
    image: np.ndarray
    boxes: np.ndarray
    """(N, 4) float32 x1, y1, x2, y2 in pixels, within the image and not empty."""
    classes: np.ndarray
    """(N,) int64, indices of the folder's classes; 0 of ignored boxes that have none."""
    ignored: np.ndarray
    """(N,) bool: neither object nor background."""

    @property
    def images(self) -> tuple[np.ndarray, ...]:
        """What statistics are taken of."""
        return (self.image,)


class ObjectPart(Part[ObjectImage]):
    """Every `world`-th sequence of a folder, from number `rank` on: a sequence is measured by one rank."""

    def __init__(self, items: Sequenced, rank: int, world: int) -> None:
        super().__init__(items, rank, world)
        lines = items.sequences[rank::world]
        self.indices = [index for line in lines for index in line]
        self.sequences = _numbered(lines)
        """As in the folder, with indices of this part."""


class ObjectFolder(UniformFolder[ObjectImage]):
    """The images of a folder, list or file of boxes, kept in memory while they fit; raises `InputRefused` for
    what cannot be used.

    `classes` are those that the boxes may have, none for all that the dataset has; `names` say what the
    dataset calls them, and "" which of its classes are neither object nor background. With `bands` of 1, grey
    images in three bands are read as one. `split` is that of a COCO file whose images name theirs.
    """

    def __init__(
        self,
        path: Union[str, Path],
        classes: Sequence[str] = (),
        names: Optional[Mapping[str, str]] = None,
        memory_gb: float = 4.0,
        bands: int = 0,
        split: str = "",
    ) -> None:
        super().__init__(path, memory_gb)
        self._wanted = bands
        self.files, found = find_objects(self.path, split)
        index = ClassIndex(tuple(classes), found, dict(names or {}), self.path)
        self.classes = index.classes
        self.boxes: list[tuple[np.ndarray, np.ndarray, np.ndarray]] = []
        """Boxes, classes and ignored of every image, as in `ObjectImage`."""
        self.sizes = [image_size(file.path) for file in self.files]
        self._clipped, self._empty = 0, 0
        for file, size in zip(self.files, self.sizes):
            self.boxes.append(self._boxes_of(file, size, index))
        if not any((~ignored).any() for _, _, ignored in self.boxes):
            message = f"{self.path} has {len(self.files)} images and not one object in them."
            raise InputRefused("objects.none", message, "Label some, or choose another dataset.")
        self.sequences: tuple[tuple[int, ...], ...] = _sequences(self.files)
        """Indices of the images of each sequence of frames, in time order; a single image is a sequence of
        one."""
        self[0]

    @property
    def origins(self) -> list[Path]:
        """The images."""
        return [file.path for file in self.files]

    @property
    def reserved(self) -> int:
        """Bytes that its images take when all have been read."""
        pixels = sum(height * width for height, width in self.sizes)
        return min(round(self.room), pixels * self.bands * np.dtype(self.dtype).itemsize)

    def __getitem__(self, index: int) -> ObjectImage:
        item = super().__getitem__(index)
        if index not in self._items:
            self.keep(index, item, item.image.nbytes)
        return item

    def part(self, rank: int, world: int) -> ObjectPart:
        """Whole sequences for rank `rank` of `world`."""
        return ObjectPart(self, rank, world)

    def counts(self) -> dict[str, int]:
        """How many objects of every class there are."""
        found = Counter(int(number) for _, classes, ignored in self.boxes for number in classes[~ignored])
        return {name: found[number] for number, name in enumerate(self.classes)}

    def notes(self) -> Iterator[str]:
        """What was done to boxes, for the log."""
        if self._clipped:
            yield f"{self.path}: boxes that reach over their image's edge, and were clipped: {self._clipped}."
        if self._empty:
            yield f"{self.path}: boxes of no size, which were left out: {self._empty}."

    def _boxes_of(
        self, file: Annotated, size: tuple[int, int], index: ClassIndex
    ) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        boxes, kept, moved, empty = clipped(file, size)
        self._clipped += moved
        self._empty += empty
        numbers = np.array([index.number(label, file.source) for label in file.labels], np.int64)[kept]
        return boxes, np.maximum(numbers, 0), file.ignored[kept] | (numbers < 0)

    def read(self, index: int) -> ObjectImage:
        """Image `index` and its objects; raises `InputRefused` for one of another kind than the first."""
        path = self.files[index].path
        image = read_image(path)
        if self._wanted == 1 and image.shape[2] == 3 and (image == image[..., :1]).all():
            image = np.ascontiguousarray(image[..., :1])
        self.check_kind(path, image)
        return ObjectImage(path.stem, image, *self.boxes[index])


def _sequences(files: Sequence[Annotated]) -> tuple[tuple[int, ...], ...]:
    """Indices by sequence: frames of a video where the annotations say so, else files whose names end in
    consecutive numbers.
    """
    places = []
    for index, file in enumerate(files):
        stem = file.path.stem.rstrip("0123456789")
        number = file.path.stem[len(stem) :]
        video, frame = file.frame or (str(file.path.parent / stem), int(number or 0))
        places.append((video, frame, index))
    found: list[list[tuple[str, int, int]]] = []
    for place in sorted(places):
        last = found[-1][-1] if found else None
        follows = (
            last is not None
            and last[0] == place[0]
            and (files[place[2]].frame is not None or place[1] == last[1] + 1)
        )
        if follows:
            found[-1].append(place)
        else:
            found.append([place])
    return tuple(tuple(index for _, _, index in frames) for frames in found)


def _numbered(lines: Sequence[Sequence[int]]) -> tuple[tuple[int, ...], ...]:
    """Lines of the same lengths, their entries numbered from 0 on."""
    numbers = iter(range(sum(map(len, lines))))
    return tuple(tuple(next(numbers) for _ in line) for line in lines)


def read_source(
    source: Source, split: str, memory_gb: float, classes: Sequence[str], bands: int = 0
) -> ObjectFolder:
    """The images of `split` that a recipe's source means."""
    return ObjectFolder(object_split(source.path, split), classes, source.names, memory_gb, bands, split)
