"""Faults through QGIS's Processing, as rows: one sentence, every file as it was, nothing left over.

The rows of the engine lie in tests/faults/; here is what the plugin itself has to say or hand on.
"""

from __future__ import annotations

import resource
import shutil
from pathlib import Path

import pytest
from faults import Algorithm, Row, check_folder, fingerprints
from qgis.core import QgsProcessingException

CHANGE = {
    "BEFORE": "{folder}/before.tif",
    "AFTER": "{folder}/after.tif",
    "CHECKPOINT": "{folder}/net.safetensors",
}
TARGET = {"OUTPUT": "{folder}/out.gpkg"}


def row(name: str, says, make=lambda folder: None, **changes: object) -> Row:
    """`detectchange` with other parameters, refused."""
    call = Algorithm("revisit:detectchange", {**CHANGE, **TARGET, **changes})
    return Row(name, call, 2, says, make)


def text(name: str):
    """A text in the place of a file."""
    return lambda folder: (folder / name).write_text("a letter to a friend\n") and None


def outside(folder: Path) -> None:
    """A VRT in a folder of its own that refers to what lies above."""
    (folder / "sent").mkdir()
    band = (
        '<VRTRasterBand dataType="Byte" band="{}"><SimpleSource><SourceFilename relativeToVRT="1">'
        "../after.tif</SourceFilename><SourceBand>{}</SourceBand></SimpleSource></VRTRasterBand>"
    )
    bands = "".join(band.format(number, number) for number in (1, 2, 3))
    (folder / "sent" / "after.vrt").write_text(
        '<VRTDataset rasterXSize="128" rasterYSize="96"><SRS>EPSG:32633</SRS><GeoTransform>'
        f"500000,2,0,5761000,0,-2</GeoTransform>{bands}</VRTDataset>"
    )


ROADS = "ogr:dbname='{folder}/out.gpkg' table=\"roads\" (geom)"
ROWS = [
    row("missing_raster", "nowhere.tif", AFTER="{folder}/nowhere.tif"),
    row("raster_is_text", "after.tif", text("after.tif")),
    row("empty_raster", "after.tif", lambda folder: (folder / "after.tif").write_bytes(b"") and None),
    row("checkpoint_missing", "nowhere.safetensors", CHECKPOINT="{folder}/nowhere.safetensors"),
    row("checkpoint_is_text", "net.safetensors", text("net.safetensors")),
    row("checkpoint_is_a_raster", "before.tif", CHECKPOINT="{folder}/before.tif"),
    row("threshold_above_one", "THRESHOLD", THRESHOLD=7),
    row("tile_too_small", "TILE", TILE=8),
    row("overlap_too_large", ("OVERLAP", "tile"), TILE=64, OVERLAP=60),
    row("bands_of_nothing", "9", BANDS_AFTER="1,2,9"),
    row("bands_in_words", "BANDS_AFTER", BANDS_AFTER="red"),
    row("map_is_an_input", "after.tif", MAP="{folder}/after.tif"),
    row("output_is_no_geopackage", "shp", OUTPUT="{folder}/out.shp"),
    row("output_in_no_folder", "not a folder", OUTPUT="{folder}/no/out.gpkg"),
    row("output_in_a_layer_of_another_name", ("roads", "changes"), OUTPUT=ROADS),
    row(
        "a_virtual_raster_that_reaches_out",
        ("outside its folder", "REACH"),
        outside,
        AFTER="{folder}/sent/after.vrt",
    ),
]


def worked() -> float:
    """Seconds that processors have worked for the engines that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


@pytest.mark.parametrize("row", ROWS, ids=[row.name for row in ROWS])
def test_fault(row: Row, provider, pair: tuple[str, str], checkpoint: str, tmp_path: Path) -> None:
    import processing

    for source, name in zip((*pair, checkpoint), ("before.tif", "after.tif", "net.safetensors")):
        shutil.copy(source, tmp_path / name)
    row.make(tmp_path)
    before = fingerprints(tmp_path)
    assert isinstance(row.call, Algorithm)
    given = {
        name: value.replace("{folder}", str(tmp_path)) if isinstance(value, str) else value
        for name, value in row.call.parameters.items()
    }
    began = worked()
    with pytest.raises(QgsProcessingException) as refused:
        processing.run(row.call.name, given)
    assert worked() - began < row.seconds
    said = str(refused.value)
    assert "Traceback" not in said
    for part in row.said():
        assert part in said, said
    check_folder(row, before, fingerprints(tmp_path))
