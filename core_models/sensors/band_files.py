"""Files of one band each, as Landsat, Sentinel-1 and Sentinel-2 are delivered: what their names say."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Optional

from . import sentinel1, sentinel2

_BAND = re.compile(
    r"(?:(?<=[_.-])|^)(B\d{1,2}A?|band_?\d{1,2}|VV|VH|HH|HV|coastal|blue|green|red|rededge\d?|nir\d*|swir\d*|pan)"
    r"(?=[_.-])",
    re.IGNORECASE,
)
_METRES = re.compile(r"[_-](10|15|20|30|60)m(?=[_.])", re.IGNORECASE)
_IMAGE = re.compile(r"-00\d(?=\.)")
"""Number of an image in a Sentinel-1 product, another one for each polarisation."""
_BESIDE = re.compile(
    r"(?:^|[_.-])((QA|AEROSOL|OPACITY|VCID|BT|SAA|SZA|VAA|VZA|SCL|AOT|WVP|TCI|PVI|MSK\w*|CLD\w*|SNW\w*|UDM2?|"
    r"browse|preview|thumb\w*|ql)(?=[_.-])|ST_(?=B\d|\.|ATRAN|CDIST|DRAD|EM|TRAD|URAD))",
    re.IGNORECASE,
)
_SENTINEL_2 = re.compile(r"(?<![A-Z0-9])(S2[ABCD]_|T\d{2}[A-Z]{3}_\d{8}T\d{6})")
_TM = ("", "blue", "green", "red", "nir", "swir16", "lwir", "swir22", "pan")
_OLI = (
    "", "coastal", "blue", "green", "red", "nir", "swir16", "swir22", "pan", "cirrus", "lwir11", "lwir12"
)  # fmt: skip
_LANDSAT: tuple[tuple[re.Pattern[str], Sequence[str]], ...] = (
    (re.compile(r"L[TE]0?[4-7](?!\d)", re.IGNORECASE), _TM),
    (re.compile(r"L[CO]0?[89](?!\d)", re.IGNORECASE), _OLI),
)
"""Landsat's bands by number, from 0, as STAC calls them but for `nir`."""
_ORDER = ("coastal", "blue", "green", "red", "rededge", "nir", "swir", "pan", "VV", "VH", "HH", "HV")


@dataclass(frozen=True)
class BandFile:
    """What the name of a file says that holds one band of a scene."""

    path: str
    band: str
    """`B1` … `B12`, `B8A`, a polarisation, or a colour."""
    scene: str
    """What the names of all files of one scene have in common."""
    metres: int
    """Side of its pixels; 0 where the name does not say it."""


def band_file(path: str) -> Optional[BandFile]:
    """What the name of the file at `path` says, None where it speaks of no band."""
    folder, name = os.path.split(path)
    found = _BAND.search(name)
    if found is None:
        return None
    number = re.fullmatch(r"b(?:and_?)?0*(\d+)(a?)", found[1].lower())
    band = f"B{number[1]}{number[2].upper()}" if number else found[1].lower()
    metres = _METRES.search(name)
    rest = _IMAGE.sub("", _METRES.sub("", _BAND.sub("", name)))
    above = os.path.dirname(folder) if re.fullmatch(r"R\d0m", os.path.basename(folder)) else folder
    return BandFile(
        path,
        sentinel1.band_name(band) or band,
        os.path.join(above, rest),
        int(metres[1]) if metres else 0,
    )


def lies_beside(path: str) -> bool:
    """Whether the name of a file or scene says that it goes with the bands of another one and is none of
    them: quality, angles, temperature, pictures.
    """
    return _BESIDE.search(os.path.basename(path)) is not None


def in_order(bands: Iterable[str]) -> list[str]:
    """The bands of a scene as instruments number them, colours by their wavelength."""

    def place(band: str) -> tuple[float, str]:
        number = re.fullmatch(r"B(\d+)(A?)", band)
        if number:
            return int(number[1]) + 0.5 * bool(number[2]), ""
        return next((100.0 + n for n, word in enumerate(_ORDER) if band.startswith(word)), 200.0), band

    return sorted(bands, key=place)


def colours_of(scene: str, bands: Sequence[str]) -> Mapping[str, str]:
    """What the `bands` of a `scene` show, by common names, as far as its name says of what instrument they
    are.
    """
    name = os.path.basename(scene)
    if "B8A" in bands or _SENTINEL_2.search(name):
        return _SENTINEL_2_COLOURS
    for satellite, colours in _LANDSAT:
        if satellite.match(name):
            return {f"B{number}": colour for number, colour in enumerate(colours) if colour}
    return {band: _common(band) for band in bands if not re.match(r"B\d", band)}


def names_for(scene: str, bands: Sequence[str], wanted: Sequence[str]) -> list[str]:
    """What the `bands` of a `scene` are called where a checkpoint wants the bands `wanted`: as it calls what
    they show, so that another instrument's B4 is not taken for it.
    """
    colours = colours_of(scene, bands)
    of_sentinel_2 = bool(wanted) and set(wanted) <= set(sentinel2.BANDS)
    meant = {_SENTINEL_2_COLOURS[name] if of_sentinel_2 else _common(name): name for name in reversed(wanted)}
    foreign = colours is not _SENTINEL_2_COLOURS
    return [
        meant.get(colours.get(band, band), colours.get(band, band) if foreign else band) for band in bands
    ]


def _common(name: str) -> str:
    plain = re.sub(r"[^a-z0-9]", "", name.lower())
    return _SENTINEL_2_COLOURS.get(sentinel2.ALIASES.get(plain, ""), name)


_SENTINEL_2_COLOURS = {band: colour for colour, band in reversed(sentinel2.ALIASES.items())}
"""Each band's first name among the aliases."""
