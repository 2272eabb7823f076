"""Folders as they are delivered, chosen in QGIS: the plugin hands on the path, the engine finds the bands."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from osgeo import gdal
from revisit.qgis_plugin.dock.source_picker import SourcePicker
from test_detectchange_run import COLUMNS, ROWS, SIDE, Feedback

SAFE = "S2A_MSIL1C_20230612T101031_N0509_R022_T33UVT_20230612T160000.SAFE"


def one_band_a_file(source: str, folder: Path) -> str:
    """The bands of the raster `source` as GeoTIFFs of their own."""
    folder.mkdir(parents=True)
    for number, band in enumerate(("B04", "B03", "B02"), 1):
        place = folder / f"T33UVT_20230612T101031_{band}.tif"
        gdal.Translate(str(place), source, bandList=[number], format="GTiff")
    return str(folder)


@pytest.mark.parametrize("chosen", [SAFE, f"{SAFE}/GRANULE", f"{SAFE}/GRANULE/L1C_T33UVT/IMG_DATA"])
def test_change_is_found_in_the_bands_of_a_product(
    provider, pair, checkpoint: str, tmp_path: Path, chosen: str
) -> None:
    import processing

    one_band_a_file(pair[1], tmp_path / SAFE / "GRANULE" / "L1C_T33UVT" / "IMG_DATA")
    (tmp_path / SAFE / "manifest.safe").write_text("<xfdu/>")
    values = {"BEFORE": pair[0], "AFTER": str(tmp_path / chosen), "CHECKPOINT": checkpoint}
    values |= {"THRESHOLD": 0.0, "DEVICE": "cpu", "OUTPUT": str(tmp_path / "out.gpkg")}
    feedback = Feedback()
    result = processing.run("revisit:detectchange", values, feedback=feedback)
    assert result["CHANGED_AREA"] == pytest.approx(ROWS * COLUMNS * SIDE**2 / 0.9996**2, rel=1e-3)
    assert any("3 files of one band each are read as one raster" in words for words in feedback.infos)


def test_the_dock_knows_the_day_of_a_product(qgis_app, tmp_path: Path) -> None:
    (tmp_path / SAFE / "GRANULE").mkdir(parents=True)
    picker = SourcePicker("")
    picker.choose_path(str(tmp_path / SAFE))
    assert picker.value() == str(tmp_path / SAFE) and picker.day() == date(2023, 6, 12)
