"""YOLOX: places and sizes of its boxes, any image size, published sizes of the network."""

from __future__ import annotations

import math

import pytest
import torch
from gradients import assert_all_are_reached, backward
from torch import nn

from core_models.contract.card import ModelCard, Scaling
from core_models.networks import build
from core_models.networks.padding import pad_to_multiple
from core_models.networks.yolox import YOLOX, decode

TINY = {"depth": 0.33, "width": 0.125}


def small(**options) -> YOLOX:
    """A small network whose normalisation has the statistics of noise, so that signals do not fade."""
    network = YOLOX(**{"classes": 3, **TINY, **options}).train()
    with torch.no_grad():
        for module in network.modules():
            if isinstance(module, nn.BatchNorm2d):
                module.momentum = 1.0
        network(torch.rand(2, network.backbone.backbone.stem.conv.conv.in_channels // 4, 192, 192))
    return network.eval()


@pytest.mark.parametrize(("scales", "strides"), [(3, (8, 16, 32)), (4, (4, 8, 16, 32))])
@pytest.mark.parametrize(
    ("batch", "bands", "height", "width"), [(1, 3, 64, 96), (2, 7, 33, 50), (1, 1, 1, 1)]
)
def test_maps_have_the_strides_of_the_network_at_any_size(scales, strides, batch, bands, height, width):
    network = small(bands=bands, scales=scales)
    assert network.strides == strides
    with torch.inference_mode():
        levels, state = network(torch.rand(batch, bands, height, width))
        predictions, _ = network.detect(torch.rand(batch, bands, height, width))
    sides = [(math.ceil(height / stride), math.ceil(width / stride)) for stride in strides]
    assert state is None
    assert [tuple(level.shape) for level in levels] == [(batch, 8, *side) for side in sides]
    assert predictions.shape == (batch, sum(rows * columns for rows, columns in sides), 8)
    assert predictions.dtype == torch.float32
    assert 0 <= predictions[..., 4:].min() <= predictions[..., 4:].max() <= 1


def test_decode_places_a_box_by_hand():
    coarse, fine = torch.zeros(1, 6, 2, 3), torch.zeros(1, 6, 4, 6)
    coarse[0, :, 1, 2] = torch.tensor([0.5, -0.25, math.log(2), math.log(0.5), 0.0, math.log(3)])
    predictions = decode([fine, coarse], (8, 16))
    assert predictions.shape == (1, 30, 6)
    expected = torch.tensor([(2 + 0.5) * 16, (1 - 0.25) * 16, 32, 8, 0.5, 0.75])
    torch.testing.assert_close(predictions[0, -1], expected)
    torch.testing.assert_close(
        predictions[0, 7], torch.tensor([8.0, 8, 8, 8, 0.5, 0.5])
    )  # row 1, column 1 of the fine map


def test_decode_stays_finite_whatever_a_network_says():
    assert torch.isfinite(decode([torch.full((1, 6, 2, 2), 60000.0).half()], (32,))).all()


def test_a_second_size_gets_cells_of_its_own():
    network = small()
    wide, tall = torch.rand(1, 3, 32, 96), torch.rand(1, 3, 96, 32)
    with torch.inference_mode():
        alone, _ = network.detect(tall)
        network.detect(wide)  # as many cells in another order: kept ones would be wrong without a word
        again, _ = network.detect(tall)
    assert torch.equal(alone, again)
    with torch.inference_mode():
        rows = decode([torch.zeros(1, 8, 12, 4)], (8,))[0, :, 1]
    assert float(rows.max()) == 88.0


def test_what_is_padded_gives_no_cells():
    network = small(scales=4)
    image = torch.rand(1, 3, 45, 70)
    with torch.inference_mode():
        levels, _ = network(image)
        whole, _ = network(pad_to_multiple(image, 32))
    for level, padded, stride in zip(levels, whole, network.strides):
        rows, columns = math.ceil(45 / stride), math.ceil(70 / stride)
        assert torch.equal(level, padded[..., :rows, :columns])


def test_a_clip_without_attention_is_its_frames():
    network = small()
    clip = torch.rand(2, 3, 3, 40, 64)
    with torch.inference_mode():
        levels, _ = network(clip)
        predictions, _ = network.detect(clip)
        frames = [network(frame)[0] for frame in clip.unbind(1)]
    for index, level in enumerate(levels):
        torch.testing.assert_close(
            level, torch.stack([frame[index] for frame in frames], dim=1), rtol=0, atol=1e-3
        )
    assert predictions.shape == (2, 3, 5 * 8 + 3 * 4 + 2 * 2, 8)


def test_the_images_of_a_batch_do_not_see_each_other():
    network = small(scales=4)
    images = torch.rand(3, 3, 64, 64)
    with torch.inference_mode():
        together, _ = network(images)
        alone = [network(image[None])[0] for image in images]
    for level, *single in zip(together, *alone):
        torch.testing.assert_close(level, torch.cat(single), rtol=0, atol=1e-3)  # logits of about 1


@pytest.mark.parametrize("dtype", (torch.float16, torch.bfloat16))
def test_detection_under_autocast_is_float32_and_close_to_full_precision(dtype):
    network = small()
    image = torch.rand(1, 3, 96, 64)
    with torch.inference_mode():
        expected, _ = network.detect(image)
        with torch.autocast("cpu", dtype):
            predictions, _ = network.detect(image)
    assert predictions.dtype == torch.float32
    # Tens of layers without training: bfloat16 (8 bits) moves a centre by a part of a cell of 8 pixels.
    assert (predictions - expected)[..., :2].abs().mean() < 3.0
    assert (predictions - expected)[..., 4:].abs().mean() < 0.02


@pytest.mark.parametrize("options", ({}, {"scales": 4}, {"depthwise": True}), ids=str)
def test_training_reaches_every_parameter(options):
    network = YOLOX(classes=3, **TINY, **options).train()
    levels, _ = network(torch.rand(2, 3, 64, 64))
    backward(levels)
    assert_all_are_reached(network)


def test_training_begins_with_few_objects():
    with torch.inference_mode():
        predictions, _ = YOLOX(classes=3, **TINY).train().detect(torch.rand(2, 3, 64, 64))
    assert 0.003 < predictions[..., 4].mean() < 0.03
    assert 0.003 < predictions[..., 5:].mean() < 0.03


@pytest.mark.parametrize(
    ("options", "parameters"),
    [
        ({}, 8_968_255),
        ({"width": 0.375}, 5_055_855),
        ({"depth": 0.67, "width": 0.75}, 25_326_495),
    ],
    ids=("s", "tiny", "m"),
)
def test_the_published_sizes(options, parameters):
    with torch.device("meta"):
        assert sum(parameter.numel() for parameter in YOLOX(**options).parameters()) == parameters


def test_depthwise_convolutions_make_yolox_nano():
    with torch.device("meta"):
        parameters = sum(parameter.numel() for parameter in YOLOX(width=0.25, depthwise=True).parameters())
    assert round(parameters / 1e6, 2) == 0.91  # as published


def test_a_fourth_scale_keeps_the_names_of_three_and_adds_its_own():
    with torch.device("meta"):
        three, four = (set(YOLOX(scales=scales, **TINY).backbone.state_dict()) for scales in (3, 4))
    assert three < four
    assert {name.split(".")[0] for name in four - three} == {"reduce_conv2", "C3_p2", "bu_conv3", "C3_n2"}


def test_normalisation_is_yolox_own_unless_told():
    def settings(network: nn.Module) -> set[tuple[float, float]]:
        return {
            (module.eps, module.momentum)
            for module in network.modules()
            if isinstance(module, nn.BatchNorm2d)
        }

    assert settings(YOLOX(**TINY)) == {(1e-3, 0.03)}
    assert settings(YOLOX(norm_eps=1e-5, norm_momentum=0.1, **TINY)) == {(1e-5, 0.1)}


def test_a_card_gives_bands_and_classes():
    scaling = Scaling(low=(0, 0), high=(255, 255), mean=(0, 0), std=(1, 1))
    card = ModelCard(
        "t",
        "objects",
        "yolox",
        ("red", "nir"),
        scaling,
        (0.1, 0.2),
        0.3,
        dict(TINY),
        classes=("car", "van", "bus"),
    )
    network = build(card)
    assert network.backbone.backbone.stem.conv.conv.in_channels == 8
    assert network.head.cls_preds[0].out_channels == 3


@pytest.mark.parametrize("options", ({"scales": 5}, {"classes": 0}, {"width": 0.05}, {"bands": 0}), ids=str)
def test_options_out_of_range_are_refused(options):
    with pytest.raises(ValueError, match="wanted"):
        YOLOX(**{**TINY, **options})


def test_other_shapes_and_a_state_that_nobody_keeps_are_refused():
    network = small()
    with pytest.raises(ValueError, match="shape"):
        network(torch.rand(3, 32, 32))
    with pytest.raises(ValueError, match="without attention of time"):
        network(torch.rand(1, 3, 32, 32), (torch.zeros(1),))
