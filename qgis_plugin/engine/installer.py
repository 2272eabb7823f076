"""Makes the engine's environment in the user's profile, as a task that shows its log and can be cancelled."""

from __future__ import annotations

import os
import queue
import shutil
import subprocess
import sys
import threading
from pathlib import Path
from typing import Iterator, List, Optional, Tuple

from qgis.core import QgsTask
from qgis.PyQt.QtCore import pyqtSignal

from ...core_models.contract.errors import Cancelled, CoreError, EngineIncomplete
from . import interpreter
from .client import POLL, end_group, own_group, pipe

OLDEST = (3, 11)
CPU_INDEX = "https://download.pytorch.org/whl/cpu"
"""Where torch without CUDA is; on Linux the common index has the CUDA build, several gigabytes."""
_ASK = (
    "import ensurepip, struct, sys, venv; print(sys.version_info[0], sys.version_info[1], "
    "struct.calcsize('P'))"
)


def requirements() -> Path:
    """The engine's pinned packages."""
    return Path(interpreter.code_root()) / "resources" / "engine-requirements.txt"


def python_candidates() -> List[str]:
    """Pythons that may make the environment, best first.

    `sys.executable` is none of them: inside QGIS it may be QGIS.
    """
    prefixes = dict.fromkeys((sys.base_exec_prefix, sys.exec_prefix))
    names = (
        ("python.exe",)
        if os.name == "nt"
        else tuple(f"bin/python3{minor}" for minor in (".13", ".12", ".11", ""))
    )
    inside = [os.path.join(prefix, name) for prefix in prefixes for name in names]
    on_path = [shutil.which(name) for name in ("python3.13", "python3.12", "python3.11", "python3", "python")]
    return list(dict.fromkeys(path for path in [*inside, *on_path] if path and os.path.isfile(path)))


def python_version(path: str) -> Optional[Tuple[int, int]]:
    """Version of the 64-bit Python at `path`; None where it does not run or cannot make environments."""
    try:
        answer = subprocess.run(
            [path, "-c", _ASK],
            env=interpreter.clean_environment(os.environ),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=30,
            check=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        major, minor, pointer = (int(word) for word in answer.stdout.split())
    except (OSError, ValueError, subprocess.SubprocessError):
        return None
    return (major, minor) if pointer == 8 else None


def find_python() -> str:
    """A Python of 3.11 or newer that can make the environment; raises `EngineIncomplete`."""
    candidates = python_candidates()
    for path in candidates:
        if (python_version(path) or (0, 0)) >= OLDEST:
            return path
    raise EngineIncomplete(
        "engine.no-python",
        f"No 64-bit Python {OLDEST[0]}.{OLDEST[1]} or newer with venv was found; tried: "
        f"{', '.join(candidates) or 'none'}.",
        "Install one (python.org; on Debian and Ubuntu also the package python3-venv) and try again.",
    )


class InstallEngine(QgsTask):
    """Makes `folder` an environment with the engine's packages; a folder left half made is removed."""

    logged = pyqtSignal(str)
    """A line of pip, or about what is done."""

    def __init__(self, folder: Path, cpu_only: bool = False, packages: Optional[Path] = None) -> None:
        super().__init__("Set up Revisit's engine", QgsTask.Flag.CanCancel)
        self.folder = folder
        self.cpu_only = cpu_only
        self.packages = packages or requirements()
        self.error: Optional[CoreError] = None

    def run(self) -> bool:
        """In the task's thread: True when the environment is whole, else `error` says why not."""
        try:
            self.install()
        except CoreError as error:
            self.error = error
        except OSError as error:
            self.error = EngineIncomplete(
                "engine.install",
                f"{self.folder} cannot be made: {error}.",
                "Free space or choose another profile.",
            )
        if self.error is not None:
            shutil.rmtree(self.folder, ignore_errors=True)
        interpreter.forget_probes()
        return self.error is None

    def install(self) -> None:
        """Make the environment; raises `CoreError`."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.parent.mkdir(parents=True, exist_ok=True)
        base = find_python()
        self.logged.emit(f"Python: {base}")
        self.setProgress(2)
        self._step([base, "-m", "venv", str(self.folder)])
        self.setProgress(10)
        for arguments in self.pip_steps():
            self._step(arguments)
        (self.folder / interpreter.STAMP).write_text(
            self.packages.read_text(encoding="utf-8"), encoding="utf-8"
        )
        self.setProgress(100)
        self.logged.emit("The engine is ready.")

    def pip_steps(self) -> List[List[str]]:
        """The calls of pip: torch alone from its own index where CUDA is not wanted, then everything."""
        pip = [
            str(interpreter.python_of(self.folder)),
            "-m",
            "pip",
            "--disable-pip-version-check",
            "--no-input",
        ]
        install = [*pip, "install", "--progress-bar", "off"]
        lines = self.packages.read_text(encoding="utf-8").splitlines()
        torch = [line for line in lines if line.startswith("torch==")] if self.cpu_only else []
        first = [[*install, "--no-deps", "--extra-index-url", CPU_INDEX, *torch]] if torch else []
        return [*first, [*install, "-r", str(self.packages)]]

    def _step(self, arguments: List[str]) -> None:
        """Run one command, its lines going to `logged`; raises `Cancelled` or `EngineIncomplete` with its
        last lines.
        """
        self.logged.emit(" ".join(arguments))
        process = subprocess.Popen(
            arguments,
            env=interpreter.clean_environment(os.environ),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            **own_group(),
        )
        lines: List[str] = []
        try:
            for line in _lines(process):
                if self.isCanceled():
                    raise Cancelled("cancelled", "The set-up was cancelled; nothing was left behind.")
                if line:
                    lines.append(line)
                    self.logged.emit(line)
                    self.setProgress(min(95.0, self.progress() + 0.5))
        finally:
            end_group(process)
            pipe(process.stdout).close()
        if process.returncode != 0:
            tail = "\n".join(lines[-8:])
            raise EngineIncomplete(
                "engine.install",
                f"The set-up failed with exit code {process.returncode}.",
                f"Last lines:\n{tail}",
            )


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
