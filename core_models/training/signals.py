"""SIGTERM and SIGHUP as a question that the loop answers between two steps."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def on_terminate() -> Iterator[threading.Event]:
    """An event that SIGTERM sets, and SIGHUP unless it is ignored, where signals may be handled (the main
    thread); the old handlers come back afterwards.
    """
    stopped = threading.Event()
    if threading.current_thread() is not threading.main_thread():
        yield stopped
        return
    names = [name for name in (getattr(signal, "SIGHUP", None), signal.SIGTERM) if name is not None]
    heard = [name for name in names if signal.getsignal(name) != signal.SIG_IGN]
    old = {name: signal.signal(name, lambda number, frame: stopped.set()) for name in heard}
    try:
        yield stopped
    finally:
        for name, handler in old.items():
            signal.signal(name, handler)
