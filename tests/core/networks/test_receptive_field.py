"""How far a network looks, found on the network itself."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from core_models.contract.card import ModelCard, Scaling
from core_models.networks import NETWORKS
from core_models.networks.receptive_field import receptive_field


def card(task: str, **values) -> ModelCard:
    sar = {"bands_sar": ("VV",), "scaling_sar": Scaling((0,), (1,), (0,), (1,))} if task == "clouds" else {}
    named = {} if task == "change" else {"classes": ("a", "b")}
    scaling = Scaling((0,), (1,), (0,), (1,))
    return ModelCard("x", task, "x", ("red",), scaling, (1, 1), 0.5, **{**sar, **named, **values})


class Convolutions(nn.Module):
    """One convolution that looks so far, and perhaps a mean of the image that gives no gradient."""

    def __init__(self, far: int, mean: bool = False) -> None:
        super().__init__()
        self.conv, self.mean = nn.Conv2d(1, 1, 3, padding=far, dilation=far), mean

    def score(self, before: torch.Tensor, after: torch.Tensor) -> torch.Tensor:
        return self.conv(before) - after + self.mean * after.detach().mean()


@pytest.mark.parametrize(("far", "field"), [(1, 32), (32, 32), (33, 64), (992, 992)])
def test_it_is_how_far_a_convolution_looks_up_to_the_next_multiple_of_the_lattice(far, field):
    assert receptive_field(Convolutions(far), card("change")) == field


def test_what_has_no_gradient_is_found_too():
    assert receptive_field(Convolutions(1, mean=True), card("change")) is None


def test_what_looks_too_far_counts_as_looking_at_everything():
    assert receptive_field(Convolutions(1024), card("change")) is None


TINY_BITEMPORAL = {"widths": (8, 8), "depths": (1, 1), "decoder": 8}
CASES = {
    "bitemporal": ("change", {**TINY_BITEMPORAL, "heads": 0}, True),
    "bitemporal with attention": ("change", {**TINY_BITEMPORAL, "heads": 2}, False),
    "fc_siam_diff": ("change", {"widths": (4, 4)}, True),
    "hanet": ("change", {"width": 4}, False),
    "danet": ("segmentation", {"backbone": "efficientnet-lite0", "channels": 32, "classes": 2}, False),
    "cross_attention": ("clouds", {"sar_bands": 1, "widths": (8, 8, 16), "heads": 2}, False),
    "cross_attention of places": (
        "clouds",
        {"sar_bands": 1, "widths": (8, 8, 16), "heads": 2, "attention": False, "align_corners": False},
        True,
    ),
    "cross_attention on a base": (
        "clouds",
        {"sar_bands": 1, "widths": (8, 8, 16), "heads": 2, "attention": False, "base": "diffuse"},
        False,
    ),
    "rdn": ("clouds", {"sar_bands": 1, "channels": 16, "growth": 8, "blocks": 1, "layers": 2}, True),
    "yolox": ("objects", {"classes": 2, "width": 0.125}, True),
    "yolox with attention": (
        "objects",
        {"classes": 2, "width": 0.125, "enable_small_object_attention": True},
        True,
    ),
    "yolox with the document's attention": (
        "objects",
        {"classes": 2, "width": 0.125, "enable_small_object_attention": True, "attention_reach": 0},
        False,
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_attention_and_statistics_of_the_tile_are_told_from_convolutions(name, monkeypatch):
    task, options, bounded = CASES[name]
    far = 640 if name.startswith("yolox") else 192  # looks no further where it is bounded
    monkeypatch.setattr("core_models.networks.receptive_field.FURTHEST", far)
    torch.manual_seed(0)
    network = NETWORKS[name.split()[0]](bands=1, **options).eval()
    with torch.no_grad():  # gates begin closed, where attention cannot be seen
        for part, parameter in network.named_parameters():
            if part.endswith(("gamma", "gate", "fc2.weight")):
                parameter.fill_(0.3)
    assert (receptive_field(network, card(task)) is not None) == bounded
