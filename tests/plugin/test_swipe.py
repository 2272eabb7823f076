"""After over Before, right of the pointer."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QPoint
from qgis.PyQt.QtTest import QTest
from revisit.qgis_plugin.dock.date_views import DateViews
from waiting import wait_until

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


@pytest.fixture
def views(qgis_app, tmp_path: Path) -> DateViews:
    """A red date and a blue one, drawn."""
    paths = []
    for name, band in (("before", 0), ("after", 2)):
        paths.append(str(tmp_path / f"{name}.tif"))
        raster = gdal.GetDriverByName("GTiff").Create(paths[-1], 100, 100, 3, gdal.GDT_Byte)
        raster.SetGeoTransform((0.0, 1.0, 0.0, 100.0, 0.0, -1.0))
        raster.SetProjection(QgsCoordinateReferenceSystem("EPSG:32633").toWkt())
        values = np.full((3, 100, 100), 10, np.uint8)
        values[band] = 250
        values[:, :10] = np.repeat(np.uint8([0, 255]), 5)[:, None]  # by which a stretch changes nothing
        raster.WriteArray(values)
        del raster  # which closes it
    made = DateViews(*paths)
    made.resize(700, 400)
    made.show()
    square = QgsGeometry.fromWkt("POLYGON((45 45, 55 45, 55 55, 45 45))")
    made.show_shape(square, QgsCoordinateReferenceSystem("EPSG:32633"))
    assert wait_until(lambda: seen(made, 0, 0.2) == "red" and seen(made, 1, 0.2) == "blue")
    yield made
    made.close()
    sip.delete(made)  # Python would take it down part by part, at any moment


def seen(views: DateViews, number: int, part: float) -> str:
    """The colour at a part of the width of a map; empty where there is none."""
    view = views.canvases[number].viewport()
    picture = view.grab().toImage()
    colour = picture.pixelColor(round(part * picture.width()), picture.height() // 4)
    more = colour.red() - colour.blue()
    return "" if abs(more) < 100 else "red" if more > 0 else "blue"


def point_at(views: DateViews, part: float) -> None:
    """Move the pointer over the first map."""
    view = views.canvases[0].viewport()
    QTest.mouseMove(view, QPoint(round(part * view.width()), view.height() // 2))


def test_after_is_shown_right_of_the_pointer(views: DateViews) -> None:
    views.swipe()
    assert [seen(views, 0, part) for part in (0.3, 0.7)] == ["red", "blue"] and "|" in views.titles[0].text()
    point_at(views, 0.25)
    assert wait_until(lambda: [seen(views, 0, part) for part in (0.2, 0.3)] == ["red", "blue"])
    views.blink()
    assert views.swiped is None and "|" not in views.titles[0].text()
    views.swipe()
    assert not views.blinked
    assert wait_until(lambda: [seen(views, 0, part) for part in (0.3, 0.7)] == ["red", "blue"])
    views.swipe()
    assert seen(views, 0, 0.7) == "red" and seen(views, 1, 0.2) == "blue"
