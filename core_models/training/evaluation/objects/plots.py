"""What is found of each size."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Union

from ...plots import BLUE, OCHRE, size_bars


def recall_plot(rows: Sequence[dict[str, Any]], path: Union[str, Path], title: str) -> bool:
    """Draw the shares of objects found and of detections that are right, by size in pixels, to the PNG
    `path`.
    """
    kinds = (
        ("objects", "found", "of the objects found", BLUE),
        ("detections", "right", "of the detections right", OCHRE),
    )
    return bool(rows) and size_bars(rows, kinds, path, title, "root of the area, pixels")
