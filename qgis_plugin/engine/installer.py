"""Makes the engine's environment in the user's profile, as a task that shows its log and can be cancelled."""

from __future__ import annotations

import os
import queue
import shutil
import subprocess
import threading
import time
from pathlib import Path
from typing import Iterator, List, Optional

from qgis.core import QgsTask
from qgis.PyQt.QtCore import pyqtSignal

from ...core_models.contract.errors import Cancelled, CoreError, EngineIncomplete
from ..messages import tr
from ..quiet import say_nothing_of_the_end
from . import interpreter
from .causes import cause_of
from .client import POLL, end_group, own_group, pipe
from .pip_lines import bytes_in, step_in
from .plan import Plan, requirements
from .pythons import find_python

LEAST, MOST = 5.0, 98.0
"""Percent before the first and after the last package."""
LOOK = 1.0
"""Seconds between looks at how much is there."""


class InstallEngine(QgsTask):
    """Makes `folder` an environment with the engine's packages.

    It is made beside an earlier one, which is replaced once the new one is whole; else that one stays, and of
    the new one nothing.
    """

    logged = pyqtSignal(str)
    """A line of pip, or about what is done."""
    stepped = pyqtSignal(str)
    """What is being done, in words."""

    def __init__(self, folder: Path, plan: Optional[Plan] = None, packages: Optional[Path] = None) -> None:
        super().__init__(tr("Set up Revisit's engine"), QgsTask.Flag.CanCancel)
        self.folder = folder
        self.fresh = folder.with_name(folder.name + ".new")
        self.plan = plan or Plan()
        self.packages = packages or requirements()
        self.error: Optional[CoreError] = None
        self._looked = 0.0

    def run(self) -> bool:
        """In the task's thread: True when the environment is whole, else `error` says why not."""
        try:
            self.install()
        except CoreError as error:
            self.error = error
        except OSError as error:
            message, hint = cause_of(str(error))
            message = message or tr("{0} cannot be made: {1}.").format(self.folder, error)
            self.error = EngineIncomplete("engine.install", message, hint or tr("See the log."))
            self.logged.emit(str(error))
        if self.error is not None:
            shutil.rmtree(self.fresh, ignore_errors=True)
        interpreter.forget_probes()
        return self.error is None

    def finished(self, _holds: bool) -> None:
        """In the main thread: a set-up that was cancelled has not failed."""
        if self.isCanceled():
            say_nothing_of_the_end()

    def install(self) -> None:
        """Make the environment; raises `CoreError` and `OSError`."""
        shutil.rmtree(self.fresh, ignore_errors=True)
        self.folder.parent.mkdir(parents=True, exist_ok=True)
        self.stepped.emit(tr("Looking for a Python"))
        base = find_python()
        self.logged.emit(f"Python: {base}")
        self.plan.check_room(self.folder.parent)
        self.setProgress(1)
        self.stepped.emit(tr("Making an environment"))
        self._step([base, "-m", "venv", str(self.fresh)])
        self.setProgress(max(self.progress(), LEAST))
        (self.fresh / "tmp").mkdir()
        self.stepped.emit(tr("Asking for packages"))
        for arguments in self.pip_steps():
            self._step(arguments)
        shutil.rmtree(self.fresh / "tmp", ignore_errors=True)
        stamp = self.packages.read_text(encoding="utf-8")
        (self.fresh / interpreter.STAMP).write_text(stamp, encoding="utf-8")
        remove(self.folder)
        os.replace(self.fresh, self.folder)
        self.setProgress(100)
        self.logged.emit(tr("The engine is ready."))

    def pip_steps(self) -> List[List[str]]:
        """The calls of pip: torch alone from an index of its own where it has the build, then everything."""
        python = str(interpreter.python_of(self.fresh))
        pip = [python, "-m", "pip", "--disable-pip-version-check", "--no-input"]
        install = [*pip, "install", "--progress-bar", "off", *self.plan.pip_options()]
        lines = self.packages.read_text(encoding="utf-8").splitlines()
        index = self.plan.torch_index()
        torch = [line for line in lines if line.startswith("torch==")] if index else []
        first = [[*install, "--no-deps", "--extra-index-url", index, *torch]] if torch else []
        return [*first, [*install, "-r", str(self.packages)]]

    def _step(self, arguments: List[str]) -> None:
        """Run one command, its lines going to `logged`; raises `Cancelled`, or `EngineIncomplete` with the
        cause.
        """
        self.logged.emit(" ".join(arguments))
        temporary = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(self.fresh / "tmp"))
        process = subprocess.Popen(
            arguments,
            env={
                **interpreter.clean_environment(os.environ),
                **self.plan.environment(),
                **(temporary if (self.fresh / "tmp").is_dir() else {}),
            },
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            **own_group(),
        )
        lines: List[str] = []
        try:
            for line in _lines(process):
                if self.isCanceled():
                    raise Cancelled("cancelled", tr("The set-up was cancelled; nothing was left behind."))
                self._tell(line)
                lines.append(line)
        finally:
            end_group(process)
            pipe(process.stdout).close()
        if process.returncode != 0:
            raise self._failure(process.returncode, "\n".join(lines))

    def _tell(self, line: str) -> None:
        """Pass on a line, and how much of the environment is there: pip says too little of that."""
        if line:
            self.logged.emit(line)
        step = step_in(line)
        if step:
            self.stepped.emit(step)
        if time.monotonic() - self._looked >= LOOK:
            done = min(1.0, bytes_in(self.fresh) / self.plan.peak)
            self.setProgress(max(self.progress(), LEAST + (MOST - LEAST) * done))
            self._looked = time.monotonic()

    def _failure(self, code: int, said: str) -> EngineIncomplete:
        message, hint = cause_of(said, self.plan.wheels)
        if message:
            return EngineIncomplete("engine.install", message, hint)
        if code in (-9, 137):
            return EngineIncomplete(
                "engine.install",
                tr("The system ended the set-up, as it does where memory runs out."),
                tr("Close other programs, and try again."),
            )
        message = tr("The set-up failed (exit code {0}).").format(code)
        return EngineIncomplete("engine.install", message, tr("See the log."))


def remove(folder: Path) -> None:
    """Remove an environment, if there is one; raises `EngineIncomplete` where something holds it."""
    if not folder.exists():
        return
    aside = folder.with_name(folder.name + ".old")
    shutil.rmtree(aside, ignore_errors=True)
    try:
        os.replace(folder, aside)
    except OSError as error:
        raise EngineIncomplete(
            "engine.busy",
            tr("{0} is in use: {1}.").format(folder, error.strerror or error),
            tr("End what runs in it (another QGIS, a training), and try again."),
        ) from error
    shutil.rmtree(aside, ignore_errors=True)
    interpreter.forget_probes()


def _lines(process: subprocess.Popen[bytes]) -> Iterator[str]:
    """Lines of the process's output until it ends; an empty one whenever nothing was said for
    `POLL` seconds.
    """
    said: queue.Queue[Optional[bytes]] = queue.Queue()

    def read() -> None:
        for line in pipe(process.stdout):
            said.put(line)
        said.put(None)

    threading.Thread(target=read, name="revisit-install", daemon=True).start()
    while True:
        try:
            line = said.get(timeout=POLL)
        except queue.Empty:
            yield ""
            continue
        if line is None:
            process.wait()
            return
        yield line.decode("utf-8", "replace").rstrip()
