"""How far the files that a job names may reach: what a virtual raster may read, and never the network.

A file that somebody sends can name others: a VRT its sources, a GDAL_WMS a server. A job reads what it names
and what lies beside that. `docs/security.md` says what this is meant to keep out. The standard library only.
"""

from __future__ import annotations

import html
import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import fields, is_dataclass

from ..contract.errors import InputRefused

FOLDER, MACHINE, NETWORK = "folder", "machine", "network"
"""What a file may refer to: what lies in its folder and below; any file of this machine; servers, too."""
LAYERS = "REVISIT_LAYERS"
"""Variable of a folder in which QGIS keeps virtual rasters of the layers that were chosen there: what these
refer to counts as named by the job."""

SEALED = {
    "CPL_VSIL_CURL_ALLOWED_FILENAME": "none",
    "GDAL_HTTP_PROXY": "closed://closed",  # libcurl knows no such scheme, and gives up before it connects
    "GDAL_HTTPS_PROXY": "closed://closed",
    "NO_PROXY": "",
    "no_proxy": "",
    "PROJ_NETWORK": "OFF",
}
ALWAYS = {"GDAL_VRT_ENABLE_PYTHON": "NO"}
PATIENT = {
    "GDAL_HTTP_MAX_RETRY": "3",
    "GDAL_HTTP_RETRY_DELAY": "1",
    "GDAL_HTTP_CONNECTTIMEOUT": "20",
    "GDAL_HTTP_LOW_SPEED_LIMIT": "1",
    "GDAL_HTTP_LOW_SPEED_TIME": "60",
}
"""Where a server is asked, unless the environment says otherwise: again where it fails, and not for ever."""
_ON_SERVERS = re.compile(
    r"/vsi(curl|s3|gs|az|adls|oss|swift|hdfs|webhdfs)(_streaming)?([/?]|$)|\b(https?|ftp|s3|gs)://"
    r"|^(WMS|WCS|WMTS|WFS|OAPIF\w*|OGCAPI|CSW|EEDAI?|DAAS|PLSCENES|PLMOSAIC|STACTA|STACIT|NGW|ES|AMIGOCLOUD|CARTO"
    r"|PG|MYSQL|MSSQL|OCI|ODBC|GEORASTER|MONGODB\w*):",
    re.IGNORECASE,
)
_NAMING = re.compile(
    r"<(SourceFilename|SourceDataset|SrcDataSource|IndexDataset|IndexFile|DataFile|Source)\b([^>]*)>(.*?)</\1>"
    r"|<Argument\b[^>]*filename[^>]*()()>(.*?)</Argument>",
    re.IGNORECASE | re.DOTALL,
)
_SERVICE = re.compile(
    r"<(GDAL_WMS|WMS_|WCS_GDAL|WMT_MS_|GDAL_WMTS|OGRWFSDataSource|WFSDataSource|PLMosaic)", re.IGNORECASE
)
_VIRTUAL = re.compile(r"<(VRTDataset|OGRVRTDataSource|GDALTileIndexDataset|MRF_META)\b", re.IGNORECASE)
_PIPELINE = re.compile(r'"gdal_streamed_alg"')
_HEAD = 4096

_reach: ContextVar[str] = ContextVar("reach", default=FOLDER)


def on_servers(name: str) -> bool:
    """Whether GDAL would ask a server for `name`."""
    return _ON_SERVERS.search(name) is not None


@contextmanager
def within_reach(job: object) -> Iterator[None]:
    """The reach of `job`, for as long as the block lasts: its option, and no network unless that or an input
    names it; a process that a sealed job has started is opened again for one that does.
    """
    reach = next((str(value) for name, value in _values(job) if name == "reach"), FOLDER)
    online = reach == NETWORK or any(on_servers(value) for _, value in _values(job))
    patient = {name: value for name, value in PATIENT.items() if name not in os.environ}
    open_again = {name: None for name, value in SEALED.items() if os.environ.get(name) == value}
    settings: dict[str, str | None] = {**ALWAYS, **({**patient, **open_again} if online else SEALED)}
    before = {name: os.environ.get(name) for name in settings}
    token = _reach.set(reach)
    _set(settings)
    try:
        yield
    finally:
        _reach.reset(token)
        _set(before)


def _set(settings: Mapping[str, str | None]) -> None:
    """Give variables of the environment their values; None: none."""
    for name, value in settings.items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value


def _values(job: object) -> Iterator[tuple[str, str]]:
    """Names and texts of the job's fields, and of the jobs in it."""
    if not is_dataclass(job):
        return
    for entry in fields(job):
        value = getattr(job, entry.name)
        for part in value if isinstance(value, tuple) else (value,):
            if isinstance(part, str):
                yield entry.name, part
            else:
                yield from _values(part)


def refuse_far(path: str) -> None:
    """Raise `InputRefused` where the file at `path` refers to others that are out of reach."""
    if on_servers(path):
        return  # the job names it itself
    own = place_of(path)
    if own is not None:
        _check(path, own, _root(own), set())


def refuse_far_files(path: str, opened: Iterable[str]) -> None:
    """Raise `InputRefused` where GDAL has `opened` files for `path` that are out of reach."""
    own = place_of(path)
    if on_servers(path) or own is None or _reach.get() != FOLDER or _of_a_layer(own):
        return
    for name in opened:
        _refuse(path, name, os.getcwd(), _root(own))


def _root(path: str) -> tuple[str, ...]:
    """The folder of `path`, and where it is a link also that of its target."""
    return tuple(dict.fromkeys(os.path.dirname(found(path)) for found in (os.path.abspath, os.path.realpath)))


def _of_a_layer(path: str) -> bool:
    folder = os.environ.get(LAYERS, "")
    return bool(folder) and _inside(path, folder)


def _check(named: str, file: str, root: Sequence[str], seen: set[str]) -> None:
    """Hold what `file` refers to, and what that refers to, against the reach of `named` with its `root`."""
    if file in seen:
        return
    seen.add(file)
    text = _text_of(file)
    if not text or _reach.get() == NETWORK:
        return
    if _SERVICE.search(text[:_HEAD]):
        raise _far(named, "a web service", "the network", NETWORK)
    if _PIPELINE.search(text[:_HEAD]) and _reach.get() == FOLDER:
        raise _far(named, "the steps of a GDAL pipeline", "what these say", MACHINE)
    if _VIRTUAL.search(text[:_HEAD]):
        _check_text(named, text, os.path.dirname(os.path.realpath(file)), root, seen, _of_a_layer(file))


def _check_text(
    named: str, text: str, base: str, root: Sequence[str], seen: set[str], of_a_layer: bool
) -> None:
    for match in _NAMING.finditer(text):
        attributes, inner = (match.group(2), match.group(3)) if match.group(1) else ("", match.group(6))
        name = html.unescape(re.sub(r"^\s*<!\[CDATA\[(.*)\]\]>\s*$", r"\1", inner, flags=re.DOTALL)).strip()
        if not name:
            continue
        if _VIRTUAL.match(name):
            _check_text(named, name, base, root, seen, of_a_layer)
            continue
        relative = re.search(r"relative\w*\s*=\s*.\s*(1|yes|true)", attributes, re.IGNORECASE)
        start = base if relative or match.group(1) not in ("SourceFilename", "SourceDataset") else os.getcwd()
        if of_a_layer:
            if not on_servers(name) and (inner_file := place_of(name, start)):
                _check(named, inner_file, _root(inner_file), seen)
            continue
        _refuse(named, name, start, root)
        inner_file = place_of(name, start)
        if inner_file is not None:
            _check(named, inner_file, root, seen)


def _refuse(named: str, name: str, start: str, root: Sequence[str]) -> None:
    if _reach.get() == NETWORK:
        return
    if on_servers(name):
        raise _far(named, name, "the network", NETWORK)
    if _reach.get() == MACHINE:
        return
    place = place_of(name, start)
    real = os.path.realpath(place) if place else ""
    if not any(real and _inside(real, os.path.realpath(folder)) for folder in root):
        raise _far(named, place or name, f"outside its folder {root[0]}", MACHINE)


def _far(named: str, name: str, where: str, reach: str) -> InputRefused:
    return InputRefused(
        "input.far",
        f"{named} refers to {name}, {'on ' if reach == NETWORK else 'which lies '}{where}.",
        f"If you trust it, allow that with {{reach}} {reach}.",
    )


def place_of(name: str, start: str = "") -> str | None:
    """The local file in which GDAL finds `name` (a path, `/vsizip/…`, `DRIVER:…`), looked up from the folder
    `start`; None where it says none.
    """
    start = start or os.getcwd()
    if name.startswith("vrt://"):
        return place_of(name[6:].partition("?")[0], start)
    archive = re.match(r"/vsi(zip|tar|gzip|7z|rar|cached\?file=|subfile/[\d_]+,|sparse)/?", name)
    if archive:
        return _existing_part(name[archive.end() :].lstrip("{"), start)
    if name.startswith("/vsi"):
        return None
    if re.match(r"[A-Za-z][A-Za-z0-9_]+:", name):
        tokens = name.split(":")
        ends = ((i, j) for i in range(1, len(tokens)) for j in range(len(tokens), i, -1))
        parts = (":".join(tokens[i:j]).strip("\"'") for i, j in ends)
        found = next((part for part in parts if part and os.path.exists(os.path.join(start, part))), None)
        return None if found is None else os.path.normpath(os.path.join(start, found))
    return os.path.normpath(os.path.join(start, name))


def _existing_part(path: str, start: str) -> str:
    """The file in `path` that is there, such as the archive of a path into one."""
    path = os.path.normpath(os.path.join(start, path))
    while not os.path.isfile(path) and os.path.dirname(path) != path:
        path = os.path.dirname(path)
    return path


def _inside(path: str, folder: str) -> bool:
    path, folder = os.path.abspath(path), os.path.abspath(folder)
    try:
        return os.path.commonpath([path, folder]) == folder
    except ValueError:  # on two drives
        return False


def _text_of(file: str) -> str:
    """What a file that may refer to others says; empty for all others."""
    if not os.path.isfile(file):
        return ""
    try:
        with open(file, "rb") as opened:
            head = opened.read(_HEAD)
            start = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
            if start not in (b"<", b"{"):
                return ""
            return (head + opened.read()).decode("utf-8", errors="replace")
    except OSError:
        return ""
