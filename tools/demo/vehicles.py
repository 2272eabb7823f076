"""Vehicles of the demo's street: where they stand and drive, and what they look like from above."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from .canvas import Canvas, Points

COLOURS = (
    *(
        (226, 228, 230),
        (222, 223, 222),
        (178, 182, 188),
        (150, 155, 162),
        (34, 36, 42),
        (40, 44, 54),
        (60, 62, 68),
    ),
    *((36, 52, 102), (176, 32, 36), (52, 70, 92)),
)
GLASS = (28, 32, 40)


@dataclass(frozen=True)
class Vehicle:
    """One vehicle on the street; metres, the angle in degrees against the main road."""

    x: float
    y: float
    angle: float
    length: float
    width: float
    colour: tuple[int, int, int]
    van: bool = False

    def corners(self, front: float = 0.5, back: float = -0.5, side: float = 0.5) -> Points:
        """A part of it: shares of the length and of the width."""
        turn = math.radians(self.angle)
        shape = [(front, -side), (front, side), (back, side), (back, -side)]
        moved = [(along * self.length, across * self.width) for along, across in shape]
        return [
            (
                self.x + a * math.cos(turn) - b * math.sin(turn),
                self.y + a * math.sin(turn) + b * math.cos(turn),
            )
            for a, b in moved
        ]


def place_vehicles(random: np.random.Generator) -> list[Vehicle]:
    """Cars in the lanes and along the kerbs; two lanes each way on the main road, one on the other."""
    lanes = [(y, 180.0 if y < 0 else 0.0, 14.0) for y in (-5.2, -1.8, 1.8, 5.2)]
    found = []
    for y, angle, gap in (*lanes, (-9.0, 180.0, 6.6), (9.0, 0.0, 6.9)):
        parked = abs(y) > 8
        x = -78.0 + random.uniform(0, 8)
        while x < 78:
            if (abs(x) > 11 or (not parked and random.random() < 0.3)) and random.random() < (
                0.75 if parked else 0.6
            ):
                found.append(_vehicle(random, x, y, angle))
            x += gap + (random.uniform(-0.2, 0.6) if parked else random.uniform(0, 12))
    for x, angle in ((-2.2, 90.0), (2.2, -90.0)):
        for y in np.arange(-56.0, 60.0, 11.0):
            if abs(y) > 13 and random.random() < 0.6:
                found.append(_vehicle(random, x, y + random.uniform(-2, 2), angle))
    return found


def _vehicle(random: np.random.Generator, x: float, y: float, angle: float) -> Vehicle:
    van = random.random() < 0.12
    colour = COLOURS[0] if van else COLOURS[random.integers(len(COLOURS))]
    length = random.uniform(5.0, 5.8) if van else random.uniform(3.9, 4.8)
    return Vehicle(
        x,
        y + random.uniform(-0.2, 0.2),
        angle + random.uniform(-2, 2),
        length,
        2.0 if van else 1.78,
        colour,
        van,
    )


def draw_vehicle(canvas: Canvas, vehicle: Vehicle) -> None:
    """Body, glass around a roof, and the light on it."""

    def shade(factor: float) -> tuple[int, ...]:
        return tuple(min(255, round(factor * value)) for value in vehicle.colour)

    canvas.fill(vehicle.corners(0.46, -0.5, 0.5), shade(0.9))
    canvas.fill(vehicle.corners(0.5, -0.47, 0.38), shade(0.95))
    canvas.fill(vehicle.corners(0.46, 0.24, 0.42), shade(1.06))
    glass = (0.3, 0.2) if vehicle.van else (0.24, -0.42)
    canvas.fill(vehicle.corners(*glass, 0.43), GLASS)
    canvas.fill(
        vehicle.corners(0.2, -0.48, 0.44) if vehicle.van else vehicle.corners(0.1, -0.28, 0.38), shade(1.04)
    )
    canvas.fill(vehicle.corners(0.04, -0.22, 0.2), shade(1.12))
