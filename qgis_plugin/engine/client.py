"""One job in one engine process: the job goes in on stdin, events come back on stdout.

The process is a group of its own, so that it can be ended whole; stdin stays open for as long as the job is
wanted, so that the engine sees its parent's death, however it died.
"""

from __future__ import annotations

import contextlib
import glob
import math
import os
import queue
import signal
import subprocess
import sys
import tempfile
import threading
import time
import uuid
from types import TracebackType
from typing import IO, Any, Dict, List, Optional, Sequence, Type

from qgis.core import QgsProcessingUtils

from ...core_models.contract.errors import CoreError, EngineIncomplete
from ...core_models.contract.events import PROTOCOL, Done, Error, Event, Events, Hello, decode
from ...core_models.contract.job_base import StoppableJob
from ...core_models.contract.jobs import Job, Result, job_to_json
from ..messages import tr
from ..numbers import filled
from .interpreter import clean_environment

POLL = 0.2
"""Seconds between looks at the cancel button."""
SPARE = 0.3
"""Seconds that the engine may take beyond its job's `stop_seconds` to leave once its stdin is closed."""
GRACE = StoppableJob.stop_seconds + SPARE
PATIENCE = 0.3
"""Seconds that SIGTERM may take before SIGKILL."""
FAREWELL = 5.0
"""Seconds that the engine may take to leave after its last event."""
SILENCE = 120.0
"""Seconds without a word after which an engine counts as hung: it says four times a minute how far it is."""
TAIL_LINES = 15
LAYERS = "REVISIT_LAYERS"
"""Variable that tells the engine where virtual rasters of chosen layers lie (core_models/geo/reach.py)."""
MARK = "REVISIT_RUN"
"""Variable by which all that an engine has started is known, whatever group or session it is in."""
NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)
"""A flag of Windows, which would open a console otherwise."""


def command(python: str) -> List[str]:
    """The command line of a worker."""
    return [python, "-m", "core_models", "serve"]


class Worker:
    """A running engine; as a context manager it leaves no process behind."""

    def __init__(self, arguments: Sequence[str], folder: str) -> None:
        self._stderr: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - closed in __exit__
        self._events: queue.Queue[Optional[Event]] = queue.Queue()
        self._mark = f"{MARK}={uuid.uuid4().hex}"
        self._leaves_by = math.inf
        """When, on the monotonic clock, a process that was asked to stop has had its time."""
        try:
            self.process = subprocess.Popen(
                list(arguments),
                cwd=folder,
                env={
                    **clean_environment(os.environ),
                    LAYERS: QgsProcessingUtils.tempFolder(),
                    MARK: self._mark.partition("=")[2],
                },
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._stderr,
                **own_group(),
            )
        except OSError as error:
            self._stderr.close()
            raise EngineIncomplete(
                "engine.broken",
                tr("{0} does not start: {1}.").format(arguments[0], error),
                tr("Set up the engine again."),
            ) from error
        self._reader = threading.Thread(target=self._read, name="revisit-engine", daemon=True)
        self._reader.start()

    def __enter__(self) -> Worker:
        return self

    def __exit__(
        self,
        kind: Optional[Type[BaseException]],
        error: Optional[BaseException],
        trace: Optional[TracebackType],
    ) -> None:
        self.stop()
        self._reader.join(timeout=1.0)
        if not self._reader.is_alive():  # closing under a reader that hangs would hang too
            pipe(self.process.stdout).close()
        self._stderr.close()

    def _read(self) -> None:
        # A line that is no event is a stray print of a library: harmless, and told to nobody.
        with contextlib.suppress(OSError, ValueError):
            stdout = pipe(self.process.stdout)
            for line in iter(lambda: stdout.readline(1 << 20), b""):
                with contextlib.suppress(ValueError):
                    self._events.put(decode(line.decode("utf-8", "replace")))
        self._events.put(None)

    def send(self, line: str) -> None:
        """Send the job; stdin stays open. A worker that is already dead is noticed by `next_event`."""
        with contextlib.suppress(OSError):
            stdin = pipe(self.process.stdin)
            stdin.write(line.encode("utf-8") + b"\n")
            stdin.flush()

    def next_event(self, timeout: float) -> Optional[Event]:
        """The next event; None once the stream has ended. Raises `queue.Empty` after `timeout` seconds."""
        return self._events.get(timeout=timeout)

    def tail(self) -> str:
        """The last lines that the process wrote on stderr."""
        self._stderr.seek(0, os.SEEK_END)
        self._stderr.seek(max(0, self._stderr.tell() - 8192))
        lines = self._stderr.read().decode("utf-8", "replace").splitlines()
        return "\n".join(lines[-TAIL_LINES:])

    def wait(self, seconds: float) -> bool:
        """Whether the process ends within `seconds`."""
        try:
            self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            return False
        return True

    def finish(self) -> None:
        """Close stdin after the last event and let the process leave in its own time."""
        with contextlib.suppress(OSError):
            pipe(self.process.stdin).close()
        self.wait(FAREWELL)

    def dismiss(self, seconds: float) -> None:
        """Close stdin, which asks the job to stop, and give it `seconds` for that; only the first call
        counts.
        """
        if not self.dismissed:
            self._leaves_by = time.monotonic() + seconds
            with contextlib.suppress(OSError):
                pipe(self.process.stdin).close()

    @property
    def dismissed(self) -> bool:
        """Whether the job was asked to stop."""
        return self._leaves_by < math.inf

    def overdue(self) -> bool:
        """Whether a dismissed process has had its time."""
        return time.monotonic() >= self._leaves_by

    def stop(self) -> None:
        """End the process and its children: closed stdin, then, when its time is over, SIGTERM,
        then SIGKILL.
        """
        self.dismiss(GRACE)
        self.wait(max(0.0, self._leaves_by - time.monotonic()))
        end_group(self.process)
        end_marked(self._mark)


def pipe(stream: Optional[IO[bytes]]) -> IO[bytes]:
    """A stream of a process that was started with a pipe for it; raises ValueError where it was not."""
    if stream is None:
        raise ValueError("the process has no such pipe")
    return stream


def own_group() -> Dict[str, Any]:
    """Arguments of Popen that make the process the leader of a group of its own, without a console window."""
    if sys.platform == "win32":
        return {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW}
    return {"start_new_session": True}


def end_group(process: subprocess.Popen[bytes]) -> None:
    """End a process that leads a group, and what is left of the group where the process has ended already."""
    if sys.platform == "win32":
        _end_tree(process)
    else:
        if process.poll() is None:
            _signal_group(process, signal.SIGTERM)
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(PATIENCE)
        _signal_group(process, signal.SIGKILL)
    process.wait()


def end_marked(mark: str) -> None:
    """End what has left the group of its engine, where the system shows the environments of processes
    (Linux).
    """
    for environment in glob.iglob("/proc/[0-9]*/environ"):
        with contextlib.suppress(OSError):
            with open(environment, "rb") as file:
                marked = mark.encode() in file.read().split(b"\0")
            if marked:
                os.kill(int(environment.split("/")[2]), signal.SIGKILL)


def _signal_group(process: subprocess.Popen[bytes], number: int) -> None:
    # The number of the group is the process id of its leader, also after the leader's end.
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, number)


def _end_tree(process: subprocess.Popen[bytes]) -> None:
    """Windows has no groups that can be ended: the tree is ended by the system's own tool."""
    if process.poll() is None:
        tree = ["taskkill", "/T", "/F", "/PID", str(process.pid)]
        with contextlib.suppress(OSError, subprocess.SubprocessError):
            subprocess.run(tree, capture_output=True, timeout=5, creationflags=NO_WINDOW)
        process.kill()


def run(job: Job, arguments: Sequence[str], folder: str, events: Events) -> Result:
    """Run `job` in a worker started with `arguments` (see `command`) in `folder`, passing its events on.

    Raises the `CoreError` that the worker reports; `CoreError` with the exit code and the last lines of
    stderr where the worker dies without a word, or says none for `SILENCE` seconds; and `Cancelled` after
    `events.cancelled()`, in the worker's words where it stops within the job's `stop_seconds`, else in the
    job's. A job that is done by then is done.
    """
    with Worker(arguments, folder) as worker:
        worker.send(job_to_json(job))
        greeted, silent, dead = False, 0.0, 0.0
        while not worker.overdue():
            if events.cancelled():
                worker.dismiss((job.stop_seconds if greeted else StoppableJob.stop_seconds) + SPARE)
            try:
                event = worker.next_event(POLL)
            except queue.Empty:
                dead += POLL * worker.wait(0)  # what it said last may still be on its way
                if dead > FAREWELL:  # a child of its own holds the stream open
                    raise _end(worker, job) from None
                silent += POLL  # not the clock, which runs on while a laptop sleeps
                if silent >= SILENCE and not worker.dismissed:
                    raise _silence(worker) from None
                continue
            silent = 0.0
            if event is None:
                raise _end(worker, job)
            if not greeted:
                _check_greeting(event)
                greeted = True
            events.emit(event)
            if isinstance(event, Error):
                raise event.to_error()
            if isinstance(event, Done):
                worker.finish()
                return Result.from_dict(event.result)
        raise job.cancelled()


def _check_greeting(event: Event) -> None:
    """Refuse a worker that does not greet in this protocol; an error in place of the greeting is
    passed on.
    """
    if isinstance(event, Error):
        return
    if not isinstance(event, Hello) or event.protocol != PROTOCOL:
        found = event.protocol if isinstance(event, Hello) else tr("none")
        message = tr("The protocol of the engine is {0}, that of the plugin {1}.")
        raise EngineIncomplete(
            "protocol.mismatch",
            message.format(found, PROTOCOL),
            tr("Install plugin and engine of one version."),
        )


def _end(worker: Worker, job: Job) -> CoreError:
    """The error for a worker whose stream ended without `done` or `error`."""
    return job.cancelled() if worker.dismissed else _death(worker)


def _silence(worker: Worker) -> CoreError:
    """The error for a worker that runs and says nothing."""
    message = filled(tr("The engine said nothing for {0:.0f} s and was stopped."), SILENCE)
    hint = tr("Run it again; if that does not help, try another {device} or a smaller {batch}.")
    return CoreError("engine.silent", message, _with_last_lines(hint, worker))


def _death(worker: Worker) -> CoreError:
    """The error for a worker that ended by itself and without a word."""
    worker.wait(FAREWELL)
    code = worker.process.poll()
    if code is None:
        message = tr("The engine closed its output without a result.")
    elif code < 0:
        message = tr("The engine was ended by signal {0}.").format(-code)
    else:
        message = tr("The engine ended with exit code {0} and no result.").format(code)
    killed = code in (-signal.SIGTERM, -9, 137)
    hint = (
        tr("The system may have run out of memory: try a smaller {batch} or {tile}.")
        if killed
        else tr("Please report this.")
    )
    return CoreError("engine.died", message, _with_last_lines(hint, worker))


def _with_last_lines(hint: str, worker: Worker) -> str:
    """The hint, and below it what the process wrote last on stderr."""
    tail = worker.tail()
    return "\n".join([hint, tr("Last lines of the engine:"), tail]) if tail else hint
