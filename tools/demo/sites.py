"""What stands on a parcel: buildings, yards, streets and trees, and the kinds of sites that appear or go
between the dates.

All lengths are pixels of the drawing, two to the metre; colours are 0..255.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field

import numpy as np

from .plan import Parcel, Plan

Colour = tuple[float, float, float]
Points = list[tuple[float, float]]

CONCRETE, GRAVEL, ASPHALT, EARTH, LAWN, RUBBLE = (
    (190, 186, 176),
    (176, 166, 146),
    (112, 112, 114),
    (196, 170, 134),
    (112, 124, 78),
    (150, 138, 122),
)
BLUE, WHITE, RED, SLATE, BROWN, GREY = (
    (74, 112, 172),
    (226, 226, 222),
    (158, 84, 64),
    (98, 98, 106),
    (118, 92, 74),
    (160, 160, 158),
)
WATER, FOIL, PANEL = (56, 84, 78), (216, 222, 222), (44, 52, 78)


@dataclass(frozen=True)
class Building:
    """A turned rectangle around (`x`, `y`) with a roof: `gable`, `flat` or `tunnel`."""

    x: float
    y: float
    length: float
    width: float
    angle: float
    height: float
    colour: Colour
    roof: str = "gable"

    def corners(self, low: float = -0.5, high: float = 0.5) -> Points:
        """The outline; `low` and `high` cut it along its width, -0.5 to 0.5."""
        cos, sin = math.cos(math.radians(self.angle)), math.sin(math.radians(self.angle))
        places = ((-0.5, low), (0.5, low), (0.5, high), (-0.5, high))
        scaled = [(a * self.length, b * self.width) for a, b in places]
        return [(self.x + cos * a - sin * b, self.y + sin * a + cos * b) for a, b in scaled]


@dataclass(frozen=True)
class Tree:
    """A round crown."""

    x: float
    y: float
    radius: float


@dataclass
class Site:
    """One place that is as drawn: on both dates, or on one of them, and then a change with `outline`."""

    name: str
    outline: Points
    patches: list[tuple[Points, Colour]] = field(default_factory=list)
    lines: list[tuple[Points, Colour, float]] = field(default_factory=list)
    buildings: list[Building] = field(default_factory=list)
    trees: list[Tree] = field(default_factory=list)


def part(area: Parcel, left: float, top: float, right: float, bottom: float) -> Parcel:
    """A share of a parcel, its sides given as 0..1."""
    return Parcel(
        area.left + left * area.width,
        area.top + top * area.height,
        area.left + right * area.width,
        area.top + bottom * area.height,
    )


def place(
    plan: Plan,
    u: float,
    v: float,
    length: float,
    width: float,
    height: float,
    colour: Colour,
    roof: str,
    turn: float = 0,
) -> Building:
    """A building at a point of the plan, its length along the plan's first axis unless turned."""
    x, y = plan.to_pixel(u, v)
    return Building(x, y, length, width, plan.angle_at(u, v) + turn, height, colour, roof)


def _shade(rng: np.random.Generator, colour: Colour, spread: float = 8) -> Colour:
    shift = rng.normal(0, spread)
    red, green, blue = (float(np.clip(value + shift + rng.normal(0, spread / 3), 0, 255)) for value in colour)
    return red, green, blue


def factory(rng: np.random.Generator, plan: Plan, area: Parcel) -> Site:
    """A concrete yard with sheds, the way CLCD's farmland goes."""
    site = Site("factory", plan.outline(area, 3), [(plan.outline(area, 3), CONCRETE)])
    columns = max(1, round(area.width / 170))
    for column in range(columns):
        cell = part(area, column / columns, 0, (column + 1) / columns, 1)
        rows = max(1, round(cell.height / 110))
        for row in range(rows):
            u, v = cell.left + cell.width / 2, cell.top + (row + 0.5) * cell.height / rows
            colour = _shade(rng, (BLUE, WHITE, BLUE, GREY)[(row + 2 * column) % 4])
            site.buildings.append(
                place(plan, u, v, cell.width * 0.76, cell.height / rows * 0.62, 18, colour, "flat")
            )
    middle = area.top + area.height * 0.5
    site.lines.append(
        ([plan.to_pixel(area.left + 6, middle), plan.to_pixel(area.right - 6, middle)], ASPHALT, 14)
    )
    return site


def estate(rng: np.random.Generator, plan: Plan, area: Parcel) -> Site:
    """New houses in even rows along straight streets, their gardens still half bare."""
    return _houses(
        rng, plan, area, Site("housing estate", plan.outline(area, 3), [(plan.outline(area, 3), EARTH)]), 0.0
    )


def village(rng: np.random.Generator, plan: Plan, area: Parcel) -> Site:
    """Houses that have stood for long: uneven rows, gaps, old trees."""
    return _houses(
        rng, plan, area, Site("village", plan.outline(area, 3), [(plan.outline(area, 3), LAWN)]), 1.0
    )


def _houses(rng: np.random.Generator, plan: Plan, area: Parcel, site: Site, age: float) -> Site:
    """Streets along the parcel with houses on both sides; `age` 0..1 loosens the rows and grows the trees."""
    streets = max(1, round(area.height / 150))
    for street in range(streets):
        middle = area.top + (street + 0.5) * area.height / streets
        depth = min(40, area.height / streets / 2 - 24)
        for u in np.arange(area.left + 30, area.right - 24, 46):
            for side in (-1, 1):
                garden = Parcel(
                    u - 20,
                    min(middle + side * 14, middle + side * 72),
                    u + 20,
                    max(middle + side * 14, middle + side * 72),
                )
                site.patches.append((plan.outline(garden, 1), _shade(rng, LAWN, 10)))
                for _ in range(rng.integers(0, 2 + round(3 * age))):
                    x, y = plan.to_pixel(
                        u + rng.uniform(-18, 18), middle + side * rng.uniform(depth + 16, depth + 30)
                    )
                    site.trees.append(Tree(x, y, rng.uniform(3, 5 + 4 * age)))
                if rng.random() > 0.3 * age:
                    roof = _shade(rng, (RED, SLATE, BROWN, RED)[rng.integers(4)], 12)
                    turn = (90.0 if rng.random() < 0.3 else 0.0) + age * rng.normal(0, 6)
                    at = u + age * rng.uniform(-7, 7), middle + side * (depth + age * rng.uniform(-10, 6))
                    site.buildings.append(
                        place(
                            plan,
                            *at,
                            26 + rng.uniform(-3, 5),
                            20 + rng.uniform(-2, 3),
                            13,
                            roof,
                            "gable",
                            turn,
                        )
                    )
        site.lines.append(
            ([plan.to_pixel(area.left, middle), plan.to_pixel(area.right - 10, middle)], ASPHALT, 13)
        )
    return site


def greenhouses(rng: np.random.Generator, plan: Plan, area: Parcel) -> Site:
    """Rows of foil tunnels."""
    site = Site("greenhouses", plan.outline(area, 3), [(plan.outline(area, 3), GRAVEL)])
    for u in np.arange(area.left + 16, area.right - 12, 24):
        colour = _shade(rng, FOIL, 6)
        site.buildings.append(
            place(plan, u, area.top + area.height / 2, area.height - 24, 17, 6, colour, "tunnel", 90)
        )
    return site


def solar_park(rng: np.random.Generator, plan: Plan, area: Parcel) -> Site:
    """Rows of panels on grass."""
    site = Site("solar park", plan.outline(area, 3), [(plan.outline(area, 3), _shade(rng, LAWN))])
    for v in np.arange(area.top + 14, area.bottom - 10, 16):
        u = area.left + area.width / 2
        site.buildings.append(place(plan, u, v, area.width - 20, 8, 4, PANEL, "flat"))
    return site


def pit(rng: np.random.Generator, plan: Plan, area: Parcel) -> Site:
    """A gravel pit: bare ground with a pond."""
    site = Site("gravel pit", plan.outline(area, 3), [(plan.outline(area, 3), EARTH)])
    for scale, colour in ((0.44, (214, 200, 170)), (0.33, (140, 132, 108)), (0.3, WATER)):
        angles = np.linspace(0, 2 * math.pi, 40, endpoint=False)
        wobble = 1 + 0.13 * np.sin(3 * angles + 1) + 0.08 * np.sin(5 * angles)
        u = area.left + area.width * (0.5 + scale * wobble * np.cos(angles))
        v = area.top + area.height * (0.5 + scale * wobble * np.sin(angles))
        site.patches.append(([plan.to_pixel(*point) for point in zip(u, v)], colour))
    return site


def building_site(rng: np.random.Generator, plan: Plan, area: Parcel) -> Site:
    """Stripped ground with ways, heaps and the first slabs."""
    site = Site("building site", plan.outline(area, 3), [(plan.outline(area, 3), _shade(rng, EARTH))])
    for column, row in ((0.3, 0.2), (0.62, 0.24), (0.8, 0.55), (0.25, 0.75), (0.5, 0.8)):
        u, v = (
            area.left + column * area.width + rng.normal(0, 4),
            area.top + row * area.height + rng.normal(0, 4),
        )
        slab = Parcel(u - 24, v - 17, u + 24, v + 17)
        site.patches.append((plan.outline(slab), _shade(rng, CONCRETE)))
    ends = [
        plan.to_pixel(area.left, area.top + 20),
        plan.to_pixel(area.left + area.width * 0.5, area.top + area.height * 0.5),
    ]
    site.lines.append(([*ends, plan.to_pixel(area.right - 20, area.bottom - 30)], GRAVEL, 12))
    return site


def farm(rng: np.random.Generator, plan: Plan, area: Parcel, name: str) -> Site:
    """A yard with a house and barns around it."""
    u, v = area.left + area.width / 2, area.top + area.height / 2
    yard = Parcel(u - 62, v - 56, u + 62, v + 56)
    site = Site(name, plan.outline(yard), [(plan.outline(yard), _shade(rng, GRAVEL))])
    flip, mirror = rng.choice((-1, 1), size=2)
    for du, dv, length, width, turn, colour in (
        (-6, -36, 92, 26, 0, RED),
        (-40, 14, 60, 24, 90, BROWN),
        (32, 22, 46, 34, 0, GREY),
    ):
        site.buildings.append(
            place(plan, u + flip * du, v + mirror * dv, length, width, 16, _shade(rng, colour), "gable", turn)
        )
    for du, dv in ((56, -40), (58, -22), (8, 48), (22, 50)):
        site.trees.append(Tree(*plan.to_pixel(u + flip * du, v + mirror * dv), rng.uniform(7, 11)))
    return site


def barn(rng: np.random.Generator, plan: Plan, area: Parcel) -> Site:
    """One large shed with its apron at the edge of a field."""
    u, v = area.left + 70, area.top + 50
    yard = Parcel(u - 58, v - 40, u + 58, v + 40)
    site = Site("barn", plan.outline(yard), [(plan.outline(yard), GRAVEL)])
    site.buildings.append(place(plan, u, v, 88, 46, 16, _shade(rng, WHITE), "flat"))
    return site
