"""A job on its way: what every job does around its own steps, which its room fills in."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, ExitStack
from dataclasses import asdict, replace
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

from ..contract.counting import counted
from ..contract.events import Events, part_of
from ..contract.jobs import NAMES, Result
from ..contract.repeat import repeat_command
from ..contract.wording import on_command_line
from ..geo.cache import bounded
from ..geo.geopackage import layer_facts
from ..geo.reach import within_reach
from .ceiling import MB, Allotment, Needs, allotted
from .fit import Fit
from .leftovers import job_outputs
from .prepare import GEOPACKAGE, Prepared, RasterJob
from .receipt import grid_facts, hash_files, hash_inputs, versions, write_receipt
from .staging import Staging, receipt_path, told
from .tile_journal import TileJournal
from .timings import TiledReport, Timings

if TYPE_CHECKING:
    from torch import nn

    from .device import Device

KEPT = "What was computed is kept: the same run goes on from there. {fresh} begins it anew."
J = TypeVar("J", bound=RasterJob)
P = TypeVar("P", bound=Prepared)


class Run(ABC, Generic[J, P]):
    """One job; every step reads what the steps before it have found."""

    outputs: ClassVar[Mapping[str, str]]
    """Names of the outputs in the result to the fields of the job that say where they go."""

    def __init__(self, job: J, events: Events, prepared: P, staging: Staging, timings: Timings) -> None:
        self.job, self.events, self.prepared = job, events, prepared
        self.staging, self.timings = staging, timings
        self.warnings: list[str] = list(staging.mended)
        self.inputs: dict[str, Any] = {}
        """What the receipt says of each input's files."""
        self.numbers: dict[str, float] = {}
        """Of the result."""
        self.details: dict[str, Any] = {}
        """Of the result; the receipt has them too."""
        self.device, self.bfloat16 = "", False
        """What the network ran on, in words."""
        self.allotment: Allotment | None = None
        """How the job keeps below a ceiling of memory, where it has one."""
        self.tiled = TiledReport(len(prepared.tiles))
        self.fit = Fit.of(prepared.card, prepared.grid)

    def check_inputs(self) -> None:
        """Raise `InputRefused` where the hashes in `inputs` show what cannot be; nothing is refused here."""

    @abstractmethod
    def work(self) -> None:
        """The job's own steps: write all outputs to their temporary places, fill in `numbers`, `details` and
        `tiled`, and warn.
        """

    @property
    def unread(self) -> bool:
        """Whether the files of the inputs are not hashed, since the outputs are only looked at."""
        return False

    @abstractmethod
    def used(self) -> dict[str, Any]:
        """What the receipt says of the options as they were used, defaults filled in."""

    @classmethod
    def of(
        cls, job: J, events: Events, prepare: Callable[[J], AbstractContextManager[P]], **own: Any
    ) -> Result:
        """Do `job` once `prepare` has opened and checked all that it names; every output appears when all are
        whole. `own`: what the child's `__init__` takes besides.

        Raises `InputRefused`, `CheckpointRefused`, `OutOfMemory` and `Cancelled`, and leaves nothing behind
        then.
        """
        timings = Timings()
        staging = Staging(job_outputs(job))
        with within_reach(job), told(staging, job.output), staging:
            for said in staging.mended:
                events.warning(said)
            with prepare(job) as prepared:
                return cls(job, events, prepared, staging, timings, **own)._result()

    def _result(self) -> Result:
        for warning in self.prepared.warnings:
            self.warn(warning)
        for note in self.prepared.notes:
            self.events.info(note)
        self.timings.lap("preparing")
        events = part_of(self.events, 0.0, 0.02)
        self.inputs = hash_inputs(self.prepared.files, self.job.checkpoint, events, self.unread)
        self.timings.lap("hashing")
        self.check_inputs()
        try:
            self.work()
            return self._commit()
        except BaseException:
            if self.staging.keeps():
                self.events.info(KEPT)
            raise

    def warn(self, warning: str) -> None:
        """Say `warning`, and keep it for result and receipt."""
        self.warnings.append(warning)
        self.events.warning(warning)

    def place_or_beside(self, path: str, name: str) -> str:
        """Where the raster `path` is written; beside the first output, under `name`, where it is not wanted
        itself.
        """
        return self.staging.place(path) if path else self.staging.beside(self.job.output, name)

    def load(self) -> tuple[nn.Module, Device, int]:
        """The checkpoint's network, the device that it is on, and how many tiles go through it in a step."""
        self.events.progress(0.02, "Loading the network")
        from .loading import network_of  # torch takes seconds to load: refuse what can be refused before

        job = replace(self.job, precision="fp32") if self.job.exact else self.job
        network, device = network_of(job, self.prepared.checkpoint, self.events)
        self.device, self.bfloat16 = device.words, device.bf16
        if self.job.exact:
            self._lay_exactly(network)
        if device.name == "cuda" and self.job.device == "auto":
            device = replace(device, retreat=partial(self._retreat, network))
        return network, device, self.job.batch or device.batch

    def _lay_exactly(self, network: nn.Module) -> None:
        """Cut the scene so that it makes no difference where."""
        import torch

        from .exact import exact_tiles

        torch.backends.cudnn.allow_tf32 = False  # it rounds to 3 digits, each size of a tile in its own way
        tiles = exact_tiles(self.job, network, self.prepared.card, self.prepared.tiles)
        self.prepared = replace(self.prepared, tiles=tiles)
        self.tiled = TiledReport(len(tiles))
        self.events.info(
            f"Exact: {counted(len(tiles), 'tile')} of {tiles.tile} pixels that overlap by {tiles.overlap}."
        )

    def within_ceiling(self, needs: Needs, batch: int, trial: Callable[[], object], stack: ExitStack) -> int:
        """Tiles a step; GDAL's cache is what a ceiling of memory leaves for it, as long as `stack` lives.

        `trial` takes one tile through the network. Raises `InputRefused` where the least does not fit.
        """
        if self.job.memory is None:
            return batch
        self.allotment = allotted(self.job.memory, self.prepared.tiles, needs, batch, trial)
        stack.enter_context(bounded(self.allotment.cache * MB))
        return self.allotment.batch

    def _retreat(self, network: nn.Module, what: str) -> Device:
        """The CPU, with `network` on it, in the place of a GPU whose memory is too small for `what`.

        The tile stays: what a network says of a pixel depends on it.
        """
        from .device import choose_device

        device = choose_device("cpu", self.job.precision)
        network.to(device.torch)
        self.warn(f"{what}: the job goes on on the CPU, which takes longer. A smaller {{tile}} may fit.")
        self.device = f"{self.device}; then {device.words}"
        return device

    def facts(self, batch: int) -> dict[str, Any]:
        """All that the network's answers follow from."""
        return {
            "inputs": self.inputs,
            "checkpoint": self.prepared.card.weights_sha256,
            "parameters": {**asdict(self.job), "fresh": False, "memory": None},
            "device": [self.device, self.bfloat16, batch],
            "versions": versions(),
        }

    def journal(self, batch: int) -> TileJournal:
        """Where the network's answers are kept until all is written; says what an earlier run has left."""
        journal = self.staging.journal(self.facts(batch), self.job.fresh)
        if journal.differs:
            self.events.info(
                f"An earlier run to {self.job.output} was interrupted. It is begun anew, since these are not "
                f"as they were: {', '.join(journal.differs)}."
            )
        return journal

    def _commit(self) -> Result:
        """Receipts, then everything into its place."""
        places = {name: getattr(self.job, field) for name, field in self.outputs.items()}
        outputs = {name: path for name, path in places.items() if self.staging.makes(path)}
        receipts = {
            self.staging.beside(path, "receipt.json"): receipt_path(path) for path in outputs.values()
        }
        self.details = {**self.details, "fit": self.fit.to_dict()}
        receipt = {**self._receipt(outputs), "written": self._written(outputs)}
        for place in receipts:
            write_receipt(place, receipt)
        self.events.progress(0.99, "Moving outputs into place")
        self.staging.commit(receipts)
        outputs = {**outputs, "receipt": receipt_path(self.job.output)}
        return Result(outputs, self.numbers, tuple(self.warnings), self.details)

    def _written(self, outputs: dict[str, str]) -> dict[str, Any]:
        """What tells these outputs from those of any other run: hashes of the rasters, and of the layer's
        rows, since a GeoPackage changes whenever QGIS opens it.
        """
        written: dict[str, Any] = {}
        events = part_of(self.events, 0.98, 0.99)
        for name, path in outputs.items():
            place = self.staging.place(path)
            if path.lower().endswith(GEOPACKAGE):
                written[name] = {"path": path, **layer_facts(place)}
            else:
                written[name] = {**hash_files([place], events)[0], "path": path}
        return written

    def _receipt(self, outputs: dict[str, str]) -> dict[str, Any]:
        card = self.prepared.card
        return {
            "job": NAMES[type(self.job)],
            "parameters": asdict(self.job),
            "used": {**self.used(), "memory": self.allotment.facts() if self.allotment else None},
            "grid": grid_facts(self.prepared.grid),
            "inputs": self.inputs,
            "network": card.network,
            "weights_sha256": card.weights_sha256,
            "outputs": outputs,
            "numbers": self.numbers,
            **self.details,
            "warnings": [on_command_line(text) for text in self.warnings],
            "notes": [on_command_line(text) for text in self.prepared.notes],
            "device": self.device,
            "versions": versions(),
            "began": self.timings.began,
            "seconds": self.timings.steps,
            "tiles": {
                "all": self.tiled.tiles,
                "computed": self.tiled.computed,
                "taken_over": self.tiled.taken_over,
            },
            "command": repeat_command(self.job),
        }
