"""Which bands of a file stand for those that a checkpoint wants."""

from __future__ import annotations

import re
from functools import partial
from typing import Callable, Optional

from ..contract.counting import counted
from ..contract.errors import InputRefused
from ..sensors import sentinel1, sentinel2
from ..sensors.band_files import band_file
from .files import RasterFile

COLOURS = ("red", "green", "blue")


def choose_bands(
    path: str, file: RasterFile, bands: tuple[int, ...], names: tuple[str, ...]
) -> tuple[tuple[int, ...], list[str]]:
    """Band numbers, and what to tell the user about them."""
    wanted = f"the checkpoint wants {len(names)} ({', '.join(names)})"
    if bands:
        wrong = [band for band in bands if not 1 <= band <= file.total]
        if wrong:
            raise InputRefused(
                "input.bands",
                f"{path} has {counted(file.total, 'band')}, wanted band {wrong[0]}.",
                f"Choose bands from 1 to {file.total}.",
            )
        if names and len(bands) != len(names):
            raise InputRefused(
                "input.band-count",
                f"{path}: {counted(len(bands), 'band')} chosen, {wanted}.",
                "Choose one band for each.",
            )
        return bands, []
    if not names:
        return tuple(range(1, file.count + 1)), []
    known = namer(names)
    labels = [known(label) for label in file.labels[: file.count]]
    if all(known(name) in labels for name in names):
        return tuple(labels.index(known(name)) + 1 for name in names), []
    if file.count < len(names):
        alpha = (
            f" Band {file.alpha} is marked as alpha; if it holds data, choose the bands by number."
            if file.alpha
            else ""
        )
        one = file.count == 1 and band_file(file.path)
        folder = " It is one band of a scene: name the folder to have all of them." if one else ""
        raise InputRefused(
            "input.band-count",
            f"{path} has {counted(file.count, 'band')}, {wanted}.",
            "Choose a raster with these bands." + alpha + folder,
        )
    absent = [name for name in names if known(name) not in labels]
    called = [label for label in file.labels[: file.count] if label]
    # A raster that names some of them would be read with one band taken for another.
    if len(absent) < len(names):
        raise InputRefused(
            "input.band-names",
            f"{path} has no band called {', '.join(absent)}; its bands are called {', '.join(called)}, "
            f"{wanted}.",
            "Choose the bands by number.",
        )
    first = _customary([_plain(name) for name in names])
    if not called and file.count == len(names):
        return first, []
    reason = (
        f"its bands are called {', '.join(called)}" if called else f"its {file.count} bands have no names"
    )
    return first, [
        f"{path}: bands {', '.join(map(str, first))} are taken as {', '.join(names)}, since {reason}."
    ]


def _customary(names: list[str]) -> tuple[int, ...]:
    """Numbers of bands that no file names: red, green and blue come in this order, whatever order the
    checkpoint wants.
    """
    if sorted(names) == sorted(COLOURS):
        return tuple(COLOURS.index(name) + 1 for name in names)
    return tuple(range(1, len(names) + 1))


def namer(names: tuple[str, ...]) -> Callable[[str], str]:
    """How bands are told apart where `names` are wanted: by what instruments call them if these are an
    instrument's names.

    Only then: `b1` to `b4` is also what programs call any four bands.
    """
    for bands, band_name in ((sentinel2.BANDS, sentinel2.band_name), (sentinel1.BANDS, sentinel1.band_name)):
        if names and set(names) <= set(bands):
            return partial(_called, band_name)
    return _plain


def _called(band_name: Callable[[str], Optional[str]], label: str) -> str:
    return band_name(label) or ""


def _plain(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())
