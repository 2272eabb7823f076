"""One scene of many: its job, what became of it, and whether an earlier batch has done it."""

from __future__ import annotations

import json
import os
import time
from dataclasses import asdict, dataclass, replace
from functools import partial
from typing import Any, Callable, Dict, Mapping, Optional, Sequence, Tuple

from ..contract.change_jobs import DetectChange
from ..contract.errors import CoreError, InputRefused
from ..contract.events import Events
from ..contract.jobs import Result, job_from_json, job_to_json
from ..contract.wording import on_command_line
from ..geo.remote import VERSION, url_of, version_of
from ..inference.staging import receipt_path
from ..worker import guarded, run_job

DONE, BEFORE, REFUSED = "done", "done before", "refused"
"""What became of a scene; `BEFORE`: an earlier batch had done it."""
WAITING, LEFT_OUT = "waiting", "left out"
"""What is said of a scene that has not ended, and of what is in no pair of dates."""


@dataclass(frozen=True)
class Scene:
    """Two dates of a place."""

    name: str
    """Of its outputs, unlike all others of the batch."""
    job: DetectChange


@dataclass(frozen=True)
class Outcome:
    """What became of a scene."""

    name: str
    status: str
    output: str
    numbers: Mapping[str, float]
    """Of the job's result: polygons, changed_area_m2, observed_share."""
    seconds: float = 0.0
    message: str = ""
    """Why it was refused, or what it warned of."""


@dataclass(frozen=True)
class Plan:
    """What a batch is to do."""

    scenes: Tuple[Scene, ...]
    left_out: Tuple[Outcome, ...] = ()
    """Rasters or STAC items that are in no pair, with why."""


def run_scene(name: str, line: str, before: Sequence[Outcome] = ()) -> Outcome:
    """Do the job on a `line`, in whatever process this is called; a refusal is an outcome, too. `before`:
    what became of its blocks, of which it takes the answers.
    """
    refused = next((block for block in before if block.status == REFUSED), None)
    return refused or _outcome(name, line, partial(_work, blocks=len(before)))


def run_block(name: str, line: str, block: int, blocks: int) -> Outcome:
    """Have the network answer for one of the `blocks` blocks of a scene, from 0."""
    return _outcome(name, line, partial(_work, blocks=blocks, block=block))


def _work(job: DetectChange, blocks: int, block: Optional[int] = None) -> Result:
    from ..inference.change.blocks import compute_block, detect_in_blocks

    if block is not None:
        return guarded(lambda: compute_block(job, block, blocks, Events()))
    return guarded(lambda: detect_in_blocks(job, blocks, Events())) if blocks else run_job(job, Events())


def _outcome(name: str, line: str, work: Callable[[DetectChange], Result]) -> Outcome:
    began = time.monotonic()
    job = job_from_json(line)
    assert isinstance(job, DetectChange)
    try:
        result = work(job)
    except CoreError as error:
        took = round(time.monotonic() - began, 1)
        return Outcome(name, REFUSED, job.output, {}, took, on_command_line(error.text))
    said = " ".join(on_command_line(warning) for warning in result.warnings)
    return Outcome(name, DONE, job.output, result.numbers, round(time.monotonic() - began, 1), said)


def line_of(scene: Scene) -> str:
    """The job as `run_scene` takes it, with paths that hold in any process of this machine."""
    job = scene.job
    paths = {
        name: os.path.abspath(value)
        for name in ("before", "after", "checkpoint", "output", "score", "map")
        if (value := getattr(job, name)) and "://" not in value
    }
    return job_to_json(replace(job, **paths))


def done_before(scene: Scene) -> Optional[Outcome]:
    """What an earlier batch made of the same scene: all outputs are there, the receipt tells of the same
    options, and no file that it names is younger. None otherwise.
    """
    job = job_from_json(line_of(scene))
    assert isinstance(job, DetectChange)
    place = receipt_path(job.output)
    try:
        with open(place, encoding="utf-8") as file:
            receipt: Dict[str, Any] = json.load(file)
        made = os.path.getmtime(place)
        same = receipt["parameters"] == json.loads(json.dumps(asdict(job)))
        files = [entry["path"] for entries in receipt["inputs"].values() for entry in entries]
        outputs = [path for path in (job.output, job.score, job.map) if path]
        whole = all(os.path.isfile(path) for path in outputs)
        fresh = all(os.path.getmtime(path) <= made for path in files if "://" not in path)
        if same and whole and fresh and _as_told(receipt["inputs"]):
            return Outcome(scene.name, BEFORE, job.output, receipt["numbers"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError, InputRefused):
        pass
    return None


def _as_told(inputs: Mapping[str, Any]) -> bool:
    """Whether servers have the same versions of the files on them; raises `InputRefused` where one does not
    answer.
    """
    entries = [entry for each in inputs.values() for entry in each if url_of(entry["path"])]
    known = [entry for entry in entries if any(entry[name] is not None for name in VERSION)]
    return all(version_of(entry["path"]) == {name: entry[name] for name in VERSION} for entry in known)
