"""`redraw-change` and `sample-change`: scores, receipts and polygons that cannot be used."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
from faults import Row
from synthetic import write_raster

REDRAW = "redraw-change score.tif --output out.gpkg"
SAMPLE = "sample-change score.tif none.gpkg --output out.gpkg"
RECEIPT = {
    "receipt": 1,
    "job": "detect-change",
    "parameters": {"before": "a", "after": "b", "checkpoint": "c", "min_area": 0.0, "simplify": 0.0},
    "used": {"threshold": 0.5},
    "fit": {
        "checkpoint": "tiny",
        "pixel_size_m": 1.0,
        "trained_pixel_sizes_m": [0.5, 2.0],
        "trained_on": [],
        "knows": "",
        "caution": "",
    },
    "network": "fc_siam_diff",
}


def scores(receipt: object = RECEIPT, bands: int = 1, **changes: object) -> Callable[[Path], None]:
    """score.tif with a square of change, and its receipt; None: no receipt."""

    def make(folder: Path) -> None:
        values = np.zeros((bands, 60, 80), np.float32)
        values[:, 10:30, 10:40] = 0.9
        write_raster(folder / "score.tif", values, nodata=float("nan"))
        if receipt is not None:
            text = receipt if isinstance(receipt, str) else json.dumps({**RECEIPT, **changes})
            (folder / "score.tif.receipt.json").write_text(text)

    return make


MADE = ("out.gpkg", "out.gpkg.receipt.json")
ROWS = (
    Row("good scores are drawn", REDRAW, 0, "1 polygons", scores(), kits=(), writes=MADE, gives=MADE),
    Row("no receipt", REDRAW, 2, ("score.tif.receipt.json is missing",), scores(None), kits=()),
    Row("a receipt cut off", REDRAW, 2, ("cannot be read", "not JSON"), scores('{"job"'), kits=()),
    Row(
        "a receipt of another job",
        REDRAW,
        2,
        "is not one of detect-change",
        scores(job="remove-clouds"),
        kits=(),
    ),
    Row(
        "a threshold in words",
        REDRAW,
        2,
        "used.threshold is 'high'",
        scores(used={"threshold": "high"}),
        kits=(),
    ),
    Row("three bands", REDRAW, 2, "it is not one file of one band", scores(bands=3), kits=()),
    Row("no scores at all", REDRAW, 2, "score.tif does not exist", kits=()),
    Row("a threshold above 1", f"{REDRAW} --threshold 2", 2, "wanted a score from 0 to 1", scores(), kits=()),
    Row("a CRS that is none", f"{REDRAW} --crs EPSG:99999999", 2, "is no known CRS", scores(), kits=()),
    Row("polygons that are not there", SAMPLE, 2, "none.gpkg does not exist", scores(), kits=()),
)
