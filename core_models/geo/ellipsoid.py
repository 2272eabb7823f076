"""Lengths and areas on the ellipsoid of a CRS, whatever its projection and units."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import pyproj
from rasterio.crs import CRS
from rasterio.enums import WktVersion

from ..contract.errors import InputRefused

SHORT, STEEP = 0.01, 70.0
"""Degrees between two points, and from the equator, below which a distance follows from the radii of
curvature to 1e-8 of it."""


class Ellipsoid:
    """Deprojects coordinates of `crs` onto its own ellipsoid; raises `InputRefused` for a CRS that has none.

    Areas are taken in Lambert's azimuthal equal-area projection around the place in question (Snyder 1987,
    chapter 24), because geodesic area formulas are good to about 0.1 m² only, which is as much as a small
    pixel has.
    """

    def __init__(self, crs: CRS) -> None:
        projected = pyproj.CRS.from_wkt(crs.to_wkt(version=WktVersion.WKT2_2019))
        geographic = projected.geodetic_crs
        geod = geographic.get_geod() if geographic is not None and geographic.is_geographic else None
        if geographic is None or geod is None:
            raise InputRefused(
                "input.local-crs",
                f"The CRS {projected.name} is not tied to the Earth.",
                "Assign a CRS that has an EPSG number.",
            )
        self.geod = geod
        self._degrees = float(np.degrees(geographic.axis_info[0].unit_conversion_factor))
        same = projected.is_geographic and not projected.is_derived
        self._transformer = (
            None if same else pyproj.Transformer.from_crs(projected, geographic, always_xy=True)
        )

    def lonlat(self, x: np.ndarray | float, y: np.ndarray | float) -> tuple[np.ndarray, np.ndarray]:
        """Degrees on the CRS's own datum and prime meridian; infinite where the projection is not defined."""
        lon, lat = (
            (np.asarray(x, float), np.asarray(y, float))
            if self._transformer is None
            else self._transformer.transform(x, y)
        )
        return np.asarray(lon) * self._degrees, np.asarray(lat) * self._degrees

    def lengths(self, x1: np.ndarray, y1: np.ndarray, x2: np.ndarray, y2: np.ndarray) -> np.ndarray:
        """Geodesic distances in metres between pairs of points."""
        return self.geodesics(*self.lonlat(x1, y1), *self.lonlat(x2, y2))

    def geodesics(self, lon1: np.ndarray, lat1: np.ndarray, lon2: np.ndarray, lat2: np.ndarray) -> np.ndarray:
        """`lengths` of what `lonlat` gives."""
        ends = np.array([lon1, lat1, lon2, lat2])
        with np.errstate(invalid="ignore"):  # where the projection is not defined
            apart = np.maximum(abs(ends[2] - ends[0]), abs(ends[3] - ends[1]))
            short = (apart < SHORT) & (abs(ends[1]) < STEEP)
        if short.all():
            return self._short(*ends)
        found = np.empty(short.shape)
        found[short] = self._short(*ends[:, short])
        found[~short] = self.geod.inv(*ends[:, ~short])[2]
        return found

    def _short(self, lon1: np.ndarray, lat1: np.ndarray, lon2: np.ndarray, lat2: np.ndarray) -> np.ndarray:
        """`geodesics` of points within `SHORT` of each other, by the radii of curvature halfway, which is as
        exact and takes a tenth of the time.
        """
        middle = np.radians((lat1 + lat2) / 2)
        flat = 1 - self.geod.es * np.sin(middle) ** 2
        across = np.cos(middle) * np.radians(lon2 - lon1)
        along = np.radians(lat2 - lat1) * (1 - self.geod.es) / flat
        return np.asarray(self.geod.a * np.hypot(across, along) / np.sqrt(flat))

    def equal_area(
        self, x: np.ndarray, y: np.ndarray, centre: tuple[float, float]
    ) -> tuple[np.ndarray, np.ndarray]:
        """Metres in an equal-area plane around `centre` (x, y in the CRS); straight lines stay straight near
        it only.
        """
        return self.plane(centre)(*self.lonlat(x, y))

    def plane(self, centre: tuple[float, float]) -> pyproj.Proj:
        """From what `lonlat` gives to the plane of `equal_area`."""
        lon, lat = self.lonlat(*centre)
        return pyproj.Proj(proj="laea", lon_0=float(lon), lat_0=float(lat), a=self.geod.a, b=self.geod.b)


@lru_cache(maxsize=32)
def _ellipsoid(wkt: str) -> Ellipsoid:
    return Ellipsoid(CRS.from_wkt(wkt))


def ellipsoid_of(crs: CRS) -> Ellipsoid:
    """The `Ellipsoid` of `crs`, made once."""
    return _ellipsoid(crs.to_wkt(version=WktVersion.WKT2_2019))
