"""Attention in the pyramid: nothing changes when it is switched on, time has a direction, and no call knows
of another.
"""

from __future__ import annotations

import itertools

import pytest
import torch
from torch import nn

from core_models.networks.small_object_attention import (
    EventTemporalAttention,
    MultiScaleSpatialAttention,
    ScaleAwareChannelAttention,
    SmallObjectAttentionModule,
    channel_gate,
)
from core_models.networks.yolox import YOLOX

TINY = {"depth": 0.33, "width": 0.125, "classes": 3}
KINDS = ("attention_spatial", "attention_temporal", "attention_channel")
SWITCHES = [(3, dict(zip(KINDS, on))) for on in itertools.product((False, True), repeat=3) if any(on)]
SWITCHES += [(4, dict.fromkeys(KINDS, True)), (4, {**dict.fromkeys(KINDS, True), "attention_reach": 0})]
NAMES = [
    f"{scales}-" + "+".join(kind[10:] for kind in on if on[kind] or kind == "attention_reach")
    for scales, on in SWITCHES
]


def open_gates(module: nn.Module) -> nn.Module:
    """Weights for what begins at 0, where the attention cannot be seen."""
    for name, parameter in module.named_parameters():
        if name.endswith("gamma"):
            nn.init.constant_(parameter, 0.5)
        if name.endswith(("fc2.weight", "integration.weight")):
            nn.init.normal_(parameter, std=0.1)
    return module


def settled(network: YOLOX) -> YOLOX:
    """`network` with the statistics of noise in its normalisation, so that signals do not fade."""
    for module in network.modules():
        if isinstance(module, nn.BatchNorm2d):
            module.momentum = 1.0
    with torch.no_grad():
        network.train()(torch.rand(2, 3, 128, 128, dtype=network.head.stems[0].conv.weight.dtype))
    return network.eval()


def attending(**options) -> YOLOX:
    """A network with open gates, in float64."""
    return settled(open_gates(YOLOX(**{**TINY, "enable_small_object_attention": True, **options})).double())


@pytest.mark.parametrize("training", (False, True))
@pytest.mark.parametrize(("scales", "switches"), SWITCHES, ids=NAMES)
def test_switched_on_in_a_trained_network_it_changes_nothing(switches, training, scales):
    trained = settled(YOLOX(scales=scales, **TINY))
    network = YOLOX(scales=scales, enable_small_object_attention=True, **switches, **TINY)
    missing, unexpected = network.load_state_dict(trained.state_dict(), strict=False)
    assert missing and all("attention_modules.scale_" in name for name in missing) and not unexpected
    clip = torch.rand(1, 3, 3, 64, 32)
    with torch.no_grad():
        expected, _ = trained.train(training)(clip)
        levels, state = network.train(training)(clip)
    assert all(torch.equal(level, plain) for level, plain in zip(levels, expected))
    assert (state is not None) == switches["attention_temporal"]
    opened, _ = open_gates(network)(clip)
    assert not any(torch.equal(level, plain) for level, plain in list(zip(opened, expected))[:2])


@pytest.mark.parametrize("dtype", (torch.bfloat16, torch.float16))
def test_switched_on_it_changes_nothing_in_reduced_precision(dtype):
    trained, network = settled(YOLOX(**TINY)), YOLOX(enable_small_object_attention=True, **TINY).eval()
    network.load_state_dict(trained.state_dict(), strict=False)
    image = torch.rand(1, 3, 64, 64)
    with torch.inference_mode(), torch.autocast("cpu", dtype):
        for level, plain in zip(network(image)[0], trained(image)[0]):
            assert level.dtype == plain.dtype == dtype
            assert torch.equal(level, plain)


@pytest.mark.parametrize(("scales", "strides"), [(3, (8, 16, 32)), (4, (4, 8, 16, 32))])
def test_modules_are_where_the_document_puts_them(scales, strides):
    pyramid = YOLOX(scales=scales, enable_small_object_attention=True, **TINY).backbone
    assert list(pyramid.small_object_attention_modules) == ["scale_0", "scale_1"]
    assert list(pyramid.scale_aware_attention_modules) == [f"scale_{index}" for index in range(scales)]
    for stride, module in zip(strides, pyramid.scale_aware_attention_modules.values()):
        assert module.fc1.out_features == max(1, module.fc1.in_features // (16 if stride <= 8 else 8))


def test_off_by_default_and_without_a_trace():
    assert not any("attention" in name for name in YOLOX(**TINY).state_dict())


def test_it_can_be_laid_out_channels_last_as_training_and_the_job_do():
    network = attending()
    image = torch.rand(1, 3, 64, 64, dtype=torch.float64)
    with torch.inference_mode():
        expected, _ = network.detect(image)
        found, _ = network.to(memory_format=torch.channels_last).detect(image)
    torch.testing.assert_close(found, expected)


def test_attention_of_time_by_hand():
    module = EventTemporalAttention(1).eval()
    conv, norm, _ = module.temporal_conv
    conv.weight.data.copy_(torch.tensor([1.0, 10.0, 100.0])[None, :, None, None] * (1 + norm.eps) ** 0.5)
    for layer in (module.motion_conv, *module.weights[::2]):
        nn.init.zeros_(layer.weight)
        nn.init.zeros_(layer.bias)  # both gates are a half
    nn.init.ones_(module.gamma)
    with torch.no_grad():
        attended, state = module(torch.tensor([1.0, 2.0, 3.0, 4.0])[None, :, None, None, None])
    wanted = [1 + 111 / 4, 2 + (1 + 10 + 200) / 4, 3 + (1 + 20 + 300) / 4, 4 + (2 + 30 + 400) / 4]
    torch.testing.assert_close(attended.flatten(), torch.tensor(wanted))
    assert state.flatten().tolist() == [3.0, 4.0]


def test_attention_of_places_by_hand():
    module = MultiScaleSpatialAttention(6).eval()
    for branch, weight in zip(module.branches, (1.0, 10.0, 100.0)):
        nn.init.zeros_(branch[0].weight)
        branch[0].weight.data[:, 0, 1, 2] = (
            weight * (1 + branch[1].eps) ** 0.5
        )  # the right neighbour, 1, 2 and 4 pixels away
    nn.init.ones_(module.attention[0].weight)
    nn.init.ones_(module.attention[2].weight)
    for layer in module.attention[::2]:
        nn.init.zeros_(layer.bias)
    nn.init.ones_(module.gamma)
    x = torch.zeros(1, 6, 5, 9)
    x[0, 0, 2, 4:] = torch.tensor([1e-3, 2e-3, 3e-3, 4e-3, 5e-3])
    seen = 2 * (1 * 2e-3 + 10 * 3e-3 + 100 * 5e-3)  # two channels a branch, at column 4
    with torch.no_grad():
        attended = module(x)
    assert float(attended[0, 0, 2, 4]) == pytest.approx(
        1e-3 * (1 + torch.sigmoid(torch.tensor(seen)).item()), rel=1e-5
    )


@pytest.mark.parametrize("channels", (1, 2, 5, 128))
def test_any_number_of_channels(channels):
    module = open_gates(SmallObjectAttentionModule(channels)).eval()
    x = torch.rand(2, 3, channels, 5, 4)
    attended, state = module(x)
    assert attended.shape == x.shape
    assert state.shape == (2, 2, channels, 5, 4)
    if channels == 128:
        assert sum(branch[0].out_channels for branch in module.spatial.branches) == 126
    assert ScaleAwareChannelAttention(channels, 8)(x[:, 0]).shape == x[:, 0].shape


@pytest.mark.parametrize("scales", (3, 4))
def test_a_clip_is_its_images_one_after_the_other_with_the_state_between(scales):
    network = attending(scales=scales)
    clip = torch.rand(2, 5, 3, 50, 64, dtype=torch.float64)
    with torch.inference_mode():
        whole, last = network(clip)
        state, frames = None, []
        for frame in clip.unbind(1):
            levels, state = network(frame, state)
            frames.append(levels)
        begun, state_of_two = network(clip[:, :2])
        rest, _ = network(clip[:, 2:], state_of_two)
    for index, level in enumerate(whole):
        torch.testing.assert_close(
            level, torch.stack([frame[index] for frame in frames], dim=1), rtol=0, atol=1e-6
        )
        torch.testing.assert_close(level, torch.cat([begun[index], rest[index]], dim=1), rtol=0, atol=1e-6)
    for whole_state, frame_state in zip(last, state):
        torch.testing.assert_close(whole_state, frame_state, rtol=0, atol=1e-6)


@pytest.mark.parametrize("stride", (4, 8, 16, 32))
def test_what_lies_beyond_the_reach_changes_no_gate(stride):
    torch.manual_seed(0)
    x = torch.rand(1, 8, 512 // stride, 512 // stride)
    other = x.clone()
    other[..., 256 // stride :] = 5.0
    layers = nn.Linear(8, 8)
    near, far = (channel_gate(part, layers, stride, 160) for part in (x, other))
    assert near.shape == x.shape
    same = (256 - 80 - 32) // stride  # half of the reach, and the blending of blocks
    assert torch.equal(near[..., :same], far[..., :same])
    assert (near - far)[..., same : 256 // stride].abs().max() > 1e-3
    whole, changed = (channel_gate(part, layers, stride, 0) for part in (x, other))
    assert whole.shape == (1, 8, 1, 1) and (whole - changed).abs().min() > 1e-3


def test_a_gate_by_hand():
    x = torch.zeros(1, 1, 3, 5)  # stride 32: a cell is a block
    x[0, 0, 1, 2] = 9.0
    gate = torch.special.logit(channel_gate(x, lambda means: means, 32, 96))
    wanted = torch.tensor(
        [[0, 1.5, 1.5, 1.5, 0], [0, 1, 1, 1, 0], [0, 1.5, 1.5, 1.5, 0]]
    )  # fewer pixels at the border
    torch.testing.assert_close(gate[0, 0], wanted)
    assert torch.equal(
        channel_gate(x, lambda means: means, 32, 0), torch.sigmoid(x.mean(dim=(2, 3), keepdim=True))
    )


def test_the_past_is_seen_and_the_future_is_not():
    module = open_gates(EventTemporalAttention(8)).eval()
    clip = torch.rand(1, 6, 8, 4, 4)
    other = clip.clone()
    other[:, 3] += 1
    with torch.inference_mode():
        apart = (module(clip)[0] - module(other)[0]).abs().amax(dim=(0, 2, 3, 4)) > 1e-6
    assert apart.tolist() == [False, False, False, True, True, True]  # three images are seen at a time


def test_a_still_scene_looks_the_same_from_its_first_image_on():
    module = open_gates(EventTemporalAttention(8)).eval()
    with torch.inference_mode():
        attended, _ = module(torch.rand(1, 1, 8, 4, 4).expand(1, 4, 8, 4, 4))
    torch.testing.assert_close(attended, attended[:, :1].expand_as(attended), rtol=0, atol=1e-6)


def test_no_call_knows_of_another():
    network = attending()
    first, second = torch.rand(2, 1, 3, 64, 64, dtype=torch.float64).unbind()
    names = set(network.state_dict())
    with torch.inference_mode():
        alone, _ = network.detect(first)
        network.detect(second)
        assert torch.equal(network.detect(first)[0], alone)
        _, state = network.detect(second)
        assert (network.detect(first, state)[0] - alone).abs().max() > 1e-5
    assert set(network.state_dict()) == names


def test_gradients_reach_the_images_of_a_clip_and_stop_at_the_state():
    module = open_gates(EventTemporalAttention(4))
    clip = torch.rand(1, 2, 4, 3, 3, requires_grad=True)
    attended, state = module(clip)
    assert not state.requires_grad
    attended[:, 1].sum().backward()
    assert clip.grad[:, 0].abs().max() > 0
    earlier = state.clone().requires_grad_()
    module(torch.rand(1, 4, 3, 3), earlier)[0].sum().backward()
    assert earlier.grad is None


def test_the_gates_are_the_first_to_learn_and_then_everything_does():
    network = YOLOX(enable_small_object_attention=True, **TINY).train()
    clip = torch.rand(1, 3, 3, 64, 64)

    def learning() -> set[str]:
        network.zero_grad()
        sum((level * torch.randn_like(level)).sum() for level in network(clip)[0]).backward()
        return {name for name, parameter in network.named_parameters() if parameter.grad.abs().max() > 0}

    attention = {
        name
        for name, parameter in network.named_parameters()
        if "attention_modules" in name and parameter.dim() > 1
    }
    gates = {
        name
        for name, _ in network.named_parameters()
        if name.endswith(("gamma", "fc2.weight", "integration.weight"))
    }
    assert gates <= learning()
    open_gates(network)
    assert attention <= learning()


@pytest.mark.parametrize(
    "change",
    (
        lambda state: (state[0][..., :4], state[1]),
        lambda state: (state[0][:1], state[1][:1]),
        lambda state: (state[0][:, :1], state[1]),
        lambda state: state[::-1],
        lambda state: state[:1],
    ),
    ids=("size", "batch", "window", "levels", "count"),
)
def test_a_state_of_another_shape_is_refused(change):
    network = attending()
    image = torch.rand(2, 3, 64, 64, dtype=torch.float64)
    with torch.inference_mode():
        _, state = network(image)
        network(image, state)
        with pytest.raises(ValueError, match=r"state .* wanted"):
            network(image, change(state))


def test_a_state_without_attention_of_time_is_refused():
    network = attending(attention_temporal=False)
    image = torch.rand(1, 3, 64, 64, dtype=torch.float64)
    with torch.inference_mode():
        assert network(image)[1] is None
        with pytest.raises(ValueError, match="wanted None"):
            network(image, (torch.zeros(1),))
    with pytest.raises(ValueError, match="wanted None"):
        SmallObjectAttentionModule(4, enable_temporal=False)(torch.rand(1, 1, 4, 3, 3), torch.zeros(1))


def test_a_window_of_one_image_is_refused():
    with pytest.raises(ValueError, match="wanted 2"):
        EventTemporalAttention(4, temporal_window=1)
