"""Which dates of a series are compared, and the scores of all these pairs from one reading of the dates."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import torch

from ....geo.tiles import Tile

Score = Callable[[torch.Tensor, torch.Tensor], torch.Tensor]
Pairs = tuple[tuple[int, int], ...]


def pairs_of(dates: int) -> Pairs:
    """The pairs that are compared, by the numbers of their dates: each with the one before it, then those
    from the third on with the first.
    """
    in_a_row = [(date - 1, date) for date in range(1, dates)]
    return (*in_a_row, *((0, date) for date in range(2, dates)))


class SeriesScore:
    """What `run_tiled` takes for a network: all dates of a tile in, a channel for each pair out, and last the
    bits of the dates that observed a pixel, by which `split` knows what was compared.
    """

    def __init__(self, score: Score, dates: int) -> None:
        self.score, self.dates, self.pairs = score, dates, pairs_of(dates)

    @property
    def channels(self) -> int:
        """Of what it gives."""
        return len(self.pairs) + 1

    def __call__(self, images: torch.Tensor, bits: torch.Tensor) -> torch.Tensor:
        """(B, pairs + 1, h, w) of `images` (B, dates * C, h, w) and `bits` (B, 1, h, w).

        As in `detect-change`, a pixel that one date of a pair lacks is neutral in both.
        """
        dates = images.chunk(self.dates, dim=1)
        seen = [(bits.long() >> date & 1).bool() for date in range(self.dates)]
        answers = []
        for first, second in self.pairs:
            both = seen[first] & seen[second]
            if both.any():
                found = self.score(*(torch.where(both, dates[date], 0.0) for date in (first, second))).float()
            else:
                found = torch.zeros_like(bits)
            answers.append(found)
        return torch.cat([*answers, bits], dim=1)

    def alone(self, images: torch.Tensor, bits: torch.Tensor) -> torch.Tensor:
        """The scores of the first pair as if both dates had observed everything: what a pair takes."""
        first, second = images.chunk(self.dates, dim=1)[:2]
        return self.score(first, second)

    def split(self, values: np.ndarray) -> np.ndarray:
        """The scores (pairs, h, w) of a tile's `values` (pairs + 1, h, w): NaN where one of a pair's dates
        did not observe the pixel.
        """
        bits = np.nan_to_num(values[-1]).astype(np.int64)
        seen = [(bits >> date & 1).astype(bool) for date in range(self.dates)]
        both = np.stack([seen[first] & seen[second] for first, second in self.pairs])
        return np.where(both, values[:-1], np.float32(np.nan))

    def into(self, add: Callable[[Tile, np.ndarray], None]) -> Callable[[Tile, np.ndarray], None]:
        """What hands the scores of tiles on to `add`."""
        return lambda tile, values: add(tile, self.split(values))
