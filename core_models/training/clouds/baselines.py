"""What anybody can do without a network: leave the clouds, fill in one colour, or guess from radar alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from ...sensors.clouds import CLEAR, box_mean
from ..recipe import Clouds
from .dataset import CloudFolder
from .sampler import CloudCrop, scaled_sar

Regression = dict[str, list[Any]]
"""`coefficients` (C, 1 + 2 S) and `mean` (C,), as `fit_sar_regression` gives them."""
SMOOTHING = 2
"""Radius in pixels over which radar is averaged before the regression, against speckle."""


def clear_median(seen: CloudCrop) -> np.ndarray:
    """`seen` (C, H, W) with the median of each band over its clear pixels everywhere else; over all pixels
    where none is clear.
    """
    clear = seen.mask == CLEAR
    values = seen.cloudy[:, clear] if clear.any() else seen.cloudy.reshape(len(seen.cloudy), -1)
    return np.where(clear, seen.cloudy, np.median(values, axis=1)[:, None, None]).astype(np.float32)


def sar_features(sar: np.ndarray) -> np.ndarray:
    """Radar (S, H, W) in 0..1 to (1 + 2 S, H, W): a constant, each band averaged over 5 by 5 pixels, and its
    square.
    """
    smooth = np.stack([box_mean(band, SMOOTHING) for band in sar])
    return np.concatenate([np.ones_like(smooth[:1]), smooth, smooth**2])


def fit_sar_regression(folders: Sequence[CloudFolder], clouds: Clouds) -> Regression:
    """Least squares from radar to clear reflectance over all training chips that have radar, and the mean of
    all chips.

    `coefficients` (C, 1 + 2 S) are empty without radar; `mean` (C,) is what is guessed where a chip has none.
    """
    squares, products, means = np.zeros(()), np.zeros(()), []
    for folder in folders:
        for index in range(len(folder)):
            scene = folder[index]
            means.append(scene.clear.mean(axis=(1, 2)))
            if scene.sar is not None:
                features = (
                    sar_features(scaled_sar(scene.sar, scene.size, clouds))
                    .reshape(1 + 2 * len(scene.sar), -1)
                    .astype(float)
                )
                squares = squares + features @ features.T
                products = products + scene.clear.reshape(len(scene.clear), -1) @ features.T
    coefficients = np.linalg.lstsq(squares, products.T, rcond=None)[0].T.tolist() if np.ndim(squares) else []
    return {"coefficients": coefficients, "mean": np.mean(means, axis=0).tolist()}


def sar_only(seen: CloudCrop, regression: Regression) -> np.ndarray:
    """`seen` (C, H, W) with what radar alone says outside the clear pixels; the training mean where there is
    no radar.
    """
    guess = np.broadcast_to(np.array(regression["mean"])[:, None, None], seen.cloudy.shape)
    if seen.sar.any() and regression["coefficients"]:
        guess = np.tensordot(np.array(regression["coefficients"]), sar_features(seen.sar), axes=1)
    return np.where(seen.mask == CLEAR, seen.cloudy, np.clip(guess, 0, 1)).astype(np.float32)
