"""Time and memory of the networks that remove clouds against the explicit formulation, with the same weights.

Plain cross-attention makes the matrix of every optical by every radar place: 17 GB for an image of 512 x 512
pixels, so that this case is left out where less is free. Plain dynamic filters unfold the 25 neighbours of
every pixel. One CPU thread.

    python -m benchmarks.clouds [attention] [network] [rdn] [bfloat16]
"""

from __future__ import annotations

import sys
from functools import partial

from benchmarks._cases import Case, Run, main, ours

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


def prepared(network: str, form: str, size: int) -> Run:
    """The run of a case, whose output is an estimate, or a map of attention."""
    import torch

    from benchmarks import _plain
    from core_models.networks.cross_attention import CloudRemovalCrossAttention, CrossAttention
    from core_models.networks.rdn import RDN

    module: CrossAttention | CloudRemovalCrossAttention | RDN
    if network == "attention":
        module, channels, size = CrossAttention(256, heads=8).eval(), (256, 256), size // 4
    else:
        module, channels = (RDN() if network == "rdn" else CloudRemovalCrossAttention()).eval(), (13, 2)
    optical, sar = (
        torch.rand(1, count, size, size).contiguous(memory_format=torch.channels_last) for count in channels
    )
    if form != "plain":
        return ours(module, partial(module, optical, sar), form)

    def plain() -> torch.Tensor:
        images = optical.contiguous(), sar.contiguous()
        if isinstance(module, CrossAttention):
            return _plain.cross_attention(module, *images)
        return (
            _plain.rdn(module, *images) if isinstance(module, RDN) else _plain.cloud_removal(module, *images)
        )

    return plain


if __name__ == "__main__":
    sys.exit(main("benchmarks.clouds", prepared, CASES, sys.argv[1:]))
