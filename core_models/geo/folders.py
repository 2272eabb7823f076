"""Which files a path means: one, those of a folder as it is delivered, those that a pattern matches."""

from __future__ import annotations

import glob
import os
import re
from collections.abc import Iterable

from ..contract.cloud_jobs import provenance_path
from ..contract.errors import InputRefused

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
GRANULES = tuple(
    os.path.join(above, resolution, "*")
    for above in ("*/GRANULE/*/IMG_DATA", "GRANULE/*/IMG_DATA", "*/IMG_DATA", "IMG_DATA", "")
    for resolution in ("", "R?0m")
)
"""Where the bands of a Sentinel-2 product lie, seen from a folder with products, a product, or one in it."""


_PRODUCT = re.compile(r"MTD_MSIL[12][AC]\.xml")
"""A file that stands for a whole Sentinel-2 product."""


def is_virtual(path: str) -> bool:
    """Whether `path` is for GDAL only: a URL, `/vsi…`, or `DRIVER:…`."""
    return path.startswith("/vsi") or "://" in path or re.match(r"[A-Z][A-Z0-9_]+:", path) is not None


def listed_in(path: str) -> list[str]:
    """The files that `path` names with `;` between them, such as the bands of a scene on a server; empty
    where it means something else.
    """
    names = path.split(";")
    if len(names) < 2 or os.path.lexists(path):
        return []
    return names if all(name and (is_virtual(name) or os.path.isfile(name)) for name in names) else []


def find_files(path: str) -> tuple[list[str], list[str]]:
    """The rasters that `path` means: itself, those it lists, those in a folder, or those a glob matches, by
    name; and those left out as pictures to look at. A folder without any, or a Sentinel-2 product's metadata,
    means the granules below. Raises `InputRefused`.
    """
    if _PRODUCT.fullmatch(os.path.basename(path)) and os.path.isfile(path):
        path = os.path.dirname(path) or "."
    if listed := listed_in(path):
        return listed, []
    if is_virtual(path) or os.path.isfile(path):
        return [path], []
    if os.path.isdir(path):
        found, left = _directly_in(path)
        if not found:
            below = (glob.glob(os.path.join(glob.escape(path), place)) for place in GRANULES)
            found = _rasters(file for files in below for file in files)[0]
        return found or left or [path], left if found else []
    if glob.has_magic(path):
        found, left = _rasters(glob.glob(pattern_of(path), recursive=True))
        if not found and not left:
            raise InputRefused("input.missing", f"No raster matches {path}.", "Check the pattern.")
        return found or left, left if found else []
    raise InputRefused("input.missing", f"{path} does not exist.", "Check the path.")


def rasters_in(folder: str) -> list[str]:
    """The rasters directly in `folder`, by name; pictures without a place where there is nothing else."""
    found, left = _directly_in(folder)
    return found or left


def _directly_in(folder: str) -> tuple[list[str], list[str]]:
    return _rasters(os.path.join(folder, name) for name in os.listdir(folder) if name[0] != ".")


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


def _rasters(paths: Iterable[str]) -> tuple[list[str], list[str]]:
    """Files by name, without the provenance that lies beside a de-clouded one: it is no part of
    the picture. Pictures that have no place are apart.
    """
    found = sorted(path for path in paths if _is_raster(path) and os.path.isfile(path))
    companions = {provenance_path(path) for path in found}
    pictures = [path for path in found if _is_picture(path)]
    return [path for path in found if path not in companions and path not in pictures], pictures


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
    beside = (f"{stem}.{first}{last}w", f"{stem}.{first}{last}W", f"{stem}.wld", f"{path}w")
    return not any(map(os.path.isfile, beside)) and not _is_placed(f"{path}.aux.xml")


def _is_placed(path: str) -> bool:
    """Whether a file of GDAL's says where the picture lies; most hold statistics of it only."""
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return re.search("<(SRS|GeoTransform|GCPList)", file.read()) is not None
    except OSError:
        return False
