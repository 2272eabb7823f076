"""Change masks: 0 unchanged, 1 changed, 255 unknown, whatever values and format a file says it in.

Files hold {0, 1} or {0, 255}, and one value more where the dataset names one for "unknown". A JPEG mask is
cut at mid-range; everything else is refused with the values found, because a wrong mask trains a wrong
network without a word.
"""

from __future__ import annotations

from pathlib import Path
from typing import Optional

import numpy as np

from ..contract.errors import InputRefused
from ..sensors import UNKNOWN
from .images import open_image, read_array


def read_label(path: Path, unknown: Optional[int] = None) -> np.ndarray:
    """The mask at `path` as (H, W) uint8 of 0, 1 and `UNKNOWN` (in the file: `unknown`); raises
    `InputRefused` for no mask.
    """
    values, lossy = stored_values(path)
    if values.ndim == 3 and (values[..., :3] == values[..., :1]).all():
        values = values[..., 0]
    if values.ndim != 2:
        raise InputRefused(
            "dataset.label",
            f"{path} is a colour image, wanted a mask of {_wanted(unknown)}.",
            "Save it as a mask.",
        )
    if lossy:
        return _without_rings(path, values, unknown)
    found = set(np.unique(values).tolist()) - {unknown}
    if not (found <= {0, 1} or found <= {0, 255}):
        raise refuse_values(path, values, unknown)
    mask: np.ndarray = (values != 0).astype(np.uint8)
    if unknown is not None:
        mask[values == unknown] = UNKNOWN
    return mask


def refuse_values(path: object, values: np.ndarray, unknown: Optional[int]) -> InputRefused:
    """The refusal of a mask, with the values found in it."""
    found = np.unique(values)
    shown = ", ".join(f"{value:g}" for value in found[:8]) + (
        f", … ({len(found)} values)" if len(found) > 8 else ""
    )
    hint = (
        "Make it a mask of two values, or name a third one as unknown."
        if unknown is None
        else "Make it a mask of these values."
    )
    return InputRefused("dataset.label", f"{path} holds {shown}, wanted {_wanted(unknown)}.", hint)


def _wanted(unknown: Optional[int]) -> str:
    return "0 and 1 or 0 and 255" + ("" if unknown is None else f", and {unknown} for unknown")


def stored_values(path: Path) -> tuple[np.ndarray, bool]:
    """The values as they are in the file, and whether it was compressed with loss."""
    if path.suffix.lower() == ".npy":
        return read_array(path), False
    with open_image(path) as image:
        return np.array(image.convert("L") if image.mode == "1" else image), image.format == "JPEG"


def _without_rings(path: Path, values: np.ndarray, unknown: Optional[int]) -> np.ndarray:
    """JPEG rings around edges: a true mask has few pixels in the middle, and both ends are reached where
    anything changed.
    """
    if unknown is not None:
        message = f"{path} is a JPEG, in which {unknown} for unknown does not survive."
        raise InputRefused("dataset.label", message, "Save the masks as PNG.")
    highest = int(values.max())
    if 0 < highest <= 8:
        raise InputRefused(
            "dataset.label",
            f"{path} is a JPEG with values 0 to {highest}; 0 and 1 do not survive JPEG.",
            "Save it as PNG.",
        )
    if ((values > 48) & (values < 208)).mean() >= 0.05:
        raise refuse_values(path, values, unknown)
    return (values >= 128).astype(np.uint8)
