"""A STAC item: one date of a place, and which of its files hold the bands of a checkpoint."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Dict, List, Tuple
from urllib.parse import unquote, urlparse

from ..contract.errors import InputRefused
from ..contract.schema import brief
from ..sensors import sentinel2

HINT = "See docs/headless.md."
COLOURS = ("red", "green", "blue")
SAME_GROUND = 0.9
"""Share of two items' common bounds, of both together, from which they are of one place."""


@dataclass(frozen=True)
class StacItem:
    """One date of a place."""

    collection: str
    """Path of the item collection."""
    name: str
    """Its id."""
    when: datetime
    place: str
    """What says where it is; empty where only its bounds do."""
    bounds: Tuple[float, ...]
    """west, south, east, north in degrees; empty where it has a `place`."""
    assets: Mapping[str, Mapping[str, Any]]

    def is_where(self, other: StacItem) -> bool:
        """Whether both are of one place."""
        if self.place or other.place:
            return self.place == other.place
        return _shared(self.bounds, other.bounds) >= SAME_GROUND

    def refusal(self, what: str) -> InputRefused:
        """The refusal of this item."""
        return InputRefused("batch.stac", f"{self.collection}: the item {self.name} {what}.", HINT)

    def offsets(self) -> Dict[str, float]:
        """What is to be added to the values of each asset that says so."""
        found = {}
        for key, asset in self.assets.items():
            first = next(iter(_bands(asset, "raster:bands", "bands")), {})
            offset = first.get("offset", first.get("raster:offset", asset.get("raster:offset", 0.0)))
            if isinstance(offset, (int, float)):
                found[key] = float(offset)
        return found

    def files(self, bands: Sequence[str], optional: Sequence[str], chosen: Sequence[str]) -> str:
        """The file that holds all of `bands`, or those of the bands with `;` between them; or the assets that
        were `chosen`. Bands that are `optional` may lack. Raises `InputRefused`.
        """
        missing = [key for key in chosen if key not in self.assets]
        if missing:
            raise self.refusal(f"has no asset {missing[0]}; it has {', '.join(self.assets)}")
        keys = list(chosen) or self._whole(bands) or [self._of_band(band, optional) for band in bands]
        return ";".join(dict.fromkeys(self._place_of(key) for key in keys if key))

    def _whole(self, bands: Sequence[str]) -> List[str]:
        """The asset that holds all of the bands, if there is one; where colours are wanted, a picture."""
        wanted = {_plain(band) for band in bands}
        for key, asset in self.assets.items():
            if len(bands) > 1 and wanted <= set(_named(asset)):
                return [key]
        pictures = [key for key, asset in self.assets.items() if "visual" in (key, *_roles(asset))]
        return pictures[:1] if wanted == {_plain(band) for band in COLOURS} else []

    def _of_band(self, band: str, optional: Sequence[str]) -> str:
        """The asset of one band; empty for an optional one that is not there."""
        wanted = _plain(band)
        for key, asset in self.assets.items():
            names = _named(asset)
            if names == [wanted] or (len(names) < 2 and _plain(key) == wanted):
                return key
        if band in optional:
            return ""
        there = ", ".join(self.assets)
        raise self.refusal(f"has no asset of the band {band}; it has {there}, of which --assets chooses")

    def _place_of(self, key: str) -> str:
        href = self.assets[key].get("href")
        if not isinstance(href, str) or not href:
            raise self.refusal(f"has an asset {key} without href")
        scheme = urlparse(href).scheme.lower()
        if scheme == "file":
            return unquote(urlparse(href).path)
        if scheme in ("http", "https", "s3") or href.startswith("/vsi"):
            return href
        if len(scheme) > 1:
            raise self.refusal(f"has its asset {key} at {brief(href)}, wanted a file or https")
        return os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(self.collection)), href))


def _shared(one: Sequence[float], other: Sequence[float]) -> float:
    """Intersection over union of two bounds."""
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    if width <= 0 or height <= 0:
        return 0.0
    areas = [(each[2] - each[0]) * (each[3] - each[1]) for each in (one, other)]
    return width * height / (sum(areas) - width * height)


def _named(asset: Mapping[str, Any]) -> List[str]:
    """What each band of an asset shows, as far as its metadata say so."""
    names = []
    for band in _bands(asset, "eo:bands", "bands"):
        told = (band.get("eo:common_name"), band.get("common_name"), band.get("name"))
        names.append(next((_plain(word) for word in told if isinstance(word, str) and word), ""))
    return names


def _bands(asset: Mapping[str, Any], *keys: str) -> List[Mapping[str, Any]]:
    found: List[Any] = next((asset[key] for key in keys if isinstance(asset.get(key), list)), [])
    return [band for band in found if isinstance(band, dict)]


def _roles(asset: Mapping[str, Any]) -> List[Any]:
    roles = asset.get("roles")
    return roles if isinstance(roles, list) else []


def _plain(name: str) -> str:
    """A band by one name, whatever it is called: `B04` and `red` are the same."""
    return sentinel2.band_name(name) or name.lower()
