"""The job `adapt`: from two dates, a checkpoint and judged polygons to a checkpoint that suits the scene."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass

from ..contract.adapt_jobs import AdaptChange
from ..contract.errors import InputRefused
from ..contract.events import Events, part_of
from ..contract.jobs import Result
from ..geo.outputs import refuse_folder
from ..geo.tiles import TilePlan
from ..inference.change.prepare import PreparedPair, grid_of, open_dates, scaled_pair
from ..inference.prepare import open_checkpoint
from ..inference.staging import Staging, told
from .judged import Judged, read_judged
from .sites import Site, read_sites


def adapt(job: AdaptChange, events: Events) -> Result:
    """Teach the job's checkpoint with its polygons; the new one is written where it is better, or where the
    job wants it always.

    Raises `InputRefused`, `CheckpointRefused`, `OutOfMemory` and `Cancelled`, and leaves nothing behind then.
    """
    _refuse_output(job)
    checkpoint = open_checkpoint(job.checkpoint, "change", "Choose a change checkpoint.")
    staging = Staging([job.output])
    with told(staging, job.output), staging, ExitStack() as stack:
        dates = open_dates(job, checkpoint.card, stack)
        grid = grid_of(job, dates)
        judged, said = read_judged(job.labels, grid, job.attribute)
        tiles = TilePlan(grid.height, grid.width, checkpoint.card.tile, checkpoint.card.overlap)
        pair = scaled_pair(job, checkpoint, dates, grid, tiles, stack)
        warnings = [*staging.mended, *pair.warnings, *said]
        for warning in warnings:
            events.warning(warning)
        sites = read_sites(pair, judged, job.ring, part_of(events, 0.0, 0.1))
        _refuse_unseen(job, sites, judged)
        return _Lessons(job, pair, judged, sites, warnings, staging).result(events)


@dataclass(frozen=True)
class _Lessons:
    """All that was read, on its way to a checkpoint."""

    job: AdaptChange
    pair: PreparedPair
    judged: Judged
    sites: Sequence[Site]
    warnings: Sequence[str]
    staging: Staging

    def result(self, events: Events) -> Result:
        """Learn, say what that was worth, and write the checkpoint if it was worth something."""
        # torch takes seconds to load: refuse what can be refused before
        from ..checkpoints import save_checkpoint
        from ..inference.loading import network_of
        from .cards import taught_card
        from .lessons import learn, memory_told

        job, card = self.job, self.pair.card
        network, device = network_of(job, self.pair.checkpoint, events)
        with memory_told(device):
            lesson = learn(
                network,
                card,
                self.sites,
                device,
                job.precision,
                parts=self.judged.parts,
                steps=job.steps,
                seed=job.seed,
                events=part_of(events, 0.1, 0.98),
            )
        counts = self.judged.counts()
        new = taught_card(card, job, self.pair.grid, counts, lesson)
        kept = lesson.better or job.always
        warnings = [*self.warnings]
        if kept:
            if lesson.state is not None:
                network.load_state_dict(lesson.state)
            save_checkpoint(self.staging.place(job.output), network, new, half=True)
            self.staging.commit({})
        if not lesson.better:
            warnings.append(_no_better(job, kept))
            events.warning(warnings[-1])
        numbers = {
            "f1_before": lesson.before,
            "f1_at_a_new_threshold": lesson.moved,
            "f1_after": lesson.after,
            "threshold": new.threshold,
            "steps": float(lesson.steps),
            "kept": float(kept),
            **{name: float(count) for name, count in counts.items()},
        }
        return Result({"checkpoint": job.output} if kept else {}, numbers, tuple(warnings))


def _no_better(job: AdaptChange, kept: bool) -> str:
    done = f"{job.output} was written all the same" if kept else f"{job.output} was not written"
    return f"On the ground held out nothing is better than {job.checkpoint}: {done}. Judge more polygons."


def _refuse_output(job: AdaptChange) -> None:
    refuse_folder(job.output)
    if os.path.lexists(job.output):
        raise InputRefused("output.exists", f"{job.output} exists already.", "Choose another name.")


def _refuse_unseen(job: AdaptChange, sites: Sequence[Site], judged: Judged) -> None:
    """Raise `InputRefused` where some part of the ground has no pixel of a change."""
    changed = {site.part for site in sites if (site.label[site.own] == 1).any()}
    if len(changed) < judged.parts:
        raise InputRefused(
            "labels.unseen",
            f"Too few of the changes in {job.labels} cover a pixel that both dates show.",
            "Judge larger ones, or others.",
        )
