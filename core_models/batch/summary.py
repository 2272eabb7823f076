"""What became of the scenes: a table, and all polygons in one layer."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path
from typing import List

import geopandas
import pandas
import pyogrio

from ..geo.parquet import is_parquet
from ..geo.vector import write_layer
from ..placing import replacing
from .scenes import REFUSED, WAITING, Outcome, Plan

TABLE, MERGED = "scenes.csv", "all-changes"
LAYER = "changes"
COLUMNS = ("scene", "status", "polygons", "changed_area_m2", "observed_share", "seconds", "output", "message")
DATES = ("before", "after")
"""Columns behind those."""


def write_table(folder: Path, plan: Plan, ended: Sequence[Outcome]) -> None:
    """`scenes.csv` in `folder`: a line for each scene of `plan`, in the order of their names, and for each
    that is left out.
    """
    known = {outcome.name: outcome for outcome in ended}
    with replacing(folder / TABLE) as place, open(place, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow((*COLUMNS, *DATES))
        for scene in sorted(plan.scenes, key=lambda scene: scene.name):
            each = known.get(scene.name) or Outcome(scene.name, WAITING, scene.job.output, {})
            writer.writerow([*_cells(each), *(getattr(scene.job, date) for date in DATES)])
        for each in plan.left_out:
            writer.writerow([*_cells(each), "", ""])


def _cells(each: Outcome) -> List[object]:
    numbers = [each.numbers.get(name, "") for name in COLUMNS[2:5]]
    return [each.name, each.status, *numbers, each.seconds or "", each.output, each.message]


def write_merged(path: Path, found: Sequence[Outcome]) -> int:
    """At `path`, in the format of the scenes: the polygons of all scenes with the field `scene`, in the CRS
    of the first one, or in longitude and latitude where scenes have several; gives their number. Without a
    scene that is done nothing is written.
    """
    frames = []
    for each in sorted(found, key=lambda outcome: outcome.name):
        if each.status != REFUSED:
            frame = _layer_at(each.output)
            frame.insert(0, "scene", each.name)
            frames.append(frame)
    if not frames:
        return 0
    alike = all(frame.crs == frames[0].crs for frame in frames)
    if not alike:
        frames = [frame.to_crs("EPSG:4326") for frame in frames]
    merged = geopandas.GeoDataFrame(pandas.concat(frames, ignore_index=True), crs=frames[0].crs)
    write_layer(merged, str(path), LAYER, abstract=f"Change polygons of {len(frames)} scenes.")
    return len(merged)


def _layer_at(path: str) -> geopandas.GeoDataFrame:
    return geopandas.read_parquet(path) if is_parquet(path) else pyogrio.read_dataframe(path, layer=LAYER)
