"""A server on this machine that gives parts of files, as those with Cloud Optimized GeoTIFFs do, and that can
be told to fail. GDAL holds Python still while it opens a raster: who asks has to be another process.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


class RangeServer:
    """The files of a folder by http; `tag` is the ETag of all of them."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.url, self.tag = folder, "", '"one"'
        self.asked: list[tuple[str, str]] = []
        """Method and path of each request."""
        self.sent = 0
        """Bytes of files that were sent."""
        self.fails: Callable[[int], str] = lambda number: ""
        """What goes wrong with the request of a number, from 1, for a part of a file: `drop` closes the
        connection in the middle of it, `503` answers so; empty: nothing."""
        self.parts = 0
        """Requests for parts of files so far."""


@contextmanager
def range_server(folder: Path) -> Iterator[RangeServer]:
    """Serve the files of `folder` as long as the block lasts."""
    served = RangeServer(folder)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            served.asked.append((self.command, self.path))
            file = folder / self.path.lstrip("/")
            if not file.is_file():
                self._end(404, b"")
                return
            body, size = file.read_bytes(), file.stat().st_size
            wanted = re.fullmatch(r"bytes=(\d+)-(\d*)", self.headers.get("Range", ""))
            if wanted is None or self.command == "HEAD":
                self._end(200, body, size)
                return
            start, stop = int(wanted[1]), min(size, int(wanted[2] or size) + 1)
            served.parts += 1
            fault = served.fails(served.parts)
            if fault == "503":
                self._end(503, b"")
                return
            self._end(206, body[start:stop], size, f"bytes {start}-{stop - 1}/{size}", fault == "drop")

        do_HEAD = do_GET  # noqa: N815

        def _end(self, code: int, body: bytes, size: int = 0, part: str = "", drops: bool = False) -> None:
            self.send_response(code)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Accept-Ranges", "bytes")
            if size:
                self.send_header("ETag", served.tag)
                self.send_header("Last-Modified", "Mon, 01 Jun 2020 10:00:00 GMT")
            if part:
                self.send_header("Content-Range", part)
            self.end_headers()
            if self.command == "HEAD":
                return
            body = body[: len(body) // 2] if drops else body
            served.sent += len(body)
            self.wfile.write(body)
            if drops:
                self.close_connection = True

        def log_message(self, *words: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        served.url = f"http://127.0.0.1:{server.server_port}"
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield served
        finally:
            server.shutdown()
