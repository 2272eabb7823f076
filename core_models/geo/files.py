"""Which files a path means, and what each of them holds."""

from __future__ import annotations

import glob
import os
import re
import warnings
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import rasterio
from rasterio._err import CPLE_BaseError
from rasterio.enums import ColorInterp, MaskFlags
from rasterio.errors import NotGeoreferencedWarning, RasterioError, RasterioIOError
from rasterio.io import DatasetReader, MemoryFile
from rasterio.windows import Window

from ..contract.cloud_jobs import provenance_path
from ..contract.errors import InputRefused
from .extremes import refuse_impossible
from .grid import Grid
from .opened import opened_files
from .placed import Placed, place, places_itself
from .plain import is_plain, plain_grid
from .reach import refuse_far, refuse_far_files

RASTER_ENDINGS = (
    ".tif",
    ".tiff",
    ".gtiff",
    ".vrt",
    ".img",
    ".jp2",
    ".png",
    ".jpg",
    ".jpeg",
    ".bmp",
    ".asc",
    ".bil",
    ".bsq",
)
"""What is taken from a folder."""
PICTURE_ENDINGS = (".png", ".jpg", ".jpeg", ".bmp")
"""What is left out there, beside others, where nothing says where on the ground it lies."""

_BAND_IN_NAME = re.compile(
    r"[_.-](B\d{1,2}A?|VV|VH|HH|HV|blue|green|red|nir\d*|swir\d*|coastal|pan)(?=[_.-])", re.IGNORECASE
)

GDAL_ERRORS = (RasterioError, CPLE_BaseError)
"""What a failure inside GDAL becomes: rasterio translates most of its errors, not all."""

SERVICES = ("WMS", "WMTS")
"""Drivers of web services, whose grids of tiles reach beyond the poles (NASA's to 198° south)."""

_BIGGEST_CHECK = 64 << 20


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

    @property
    def opened(self) -> str:
        """What GDAL opens to read its pixels on `grid`."""
        return self.placed.xml if self.placed else self.path


def is_virtual(path: str) -> bool:
    """Whether `path` is for GDAL only: a URL, `/vsi…`, or `DRIVER:…`."""
    return path.startswith("/vsi") or "://" in path or re.match(r"[A-Z][A-Z0-9_]+:", path) is not None


def find_files(path: str) -> list[str]:
    """The rasters that `path` means: itself, those in a folder, or those a glob matches, by name; raises
    `InputRefused`.
    """
    if is_virtual(path) or os.path.isfile(path):
        return [path]
    if os.path.isdir(path):
        found = _rasters(os.path.join(path, name) for name in os.listdir(path) if not name.startswith("."))
        return found or [path]
    if glob.has_magic(path):
        found = _rasters(glob.glob(pattern_of(path), recursive=True))
        if not found:
            raise InputRefused("input.missing", f"No raster matches {path}.", "Check the pattern.")
        return found
    raise InputRefused("input.missing", f"{path} does not exist.", "Check the path.")


def pattern_of(path: str) -> str:
    """`path` as a pattern whose folders mean themselves as far as they are there, brackets in their names
    too.
    """
    folder, rest = os.path.split(path)
    above: list[str] = [rest]
    while folder and not os.path.isdir(folder) and os.path.dirname(folder) != folder:
        folder, part = os.path.split(folder)
        above.insert(0, part)
    return os.path.join(glob.escape(folder) if os.path.isdir(folder) else folder, *above)


def _rasters(paths: Iterable[str]) -> list[str]:
    """Files by name, without the provenance that lies beside a de-clouded one: it is no part of
    the picture.
    """
    found = sorted(path for path in paths if _is_raster(path) and os.path.isfile(path))
    companions = {provenance_path(path) for path in found}
    scenes = [path for path in found if path not in companions]
    return [path for path in scenes if not _is_picture(path)] or scenes


def _is_raster(path: str) -> bool:
    """Whether a file's name says so, or an ENVI header beside it."""
    if path.lower().endswith(RASTER_ENDINGS):
        return True
    headers = (f"{stem}{ending}" for stem in (path, os.path.splitext(path)[0]) for ending in (".hdr", ".HDR"))
    return not path.lower().endswith((".hdr", ".xml")) and any(map(os.path.isfile, headers))


def _is_picture(path: str) -> bool:
    """Whether a file is for looking at, as deliveries have one beside the scene: it has no place."""
    stem, ending = os.path.splitext(path)
    if ending.lower() not in PICTURE_ENDINGS:
        return False
    first, last = ending[1:2], ending[-1:]
    beside = (
        f"{stem}.{first}{last}w",
        f"{stem}.{first}{last}W",
        f"{stem}.wld",
        f"{path}w",
        f"{path}.aux.xml",
    )
    return not any(map(os.path.isfile, beside))


def read_files(path: str, plain: bool = False) -> list[RasterFile]:
    """What each of the rasters that `path` means holds; raises `InputRefused`."""
    files = [read_file(file, plain) for file in find_files(path)]
    _refuse_bands_apart(path, files)
    return files


def _refuse_bands_apart(path: str, files: Sequence[RasterFile]) -> None:
    """Raise `InputRefused` where files of one place are one band each by their names, as Landsat and
    Sentinel-2 come: in a mosaic one band would lie over the other.
    """
    seen: dict[tuple[object, ...], str] = {}
    for file in files:
        name = os.path.basename(file.path)
        band = _BAND_IN_NAME.search(name)
        if file.total != 1 or band is None:
            continue
        rest = name[: band.start()] + name[band.end() :]
        other = seen.setdefault((rest, file.grid.bounds), band[1])
        if other != band[1]:
            raise InputRefused(
                "input.bands-apart",
                f"{path} has one band a file: {other} and {band[1]} of one place.",
                "Put them into one raster first (QGIS: Build Virtual Raster, each into a separate band).",
            )


def read_file(path: str, plain: bool = False) -> RasterFile:
    """What the raster at `path` holds; raises `InputRefused` where it cannot be used, as without `plain` an
    image without a place on the ground."""
    refuse_far(path)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", NotGeoreferencedWarning)
            with rasterio.open(path) as dataset:
                refuse_far_files(path, dataset.files)
                _check(path, dataset, plain)
                found = _read_placed(path, dataset) if places_itself(dataset) else _describe(path, dataset)
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
    return InputRefused(
        "input.not-raster",
        f"{path} is not a raster that can be read: {_reason(error)}.",
        "Choose a GeoTIFF or another raster that QGIS opens.",
    )


def damaged(path: str, error: BaseException) -> InputRefused:
    """The refusal for a file whose pixels cannot be read."""
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
    try:
        dataset.read(dataset.count, window=Window(col, row, dataset.width - col, dataset.height - row))
    except GDAL_ERRORS as error:
        raise damaged(path, error) from error


def _read_placed(path: str, dataset: DatasetReader) -> RasterFile:
    """What a raster holds once it is warped to where its control points or RPCs say that it lies."""
    placed = place(path, dataset)
    with MemoryFile(placed.xml.encode(), ext=".vrt") as file, file.open() as warped:
        described = _describe(path, warped)
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


def _describe(path: str, dataset: DatasetReader) -> RasterFile:
    colors = dataset.colorinterp
    alpha = next((number for number, color in enumerate(colors, 1) if color == ColorInterp.alpha), 0)
    palette = colors[0] == ColorInterp.palette and dataset.count == 1
    flags = dataset.mask_flag_enums[0]
    size = dataset.width, dataset.height
    return RasterFile(
        path=dataset.files[0] if is_virtual(path) and "://" in path and dataset.files else path,
        grid=Grid(dataset.crs, dataset.transform, *size) if dataset.crs else plain_grid(*size),
        count=3 if palette else dataset.count - bool(alpha),
        total=3 if palette else dataset.count,
        dtype=str(np.result_type(*dataset.dtypes)),
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
    )
