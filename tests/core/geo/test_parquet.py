"""Polygons as GeoParquet: what is in it, what it does not replace, and what is said without pyarrow."""

from __future__ import annotations

import json
from pathlib import Path

import geopandas
import numpy as np
import pytest
import shapely
from polygons import blobs, make

from core_models.contract.errors import EngineIncomplete, InputRefused
from core_models.geo.geopackage import refuse_unfit
from core_models.geo.vector import COLUMNS, write_frames


def test_without_pyarrow_a_name_of_geoparquet_is_refused_in_a_sentence(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr("core_models.geo.parquet.find_spec", lambda name: None)
    with pytest.raises(
        EngineIncomplete, match=r"a\.parquet would be GeoParquet, which needs .* pyarrow"
    ) as told:
        refuse_unfit(str(tmp_path / "a.parquet"), "changes", COLUMNS)
    assert ".gpkg" in told.value.hint


def test_the_rows_are_those_of_the_geopackage_and_nothing_foreign_is_replaced(tmp_path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    frame = make(tmp_path, blobs(60, 60, 0.3, size=10))
    frame["first_seen"] = [None, *["2019-06-01"] * (len(frame) - 1)]
    half = len(frame) // 2
    paths = [tmp_path / f"out{ending}" for ending in (".gpkg", ".parquet")]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("core_models.geo.vector.AT_A_TIME", half)
        for path in paths:
            parts = (frame[:half], frame[half:])
            assert write_frames(parts, str(path), "changes", abstract="Polygons.") == len(frame)
    wanted, found = geopandas.read_file(paths[0], layer="changes"), geopandas.read_parquet(paths[1])
    assert found.crs == frame.crs and list(found.columns) == list(frame.columns)
    assert shapely.equals(wanted.geometry.to_numpy(), found.geometry.to_numpy()).all()
    for name in frame.columns.drop("geometry"):
        same = wanted[name].astype(object).where(wanted[name].notna(), None).to_numpy()
        np.testing.assert_array_equal(found[name].astype(object).where(found[name].notna(), None), same)
    file = parquet.ParquetFile(paths[1])
    assert file.num_row_groups == 2 and file.schema_arrow.metadata[b"description"] == b"Polygons."
    geo = json.loads(file.schema_arrow.metadata[b"geo"])
    assert geo["version"] == "1.1.0" and geo["columns"]["geometry"]["encoding"] == "WKB"
    refuse_unfit(str(paths[1]), "changes", COLUMNS)
    foreign = tmp_path / "mine.parquet"
    frame[["geometry"]].to_parquet(foreign)
    broken = Path(tmp_path / "text.parquet")
    broken.write_text("mine")
    for path, says in ((foreign, "no field area_m2"), (broken, "cannot be read as Parquet")):
        with pytest.raises(InputRefused, match=says):
            refuse_unfit(str(path), "changes", COLUMNS)
