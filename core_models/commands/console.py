"""What a command says to a person: progress and warnings on stderr."""

from __future__ import annotations

import shutil
import sys
from typing import IO, Optional

from ..contract.events import Event, Log, Progress, worded_event
from ..contract.wording import on_command_line


class Console:
    """Draws events for people; the bar only where stderr is a terminal."""

    def __init__(self, info: Optional[IO[str]] = None) -> None:
        """`info`: where plain messages go; None: to a terminal only."""
        self._terminal = sys.stderr.isatty()
        self._info = info or (sys.stderr if self._terminal else None)
        self._bar = False

    def say(self, event: Event) -> None:
        """Show `event`, with options as the command line names them."""
        event = worded_event(event, on_command_line)
        if isinstance(event, Progress):
            self._draw(event)
        elif isinstance(event, Log) and event.level == "warning":
            self.line(f"warning: {event.message}")
        elif isinstance(event, Log) and self._info is not None:
            self.clear()
            print(event.message, file=self._info, flush=True)

    def line(self, text: str) -> None:
        """A line on stderr."""
        self.clear()
        print(text, file=sys.stderr, flush=True)

    def clear(self) -> None:
        """Take the bar away."""
        if self._bar:
            print("\r\033[K", end="", file=sys.stderr, flush=True)
            self._bar = False

    def _draw(self, event: Progress) -> None:
        if not self._terminal:
            return
        filled = round(30 * event.fraction)
        text = f"[{'#' * filled}{'.' * (30 - filled)}] {100 * event.fraction:3.0f}%  {event.message}"
        print(
            "\r\033[K" + text[: shutil.get_terminal_size().columns - 1], end="", file=sys.stderr, flush=True
        )
        self._bar = True
