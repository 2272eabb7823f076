"""The files that GDAL really opens for a raster: behind virtual rasters, in archives, in databases.

GDAL lists the files of a virtual raster one level deep, and leaves out those of its masks. Here it is better
to name a file too many than one too few: what is named is never overwritten.
"""

from __future__ import annotations

import os
import re
import warnings
from collections.abc import Iterable, Iterator
from urllib.parse import unquote
from xml.etree import ElementTree

import pyogrio
import rasterio
from rasterio._err import CPLE_BaseError
from rasterio.errors import NotGeoreferencedWarning, RasterioError
from rasterio.io import DatasetReader

_HEAD = 1 << 12
_BREAKS = re.compile(r"[:,;!|?&={}()<>\"'\s]+")
_MOST_PARTS = 24
_XML = "xml:VRT"
_NAMES = re.compile("file|dataset|argument|option", re.IGNORECASE)
"""Elements of a virtual raster's XML whose text may name a file."""


def opened_files(dataset: DatasetReader) -> tuple[str, ...]:
    """The names of all files that `dataset` reads from, as GDAL writes them: its own first, then those behind
    it, those behind these, and so on.
    """
    found: dict[str, None] = {}
    waiting = list(_behind(dataset))
    while waiting:
        name = waiting.pop(0)
        if name in found:
            continue
        found[name] = None
        if name != dataset.name and _is_virtual(name):
            waiting += _opened(name)
    return tuple(found)


def local_files(names: Iterable[str], base: str = "") -> list[str]:
    """The files on this computer that are named in `names` (`/vsizip/a.zip/b.tif`, `GPKG:a.gpkg:table`);
    relative ones seen from the current folder or from `base`.
    """
    found: dict[str, None] = {}
    for name in names:
        for path in _spellings(name):
            for start in ("", base):
                file = _file_above(os.path.join(start, path))
                if file:
                    found[file] = None
    return list(found)


def _behind(dataset: DatasetReader) -> Iterator[str]:
    """The names that one dataset itself says it reads from."""
    yield from dataset.files
    if dataset.driver == "VRT":
        yield from _named(dataset.tags(ns=_XML).get(_XML, ""), _folder(dataset))
    elif dataset.driver == "GTI":
        yield from _indexed(dataset)


def _folder(dataset: DatasetReader) -> str:
    files = local_files(dataset.files[:1] or [dataset.name])
    return os.path.dirname(files[0]) if files else ""


def _named(xml: str, base: str) -> Iterator[str]:
    """The files that the XML of a virtual raster names."""
    try:
        # GDAL has written this text anew, and keeps no entities
        root = ElementTree.fromstring(xml)  # nosec B314
    except ElementTree.ParseError:
        return
    for element in root.iter():
        text = (element.text or "").strip()
        if text.startswith("<VRTDataset"):
            yield from _named(text, base)
        elif text and len(text) < _HEAD and _NAMES.search(element.tag):
            yield from local_files([text], base)


def _indexed(dataset: DatasetReader) -> Iterator[str]:
    """The files that an index of tiles names."""
    for file in local_files([dataset.name, *dataset.files]):
        try:
            table = pyogrio.read_dataframe(file, read_geometry=False)
        except Exception:  # no table: what reads it raises whatever its driver happens to
            continue
        texts = {str(value) for column in table.columns for value in table[column].dropna()}
        yield from local_files(sorted(texts), os.path.dirname(file))


def _is_virtual(name: str) -> bool:
    """Whether the raster `name` may name others."""
    if name.lower().endswith((".vrt", ".gti")) or ".gti." in name.lower() or name.startswith("vrt://"):
        return True
    try:
        with open(name, "rb") as file:
            head = file.read(_HEAD)
    except (OSError, ValueError):
        return False
    return b"<VRTDataset" in head or b"<GDALTileIndexDataset" in head


def _opened(name: str) -> list[str]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", NotGeoreferencedWarning)
            with rasterio.open(name) as dataset:
                return list(_behind(dataset))
    except (RasterioError, CPLE_BaseError, ValueError):
        return []


def _spellings(name: str) -> Iterator[str]:
    """`name`, and every part of it that may be a path of its own."""
    yield name
    pieces = [(found.start(), found.end()) for found in _BREAKS.finditer(name)]
    if name.startswith("/vsi"):
        pieces.insert(0, (0, len(name.split("/", 2)[1]) + 2))
    if not pieces or len(pieces) > _MOST_PARTS:
        return
    starts, ends = [0, *(end for _, end in pieces)], [*(start for start, _ in pieces), len(name)]
    for start in starts:
        for end in ends:
            part = name[start:end]
            while re.match(r"/vsi[a-z0-9_]+/", part):
                part = part.split("/", 2)[2]
                yield part
            if part.startswith("//"):  # of a URL
                yield unquote(part[2:])
                part = unquote(part[1:])
            if part and part != name:
                yield part


def _file_above(path: str) -> str:
    """`path` where it is a file, else the file (an archive) that it leads into; empty where there is none."""
    for _ in range(64):
        try:
            if os.path.isfile(path):
                return path
            if os.path.isdir(path):
                return ""
        except ValueError:  # a character that no path has
            return ""
        parent = os.path.dirname(path)
        if parent in (path, ""):
            return ""
        path = parent
    return ""
