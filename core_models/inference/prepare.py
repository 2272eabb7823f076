"""What is opened, and what can be refused, of any job on rasters before a network is loaded: its checkpoint,
its outputs, its tiles. Knows no torch, and no task.
"""

from __future__ import annotations

import glob
import os
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import Field, dataclass
from fnmatch import fnmatch
from typing import Any, ClassVar, Optional, Protocol, Union

from ..contract.card import ModelCard, card_in
from ..contract.errors import CheckpointRefused, InputRefused
from ..contract.tensor_file import read_header
from ..geo.aligned_tiles import AlignedTiles
from ..geo.folders import pattern_of
from ..geo.grid import Grid
from ..geo.outputs import Inputs, refuse_folder, same_name
from ..geo.provenance import provenance_places
from ..geo.raster import RasterSource
from ..geo.tiles import TilePlan
from .leftovers import job_outputs
from .staging import receipt_path, two_outputs

GEOPACKAGE = (".gpkg",)
VECTOR = (*GEOPACKAGE, ".parquet")
TIFF = (".tif", ".tiff")
SAFETENSORS = (".safetensors",)


class RasterJob(Protocol):
    """The fields that all jobs on rasters have."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

    @property
    def checkpoint(self) -> str: ...
    @property
    def output(self) -> str: ...
    @property
    def batch(self) -> Optional[int]: ...
    @property
    def device(self) -> str: ...
    @property
    def precision(self) -> str: ...
    @property
    def fresh(self) -> bool: ...
    @property
    def tile(self) -> Optional[int]: ...
    @property
    def memory(self) -> Optional[int]: ...
    @property
    def exact(self) -> bool: ...


class TiledJob(Protocol):
    """The fields of a job whose tiles and their overlap are in pixels."""

    @property
    def tile(self) -> Optional[int]: ...
    @property
    def overlap(self) -> Optional[int]: ...


class ClassesJob(Protocol):
    """The fields of a job that reports some of the card's classes."""

    @property
    def checkpoint(self) -> str: ...
    @property
    def classes(self) -> tuple[str, ...]: ...


@dataclass(frozen=True)
class OpenCheckpoint:
    """A checkpoint whose header has been read, which is done once in a job."""

    path: str
    header: dict[str, Any]
    card: ModelCard


@dataclass(frozen=True)
class Prepared:
    """What every job has once all that it names is open and checked."""

    checkpoint: OpenCheckpoint
    grid: Grid
    tiles: Union[TilePlan, AlignedTiles]
    files: dict[str, list[str]]
    """Name of each input to the files that were opened."""
    warnings: tuple[str, ...]
    """What the user must not miss."""
    notes: tuple[str, ...]
    """What was recognised, and done about it."""
    cache: int
    """Bytes of GDAL's cache that reading has use for."""

    @property
    def card(self) -> ModelCard:
        """The checkpoint's."""
        return self.checkpoint.card


def open_checkpoint(path: str, task: str, hint: str) -> OpenCheckpoint:
    """The checkpoint at `path`; raises `CheckpointRefused` with `hint` where it is made for another task."""
    header = read_header(path)
    card = card_in(header, path)
    if card.task != task:
        raise CheckpointRefused(
            "checkpoint.task", f"{path} is made for {card.task!r}, wanted {task!r}.", hint
        )
    return OpenCheckpoint(path, header, card)


def check_endings(job: object, endings: Mapping[str, tuple[str, ...]]) -> None:
    """Raise `InputRefused` where an output's name does not say its format; `endings`: those of each field."""
    for name, allowed in endings.items():
        path = getattr(job, name)
        if path and not path.lower().endswith(allowed):
            raise InputRefused(
                "output.format", f"{name} is {path}, wanted a name that ends in {allowed[0]}.", "Rename it."
            )


def check_outputs(job: RasterJob, sources: Iterable[RasterSource]) -> None:
    """Raise `InputRefused` where an output would replace an input, or a file that one of them reads from, or
    another output; where it would join the mosaic that is read; and where it cannot come to its place.
    """
    sources = tuple(sources)
    inputs = Inputs([job.checkpoint, *(path for source in sources for path in _read_by(source))])
    taken: set[str] = set()
    for output in job_outputs(job):
        for path in (output, receipt_path(output)):
            inputs.refuse_overwrite(path)
            refuse_folder(path)
            if same_name(path) in taken:
                raise two_outputs(path)
            taken.add(same_name(path))
        for source in sources:
            matched = glob.has_magic(source.path) and fnmatch(
                os.path.abspath(output), os.path.abspath(pattern_of(source.path))
            )
            if matched and not os.path.exists(source.path):
                message = f"The output {output} would lie among the rasters of the input {source.path}."
                raise InputRefused("output.input", message, "Choose another folder.")


def _read_by(source: RasterSource) -> Iterator[str]:
    """What a raster of a job is read from: itself, its files, those behind them, and what says which of its
    pixels are reconstructed.
    """
    yield source.path
    for file in source.members:
        yield from (file.path, *file.parts, *provenance_places(file))


def plan_tiles(job: TiledJob, card: ModelCard, grid: Grid) -> TilePlan:
    """The tiles of `grid`, by the job or else by the card; raises `InputRefused` where they overlap by more
    than half.
    """
    tile = job.tile or card.tile
    overlap = min(card.overlap, tile // 4) if job.overlap is None else job.overlap
    if 2 * overlap > tile:
        raise InputRefused(
            "option.value",
            f"overlap is {overlap}, wanted at most half the tile of {tile} pixels.",
            "Change {overlap} or {tile}.",
        )
    return TilePlan(grid.height, grid.width, tile, overlap)


def wanted_classes(job: ClassesJob, card: ModelCard, leave_out: Collection[str] = ()) -> tuple[int, ...]:
    """Numbers of the classes that the job reports: those it names, else all but `leave_out`, and all where
    nothing would be left; raises `InputRefused` for one that the card does not have.
    """
    unknown = [name for name in job.classes if name not in card.classes]
    if unknown:
        known = ", ".join(card.classes[:20]) + (", …" if len(card.classes) > 20 else "")
        message = f"{job.checkpoint} knows no class {unknown[0]!r}, wanted names among {known}."
        raise InputRefused(
            "option.classes", message, "Choose classes of the checkpoint, or none for all of them."
        )
    wanted = job.classes or [name for name in card.classes if name not in leave_out] or card.classes
    return tuple(number for number, name in enumerate(card.classes) if name in wanted)
