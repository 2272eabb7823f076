"""The demo's scene: which sites stand where on which date, and the rasters of both dates with the truth.

A change is what was built, dug up or pulled down. Other crops, another sun, haze and noise are none.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import rasterio
from affine import Affine
from PIL import Image, ImageDraw
from rasterio.warp import Resampling, reproject, transform

from . import sites as kinds
from .landscape import make_landscape
from .noise import noise
from .plan import STRIP, Parcel, Plan
from .render import PIXEL, Look, clouds_of_noise, render
from .sites import Site, Tree

SEED = 20
ORIGIN = (420_000.0, 5_340_000.0)
"""Easting and northing of the upper left corner, metres in UTM 33 north."""
CRS_BEFORE, CRS_AFTER = "EPSG:32633", "EPSG:4326"
DEGREES = 9e-6
"""Pixel of the second date: about 1.0 m north by 0.67 m east."""
BEFORE = Look("summer", 118, 52, (150, 190, 200), 0.36, (0.92, 1.0, 1.04), 2.5)
AFTER = Look("autumn", 158, 38, (150, 150, 160), 0.05, (0.86, 0.84, 0.8), 3.0)


@dataclass(frozen=True)
class Scene:
    """Both dates and the truth at two pixels a metre."""

    before: np.ndarray
    """(size, size, 3), 0..255, float32."""
    after: np.ndarray
    truth: np.ndarray
    """(size, size), uint8: 0, or the number of a change in `names`, from 1."""
    names: tuple[str, ...]


class Chooser:
    """Hands out parcels of a wanted size, each far from those handed out before."""

    def __init__(self, plan: Plan, reserved: set[int]) -> None:
        self.plan = plan
        self.free = [number for number in plan.inside(90) if number not in reserved]
        self.taken: list[int] = []

    def take(self, least: float, most: float) -> Parcel:
        """A parcel whose sides are both `least` to `most` pixels; ValueError where none is left."""

        def distance(number: int) -> float:
            here, there = self.centre(number), [self.centre(other) for other in self.taken]
            return min((math.dist(here, other) for other in there), default=0.0)

        parcels = self.plan.parcels
        fit = [
            n
            for n in self.free
            if least <= min(parcels[n].width, parcels[n].height)
            and max(parcels[n].width, parcels[n].height) <= most
        ]
        if not fit:
            raise ValueError(f"no parcel of {least} to {most} pixels is left")
        best = max(fit, key=distance)
        self.free.remove(best)
        self.taken.append(best)
        return parcels[best]

    def centre(self, number: int) -> tuple[float, float]:
        """Of a parcel, in plan coordinates."""
        parcel = self.plan.parcels[number]
        return parcel.left + parcel.width / 2, parcel.top + parcel.height / 2


def bypass(size: int) -> Site:
    """A new road on a bare dam, across fields."""
    x = np.linspace(0.52 * size, size + 20, 40)
    y = 0.16 * size + 0.00012 * (x - 0.52 * size) ** 2 + 0.16 * (x - 0.52 * size)
    points = list(zip(x.tolist(), y.tolist()))
    edge = list(zip(x.tolist(), (y - 26).tolist())) + list(zip(x[::-1].tolist(), (y[::-1] + 26).tolist()))
    return Site(
        "bypass", edge, [(edge, kinds.EARTH)], [(points, kinds.ASPHALT, 22), (points, (200, 200, 196), 1)]
    )


def hedges(rng: np.random.Generator, plan: Plan, count: int) -> Site:
    """Trees on the strips between fields, where a slow random surface lets them."""
    rows, columns = np.nonzero((plan.parcel == STRIP) & (noise(rng, plan.size, 500, 2) > 0.5))
    picks = rng.choice(len(rows), size=min(count, len(rows)), replace=False)
    return Site(
        "hedges", [], trees=[Tree(float(columns[i]), float(rows[i]), rng.uniform(4, 8)) for i in picks]
    )


def numbered(size: int, changes: list[Site]) -> np.ndarray:
    """(size, size) uint8: the number of the site whose outline covers a pixel, from 1, and 0 elsewhere."""
    mask = Image.new("L", (size, size))
    for number, site in enumerate(changes, start=1):
        ImageDraw.Draw(mask).polygon(site.outline, fill=number)
    return np.asarray(mask)


def make_scene(
    size: int = 3200,
    seed: int = SEED,
    looks: tuple[Look, Look] = (BEFORE, AFTER),
    seeds: tuple[int, int] = (1, 2),
) -> Scene:
    """Draw both dates.

    `seed` decides what stands where, `looks` the light, `seeds` the crops and the haze of each date.
    """
    rng = np.random.default_rng(seed)
    plan = Plan(rng, size, -17, 22, 150)
    crossing = bypass(size)
    choose = Chooser(plan, set(np.unique(plan.parcel[numbered(size, [crossing]) > 0]).tolist()))
    built = [
        kinds.factory(rng, plan, choose.take(300, 620)),
        kinds.estate(rng, plan, choose.take(270, 600)),
        kinds.greenhouses(rng, plan, choose.take(220, 460)),
        kinds.pit(rng, plan, choose.take(220, 460)),
        kinds.solar_park(rng, plan, choose.take(220, 420)),
        kinds.building_site(rng, plan, choose.take(220, 420)),
        kinds.factory(rng, plan, choose.take(200, 400)),
        kinds.farm(rng, plan, choose.take(200, 400), "new farm"),
        kinds.barn(rng, plan, choose.take(160, 400)),
        kinds.barn(rng, plan, choose.take(160, 400)),
        crossing,
    ]
    gone = [kinds.farm(rng, plan, choose.take(180, 420), "farm pulled down") for _ in range(2)]
    stay = [hedges(rng, plan, 900)]
    stay += [kinds.village(rng, plan, choose.take(250, 640)) for _ in range(2)]
    stay += [kinds.farm(rng, plan, choose.take(180, 460), "farm") for _ in range(4)]
    stay.append(kinds.factory(rng, plan, choose.take(180, 420)))
    woods = {plan.parcels.index(choose.take(150, 700)) for _ in range(14)}
    inner = set(plan.inside(90))
    woods |= {n for n in range(len(plan.parcels)) if n not in inner and rng.random() < 0.22}
    land = make_landscape(rng, plan, woods)
    changes = built + gone
    before, after = (
        render(land, stay + own, look, seed) for own, look, seed in zip((gone, built), looks, seeds)
    )
    return Scene(before, after, numbered(size, changes), tuple(site.name for site in changes))


def _bytes(values: np.ndarray, valid: np.ndarray) -> np.ndarray:
    """(3, h, w) uint8 with 0 = nodata; what is seen is at least 1."""
    return np.where(valid, np.clip(np.rint(values), 1, 255), 0).astype(np.uint8)


def _write(path: Path, values: np.ndarray, crs: str, grid: Affine) -> None:
    profile = {
        "driver": "GTiff",
        "count": len(values),
        "height": values.shape[1],
        "width": values.shape[2],
        "dtype": "uint8",
    }
    with rasterio.open(
        path, "w", **profile, nodata=0, crs=crs, transform=grid, tiled=True, compress="deflate"
    ) as file:
        file.write(values)


def _noisy(values: np.ndarray, look: Look, seed: int, share: float) -> np.ndarray:
    """`values` (3, h, w) with the sensor's noise, and clouds of stronger noise on `share` of the scene."""
    rng = np.random.default_rng(seed)
    deviation = look.noise * (
        1 + 3 * clouds_of_noise(rng, max(values.shape[1:]), share)[: values.shape[1], : values.shape[2]]
    )
    return values + deviation * rng.standard_normal(values.shape).astype(np.float32)


def halve(values: np.ndarray) -> np.ndarray:
    """Mean of 2 × 2 pixels of (h, w, C), as (C, h / 2, w / 2)."""
    height, width = values.shape[0] // 2, values.shape[1] // 2
    halved: np.ndarray = values.reshape(height, 2, width, 2, -1).mean(axis=(1, 3)).transpose(2, 0, 1)
    return halved


def write_scene(scene: Scene, folder: Path) -> tuple[Path, Path, Path]:
    """before.tif (UTM, 1 m), after.tif (degrees) and truth.tif (the first date's grid: number of the change,
    from 1; 0 none).
    """
    before, after, truth = (folder / f"{name}.tif" for name in ("before", "after", "truth"))
    fine = Affine(PIXEL, 0, ORIGIN[0], 0, -PIXEL, ORIGIN[1])
    coarse = Affine(2 * PIXEL, 0, ORIGIN[0], 0, -2 * PIXEL, ORIGIN[1])
    values = halve(scene.before)
    row, column = np.mgrid[: values.shape[1], : values.shape[2]]
    seen = column + 0.55 * row > 0.14 * values.shape[2]
    _write(before, _bytes(_noisy(values, BEFORE, SEED + 3, 0.06), seen), CRS_BEFORE, coarse)
    _write(truth, scene.truth[None, 1::2, 1::2], CRS_BEFORE, coarse)
    values, grid = in_degrees(scene.after, fine)
    row, column = np.mgrid[: values.shape[1], : values.shape[2]]
    seen = (values.min(axis=0) > 0) & (
        values.shape[2] - column + 0.7 * (values.shape[1] - row) > 0.16 * values.shape[2]
    )
    _write(after, _bytes(_noisy(values, AFTER, SEED + 4, 0.06), seen), CRS_AFTER, grid)
    return before, after, truth


def in_degrees(values: np.ndarray, fine: Affine) -> tuple[np.ndarray, Affine]:
    """The second date (3, h, w) in EPSG:4326 and its transform; it misses a strip of the scene in the west
    and the north.
    """
    size = values.shape[0]
    west, east = (fine.c + share * size * fine.a for share in (0.04, 1.01))
    north, south = (fine.f + share * size * fine.e for share in (0.03, 1.02))
    lon, lat = transform(CRS_BEFORE, CRS_AFTER, [west, east], [north, south])
    width, height = round((lon[1] - lon[0]) / DEGREES), round((lat[0] - lat[1]) / DEGREES)
    grid = Affine(DEGREES, 0, lon[0], 0, -DEGREES, lat[0])
    target = np.zeros((values.shape[2], height, width), np.float32)
    source = np.ascontiguousarray(values.transpose(2, 0, 1))
    ends = {"src_crs": CRS_BEFORE, "dst_crs": CRS_AFTER, "src_transform": fine, "dst_transform": grid}
    reproject(
        source,
        target,
        **ends,
        resampling=Resampling.average,
        src_nodata=None,
        dst_nodata=0,
        init_dest_nodata=True,
    )
    return target, grid
