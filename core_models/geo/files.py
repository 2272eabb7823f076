"""What a file holds, before its pixels are read."""

from __future__ import annotations

import os
import warnings
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np
import rasterio
from rasterio._err import CPLE_BaseError
from rasterio.enums import ColorInterp, MaskFlags
from rasterio.errors import NotGeoreferencedWarning, RasterioError, RasterioIOError
from rasterio.io import DatasetReader, MemoryFile
from rasterio.windows import Window

from ..contract.errors import InputRefused
from .extremes import refuse_impossible
from .folders import RASTER_ENDINGS, is_virtual
from .grid import Grid
from .opened import opened_files
from .placed import Placed, place, places_itself
from .plain import is_plain, plain_grid
from .reach import refuse_far, refuse_far_files
from .remote import asked_as, patiently, unreached, url_of

GDAL_ERRORS = (RasterioError, CPLE_BaseError)
"""What a failure inside GDAL becomes: rasterio translates most of its errors, not all."""

SERVICES = ("WMS", "WMTS")
"""Drivers of web services, whose grids of tiles reach beyond the poles (NASA's to 198° south)."""

_BIGGEST_CHECK = 64 << 20


@dataclass(frozen=True)
class Stack:
    """Files of one band each that are read as one raster."""

    xml: str
    """What GDAL opens to read them."""
    files: tuple[str, ...]


@dataclass(frozen=True)
class RasterFile:
    """One file, as far as it matters before its pixels are read."""

    path: str
    grid: Grid
    count: int
    """Bands without alpha; a palette counts as red, green, blue."""
    total: int
    """Bands with alpha."""
    dtype: str
    """The type that holds the values of all bands."""
    nodata: float | None
    """Of the first band."""
    labels: tuple[str, ...]
    """Description or colour of each band; may be empty."""
    alpha: int = 0
    """Number of the alpha band, 0 for none."""
    palette: bool = False
    masked: bool = False
    """Whether GDAL derives a mask from nodata, a mask band, or alpha."""
    alpha_masks: bool = False
    """Whether that mask is the alpha band."""
    tags: Mapping[str, str] = field(default_factory=dict)
    scale: float = 1.0
    """Of the first band, as is `offset`: what its numbers stand for."""
    offset: float = 0.0
    overviews: bool = False
    """Whether it has overviews, or the files behind it may have some."""
    parts: tuple[str, ...] = ()
    """The files that GDAL opens for it: itself, and all those behind a virtual raster."""
    placed: Placed | None = None
    """How GDAL warps it, where control points or RPCs only say where it lies; `grid` is that of the warped
    raster."""
    added: float = 0.0
    """What is added to its values when they are read as numbers."""
    stack: Stack | None = None
    """The bands that it is made of, where each is a file; `path` is that of the first then."""
    block: tuple[int, int] = (1, 1)
    """Height and width of the blocks in which its pixels are stored."""

    @property
    def opened(self) -> str:
        """What GDAL opens to read its pixels on `grid`."""
        virtual = self.placed or self.stack
        return virtual.xml if virtual else asked_as(self.path)

    @property
    def files(self) -> tuple[str, ...]:
        """Itself, or the bands that it is made of."""
        return self.stack.files if self.stack else (self.path,)


def read_file(path: str, plain: bool = False) -> RasterFile:
    """What the raster at `path` holds; raises `InputRefused` where it cannot be used, as without `plain` an
    image without a place on the ground."""
    refuse_far(path)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", NotGeoreferencedWarning)
            with patiently([path], lambda: rasterio.open(asked_as(path))) as dataset:
                refuse_far_files(path, dataset.files)
                _check(path, dataset, plain)
                found = _read_placed(path, dataset) if places_itself(dataset) else describe(path, dataset)
                if (dataset.crs or found.placed) and dataset.driver not in SERVICES:
                    refuse_impossible(path, found.grid)
                return found
    except RasterioIOError as error:
        raise not_a_raster(path, error) from error
    except GDAL_ERRORS as error:
        raise InputRefused(
            "input.unreadable",
            f"{path} cannot be read: {_reason(error)}.",
            "Open it in QGIS to see whether it is sound.",
        ) from error


def not_a_raster(path: str, error: BaseException) -> InputRefused:
    """The refusal for a file that GDAL does not open."""
    if os.path.isdir(path):
        return InputRefused(
            "input.missing",
            f"The folder {path} holds no raster.",
            f"It should hold files that end in {', '.join(RASTER_ENDINGS[:3])}, ….",
        )
    if url_of(path):
        return unreached(path, _reason(error).replace(asked_as(path), path))
    return InputRefused(
        "input.not-raster",
        f"{path} is not a raster that can be read: {_reason(error)}.",
        "Choose a GeoTIFF or another raster that QGIS opens.",
    )


def damaged(path: str, error: BaseException) -> InputRefused:
    """The refusal for a file whose pixels cannot be read."""
    if url_of(path):
        return unreached(path, _reason(error))
    return InputRefused(
        "input.damaged", f"{path} is damaged or cut off: {_reason(error)}.", "Copy or download it again."
    )


def _reason(error: BaseException) -> str:
    """The innermost message, which is GDAL's own."""
    while error.__cause__ is not None:
        error = error.__cause__
    lines = str(error).strip().splitlines() or [type(error).__name__]
    return lines[0].rstrip(".")


def _check(path: str, dataset: DatasetReader, plain: bool) -> None:
    if dataset.count == 0:
        raise InputRefused(
            "input.not-raster",
            f"{path} holds no bands but {len(dataset.subdatasets)} rasters.",
            "Name one of them.",
        )
    if any(dtype.startswith("complex") for dtype in dataset.dtypes):
        raise InputRefused(
            "input.type",
            f"{path} holds {dataset.dtypes[0]} values, wanted real numbers.",
            "Convert it to amplitude first.",
        )
    plain = (plain and is_plain(dataset)) or places_itself(dataset)
    if not dataset.crs and not plain:
        raise InputRefused(
            "input.no-crs",
            f"{path} has no CRS, so it has no place on the ground.",
            "Assign the CRS it was made in (QGIS: Assign Projection).",
        )
    if dataset.transform.is_identity and not plain:
        raise InputRefused(
            "input.no-transform",
            f"{path} has a CRS but no georeferencing of its pixels.",
            "Georeference or warp it first.",
        )
    if dataset.driver == "GTiff":
        _read_last_block(path, dataset)


def _read_last_block(path: str, dataset: DatasetReader) -> None:
    """A file that was cut off opens well, but its last block is missing."""
    height, width = dataset.block_shapes[-1]
    if height * width * np.dtype(dataset.dtypes[-1]).itemsize > _BIGGEST_CHECK:
        return
    row, col = (dataset.height - 1) // height * height, (dataset.width - 1) // width * width
    last = Window(col, row, dataset.width - col, dataset.height - row)
    try:
        patiently([path], lambda: dataset.read(dataset.count, window=last))
    except GDAL_ERRORS as error:
        raise damaged(path, error) from error


def _read_placed(path: str, dataset: DatasetReader) -> RasterFile:
    """What a raster holds once it is warped to where its control points or RPCs say that it lies."""
    placed = place(path, dataset)
    with MemoryFile(placed.xml.encode(), ext=".vrt") as file, file.open() as warped:
        described = describe(path, warped)
    return replace(
        described,
        path=path,
        tags=dataset.tags(),
        labels=_labels(dataset),
        parts=opened_files(dataset),
        placed=placed,
    )


def _labels(dataset: DatasetReader) -> tuple[str, ...]:
    """Description or colour of each band."""
    return tuple(
        text or (color.name if color > ColorInterp.palette else "")
        for text, color in zip(dataset.descriptions, dataset.colorinterp)
    )


def _is_other_url(path: str) -> bool:
    """Whether `path` is an address that rasterio has a name of its own for, such as `s3://…`."""
    return is_virtual(path) and "://" in path and not url_of(path)


def describe(path: str, dataset: DatasetReader) -> RasterFile:
    """What an open raster holds that is known as `path`."""
    colors = dataset.colorinterp
    alpha = next((number for number, color in enumerate(colors, 1) if color == ColorInterp.alpha), 0)
    palette = colors[0] == ColorInterp.palette and dataset.count == 1
    flags = dataset.mask_flag_enums[0]
    size = dataset.width, dataset.height
    return RasterFile(
        path=dataset.files[0] if _is_other_url(path) and dataset.files else path,
        grid=Grid(dataset.crs, dataset.transform, *size) if dataset.crs else plain_grid(*size),
        count=3 if palette else dataset.count - bool(alpha),
        total=3 if palette else dataset.count,
        dtype=str(np.result_type(*dataset.dtypes)),
        nodata=dataset.nodata,
        labels=("red", "green", "blue") if palette else _labels(dataset),
        alpha=alpha,
        palette=palette,
        masked=MaskFlags.all_valid not in flags,
        alpha_masks=MaskFlags.alpha in flags,
        tags=dataset.tags(),
        scale=dataset.scales[0],
        offset=dataset.offsets[0],
        overviews=dataset.driver == "VRT" or (dataset.driver != "WMS" and bool(dataset.overviews(1))),
        parts=opened_files(dataset),
        block=dataset.block_shapes[0],
    )
