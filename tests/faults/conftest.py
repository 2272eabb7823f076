"""Processes for the rows, and the files that they start from."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from faults import Row, Run, Serve
from kits import Kits
from patience import PATIENCE
from synthetic import ROOT, clean_environment
from warm import awaited


def _hear_a_closed_terminal() -> None:
    """Where the tests run under `nohup`, a process that they start would ignore it too."""
    signal.signal(signal.SIGHUP, signal.SIG_DFL)


class Processes:
    """Runs rows, each in a process of its own in the row's folder."""

    def __init__(self) -> None:
        self._warm: subprocess.Popen | None = None

    def run(self, row: Row, folder: Path, scratch: Path) -> Run:
        """Run `row` in `folder`; what it prints goes to `scratch`."""
        own = {"TMPDIR": str(scratch / "tmp"), "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
        (scratch / "tmp").mkdir()
        own.update({name: value.format(folder=folder) for name, value in row.environment.items()})
        job = {
            "words": row.words(),
            "folder": str(folder),
            "environment": clean_environment(**own),
            "stdin": os.devnull,
            "out": str(scratch / "out"),
            "err": str(scratch / "err"),
            "patience": PATIENCE,
        }
        pipe = None
        if isinstance(row.call, Serve):
            job["stdin"] = str(scratch / "stdin")
            os.mkfifo(job["stdin"])
            pipe = os.open(job["stdin"], os.O_RDWR)
            threading.Thread(target=_send, args=(pipe, row.call.encoded()), daemon=True).start()
        ended = self._fresh(row, job, folder) if row.fresh else self._forked(row, job, folder)
        if pipe is not None:
            os.close(pipe)
        texts = (Path(job[name]).read_text(errors="backslashreplace") for name in ("out", "err"))
        out, err = texts
        left = [path for path in (scratch / "tmp").iterdir() if not path.name.startswith("torchinductor")]
        assert row.code == 1 or not left, f"left in the folder for temporary files: {left}"
        peak = ended["kilobytes"] / 1024
        return Run(ended["code"], out, err, ended["seconds"], ended.get("megabytes", 0.0), peak)

    def _forked(self, row: Row, job: dict, folder: Path) -> dict:
        warm = self._warm_process()
        warm.stdin.write(json.dumps(job) + "\n")
        warm.stdin.flush()
        child = json.loads(warm.stdout.readline())["pid"]
        stopper = _stop_when_writing(row, child, folder)
        answer = json.loads(warm.stdout.readline())
        stopper.join()
        return answer

    def _warm_process(self) -> subprocess.Popen:
        if self._warm is None:
            self._warm = subprocess.Popen(
                [sys.executable, Path(__file__).with_name("warm.py")],
                env=clean_environment(PYTHONPATH=str(ROOT)),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
                cwd=ROOT,
            )
        return self._warm

    def _fresh(self, row: Row, job: dict, folder: Path) -> dict:
        with open(job["stdin"]) as stdin, open(job["out"], "w") as out, open(job["err"], "w") as err:
            process = subprocess.Popen(
                [sys.executable, "-m", "core_models", *job["words"]],
                cwd=folder,
                env=job["environment"],
                stdin=stdin,
                stdout=out,
                stderr=err,
                start_new_session=True,
                preexec_fn=_hear_a_closed_terminal,
            )
            stopper = _stop_when_writing(row, process.pid, folder)
            ended = awaited(process.pid, PATIENCE)
            process.returncode = ended["code"]
            stopper.join()
        return ended

    def close(self) -> None:
        """End the process that is forked."""
        if self._warm is not None:
            self._warm.stdin.close()
            self._warm.wait(PATIENCE)


def _send(pipe: int, data: bytes) -> None:
    try:
        while data:
            data = data[os.write(pipe, data[:65536]) :]
    except OSError:
        pass  # the run ended before it had read everything


def _stop_when_writing(row: Row, process: int, folder: Path) -> threading.Thread:
    def wait() -> None:
        late = time.monotonic() + PATIENCE
        while row.stop is not None and time.monotonic() < late:
            if any(folder.rglob(row.stop_at)):
                os.kill(process, row.stop)
                return
            time.sleep(0.02)

    thread = threading.Thread(target=wait, daemon=True)
    thread.start()
    return thread


@pytest.fixture(scope="session")
def processes():
    """One forked process for all rows."""
    made = Processes()
    yield made
    made.close()


@pytest.fixture(scope="session")
def kits(tmp_path_factory) -> Kits:
    """The good files, made once."""
    return Kits(tmp_path_factory.mktemp("kits"))
