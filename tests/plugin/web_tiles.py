"""A tile service on this machine that counts what it is asked for."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from qgis.core import QgsRasterLayer
from qgis.PyQt.QtCore import QBuffer, QIODevice
from qgis.PyQt.QtGui import QColor, QImage


class TileService:
    """Tiles that are a chessboard of two colours, by zoom, column and row; "after" is the other way round."""

    def __init__(self) -> None:
        self.asked: set[str] = set()
        pictures = [_png(QColor(200, 30, 40)), _png(QColor(30, 160, 60))]
        service = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                service.asked.add(self.path)
                column, row = (int(word) for word in self.path.removesuffix(".png").split("/")[-2:])
                picture = pictures[(column + row + self.path.startswith("/after/")) % 2]
                self.send_response(200)
                self.send_header("Content-Type", "image/png")
                self.send_header("Content-Length", str(len(picture)))
                self.end_headers()
                self.wfile.write(picture)

            def log_message(self, *words: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def layer(self, name: str, finest: int = 20) -> QgsRasterLayer:
        """A layer of the service; each name has addresses of its own."""
        address = f"http://127.0.0.1:{self.server.server_port}/{name}/{{z}}/{{x}}/{{y}}.png"
        layer = QgsRasterLayer(f"type=xyz&url={address}&zmin=0&zmax={finest}", name, "wms")
        assert layer.isValid()
        return layer

    def close(self) -> None:
        """Stop serving."""
        self.server.shutdown()
        self.server.server_close()


def _png(colour: QColor) -> bytes:
    image = QImage(256, 256, QImage.Format.Format_RGB32)
    image.fill(colour)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data())
