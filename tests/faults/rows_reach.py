"""Virtual rasters that refer to files: beside them, elsewhere, as raw bytes, through Python."""

from __future__ import annotations

from pathlib import Path

from faults import Row
from kits import virtual

DETECT = "detect-change before.tif sent/after.vrt --checkpoint net.safetensors --output out.gpkg"
MADE = ("out.gpkg", "out.gpkg.receipt.json")


def refers(source: str, attributes: str = 'relativeToVRT="1"', **others: str):
    """sent/after.vrt with this source; `others` are further files in `sent`, by the name without ending."""

    def make(folder: Path) -> None:
        (folder / "sent" / "deeper").mkdir(parents=True)
        (folder / "sent" / "after.vrt").write_text(
            virtual(source.replace("{folder}", str(folder)), "", attributes)
        )
        for name, text in others.items():
            (folder / "sent" / f"{name}.tif").write_text(text)
        for beside in ("sent/beside.tif", "sent/deeper/below.tif"):
            (folder / beside).write_bytes((folder / "after.tif").read_bytes())
        (folder / "sent" / "link.tif").symlink_to(folder / "after.tif")

    return make


def pixel_function(folder: Path) -> None:
    """Python in a virtual raster, which would write a file."""
    refers("beside.tif")(folder)
    code = f"open({str(folder / 'owned')!r}, 'w').write('x')"
    body = (
        '<VRTRasterBand dataType="Byte" band="1" subClass="VRTDerivedRasterBand"><PixelFunctionType>f.f'
        "</PixelFunctionType><PixelFunctionLanguage>Python</PixelFunctionLanguage><PixelFunctionCode><![CDATA["
        f"{code}\ndef f(*args, **kwargs): pass\n]]></PixelFunctionCode><SimpleSource>"
        '<SourceFilename relativeToVRT="1">beside.tif</SourceFilename><SourceBand>1</SourceBand>'
        "</SimpleSource></VRTRasterBand>"
    )
    (folder / "sent" / "after.vrt").write_text(
        '<VRTDataset rasterXSize="130" rasterYSize="100"><SRS>EPSG:32633</SRS>'
        "<GeoTransform>500000,1,0,5761000,0,-1</GeoTransform>"
        f"{body}{body.replace('band=.1.', 'band=2')}{body}</VRTDataset>"
    )


def raw_bytes(folder: Path) -> None:
    """The bytes of a file that is no raster as pixels."""
    refers("beside.tif")(folder)
    (folder / "secret.txt").write_bytes(bytes(range(256)) * 60)
    bands = "".join(
        f'<VRTRasterBand dataType="Byte" band="{band}" subClass="VRTRawRasterBand"><SourceFilename '
        f'relativeToVRT="0">{folder}/secret.txt</SourceFilename><ImageOffset>0</ImageOffset><PixelOffset>1'
        "</PixelOffset><LineOffset>130</LineOffset></VRTRasterBand>"
        for band in (1, 2, 3)
    )
    (folder / "sent" / "after.vrt").write_text(
        '<VRTDataset rasterXSize="130" rasterYSize="100"><SRS>EPSG:32633</SRS>'
        f"<GeoTransform>500000,1,0,5761000,0,-1</GeoTransform>{bands}</VRTDataset>"
    )


def labels_elsewhere(folder: Path) -> None:
    """An OGR virtual layer over another file."""
    (folder / "sent").mkdir()
    (folder / "sent" / "labels.gpkg").write_text(
        '<OGRVRTDataSource><OGRVRTLayer name="x"><SrcDataSource>/etc/passwd</SrcDataSource></OGRVRTLayer>'
        "</OGRVRTDataSource>"
    )


FAR = ("sent/after.vrt", "outside its folder", "--reach machine")
OUTSIDE = "{folder}/after.tif"
ROWS = [
    Row("beside", DETECT, 0, "3 polygons", refers("beside.tif"), writes=MADE, gives=MADE),
    Row("below", DETECT, 0, "3 polygons", refers("deeper/below.tif"), writes=MADE, gives=MADE),
    Row("beside_absolute", DETECT, 0, "3 polygons", refers("{folder}/sent/beside.tif", ""), writes=MADE),
    Row("above", DETECT, 2, FAR, refers("../after.tif")),
    Row("above_and_down_again", DETECT, 0, "3 polygons", refers("../sent/beside.tif"), writes=MADE),
    Row("absolute", DETECT, 2, FAR, refers(OUTSIDE, 'relativeToVRT="0"')),
    Row("by_a_link", DETECT, 2, FAR, refers("link.tif")),
    Row("through_another", DETECT, 2, FAR, refers("inner.tif", inner=virtual("../after.tif"))),
    Row("in_a_tile_of_gdal", DETECT, 2, FAR, refers(f"GTIFF_DIR:1:{OUTSIDE}", "")),
    Row("through_the_protocol", DETECT, 2, FAR, refers(f"vrt://{OUTSIDE}?bands=1,2,3", "")),
    Row("in_an_archive", DETECT, 2, FAR, refers("/vsizip/{folder}/after.zip/a.tif", "")),
    Row("in_memory", DETECT, 2, "/vsimem/x", refers("/vsimem/x", "")),
    Row("of_itself", DETECT, 2, "after.vrt", refers("after.vrt")),
    Row("allowed", f"{DETECT} --reach machine", 0, "3 polygons", refers("../after.tif"), writes=MADE),
    Row(
        "network_allows_the_machine", f"{DETECT} --reach network", 0, "3", refers("../after.tif"), writes=MADE
    ),
    Row("unknown_reach", f"{DETECT} --reach everything", 2, "everything", refers("beside.tif")),
    Row("python", DETECT, 2, "after.vrt", pixel_function, lacks=("owned",)),
    Row(
        "python_with_all_reach", f"{DETECT} --reach network", 2, "after.vrt", pixel_function, lacks=("owned",)
    ),
    Row(
        "python_switched_on_outside",
        DETECT,
        2,
        "after.vrt",
        pixel_function,
        lacks=("owned",),
        environment={"GDAL_VRT_ENABLE_PYTHON": "YES"},
    ),
    Row("raw_bytes", DETECT, 2, FAR, raw_bytes),
    Row("inspect", "inspect before.tif sent/after.vrt", 2, FAR, refers("../after.tif")),
    Row(
        "labels_elsewhere",
        "make-chips before.tif after.tif sent/labels.gpkg --output chips --chip 32",
        2,
        ("sent/labels.gpkg", "/etc/passwd"),
        labels_elsewhere,
    ),
]
