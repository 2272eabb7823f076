"""`detect-change` and `inspect`: rasters, checkpoints, options and targets that cannot be used."""

from __future__ import annotations

from faults import Row

DETECT = "detect-change before.tif after.tif --checkpoint net.safetensors --output out.gpkg"
OUTPUTS = (
    "out.gpkg",
    "out.gpkg.receipt.json",
    "map.tif",
    "map.tif.receipt.json",
    "score.tif",
    "score.tif.receipt.json",
)

ROWS = [
    Row("good", DETECT, 0, "3 polygons", writes=OUTPUTS, gives=OUTPUTS[:2]),
    Row("missing_file", DETECT.replace("before.tif", "nowhere.tif"), 2, "nowhere.tif"),
]
