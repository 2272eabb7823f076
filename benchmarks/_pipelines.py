"""The jobs whose pipeline is measured, and how the network in a job is watched."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np

from benchmarks._jobs import BLOCK, ROOT, write_raster, write_scene
from benchmarks.detect_change import write_checkpoint
from core_models.contract.jobs import Result

STARTERS = ROOT / "resources" / "checkpoints"


@dataclass(frozen=True)
class Made:
    """A job that stands ready."""

    work: Callable[[], Result]
    images: tuple[str, ...]
    """Rasters that the network sees."""


@dataclass(frozen=True)
class Case:
    """A job on a scene, and how many times its network's CPU time it may take."""

    name: str
    bound: float
    side: int
    """Pixels of the scene."""
    made: Callable[[Path, int], Made]


@dataclass
class Watched:
    """What a network was asked in a job."""

    seconds: float = 0.0
    """CPU seconds of its answers."""
    pixels: int = 0
    """Of all tiles that it saw."""
    answer: Callable[..., Any] = print
    others: tuple[Any, ...] = ()
    """What it was given beside the images."""


@contextmanager
def watched(images: int) -> Iterator[Watched]:
    """Count what the network of a job does, which takes `images` rasters, while the block lasts."""
    from core_models.inference import loading
    from core_models.networks import ANSWERS

    found, load = Watched(), loading.network_of

    def network_of(*which: Any) -> Any:
        network, device = load(*which)
        name = ANSWERS[which[1].card.task][0]
        found.answer = getattr(network, name)

        def answer(*given: Any) -> Any:
            begin = time.thread_time()
            result = found.answer(*given)
            found.seconds += time.thread_time() - begin
            found.pixels += given[0].shape[0] * given[0].shape[2] * given[0].shape[3]
            found.others = given[images:]
            return result

        network.__dict__[name] = answer
        return network, device

    with patch.object(loading, "network_of", network_of):
        yield found


def dates(folder: Path, side: int, **options: Any) -> tuple[str, str]:
    """A pair of scenes of bytes."""
    paths = folder / f"before-{side}.tif", folder / f"after-{side}.tif"
    for path, changed in zip(paths, (False, True)):
        if not path.exists():
            write_scene(path, side, side, changed, **{"compress": "deflate", "zlevel": 1, **options})
    return str(paths[0]), str(paths[1])


def change(folder: Path, checkpoint: Path, pair: tuple[str, str], **options: Any) -> Made:
    """`detect-change` with `checkpoint`."""
    from core_models.contract.change_jobs import DetectChange
    from core_models.contract.events import Events
    from core_models.inference.change.job import detect_change

    output = str(folder / "change.gpkg")
    job = DetectChange(*pair, str(checkpoint), output, device="cpu", batch=1, fresh=True, **options)
    return Made(lambda: detect_change(job, Events()), pair)


def tiny(folder: Path, side: int) -> Made:
    """The smallest starter; polygons only."""
    return change(folder, STARTERS / "starter-tiny.safetensors", dates(folder, side))


def rasters_too(folder: Path, side: int) -> Made:
    """The same with the rasters of scores and map."""
    rasters = {"score": str(folder / "score.tif"), "map": str(folder / "map.tif")}
    return change(folder, STARTERS / "starter-tiny.safetensors", dates(folder, side), **rasters)


def hanet(folder: Path, side: int) -> Made:
    """HANet at its published width, with fresh weights, whose scores are noise: none makes a polygon."""
    checkpoint = folder / "hanet.safetensors"
    write_checkpoint(checkpoint, "hanet", 256)
    return change(folder, checkpoint, dates(folder, side), threshold=1.0)


def vehicles(folder: Path, side: int) -> Made:
    """`detect-objects` with its starter for vehicles."""
    from core_models.contract.events import Events
    from core_models.contract.object_jobs import DetectObjects
    from core_models.inference.objects.job import detect_objects

    image, output = dates(folder, side)[1], str(folder / "objects.gpkg")
    checkpoint = str(STARTERS / "starter-vehicles.safetensors")
    job = DetectObjects((image,), checkpoint, output, device="cpu", batch=1, fresh=True)
    return Made(lambda: detect_objects(job, Events()), (image,))


def _block(values: np.ndarray, row: int, col: int) -> np.ndarray:
    return values


def clouds(folder: Path, side: int) -> Made:
    """`remove-clouds` with cross-attention, and clouds in every tile."""
    from core_models.contract.cloud_jobs import RemoveClouds
    from core_models.contract.events import Events
    from core_models.inference.clouds.job import remove_clouds

    rng = np.random.default_rng(0)
    optical = rng.integers(300, 3000, (13, BLOCK, BLOCK), np.uint16)
    radar = rng.normal(-14, 3, (2, BLOCK, BLOCK)).astype(np.float32) - np.array([[[0]], [[7]]], np.float32)
    mask = np.zeros((1, BLOCK, BLOCK), np.uint8)
    optical[:, ::8, ::8], mask[:, ::8, ::8] = 7000, 1
    scene = {"optical": optical, "sar": radar, "mask": mask}
    paths = [str(folder / f"{name}.tif") for name in scene]
    for path, values in zip(paths, scene.values()):
        write_raster(Path(path), side, side, partial(_block, values), 10, compress="deflate")
    checkpoint, output = str(STARTERS / "starter-clouds.safetensors"), str(folder / "clear.tif")
    job = RemoveClouds(
        paths[0], paths[1], checkpoint, output, cloud_mask=paths[2], device="cpu", batch=1, fresh=True
    )
    return Made(lambda: remove_clouds(job, Events()), (paths[0], paths[1]))


CASES = (
    Case("tiny", 1.30, 2048, tiny),
    Case("rasters", 1.30, 2048, rasters_too),
    Case("hanet", 1.10, 832, hanet),
    Case("vehicles", 1.15, 3328, vehicles),
    Case("clouds", 1.15, 1024, clouds),
)
