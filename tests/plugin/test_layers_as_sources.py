"""What the engine is given for a layer, and how outputs get their styles."""

from __future__ import annotations

from pathlib import Path

import pytest
from osgeo import gdal, ogr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsRasterBlockFeedback,
    QgsRasterLayer,
    QgsRectangle,
)
from revisit.core_models.contract.errors import InputRefused
from revisit.qgis_plugin import layers
from revisit.qgis_plugin.export import Export
from revisit.qgis_plugin.sources import Source, source_of, source_of_layer

UTM = QgsCoordinateReferenceSystem("EPSG:32633")


def export(source: Source, extent: QgsRectangle = None, pixel: float = 0.0) -> Export:
    return Export(source, UTM, extent, pixel, QgsCoordinateTransformContext())


@pytest.fixture
def tiles(tmp_path: Path) -> QgsRasterLayer:
    """A layer of web tiles: one red tile for the whole world, read from the disk."""
    from qgis.PyQt.QtGui import QColor, QImage

    image = QImage(256, 256, QImage.Format.Format_RGB32)
    image.fill(QColor(200, 30, 40))
    image.save(str(tmp_path / "tile.png"))
    layer = QgsRasterLayer(
        f"type=xyz&url=file://{tmp_path}/tile.png?{{z}}{{x}}{{y}}&zmin=0&zmax=14", "web", "wms"
    )
    assert layer.isValid()
    return layer


def test_a_local_file_is_given_as_its_path(pair: tuple[str, str]) -> None:
    source = source_of(pair[0], QgsRasterLayer(pair[0], "before"))
    assert (source.path, source.label, source.crs, source.pixel, source.layer) == (
        pair[0],
        "before",
        UTM,
        2.0,
        None,
    )


def test_a_folder_and_a_glob_are_given_as_they_are_with_the_crs_of_the_first_file(
    pair: tuple[str, str],
) -> None:
    folder = str(Path(pair[0]).parent)
    for value in (folder, f"{folder}/*.tif"):
        source = source_of(value, None)
        assert (source.path, source.crs, source.pixel) == (value, UTM, 2.0)


def test_a_file_that_qgis_cannot_read_is_left_to_the_engine(tmp_path: Path) -> None:
    path = tmp_path / "text.tif"
    path.write_text("no raster")
    assert source_of(str(path), None).path == str(path)


def test_nothing_is_refused() -> None:
    with pytest.raises(InputRefused, match=r"/nowhere\.tif does not exist"):
        source_of("/nowhere.tif", None)


def test_a_crs_given_by_hand_reaches_the_engine(pair: tuple[str, str]) -> None:
    layer = QgsRasterLayer(pair[0], "before")
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:32634"))
    source = source_of_layer(layer)
    assert source.path != pair[0]
    assert QgsRasterLayer(source.path, "").crs().authid() == "EPSG:32634"


def test_a_web_layer_needs_an_extent_and_a_resolution(tiles: QgsRasterLayer) -> None:
    source = source_of_layer(tiles)
    assert source.path == "" and source.pixel == 0.0
    with pytest.raises(InputRefused, match="EXTENT"):
        export(source)
    with pytest.raises(InputRefused, match="RESOLUTION"):
        export(source, QgsRectangle(500_000, 5_000_000, 500_100, 5_000_100))
    with pytest.raises(InputRefused, match="100000 × 100000"):
        export(source, QgsRectangle(500_000, 5_000_000, 600_000, 5_100_000), 1.0)


def test_a_web_layer_is_exported_for_the_extent(tiles: QgsRasterLayer) -> None:
    extent = QgsRectangle(500_000, 4_999_900, 500_080, 5_000_000)
    path = export(source_of_layer(tiles), extent, 2.0).write(QgsRasterBlockFeedback())
    raster = gdal.Open(path)
    assert (raster.RasterXSize, raster.RasterYSize) == (40, 50)
    assert QgsRasterLayer(path, "").crs() == UTM and QgsRasterLayer(path, "").extent() == extent
    assert raster.ReadAsArray()[:3, 25, 20].tolist() == [200, 30, 40]


def test_a_table_of_a_geopackage_is_exported_whole(pair: tuple[str, str], tmp_path: Path) -> None:
    path = tmp_path / "rasters.gpkg"
    gdal.Translate(str(path), pair[0], format="GPKG", creationOptions=["RASTER_TABLE=one", "TILE_FORMAT=PNG"])
    layer = QgsRasterLayer(f"GPKG:{path}:one", "one")
    source = source_of_layer(layer)
    assert source.path == ""
    raster = gdal.Open(export(source).write(QgsRasterBlockFeedback()))
    assert (raster.ReadAsArray()[:3] == gdal.Open(pair[0]).ReadAsArray()).all()


def test_styles_are_saved_beside_and_a_tuned_one_is_kept(tmp_path: Path) -> None:
    outputs = {
        "changes": str(tmp_path / "c.gpkg"),
        "map": str(tmp_path / "c_map.tif"),
        "receipt": str(tmp_path / "c.json"),
    }
    (tmp_path / "c_map.qml").write_text("tuned")
    layers.save_styles(outputs)
    assert (tmp_path / "c.qml").read_text() == Path(layers.OUTPUTS["changes"].style).read_text()
    assert (tmp_path / "c_map.qml").read_text() == "tuned"
    assert {path.name for path in tmp_path.iterdir()} == {"c.qml", "c_map.qml"}


def test_each_style_fits_its_output(tmp_path: Path) -> None:
    byte, real = str(tmp_path / "map.tif"), str(tmp_path / "score.tif")
    gdal.GetDriverByName("GTiff").Create(byte, 4, 4, 1, gdal.GDT_Byte).FlushCache()
    gdal.GetDriverByName("GTiff").Create(real, 4, 4, 1, gdal.GDT_Float32).FlushCache()
    change_map, score = layers.load_output("map", byte), layers.load_output("score", real)
    classes = {entry.value: entry.color.alpha() for entry in change_map.renderer().classes()}
    assert set(classes) == {0, 1, 255} and classes[0] == 0 < classes[255]
    assert change_map.renderer().nodataColor().isValid(), (
        "what was not observed must be seen, also where it is nodata"
    )
    assert score.renderer().type() == "singlebandpseudocolor"


def test_the_polygons_are_graduated_by_their_mean_score(tmp_path: Path) -> None:
    source = ogr.GetDriverByName("GPKG").CreateDataSource(str(tmp_path / "changes.gpkg"))
    table = source.CreateLayer("changes", geom_type=ogr.wkbPolygon)
    table.CreateField(ogr.FieldDefn("score_mean", ogr.OFTReal))
    del table, source
    layer = layers.load_output("changes", str(tmp_path / "changes.gpkg"))
    renderer = layer.renderer()
    assert renderer.type() == "graduatedSymbol" and renderer.classAttribute() == "score_mean"
    ranges = renderer.ranges()
    assert ranges[0].lowerValue() == 0.0 and ranges[-1].upperValue() == 1.0
    assert all(low.upperValue() == high.lowerValue() for low, high in zip(ranges, ranges[1:]))
