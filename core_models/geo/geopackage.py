"""GeoPackages are databases: a layer is written into one in a single transaction, and nothing else in it is
touched.

GDAL replaces a layer in several transactions and takes the rows of `layer_styles` along. Here SQLite itself
copies the tables of a new GeoPackage, which holds that layer only, into the one that is there. Names in the
SQL below are quoted by `_quoted` or are the standard's own; values are parameters (nosec B608).
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import struct
from collections.abc import Collection, Iterator
from contextlib import AbstractContextManager, ExitStack, closing, contextmanager
from pathlib import Path
from typing import Any

from ..contract.errors import InputRefused
from .parquet import is_parquet, refuse_foreign

_MAGIC = b"SQLite format 3\x00"
_NEEDED = {"gpkg_contents", "gpkg_geometry_columns", "gpkg_spatial_ref_sys"}
WKT2 = "definition_12_063"
_PATIENCE = 10.0
"""Seconds to wait for a program that writes into the same file."""
_ELSEWHERE = "Choose another file for the layer."


def is_extended(path: str) -> bool:
    """Whether there is a GeoPackage at `path` that a layer is added to; else the file is a new one."""
    return path.lower().endswith(".gpkg") and os.path.isfile(path) and os.path.getsize(path) > 0


def refuse_unfit(path: str, layer: str, columns: Collection[str]) -> None:
    """Raise `InputRefused` where something lies at `path` that `layer` cannot be written into without a loss.

    A layer of that name is replaced if it has our `columns`; else it is the user's own. Raises
    `EngineIncomplete` for GeoParquet that cannot be written.
    """
    if is_parquet(path):
        refuse_foreign(path, columns)
        return
    if not os.path.lexists(path) or (os.path.isfile(path) and not os.path.getsize(path)):
        return
    if not os.path.isfile(path):
        raise InputRefused("output.unwritable", f"{path} cannot be written: it is no file.", _ELSEWHERE)
    try:
        with open(path, "rb") as file:
            head = file.read(len(_MAGIC))
        if head != _MAGIC:
            raise _refusal(path, "is no GeoPackage, and writing the layer would replace it")
        with closing(_reading(path)) as database:
            _check(path, layer, columns, database)
    except (sqlite3.Error, OSError) as error:
        raise _refusal(path, f"cannot be read as a GeoPackage: {error}") from error
    if not os.access(path, os.W_OK):
        raise _refusal(path, "is write-protected")


def _check(path: str, layer: str, columns: Collection[str], database: sqlite3.Connection) -> None:
    kinds = {
        str(name).lower(): kind for name, kind in database.execute("SELECT name, type FROM sqlite_master")
    }
    if not kinds.keys() >= _NEEDED:
        raise _refusal(path, "is an SQLite database and no GeoPackage")
    if database.execute("PRAGMA encoding").fetchone()[0] != "UTF-8":
        raise _refusal(path, "is a GeoPackage in UTF-16, which takes no layer of another file")
    if layer.lower() not in kinds:
        return
    features = database.execute(
        "SELECT 1 FROM gpkg_contents WHERE lower(table_name) = ? AND data_type = 'features'", [layer.lower()]
    ).fetchone()
    missing = sorted(set(columns) - set(_columns(database, "main", layer)))
    if kinds[layer.lower()] != "table" or features is None or missing:
        found = f" (no field {missing[0]})" if features and missing else ""
        raise InputRefused(
            "output.layers",
            f"{path} already holds {layer}, which Revisit has not written{found}; it would be lost.",
            _ELSEWHERE,
        )


def _refusal(path: str, what: str) -> InputRefused:
    return InputRefused("output.not-geopackage", f"{path} {what}.", _ELSEWHERE)


def _reading(path: str) -> sqlite3.Connection:
    """A connection that only reads, and leaves no file behind.

    Where there is a -wal, merging it is left to whoever wrote it. Else SQLite may write: it takes a
    transaction back that was killed in the middle, and removes what it makes beside a file in WAL mode.
    """
    return _connected(path, "ro" if os.path.exists(f"{path}-wal") else "rw")


def _connected(path: str, mode: str) -> sqlite3.Connection:
    return sqlite3.connect(
        f"{Path(path).absolute().as_uri()}?mode={mode}", timeout=_PATIENCE, isolation_level=None, uri=True
    )


class Extension(AbstractContextManager["Extension"]):
    """The layers of the GeoPackage `source` in `target`, in a transaction that `commit` ends; leaving the
    block without it takes them back.

    Raises `sqlite3.Error`.
    """

    def __init__(self, source: str, target: str) -> None:
        self._source, self._target = source, target

    def __enter__(self) -> Extension:
        self._database = _connected(self._target, "rw")
        try:
            self._database.execute("ATTACH DATABASE ? AS new", [str(self._source)])
            self._database.execute("BEGIN IMMEDIATE")
            for (layer,) in self._database.execute("SELECT table_name FROM new.gpkg_contents").fetchall():
                _put(self._database, layer)
        except BaseException:
            self.__exit__()
            raise
        return self

    def commit(self) -> None:
        """Have the layers there for good."""
        self._database.execute("COMMIT")

    def __exit__(self, *exc_info: object) -> None:
        if self._database.in_transaction:
            self._database.execute("ROLLBACK")
        self._database.close()


@contextmanager
def extending(sources: dict[str, str]) -> Iterator[list[Extension]]:
    """An `Extension` for each of `sources` (new GeoPackage to the one that it goes into)."""
    with ExitStack() as stack:
        yield [stack.enter_context(Extension(source, target)) for source, target in sources.items()]


def _put(database: sqlite3.Connection, layer: str) -> None:
    """Copy `layer` of the attached database, with its spatial index and its triggers, in the place of an old
    one.
    """
    for geometry in _geometries(database, "main", layer):
        database.execute(f"DROP TABLE IF EXISTS main.{_quoted(f'rtree_{layer}_{geometry}')}")
    database.execute(f"DROP TABLE IF EXISTS main.{_quoted(layer)}")
    database.execute(_text_of(database, "table", layer))
    number, shift = _crs(database, layer)
    geometries = _geometries(database, "new", layer)
    database.create_function("with_crs", 1, lambda blob: _with_crs(blob, number) if shift else blob)
    columns = _columns(database, "new", layer)
    values = ", ".join(
        f"with_crs({_quoted(name)})" if name in geometries else _quoted(name) for name in columns
    )
    names = ", ".join(map(_quoted, columns))
    table = _quoted(layer)
    database.execute(f"INSERT INTO main.{table} ({names}) SELECT {values} FROM new.{table}")  # nosec B608
    for table in ("gpkg_contents", "gpkg_geometry_columns", "gpkg_extensions", "gpkg_ogr_contents"):
        _replace_rows(database, table, layer, number)
    for geometry in geometries:
        index = f"rtree_{layer}_{geometry}"
        text = _text_of(database, "table", index)
        if text:
            database.execute(text)
            database.execute(f"INSERT INTO main.{_quoted(index)} SELECT * FROM new.{_quoted(index)}")  # nosec B608
    counted = _has(database, "gpkg_ogr_contents")
    for name, text in database.execute(
        "SELECT name, sql FROM new.sqlite_master WHERE type = 'trigger' AND tbl_name = ?", [layer]
    ).fetchall():
        if counted or "gpkg_ogr_contents" not in text:
            database.execute(f"DROP TRIGGER IF EXISTS main.{_quoted(name)}")
            database.execute(text)


_VALUES = {
    "srs_id": "?",
    "identifier": "CASE WHEN identifier IN (SELECT identifier FROM main.gpkg_contents) "
    "THEN NULL ELSE identifier END",  # it is unique, and may be the name of another layer
}


def _replace_rows(database: sqlite3.Connection, table: str, layer: str, crs: int) -> None:
    """Copy what `table` says of `layer`, in columns that both databases have."""
    if not _has(database, table, "new"):
        return
    if not _has(database, table):
        if table == "gpkg_ogr_contents":  # GDAL's own: nobody but GDAL has missed it
            return
        database.execute(_text_of(database, "table", table))
    database.execute(f"DELETE FROM main.{table} WHERE lower(table_name) = lower(?)", [layer])  # nosec B608
    theirs = _columns(database, "main", table)
    shared = [name for name in _columns(database, "new", table) if name in theirs]
    values = ", ".join(_VALUES.get(name, name) for name in shared)
    database.execute(
        f"INSERT INTO main.{table} ({', '.join(shared)}) "  # nosec B608
        f"SELECT {values} FROM new.{table} WHERE table_name = ?",
        [*([crs] if "srs_id" in shared else []), layer],
    )


def _crs(database: sqlite3.Connection, layer: str) -> tuple[int, bool]:
    """The number of the layer's CRS in the main database, where it is added if it is missing, and whether it
    is another than in the new one.
    """
    row = database.execute("SELECT srs_id FROM new.gpkg_contents WHERE table_name = ?", [layer]).fetchone()
    number = int(row[0]) if row and row[0] is not None else -1
    names = [name for name in _columns(database, "new", "gpkg_spatial_ref_sys") if name != "srs_id"]
    theirs = _columns(database, "main", "gpkg_spatial_ref_sys")
    shared = [name for name in names if name in theirs]
    same = " AND ".join(f"a.{name} IS b.{name}" for name in ("organization", "organization_coordsys_id"))
    text = " AND a.definition IS b.definition"
    found = database.execute(
        f"SELECT a.srs_id FROM main.gpkg_spatial_ref_sys a JOIN new.gpkg_spatial_ref_sys b ON {same} "  # nosec B608
        f"AND (b.organization <> 'NONE' OR b.srs_id <= 0 OR (1{text})) WHERE b.srs_id = ?",
        [number],
    ).fetchall()
    if found:
        known = [int(value) for (value,) in found]
        return (number, False) if number in known else (known[0], True)
    taken = {int(value) for (value,) in database.execute("SELECT srs_id FROM main.gpkg_spatial_ref_sys")}
    free = number if number not in taken else max(100000, *taken) + 1
    shared += _with_second_definition(database, number) if WKT2 in names and WKT2 not in theirs else []
    database.execute(
        f"INSERT INTO main.gpkg_spatial_ref_sys (srs_id, {', '.join(shared)}) "  # nosec B608
        f"SELECT ?, {', '.join(shared)} FROM new.gpkg_spatial_ref_sys WHERE srs_id = ?",
        [free, number],
    )
    return free, free != number


def _with_second_definition(database: sqlite3.Connection, number: int) -> list[str]:
    """Add the column for definitions in WKT 2 (OGC 12-128r17, F.10) where the CRS has no other; its name."""
    row = database.execute(
        "SELECT definition FROM new.gpkg_spatial_ref_sys WHERE srs_id = ?", [number]
    ).fetchone()
    if row is None or row[0] != "undefined":
        return []
    database.execute(
        f"ALTER TABLE main.gpkg_spatial_ref_sys ADD COLUMN {WKT2} TEXT NOT NULL DEFAULT 'undefined'"
    )
    _replace_rows(database, "gpkg_extensions", "gpkg_spatial_ref_sys", number)
    return [WKT2]


def _with_crs(blob: bytes | None, number: int) -> bytes | None:
    """A geometry of a GeoPackage with another number of its CRS in the head (OGC 12-128r17, 2.1.3)."""
    if blob is None:
        return None
    order = "<" if blob[3] & 1 else ">"
    return blob[:4] + struct.pack(f"{order}i", number) + blob[8:]


def _text_of(database: sqlite3.Connection, kind: str, name: str) -> str:
    """What made the table `name` in the new database; empty where it has none."""
    row = database.execute(
        "SELECT sql FROM new.sqlite_master WHERE type = ? AND name = ?", [kind, name]
    ).fetchone()
    return str(row[0]) if row else ""


def _has(database: sqlite3.Connection, table: str, where: str = "main") -> bool:
    return (
        database.execute(f"SELECT 1 FROM {where}.sqlite_master WHERE name = ?", [table]).fetchone()  # nosec B608
        is not None
    )


def _columns(database: sqlite3.Connection, where: str, table: str) -> list[str]:
    return [row[1] for row in database.execute(f"PRAGMA {where}.table_info({_quoted(table)})")]


def _geometries(database: sqlite3.Connection, where: str, layer: str) -> list[str]:
    rows = database.execute(
        f"SELECT column_name FROM {where}.gpkg_geometry_columns WHERE lower(table_name) = lower(?)",  # nosec B608
        [layer],
    )
    return [str(name) for (name,) in rows.fetchall()]


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def layer_facts(path: str) -> dict[str, Any]:
    """Name, number of rows and SHA-256 of the one layer of a new GeoPackage.

    The hash is that of the rows by their fid, without the number of the CRS: it stays what it is when QGIS
    opens the file, or when the layer is written into another one. `layer_hash` finds it again.
    """
    with closing(_reading(path)) as database:
        layer = str(database.execute("SELECT table_name FROM gpkg_contents").fetchone()[0])
        rows = int(database.execute(f"SELECT count(*) FROM {_quoted(layer)}").fetchone()[0])  # nosec B608
    return {"layer": layer, "rows": rows, "sha256": layer_hash(path, layer)}


def layer_hash(path: str, layer: str) -> str:
    """SHA-256 of the rows of `layer` in the GeoPackage at `path`, as receipts have it."""
    digest = hashlib.sha256()
    with closing(_reading(path)) as database:
        geometries = _geometries(database, "main", layer)
        columns = _columns(database, "main", layer)
        digest.update(repr(columns).encode())
        for row in database.execute(f"SELECT * FROM {_quoted(layer)} ORDER BY 1"):  # nosec B608
            plain = [
                _with_crs(value, 0) if name in geometries else value for name, value in zip(columns, row)
            ]
            digest.update(repr(plain).encode())
    return digest.hexdigest()
