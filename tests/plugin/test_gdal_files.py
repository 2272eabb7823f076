"""What is no raster, with GDAL's exceptions on and off."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from osgeo import gdal
from revisit.qgis_plugin.gdal_files import open_raster
from revisit.qgis_plugin.score_view import ScoreView
from revisit.qgis_plugin.sources import day_of


@pytest.fixture(params=[False, True], ids=["none", "raised"])
def told(request: pytest.FixtureRequest) -> Iterator[None]:
    """GDAL as QGIS 3.22 leaves it, and as Processing of QGIS 3.28 and newer does."""
    before = gdal.GetUseExceptions()
    (gdal.UseExceptions if request.param else gdal.DontUseExceptions)()
    yield
    (gdal.UseExceptions if before else gdal.DontUseExceptions)()


@pytest.fixture
def text(tmp_path: Path) -> str:
    """A file that is called a raster and is none."""
    path = tmp_path / "text.tif"
    path.write_text("no raster")
    return str(path)


def test_what_is_no_raster_is_none_however_gdal_tells_it(
    told: None, text: str, pair: tuple[str, str]
) -> None:
    assert open_raster(text) is None and open_raster(text + ".gone") is None
    assert open_raster(pair[0]).RasterXSize == 96


def test_a_file_that_is_no_raster_has_no_day_and_no_scores(told: None, text: str) -> None:
    assert day_of(text, None) is None
    with pytest.raises(OSError, match=r"text\.tif"):
        ScoreView(text)
