"""The ground of the scene: relief, fields with crops and rows, woods, tracks.

It changes its colours with the season.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .noise import noise, smoothstep
from .plan import ROAD, STRIP, TRACK, Plan

CROPS = {
    "summer": [
        (168, 152, 98),
        (84, 110, 62),
        (122, 128, 72),
        (150, 132, 96),
        (98, 122, 70),
        (178, 164, 112),
        (74, 98, 58),
    ],
    "autumn": [
        (140, 124, 94),
        (104, 120, 72),
        (150, 136, 104),
        (92, 110, 64),
        (122, 112, 86),
        (114, 126, 82),
        (158, 144, 112),
    ],
}
"""The colours of crops by season; a field changes its crop from one date to the next, which is no change to
report."""
GRASS = {"summer": (116, 124, 78), "autumn": (104, 116, 70)}
WOOD = {"summer": (50, 72, 44), "autumn": (62, 72, 42)}
TRACK_COLOUR, ROAD_COLOUR = (186, 172, 142), (120, 120, 122)


@dataclass(frozen=True)
class Landscape:
    """What both dates share."""

    plan: Plan
    relief: np.ndarray
    """Height of the ground, metres."""
    wooded: np.ndarray
    """Share of wood, 0..1."""
    canopy: np.ndarray
    """Height of the crowns in the woods, metres."""
    fertility: np.ndarray
    """Slow variation of the soil, deviation 1."""
    grain: np.ndarray
    """Fine texture of any surface, deviation 1."""


def make_landscape(rng: np.random.Generator, plan: Plan, woods: set[int]) -> Landscape:
    """Relief, woods with ragged edges on the parcels `woods`, soil and grain."""
    size = plan.size
    shift = 9 * noise(rng, size, 60, 3)
    rows, columns = np.mgrid[:size, :size].astype(np.float32)
    row, column = (np.clip(axis + shift, 0, size - 1).astype(np.int32) for axis in (rows, columns))
    wooded = np.isin(plan.parcel, sorted(woods))[row, column] & ~np.isin(plan.parcel, (TRACK, ROAD))
    # Round tops with creases between them: the absolute value folds the surface at zero.
    crowns = np.abs(noise(rng, size, 15)) + 0.8 * np.abs(noise(rng, size, 9))
    return Landscape(
        plan=plan,
        relief=22 * noise(rng, size, size / 2.5, 5, 0.42),
        wooded=wooded.astype(np.float32),
        canopy=(8 + 2.2 * crowns).astype(np.float32),
        fertility=noise(rng, size, 340, 4, 0.6),
        grain=noise(rng, size, 5) * 0.6 + rng.standard_normal((size, size)).astype(np.float32) * 0.6,
    )


def rows_of(plan: Plan, turned: np.ndarray, spacing: np.ndarray) -> np.ndarray:
    """Brightness of crop rows and tramlines, about -1..1, along either axis of the plan (`turned`
    by parcel).
    """
    flags, widths = turned[plan.parcel], spacing[plan.parcel]
    across = np.where(flags, plan.u, plan.v)
    rows = np.sin(2 * np.pi * across / widths)
    tram = np.abs(np.mod(across, 44) - 22)
    height: np.ndarray = (0.6 * rows + 1.5 * (tram < 1.3)).astype(np.float32)
    return height


def ground(land: Landscape, season: str, rng: np.random.Generator) -> np.ndarray:
    """Colours (size, size, 3) of the bare landscape in a season, before light and haze; 0..255, float32."""
    plan = land.plan
    count = len(plan.parcels)
    crops = np.array(CROPS[season], np.float32)
    colours = crops[rng.integers(len(crops), size=count)] * rng.uniform(0.88, 1.1, (count, 1)).astype(
        np.float32
    )
    # Indexed from the end by STRIP, TRACK and ROAD.
    table = np.vstack([colours, [ROAD_COLOUR, TRACK_COLOUR, GRASS[season]]]).astype(np.float32)
    assert (ROAD, TRACK, STRIP) == (-3, -2, -1)
    image: np.ndarray = table[plan.parcel]
    turned, spacing = rng.random(count + 3) < 0.5, rng.uniform(5, 9, count + 3)
    strength = rng.uniform(2, 7, count + 3)
    strength[-3:] = 0
    rows = rows_of(plan, turned, spacing) * strength[plan.parcel]
    unevenness = rng.uniform(0.02, 0.07, count + 3)[plan.parcel]
    image *= (1 + unevenness * land.fertility)[..., None]
    image += rows[..., None]
    bare = smoothstep(land.fertility + rng.normal(0, 0.6, count + 3)[plan.parcel], 1.3, 2.6) * 0.35
    image += bare[..., None] * (np.array((150, 130, 100), np.float32) - image)
    return image


def add_woods(
    land: Landscape, image: np.ndarray, season: str, light: np.ndarray, cleared: np.ndarray
) -> np.ndarray:
    """`image` with the woods over it but where `cleared` (size, size, 0..1), their crowns shaded by `light`,
    about 0.4..1.5.
    """
    crowns = np.array(WOOD[season], np.float32) * (light * (1 + 0.05 * land.fertility))[..., None]
    covered: np.ndarray = image + (land.wooded * (1 - cleared))[..., None] * (crowns - image)
    return covered


def slope_light(height: np.ndarray, azimuth: float, elevation: float, pixel: float) -> np.ndarray:
    """Lambert's cosine over that of flat ground, for a sun at `azimuth` (from north, clockwise) and
    `elevation`, degrees.
    """
    down, right = np.gradient(height, pixel)
    azimuth, elevation = np.radians(azimuth), np.radians(elevation)
    east, north, up = (
        np.sin(azimuth) * np.cos(elevation),
        np.cos(azimuth) * np.cos(elevation),
        np.sin(elevation),
    )
    # The surface's normal is (-dz/dx, dz/drow, 1) in east, north, up.
    cosine = (-right * east + down * north + up) / np.sqrt(1 + right**2 + down**2)
    light: np.ndarray = np.maximum(cosine / up, 0.15).astype(np.float32)
    return light
