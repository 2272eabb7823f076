"""What the jobs on the scores of a run share: outputs and receipts around their own steps."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, ClassVar, Generic, TypeVar

from ...contract.events import Events, part_of
from ...contract.jobs import NAMES, Result
from ...contract.repeat import repeat_command
from ...contract.review_jobs import RedrawChange, SampleChange
from ...contract.wording import on_command_line
from ...geo.geopackage import layer_facts, refuse_unfit
from ...geo.outputs import Inputs, refuse_folder
from ..leftovers import job_outputs
from ..prepare import GEOPACKAGE, TIFF, VECTOR, check_endings
from ..receipt import grid_facts, hash_files, versions, write_receipt
from ..staging import Staging, receipt_path, told
from ..timings import Timings
from .score_run import ScoreRun

J = TypeVar("J", RedrawChange, SampleChange)


class ScoreWork(ABC, Generic[J]):
    """One job on its way; a child says what it draws."""

    outputs: ClassVar[dict[str, str]]
    """Names of the outputs to the fields that say where they go; the first is a layer of its name."""
    columns: ClassVar[Sequence[str]]
    """By which a layer of an earlier run is known."""

    job: J

    def __init__(self, job: J, run: ScoreRun, staging: Staging, events: Events) -> None:
        self.job, self.run, self.staging, self.events = job, run, staging, events
        self.timings = Timings()
        self.warnings: list[str] = []
        self.details: dict[str, Any] = {}
        """Of result and receipt."""

    @abstractmethod
    def used(self) -> dict[str, Any]:
        """The options as they were used, defaults filled in."""

    @abstractmethod
    def work(self, events: Events) -> dict[str, float]:
        """Write all outputs to their temporary places; gives the numbers of the result."""

    @classmethod
    def of(cls, job: J, events: Events) -> Result:
        """Do `job`; every output appears when all are whole.

        Raises `InputRefused` and `Cancelled`, and leaves nothing behind then.
        """
        staging = Staging(job_outputs(job))
        with told(staging, job.output), staging:
            check_endings(job, {name: TIFF if name == "map" else VECTOR for name in cls.outputs.values()})
            return cls(job, ScoreRun.of(job.score), staging, events)._result()

    def check(self, inputs: Inputs) -> None:
        """Raise `InputRefused` where an output cannot be written without a loss to `inputs`."""
        for output in job_outputs(self.job):
            for path in (output, receipt_path(output)):
                inputs.refuse_overwrite(path)
                refuse_folder(path)
        refuse_unfit(self.job.output, next(iter(self.outputs)), self.columns)

    def inputs(self) -> list[str]:
        """What the job reads."""
        return [self.job.score, receipt_path(self.job.score)]

    def warn(self, warning: str) -> None:
        """Say `warning`, and keep it for result and receipt."""
        self.warnings.append(warning)
        self.events.warning(warning)

    def _result(self) -> Result:
        self.check(Inputs(self.inputs()))
        for said in self.staging.mended:
            self.warn(said)
        scores = hash_files([self.job.score], part_of(self.events, 0.0, 0.2))
        if self.run.sha256 and scores[0]["sha256"] != self.run.sha256:
            self.warn(f"{self.job.score} was changed after the run that its receipt describes.")
        self.timings.lap("hashing")
        numbers = self.work(part_of(self.events, 0.2, 0.9))
        places = {name: getattr(self.job, field) for name, field in self.outputs.items()}
        outputs = {name: path for name, path in places.items() if path}
        self.details = {**self.details, "fit": self.run.found.fit.to_dict()}
        receipt = {**self._receipt(outputs, numbers), "inputs": {"score": scores}}
        receipts = {
            self.staging.beside(path, "receipt.json"): receipt_path(path) for path in outputs.values()
        }
        for place in receipts:
            write_receipt(place, receipt)
        self.events.progress(0.99, "Moving outputs into place")
        self.staging.commit(receipts)
        outputs["receipt"] = receipt_path(self.job.output)
        return Result(outputs, numbers, tuple(self.warnings), self.details)

    def _receipt(self, outputs: dict[str, str], numbers: dict[str, float]) -> dict[str, Any]:
        found = self.run.found
        return {
            "job": NAMES[type(self.job)],
            "parameters": asdict(self.job),
            "used": self.used(),
            "grid": grid_facts(self.run.grid),
            "found": {"before": found.before, "after": found.after, "checkpoint": found.checkpoint},
            "network": found.network,
            "weights_sha256": self.run.weights,
            "outputs": {**outputs, "score": self.job.score},
            "numbers": numbers,
            **self.details,
            "warnings": [on_command_line(text) for text in self.warnings],
            "device": "",  # no network was run
            "versions": versions(),
            "began": self.timings.began,
            "seconds": self.timings.steps,
            "command": repeat_command(self.job),
            "written": {name: self._written(path) for name, path in outputs.items()},
        }

    def _written(self, path: str) -> dict[str, Any]:
        place = self.staging.place(path)
        if path.lower().endswith(GEOPACKAGE):
            return {"path": path, **layer_facts(place)}
        return {**hash_files([place], part_of(self.events, 0.98, 0.99))[0], "path": path}
