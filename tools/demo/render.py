"""Draw a landscape with its sites as a camera sees it on one date: sun, shadows, haze, noise."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from .landscape import Landscape, add_woods, ground, slope_light
from .noise import noise, smoothstep
from .sites import Building, Points, Site, Tree

PIXEL = 0.5
"""Metres a pixel of the drawing."""


@dataclass(frozen=True)
class Look:
    """The light and the air of one date."""

    season: str
    azimuth: float
    """Of the sun, degrees from north, clockwise."""
    elevation: float
    haze: tuple[float, float, float]
    """What the air adds, as a colour."""
    thickness: float
    """Of the haze, 0..1."""
    gain: tuple[float, float, float]
    noise: float
    """Deviation of the sensor's noise, of 255."""

    def shadow(self, height: float) -> tuple[float, float]:
        """How far the shadow of `height` pixels falls, in columns and rows."""
        length = height / math.tan(math.radians(self.elevation))
        return -math.sin(math.radians(self.azimuth)) * length, math.cos(math.radians(self.azimuth)) * length


def hull(points: Points) -> Points:
    """Convex hull (Andrew's monotone chain)."""

    def half(ordered: Points) -> Points:
        chain: Points = []
        for point in ordered:
            while len(chain) > 1:
                (ax, ay), (bx, by) = chain[-2], chain[-1]
                if (bx - ax) * (point[1] - ay) - (by - ay) * (point[0] - ax) > 0:
                    break
                chain.pop()
            chain.append(point)
        return chain[:-1]

    ordered = sorted(points)
    return half(ordered) + half(ordered[::-1])


def _colour(colour: tuple[float, float, float], factor: float = 1.0) -> tuple[int, ...]:
    return tuple(int(min(255, max(0, value * factor))) for value in colour)


def draw_building(draw: ImageDraw.ImageDraw, building: Building, look: Look) -> None:
    """The roof: two slopes of a gable by their aspect, seams on a flat one, a bright crest on a tunnel."""
    if building.roof == "gable":
        for side in (-1, 1):
            facing = math.radians(
                building.angle + 90 * side
            )  # direction of the slope in the image, rows down
            east, north = math.cos(facing), -math.sin(facing)
            azimuth = math.radians(look.azimuth)
            factor = 1 + 0.32 * (east * math.sin(azimuth) + north * math.cos(azimuth))
            draw.polygon(building.corners(*sorted((0, 0.5 * side))), fill=_colour(building.colour, factor))
        return
    draw.polygon(building.corners(), fill=_colour(building.colour))
    if building.roof == "tunnel":
        draw.polygon(building.corners(-0.18, 0.18), fill=_colour(building.colour, 1.1))
        draw.polygon(building.corners(0.32, 0.5), fill=_colour(building.colour, 0.8))
    elif building.width > 20:
        for seam in np.arange(-0.4, 0.45, 0.2):
            draw.polygon(
                building.corners(seam, seam + 1.2 / building.width), fill=_colour(building.colour, 0.86)
            )


def draw_trees(draw: ImageDraw.ImageDraw, trees: list[Tree], look: Look) -> None:
    """Round crowns, lighter towards the sun."""
    towards = math.sin(math.radians(look.azimuth)), -math.cos(math.radians(look.azimuth))
    for tree in trees:
        for share, shift, colour in (
            (1.0, 0.0, (44, 64, 38)),
            (0.62, 0.3, (66, 90, 52)),
            (0.3, 0.45, (84, 110, 62)),
        ):
            x, y, r = (
                tree.x + towards[0] * shift * tree.radius,
                tree.y + towards[1] * shift * tree.radius,
                tree.radius * share,
            )
            draw.ellipse((x - r, y - r, x + r, y + r), fill=colour)


def shadows(size: int, sites: list[Site], look: Look) -> np.ndarray:
    """Share of the sun that is blocked (size, size), 0..1, of buildings and trees."""
    mask = Image.new("L", (size, size))
    draw = ImageDraw.Draw(mask)
    for site in sites:
        for building in site.buildings:
            dx, dy = look.shadow(building.height)
            corners = building.corners()
            draw.polygon(hull(corners + [(x + dx, y + dy) for x, y in corners]), fill=255)
        for tree in site.trees:
            dx, dy = look.shadow(1.6 * tree.radius)
            r = tree.radius * 0.9
            draw.ellipse((tree.x + dx - r, tree.y + dy - r, tree.x + dx + r, tree.y + dy + r), fill=230)
    return np.asarray(mask.filter(ImageFilter.GaussianBlur(1)), np.float32) / 255


def cleared(size: int, sites: list[Site]) -> np.ndarray:
    """Where no wood can stand (size, size), 0..1: on the ground of the sites."""
    mask = Image.new("L", (size, size))
    draw = ImageDraw.Draw(mask)
    for site in sites:
        for points, _ in site.patches:
            draw.polygon(points, fill=255)
        for points, _, width in site.lines:
            draw.line(points, fill=255, width=round(width + 8), joint="curve")
    return np.asarray(mask, np.float32) / 255


def render(land: Landscape, sites: list[Site], look: Look, seed: int) -> np.ndarray:
    """The image of one date (size, size, 3), 0..255, float32; `seed` decides crops, haze and noise."""
    rng = np.random.default_rng(seed)
    size = land.plan.size
    image = Image.fromarray(np.clip(ground(land, look.season, rng), 0, 255).astype(np.uint8))
    draw = ImageDraw.Draw(image)
    for site in sites:
        for points, colour in site.patches:
            draw.polygon(points, fill=_colour(colour))
        for points, colour, width in site.lines:
            draw.line(points, fill=_colour(colour), width=round(width), joint="curve")
    values = np.asarray(image, np.float32) + (4.5 * land.grain)[..., None]
    crown_light = slope_light(land.canopy, look.azimuth, look.elevation, 2.2)
    values = add_woods(land, values, look.season, np.clip(crown_light, 0.35, 1.7), cleared(size, sites))
    values *= slope_light(land.relief, look.azimuth, look.elevation, PIXEL)[..., None]
    blocked = shadows(size, sites, look)[..., None]
    values *= 1 - blocked * np.array((0.62, 0.58, 0.5), np.float32)
    image = Image.fromarray(np.clip(values, 0, 255).astype(np.uint8))
    draw = ImageDraw.Draw(image)
    for site in sites:
        for building in site.buildings:
            draw_building(draw, building, look)
        draw_trees(draw, site.trees, look)
    values = np.asarray(image, np.float32) + (2 * land.grain)[..., None]
    density = np.clip(look.thickness * (1 + 0.25 * noise(rng, size, size / 2, 3)), 0, 1)[..., None]
    values += density * (np.array(look.haze, np.float32) - values)
    lit: np.ndarray = values * np.array(look.gain, np.float32)
    return lit


def clouds_of_noise(rng: np.random.Generator, size: int, share: float) -> np.ndarray:
    """Strength (size, size), 0..1, of the patches where the sensor is noisy; about `share` of the scene."""
    surface = noise(rng, size, size / 4, 4, 0.55)
    edge = np.quantile(surface, 1 - share)
    return smoothstep(surface, edge - 0.15, edge + 0.5)
