"""What a job was made of, so that it can be checked and repeated: the file beside every output."""

from __future__ import annotations

import hashlib
import json
import os
import platform
import sys
import time
from collections.abc import Iterable, Mapping
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Any

from .. import __version__
from ..contract import packages
from ..contract.errors import InputRefused
from ..contract.events import Events
from .timings import QUIET_SECONDS

if TYPE_CHECKING:
    from ..geo.grid import Grid

RECEIPT_FORMAT = 1
_CHUNK = 1 << 22


def hash_files(paths: Iterable[str], events: Events) -> list[dict[str, Any]]:
    """Path, size and SHA-256 of each file; what is no local file (a zip member) has no hash. One on a server
    is not read for it, and has the size, `etag` and `last_modified` that the server tells.

    Raises `Cancelled`.
    """
    paths = list(paths)
    total = sum(os.path.getsize(path) for path in paths if os.path.isfile(path)) or 1
    entries: list[dict[str, Any]] = []
    done, said = 0, 0.0
    for path in paths:
        if not os.path.isfile(path):
            entries.append({**_unhashed(path), **_told(path)})
            continue
        digest, size = hashlib.sha256(), 0
        with open(path, "rb") as file:
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
                size += len(chunk)
                events.check()
                if time.monotonic() - said > QUIET_SECONDS:
                    said = time.monotonic()
                    events.progress(
                        (done + size) / max(total, done + size),
                        f"Reading {os.path.basename(path)} for the receipt",
                    )
        done += size
        entries.append({"path": os.path.abspath(path), "size": size, "sha256": digest.hexdigest()})
    return entries


def _unhashed(path: str) -> dict[str, Any]:
    return {"path": path, "size": None, "sha256": None}


def _told(path: str) -> dict[str, Any]:
    """What a server says of a file of its, empty for what is on none; None each where it does not answer:
    GDAL, which has opened the file, may know passwords.
    """
    from ..geo.remote import VERSION, url_of, version_of

    try:
        return version_of(path) if url_of(path) else {}
    except InputRefused:
        return dict.fromkeys(VERSION)


def hash_inputs(
    files: Mapping[str, Iterable[str]], checkpoint: str, events: Events, unread: bool = False
) -> dict[str, list[dict[str, Any]]]:
    """What `hash_files` says of the files of each input by its name, and of the checkpoint; an input without
    a file is left out. `unread`: inputs are named only.
    """
    if unread:
        known = {name: [_unhashed(path) for path in paths] for name, paths in files.items()}
        return {**known, "checkpoint": hash_files([checkpoint], events)}
    named = {**files, "checkpoint": [checkpoint]}
    return {name: hash_files(paths, events) for name, paths in named.items() if paths}


def grid_facts(grid: Grid) -> dict[str, Any]:
    """What a receipt says of a grid."""
    return {
        "crs": grid.crs.to_wkt(),
        "transform": list(grid.transform)[:6],
        "width": grid.width,
        "height": grid.height,
    }


def versions() -> dict[str, str]:
    """Versions of Revisit, Python and the packages that shape a result."""
    found = {"revisit": __version__, "python": platform.python_version(), "platform": platform.platform()}
    for package in packages.ENGINE:
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            found[package] = "missing"
    if "rasterio" in sys.modules:
        found["gdal"] = sys.modules["rasterio"].__gdal_version__
    return found


def write_receipt(path: str, receipt: dict[str, Any]) -> None:
    """Write `receipt` as JSON to `path`."""
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"receipt": RECEIPT_FORMAT, **receipt}, file, indent=2, ensure_ascii=False, default=str)
        file.write("\n")
