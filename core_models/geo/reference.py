"""What people have labelled, on any grid: 0 unchanged, 1 changed, 255 unknown; from a raster, or from
polygons.

Of a raster no value is made up: the nearest pixel counts. A polygon takes the pixels whose centres lie in it.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import Union

import geopandas
import numpy as np
import pyogrio
import pyproj
import shapely
from pyogrio.errors import DataLayerError, DataSourceError
from rasterio.enums import WktVersion
from rasterio.features import rasterize

from ..contract.errors import InputRefused
from ..sensors import UNKNOWN
from .grid import STRIP_PIXELS, Grid
from .raster import RasterSource
from .reach import refuse_far
from .stack import read_files
from .world import turn_of

VECTOR_ENDINGS = (".gpkg", ".shp", ".geojson", ".json", ".fgb", ".gml", ".kml", ".sqlite", ".gdb")
POLYGONS, POINTS = ("Polygon", "MultiPolygon"), ("Point", "MultiPoint")
WORDS = {"unchanged": 0, "changed": 1, "unknown": UNKNOWN, "0": 0, "1": 1, "255": UNKNOWN, "": UNKNOWN}
"""What the field of a polygon may say, as text or number; nothing means unknown."""
MAP_HINT = "Make it 0 and 1 or 0 and 255, and declare a third value as nodata if it means unknown."


class RasterLabels(AbstractContextManager["Labels"]):
    """Labels in a raster of 0 and 1 or 0 and 255, whose nodata is unknown; raises `InputRefused` for other
    values.
    """

    def __init__(self, path: str, grid: Grid) -> None:
        # The colours that a map is shown in are not its values.
        files = [replace(file, palette=False) for file in read_files(path)[0]]
        self._source = RasterSource(path, files, (1,))
        try:
            self._high = self._highest()
            self._warped = self._source.on(grid, nearest=True)
        except BaseException:
            self._source.close()
            raise

    def __exit__(self, *exc_info: object) -> None:
        self._warped.close()
        self._source.close()

    def read(self, row: int, col: int, height: int, width: int) -> np.ndarray:
        """(height, width) uint8 of 0, 1 and 255."""
        values, valid = self._warped.read(row, col, height, width)
        return np.where(valid, values[0] == self._high, UNKNOWN).astype(np.uint8)

    def _highest(self) -> int:
        """1 or 255, after a look at every pixel."""
        grid, found = self._source.grid, set()
        depth = max(1, STRIP_PIXELS // grid.width)
        with self._source.on(grid, nearest=True) as own:
            for row in range(0, grid.height, depth):
                values, valid = own.read(row, 0, min(depth, grid.height - row), grid.width)
                found |= set(np.unique(values[0][valid]).tolist())
                if found <= {0, 1} or found <= {0, 255}:
                    continue
                shown = ", ".join(f"{value:g}" for value in sorted(found)[:8]) + (
                    ", …" if len(found) > 8 else ""
                )
                raise InputRefused(
                    "labels.values",
                    f"{self._source.path} holds {shown}, wanted 0 and 1 or 0 and 255.",
                    MAP_HINT,
                )
        return 255 if 255 in found else 1


class PolygonLabels(AbstractContextManager["Labels"]):
    """Polygons with the label of each; where they overlap, unknown wins over changed, and changed over
    unchanged.
    """

    def __init__(self, polygons: np.ndarray, labels: np.ndarray, rest: int, grid: Grid) -> None:
        order = np.argsort(labels, kind="stable")
        self.polygons, self.labels, self.rest, self.grid = polygons[order], labels[order], rest, grid
        self._tree = shapely.STRtree(self.polygons)

    def __exit__(self, *exc_info: object) -> None:
        pass

    def read(self, row: int, col: int, height: int, width: int) -> np.ndarray:
        """(height, width) uint8 of 0, 1 and 255."""
        window = self.grid.window(row, col, height, width)
        inside = np.sort(self._tree.query(window.outline(1)))
        burnt = [(self.polygons[index], int(self.labels[index])) for index in inside]
        if not burnt:
            return np.full((height, width), self.rest, np.uint8)
        return np.asarray(
            rasterize(
                burnt,
                (height, width),
                self.rest,
                transform=window.transform,
                all_touched=False,
                dtype="uint8",
            )
        )


Labels = Union[RasterLabels, PolygonLabels]


def open_labels(path: str, grid: Grid, attribute: str = "") -> Labels:
    """The labels at `path`, a raster or a vector file (`path|layername=NAME`), on `grid`; close them after
    use.

    `attribute` is the field of polygons that says changed, unchanged or unknown; without one all polygons are
    changes. The rest of the ground is unchanged, but unknown where some polygons say unchanged. Raises
    `InputRefused`.
    """
    if not is_vector(path):
        if attribute:
            raise InputRefused(
                "labels.field",
                f"{path} is a raster, which has no field {attribute}.",
                "Leave {attribute} out.",
            )
        return RasterLabels(path, grid)
    frame = read_polygons(path, grid)
    labels = labels_of(path, frame, attribute) if attribute else np.ones(len(frame), np.uint8)
    return PolygonLabels(frame.geometry.to_numpy(), labels, UNKNOWN if (labels == 0).any() else 0, grid)


def open_area(path: str, grid: Grid) -> PolygonLabels:
    """1 inside the polygons at `path`, 0 elsewhere, on `grid`; raises `InputRefused`."""
    frame = read_polygons(path, grid)
    return PolygonLabels(frame.geometry.to_numpy(), np.ones(len(frame), np.uint8), 0, grid)


def is_vector(path: str) -> bool:
    """Whether `path` names a vector file by its ending or a layer in one."""
    return "|layername=" in path or path.lower().endswith(VECTOR_ENDINGS)


def read_polygons(path: str, grid: Grid, points: bool = False) -> geopandas.GeoDataFrame:
    """The polygons at `path` (`path|layername=NAME`) in the CRS of `grid`; with `points`, those too, as
    polygons of no size. Raises `InputRefused`.
    """
    file, _, layer = path.partition("|layername=")
    if not os.path.exists(file):
        raise InputRefused("input.missing", f"{file} does not exist.", "Check the path.")
    refuse_far(file)
    try:
        frame = geopandas.read_file(file, layer=layer or _only_layer(file))
    except (DataSourceError, DataLayerError, ValueError) as error:
        if isinstance(error, InputRefused):
            raise
        raise InputRefused(
            "labels.unreadable", f"{path} cannot be read: {error}.", "Choose a layer of polygons."
        ) from error
    kinds = set(frame.geom_type.dropna()) if "geometry" in frame else {"no geometry"}
    if not kinds <= {*POLYGONS, *(POINTS if points else ())}:
        wanted = "polygons or points" if points else "polygons"
        raise InputRefused(
            "labels.kind",
            f"{path} holds {', '.join(sorted(kinds))}, wanted {wanted}.",
            f"Choose a layer of {wanted}.",
        )
    if frame.crs is None:
        hint = "Assign the CRS it was drawn in (QGIS: Set Layer CRS)."
        raise InputRefused(
            "labels.no-crs", f"{path} has no CRS, so its polygons have no place on the ground.", hint
        )
    frame = frame[~(frame.geometry.is_empty | frame.geometry.isna())]
    if frame.empty:
        raise InputRefused(
            "labels.empty", f"{path} holds no polygons.", "Draw some, or choose another layer."
        )
    return _on(frame.explode(ignore_index=True) if kinds & set(POINTS) else frame, grid)


def _only_layer(file: str) -> Union[str, None]:
    layers = pyogrio.list_layers(file)
    names = [str(name) for name, kind in layers if kind is not None and name != "layer_styles"]
    if len(names) > 1:
        message = f"{file} holds the layers {', '.join(names)}, wanted one."
        raise InputRefused("labels.layer", message, f"Write {file}|layername={names[0]}, for example.")
    return names[0] if names else None


def _on(frame: geopandas.GeoDataFrame, grid: Grid) -> geopandas.GeoDataFrame:
    """`frame` in the CRS of `grid`; long edges are cut first, since they bend on the way. Points become
    polygons of no size.
    """
    wkt = grid.crs.to_wkt(version=WktVersion.WKT2_2019)
    points = (frame.geom_type == "Point").to_numpy()
    if frame.crs != wkt:
        xmin, ymin, xmax, ymax = frame.total_bounds
        step = max(xmax - xmin, ymax - ymin) / 100
        frame = (frame if points.all() else frame.set_geometry(frame.geometry.segmentize(step))).to_crs(wkt)
    if points.any():
        shapes = frame.geometry.to_numpy()
        boxes = shapely.box(*shapely.bounds(shapes).T)
        frame = frame.set_geometry(
            geopandas.GeoSeries(np.where(points, boxes, shapes), frame.index, frame.crs)
        )
    turn = turn_of(pyproj.CRS.from_wkt(wkt))
    return frame.set_geometry(_near(frame.geometry, grid.middle, turn)) if turn else frame


def _near(shapes: geopandas.GeoSeries, middle: float, turn: float) -> geopandas.GeoSeries:
    """Polygons moved round the world by whole turns to where `middle` is, each of their parts on its own."""
    bounds = shapes.bounds
    away = np.round((middle - (bounds["minx"] + bounds["maxx"]) / 2) / turn).to_numpy()
    if not away.any() and (bounds["maxx"] - bounds["minx"] < turn / 2).all():
        return shapes
    parts, owner = shapely.get_parts(shapes.to_numpy(), return_index=True)
    xmin, _, xmax, _ = shapely.bounds(parts).T
    points, part_of = shapely.get_coordinates(parts, return_index=True)
    points[:, 0] += (turn * np.round((middle - (xmin + xmax) / 2) / turn))[part_of]
    moved = shapely.multipolygons(shapely.set_coordinates(parts, points), indices=owner)
    return geopandas.GeoSeries(moved, index=shapes.index, crs=shapes.crs)


def labels_of(
    path: str,
    frame: geopandas.GeoDataFrame,
    attribute: str,
    words: Mapping[str, int] = WORDS,
    wanted: str = "changed, unchanged or unknown",
) -> np.ndarray:
    """(n,) uint8 label of every polygon, as its field says in one of `words`; raises `InputRefused` for
    another field, and for another word, with what is `wanted`.
    """
    if attribute not in frame or attribute == frame.geometry.name:
        fields = ", ".join(name for name in frame.columns if name != frame.geometry.name) or "none"
        raise InputRefused(
            "labels.field",
            f"{path} has no field {attribute}; its fields are {fields}.",
            "Name one of them, or none.",
        )
    said = [_word(value) for value in frame[attribute].tolist()]
    wrong = sorted({word for word in said if word not in words})
    if wrong:
        message = f"{attribute} of {path} says {', '.join(wrong[:5])}, wanted {wanted} (1, 0 or 255)."
        raise InputRefused("labels.values", message, "Correct these polygons, or name another field.")
    return np.array([words[word] for word in said], np.uint8)


def _word(value: object) -> str:
    if value is None or (isinstance(value, float) and np.isnan(value)):
        return ""
    return f"{value:g}" if isinstance(value, (int, float)) else str(value).strip().lower()
