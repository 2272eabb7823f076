"""What the datasets of all tasks share: items that are kept in memory while they fit, their division among
ranks, and how a recipe's sources are opened together.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from pathlib import Path
from typing import Callable, Generic, Protocol, TypeVar, Union

import numpy as np

from ..contract.counting import counted
from ..contract.errors import InputRefused
from .description import read_description
from .kinds import DatasetT
from .recipe import Data, Source

ItemT = TypeVar("ItemT")
ReadT = TypeVar("ReadT", covariant=True)


class Items(Protocol[ReadT]):
    """What can be divided among ranks."""

    def __len__(self) -> int:
        """How many there are."""

    def __getitem__(self, index: int, /) -> ReadT:
        """Item `index`, from 0."""


class Part(Sequence[ItemT]):
    """Every `world`-th of `items`, from number `rank` on."""

    def __init__(self, items: Items[ItemT], rank: int, world: int) -> None:
        self.items, self.indices = items, list(range(rank, len(items), world))

    def __len__(self) -> int:
        return len(self.indices)

    def __getitem__(self, index):  # nobody takes slices of it
        """Item `index` of this part."""
        return self.items[self.indices[index]]


class Folder(ABC, Generic[ItemT]):
    """The items of a folder or list, decoded by `read` and kept in up to `memory_gb` of memory."""

    def __init__(self, path: Union[str, Path], memory_gb: float) -> None:
        self.path = Path(path)
        self.kept = 0
        """Bytes of the items that are kept in memory."""
        self.room = memory_gb * 2**30
        self._items: dict[int, ItemT] = {}

    @property
    @abstractmethod
    def origins(self) -> list[Path]:
        """The file that each item is known by."""

    @abstractmethod
    def read(self, index: int) -> ItemT:
        """Item `index`, decoded and checked; raises `InputRefused`."""

    @property
    def reserved(self) -> int:
        """Bytes that its items take, or will take."""
        return self.kept

    def keep(self, index: int, item: ItemT, size: int) -> None:
        """Keep an item of `size` bytes, if there is room for it."""
        if self.kept + size <= self.room:
            self.kept += size
            self._items[index] = item

    def __len__(self) -> int:
        return len(self.origins)

    def __getitem__(self, index: int) -> ItemT:
        found = self._items.get(index)
        return self.read(index) if found is None else found

    def part(self, rank: int, world: int) -> Part[ItemT]:
        """What rank `rank` of `world` measures."""
        return Part(self, rank, world)


class UniformFolder(Folder[ItemT]):
    """A folder whose images all have the bands and the type of the first one."""

    def __init__(self, path: Union[str, Path], memory_gb: float) -> None:
        super().__init__(path, memory_gb)
        self.description = read_description(self.path)
        self.bands, self.dtype = 0, ""

    def check_kind(self, path: Path, image: np.ndarray) -> None:
        """Raise `InputRefused` where the image (H, W, C) at `path` is of another kind than those before."""
        found = image.shape[2], str(image.dtype)
        self.bands, self.dtype = wanted = (self.bands, self.dtype) if self.bands else found
        if found != wanted:
            message = (
                f"{path} has {counted(found[0], 'band')} of {found[1]}, the images before it {wanted[0]} of "
                f"{wanted[1]}."
            )
            raise InputRefused(
                "dataset.bands", message, "Give all images of a dataset the same bands and type."
            )


Reader = Callable[[Source, str, float], DatasetT]
"""Opens the split of a source in so many GB of memory."""


def read_sources(data: Data, read: Reader[DatasetT], items: str) -> tuple[list[DatasetT], DatasetT]:
    """What to train on and what to validate with, in `data.memory_gb` of memory together; `items` says what
    they hold, in the plural.

    Raises `InputRefused` where an item is in both, since its score would be one of memory.
    """
    room = data.memory_gb
    found = []
    for source, split in (*((source, "train") for source in data.train), (data.validation, "val")):
        found.append(read(source, split, room))
        room -= found[-1].reserved / 2**30
    *training, validation = found
    held = {origin.resolve() for origin in validation.origins}
    shared = [origin for dataset in training for origin in dataset.origins if origin.resolve() in held]
    if shared:
        message = f"{shared[0]} is in the training and in the validation data ({len(shared)} {items} are)."
        raise InputRefused(
            "dataset.leak", message, "Divide them: a score on images that were trained on says nothing."
        )
    return training, validation
