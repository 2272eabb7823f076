"""The engine's command line in processes that start at once: forks of one that has loaded the packages.

A line of JSON on stdin starts a run; answers are the process's number and, when it has ended, its exit code,
time and memory. Each run is a process of its own, with its own exit code, signals and memory.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import resource
import signal
import sys
import time
import traceback

PACKAGES = (
    "numpy", "torch", "rasterio", "rasterio.warp", "rasterio.vrt", "rasterio.shutil", "pyogrio", "geopandas",
    "shapely", "pyproj", "safetensors.torch", "PIL.Image", "core_models.checkpoints",
    "core_models.inference.change.job", "core_models.inference.change.inspection",
    "core_models.inference.clouds.job", "core_models.inference.objects.job", "core_models.training.job",
    "core_models.commands.import_checkpoint", "core_models.worker",
)  # fmt: skip


def become(job: dict) -> int:
    """Run a command line in this process; its exit code."""
    os.setsid()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.default_int_handler if number == signal.SIGINT else signal.SIG_DFL)
    os.environ.clear()
    os.environ.update(job["environment"])
    os.chdir(job["folder"])
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    for number, descriptor in enumerate(
        (os.open(job["stdin"], os.O_RDONLY), os.open(job["out"], flags), os.open(job["err"], flags))
    ):
        os.dup2(descriptor, number)
    sys.stdin, sys.stdout, sys.stderr = os.fdopen(0), os.fdopen(1, "w"), os.fdopen(2, "w", buffering=1)
    sys.argv = ["core_models", *job["words"]]
    from core_models.__main__ import main

    try:
        code = main(job["words"])
    except SystemExit as error:
        code = error.code if isinstance(error.code, int) else int(error.code is not None)
    except BaseException:
        traceback.print_exc()
        code = 1
    sys.stdout.flush()
    sys.stderr.flush()
    return code


def memory_of(pid: int) -> int:
    """Kilobytes that a process has taken at most so far (Linux), else 0."""
    try:
        with open(f"/proc/{pid}/status") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))
    except (OSError, StopIteration):
        return 0


def awaited(child: int, patience: float) -> dict:
    """Exit code of a child process, the seconds that processors worked for it, which other work on the
    machine does not lengthen, and its memory; it is killed with its group after `patience` seconds.
    """
    late = time.monotonic() + patience
    while True:
        ended, status, used = os.wait4(child, os.WNOHANG)
        if ended:
            break
        if time.monotonic() > late:
            os.killpg(child, signal.SIGKILL)
        time.sleep(0.005)
    seconds = used.ru_utime + used.ru_stime
    return {"code": os.waitstatus_to_exitcode(status), "seconds": seconds, "kilobytes": used.ru_maxrss}


def run(job: dict, answers) -> None:
    """Fork, tell the child's number, wait, tell how it ended."""
    idle = memory_of(os.getpid())
    child = os.fork()
    if not child:
        code = 1
        try:
            code = become(job)
        finally:
            os._exit(code)
    print(json.dumps({"pid": child}), file=answers, flush=True)
    ended = awaited(child, job["patience"])
    ended["megabytes"] = max(0, ended["kilobytes"] - idle) / 1024
    print(json.dumps(ended), file=answers, flush=True)


def main() -> None:
    """Load the packages, then serve."""
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    for package in PACKAGES:
        importlib.import_module(package)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    gc.freeze()
    for line in iter(sys.stdin.buffer.readline, b""):
        run(json.loads(line), answers)


if __name__ == "__main__":
    main()
