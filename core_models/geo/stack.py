"""Scenes that are delivered one band a file, read as one raster: Landsat, Sentinel-1 and Sentinel-2, and all
that names its files by their bands.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

import numpy as np
from rasterio.io import MemoryFile

from ..contract.errors import InputRefused
from ..sensors.band_files import BandFile, band_file, in_order, lies_beside, names_for
from .files import RasterFile, Stack, describe, read_file
from .folders import find_files
from .grid import name_of
from .vrt_xml import TYPES, dataset_xml, place_on, source_xml

BY_HAND = "Put them into one raster first (QGIS: Build Virtual Raster, each into a separate band)."
SAFE_DEPTH = 4
"""Folders from a band of a Sentinel-2 product up to that of the product."""
METADATA = ("MTD_MSI*.xml", "MTD_TL.xml", "S2?_*MTD_*.xml")
LONGEST = 8 << 20
"""Characters of these that are looked at."""
_INSIDE = re.compile(r"R\d0m$|IMG_DATA$|GRANULE$|L[12][AC]_T|S2[ABCD]_OPER_MSI")
"""Names of folders inside of a product."""
_OFFSET = re.compile(r"<(?:BOA|RADIO)_ADD_OFFSET\b[^>]*>\s*(-?\d+)\s*<")
_BASELINE = re.compile(r"<PROCESSING_BASELINE>\s*(\d\d\.\d\d)|<TILE_ID\b[^>]*>\w+_N(\d\d\.\d\d)<")
_SENSED = re.compile(r"<(?:PRODUCT_START_TIME|SENSING_TIME)\b[^>]*>\s*([-\d]{10}T[\d:.]+Z?)\s*<")


def read_files(
    path: str, plain: bool = False, bands: Sequence[int] = (), names: Sequence[str] = ()
) -> tuple[list[RasterFile], list[str]]:
    """What each of the rasters that `path` means holds, and what to say about them; raises `InputRefused`.

    Files of one band each, of one scene by their names, are one raster whose bands are called as in `names`,
    the checkpoint's, where they show the same. Its pixels are the finest of those of the bands that are asked
    for by number or name, or of all.
    """
    paths, left = find_files(path)
    scenes, loose = _scenes(paths)
    stacks = []
    for scene, found in scenes.items():
        files = {band: read_file(found[band].path, plain) for band in in_order(found)}
        if _makes_a_stack(path, files):
            stacks.append(_stack(scene, files, bands, names))
        else:
            loose += [file.path for file in found.values()]
    if stacks:
        left = [*filter(lies_beside, loose), *left]
        loose = [file for file in loose if not lies_beside(file)]
    _refuse_two_of_one_place(path, stacks)
    rasters = [*stacks, *(read_file(file, plain) for file in loose)]
    said = [_words(path, stacks[0], len(stacks))] if stacks else []
    return sorted(rasters, key=lambda file: file.path), said + _left_out(path, left)


def _left_out(path: str, left: Sequence[str]) -> list[str]:
    names = list(dict.fromkeys(map(os.path.basename, left)))
    more = f" and {len(names) - 6} more" * (len(names) > 6)
    return [f"{path}: left out as no part of the scene: {', '.join(names[:6])}{more}."] if names else []


def _scenes(paths: Iterable[str]) -> tuple[dict[str, dict[str, BandFile]], list[str]]:
    """By its name, each scene of several bands, the finest file of each band; and all other files."""
    scenes: dict[str, dict[str, BandFile]] = {}
    loose = []
    for path in paths:
        file = band_file(path)
        if file is None:
            loose.append(path)
            continue
        bands = scenes.setdefault(file.scene, {})
        if file.band not in bands or file.metres < bands[file.band].metres:
            bands[file.band] = file
    several = {scene: bands for scene, bands in scenes.items() if len(bands) > 1}
    chosen = {scene: bands for scene, bands in several.items() if not lies_beside(scene)} or several
    for scene in scenes.keys() - chosen.keys():
        loose += [file.path for file in scenes[scene].values()]
    return chosen, sorted(loose)


def _makes_a_stack(path: str, files: dict[str, RasterFile]) -> bool:
    """Whether files that are bands by their names lie over each other, and are no tiles with such names;
    raises `InputRefused` where they do not fit together.
    """
    first, *others = files.values()
    together = [_one_place(first, other) for other in others]
    if any(file.total != 1 or file.palette for file in files.values()) or not any(together):
        return False
    for file, one_place in zip(others, together):
        for what, fits, found, wanted in (
            ("CRS", file.grid.crs == first.grid.crs, name_of(file.grid.crs), name_of(first.grid.crs)),
            ("ground", one_place, _bounds(file), _bounds(first)),
            ("nodata value", repr(file.nodata) == repr(first.nodata), file.nodata, first.nodata),
        ):
            if not fits:
                message = (
                    f"{path} has one band a file, and they do not fit together: the {what} of {file.path}: "
                    f"{found}; of {first.path}: {wanted}."
                )
                raise InputRefused("input.bands-apart", message, BY_HAND)
    masked = next((file.path for file in files.values() if file.masked and file.nodata is None), "")
    if masked:
        message = f"{path} has one band a file, and {masked} has a mask of its own."
        raise InputRefused("input.bands-apart", message, BY_HAND)
    return True


def _bounds(file: RasterFile) -> str:
    return ", ".join(f"{value:.8g}" for value in file.grid.bounds)


def _one_place(first: RasterFile, other: RasterFile) -> bool:
    """Whether both cover the same ground, up to a pixel."""
    pixel = max(*first.grid.resolution, *other.grid.resolution)
    return bool(np.allclose(first.grid.bounds, other.grid.bounds, rtol=0.0, atol=pixel))


def _refuse_two_of_one_place(path: str, stacks: Sequence[RasterFile]) -> None:
    for number, second in enumerate(stacks):
        for first in stacks[:number]:
            if first.grid.crs == second.grid.crs and _one_place(first, second):
                names = " and ".join(os.path.basename(file.path) for file in (first, second))
                raise InputRefused(
                    "input.bands-apart",
                    f"{path} holds two scenes of one place, one band a file ({names}, …).",
                    "Name the files of one of them, by its folder or by a pattern such as `scene_B*.tif`.",
                )


def _stack(
    scene: str, files: dict[str, RasterFile], bands: Sequence[int], names: Sequence[str]
) -> RasterFile:
    """The raster whose bands are `files`."""
    called = names_for(scene, tuple(files), names)
    members = list(files.values())
    asked = [file for n, file in enumerate(members, 1) if n in bands]
    asked = asked or [file for file, name in zip(members, called) if name in names] or members
    grid = min((file.grid for file in asked), key=lambda grid: abs(grid.transform.determinant))
    dtype = str(np.result_type(*(file.dtype for file in members)))
    body = _metadata({**members[0].tags, **_told(members[0].path)})
    for number, (file, name) in enumerate(zip(members, called), 1):
        nodata = "" if file.nodata is None else f"<NoDataValue>{file.nodata!r}</NoDataValue>"
        body += (
            f'<VRTRasterBand dataType="{TYPES[dtype]}" band="{number}">'
            f"<Description>{escape(name)}</Description>{nodata}<Offset>{file.offset!r}</Offset><Scale>{file.scale!r}</Scale>"
            f"{source_xml('SimpleSource', file.opened, 1, file.grid.shape, place_on(file.grid, grid))}"
            "</VRTRasterBand>"
        )
    xml = dataset_xml(grid, body)
    with MemoryFile(xml.encode(), ext=".vrt") as file, file.open() as dataset:
        described = describe(members[0].path, dataset)
    return replace(
        described,
        parts=tuple(part for file in members for part in file.parts),
        stack=Stack(xml, tuple(file.path for file in members)),
    )


def _words(path: str, first: RasterFile, scenes: int) -> str:
    called, more = ", ".join(first.labels), f"; so are {scenes - 1} more scenes" * (scenes > 1)
    return (
        f"{path}: {first.total} files of one band each are read as one raster with pixels of "
        f"{first.grid.ground_resolution():.3g} m ({called}){more}."
    )


def _metadata(tags: dict[str, str]) -> str:
    items = "".join(f"<MDI key={quoteattr(name)}>{escape(value)}</MDI>" for name, value in tags.items())
    return f"<Metadata>{items}</Metadata>"


def _told(path: str) -> dict[str, str]:
    """What the metadata of the Sentinel-2 product that holds the band at `path` say of its values and its
    day.
    """
    folder, texts = Path(os.path.abspath(path)).parent, []
    for place in (folder, *folder.parents[:SAFE_DEPTH]):
        for file in (file for pattern in METADATA for file in sorted(place.glob(pattern))):
            if file.is_file():
                with file.open(encoding="utf-8", errors="replace") as opened:
                    texts.append(opened.read(LONGEST))
        if not _INSIDE.match(place.name):
            break
    text = "\n".join(reversed(texts))
    offsets = set(_OFFSET.findall(text))
    baseline, sensed = _BASELINE.search(text), _SENSED.search(text)
    return {
        **({"BOA_ADD_OFFSET": offsets.pop()} if len(offsets) == 1 else {}),
        **({"PROCESSING_BASELINE": baseline[1] or baseline[2]} if baseline else {}),
        **({"SENSING_TIME": sensed[1]} if sensed else {}),
    }
