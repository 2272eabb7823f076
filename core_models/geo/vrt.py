"""GDAL virtual rasters in memory: one or many files as float32 bands in which NaN means not observed.

All the ways in which rasters say "no data here" (nodata value, mask band, `.msk` file, alpha band, the ground
between the files of a mosaic) become NaN before anything is resampled, so that GDAL leaves them out of every
mean.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace

import numpy as np
from affine import Affine
from rasterio.io import MemoryFile

from ..contract.errors import InputRefused
from .files import RasterFile
from .grid import Grid, name_of
from .vrt_xml import TYPES, Place, Size, dataset_xml, place_on, source_xml

_WHERE_NOT_0 = "<ScaleOffset>255</ScaleOffset><ScaleRatio>0</ScaleRatio><NODATA>0</NODATA>"
"""Makes of a band a mask of 255 where it is not 0, which leaves what lies below elsewhere."""


@dataclass(frozen=True)
class _Part:
    """A virtual raster on its way into a mosaic."""

    name: str
    grid: Grid
    added: float = 0.0


def build_vrt(
    files: Sequence[RasterFile],
    bands: Sequence[int],
    grid: Grid,
    stack: ExitStack,
    zeros: Sequence[int] = (),
) -> MemoryFile:
    """The chosen `bands` of all `files` on `grid`, later files on top; lives as long as `stack`.

    A pixel that is 0 in all bands `zeros` is not observed.
    """
    parts = []
    for file in files:
        part = _Part(_store(_native(file, bands, zeros), stack).name, file.grid)
        if np.dtype(file.dtype).kind == "f":
            part = _Part(_store(_mosaic([part], bands, file.grid), stack).name, file.grid)
            part = _Part(_store(_united(part, bands), stack).name, file.grid)
        parts.append(replace(part, added=file.added))
    return _store(_mosaic(parts, bands, grid), stack)


def build_original(
    files: Sequence[RasterFile],
    nodata: float | None,
    grid: Grid,
    stack: ExitStack,
    zeros: Sequence[int] = (),
) -> MemoryFile:
    """All bands of all `files` on `grid` in their own type, later files on top; for whole values.

    Where no file lies there is `nodata`, or without one a mask that says so. Where a file is 0 in all bands
    `zeros`, the one below it shows through.
    """
    body = ""
    every = range(1, files[0].total + 1)
    names = [_store(_native(file, every, zeros), stack).name if zeros else file.opened for file in files]
    empty = "" if nodata is None else f"<NoDataValue>{nodata!r}</NoDataValue>"
    for number in range(1, files[0].total + 1):
        sources = ""
        for file, name in zip(files, names):
            extra = "<UseMaskBand>true</UseMaskBand>" if file.masked or zeros else ""
            sources += source_xml(
                "ComplexSource", name, number, file.grid.shape, place_on(file.grid, grid), extra
            )
        body += (
            f'<VRTRasterBand dataType="{TYPES[files[0].dtype]}" '
            f'band="{number}">{empty}{sources}</VRTRasterBand>'
        )
    if nodata is None:
        masks = "".join(
            source_xml("ComplexSource", name, "mask,1", file.grid.shape, place_on(file.grid, grid))
            for file, name in zip(files, names)
        )
        body += f'<MaskBand><VRTRasterBand dataType="Byte">{masks}</VRTRasterBand></MaskBand>'
    return _store(dataset_xml(grid, body), stack)


def mosaic_grid(path: str, files: Sequence[RasterFile]) -> Grid:
    """The grid that holds all `files`, at the finest of their resolutions; raises `InputRefused` where they
    do not fit together.
    """
    first = files[0]
    if len(files) == 1:
        return first.grid
    for file in files[1:]:
        _refuse_mixture(path, first, file)
    for file in files:
        matrix = file.grid.transform
        if file.grid.is_rotated or matrix.a < 0 or matrix.e > 0:
            raise InputRefused(
                "input.mosaic",
                f"{file.path} is rotated or south-up, which a mosaic cannot hold.",
                "Warp it first, or use it alone.",
            )
    x_step, y_step = (min(file.grid.resolution[axis] for file in files) for axis in (0, 1))
    hulls = np.array([file.grid.bounds for file in files])
    xmin, ymax = hulls[:, 0].min(), hulls[:, 3].max()
    width, height = (
        math.ceil((hulls[:, 2].max() - xmin) / x_step - 0.01),
        math.ceil((ymax - hulls[:, 1].min()) / y_step - 0.01),
    )
    return Grid(first.grid.crs, Affine(x_step, 0, xmin, 0, -y_step, ymax), width, height)


def _refuse_mixture(path: str, first: RasterFile, file: RasterFile) -> None:
    same_names = not any(first.labels) or not any(file.labels) or first.labels == file.labels
    scales = (file.scale, file.offset), (first.scale, first.offset)
    for what, fits, found, wanted in (
        ("CRS", file.grid.crs == first.grid.crs, name_of(file.grid.crs), name_of(first.grid.crs)),
        ("number of bands", file.total == first.total, file.total, first.total),
        ("scale and offset", scales[0] == scales[1], *(" and ".join(map(str, each)) for each in scales)),
        ("bands", same_names, ", ".join(file.labels), ", ".join(first.labels)),
    ):
        if not fits:
            raise InputRefused(
                "input.mosaic",
                f"The files of {path} do not fit together: the {what} of {file.path}: {found}; of "
                f"{first.path}: {wanted}.",
                "Put rasters of one kind into a folder.",
            )


def _store(xml: str, stack: ExitStack) -> MemoryFile:
    return stack.enter_context(MemoryFile(xml.encode(), ext=".vrt"))


def _native(file: RasterFile, bands: Sequence[int], zeros: Sequence[int] = ()) -> str:
    """The chosen bands of one file in their own type, with one mask for all of them."""
    place = (0, 0, file.grid.width, file.grid.height)
    body = ""
    for number, band in enumerate(bands, 1):
        extra = f"<ColorTableComponent>{band}</ColorTableComponent>" if file.palette else ""
        source = source_xml(
            "ComplexSource", file.opened, 1 if file.palette else band, file.grid.shape, place, extra
        )
        body += f'<VRTRasterBand dataType="{TYPES[file.dtype]}" band="{number}">{source}</VRTRasterBand>'
    found = _masks(file, bands, place)
    if zeros:
        size, united = file.grid.shape, "<NODATA>255</NODATA>"
        found = [(band, size, place, _WHERE_NOT_0) for band in zeros] + [
            (band, size, place, united) for band, *_ in found
        ]
    masks = "".join(source_xml("ComplexSource", file.opened, *mask) for mask in found)
    return dataset_xml(
        file.grid,
        body
        + (f'<MaskBand><VRTRasterBand dataType="Byte">{masks}</VRTRasterBand></MaskBand>' if masks else ""),
    )


def _masks(file: RasterFile, bands: Sequence[int], place: Place) -> list[tuple[object, Size, Place, str]]:
    """Sources of the mask band: a pixel counts where all chosen bands have data.

    In 8-bit files it counts where any band has, as GDAL has it: 0 and 255 are also what dark and bright roofs
    hold.
    """
    size = file.grid.shape
    if file.alpha and file.alpha in bands:
        return []
    if (
        file.alpha and not file.masked
    ):  # GDAL takes an alpha band into account only where it is the second or fourth
        return [(file.alpha, size, place, "")]
    if not file.masked:
        return []
    numbers = [1] if file.palette else list(dict.fromkeys(bands))
    passed_over = 0 if file.dtype == "uint8" else 255
    return [
        (f"mask,{band}", size, place, f"<NODATA>{passed_over}</NODATA>" if order else "")
        for order, band in enumerate(numbers)
    ]


def _mosaic(parts: Sequence[_Part], bands: Sequence[int], grid: Grid) -> str:
    """float32 bands on `grid`, NaN where no part has data."""
    body = ""
    for number in range(1, len(bands) + 1):
        sources = (
            source_xml(
                "ComplexSource",
                part.name,
                number,
                part.grid.shape,
                place_on(part.grid, grid),
                "<UseMaskBand>true</UseMaskBand>"
                + f"<ScaleOffset>{part.added!r}</ScaleOffset>" * bool(part.added),
            )
            for part in parts
        )
        body += (
            '<VRTRasterBand dataType="Float32" '
            f'band="{number}"><NoDataValue>nan</NoDataValue>{"".join(sources)}</VRTRasterBand>'
        )
    return dataset_xml(grid, body)


def _united(part: _Part, bands: Sequence[int]) -> str:
    """float32 bands of a part whose own NaN may lie in one band only, with one mask for all: NaN in any band.

    GDAL's warper takes the same pixels out of every band only where all bands agree, and a mosaic would fill
    the holes of one band from another file.
    """
    place, body, masks = place_on(part.grid, part.grid), "", ""
    for order in range(len(bands)):
        source = source_xml("ComplexSource", part.name, order + 1, part.grid.shape, place)
        body += f'<VRTRasterBand dataType="Float32" band="{order + 1}">{source}</VRTRasterBand>'
        passed_over = "<NODATA>255</NODATA>" if order else ""
        masks += source_xml(
            "ComplexSource", part.name, f"mask,{order + 1}", part.grid.shape, place, passed_over
        )
    return dataset_xml(
        part.grid, f'{body}<MaskBand><VRTRasterBand dataType="Byte">{masks}</VRTRasterBand></MaskBand>'
    )
