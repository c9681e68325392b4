"""A server of tiles on 127.0.0.1, XYZ and WMTS in RD, that may be slow or break, for the tests of the background."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import quote

from qgis.core import QgsRasterLayer
from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice
from qgis.PyQt.QtGui import QColor, QImage, QPainter

LAND, LETTER = "#F2EFE9", "#000000"
# Pixels: how high a letter is, from which row of a tile, and how far apart they stand.
LETTER_HEIGHT, LETTER_TOP, LETTERS_APART = 10, 40, 32
_COARSEST = 3440.64


class TileServer:
    """What is asked of it: `asked`, (level, column, row) of each request; `port` where it listens.

    `answered`: how many of these had to be answered before `is_over` was set.
    """

    def __init__(self, delay: float, breaks: Callable[[str, int], bool]) -> None:
        self.asked: list[tuple[int, int, int]] = []
        self.answered = 0
        self.is_over = threading.Event()
        self._tile, self._delay, self._breaks = _tile(), delay, breaks
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def log_message(self, *_: object) -> None:
                """Says nothing."""

            def do_GET(self) -> None:
                # Who asked may have gone.
                with suppress(OSError):
                    outer.answer(self)

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads, self._server.block_on_close = True, False
        self.port = self._server.server_address[1]
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()

    def answer(self, handler: BaseHTTPRequestHandler) -> None:
        if "wmts" in handler.path:
            _send(handler, 200, "text/xml", _capabilities(self.port).encode())
            return
        self.asked.append(tuple(int(part) for part in handler.path.strip("/").removesuffix(".png").split("/")))
        if not self.is_over.wait(self._delay):
            self.answered += 1
        if self._breaks(handler.path, len(self.asked)):
            _send(handler, 500, "text/plain", b"broken")
        else:
            _send(handler, 200, "image/png", self._tile)

    @property
    def levels(self) -> set[int]:
        """The levels of which tiles were asked."""
        return {level for level, _, _ in self.asked}

    def xyz(self) -> QgsRasterLayer:
        """Its tiles in web Mercator."""
        url = quote(f"http://127.0.0.1:{self.port}/{{z}}/{{x}}/{{y}}.png", safe=":/{}")
        return _layer(f"type=xyz&url={url}&zmin=0&zmax=19")

    def wmts(self) -> QgsRasterLayer:
        """Its tiles in RD, described by capabilities."""
        url = quote(f"http://127.0.0.1:{self.port}/wmts?SERVICE=WMTS&REQUEST=GetCapabilities", safe=":/?")
        return _layer(
            f"crs=EPSG:28992&dpiMode=7&format=image/png&layers=straten&styles=default&tileMatrixSet=EPSG:28992&url={url}"
        )

    def close(self) -> None:
        """Listens no more, and answers who still waits."""
        self.is_over.set()
        self._server.shutdown()
        self._server.server_close()


@contextmanager
def tile_server(
    delay: float = 0.0, breaks: Callable[[str, int], bool] = lambda path, count: False
) -> Iterator[TileServer]:
    """A server that waits so many seconds before each tile; `breaks` says of a path and its number whether it fails."""
    made = TileServer(delay, breaks)
    try:
        yield made
    finally:
        made.close()


def _layer(source: str) -> QgsRasterLayer:
    layer = QgsRasterLayer(source, "tegels", "wms")
    assert layer.isValid()
    return layer


def _send(handler: BaseHTTPRequestHandler, code: int, kind: str, body: bytes) -> None:
    handler.send_response(code)
    handler.send_header("Content-Type", kind)
    handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body)


def _tile() -> bytes:
    """Light land with rows of upright strokes, as high as letters."""
    image = QImage(256, 256, QImage.Format.Format_RGB32)
    image.fill(QColor(LAND))
    painter = QPainter(image)
    for top in range(LETTER_TOP, 256, 64):
        for left in range(4, 256, LETTERS_APART):
            painter.fillRect(left, top, 4, LETTER_HEIGHT, QColor(LETTER))
    painter.end()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(content)


def _capabilities(port: int) -> str:
    levels = "".join(
        f"<TileMatrix><ows:Identifier>{level:02}</ows:Identifier>"
        f"<ScaleDenominator>{_COARSEST / 2**level / 0.00028}</ScaleDenominator>"
        "<TopLeftCorner>-285401.92 903401.92</TopLeftCorner><TileWidth>256</TileWidth><TileHeight>256</TileHeight>"
        f"<MatrixWidth>{2**level}</MatrixWidth><MatrixHeight>{2**level}</MatrixHeight></TileMatrix>"
        for level in range(15)
    )
    return (
        '<?xml version="1.0"?><Capabilities xmlns="http://www.opengis.net/wmts/1.0" version="1.0.0" '
        'xmlns:ows="http://www.opengis.net/ows/1.1"><Contents><Layer><ows:Title>straten</ows:Title>'
        "<ows:WGS84BoundingBox><ows:LowerCorner>3 50</ows:LowerCorner><ows:UpperCorner>7.5 54</ows:UpperCorner>"
        "</ows:WGS84BoundingBox><ows:Identifier>straten</ows:Identifier>"
        '<Style isDefault="true"><ows:Identifier>default</ows:Identifier></Style><Format>image/png</Format>'
        "<TileMatrixSetLink><TileMatrixSet>EPSG:28992</TileMatrixSet></TileMatrixSetLink>"
        '<ResourceURL format="image/png" resourceType="tile" '
        f'template="http://127.0.0.1:{port}/{{TileMatrix}}/{{TileCol}}/{{TileRow}}.png"/></Layer>'
        "<TileMatrixSet><ows:Identifier>EPSG:28992</ows:Identifier>"
        f"<ows:SupportedCRS>urn:ogc:def:crs:EPSG::28992</ows:SupportedCRS>{levels}</TileMatrixSet>"
        "</Contents></Capabilities>"
    )
