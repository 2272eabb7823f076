"""A layer of a GeoPackage to write, as people and QGIS write it down, as the path of the file."""

from __future__ import annotations

import re

from .errors import InputRefused

_QGIS = re.compile(
    r"""^(?:ogr:)?dbname=(?P<quote>['"])(?P<path>.+?)(?P=quote)(?:\s+table="(?P<table>[^"]*)")?(?:\s*\([^)]*\))?"""
    r"""(?:\s+sql=.*)?\s*$""",
    re.IGNORECASE | re.DOTALL,
)
"""`ogr:dbname='/data/a.gpkg' table="changes" (geom)`: Processing's *Save to GeoPackage*."""


def geopackage_of(target: str, layer: str) -> str:
    """The file that `target` means: a path, `PATH|layername=LAYER`, or QGIS's `ogr:dbname='PATH'
    table="LAYER"`; raises `InputRefused` where that names another layer than `layer`.
    """
    found = _QGIS.match(target)
    if found:
        path, table = found["path"], found["table"] or layer
    else:
        path, _, table = target.partition("|layername=")
        table = table or layer
    if table != layer:
        raise InputRefused(
            "output.layer",
            f"The output {path} is asked for in a layer called {table}, wanted {layer}.",
            f"Name the layer {layer}, or give the path of the GeoPackage alone.",
        )
    if not found and re.match(
        r"(ogr|memory|postgis|postgres|spatialite|mssql|oracle|pg):", target, re.IGNORECASE
    ):
        raise InputRefused(
            "output.format",
            f"The output is {target}, wanted the path of a GeoPackage.",
            "Write a .gpkg file.",
        )
    return path
