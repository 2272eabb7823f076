"""Rasters on a server: how GDAL is asked for parts of them, again where a connection breaks, and what tells
one version of such a file from another.
"""

from __future__ import annotations

import ctypes
import re
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any, TypeVar
from urllib.parse import parse_qs, quote

import rasterio._base
from rasterio._err import CPLE_BaseError
from rasterio.errors import RasterioError

from ..contract.errors import InputRefused

T = TypeVar("T")
TRIES = 4
"""How often a part is asked for, beyond the tries of GDAL itself."""
WAIT_SECONDS = 1.0
"""Before the second try; twice as long before each one after it."""
ANSWER_SECONDS = 30.0
"""That a server has to say what it has."""
VERSION = ("size", "etag", "last_modified")
"""What tells one version of a file on a server from another."""
_CURL = re.compile(r"/vsicurl(?:/|\?)(?P<rest>.*)", re.DOTALL)


def url_of(name: str) -> str:
    """The address behind what GDAL calls a file on a server (`https://…`, `/vsicurl/…`); empty for others."""
    found = _CURL.fullmatch(name)
    url = name if found is None else found["rest"]
    if found is not None and name.startswith("/vsicurl?"):
        url = parse_qs(found["rest"]).get("url", [""])[0]
    return url if re.match(r"https?://", url) else ""


def asked_as(name: str) -> str:
    """The name by which GDAL reads the raster `name`: of one on a server parts of the file itself, and
    nothing that may lie beside it; of any other as it is.
    """
    url = url_of(name)
    return f"/vsicurl?empty_dir=yes&url={quote(url, safe='')}" if url and "?" not in name[:9] else name


def patiently(names: Sequence[str], read: Callable[[], T]) -> T:
    """What `read` gives; where any of the rasters `names` lies on a server it is tried again after a while,
    since connections break. Raises what the last try does.
    """
    for number in range(TRIES - 1 if any(map(url_of, names)) else 0):
        try:
            return read()
        except (RasterioError, CPLE_BaseError) as error:
            if "404" in str(error) or "403" in str(error):
                break
            for name in filter(url_of, names):
                _forget(name)
            time.sleep(WAIT_SECONDS * 2**number)
    return read()


def _forget(name: str) -> None:
    """Have GDAL forget what it has read of a file on a server: of a part whose connection broke it keeps the
    beginning, and would take that for the part. No package calls this function of GDAL; where it is not
    found, the next run asks anew.
    """
    with suppress(OSError, AttributeError):
        library = ctypes.CDLL(rasterio._base.__file__)
        library.VSICurlPartialClearCache.argtypes = [ctypes.c_char_p]
        library.VSICurlPartialClearCache(f"/vsicurl/{url_of(name)}".encode())


def version_of(name: str) -> dict[str, Any]:
    """What a server says of its file: `size` in bytes, `etag` and `last_modified`, None where it does not;
    raises `InputRefused` where it does not answer.

    One byte is asked for and not the head alone, since addresses that are signed allow nothing else.
    """
    request = urllib.request.Request(url_of(name), headers={"Range": "bytes=0-0"})
    try:
        # url_of lets http and https through alone
        with urllib.request.urlopen(request, timeout=ANSWER_SECONDS) as answer:  # nosec B310
            heads = answer.headers
    except (OSError, ValueError) as error:
        raise unreached(name, error) from error
    whole = heads.get("Content-Range", "").rpartition("/")[2] or heads.get("Content-Length", "")
    return {
        "size": int(whole) if whole.isdigit() else None,
        "etag": heads.get("ETag"),
        "last_modified": heads.get("Last-Modified"),
    }


def unreached(name: str, error: object) -> InputRefused:
    """The refusal for a file whose server does not give it, or not to its end."""
    return InputRefused(
        "input.server",
        f"{name} could not be read from its server: {error}.",
        "Check the address and the connection, and start it again.",
    )
