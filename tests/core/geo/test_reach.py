"""What a name means to GDAL: a server, or which file of this machine."""

from __future__ import annotations

import os

import pytest

from core_models.contract.change_jobs import DetectChange
from core_models.contract.errors import InputRefused
from core_models.geo.reach import SEALED, on_servers, place_of, refuse_far, within_reach


@pytest.mark.parametrize(
    "name",
    [
        "https://example.org/a.tif",
        "/vsicurl/https://example.org/a.tif",
        "/vsicurl?url=x",
        "/vsicurl_streaming/x",
        "/vsizip//vsis3/bucket/a.zip",
        "/vsigs/b/k",
        "/vsiaz/c/k",
        "WMS:x",
        "WCS:x",
        "vrt:///vsicurl/x",
        'ZARR:"/vsicurl/x"',
        "PG:dbname=x",
    ],
)
def test_names_of_servers(name: str) -> None:
    assert on_servers(name)


@pytest.mark.parametrize(
    "name",
    ["a.tif", "/data/https/a.tif", "/vsizip/a.zip/a.tif", "GPKG:a.gpkg:t", "C:\\a.tif", "/data/wms:x.tif"],
)
def test_names_of_files(name: str) -> None:
    assert not on_servers(name)


def test_the_file_that_a_name_means(tmp_path) -> None:
    file = tmp_path / "a.tif"
    file.touch()
    for name in (
        "a.tif",
        str(file),
        f"GTIFF_DIR:1:{file}",
        f'NETCDF:"{file}":band',
        f"GPKG:{file}:table",
        f"vrt://{file}?bands=1",
        f"/vsizip/{file}/inner.tif",
        "../" + tmp_path.name + "/a.tif",
    ):
        assert place_of(name, str(tmp_path)) == str(file), name
    assert place_of("/vsimem/a.tif") is None and place_of("GPKG:nowhere.gpkg:t") is None


def test_the_network_is_shut_for_as_long_as_a_job_runs(monkeypatch) -> None:
    monkeypatch.setenv("NO_PROXY", "example.org")
    monkeypatch.delenv("GDAL_HTTP_PROXY", raising=False)
    job = DetectChange("a.tif", "b.tif", "c.safetensors", "o.gpkg")
    with within_reach(job):
        assert {name: os.environ[name] for name in SEALED} == SEALED
        assert os.environ["GDAL_VRT_ENABLE_PYTHON"] == "NO"
    assert os.environ["NO_PROXY"] == "example.org" and "GDAL_HTTP_PROXY" not in os.environ


@pytest.mark.parametrize("change", [{"reach": "network"}, {"after": "https://example.org/b.tif"}])
def test_it_stays_open_where_the_job_says_so(change) -> None:
    values = {
        "before": "a.tif",
        "after": "b.tif",
        "checkpoint": "c.safetensors",
        "output": "o.gpkg",
        **change,
    }
    with within_reach(DetectChange(**values)):
        assert os.environ.get("CPL_VSIL_CURL_ALLOWED_FILENAME") is None
        assert os.environ["GDAL_VRT_ENABLE_PYTHON"] == "NO"


def test_a_layer_of_qgis_names_its_source(tmp_path, monkeypatch) -> None:
    """But what that source refers to in turn is held against the source's own folder."""
    for name in ("layers", "data", "elsewhere"):
        (tmp_path / name).mkdir()
    (tmp_path / "data" / "a.tif").touch()
    layer = tmp_path / "layers" / "with_crs.vrt"
    source = "<VRTDataset><SourceFilename relativeToVRT='0'>{}</SourceFilename></VRTDataset>"
    layer.write_text(source.format(tmp_path / "data" / "a.tif"))
    with pytest.raises(InputRefused, match="outside its folder"):
        refuse_far(str(layer))
    monkeypatch.setenv("REVISIT_LAYERS", str(tmp_path / "layers"))
    refuse_far(str(layer))
    (tmp_path / "data" / "a.tif").write_text(source.format(tmp_path / "elsewhere" / "b.tif"))
    with pytest.raises(InputRefused, match="outside its folder"):
        refuse_far(str(layer))
