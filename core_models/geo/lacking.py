"""Two dates as a checkpoint's bands, also where they lack some that it can do without."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from typing import TypeVar

from ..contract.card import ModelCard
from ..contract.errors import InputRefused
from .raster import RasterSource, open_source

LACKING = ("input.band-count", "input.band-names")
"""What is said of a raster whose bands are not those of the card."""

CardT = TypeVar("CardT", ModelCard, "ModelCard | None")


def open_pair(
    paths: Sequence[str], bands: Sequence[Sequence[int]], card: CardT, stack: ExitStack
) -> tuple[list[RasterSource], CardT]:
    """Both dates, or all of a series, open as long as `stack`, and the card as it reads for them: where one
    lacks bands that the card calls optional, all are read without. Raises `InputRefused`.
    """
    try:
        return _open_both(paths, bands, card.bands if card else (), stack), card
    except InputRefused as error:
        if card is None or not card.optional_bands or error.code not in LACKING:
            raise
        fewer = card.without_optional()
        try:
            sources = _open_both(paths, bands, fewer.bands, stack)
        except InputRefused:
            raise error from None
    lacking = ", ".join(card.optional_bands)
    sources[0].notes.append(
        f"The dates are compared without {lacking}, which one of them lacks; the "
        "checkpoint was trained for that, too, and sees a little less."
    )
    return sources, fewer


def _open_both(
    paths: Sequence[str],
    bands: Sequence[Sequence[int]],
    names: tuple[str, ...],
    stack: ExitStack,
) -> list[RasterSource]:
    with ExitStack() as opened:
        sources = [
            opened.enter_context(open_source(path, numbers, names)) for path, numbers in zip(paths, bands)
        ]
        stack.push(opened.pop_all())
    return sources
