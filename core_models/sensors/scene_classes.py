"""The scene classification of Sentinel-2's level 2A (the band or file SCL) as a cloud mask.

Classes as in ESA's Level-2A Algorithm Theoretical Basis Document: 0 no data, 1 saturated or defective, 2 dark
area, 3 cloud shadow, 4 vegetation, 5 bare, 6 water, 7 unclassified, 8 and 9 cloud of medium and high
probability, 10 thin cirrus, 11 snow.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

import numpy as np

from . import UNKNOWN
from .clouds import CLEAR, CLOUD, SHADOW

CLOUDS, SHADOWS, NOT_SEEN = (8, 9, 10), (3,), (0, 1)
CLASSES = 12
WORDS = "Sentinel-2 scene classification, of whose classes 8, 9 and 10 are cloud and 3 is shadow"


def is_scene_classification(values: np.ndarray, names: Iterable[str] = ()) -> bool:
    """Whether a mask with `values`, a sample of it, is one: a file or band is called SCL, or there are
    classes no cloud mask has.

    A mask of 0, 1 and 2 alone without that name is none: there 1 is cloud, in a classification it is a
    defective pixel.
    """
    if any(re.search(r"(?<![a-z])scl(?![a-z])", name.lower()) for name in names):
        return True
    found = np.unique(values[np.isfinite(values)])
    classes = found[found != UNKNOWN]
    return bool(classes.size and np.isin(classes, np.arange(CLASSES)).all() and classes.max() >= SHADOWS[0])


def as_cloud_mask(classes: np.ndarray) -> np.ndarray:
    """A cloud mask of `classes` (…), 255 where nothing was seen; what is no class stays, for the caller to
    refuse.
    """
    mask = np.where(np.isin(classes, CLOUDS), CLOUD, np.where(np.isin(classes, SHADOWS), SHADOW, CLEAR))
    mask = np.where(np.isin(classes, NOT_SEEN), UNKNOWN, mask)
    return np.where(np.isin(classes, np.arange(CLASSES)), mask, classes)
