"""Polygons as GeoParquet 1.1, where the engine's Python has pyarrow: GDAL, as it comes with rasterio and
pyogrio, cannot write it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterable
from importlib.util import find_spec
from typing import Any

import geopandas

from ..contract.errors import EngineIncomplete, InputRefused
from .outputs import refuse_writing, replacing

ENDING = ".parquet"


def is_parquet(path: str) -> bool:
    """Whether a layer of this name is GeoParquet."""
    return path.lower().endswith(ENDING)


def refuse_without_pyarrow(path: str, instead: str = "choose a name that ends in .gpkg") -> None:
    """Raise `EngineIncomplete` where the engine cannot write the GeoParquet file `path`; `instead`: what else
    to do.
    """
    if find_spec("pyarrow") is None:
        raise EngineIncomplete(
            "engine.incomplete",
            f"{path} would be GeoParquet, which needs the package pyarrow, and the engine's Python lacks it.",
            f"Install pyarrow there, or {instead}.",
        )


def refuse_foreign(path: str, columns: Collection[str]) -> None:
    """Raise `InputRefused` where something lies at `path` that is no layer of Revisit with `columns`, and
    would be lost; `EngineIncomplete` without pyarrow.
    """
    refuse_without_pyarrow(path)
    if not os.path.lexists(path):
        return
    import pyarrow
    import pyarrow.parquet

    try:
        missing = sorted(set(columns) - set(pyarrow.parquet.read_schema(path).names))
    except (OSError, pyarrow.ArrowException) as error:
        told = str(error).splitlines()[0].rstrip(".")
        raise _refusal(path, f"cannot be read as Parquet: {told}") from error
    if missing:
        raise _refusal(path, f"was not written by Revisit (no field {missing[0]}) and would be lost")


def _refusal(path: str, what: str) -> InputRefused:
    return InputRefused("output.layers", f"{path} {what}.", "Choose another file for the layer.")


def write_parquet(frames: Iterable[geopandas.GeoDataFrame], path: str, abstract: str = "") -> int:
    """Write `frames`, at least one and alike, in the place of `path`, a group of rows each; gives the number
    of rows. `abstract` is kept as the file's `description`. Raises `InputRefused` where it cannot be written.
    """
    import pyarrow
    import pyarrow.parquet

    rows, writer = 0, None
    with replacing(path) as temporary:
        try:
            for frame in frames:
                table = pyarrow.table(frame.to_arrow(index=False, geometry_encoding="WKB"))
                if writer is None:
                    schema = table.schema.with_metadata(_metadata(frame, abstract))
                    writer = pyarrow.parquet.ParquetWriter(temporary, schema, compression="zstd")
                writer.write_table(table.cast(schema))
                rows += len(frame)
        except OSError as error:
            raise refuse_writing(path, error, 1 << 20) from error
        finally:
            if writer is not None:
                writer.close()
    return rows


def _metadata(frame: geopandas.GeoDataFrame, abstract: str) -> dict[str, str]:
    """What GeoParquet says of the geometries: their types are those of the rows, whichever these are."""
    name = frame.geometry.name
    crs = None if frame.crs is None else frame.crs.to_json_dict()
    column: dict[str, Any] = {"encoding": "WKB", "geometry_types": [], "crs": crs}
    geo = {"version": "1.1.0", "primary_column": name, "columns": {name: column}}
    return {"geo": json.dumps(geo), "description": abstract}
