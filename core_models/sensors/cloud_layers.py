"""Clouds and shadows that can be put over a clear Sentinel-2 image: drawn from noise, or cut from a pair of
dates.

An image under a layer is `ground * shadow + haze`, then `(1 - opacity) * ground + opacity * cloud`, in each
band. The spectra below were measured on real pairs of SEN12MS-CR; between them a layer is drawn at random.
What is drawn looks like cloud to the threshold detector and to the eye, and is a model all the same:
semi-synthetic, and said to be so wherever weights come from it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .clouds import CLEAR, CLOUD, SHADOW, box_mean
from .sentinel2 import BANDS, band_indices

WAVELENGTH = (0.443, 0.490, 0.560, 0.665, 0.705, 0.740, 0.783, 0.842, 0.865, 0.945, 1.375, 1.610, 2.190)
"""Of each band's middle, micrometres."""
HIGH = (0.97, 1.00, 0.99, 1.00, 1.00, 1.00, 1.00, 1.00, 1.00, 0.84, 0.032, 0.90, 0.72)
"""Reflectance of a thick, high cloud over that of its blue; water vapour below it hides nothing in B9 and
B10."""
LOW = (0.97, 1.00, 1.00, 1.08, 1.05, 1.19, 1.31, 1.20, 1.39, 0.17, 0.004, 1.23, 0.92)
"""The same of a low cumulus."""
SHADOWED = (0.98, 0.92, 0.80, 0.72, 0.62, 0.53, 0.51, 0.47, 0.47, 0.40, 0.60, 0.33, 0.33)
"""Reflectance in a cloud's shadow over that in the sun: the blue sky still lights it."""
MARGIN = 90
"""Pixels beyond the image in which clouds throw shadows into it."""
SEEN = 0.12
"""Opacity in the visible from which on a pixel is called cloud; darkening of the near infrared from which on
it is shadow."""


@dataclass(frozen=True)
class Layer:
    """What lies between a sensor and the ground, each (C, H, W) float32."""

    opacity: np.ndarray
    """0 to 1."""
    cloud: np.ndarray
    """Reflectance of the cloud alone."""
    shadow: np.ndarray
    """Factor on the ground's reflectance, up to 1."""
    haze: np.ndarray
    """Reflectance that is added to the ground's."""

    def over(self, ground: np.ndarray) -> np.ndarray:
        """`ground` (C, H, W) in 0..1 as it is seen through the layer, in 0..1."""
        below = ground * self.shadow + self.haze
        seen: np.ndarray = np.clip(below + self.opacity * (self.cloud - below), 0, 1).astype(np.float32)
        return seen

    def mask(self) -> np.ndarray:
        """(H, W) uint8: cloud where it hides much, else shadow where that darkens much, else clear."""
        shade = self.shadow.min(axis=0) < 1 - SEEN
        return np.where(self.opacity.mean(axis=0) > SEEN, CLOUD, np.where(shade, SHADOW, CLEAR)).astype(
            np.uint8
        )


def fractal(shape: tuple[int, int], exponent: float, random: np.random.Generator) -> np.ndarray:
    """Noise (H, W) of mean 0 and deviation 1 whose power falls with the wave number's `exponent`, as that of
    cloud fields does.
    """
    rows, columns = np.fft.fftfreq(shape[0])[:, None], np.fft.rfftfreq(shape[1])[None]
    wave = np.hypot(rows, columns)
    wave[0, 0] = np.inf
    spectrum = np.fft.rfft2(random.standard_normal(shape)) * wave ** (-exponent / 2)
    field = np.fft.irfft2(spectrum, shape)
    noise: np.ndarray = (field / field.std()).astype(np.float32)
    return noise


def drawn_layer(shape: tuple[int, int], bands: tuple[str, ...], random: np.random.Generator) -> Layer:
    """A layer for (H, W) pixels of 10 m in `bands` of Sentinel-2: puffs, a veil, a deck, or the shadow of a
    cloud further away.
    """
    depth, sunward = _depths(shape, random)
    wave = _spectrum(WAVELENGTH, bands) / 0.49
    veil = wave ** -(random.uniform(0, 1.2) if random.random() < 0.5 else 0.0)
    high = random.random()
    colour = _spectrum(LOW, bands) * (1 - high) + _spectrum(HIGH, bands) * high
    light = (
        random.uniform(0.4, 1.1) * np.exp(0.15 * fractal(shape, 3.0, random)) * (0.7 + 0.3 * np.tanh(depth))
    )
    shade = _spectrum(SHADOWED, bands) ** (random.uniform(0.6, 1.3) * (1 - np.exp(-1.5 * sunward)))
    haze = random.uniform(0, 0.03) * wave ** -random.uniform(1, 3) * (1 + 0.2 * fractal(shape, 3.5, random))
    parts = (1 - np.exp(-depth * veil), colour * light, shade, np.maximum(haze, 0))
    return Layer(*(part.astype(np.float32) for part in parts))


def _spectrum(values: tuple[float, ...], bands: tuple[str, ...]) -> np.ndarray:
    """`values`, one for each of `BANDS`, in the order of `bands` (C, 1, 1)."""
    return np.array([values[index] for index in band_indices(BANDS, bands)], np.float32)[:, None, None]


def _depths(shape: tuple[int, int], random: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Optical depth (H, W) over each pixel, and between it and the sun: the same field from up to
    900 m away.
    """
    height, width = shape
    reach, angle = random.integers(8, MARGIN), random.uniform(0, 2 * np.pi)
    down, right = round(reach * np.sin(angle)), round(reach * np.cos(angle))
    field = fractal((height + 2 * MARGIN, width + 2 * MARGIN), random.uniform(3.0, 4.2), random)
    field = _thickness(field, random)
    here, sunward = (
        field[MARGIN + row : MARGIN + row + height, MARGIN + column : MARGIN + column + width]
        for row, column in ((0, 0), (down, right))
    )
    if random.random() < 0.08:  # the whole image lies in the shadow of another cloud
        return 0.1 * here, np.full(shape, random.uniform(0.5, 4), np.float32)
    return here, sunward


def _thickness(field: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """Optical depth of `field`'s highest part, whose share of the area is drawn: a few puffs to a closed
    deck.
    """
    cover = float(random.beta(1.2, 1.2))
    thin = random.random() < 0.3
    above = np.maximum(field - np.quantile(field, 1 - cover), 0)
    depth: np.ndarray = above * (random.uniform(0.2, 0.8) if thin else random.uniform(2, 9))
    return depth


def cut_layer(cloudy: np.ndarray, clear: np.ndarray, mask: np.ndarray, visible: tuple[int, ...]) -> Layer:
    """The layer between two dates (C, H, W) in 0..1 of one place, with the cloud mask (H, W) of the cloudy
    one.

    Cloud hides as much as the visible bands (by index) are brighter than on the clear date, all where they
    are 0.25 brighter; in the shadow the ratio of the dates counts, averaged over 5 by 5 pixels so that the
    ground's own edges stay behind.
    """
    brighter = (cloudy[list(visible)] - clear[list(visible)]).mean(axis=0)
    opacity = box_mean(np.where(mask == CLOUD, np.clip((brighter - 0.02) / 0.23, 0, 1), 0), 1)
    shade = np.ones_like(cloudy)
    inside = box_mean(mask == SHADOW, 2)
    if inside.any():
        for band, (dark, bright) in enumerate(zip(cloudy, clear)):
            ratio = np.clip(box_mean(dark, 2) / np.maximum(box_mean(bright, 2), 1e-3), 0.2, 1)
            shade[band] = 1 - inside * (1 - ratio)
    return Layer(
        np.repeat(opacity[None], len(cloudy), 0),
        cloudy.astype(np.float32),
        shade.astype(np.float32),
        np.zeros_like(shade),
    )
