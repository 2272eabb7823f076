"""Whether a band that is marked as alpha says what was observed, or is data.

GDAL marks the fourth of four 8-bit bands as alpha unless it is told otherwise, so that of red, green, blue
and near infrared the infrared becomes a mask, and water, which is 0 there, "not observed".
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import rasterio
from rasterio.errors import NotGeoreferencedWarning
from rasterio.windows import Window

from .bands import namer
from .files import GDAL_ERRORS, RasterFile, damaged
from .sampling import every_nth

BETWEEN = 0.1
"""Share of an alpha band between nothing and full from which it is data: an alpha has soft edges at most."""
LEVELS = 16
"""Values in between that there have to be, too: half transparent is one."""
FILES = 25
"""Of a mosaic, that are looked into."""
SIDE, SPOTS = 128, 3
"""A square of pixels, and squares along a side of the raster, that are looked at."""
_ALPHA = re.compile(r"alpha|opacity|transparen|mask|valid", re.IGNORECASE)
_NUMBER = re.compile(r"\W*(b|band|layer|channel)?\W*\d*\W*", re.IGNORECASE)


def settle_alpha(
    path: str, files: Sequence[RasterFile], bands: Sequence[int], names: Sequence[str]
) -> tuple[list[RasterFile], list[str], list[str]]:
    """`files` whose `alpha` is one, warnings, and what else to say about it.

    It is data where the job asks for it among its `bands`, where the file calls it something else, and where
    it holds the values of a picture; `names` are the checkpoint's.
    """
    number = next((file.alpha for file in files if file.alpha), 0)
    if not number:
        return list(files), [], []
    label, marked = _label(files, number), f"Band {number} of {path} is marked as alpha"
    if number in bands:
        return _as_data(files, names), [], [f"{marked}; it was asked for, and is read as data."]
    if label and not _ALPHA.search(label) and not _NUMBER.fullmatch(label):
        return _as_data(files, names), [], [f"{marked} and called {label}: it is read as data."]
    share = 0.0 if _ALPHA.search(label) else _between(files)
    if share > BETWEEN:
        found = (
            f"{marked}, but {100 * share:.0f}% of it are neither 0 nor full, as in a picture: it is read as "
            "data, such as near infrared, and hides no pixel."
        )
        return _as_data(files, names), [found], []
    return list(files), [], [f"{marked}: where it is 0, nothing was observed."]


def _label(files: Sequence[RasterFile], number: int) -> str:
    """What a file calls the band; the mark alone is no name."""
    labels = {file.labels[number - 1] for file in files if len(file.labels) >= number} - {"alpha", ""}
    return min(labels, default="")


def _as_data(files: Sequence[RasterFile], names: Sequence[str]) -> list[RasterFile]:
    """`files` without alpha; the one band that a checkpoint wants and no name speaks of is this one."""
    return [_one_as_data(file, names) if file.alpha else file for file in files]


def _one_as_data(file: RasterFile, names: Sequence[str]) -> RasterFile:
    labels = ["" if label == "alpha" else label for label in file.labels]
    known = namer(tuple(names))
    missing = [name for name in names if known(name) not in map(known, labels)]
    if not labels[file.alpha - 1] and len(missing) == 1 and len(names) == file.total:
        labels[file.alpha - 1] = missing[0]
    return replace(
        file,
        alpha=0,
        count=file.total,
        labels=tuple(labels),
        masked=file.masked and not file.alpha_masks,
    )


def _between(files: Sequence[RasterFile]) -> float:
    """Share of the alpha bands that is between nothing and full; 0 where it takes few values there."""
    marked = [file for file in files if file.alpha]
    chosen = [marked[place] for place in every_nth(len(marked), min(FILES, len(marked)))]
    values = np.concatenate([_spots(file) for file in chosen])
    between = values[(values > 0) & (values < values.max(initial=0))]
    return float(between.size / values.size) if len(np.unique(between)) >= LEVELS else 0.0


def _spots(file: RasterFile) -> np.ndarray:
    height, width = (min(SIDE, side) for side in file.grid.shape)
    rows, columns = (
        np.linspace(0, side - spot, SPOTS).astype(int) for side, spot in zip(file.grid.shape, (height, width))
    )
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", NotGeoreferencedWarning)
            with rasterio.open(file.opened) as dataset:
                parts = [
                    dataset.read(file.alpha, window=Window(column, row, width, height)).ravel()
                    for row in sorted(set(rows))
                    for column in sorted(set(columns))
                ]
    except GDAL_ERRORS as error:
        raise damaged(file.path, error) from error
    return np.concatenate(parts)
