"""Time and memory of the networks that remove clouds against the explicit formulation, with the same weights.

Plain cross-attention makes the matrix of every optical by every radar place: 17 GB for an image of 512 x 512
pixels, so that this case is left out where less is free. Plain dynamic filters unfold the 25 neighbours of
every pixel. One CPU thread.

    python -m benchmarks.clouds [attention] [network] [rdn] [bfloat16]
"""

from __future__ import annotations

import sys
from collections.abc import Callable

from benchmarks._cases import Case, main

CASES = (
    Case("attention", "attention", 256, memory_bound=0.05),
    Case("attention", "attention", 384, time_bound=0.25, memory_bound=0.03),
    Case("attention", "attention", 512, time_bound=0.20, memory_bound=0.02, needs_gb=18.0),
    Case("network", "cross_attention", 256),
    Case("network", "cross_attention", 512, needs_gb=18.5),
    Case("rdn", "rdn", 128),
    Case("rdn", "rdn", 256),
    Case("bfloat16", "cross_attention", 512, forms=("ours", "bfloat16")),
)
"""`attention` is that of an image of `size` pixels a side, at a quarter of it."""


def prepared(network: str, form: str, size: int) -> Callable:
    """A function without arguments that runs the case once."""
    import torch

    from benchmarks import _plain
    from core_models.networks import NETWORKS
    from core_models.networks.cross_attention import CrossAttention

    plain = {"attention": _plain.cross_attention, "cross_attention": _plain.cloud_removal, "rdn": _plain.rdn}[
        network
    ]
    if network == "attention":
        module, channels, size = CrossAttention(256, heads=8).eval(), (256, 256), size // 4
    else:
        module, channels = NETWORKS[network]().eval(), (13, 2)
    optical, sar = (
        torch.rand(1, count, size, size).contiguous(memory_format=torch.channels_last) for count in channels
    )
    if form == "plain":
        return lambda: plain(module, optical.contiguous(), sar.contiguous())
    module.to(memory_format=torch.channels_last)

    def ours() -> torch.Tensor:
        with torch.autocast("cpu", torch.bfloat16, enabled=form == "bfloat16"):
            return module(optical, sar)

    return ours


if __name__ == "__main__":
    sys.exit(main("benchmarks.clouds", prepared, CASES, sys.argv[1:]))
