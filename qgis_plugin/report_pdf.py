"""A printed page, as Qt lays it out: no browser is needed, and no module that a build of QGIS may lack."""

from __future__ import annotations

from typing import Iterator

from qgis.PyQt.QtCore import QMarginsF, QRectF, QSizeF, Qt
from qgis.PyQt.QtGui import (
    QFont,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextTable,
)

RESOLUTION = 300
MARGIN = 18 / 25.4
"""Of a page, in inches."""
LAID_OUT = 96
"""Pixels an inch of what is given in pixels, as Qt's documents have it."""
TITLES = {1: 17.0, 2: 12.0}
"""Size in points by level, for which styles are not asked."""


def write_pdf(page: str, title: str, path: str) -> None:
    """Write the HTML `page` to `path`, on A4 with numbers of pages; raises OSError where that cannot be."""
    with open(path, "wb"):
        pass  # the writer says nothing of a place where it cannot write
    writer = QPdfWriter(path)
    writer.setTitle(title)
    writer.setCreator("Revisit")
    writer.setResolution(RESOLUTION)
    size = QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    document = QTextDocument()
    document.documentLayout().setPaintDevice(writer)
    document.setHtml(page)
    form = document.rootFrame().frameFormat()
    form.setMargin(MARGIN * LAID_OUT)
    document.rootFrame().setFrameFormat(form)
    document.setPageSize(QSizeF(writer.width(), writer.height()))
    _size_titles(document)
    _keep_titles(document)
    _keep_rows(document)
    _draw(document, writer)


def _titles(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        if block.blockFormat().headingLevel():
            yield block
        block = block.next()


def _size_titles(document: QTextDocument) -> None:
    for block in _titles(document):
        cursor = QTextCursor(block)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        form = cursor.charFormat()
        form.clearProperty(QTextFormat.Property.FontSizeAdjustment)  # it counts more than a size
        form.setFontPointSize(TITLES[block.blockFormat().headingLevel()])
        cursor.setCharFormat(form)


def _keep_titles(document: QTextDocument) -> None:
    """Begin a new page with each title whose text, or the end of whose table's first cell, does."""
    for block in _titles(document):
        below = block.next()
        if below.isValid() and _page(block) != _page(below, whole=QTextCursor(below).currentTable()):
            form = block.blockFormat()
            form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            QTextCursor(block).setBlockFormat(form)


def _keep_rows(document: QTextDocument) -> None:
    """Begin a new page with each table of one row that ends on another page than it begins on."""
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable) and frame.rows() == 1:
            first = frame.firstCursorPosition().block()
            if _page(first) != _page(first, whole=True):
                form = frame.format()
                form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
                frame.setFormat(form)


def _page(block: QTextBlock, whole: object = None) -> int:
    """The page on which the first line of a block ends; its last one where the `whole` counts."""
    document = block.document()
    top = document.documentLayout().blockBoundingRect(block).top()
    line = block.layout().lineAt(block.layout().lineCount() - 1 if whole else 0)
    return int((top + line.y() + line.height() - 1) // document.pageSize().height())


def _draw(document: QTextDocument, writer: QPdfWriter) -> None:
    width, height = document.pageSize().width(), document.pageSize().height()
    margin = MARGIN * RESOLUTION
    foot = QRectF(margin, height - margin * 0.8, width - 2 * margin, margin / 2)
    painter = QPainter(writer)
    font = QFont(document.defaultFont())
    font.setPointSizeF(8.0)
    pages = document.pageCount()
    for page in range(pages):
        if page:
            writer.newPage()
        painter.save()
        painter.translate(0, -page * height)
        document.drawContents(painter, QRectF(0, page * height, width, height))
        painter.restore()
        painter.setFont(font)
        painter.drawText(foot, int(Qt.AlignmentFlag.AlignRight), f"{page + 1} / {pages}")
    painter.end()
