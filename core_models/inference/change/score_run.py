"""A score raster and the run that it is from, as the receipt beside it says."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any

import numpy as np
import rasterio
from rasterio.windows import Window

from ...contract.errors import InputRefused
from ...contract.schema import Misfit, check_fields, read_json
from ...geo.files import GDAL_ERRORS, damaged
from ...geo.grid import STRIP_PIXELS, Grid
from ...geo.raster import open_source
from ..fit import Fit
from ..staging import receipt_path
from .polygons import Found

LARGEST = 16 << 20
"""Bytes of a receipt beyond which it is none."""


@dataclass(frozen=True)
class _Parameters:
    """What of a run's parameters is used again."""

    before: str
    after: str
    checkpoint: str
    min_area: float
    simplify: float


@dataclass(frozen=True)
class _Used:
    threshold: float


@dataclass(frozen=True)
class ScoreRun:
    """What is known of the scores at `path`."""

    path: str
    grid: Grid
    found: Found
    weights: str
    """SHA-256 of the checkpoint's weights."""
    threshold: float
    min_area: float
    simplify: float
    sha256: str
    """Of the raster when it was written; empty where the receipt does not say."""

    @classmethod
    def of(cls, path: str) -> ScoreRun:
        """Open the scores at `path`; raises `InputRefused` where they are none of `detect-change`."""
        with open_source(path) as source:
            if len(source.files) != 1 or source.count != 1:
                raise _no_scores(path, "it is not one file of one band")
            grid = source.grid
        receipt = _receipt(path)
        parameters, used = (
            _part(path, receipt, "parameters", _Parameters),
            _part(path, receipt, "used", _Used),
        )
        fit = Fit(**_part(path, receipt, "fit", Fit))
        named = parameters["before"], parameters["after"]
        return cls(
            path,
            grid,
            Found(*named, str(receipt.get("network", "")), parameters["checkpoint"], fit),
            str(receipt.get("weights_sha256", "")),
            used["threshold"],
            parameters["min_area"],
            parameters["simplify"],
            _hash_in(receipt),
        )

    def strips(self) -> Iterator[tuple[int, np.ndarray]]:
        """Row and scores (h, width) float32, NaN where not observed, from top to bottom."""
        depth = max(1, STRIP_PIXELS // self.grid.width)
        try:
            with rasterio.open(self.path) as dataset:
                for row in range(0, self.grid.height, depth):
                    height = min(depth, self.grid.height - row)
                    yield (
                        row,
                        dataset.read(1, window=Window(0, row, self.grid.width, height)).astype("float32"),
                    )
        except GDAL_ERRORS as error:
            raise damaged(self.path, error) from error


def _receipt(path: str) -> dict[str, Any]:
    place = receipt_path(path)
    try:
        if os.path.getsize(place) > LARGEST:
            raise _no_scores(path, f"its receipt {place} is too large to be one")
        with open(place, encoding="utf-8") as file:
            receipt = read_json(file.read())
    except FileNotFoundError:
        raise _no_scores(path, f"its receipt {place} is missing") from None
    except (OSError, UnicodeDecodeError, Misfit) as error:
        raise _no_scores(path, f"its receipt {place} cannot be read: {error}") from error
    if not isinstance(receipt, dict) or receipt.get("job") != "detect-change":
        raise _no_scores(path, f"its receipt {place} is not one of detect-change")
    return receipt


def _part(path: str, receipt: dict[str, Any], name: str, kind: Any) -> dict[str, Any]:
    """Those fields of a part of a receipt that `kind` has, of its types."""
    part = receipt.get(name)
    known = {field.name for field in fields(kind)}
    values: Any = part
    if isinstance(part, dict):
        values = {key: value for key, value in part.items() if key in known}
    try:
        check_fields(kind, values, name)
    except Misfit as error:
        raise _no_scores(path, f"of its receipt {error}") from error
    return dict(values)


def _hash_in(receipt: dict[str, Any]) -> str:
    written = receipt.get("written")
    entry = written.get("score") if isinstance(written, dict) else None
    return str(entry.get("sha256", "")) if isinstance(entry, dict) else ""


def _no_scores(path: str, why: str) -> InputRefused:
    return InputRefused(
        "input.no-scores",
        f"{path} cannot be used as the scores of a run: {why}.",
        "Take the score raster of detect-change, with its receipt in the same folder.",
    )
