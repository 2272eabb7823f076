"""What people and QGIS write where a GeoPackage is wanted."""

from __future__ import annotations

import pytest

from core_models.contract.change_jobs import DetectChange
from core_models.contract.errors import InputRefused
from core_models.contract.targets import geopackage_of


@pytest.mark.parametrize(
    "target",
    [
        "/data/a b.gpkg",
        "ogr:dbname='/data/a b.gpkg' table=\"changes\" (geom)",
        "ogr:dbname='/data/a b.gpkg' table=\"changes\" (geom) sql=",
        "dbname='/data/a b.gpkg' table=\"changes\"",
        "ogr:dbname='/data/a b.gpkg'",
        "/data/a b.gpkg|layername=changes",
    ],
)
def test_the_file_of_a_target(target: str) -> None:
    assert geopackage_of(target, "changes") == "/data/a b.gpkg"
    assert DetectChange("a.tif", "b.tif", "c.safetensors", target).output == "/data/a b.gpkg"


@pytest.mark.parametrize("target", ["ogr:dbname='/a.gpkg' table=\"roads\" (geom)", "/a.gpkg|layername=roads"])
def test_a_layer_of_another_name_is_refused(target: str) -> None:
    with pytest.raises(InputRefused, match="a layer called roads, wanted changes"):
        geopackage_of(target, "changes")


@pytest.mark.parametrize("target", ["postgis:dbname=x table=y", "memory:", "ogr:somewhere"])
def test_what_is_no_file_is_refused(target: str) -> None:
    with pytest.raises(InputRefused, match="wanted the path of a GeoPackage"):
        geopackage_of(target, "changes")
