"""A CSV table of boxes, a row each: image_path, xmin, ymin, xmax, ymax in pixels and label, as DeepForest
writes them.
"""

from __future__ import annotations

import csv
from pathlib import Path

from ...contract.errors import InputRefused
from ..paths import with_variables
from .annotations import Annotated, annotated

CORNERS = ("xmin", "ymin", "xmax", "ymax")
IMAGE, LABEL = ("image_path", "image", "filename"), ("label", "class", "name")
HINT = "Wanted in its first line: image_path, xmin, ymin, xmax, ymax, label."


def read_table(path: Path) -> tuple[list[Annotated], tuple[str, ...]]:
    """The images that a table names in its order and its classes by name; raises `InputRefused`."""
    try:
        rows = list(csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines(), skipinitialspace=True))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise InputRefused("objects.table", f"{path} cannot be read as a table: {error}.", HINT) from error
    columns = list(rows[0]) if rows else []
    image, label = (next((name for name in names if name in columns), None) for names in (IMAGE, LABEL))
    if image is None or label is None or not set(CORNERS) <= set(columns):
        raise InputRefused(
            "objects.table", f"{path} has the columns {', '.join(filter(None, columns)) or 'none'}.", HINT
        )
    images: dict[str, tuple[list[list[float]], list[str]]] = {}
    for number, row in enumerate(rows, 2):
        try:
            boxes, labels = images.setdefault(row[image], ([], []))
            if any(row[corner] for corner in CORNERS):  # a row without a box is an image without one
                boxes.append([float(row[corner]) for corner in CORNERS])
                labels.append(row[label].strip())
        except (TypeError, ValueError, AttributeError) as error:
            raise InputRefused(
                "objects.table", f"Line {number} of {path} is no box: {error}.", HINT
            ) from error
    found = [annotated(_find(path, name), boxes, labels, path) for name, (boxes, labels) in images.items()]
    return found, tuple(sorted({name for each in found for name in each.labels}))


def _find(path: Path, entry: str) -> Path:
    name = with_variables(entry, str(path))
    for root in (path.parent, path.parent / "images", path.parent.parent):
        if (root / name).is_file():
            return root / name
    raise InputRefused(
        "dataset.missing",
        f"{path} names {entry}, which does not exist.",
        "Paths start at the table's folder.",
    )
