"""The client against workers that misbehave; a real worker is in test_detectchange_run.py."""

from __future__ import annotations

import itertools
import queue
import sys
import textwrap
import time
from pathlib import Path
from typing import Callable, Optional

import pytest
from conftest import PATIENCE
from revisit.core_models.contract.change_jobs import DetectChange
from revisit.core_models.contract.errors import Cancelled, CoreError, EngineIncomplete, InputRefused
from revisit.core_models.contract.events import Event, Events, Log, Progress
from revisit.core_models.contract.jobs import Job, Result
from revisit.core_models.contract.training_jobs import TrainModel
from revisit.qgis_plugin.engine import client

JOB = DetectChange(before="a.tif", after="b.tif", checkpoint="c.safetensors", output="o.gpkg")
HELLO = """say({"event": "hello", "protocol": 1, "version": "0", "device": "cpu"})\n"""
PRELUDE = """
import json, os, signal, subprocess, sys, time
def say(event): print(json.dumps(event), flush=True)
job = json.loads(sys.stdin.readline())
"""

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs the job against a worker made of the given lines."""

    def call(body: str, events: Optional[Events] = None, greet: bool = True, job: Job = JOB) -> Result:
        script = tmp_path / "worker.py"
        script.write_text(PRELUDE + (HELLO if greet else "") + textwrap.dedent(body))
        return client.run(job, [sys.executable, str(script)], str(tmp_path), events or Events())

    return call


def alive(pid: int) -> bool:
    """Whether the process is still there, and no zombie, some minutes from now: a signal takes its time."""
    for _ in range(int(PATIENCE / 0.05)):
        try:
            if Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] == "Z":
                return False
        except OSError:
            return False
        time.sleep(0.05)
    return True


def test_events_arrive_in_order_and_the_result_comes_back(run: Run) -> None:
    heard: list[Event] = []
    body = """
    say({"event": "progress", "fraction": 0.5, "message": "half"})
    say({"event": "log", "message": "mind", "level": "warning"})
    say({"event": "done", "result": {"outputs": {"changes": job["output"]}, "numbers": {"polygons": 3}}})
    sys.stdin.read()
    """
    result = run(body, Events(heard.append))
    assert result.outputs == {"changes": "o.gpkg"} and result.numbers["polygons"] == 3
    assert heard[1:3] == [Progress(0.5, "half"), Log("mind", "warning")]


def test_prints_of_libraries_are_harmless(run: Run) -> None:
    body = """
    os.write(1, b"ERROR 1: PROJ says\\n\\xff\\xfe not utf-8\\n{broken json\\n[1, 2]\\n")
    os.write(1, b"{\\"event\\": \\"nonsense\\"}\\n\\n")
    os.write(1, b"x" * 3_000_000 + b"\\n")
    say({"event": "done", "result": {}})
    """
    assert run(body) == Result()


def test_a_worker_that_dies_is_told_with_its_code_and_last_words(run: Run) -> None:
    body = "print('first', file=sys.stderr)\nprint('Segfault in libfoo', file=sys.stderr)\nsys.exit(3)"
    with pytest.raises(CoreError, match="exit code 3") as caught:
        run(body)
    assert caught.value.code == "engine.died" and "Segfault in libfoo" in str(caught.value)


def test_a_worker_that_is_killed_points_at_memory(run: Run) -> None:
    with pytest.raises(CoreError, match=r"signal 9.*memory"):
        run("os.kill(os.getpid(), signal.SIGKILL)")


def test_a_worker_that_dies_before_it_reads_the_job_is_told(tmp_path: Path) -> None:
    with pytest.raises(CoreError, match="No module named no_such_module"):
        client.run(JOB, [sys.executable, "-m", "no_such_module"], str(tmp_path), Events())


def test_a_dead_worker_whose_child_holds_the_stream_is_noticed(run: Run, tmp_path: Path) -> None:
    started = time.monotonic()
    with pytest.raises(CoreError, match="exit code 4"):
        run("child = subprocess.Popen(['sleep', '900'])\nopen('pid', 'w').write(str(child.pid))\nsys.exit(4)")
    assert time.monotonic() - started < 2 * PATIENCE
    assert not alive(int((tmp_path / "pid").read_text()))


def test_a_python_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(EngineIncomplete, match="does not start"):
        client.run(JOB, [str(tmp_path / "python")], str(tmp_path), Events())


def test_the_workers_own_error_is_raised_as_it_was_meant(run: Run) -> None:
    body = """
    say({"event": "error", "exit_code": 2, "code": "input.missing", "message": "No.", "hint": "Look."})
    """
    with pytest.raises(InputRefused) as caught:
        run(body)
    assert (caught.value.code, str(caught.value)) == ("input.missing", "No. Look.")


@pytest.mark.parametrize(
    "greeting",
    [
        """say({"event": "hello", "protocol": 99, "version": "9", "device": ""})""",
        """say({"event": "progress", "fraction": 0.0})""",
    ],
    ids=["another protocol", "no greeting"],
)
def test_a_worker_of_another_protocol_is_refused_and_ended(run: Run, tmp_path: Path, greeting: str) -> None:
    body = f"open('pid', 'w').write(str(os.getpid()))\n{greeting}\ntime.sleep(900)"
    with pytest.raises(EngineIncomplete, match="that of the plugin 1") as caught:
        run(body, greet=False)
    assert caught.value.code == "protocol.mismatch"
    assert not alive(int((tmp_path / "pid").read_text()))


@pytest.mark.parametrize(
    "deafness",
    ["sys.stdin.read()", "time.sleep(900)", "signal.signal(signal.SIGTERM, signal.SIG_IGN)\ntime.sleep(900)"],
    ids=["listens", "ignores stdin", "ignores SIGTERM"],
)
def test_cancel_ends_the_worker_and_its_children(run: Run, tmp_path: Path, deafness: str) -> None:
    body = (
        f"child = subprocess.Popen(['sleep', '900'])\nopen('pids', 'w').write(f'{{os.getpid()}} "
        f"{{child.pid}}')\n{deafness}"
    )
    pids = tmp_path / "pids"
    asked: list[float] = []

    def cancelled() -> bool:
        if pids.exists() and pids.read_text():
            asked.append(time.monotonic())
        return bool(asked)

    with pytest.raises(Cancelled):
        run(body, Events(cancelled=cancelled))
    assert time.monotonic() - asked[0] < 2 * PATIENCE
    leader, child = (int(word) for word in pids.read_text().split())
    assert not alive(leader) and not alive(child)


@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="looks for processes in /proc")
def test_a_child_in_a_session_of_its_own_is_ended_too(run: Run, tmp_path: Path) -> None:
    body = """
    child = subprocess.Popen(['sleep', '900'], start_new_session=True)
    open('pid', 'w').write(str(child.pid))
    say({"event": "done", "result": {}})
    """
    assert run(body) == Result()
    assert not alive(int((tmp_path / "pid").read_text()))


@pytest.mark.parametrize(
    "silence",
    [
        "time.sleep(900)",
        "os.kill(os.getpid(), signal.SIGSTOP)",
        "[signal.signal(n, signal.SIG_IGN) for n in (1, 2, 3, 10, 12, 15)]\ntime.sleep(900)",
        "os.write(1, b'not an event\\n')\ntime.sleep(900)",
    ],
    ids=["sleeps", "is stopped", "ignores signals", "says what is no event"],
)
def test_an_engine_that_says_nothing_is_ended_with_its_children(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, silence: str
) -> None:
    body = (
        "child = subprocess.Popen(['sleep', '900'])\n"
        "open('pids', 'w').write(f'{os.getpid()} {child.pid}')\n"
        "print('stuck here', file=sys.stderr, flush=True)\n"
        f"say({{'event': 'progress', 'fraction': 0.5, 'message': 'last'}})\n{silence}"
    )

    def listen(event: Event) -> None:
        if isinstance(event, Progress):  # it has done all that this test asks for
            monkeypatch.setattr(client, "SILENCE", 1.0)

    with pytest.raises(CoreError, match="said nothing for 1 s") as caught:
        run(body, Events(listen))
    assert caught.value.code == "engine.silent" and "stuck here" in str(caught.value)
    assert not any(alive(int(pid)) for pid in (tmp_path / "pids").read_text().split())


def test_an_engine_that_says_again_how_far_it_is_may_take_its_time(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before each of its words there is nothing to hear for 0.8 s."""
    next_event, asked = client.Worker.next_event, itertools.count(1)

    def seldom(worker: client.Worker, timeout: float) -> Optional[Event]:
        if next(asked) % 5:
            raise queue.Empty
        return next_event(worker, PATIENCE)

    monkeypatch.setattr(client, "SILENCE", 1.0)
    monkeypatch.setattr(client.Worker, "next_event", seldom)
    body = """
    for _ in range(8):
        say({"event": "progress", "fraction": 0.1, "message": "hashing"})
    say({"event": "done", "result": {"numbers": {"f1": 1.0}}})
    sys.stdin.read()
    """
    assert run(body).numbers == {"f1": 1.0}


def test_the_last_word_of_an_engine_that_has_left_is_heard(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a machine with other work it may come after the process has ended."""
    read = client.Worker._read

    def late(worker: client.Worker) -> None:
        worker.process.wait(PATIENCE)
        time.sleep(3 * client.POLL)
        read(worker)

    monkeypatch.setattr(client.Worker, "_read", late)
    assert run("""say({"event": "done", "result": {"numbers": {"f1": 1.0}}})""").numbers == {"f1": 1.0}


TRAINING = TrainModel("recipe.toml", "out")


def cancel_at(message: str, heard: list[Event]) -> Events:
    """Events that keep what is said, and whose user cancels once `message` was heard."""
    return Events(heard.append, lambda: Log(message) in heard)


def test_a_training_gets_the_time_to_save_and_the_last_word(run: Run) -> None:
    heard: list[Event] = []
    body = """
    say({"event": "log", "message": "step"})
    sys.stdin.read()
    time.sleep(1.5)  # longer than any other job would get
    say({"event": "log", "message": "saved"})
    told = {"exit_code": 130, "code": "cancelled", "message": "Stopped at step 7.", "hint": ""}
    say({"event": "error", **told})
    """
    with pytest.raises(Cancelled, match="Stopped at step 7"):
        run(body, cancel_at("step", heard), job=TRAINING)
    assert Log("saved") in heard


def test_a_training_that_does_not_stop_in_its_time_is_ended_and_says_what_is_kept(
    run: Run, monkeypatch
) -> None:
    monkeypatch.setattr(TrainModel, "stop_seconds", 0.5)
    body = """
    say({"event": "log", "message": "step"})
    while True:
        say({"event": "progress", "fraction": 0.1})
        time.sleep(0.01)
    """
    with pytest.raises(Cancelled, match="what was saved before is in out"):
        run(body, cancel_at("step", []), job=TRAINING)


def test_a_job_that_is_done_when_it_is_cancelled_is_done(run: Run) -> None:
    body = """
    say({"event": "log", "message": "step"})
    sys.stdin.read()
    say({"event": "done", "result": {"numbers": {"f1": 0.5}}})
    """
    assert run(body, cancel_at("step", []), job=TRAINING).numbers == {"f1": 0.5}


def test_the_worker_leads_a_group_of_its_own(run: Run) -> None:
    body = """say({"event": "done", "result": {"numbers": {"own": os.getpgid(0) == os.getpid()}}})"""
    assert run(body).numbers["own"]


def test_the_worker_runs_in_the_clean_environment(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROJ_LIB", "/nowhere")
    monkeypatch.setenv("PYTHONPATH", "/nowhere")
    body = """
    kept = [name for name in ("PROJ_LIB", "PYTHONPATH") if name in os.environ]
    say({"event": "done", "result": {"details": {"kept": kept}}})
    """
    assert run(body).details == {"kept": []}
