"""A scene in blocks: each lets the network answer for some of the scene's tiles, wherever it runs, and the
run that puts the scene together takes these answers for its own.

A block is some steps of the whole scene in a row, over the same tiles with the same scaling, so that it makes
no difference to the bytes of the outputs who gave the answers. They lie in a hidden folder beside the scene's
first output.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, cast

from ...contract.change_jobs import DetectChange
from ...contract.events import Events
from ...contract.jobs import Result
from ..tile_journal import STEPS, TileJournal, count_steps
from .job import ChangeRun
from .prepare import prepare_pair

if TYPE_CHECKING:
    from ...networks import ChangeNetwork

PLACES: dict[str, Any] = {"output": "", "score": "", "map": ""}
"""Parameters in which a block and its scene may differ."""


def blocks_folder(output: str) -> Path:
    """Where the answers of the blocks of the scene `output` lie."""
    path = Path(os.path.realpath(output))
    return path.parent / f".{path.name}.blocks"


def compute_block(job: DetectChange, block: int, blocks: int, events: Events) -> Result:
    """Have the network answer for block number `block`, from 0, of the scene of `job`; what an earlier call
    has answered is there. Raises as `detect_change` does.
    """
    folder = blocks_folder(job.output)
    folder.mkdir(exist_ok=True)
    place = replace(job, **{**PLACES, "output": str(folder / f"{_name(block, blocks)}.gpkg")})
    return BlockRun.of(place, events, prepare_pair, block=block, blocks=blocks)


def detect_in_blocks(job: DetectChange, blocks: int, events: Events) -> Result:
    """`detect_change` with the answers of `blocks` blocks; those that are missing, or of another scene, are
    given here. The blocks are removed once all outputs stand.
    """
    result = SceneRun.of(job, events, prepare_pair, blocks=blocks)
    shutil.rmtree(blocks_folder(job.output), ignore_errors=True)
    return result


class BlockRun(ChangeRun):
    """The network's answers for a part of a scene, and no outputs."""

    outputs: ClassVar = {}

    def __init__(self, *run: Any, block: int, blocks: int) -> None:
        super().__init__(*run)
        self.block, self.blocks = block, blocks

    def work(self) -> None:
        from ..tiled import run_tiled  # torch takes seconds to load

        network, device, batch = self.load()
        pair, folder = self.prepared, Path(self.job.output).parent
        place = folder / _name(self.block, self.blocks)
        part = part_of_steps(len(pair.tiles), batch, self.block, self.blocks)
        told = {**_told(self.facts(batch)), "steps": [part.start, part.stop]}
        if _is_whole(place, told):
            return
        journal = self.journal(batch)
        run_tiled(
            cast("ChangeNetwork", network).score,
            pair.read,
            pair.tiles,
            lambda tile, values: None,
            device=device,
            batch=batch,
            journal=journal,
            checkpoint=self.job.checkpoint,
            events=self.events,
            part=part,
        )
        journal.close()
        _beside(place).write_text(json.dumps(told), encoding="utf-8")
        os.replace(journal.folder / STEPS, place)
        journal.drop()

    def _commit(self) -> Result:
        return Result({}, {"blocks": float(self.blocks)}, tuple(self.warnings))


class SceneRun(ChangeRun):
    """A scene whose answers were given by blocks."""

    def __init__(self, *run: Any, blocks: int) -> None:
        super().__init__(*run)
        self.blocks = blocks

    def journal(self, batch: int) -> TileJournal:
        """The run's own, with what the blocks have answered if it was empty."""
        journal, folder = super().journal(batch), blocks_folder(self.job.output)
        if journal.is_empty():
            for block in range(self.blocks):
                part = part_of_steps(len(self.prepared.tiles), batch, block, self.blocks)
                place = folder / _name(block, self.blocks)
                if not _is_whole(place, {**_told(self.facts(batch)), "steps": [part.start, part.stop]}):
                    break
                journal.take(place)
        return journal


def part_of_steps(tiles: int, batch: int, block: int, blocks: int) -> range:
    """The steps of a block, among those of all `tiles` with `batch` of them a step."""
    steps = -(-tiles // batch)
    return range(steps * block // blocks, steps * (block + 1) // blocks)


def _name(block: int, blocks: int) -> str:
    return f"block-{block + 1}-of-{blocks}"


def _beside(place: Path) -> Path:
    return place.with_name(f"{place.name}.json")


def _told(facts: Mapping[str, Any]) -> dict[str, Any]:
    """What the answers follow from, but for where they go."""
    plain: dict[str, Any] = json.loads(json.dumps(facts, default=str))
    return {**plain, "parameters": {**plain["parameters"], **PLACES}}


def _is_whole(place: Path, told: Mapping[str, Any]) -> bool:
    """Whether the block at `place` has all the steps that are `told`, and follows from the same."""
    try:
        found = json.loads(_beside(place).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    start, stop = told["steps"]
    return bool(found == told) and count_steps(place) == stop - start
