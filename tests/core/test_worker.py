"""The worker as QGIS starts it: a process, a job line, event lines, and an end in time."""

from __future__ import annotations

import importlib
import json
import os
import signal
import subprocess
import sys
import threading
import time
from dataclasses import replace

import pytest
from patience import PATIENCE
from synthetic import ROOT, clean_environment, difference_checkpoint, left_in, make_pair

from core_models import worker
from core_models.contract.change_jobs import DetectChange, InspectPair
from core_models.contract.events import Done, Error, Hello, Log, Progress, decode
from core_models.contract.jobs import CHIP_JOBS, JOBS, job_to_json
from core_models.inference.staging import Staging
from core_models.stopping import GRACE
from core_models.worker import WORK, Speaker, read_line

SERVE = [sys.executable, "-m", "core_models", "serve"]


def start(command=SERVE, **environment: str) -> subprocess.Popen:
    """A worker process in a group of its own."""
    return subprocess.Popen(
        command,
        cwd=ROOT,
        env=clean_environment(**environment),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def send(process: subprocess.Popen, line: str) -> None:
    process.stdin.write(line + "\n")
    process.stdin.flush()


def patched(code: str) -> list[str]:
    """A worker whose `detect_change` is made by `code`."""
    lines = ["import os, sys, time", "import core_models.inference.change.job as change", code]
    lines += [
        "change.detect_change = detect_change",
        "from core_models.worker import serve_process",
        "os._exit(serve_process())",
    ]
    return [sys.executable, "-c", "\n".join(lines)]


def finish(process: subprocess.Popen, line: str):
    """Send a job and wait; events, stderr and exit code. stdin stays open."""
    send(process, line)
    events = [decode(text) for text in process.stdout]
    code = process.wait(PATIENCE)
    err = process.stderr.read()
    process.stdin.close()
    return events, err, code


def wait_for_tiles(process: subprocess.Popen) -> None:
    for line in process.stdout:
        event = decode(line)
        if isinstance(event, Progress) and event.message.startswith("Tile"):
            return
    raise AssertionError(process.stderr.read())


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """A pair and a checkpoint that finds its changes."""
    folder = tmp_path_factory.mktemp("pair")
    return make_pair(folder), difference_checkpoint(folder / "net.safetensors")


@pytest.fixture
def job(files, tmp_path) -> DetectChange:
    pair, checkpoint = files
    return DetectChange(
        pair.before, pair.after, checkpoint, str(tmp_path / "out.gpkg"), map=str(tmp_path / "map.tif")
    )


def endless(job: DetectChange) -> DetectChange:
    """The job at 2 cm: 130 million pixels."""
    return replace(job, resolution=0.02)


def test_hello_progress_done(job, tmp_path) -> None:
    events, err, code = finish(start(), job_to_json(job))
    assert code == 0, err
    assert isinstance(events[0], Hello) and events[0].protocol == 1 and events[0].version
    assert isinstance(events[-1], Done)
    fractions = [event.fraction for event in events if isinstance(event, Progress)]
    assert fractions == sorted(fractions) and len(fractions) >= 3
    result = events[-1].result
    assert result["numbers"]["polygons"] == 3
    assert set(result["outputs"]) == {"changes", "map", "receipt"}
    assert left_in(tmp_path) == ["map.tif", "map.tif.receipt.json", "out.gpkg", "out.gpkg.receipt.json"]
    assert any(isinstance(event, Log) and "CPU" in event.message for event in events)


def test_inspect_is_a_job_too(files) -> None:
    pair, checkpoint = files
    events, err, code = finish(start(), job_to_json(InspectPair(pair.before, pair.after, checkpoint)))
    assert code == 0, err
    assert isinstance(events[-1], Done) and events[-1].result["details"]


def test_closing_stdin_cancels(job, tmp_path) -> None:
    process = start()
    send(process, job_to_json(endless(job)))
    wait_for_tiles(process)
    process.stdin.close()
    last = [decode(line) for line in process.stdout][-1]
    assert process.wait(PATIENCE) == 130
    assert isinstance(last, Error) and last.code == "cancelled"
    assert left_in(tmp_path) == []


def test_a_stop_is_forced_within_a_second() -> None:
    assert DetectChange.stop_seconds <= GRACE < 1


def test_sigterm_cleans_up(job, tmp_path) -> None:
    process = start()
    send(process, job_to_json(endless(job)))
    wait_for_tiles(process)
    assert left_in(tmp_path)
    process.send_signal(signal.SIGTERM)
    assert process.wait(PATIENCE) == 130
    assert left_in(tmp_path) == []


def test_a_kill_leaves_only_hidden_temporary_files(job, tmp_path) -> None:
    process = start()
    send(process, job_to_json(endless(job)))
    wait_for_tiles(process)
    process.kill()
    process.wait(PATIENCE)
    left = {name.split("/")[0] for name in left_in(tmp_path) if ".revisit.part" not in name}
    assert {name.rpartition("-")[0] for name in left} == {
        f".{name}.{process.pid:x}" for name in ("out.gpkg", "map.tif")
    }
    with Staging([job.output, job.map]):
        pass
    assert left_in(tmp_path) == [], "the process is gone, so the next run removes what it left"


@pytest.mark.parametrize("how", ["close", "term"])
def test_a_step_that_does_not_listen_is_ended_by_force(job, tmp_path, how) -> None:
    code = """
def detect_change(job, events):
    from core_models.inference.staging import Staging
    from core_models.inference.leftovers import job_outputs
    with Staging(job_outputs(job)) as staging:
        open(staging.place(job.output), "w").write("half")
        events.progress(0.5, "Tile 1")
        time.sleep(600)
"""
    process = start(patched(code))
    send(process, job_to_json(job))
    wait_for_tiles(process)
    process.stdin.close() if how == "close" else process.send_signal(signal.SIGTERM)
    last = [decode(line) for line in process.stdout][-1]
    assert process.wait(PATIENCE) == 130
    assert isinstance(last, Error) and last.code == "cancelled"
    assert left_in(tmp_path) == []


def test_a_killed_parent_leaves_no_orphan(job) -> None:
    parent = f"""
import subprocess, sys, time
pipes = dict(stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
worker = subprocess.Popen({SERVE!r}, **pipes, start_new_session=True)
worker.stdin.write({job_to_json(endless(job))!r} + chr(10)); worker.stdin.flush()
for line in worker.stdout:
    if "Tile" in line:
        break
print(worker.pid, flush=True)
time.sleep({2 * PATIENCE})
"""
    process = start([sys.executable, "-c", parent])
    worker = int(process.stdout.readline())
    os.kill(worker, 0)
    process.kill()
    process.wait(PATIENCE)
    assert wait_for_end(worker)


def wait_for_end(pid: int) -> bool:
    """Whether a process that is not our child ends (a zombie has ended)."""
    for _ in range(int(PATIENCE / 0.05)):
        try:
            with open(f"/proc/{pid}/stat") as file:
                if file.read().rpartition(")")[2].split()[0] == "Z":
                    return True
        except OSError:
            return True
        time.sleep(0.05)
    return False


def test_stray_prints_cannot_reach_the_events(job) -> None:
    code = """
def detect_change(job, events):
    from core_models.contract.jobs import Result
    print("a stray print")
    os.write(1, b"a C library writes to fd 1" + bytes([10]))
    sys.__stdout__.write("to the first stdout"); sys.__stdout__.flush()
    os.system("echo a child process")
    events.progress(0.5, "half")
    return Result(numbers={"polygons": 1})
"""
    events, err, code = finish(start(patched(code)), job_to_json(job))
    assert code == 0
    assert [type(event) for event in events] == [Hello, Progress, Done]
    for text in ("a stray print", "a C library", "to the first stdout", "a child process"):
        assert text in err


def test_an_unexpected_error_is_one_event_and_a_traceback(job) -> None:
    code = "def detect_change(job, events):\n    raise KeyError('lost\\nkey')"
    events, err, code = finish(start(patched(code)), job_to_json(job))
    assert code == 1
    last = events[-1]
    assert (last.code, last.exit_code) == ("internal", 1)
    assert "KeyError" in last.message and "\n" not in last.message
    assert "Traceback" in err


@pytest.mark.parametrize(
    "line, wanted",
    [
        ({"job": "detect-change"}, "protocol.mismatch"),
        ({"protocol": 99, "job": "detect-change"}, "protocol.mismatch"),
        ({"protocol": 1, "job": "make-coffee"}, "job.unknown"),
        ({"protocol": 1, "job": "inspect", "before": "a", "after": "b", "colour": 1}, "job.field"),
        ({"protocol": 1, "job": "inspect"}, "job.field"),
    ],
)
def test_a_job_of_another_version_is_refused(line, wanted) -> None:
    events, _, code = finish(start(), json.dumps(line))
    assert [type(event) for event in events] == [Hello, Error]
    assert (events[-1].code, code) == (wanted, 2)


def test_no_job_at_all_ends_quietly() -> None:
    process = start()
    out, err = process.communicate(timeout=PATIENCE)
    assert process.returncode == 130 and err == ""
    assert isinstance(decode(out.splitlines()[-1]), Error)


@pytest.mark.parametrize("package", ["torch", "rasterio"])
def test_an_engine_that_lacks_a_package_says_so(job, tmp_path, package) -> None:
    shim = tmp_path / "shim"
    shim.mkdir()
    (shim / "sitecustomize.py").write_text(f"import sys\nsys.modules[{package!r}] = None\n")
    events, err, code = finish(start(PYTHONPATH=str(shim)), job_to_json(job))
    assert code == 5
    assert [type(event) for event in events] == [Hello, Error]
    assert events[-1].code == "engine.incomplete" and package in events[-1].message and events[-1].hint
    assert err == ""


def test_a_reader_who_is_gone_stops_the_job(job, tmp_path) -> None:
    process = start()
    send(process, job_to_json(endless(job)))
    wait_for_tiles(process)
    process.stdout.close()
    assert process.wait(PATIENCE) == 130
    assert left_in(tmp_path) == []


def test_every_job_has_its_work() -> None:
    assert set(WORK) == {*JOBS.values(), *CHIP_JOBS.values()}
    for work in WORK.values():
        assert callable(getattr(importlib.import_module(f"core_models.{work.module}"), work.function))


HOSTILE = {
    "deep": b"[" * 100_000 + b"\n",
    "NUL": b'{"protocol": 1, "job": "inspect", "before": "a\\u0000", "after": "b"}\n',
    "raw NUL": b"\0" * 1000 + b"\n",
    "surrogate": b'{"protocol": 1, "job": "inspect", "before": "a\\ud800", "after": "b"}\n',
    "no UTF-8": b'{"protocol": 1, "job": "inspect", "before": "\xff\xfe", "after": "b"}\n',
    "a flag for a path": b'{"protocol": 1, "job": "inspect", "before": "a", "after": true}\n',
    "1, the number of stdout": b'{"protocol": 1, "job": "evaluate", "checkpoint": true, "dataset": "d", '
    b'"output": "o"}\n',
    "a number for a path": b'{"protocol": 1, "job": "inspect", "before": 1, "after": "b"}\n',
    "a megabyte": b'{"protocol": 1, "job": "' + b"x" * 1_000_000 + b'"}\n',
    "no end": b"x" * ((1 << 24) + 1),
    "empty": b"\n",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_whatever_the_line_is_one_error_event_ends_it(name) -> None:
    process = subprocess.Popen(
        SERVE,
        cwd=ROOT,
        env=clean_environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    out, err = process.communicate(HOSTILE[name], PATIENCE)
    events = [decode(line) for line in out.decode("utf-8").splitlines()]
    assert [type(event) for event in events] == [Hello, Error], err
    assert process.returncode == events[-1].exit_code == 2 and b"Traceback" not in err
    assert len(events[-1].message) < 600 and "\n" not in events[-1].message


def test_a_line_is_read_in_chunks_however_it_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    with os.fdopen(writing, "wb") as pipe:
        pipe.write("ä".encode() * 20_000 + b"\nmore")
    real, sizes = os.read, []
    monkeypatch.setattr(worker.os, "read", lambda *asked: sizes.append(asked[1]) or real(*asked))
    assert read_line(reading) == "ä" * 20_000
    assert len(sizes) < 100, "byte by byte it takes a call each and copies all before it"
    os.close(reading)


def test_a_name_that_is_no_text_can_be_told() -> None:
    reading, writing = os.pipe()
    Speaker(writing).say(Log(os.fsdecode(b"a\xff.tif")))
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        assert decode(pipe.read().decode("utf-8")).message == "a\udcff.tif"


def test_a_job_that_is_silent_says_again_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "HEARTBEAT", 0.01)
    reader, writer = os.pipe()
    speaker, ended = worker.Speaker(writer), threading.Event()
    speaker.say(Progress(0.3, "hashing"))
    beating = threading.Thread(target=speaker.beat, args=(ended,))
    beating.start()
    with open(reader, encoding="utf-8") as lines:
        assert [decode(next(lines)) for _ in range(3)] == [Progress(0.3, "hashing")] * 3
        ended.set()
        beating.join(PATIENCE)
        assert not beating.is_alive()
        os.close(writer)
