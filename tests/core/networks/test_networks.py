"""Every network: shapes, sizes, bands, precision, gradients; what is peculiar to each."""

from __future__ import annotations

import pytest
import torch
from gradients import assert_all_are_reached, backward
from torch import nn

from core_models.contract.card import ModelCard, Scaling
from core_models.contract.errors import CheckpointRefused
from core_models.networks import NETWORKS, build, hanet, layers
from core_models.networks.attention import ChannelAttention, PositionAttention
from core_models.networks.bitemporal import BiTemporal
from core_models.networks.danet import DANet, DANetHead
from core_models.networks.dasnet import DASNet, DASNetV2
from core_models.networks.fc_siam import FCSiamDiff
from core_models.networks.hanet import HANet
from core_models.networks.hanet_highres import HANetHighRes
from core_models.networks.padding import pad_to_multiple
from core_models.networks.resnet import ResNet

SMALL = {
    "hanet": lambda bands=3: HANet(bands, width=8),
    "fc_siam_diff": lambda bands=3: FCSiamDiff(bands, widths=(4, 8, 8)),
    "fc_siam_diff_stem": lambda bands=3: FCSiamDiff(bands, widths=(4, 8), stem=2),
    "dasnet": lambda bands=3: DASNet(bands, embedding=16),
    "dasnet_v2": lambda bands=3: DASNetV2(bands, embedding=16),
    "dasnet_v2_lite": lambda bands=3: DASNetV2(bands, "efficientnet-lite0", embedding=16),
    "hanet_highres": lambda bands=3: HANetHighRes(bands, width=8),
    "bitemporal": lambda bands=3: BiTemporal(bands, widths=(8, 8, 16), depths=(1, 1, 1), heads=2, decoder=8),
}
CLOUDS = ("cross_attention", "rdn")
each_network = pytest.mark.parametrize("name", SMALL)


def open_gates(network: nn.Module) -> nn.Module:
    """Attention gates begin at 0, where the attention cannot be seen."""
    for name, parameter in network.named_parameters():
        if name.endswith(("gamma", "gate")):
            nn.init.constant_(parameter, 0.3)
    return network


def dates(*shape: int) -> tuple[torch.Tensor, torch.Tensor]:
    return torch.rand(shape), torch.rand(shape)


@each_network
@pytest.mark.parametrize(("batch", "bands", "height", "width"), [(1, 3, 1, 1), (3, 13, 7, 5), (2, 1, 50, 33)])
def test_a_score_has_the_size_of_the_image_and_lies_in_0_to_1(name, batch, bands, height, width):
    network = SMALL[name](bands).eval()
    with torch.inference_mode():
        score = network.score(*dates(batch, bands, height, width))
    assert score.shape == (batch, 1, height, width)
    assert score.dtype == torch.float32
    assert 0 <= score.min() <= score.max() <= 1


@pytest.mark.parametrize("name", ("hanet", "fc_siam_diff", "dasnet_v2"))
def test_an_odd_size_is_padded_and_cropped(name):
    network = open_gates(SMALL[name]()).eval()
    before, after = dates(1, 3, 50, 61)
    with torch.inference_mode():
        whole = network.score(pad_to_multiple(before, 8), pad_to_multiple(after, 8))
        torch.testing.assert_close(network.score(before, after), whole[..., :50, :61])


@pytest.mark.slow
@each_network
def test_a_large_odd_size(name):
    with torch.inference_mode():
        assert SMALL[name]().eval().score(*dates(1, 3, 250, 333)).shape == (1, 1, 250, 333)


@each_network
def test_the_items_of_a_batch_do_not_see_each_other(name):
    network = open_gates(SMALL[name]()).eval()
    before, after = dates(3, 3, 24, 24)
    with torch.inference_mode():
        alone = torch.cat([network.score(before[i : i + 1], after[i : i + 1]) for i in range(3)])
        torch.testing.assert_close(network.score(before, after), alone, rtol=0, atol=1e-5)


@each_network
@pytest.mark.parametrize("dtype", (torch.float16, torch.bfloat16))
def test_scores_under_autocast_are_float32_and_close_to_full_precision(name, dtype):
    network = open_gates(SMALL[name]()).eval()
    before, after = dates(1, 3, 64, 64)
    with torch.inference_mode():
        expected = network.score(before, after)
        with torch.autocast("cpu", dtype):
            score = network.score(before, after)
    assert score.dtype == torch.float32
    assert torch.isfinite(score).all()
    # Fresh weights, tens of layers, no trained margin: bfloat16 (8 bits) moves single pixels by a few
    # hundredths.
    assert (score - expected).abs().mean() < 0.02


@each_network
def test_training_reaches_every_parameter(name):
    network = open_gates(SMALL[name]()).train()
    output = network(*dates(2, 3, 32, 32))
    maps = output if isinstance(output, tuple) else (output,)
    backward(maps)
    assert_all_are_reached(network)


@each_network
def test_training_in_bfloat16_has_finite_gradients(name):
    network = open_gates(SMALL[name]()).train()
    with torch.autocast("cpu", torch.bfloat16):
        output = network(*dates(2, 3, 32, 32))
    maps = output if isinstance(output, tuple) else (output,)
    sum(each.float().square().mean() for each in maps).backward()
    assert all(torch.isfinite(parameter.grad).all() for parameter in network.parameters())


@pytest.mark.parametrize(
    "name", ("fc_siam_diff", "fc_siam_diff_stem", "dasnet", "dasnet_v2", "hanet_highres")
)
def test_swapping_the_dates_changes_nothing_in_a_symmetric_network(name):
    network = open_gates(SMALL[name]()).eval()
    before, after = dates(1, 3, 32, 32)
    with torch.inference_mode():
        torch.testing.assert_close(
            network.score(before, after), network.score(after, before), rtol=0, atol=1e-5
        )


@each_network
def test_two_dates_of_different_sizes_are_refused(name):
    with pytest.raises(ValueError, match="shapes"):
        SMALL[name]().eval().score(torch.rand(1, 3, 16, 16), torch.rand(1, 3, 16, 24))


@pytest.mark.parametrize("name", ("dasnet", "dasnet_v2"))
def test_the_score_follows_the_third_distance_of_forward(name):
    network = open_gates(SMALL[name]()).eval()
    before, after = dates(1, 3, 32, 40)
    with torch.inference_mode():
        position, channel, fused = network(before, after)
        apart = network.fused_distance(before, after)
        assert position.shape == channel.shape == fused.shape
        if name == "dasnet_v2":
            torch.testing.assert_close(apart, fused, rtol=0, atol=1e-4)
        else:
            torch.testing.assert_close(
                apart[..., ::31, ::39], fused[..., ::3, ::4], rtol=0, atol=1e-4
            )  # the corners stay
        network.distance_threshold = float(apart[0, 0, 5, 7])
        score = network.score(before, after)
    assert float(score[0, 0, 5, 7]) == pytest.approx(0.5, abs=1e-6)
    order = apart.flatten().argsort()
    assert (score.flatten()[order].diff() >= 0).all()


def test_cosine_distance_is_half_the_square_of_l2():
    plain = DASNet(embedding=16).eval()
    cosine = DASNet(embedding=16, distance="cosine", distance_threshold=0.08).eval()
    cosine.load_state_dict(plain.state_dict())
    before, after = dates(1, 3, 16, 16)
    with torch.inference_mode():
        apart = plain.fused_distance(before, after)
        expected = torch.sigmoid(4 * (apart.square() / 2 / 0.08 - 1))
        torch.testing.assert_close(cosine.score(before, after), expected)


def test_v2_trains_at_further_scales_of_its_decoder_and_evaluates_as_published():
    torch.manual_seed(0)
    published, several = DASNetV2(embedding=16), DASNetV2(embedding=16, scales=[1, 2, 4])
    several.load_state_dict(published.state_dict())
    before, after = dates(2, 3, 29, 34)
    for network in (published, several):
        for module in network.modules():
            if isinstance(module, nn.Dropout2d):
                module.p = 0.0
    wanted, maps = published.train()(before, after), several.train()(before, after)
    assert [tuple(each.shape[-2:]) for each in maps] == [(29, 34)] * 3 + [(15, 17)] * 3 + [(8, 9)] * 3
    torch.testing.assert_close(maps[:3], wanted, rtol=0, atol=0)
    assert all(each.dtype == torch.float32 and 0 <= each.min() <= each.max() <= 2 for each in maps)
    with torch.inference_mode():
        torch.testing.assert_close(
            several.eval()(before, after), published.eval()(before, after), rtol=0, atol=0
        )
        torch.testing.assert_close(
            several.score(before, after), published.score(before, after), rtol=0, atol=0
        )


def test_dasnet_trains_the_map_of_the_score_alone_where_no_other_is_asked_for():
    options = {"backbone": "efficientnet-lite0", "embedding": 16, "decoder": (8, 8, 4)}
    three, one = DASNetV2(**options).eval(), DASNetV2(**options, maps=("fused",)).eval()
    one.load_state_dict(three.state_dict())
    before, after = dates(1, 3, 40, 33)
    with torch.inference_mode():
        (found,) = one(before, after)
        torch.testing.assert_close(found, three(before, after)[2])
        assert torch.equal(one.score(before, after), three.score(before, after))
    backward(one.train()(*dates(2, 3, 32, 32)))
    idle = [name for name, part in one.named_parameters() if part.grad is None]
    assert idle and all(name.startswith(("CNN.head.conv6", "CNN.head.conv7")) for name in idle)
    assert not any(one.get_parameter(name).requires_grad for name in idle)


@pytest.mark.parametrize(("scale", "reached"), [(1, (1, 2, 3)), (2, (1, 2)), (4, (1,))])
def test_a_scale_of_v2_teaches_the_blocks_that_lead_to_it_and_the_backbone(scale, reached):
    network = DASNetV2(embedding=16, scales=(1, 2, 4)).train()
    maps = network(*dates(2, 3, 32, 32))
    start = 3 * network.scales.index(scale)
    sum(each.sum() for each in maps[start : start + 3]).backward()
    blocks = (network.decoder.UpBlock1, network.decoder.UpBlock2, network.decoder.UpBlock3)
    assert (
        tuple(number for number, block in enumerate(blocks, 1) if block[0].weight.grad is not None) == reached
    )
    assert network.CNN.pretrained.conv1.weight.grad.abs().max() > 0


def test_the_vgg_backbone_and_the_ablations():
    network = DASNetV2(backbone="vgg16", attention=("channel",)).eval()
    assert network.CNN.head.conv8[1].out_channels == 128
    with torch.inference_mode():
        assert network.score(*dates(1, 3, 16, 24)).shape == (1, 1, 16, 24)
    names = set(DANetHead(64, 2, attention=()).state_dict())
    assert not any(name.startswith(("sa.", "sc.")) for name in names)


def test_large_images_go_one_date_at_a_time_with_the_same_result(monkeypatch):
    network = open_gates(DASNetV2(embedding=16)).eval()
    before, after = dates(1, 3, 24, 24)
    with torch.inference_mode():
        joint = network.score(before, after)
        monkeypatch.setattr("core_models.networks.dasnet.JOINT_PIXELS", 0)
        torch.testing.assert_close(network.score(before, after), joint, rtol=0, atol=1e-5)


@pytest.mark.parametrize(("composed", "merged"), [(64, 8), (0, 8), (0, 1)])
def test_hanet_fuses_dilations_the_same_in_every_way(monkeypatch, composed, merged):
    network = open_gates(HANet(width=8)).eval()
    before, after = dates(1, 3, 24, 24)
    with torch.inference_mode():
        expected = network(before, after)
        monkeypatch.setattr(hanet, "reduced_precision", lambda x: True)
        monkeypatch.setattr(hanet, "COMPOSED_CHANNELS", composed)
        monkeypatch.setattr(hanet, "MERGED_GROUPS", merged)
        torch.testing.assert_close(network(before, after), expected, rtol=1e-4, atol=1e-4)


def loud_hanet(image: torch.Tensor) -> HANet:
    """A HANet with the statistics of `image`, whose channel attention sees values of 8 and more."""
    network = open_gates(HANet(width=8)).train()
    with torch.no_grad():
        network(image, image.flip(-1))
    for name, module in network.named_modules():
        if name.startswith("cam_attention") and name.endswith("attn.1"):
            nn.init.constant_(module.weight, 8.0)
    return network.eval()


large = tuple(pytest.param((side, side), marks=pytest.mark.slow) for side in (512, 1024))


@pytest.mark.parametrize("size", ((256, 256), (250, 333), *large), ids=str)
def test_hanet_in_float16_agrees_with_float32_where_a_float16_gram_matrix_would_overflow(size):
    before, after = dates(1, 3, *size)
    network = loud_hanet(before[..., :128, :128])
    gram_entries = []
    for module in network.modules():
        if isinstance(module, ChannelAttention):
            module.register_forward_pre_hook(
                lambda module, inputs: gram_entries.append(inputs[0].float().square().sum((-2, -1)).amax())
            )
    with torch.inference_mode():
        expected = network(before, after)
        with torch.autocast("cpu", torch.float16):
            logits = network(before, after)
            score = network.score(before, after)
    assert max(gram_entries[4:8]) > 4 * torch.finfo(torch.float16).max, "without this the test proves nothing"
    assert torch.isfinite(score).all()
    margin, wanted = (each[:, 1].float() - each[:, 0].float() for each in (logits, expected))
    assert (margin - wanted).abs().mean() < 0.02 * wanted.std()
    cut = wanted.median()  # fresh weights call nearly all changed, or nearly nothing
    assert ((margin > cut) == (wanted > cut)).float().mean() > 0.99


@pytest.mark.parametrize("backbone", ("resnet18", "resnet34", "resnet50"))
def test_the_high_resolution_reading_has_four_levels_and_closed_gates(backbone):
    network = HANetHighRes(backbone=backbone, width=8).eval()
    before, after = dates(1, 3, 50, 61)
    with torch.inference_mode():
        levels = network.backbone.levels(pad_to_multiple(before, 16), pool=False)
        assert [tuple(level.shape[-2:]) for level in levels] == [(32, 32), (16, 16), (8, 8), (4, 4)]
        closed = network(before, after)
        assert closed.shape == (1, 2, 50, 61)
        assert (open_gates(network)(before, after) - closed).abs().max() > 1e-4
    assert sum(isinstance(module, PositionAttention) for module in network.modules()) == 2


@pytest.mark.parametrize(
    ("backbone", "shape"), [("resnet18", (512, 512, 3, 3)), ("resnet50", (512, 512, 3, 3))]
)
def test_the_backbone_of_the_high_resolution_reading_has_the_names_of_torchvision(backbone, shape):
    with torch.device("meta"):
        tensors = HANetHighRes(backbone=backbone, width=64).backbone.state_dict()
    assert tensors["conv1.weight"].shape == (64, 3, 7, 7)
    assert tensors["layer4.1.conv2.weight"].shape == shape
    assert "layer2.0.downsample.0.weight" in tensors
    assert ("layer1.0.downsample.0.weight" in tensors) == (backbone == "resnet50")


def test_hanet_of_many_classes_and_with_scaled_channel_attention():
    before, after = dates(1, 3, 16, 16)
    assert HANet(width=8, classes=5).eval()(before, after).shape == (1, 5, 16, 16)
    plain, scaled = open_gates(HANet(width=8)).eval(), open_gates(HANet(width=8, cam_scale=True)).eval()
    scaled.load_state_dict(plain.state_dict())
    assert (plain(before, after) - scaled(before, after)).abs().max() > 1e-3


def test_hanet_of_published_width_has_the_published_parameters_less_the_unused():
    assert sum(parameter.numel() for parameter in HANet().parameters()) == 3_029_444 - 417_880


def test_folding_a_normalisation_into_its_convolution_changes_nothing():
    for kernel in (1, 3):
        conv, norm = nn.Conv2d(5, 7, kernel, padding=kernel // 2), nn.BatchNorm2d(7)
        for tensor in (norm.weight, norm.bias, norm.running_mean):
            nn.init.normal_(tensor)
        x = torch.randn(2, 5, 9, 8).contiguous(memory_format=torch.channels_last)
        with torch.no_grad():
            torch.testing.assert_close(
                layers.convolve_normalise(x, conv, norm.eval()), norm(conv(x)), rtol=1e-4, atol=1e-5
            )


@pytest.mark.parametrize("stride", (8, 16, 32))
def test_resnet_keeps_its_output_stride(stride):
    network = ResNet(bands=4, depth=50, output_stride=stride).eval()
    with torch.inference_mode():
        assert network(torch.rand(1, 4, 64, 96)).shape == (1, 2048, 64 // stride, 96 // stride)


def test_danet_with_deep_stem_and_multi_grid_segments_any_size():
    network = DANet(bands=2, classes=4, depth=50, deep_stem=True, multi_grid=(4, 8, 16)).eval()
    assert [block.conv2.dilation[0] for block in network.pretrained.layer4] == [4, 8, 16]
    with torch.inference_mode():
        outputs = network(torch.rand(1, 2, 21, 30))
    assert [tuple(logits.shape) for logits in outputs] == [(1, 4, 21, 30)] * 3


@pytest.mark.parametrize(
    "make",
    (
        lambda: ResNet(depth=20),
        lambda: HANetHighRes(backbone="resnet20"),
        lambda: HANetHighRes(width=4),
        lambda: DASNetV2(scales=(2, 4)),
        lambda: DASNetV2(scales=(1, 8)),
        lambda: DASNetV2(maps=("position",)),
        lambda: DASNetV2(decoder=(8, 8)),
        lambda: ResNet(multi_grid=(4, 8)),
        lambda: DASNet(backbone="unet"),
        lambda: DASNet(distance="l1"),
        lambda: DASNet(distance_threshold=0.0),
        lambda: DANetHead(64, 2, attention=("rows",)),
    ),
)
def test_options_out_of_range_are_refused(make):
    with pytest.raises(ValueError, match="wanted"):
        make()


def card(network: str, task: str = "change", **options) -> ModelCard:
    scaling = Scaling(low=(0, 0), high=(1, 1), mean=(0, 0), std=(1, 1))
    bands = ("red", "green")
    radar = Scaling(low=(-25,), high=(0,), mean=(0,), std=(1,))
    sar = {"bands_sar": ("VV",), "scaling_sar": radar} if task == "clouds" else {}
    return ModelCard("test", task, network, bands, scaling, (0.5, 1.0), 0.5, options, **sar)


def test_build_makes_the_network_of_the_card():
    network = build(card("hanet", width=8))
    assert isinstance(network, HANet)
    assert network.conv0_0.weight.shape == (8, 2, 5, 5)
    change = ("hanet", "dasnet", "dasnet_v2", "fc_siam_diff", "danet", "hanet_highres", "bitemporal")
    assert set(NETWORKS) == {*change, *CLOUDS, "yolox"}


def test_build_gives_a_cloud_network_the_bands_of_both_images():
    network = build(card("cross_attention", "clouds", widths=(8, 8, 16), heads=2))
    assert network.optical_encoder.E1.conv1.in_channels == network.decoder.final_conv.out_channels == 2
    assert network.sar_encoder.E1.conv1.in_channels == 1


@pytest.mark.parametrize(
    ("refused", "code"),
    (
        (card("resunet"), "checkpoint.network"),
        (card("hanet", depth=3), "checkpoint.options"),
        (card("dasnet", backbone="unet"), "checkpoint.options"),
        (card("danet"), "checkpoint.task"),
        (card("rdn"), "checkpoint.task"),
        (card("hanet", "clouds"), "checkpoint.task"),
        (card("cross_attention", "clouds", heads=3), "checkpoint.options"),
    ),
)
def test_build_refuses_what_it_does_not_know(refused, code):
    with pytest.raises(CheckpointRefused) as caught:
        build(refused)
    assert caught.value.code == code
