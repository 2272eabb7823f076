"""`--adapt`: what a scene teaches takes the checkpoint's place, where it does better."""

from __future__ import annotations

import shutil
import time
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field, replace
from typing import Any, cast

import numpy as np
from torch import nn

from ...checkpoints import save_checkpoint
from ...contract.cloud_jobs import RemoveClouds
from ...contract.errors import OutOfMemory
from ...contract.events import Events, part_of
from ...networks.cross_attention import CloudRemovalCrossAttention
from ...networks.fill import Fill
from ...networks.reconstruction import takes_clear
from ..device import Device
from ..loading import network_of
from ..prepare import OpenCheckpoint, open_checkpoint
from ..tiled import is_out_of_memory
from .adapted_card import ENTRY, earlier, made_of, own_card
from .clear_ground import SEED, WINDOWS, ClearGround
from .ground_items import Item, answered
from .learning import MEASURED, Learned, Learning, fresh
from .mask import FoundMask
from .prepare import PreparedScene
from .reconstruction import reconstructor
from .scene_colour import scene_colour
from .writer import MaskReader

STEPS_A_MINUTE = 400
"""At most: a quick machine ends before its time, and gives the same weights each time."""
FIGURES = "{checkpoint_db:.1f} → {adapted_db:.1f} dB ({gain_db:+.1f}) on clear ground held out from learning"
BETTER = f"What the scene taught in {{steps_taken}} steps takes the checkpoint's place: {FIGURES}."
NO_BETTER = f"What the scene teaches is no better than the checkpoint, which is used as it is: {FIGURES}."
EARLIER = f"What an earlier run learned from the same images takes the checkpoint's place ({{0}}): {FIGURES}."
ANEW = "{0} was learned from something else ({1}): the network learns anew."
TOO_LITTLE = "Too little of the image is clear ground to learn from: the checkpoint is used as it is."


@dataclass
class Found:
    """What takes the checkpoint's place, if anything does."""

    checkpoint: OpenCheckpoint | None = None
    facts: dict[str, Any] = field(default_factory=dict)
    warning: str = ""


class Adaptation:
    """What one scene teaches within `minutes`; `inputs` are the hashes of its files."""

    def __init__(
        self,
        job: RemoveClouds,
        scene: PreparedScene,
        mask: FoundMask,
        inputs: Mapping[str, list[dict[str, Any]]],
        minutes: float,
    ) -> None:
        self.job, self.scene, self.mask, self.minutes = job, scene, mask, minutes
        self.origin = made_of(job, scene, mask, inputs)
        self.card = own_card(job, scene)

    def find(self, place: str, events: Events) -> Found:
        """What an earlier run has learned of the same, else what this one learns, written to `place`.

        Raises `Cancelled`, `OutOfMemory`, and as `network_of` does.
        """
        path, found = self.job.adapted, Found()
        kept, other = earlier(path, self.origin)
        if kept is not None:
            found.facts = {**kept.card.recipe[ENTRY], "earlier": True}
            events.info(EARLIER.format(path, **found.facts))
            shutil.copyfile(path, place)
            found.checkpoint = replace(kept, path=place)
            return found
        if other:
            events.info(ANEW.format(path, other))
        learned = self._learn(events)
        if learned is None:
            found.warning = TOO_LITTLE
            return found
        found.facts = about(learned)
        if learned.gain > 0:
            events.info(BETTER.format(**found.facts))
            found.checkpoint = self._save(place, learned, found.facts)
        else:
            found.warning = NO_BETTER.format(**found.facts)
        return found

    def _learn(self, events: Events) -> Learned | None:
        """What the scene teaches; None where there is too little clear ground."""
        own = replace(self.scene, checkpoint=replace(self.scene.checkpoint, card=self.card))
        colour, theirs = (scene_colour(scene, self.mask.path) for scene in (own, self.scene))
        if colour is None or theirs is None:
            return None
        end = time.monotonic() + 60 * self.minutes
        checkpoint, device = network_of(self.job, self.scene.checkpoint, events)
        if takes_clear(checkpoint):
            cast(Fill, checkpoint.fill).begin_with(theirs.tolist())
        try:
            network = fresh(self.card, colour.tolist()).to(device.torch)
            items, errors = self._items(network, checkpoint, device, part_of(events, 0.0, 0.1))
            learning = Learning(network, items, self.scene.optical.present)
            if not learning.can_begin():
                return None
            steps = max(1, round(self.minutes * STEPS_A_MINUTE))
            return learning.run(sum(errors), steps, end, part_of(events, 0.1, 1.0))
        except (RuntimeError, MemoryError) as error:
            if not is_out_of_memory(error):
                raise
            message = f"Learning from the scene does not fit into the memory of {device.words}."
            raise OutOfMemory("memory.adapt", message, "Use {device} cpu, or leave {adapt} out.") from error

    def _items(
        self, network: CloudRemovalCrossAttention, checkpoint: nn.Module, device: Device, events: Events
    ) -> tuple[list[Item], list[float]]:
        """The windows to learn from, and the checkpoint's errors on those that are measured on."""
        answer, items, errors = reconstructor(checkpoint, False), [], []
        with closing(MaskReader(self.mask.path)) as reader:
            for number, window in enumerate(ClearGround(self.scene, reader).windows()):
                events.progress(number / WINDOWS, "Drawing clouds on clear ground")
                items.append(Item.of(window, self.card, cast(Fill, network.fill)))
                if len(items) <= MEASURED:
                    mean = answered(answer, self.scene.card, window, device.torch)
                    errors.append(items[-1].error(mean, self.scene.optical.present))
        return items, errors

    def _save(self, place: str, learned: Learned, facts: dict[str, Any]) -> OpenCheckpoint:
        """Write the weights with their card, which says what they were learned from."""
        measures = {"psnr_cloudy": learned.after_db, "checkpoint_psnr_cloudy": learned.before_db}
        card = replace(
            self.card,
            recipe={ENTRY: {**facts, "seed": SEED, "made_of": self.origin}},
            metrics={"held-out clear ground, drawn clouds": measures},
        )
        save_checkpoint(place, learned.network, card)
        return open_checkpoint(place, "clouds", "")


def about(learned: Learned) -> dict[str, Any]:
    """The figures, for receipt, card and result."""
    found = {
        "checkpoint_db": learned.before_db,
        "adapted_db": learned.after_db,
        "gain_db": learned.gain,
    }
    counts = {"steps": learned.steps, "steps_taken": learned.taken}
    return {**{name: round(float(np.nan_to_num(value)), 3) for name, value in found.items()}, **counts}
