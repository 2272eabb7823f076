"""A job on stdin, events on stdout: how QGIS and the command line reach the engine.

Only the standard library is needed to import this and to say why a job cannot run.
"""

from __future__ import annotations

import importlib
import importlib.util
import os
import sys
import threading
import traceback
from collections.abc import Sequence
from dataclasses import dataclass
from typing import IO, Callable, TypeVar

from . import __version__
from .contract import packages
from .contract.adapt_jobs import AdaptChange
from .contract.batch_jobs import BatchChange
from .contract.ceilings import MAX_LINE
from .contract.change_jobs import DetectChange, InspectPair
from .contract.chip_jobs import ChangeChips, ClearChips, CloudChips, ObjectChips
from .contract.cloud_jobs import RemoveClouds
from .contract.errors import Cancelled, CoreError, EngineIncomplete, InputRefused, OutOfMemory
from .contract.events import Done, Error, Event, Events, Hello, Progress, encode
from .contract.job_base import StoppableJob
from .contract.jobs import ChipJob, Job, Result, job_from_json
from .contract.object_jobs import DetectObjects
from .contract.review_jobs import RedrawChange, SampleChange
from .contract.segment_jobs import Segment
from .contract.series_jobs import DetectSeries
from .contract.training_jobs import Evaluate, TrainModel
from .geo.reach import within_reach
from .inference.leftovers import discard, job_outputs
from .stopping import StopSwitch

Made = TypeVar("Made")

INSTALL_HINT = "Set up the engine again, or install them into its Python."
CHUNK = 1 << 16
HEARTBEAT = 15.0
"""Seconds after which the engine says again how far it is, so that silence means that it hangs."""


def missing_packages(wanted: Sequence[str] = packages.ENGINE) -> list[str]:
    """Those of `wanted` that the engine's Python does not have."""
    missing = []
    for name in wanted:
        try:
            found = importlib.util.find_spec(name) is not None
        except (ImportError, ValueError):
            found = False
        if not found:
            missing.append(name)
    return missing


def require_engine(wanted: Sequence[str] = packages.ENGINE) -> None:
    """Raise `EngineIncomplete` where packages are missing."""
    missing = missing_packages(wanted)
    if missing:
        raise EngineIncomplete(
            "engine.incomplete",
            f"The engine's Python {sys.executable} lacks {', '.join(missing)}.",
            INSTALL_HINT,
        )


@dataclass(frozen=True)
class Work:
    """What does a kind of job: a function of the job and its events that gives a `Result`."""

    module: str
    """Inside `core_models`; imported when it is needed."""
    function: str
    packages: Sequence[str] = packages.ENGINE


WORK: dict[type, Work] = {
    DetectChange: Work("inference.change.job", "detect_change"),
    DetectSeries: Work("inference.change.series.job", "detect_series"),
    BatchChange: Work("commands.batch", "batch_change"),
    RemoveClouds: Work("inference.clouds.job", "remove_clouds"),
    DetectObjects: Work("inference.objects.job", "detect_objects"),
    Segment: Work("inference.segmentation.job", "segment"),
    InspectPair: Work("inference.change.inspection", "inspect"),
    RedrawChange: Work("inference.change.redraw", "redraw_change"),
    SampleChange: Work("inference.change.sample", "sample_change"),
    TrainModel: Work("training.job", "run_training", packages.TRAINING),
    Evaluate: Work("training.job", "run_evaluation", packages.TRAINING),
    AdaptChange: Work("adapting.job", "adapt"),
    ChangeChips: Work("training.change.chips", "make_change_chips", packages.CHIPS),
    CloudChips: Work("training.clouds.chips", "make_cloud_chips", packages.CLOUD_CHIPS),
    ClearChips: Work("training.clouds.clear_chips", "make_clear_chips", packages.CHIPS),
    ObjectChips: Work("training.objects.chips", "make_object_chips", packages.CHIPS),
}


def run_job(job: Job | ChipJob, events: Events) -> Result:
    """Run `job`; raises only `CoreError` and its children."""
    return guarded(lambda: _run(job, events))


def _run(job: Job | ChipJob, events: Events) -> Result:
    work = WORK[type(job)]
    cuts_chips = getattr(job, "scene", None) is not None
    require_engine(packages.ENGINE if cuts_chips else work.packages)
    events.check()
    module = importlib.import_module(f".{work.module}", __package__)
    with within_reach(job):
        result: Result = getattr(module, work.function)(job, events)
    return result


def guarded(work: Callable[[], Made]) -> Made:
    """What `work()` gives; turns everything that it raises into a `CoreError`, with the traceback of a fault
    on stderr.
    """
    try:
        return work()
    except CoreError:
        raise
    except KeyboardInterrupt as error:
        raise Cancelled() from error
    except MemoryError as error:
        raise OutOfMemory(
            "memory.host", "The job does not fit into memory.", "Use a smaller tile or extent."
        ) from error
    except Exception as error:
        traceback.print_exc()
        if isinstance(error, ImportError) and not (error.name or "").startswith(str(__package__)):
            message = f"The engine's Python {sys.executable} cannot load a package: {first_line(error)}."
            raise EngineIncomplete("engine.incomplete", message, INSTALL_HINT) from error
        message = f"The engine failed unexpectedly: {type(error).__name__}: {first_line(error)}."
        raise CoreError("internal", message, "Please report it with the log.") from error


def first_line(error: BaseException) -> str:
    """The first line of an error's text, without a full stop."""
    lines = str(error).strip().splitlines()
    return lines[0].rstrip(".") if lines else "no message"


class Speaker:
    """Writes whole event lines to a file descriptor, from any thread."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._lock = threading.Lock()
        self._progress = Progress(0.0)

    def beat(self, ended: threading.Event) -> None:
        """Say the latest progress again and again until the job has `ended`, or nobody listens."""
        while not ended.wait(HEARTBEAT):
            try:
                self.say(self._progress)
            except Cancelled:
                return

    def say(self, event: Event) -> None:
        """Write `event`; raises `Cancelled` when nobody listens any more."""
        with self._lock:
            self._write(event)

    def last(self, event: Event) -> None:
        """Write `event` if that can be done without waiting for another thread's line or a reader who is
        gone.
        """
        if self._lock.acquire(timeout=0.2):
            try:
                self._write(event)
            except Cancelled:
                pass
            finally:
                self._lock.release()

    def _write(self, event: Event) -> None:
        if isinstance(event, Progress):
            self._progress = event
        # a file name may hold bytes that are no UTF-8; in JSON the backslashes name them
        line = (encode(event) + "\n").encode("utf-8", "backslashreplace")
        try:
            while line:
                line = line[os.write(self._descriptor, line) :]
        except OSError as error:
            raise Cancelled("cancelled", "Nobody reads the events any more; nothing was written.") from error


def serve(stdin: IO[bytes], stdout: IO[bytes]) -> int:
    """Read one job line from `stdin`, run it, write events to `stdout`; gives the exit code.

    The end of `stdin` means that the parent is gone: the job stops, by force where it takes longer than its
    `stop_seconds`.
    """
    speaker = Speaker(stdout.fileno())
    job: Job | StoppableJob = StoppableJob()

    def last_words() -> None:
        discard(job_outputs(job))
        speaker.last(Error.of(job.cancelled()))

    switch = StopSwitch(last_words)
    ended = threading.Event()

    def say(event: Event) -> None:
        try:
            speaker.say(event)
        except Cancelled:  # the reader is gone; a job that has something to save must still come to it
            switch.ask_once()

    try:
        speaker.say(Hello(version=__version__))
        switch.watch_signals()
        job = guarded(lambda: job_from_json(read_line(stdin.fileno())))
        switch.grace = job.stop_seconds
        switch.watch_end_of(stdin.fileno())
        threading.Thread(target=speaker.beat, args=(ended,), name="heartbeat", daemon=True).start()
        result = run_job(job, Events(say, switch.cancelled))
        ended.set()
        switch.finish()
        guarded(lambda: speaker.say(Done(result.to_dict())))
    except CoreError as error:
        ended.set()
        switch.finish()
        speaker.last(Error.of(error))
        return error.exit_code
    return 0


def read_line(descriptor: int) -> str:
    """The first line of `descriptor`, of which more may be read than that; raises `Cancelled` where it ends
    before one, and `InputRefused` for a line that is no text or does not end.
    """
    chunks: list[bytes] = []
    size = 0
    while not chunks or b"\n" not in chunks[-1]:
        chunk = os.read(descriptor, CHUNK)
        if not chunk:
            raise Cancelled("cancelled", "The engine was started without a job.")
        chunks.append(chunk)
        size += len(chunk)
        if size > MAX_LINE:
            message = f"The engine was sent a line of more than {MAX_LINE} bytes, wanted a job."
            raise InputRefused("job.unknown", message, "Name fewer files.")
    line = b"".join(chunks).partition(b"\n")[0]
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError as error:
        message = f"The engine was sent bytes that are no UTF-8 ({error.reason}), wanted a job."
        raise InputRefused("job.unknown", message, "Use plugin and engine of one version.") from error


def serve_process() -> int:
    """`serve` on this process's stdin and stdout; whatever libraries print goes to stderr instead."""
    with open(own_stdout(), "wb", buffering=0) as stdout:
        return serve(sys.stdin.buffer, stdout)


def own_stdout() -> int:
    """A descriptor of stdout that only the caller has: from now on, what anybody else prints goes
    to stderr.
    """
    sys.stdout.flush()
    descriptor = os.dup(1)
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return descriptor
