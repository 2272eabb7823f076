"""Two processes on the CPU that train together as torchrun's would."""

from __future__ import annotations

import multiprocessing
import os
import socket
from collections.abc import Callable

from patience import PATIENCE

from core_models.contract.errors import Cancelled

FORK = multiprocessing.get_context("fork")


def on_two_ranks(work: Callable[[int], object]) -> list[int]:
    """Exit codes of `work(rank)` in two processes that know of each other as torchrun's do."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]

    def start(rank: int) -> None:
        os.environ.update(
            RANK=str(rank),
            LOCAL_RANK=str(rank),
            WORLD_SIZE="2",
            MASTER_ADDR="127.0.0.1",
            MASTER_PORT=str(port),
        )
        try:
            work(rank)
        except Cancelled:
            os._exit(130)

    ranks = [FORK.Process(target=start, args=(rank,)) for rank in range(2)]
    for rank in ranks:
        rank.start()
    for rank in ranks:
        rank.join(PATIENCE)
    return [rank.exitcode for rank in ranks]
