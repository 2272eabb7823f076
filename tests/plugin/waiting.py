"""Waiting while Qt works."""

from __future__ import annotations

from typing import Callable

from conftest import PATIENCE
from qgis.PyQt.QtCore import QEventLoop, QTimer


def wait_until(holds: Callable[[], object], seconds: float = PATIENCE) -> bool:
    """Let Qt work until `holds()` comes true, `seconds` at most."""
    loop = QEventLoop()
    poll = QTimer()
    poll.timeout.connect(lambda: holds() and loop.quit())
    poll.start(20)
    QTimer.singleShot(int(seconds * 1000), loop.quit)
    loop.exec_() if not holds() else None
    poll.stop()
    return bool(holds())
