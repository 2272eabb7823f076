"""What becomes of faults on the way through the rounds."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torch import nn

from core_models.adapting.lessons import memory_told
from core_models.adapting.sites import Site
from core_models.adapting.verdict import score_of
from core_models.contract.errors import CheckpointRefused, OutOfMemory
from core_models.inference.device import Device

CPU = Device("cpu", False, "CPU")


@pytest.mark.parametrize("error", [MemoryError(), torch.OutOfMemoryError("CUDA out of memory")])
def test_memory_that_runs_out_is_told(error) -> None:
    with pytest.raises(OutOfMemory, match="cannot learn in the memory of CPU"), memory_told(CPU):
        raise error


def test_other_errors_stay_as_they_are() -> None:
    with pytest.raises(RuntimeError, match="shapes"), memory_told(CPU):
        raise RuntimeError("shapes do not fit")


class Nothing(nn.Module):
    """A network that gives no number."""

    def score(self, before: torch.Tensor, after: torch.Tensor) -> torch.Tensor:
        return torch.full((1, 1, *before.shape[-2:]), torch.nan)


def test_a_network_that_gives_no_number_is_refused() -> None:
    image, some = np.zeros((3, 8, 8), np.float32), np.ones((8, 8), bool)
    site = Site(image, image, some, some.astype(np.uint8), some.astype(np.uint8), some, 0)
    with pytest.raises(CheckpointRefused, match="not finite"):
        score_of(Nothing(), site, CPU, 1.0)
