"""Files that somebody sent and that name a server: a job asks nobody, unless it is told to."""

from __future__ import annotations

from pathlib import Path

import pytest
from faults import Row, check_folder, check_words, fingerprints
from kits import virtual
from servers import counting_server

DETECT = "detect-change before.tif after.vrt --checkpoint net.safetensors --output out.gpkg"
WMS = (
    '<GDAL_WMS><Service name="TMS"><ServerUrl>{url}/${{z}}/${{x}}/${{y}}.png</ServerUrl></Service>'
    "<DataWindow><UpperLeftX>500000</UpperLeftX><UpperLeftY>5761000</UpperLeftY><LowerRightX>500130</LowerRightX>"
    "<LowerRightY>5760900</LowerRightY><SizeX>130</SizeX><SizeY>100</SizeY></DataWindow>"
    "<Projection>EPSG:32633</Projection><BandsCount>3</BandsCount></GDAL_WMS>"
)
MRF = (
    "<MRF_META><CachedSource><Source>/vsicurl/{url}/a.tif</Source></CachedSource>"
    '<Raster><Size x="130" y="100" c="3"/></Raster></MRF_META>'
)
SENT = {
    "vsicurl": virtual("/vsicurl/{url}/a.tif"),
    "vsicurl_with_options": virtual("/vsicurl?url={url}/a.tif"),
    "streaming": virtual("/vsicurl_streaming/{url}/a.tif"),
    "http": virtual("{url}/a.tif"),
    "zip_on_a_server": virtual("/vsizip//vsicurl/{url}/a.zip/a.tif"),
    "bucket": virtual("/vsis3/bucket/a.tif"),
    "derived": virtual("DERIVED_SUBDATASET:AMPLITUDE:/vsicurl/{url}/a.tif"),
    "vrt_protocol": virtual("vrt:///vsicurl/{url}/a.tif"),
    "inside_a_virtual_raster": virtual("inner.tif"),
    "written_out_inside": virtual(
        virtual("/vsicurl/{url}/a.tif").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    ),
    "service": WMS,
    "mrf": MRF,
}


def sent(folder: Path, name: str, url: str) -> None:
    """after.vrt as it was sent."""
    (folder / "after.vrt").write_text(SENT[name].replace("{{", "{").replace("}}", "}").replace("{url}", url))
    (folder / "inner.tif").write_text(SENT["vsicurl"].replace("{url}", url))


@pytest.mark.parametrize("reach", ["folder", "machine"])
@pytest.mark.parametrize("name", SENT)
def test_no_server_is_asked(name, reach, processes, kits, tmp_path) -> None:
    folder, scratch = tmp_path / "work", tmp_path / "scratch"
    folder.mkdir()
    scratch.mkdir()
    kits.copy(("pair",), folder)
    with counting_server() as server:
        sent(folder, name, server.url)
        words = f"{DETECT} --reach {reach}"
        environment = {
            "AWS_S3_ENDPOINT": server.url.removeprefix("http://"),
            "AWS_HTTPS": "NO",
            "NO_PROXY": "*",
        }
        row = Row(name, words, 2, ("after.vrt", "the network", "--reach network"), environment=environment)
        before = fingerprints(folder)
        run = processes.run(row, folder, scratch)
        assert server.paths == []
    check_words(row, run)
    check_folder(row, before, fingerprints(folder))


@pytest.mark.parametrize("words", ["--reach network", ""])
def test_a_server_is_asked_where_the_job_says_so(words, processes, kits, tmp_path) -> None:
    """By the option, or as an input of its own."""
    folder, scratch = tmp_path / "work", tmp_path / "scratch"
    folder.mkdir()
    scratch.mkdir()
    kits.copy(("pair",), folder)
    with counting_server() as server:
        sent(folder, "vsicurl", server.url)
        named = f"{DETECT} {words}" if words else DETECT.replace("after.vrt", f"/vsicurl/{server.url}/a.tif")
        run = processes.run(Row("told", named, 2), folder, scratch)
        assert server.paths
    assert run.code == 2, run.err
