"""A batch: scenes that are not done yet are handed out, and what became of all is written down."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from typing import Optional

from ..contract.counting import counted
from ..contract.errors import InputRefused
from ..contract.events import Events
from ..contract.jobs import Result
from .cluster import cluster, outcomes
from .scenes import REFUSED, Outcome, Plan, Scene, done_before
from .summary import MERGED, TABLE, write_merged, write_table

NAMED = 5
"""Of what is left out, names that are said; the table has all."""


def run_batch(
    plan: Plan,
    folder: Path,
    scheduler: str,
    workers: Optional[int],
    retries: int,
    events: Events,
    blocks: int = 1,
) -> Result:
    """Do the scenes of `plan` that are not done yet, each in `blocks` blocks, and write `scenes.csv` (before
    the first one and after each) and `all-changes.gpkg`, or `.parquet` where the scenes are.

    Raises `Cancelled`, and at the end `InputRefused` where scenes were refused; the outputs of all others
    stand then.
    """
    scenes = plan.scenes
    folder.mkdir(parents=True, exist_ok=True)
    found = [outcome for outcome in map(done_before, scenes) if outcome is not None]
    there = {outcome.name for outcome in found}
    left = [scene for scene in scenes if scene.name not in there]
    if there:
        events.info(f"{len(there)} of {len(scenes)} scenes are done already.")
    write_table(folder, plan, found)
    events.info(_what_is_planned(plan, folder))
    if left:
        events.progress(len(there) / len(scenes), "Starting the processes")
        with cluster(scheduler, workers, _on_gpu(left)) as client:
            began = time.monotonic()
            for outcome in outcomes(client, left, retries, events, blocks):
                found.append(outcome)
                write_table(folder, plan, found)
                _tell(outcome, len(found), len(scenes), len(there), began, events)
    events.progress(0.99, "Merging the polygons")
    merged = folder / f"{MERGED}{Path(scenes[0].job.output).suffix}"
    polygons = write_merged(merged, found)
    refused = [outcome for outcome in found if outcome.status == REFUSED]
    if refused:
        message = f"{len(refused)} of {len(scenes)} scenes were not done; {folder / TABLE} says why."
        raise InputRefused("batch.refused", message, "Mend them and start it again: what is done stays.")
    numbers = {
        "scenes": float(len(scenes)),
        "done_before": float(len(there)),
        "polygons": float(polygons),
        "changed_area_m2": float(sum(outcome.numbers["changed_area_m2"] for outcome in found)),
    }
    return Result({"changes": str(merged), "table": str(folder / TABLE)}, numbers)


def _what_is_planned(plan: Plan, folder: Path) -> str:
    """How many pairs there are, and the first few names of what is in none."""
    said = f"{counted(len(plan.scenes), 'pair')} of dates, listed in {folder / TABLE}."
    if plan.left_out:
        names = [each.name for each in plan.left_out[:NAMED]]
        more = ", …" if len(plan.left_out) > NAMED else ""
        said += f" {len(plan.left_out)} in no pair are left out: {', '.join(names)}{more}."
    return said


def _on_gpu(scenes: Sequence[Scene]) -> bool:
    from ..inference.device import why_no_cuda

    return any(scene.job.device != "cpu" for scene in scenes) and not why_no_cuda()


def _tell(outcome: Outcome, ended: int, total: int, before: int, began: float, events: Events) -> None:
    from ..inference.tiled import in_words

    if outcome.status == REFUSED:
        events.warning(f"{outcome.name}: {outcome.message}")
    left = (time.monotonic() - began) / max(1, ended - before) * (total - ended)
    ending = f", {in_words(left)} left" if ended < total else ""
    events.progress(0.98 * ended / total, f"Scene {ended} of {total}{ending}")
