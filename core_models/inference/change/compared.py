"""The dates as they are compared: one laid over the other, in one light, as network input."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any, Protocol

from ...contract.card import ModelCard
from ...geo.light import Light, measure_light
from ...geo.raster import AlignedSource, RasterSource
from ...geo.registration import lay_over, look_for_shift, plain_shift, shift_warning
from ...geo.scaling import FittedScaling, fit_pair, fit_scaling
from ...geo.shift import Shift


class Adjusting(Protocol):
    """What a job says of the dates' shift and light."""

    @property
    def align(self) -> bool: ...
    @property
    def normalise(self) -> bool: ...
    @property
    def stretch(self) -> str: ...


@dataclass(frozen=True)
class Compared:
    """Both dates, and what was done about their differences."""

    before: AlignedSource
    after: AlignedSource
    scale_before: FittedScaling
    scale_after: FittedScaling
    facts: dict[str, Any]
    """For the receipt: `shift`, or `registration` and `light` where the job asks for them."""
    warnings: tuple[str, ...]
    notes: tuple[str, ...]


def compared(
    job: Adjusting,
    card: ModelCard,
    before: AlignedSource,
    after: RasterSource,
    stack: ExitStack,
    known: Shift | None = None,
) -> Compared:
    """`before` beside `after` on its grid, open as long as `stack`; a shift that the job wants taken out is
    measured here unless it is `known`. Raises `InputRefused`.
    """
    facts: dict[str, Any] = {}
    warnings: list[str] = []
    notes: list[str] = []
    if job.align:
        second, registration = lay_over(before, after, stack, known)
        facts["registration"] = registration.to_dict()
        told = notes if registration.fits else warnings
        told.append(registration.words(before.grid.ground_resolution()))
    else:
        second = stack.enter_context(after.on(before.grid))
        shift = look_for_shift(before, second)
        facts["shift"] = plain_shift(shift)
        warning = shift_warning(shift, before.grid.ground_resolution())
        warnings += [warning] if warning else []
    light = _light(card, before, second) if job.normalise else None
    if light is not None:
        facts["light"] = light.to_dict()
        (warnings if light.why_not else notes).append(light.words())
    scales, said = _scaled(job, card, (before, second), light)
    return Compared(before, second, *scales, facts, (*warnings, *said), tuple(notes))


def _light(card: ModelCard, before: AlignedSource, after: AlignedSource) -> Light:
    if card.scaling_after not in (None, card.scaling):
        return Light(refused="the checkpoint takes the dates to be of different sensors")
    return measure_light(before, after)


def _scaled(
    job: Adjusting, card: ModelCard, dates: tuple[AlignedSource, AlignedSource], light: Light | None
) -> tuple[tuple[FittedScaling, FittedScaling], list[str]]:
    """The scaling of each date, and warnings about them."""
    if light is None or light.why_not:
        return fit_pair((card.scaling, card.scaling_after or card.scaling), dates, job.stretch)
    first, said = fit_scaling(card.scaling, dates[0], job.stretch, "Before")
    return (first, light.scaling(first)), said
