"""DANet on an EfficientNet-Lite: sizes, answers, gradients, and the weights that it begins with."""

from __future__ import annotations

import pytest
import torch
from gradients import assert_all_are_reached, backward
from torch import nn

from core_models.contract.errors import CheckpointRefused
from core_models.foreign import load_backbone
from core_models.networks.danet import FOLD, DANet
from core_models.networks.efficientnet import EfficientNetLite

LITE = "efficientnet-lite0"


@pytest.fixture(autouse=True)
def seed():
    torch.manual_seed(0)


def small(bands: int = 3, **options) -> DANet:
    """A narrow DANet on Lite0 whose attention counts."""
    network = DANet(bands, 3, backbone=LITE, channels=32, **options)
    for name, parameter in network.named_parameters():
        if name.endswith("gamma"):
            nn.init.constant_(parameter, 0.3)
    return network


@pytest.mark.parametrize("height, width", [(1, 1), (45, 70), (64, 96)])
def test_it_segments_any_size_and_number_of_bands(height, width) -> None:
    network, image = small(5).eval(), torch.randn(2, 5, height, width)
    with torch.inference_mode():
        maps, found = network(image), network.classify(image)
    assert [tuple(logits.shape) for logits in maps] == [(2, 3, height, width)] * 3
    assert found.dtype == torch.float32
    torch.testing.assert_close(found, maps[0].softmax(dim=1), rtol=1e-3, atol=1e-4)
    torch.testing.assert_close(found.sum(dim=1), torch.ones(2, height, width))


def test_a_resnet_classifies_too() -> None:
    network, image = DANet(3, 4, depth=18).eval(), torch.randn(1, 3, 30, 41)
    with torch.inference_mode():
        wanted = network(image)[0].softmax(dim=1)
        torch.testing.assert_close(network.classify(image), wanted, rtol=1e-3, atol=1e-4)


def test_answers_of_a_pixel_of_the_features_are_laid_side_by_side() -> None:
    """The classifier's channel 4 r + c answers for row r and column c of the 4 x 4 of a class."""
    network = small().eval()
    for conv in (network.head.conv8[1],):
        nn.init.zeros_(conv.weight)
        conv.bias.data = torch.arange(3.0 * FOLD**2)
    with torch.inference_mode():
        logits = network(torch.randn(1, 3, 32, 32))[0]
    block = torch.arange(16.0).reshape(4, 4).tile(4, 4)
    coarse = logits[0, 0].unfold(0, 2, 2).unfold(1, 2, 2).mean(dim=(2, 3))
    inner = slice(1, -1)
    blurred = nn.functional.avg_pool2d(
        nn.functional.interpolate(block[None, None], scale_factor=2, mode="bilinear"), 2
    )[0, 0]
    torch.testing.assert_close(coarse[inner, inner], blurred[inner, inner])


def test_every_parameter_is_reached() -> None:
    network = small().train()
    backward(network(torch.randn(2, 3, 64, 64)))
    assert_all_are_reached(network)


def test_it_begins_with_what_its_encoder_has_of_published_weights(tmp_path) -> None:
    published = EfficientNetLite(3, LITE).state_dict()
    torch.save({**published, "_conv_head.weight": torch.ones(2, 2)}, tmp_path / "a.pth")
    network = small()
    load_backbone(network, tmp_path / "a.pth")
    own = network.pretrained.encoder.state_dict()
    assert len(own) < len(published)
    assert all(
        torch.equal(own[name], published[name]) for name in own if not name.startswith(("_conv", "_bn0"))
    )
    del published["_blocks.2._bn1.weight"]
    torch.save(published, tmp_path / "b.pth")
    with pytest.raises(CheckpointRefused, match=r"lacks the tensor _blocks\.2\._bn1\.weight"):
        load_backbone(network, tmp_path / "b.pth")


def test_the_first_maps_are_those_of_the_whole_encoder() -> None:
    whole, part = EfficientNetLite(3, LITE).eval(), EfficientNetLite(3, LITE, levels=4).eval()
    part.load_state_dict({name: whole.state_dict()[name] for name in part.state_dict()})
    image = torch.randn(1, 3, 48, 64)
    with torch.inference_mode():
        for wanted, found in zip(whole(image)[:4], part(image)):
            torch.testing.assert_close(found, wanted)
    assert part.widths == whole.widths[:4]
