"""Images with the boxes of their objects, decoded and checked; which files they are is found in `layout`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Optional, Union

import numpy as np

from ...contract.errors import InputRefused
from ..description import read_description
from ..images import read_image
from ..recipe import Data, Source
from .annotations import Annotated, clipped, image_size
from .classes import ClassIndex
from .layout import find_objects, object_split


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


class ObjectFolder:
    """The images of a folder, list or file of boxes, kept in memory while they fit; raises `InputRefused` for
    what cannot be used.

    `classes` are those that the boxes may have, none for all that the dataset has; `names` say what the
    dataset calls them, and "" which of its classes are neither object nor background. With `bands` of 1, grey
    images in three bands are read as one.
    """

    def __init__(
        self,
        path: Union[str, Path],
        classes: Sequence[str] = (),
        names: Optional[Mapping[str, str]] = None,
        memory_gb: float = 4.0,
        bands: int = 0,
    ) -> None:
        self.path, self._wanted = Path(path), bands
        self.files, found = find_objects(self.path)
        index = ClassIndex(tuple(classes), found, dict(names or {}), self.path)
        self.classes = index.classes
        self.description = read_description(self.path)
        self.boxes: list[tuple[np.ndarray, np.ndarray, np.ndarray]] = []
        """Boxes, classes and ignored of every image, as in `ObjectImage`."""
        self.sizes = [image_size(file.path) for file in self.files]
        self._clipped, self._empty, self.kept = 0, 0, 0
        for file, size in zip(self.files, self.sizes):
            self.boxes.append(self._boxes_of(file, size, index))
        if not any((~ignored).any() for _, _, ignored in self.boxes):
            message = f"{self.path} has {len(self.files)} images and not one object in them."
            raise InputRefused("objects.none", message, "Label some, or choose another dataset.")
        self.sequences = _sequences(self.files)
        """Indices of the images of each sequence of frames, in time order; a single image is a sequence of
        one."""
        self._cache: list[Optional[ObjectImage]] = [None] * len(self.files)
        self._room = memory_gb * 2**30
        self.bands, self.dtype = 0, ""
        """Of every image; the first one decides."""
        self[0]

    def __len__(self) -> int:
        return len(self.files)

    def __getitem__(self, index: int) -> ObjectImage:
        found = self._cache[index]
        if found is None:
            found = self._read(index)
            if self.kept + found.image.nbytes <= self._room:
                self.kept += found.image.nbytes
                self._cache[index] = found
        return found

    def counts(self) -> dict[str, int]:
        """How many objects of every class there are."""
        found = Counter(int(number) for _, classes, ignored in self.boxes for number in classes[~ignored])
        return {name: found[number] for number, name in enumerate(self.classes)}

    def notes(self) -> Iterator[str]:
        """What was done to boxes, for the log."""
        if self._clipped:
            yield f"{self.path}: {self._clipped} boxes reach over the edge of their image and were clipped."
        if self._empty:
            yield f"{self.path}: {self._empty} boxes of no size were left out."

    def _boxes_of(
        self, file: Annotated, size: tuple[int, int], index: ClassIndex
    ) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        boxes, kept, moved, empty = clipped(file, size)
        self._clipped += moved
        self._empty += empty
        numbers = np.array([index.number(label, file.source) for label in file.labels], np.int64)[kept]
        return boxes, np.maximum(numbers, 0), file.ignored[kept] | (numbers < 0)

    def _read(self, index: int) -> ObjectImage:
        path = self.files[index].path
        image = read_image(path)
        if self._wanted == 1 and image.shape[2] == 3 and (image == image[..., :1]).all():
            image = np.ascontiguousarray(image[..., :1])
        found = image.shape[2], str(image.dtype)
        self.bands, self.dtype = wanted = (self.bands, self.dtype) if self.bands else found
        if found != wanted:
            message = (
                f"{path} has {found[0]} bands of {found[1]}, the images before it {wanted[0]} of {wanted[1]}."
            )
            raise InputRefused(
                "dataset.bands", message, "Give all images of a dataset the same bands and type."
            )
        return ObjectImage(path.stem, image, *self.boxes[index])


def _sequences(files: Sequence[Annotated]) -> tuple[tuple[int, ...], ...]:
    """Indices by sequence: frames of a video where the annotations say so, else files whose names end in
    consecutive numbers.
    """
    places = []
    for index, file in enumerate(files):
        stem, number = re.fullmatch(r"(.*?)(\d*)", file.path.stem).groups()
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


def read_object_sources(
    data: Data, classes: Sequence[str], bands: int = 0
) -> tuple[list[ObjectFolder], ObjectFolder]:
    """What to train on and what to validate with; raises `InputRefused` where classes differ or an image is
    in both.
    """
    folders, room = [], data.memory_gb
    for source, split in (*((source, "train") for source in data.train), (data.validation, "val")):
        folders.append(read_object_source(source, split, room, classes, bands))
        room -= sum(height * width * folders[-1].bands for height, width in folders[-1].sizes) / 2**30
    *training, validation = folders
    held = {file.path.resolve() for file in validation.files}
    shared = [file.path for folder in training for file in folder.files if file.path.resolve() in held]
    if shared:
        message = f"{shared[0]} is in the training and in the validation data ({len(shared)} images are)."
        raise InputRefused(
            "dataset.leak", message, "Divide them: a score on images that were trained on says nothing."
        )
    return training, validation


def read_object_source(
    source: Source, split: str, memory_gb: float, classes: Sequence[str], bands: int = 0
) -> ObjectFolder:
    """The images of `split` that a recipe's source means."""
    return ObjectFolder(object_split(source.path, split), classes, source.names, max(memory_gb, 0.0), bands)
