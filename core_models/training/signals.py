"""SIGTERM as a question that the loop answers between two steps."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def on_terminate() -> Iterator[threading.Event]:
    """An event that SIGTERM sets, where signals may be handled (the main thread); the old handler comes back
    afterwards.
    """
    stopped = threading.Event()
    if threading.current_thread() is not threading.main_thread():
        yield stopped
        return
    old = signal.signal(signal.SIGTERM, lambda number, frame: stopped.set())
    try:
        yield stopped
    finally:
        signal.signal(signal.SIGTERM, old)
