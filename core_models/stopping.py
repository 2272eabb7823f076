"""Stopping in time: a polite request first, an exit where it is not heard.

A job looks for the request between its steps. A step inside a library cannot look; after a short grace the
process says its last words, removes what it has begun to write, and ends.
"""

from __future__ import annotations

import os
import signal
import socket
import threading
from typing import Callable, Optional

GRACE = 0.8
"""Seconds between the request and the exit."""
CANCELLED = 130


def stop_signals() -> list[signal.Signals]:
    """What asks a process to stop: Ctrl-C, a request to end, and a terminal that is closed."""
    names = [signal.SIGINT, signal.SIGTERM]
    if hasattr(signal, "SIGHUP") and signal.getsignal(signal.SIGHUP) != signal.SIG_IGN:  # not on Windows
        names.append(signal.SIGHUP)
    return names


class StopSwitch:
    """One request to stop, from a signal or from the end of stdin."""

    def __init__(self, last_words: Callable[[], None], grace: Optional[float] = GRACE) -> None:
        """`last_words` is called before the process is ended; `grace` None: only a second request ends it."""
        self._last_words = last_words
        self.grace = grace
        self._asked = threading.Event()
        self._finished = threading.Event()

    def cancelled(self) -> bool:
        """Whether somebody has asked to stop."""
        return self._asked.is_set()

    def ask(self) -> None:
        """Ask the job to stop, and end the process where it does not within the grace; at once when asked
        again.
        """
        grace = 0.0 if self._asked.is_set() else self.grace
        self._asked.set()
        if grace is None:
            return
        threading.Thread(target=self._insist, args=(grace,), name="stop", daemon=True).start()

    def ask_once(self) -> None:
        """As `ask`, unless somebody has asked already."""
        if not self._asked.is_set():
            self.ask()

    def finish(self) -> None:
        """The job has ended by itself: the process may say its own last words."""
        self._finished.set()

    def _insist(self, grace: float) -> None:
        if not self._finished.wait(grace):
            self._last_words()
            os._exit(CANCELLED)

    def watch_end_of(self, descriptor: int) -> None:
        """Ask to stop when `descriptor` (a pipe) comes to its end: the other side is gone."""

        def wait() -> None:
            try:
                while os.read(descriptor, 4096):
                    pass
            except OSError:
                pass
            self.ask_once()

        threading.Thread(target=wait, name="stdin", daemon=True).start()

    def watch_signals(self) -> None:
        """Ask to stop on SIGINT, SIGTERM and, unless it is ignored as under `nohup`, SIGHUP; heard at once
        even while the main thread is inside a library.
        """
        heard, tell = socket.socketpair()
        tell.setblocking(False)
        for number in stop_signals():
            signal.signal(number, lambda *_: None)
        signal.set_wakeup_fd(tell.fileno(), warn_on_full_buffer=False)

        def wait() -> None:
            with tell:  # keeps the sending end open for the life of the process
                while heard.recv(16):
                    self.ask()

        threading.Thread(target=wait, name="signals", daemon=True).start()
