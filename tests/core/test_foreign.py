"""Weights from elsewhere: every layout comes back to equal tensors, what does not fit is named, and no code
in a file runs.
"""

from __future__ import annotations

import json
import os
import pickle
import zipfile

import numpy as np
import pytest
import torch
from safetensors.torch import save_file
from synthetic import left_in, run_cli

from core_models.__main__ import joined, make_parser
from core_models.checkpoints import load_checkpoint
from core_models.commands.import_checkpoint import UNKNOWN_LICENCE, run
from core_models.commands.published import STATISTICS
from core_models.contract.errors import CheckpointRefused, EngineIncomplete, InputRefused
from core_models.contract.events import Events
from core_models.foreign import UNUSED, from_open_cd, load_backbone, read_weights
from core_models.networks import NETWORKS
from core_models.networks.resnet import ResNet
from core_models.networks.vgg import VGG16

SMALL = {"hanet": '{"width": 4}', "dasnet": '{"backbone": "vgg16"}', "dasnet_v2": '{"backbone": "vgg16"}'}
DATASET = {"hanet": "levir", "dasnet": "cdd", "dasnet_v2": "cdd"}


@pytest.fixture(autouse=True)
def one_thread():
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(threads)


def random_weights(make) -> dict[str, torch.Tensor]:
    """A state dict of random numbers, none of which is where a fresh network has it."""
    with torch.device("meta"):
        shapes = make().state_dict()
    torch.manual_seed(0)
    return {
        name: torch.rand(part.shape) + 0.1 if part.is_floating_point() else torch.tensor(7)
        for name, part in shapes.items()
    }


def hanet_weights() -> dict[str, torch.Tensor]:
    return random_weights(lambda: NETWORKS["hanet"](width=4))


def arguments(file, network="hanet", *more):
    words = [
        "import-checkpoint",
        str(file),
        "--network",
        network,
        "--output",
        str(file.parent / "made.safetensors"),
    ]
    given = [
        "--options",
        SMALL.get(network, "{}"),
        *(["--trained-on", DATASET[network]] if network in DATASET else []),
    ]
    return make_parser().parse_args([*words, *given, *more])


def imported(file, network="hanet", *more):
    """The network and the card that the command makes of `file`."""
    result = run(arguments(file, network, *more), Events(lambda event: None))
    return load_checkpoint(result.outputs["checkpoint"])


def assert_equal(network, weights) -> None:
    found = network.state_dict()
    assert list(found) == list(weights)
    assert all(torch.equal(found[name], tensor) for name, tensor in weights.items())


LAYOUTS = {
    "plain": lambda weights: weights,
    "state_dict": lambda weights: {"state_dict": weights, "epoch": 3, "best": 0.9},
    "net": lambda weights: {"net": weights, "optimizer": {"state": {}, "param_groups": [{"lr": 0.1}]}},
    "model": lambda weights: {"epoch": 3, "model": weights},
    "model_state_dict": lambda weights: {"model_state_dict": weights, "loss": torch.tensor(0.5)},
    "nested": lambda weights: {"model": {"state_dict": weights}},
    "parallel": lambda weights: {
        "state_dict": {f"module.{name}": tensor for name, tensor in weights.items()}
    },
    "compiled": lambda weights: {f"module._orig_mod.{name}": tensor for name, tensor in weights.items()},
    "parameters": lambda weights: {
        name: torch.nn.Parameter(part) if part.is_floating_point() else part for name, part in weights.items()
    },
    "without counters": lambda weights: {
        name: part for name, part in weights.items() if "num_batches" not in name
    },
    "with dead tensors": lambda weights: {**weights, **{name: torch.ones(2) for name in UNUSED["hanet"]}},
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_layout_comes_back_to_equal_tensors(tmp_path, layout) -> None:
    weights = hanet_weights()
    torch.save(LAYOUTS[layout](weights), tmp_path / "a.pt")
    network, card = imported(tmp_path / "a.pt")
    if layout == "without counters":
        weights = {name: part * 0 if "num_batches" in name else part for name, part in weights.items()}
    assert_equal(network, weights)
    assert card.network == "hanet" and card.options == {"width": 4} and card.metrics == {}
    assert card.licence == UNKNOWN_LICENCE and "nothing was measured" in card.description


@pytest.mark.parametrize("kind", ["safetensors", "legacy"])
def test_other_file_formats_come_back_too(tmp_path, kind) -> None:
    weights = hanet_weights()
    if kind == "legacy":
        torch.save(weights, tmp_path / "a", _use_new_zipfile_serialization=False)
    else:
        save_file(weights, tmp_path / "a")
    assert_equal(imported(tmp_path / "a")[0], weights)


@pytest.mark.parametrize("name, holder", [("dasnet", "state_dict"), ("dasnet_v2", "net")])
def test_dasnet_comes_without_the_classifier_of_imagenet(tmp_path, name, holder) -> None:
    weights = random_weights(lambda: NETWORKS[name](backbone="vgg16"))
    torch.save({holder: {**weights, **{key: torch.ones(3) for key in UNUSED[name]}}}, tmp_path / "a.pth")
    network, card = imported(tmp_path / "a.pth", name)
    assert_equal(network, weights)
    assert card.bands == ("blue", "green", "red")
    for scaling, means in (
        (card.scaling, (87.72, 100.2, 90.43)),
        (card.scaling_after, (120.24, 127.93, 121.18)),
    ):
        values = np.array([3.0, 128.0, 250.0])
        brought = (
            (values - scaling.low) / (np.array(scaling.high) - scaling.low) - scaling.mean
        ) / scaling.std
        assert np.allclose(brought, values - means)


def open_cd(weights, head, bias) -> dict[str, torch.Tensor]:
    """HANet as open-cd stores it; `head` (2, 8, 1, 1)."""
    weights = {**weights, **{name: torch.ones(2) for name in UNUSED["hanet"]}}
    named = {f"backbone.{name}": tensor for name, tensor in weights.items() if not name.startswith("conv7")}
    return {**named, "decode_head.conv_seg.weight": head, "decode_head.conv_seg.bias": bias}


def test_the_head_of_open_cd_is_the_same_function_here(tmp_path) -> None:
    torch.manual_seed(1)
    reference = NETWORKS["hanet"](width=4).eval()
    head, bias = torch.randn(2, 8, 1, 1), torch.tensor([0.7, -1.9])
    with torch.no_grad():
        reference.conv7.weight.copy_(torch.nn.functional.pad(head, (1, 1, 1, 1)))
    weights = reference.state_dict()
    torch.save({"meta": {"epoch": 1}, "state_dict": open_cd(weights, head, bias)}, tmp_path / "a.pth")
    network, card = imported(tmp_path / "a.pth")
    assert_equal(network, {**weights, "conv6.bias": network.conv6.bias})
    dates = torch.randn(2, 1, 3, 16, 24)
    with torch.inference_mode():
        wanted = (
            reference(*dates) + bias[:, None, None]
        )  # conv_seg(conv6(x)), whose 1 x 1 convolution is the middle of conv7
        found = network(*dates)
    assert torch.allclose(
        found, wanted, atol=1e-4 * float(wanted.std())
    )  # 1e-4: float32 sums in another order
    assert card.scaling.mean == (0.485, 0.456, 0.406) and card.scaling_after is None  # not those of LEVIR


def test_a_bias_that_the_head_cannot_represent_is_refused() -> None:
    head = torch.ones(2, 8, 1, 1)  # both rows alike: no input of it gives two different logits
    with pytest.raises(CheckpointRefused, match="cannot represent") as caught:
        from_open_cd("a.pth", open_cd(hanet_weights(), head, torch.tensor([1.0, -1.0])))
    assert caught.value.code == "checkpoint.head"


REFUSED = {
    "missing": (
        lambda weights: weights.pop("conv0.conv1.bias"),
        "checkpoint.missing-tensor",
        "conv0.conv1.bias",
    ),
    "unexpected": (
        lambda weights: weights.update(tail=torch.ones(1)),
        "checkpoint.unexpected-tensor",
        "tail",
    ),
    "shape": (lambda weights: weights.update({"conv6.bias": torch.ones(3)}), "checkpoint.shape", "(3,)"),
    "type": (
        lambda weights: weights.update({"conv6.bias": torch.ones(8, dtype=torch.int32)}),
        "checkpoint.type",
        "conv6.bias",
    ),
    "no tensor": (lambda weights: weights.update({"conv6.bias": 3}), "checkpoint.no-weights", "int"),
    "sparse": (
        lambda weights: weights.update({"conv6.bias": torch.ones(8).to_sparse()}),
        "checkpoint.no-weights",
        "sparse",
    ),
    "not finite": (
        lambda weights: weights["conv6.bias"].fill_(torch.nan),
        "checkpoint.not-finite",
        "conv6.bias",
    ),
    "nothing": (lambda weights: weights.clear(), "checkpoint.no-weights", "holds no weights"),
    "open-cd": (
        lambda weights: weights.update({"backbone.x": torch.ones(1)}),
        "checkpoint.missing-tensor",
        "conv_seg",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_does_not_fit_is_named(tmp_path, case) -> None:
    change, code, said = REFUSED[case]
    weights = hanet_weights()
    change(weights)
    torch.save(weights, tmp_path / "a.pt")
    with pytest.raises(CheckpointRefused) as caught:
        imported(tmp_path / "a.pt")
    assert caught.value.code == code and said in caught.value.message and caught.value.hint
    assert left_in(tmp_path) == ["a.pt"]


@pytest.mark.parametrize("content", [b"", b"rubbish" * 9, b"PK\x03\x04 cut off", b"\x80\x02 cut off"])
def test_a_damaged_file_is_refused(tmp_path, content) -> None:
    (tmp_path / "a.pt").write_bytes(content)
    with pytest.raises(CheckpointRefused, match=r"a\.pt"):
        read_weights(tmp_path / "a.pt")


def test_a_list_and_a_dictionary_of_itself_are_no_weights(tmp_path) -> None:
    endless = {}
    endless["model"] = endless
    for content in ([torch.ones(2)], endless):
        torch.save(content, tmp_path / "a.pt")
        with pytest.raises(CheckpointRefused) as caught:
            read_weights(tmp_path / "a.pt")
        assert caught.value.code == "checkpoint.no-weights"


class Bomb:
    """Its pickle writes a file when it is read."""

    def __init__(self, path: str) -> None:
        self.path = path

    def __reduce__(self):
        return (open, (self.path, "w"))


def write_bomb(tmp_path, kind):
    """A file whose code makes `ran` beside it when it is run."""
    bomb, path = Bomb(str(tmp_path / "ran")), tmp_path / "a.pt"
    content = {"state_dict": hanet_weights(), "bomb": bomb}
    if kind.startswith("pickle"):
        path.write_bytes(pickle.dumps(content if kind == "pickle of weights" else bomb, protocol=2))
    else:
        torch.save(content, path, _use_new_zipfile_serialization=kind == "torch")
    return path


@pytest.mark.parametrize("kind", ["torch", "legacy", "pickle", "pickle of weights"])
def test_code_in_a_file_is_refused_and_never_run(tmp_path, kind) -> None:
    path = write_bomb(tmp_path, kind)
    with pytest.raises(CheckpointRefused) as caught:
        imported(path)
    assert caught.value.code in ("checkpoint.pickle", "checkpoint.format")
    assert left_in(tmp_path) == ["a.pt"]
    if kind.startswith("pickle"):
        pickle.loads(path.read_bytes())
    else:
        torch.load(path, weights_only=False)
    assert (tmp_path / "ran").exists()  # the bomb is live


def test_the_command_line_refuses_code_with_3(tmp_path) -> None:
    path = write_bomb(tmp_path, "torch")
    words = ["--network", "hanet", "--output", tmp_path / "made.safetensors", "--trained-on", "levir"]
    done = run_cli("import-checkpoint", path, *words)
    assert done.returncode == 3 and done.stderr.count("\n") == 1 and "io.open" in done.stderr
    assert left_in(tmp_path) == ["a.pt"]


@pytest.mark.parametrize("zipped", [True, False])
def test_a_whole_module_is_refused_with_what_to_do(tmp_path, zipped) -> None:
    torch.save(NETWORKS["hanet"](width=4), tmp_path / "a.pt", _use_new_zipfile_serialization=zipped)
    with pytest.raises(CheckpointRefused) as caught:
        read_weights(tmp_path / "a.pt")
    assert caught.value.code == "checkpoint.pickle"
    assert "core_models.networks.hanet.HANet" in caught.value.message and "state_dict()" in caught.value.hint


def test_an_old_pytorch_reads_no_pickle(tmp_path, monkeypatch) -> None:
    torch.save(hanet_weights(), tmp_path / "a.pt")
    monkeypatch.setattr(torch, "__version__", "2.5.1+cpu")
    with pytest.raises(EngineIncomplete, match=r"2\.5\.1"):
        read_weights(tmp_path / "a.pt")


@pytest.mark.parametrize(
    "more, said",
    [
        (["--trained-on", "mars"], "--gsd is missing"),
        (["--trained-on", "mars", "--gsd", "1,2"], "--trained-on with one of levir"),
        (["--gsd", "2,1"], "--gsd is 2,1"),
        (["--bands", "red,green"], "red, green"),
        (["--mean", "0.5,0.5,0.5"], "--std is missing"),
        (["--mean", "0.5", "--std", "1"], "--mean is 0.5, wanted 3"),
        (["--mean", "1,1,1", "--std", "1,0,1"], "--std is 1,0,1"),
        (["--mean-after", "1,1,1", "--std-after", "1,1,1"], "without --mean"),
        (["--range", "5,5"], "--range is 5,5"),
        (["--threshold", "2"], "--threshold is 2"),
        (["--bands-sar", "VV"], "looks at no radar"),
        (["--network", "unet"], "wanted one of hanet"),
        (["--options", "[1]"], "wanted a JSON object"),
    ],
)
def test_what_a_card_needs_is_asked_for(tmp_path, more, said) -> None:
    save_file({"x": torch.ones(1)}, tmp_path / "a")
    with pytest.raises(InputRefused) as caught:
        imported(tmp_path / "a", "hanet", *more)
    assert said in caught.value.message


@pytest.mark.parametrize(
    "network, options, code",
    [("danet", "{}", "checkpoint.task"), ("hanet", '{"size": 4}', "checkpoint.options")],
)
def test_a_network_that_cannot_be_built_is_refused(tmp_path, network, options, code) -> None:
    save_file({"x": torch.ones(1)}, tmp_path / "a")
    more = ("--options", options, "--gsd", "1,1", "--mean", "0,0,0", "--std", "1,1,1")
    with pytest.raises(CheckpointRefused) as caught:
        imported(tmp_path / "a", network, *more)
    assert caught.value.code == code


def test_the_output_is_never_the_input(tmp_path) -> None:
    save_file(hanet_weights(), tmp_path / "made.safetensors")
    with pytest.raises(InputRefused, match="wanted another file"):
        imported(tmp_path / "made.safetensors")


def test_the_output_replaces_checkpoints_only(tmp_path) -> None:
    torch.save(hanet_weights(), tmp_path / "a.pth")
    notes = tmp_path / "made.safetensors"
    notes.write_text("my notes")
    with pytest.raises(InputRefused, match="is no checkpoint and would be replaced"):
        run(arguments(tmp_path / "a.pth"), Events())
    assert notes.read_text() == "my notes"
    notes.unlink()
    run(arguments(tmp_path / "a.pth"), Events())
    run(arguments(tmp_path / "a.pth"), Events())


def test_the_card_says_what_was_given(tmp_path) -> None:
    weights = random_weights(lambda: NETWORKS["hanet"](bands=2, width=4))
    save_file(weights, tmp_path / "a")
    numbers = (
        "--range",
        "-30,10",
        "--mean",
        "-0.1,0.5",
        "--std",
        "0.2,0.3",
        "--mean-after",
        "0.4,0.5",
        "--std-after",
        "1,2",
    )
    words = [*numbers, "--bands", "vv,vh", "--gsd", "10,20", "--threshold", "0.3", "--licence", "CC-BY"]
    out = tmp_path / "made.safetensors"
    done = run_cli(
        "import-checkpoint",
        tmp_path / "a",
        "--network",
        "hanet",
        "--output",
        out,
        "--options",
        SMALL["hanet"],
        *words,
    )
    assert (done.returncode, done.stderr) == (0, "") and str(out) in done.stdout
    network, card = load_checkpoint(out)
    assert_equal(network, weights)
    assert (
        card.bands == ("vv", "vh")
        and card.scaling.low == (-30.0, -30.0)
        and card.scaling.high == (10.0, 10.0)
    )
    assert card.scaling.mean == (-0.1, 0.5) and card.scaling_after.std == (1.0, 2.0)
    assert (card.gsd_range, card.threshold, card.licence, card.training_data) == (
        (10.0, 20.0),
        0.3,
        "CC-BY",
        (),
    )
    assert len(card.recipe["imported"]["sha256"]) == 64


def radar_arguments(file, network, options, *more):
    words = [
        "import-checkpoint",
        str(file),
        "--network",
        network,
        "--output",
        str(file.parent / "made.safetensors"),
    ]
    return make_parser().parse_args(joined([*words, "--options", options, *more]))


def test_a_cloud_network_comes_in_with_the_scaling_of_its_data_and_without_masks_of_a_size(tmp_path) -> None:
    options = {"channels": 8, "growth": 8, "blocks": 2, "layers": 2}
    weights = random_weights(lambda: NETWORKS["rdn"](**options))
    sized = {
        "RDBs.0.convs.1.attn_mask": torch.ones(16, 64, 64),
        "RDBs.1.convs.0.attn.relative_position_index": torch.ones(64, 64),
    }
    torch.save(
        {"state_dict": {f"module.{name}": part for name, part in {**weights, **sized}.items()}},
        tmp_path / "net.pth",
    )
    given = radar_arguments(tmp_path / "net.pth", "rdn", json.dumps(options))
    network, card = load_checkpoint(run(given, Events(lambda event: None)).outputs["checkpoint"])
    assert_equal(network, weights)
    assert (card.task, card.bands[0], len(card.bands), card.bands_sar) == ("clouds", "B1", 13, ("VV", "VH"))
    assert (set(card.scaling.high), card.scaling_sar.low, card.scaling_sar.high) == (
        {10000.0},
        (-25.0, -32.5),
        (0.0, 0.0),
    )
    assert card.gsd_range == (10.0, 10.0)
    assert network.reconstruct(torch.rand(1, 13, 40, 24), torch.rand(1, 2, 40, 24))[0].shape == (
        1,
        13,
        40,
        24,
    )


def test_bands_and_ranges_of_a_cloud_network_can_be_given(tmp_path) -> None:
    options = {"widths": (8, 8, 16), "heads": 2}
    save_file(random_weights(lambda: NETWORKS["cross_attention"](3, 1, **options)), tmp_path / "a")
    numbers = (
        "--bands",
        "red,green,blue",
        "--range",
        "0,3000",
        "--bands-sar",
        "HH",
        "--range-sar",
        "-20,5",
        "--gsd",
        "3,10",
    )
    given = radar_arguments(tmp_path / "a", "cross_attention", json.dumps(options), *numbers)
    card = load_checkpoint(run(given, Events(lambda event: None)).outputs["checkpoint"])[1]
    assert (card.bands, card.bands_sar) == (("red", "green", "blue"), ("HH",))
    assert (card.scaling.high, card.scaling_sar.low, card.scaling_sar.high) == (
        (3000.0,) * 3,
        (-20.0,),
        (5.0,),
    )


@pytest.mark.parametrize(
    "more, said",
    [
        (["--bands-sar", "HH"], "--range-sar is missing"),
        (["--range-sar", "0,-25"], "--range-sar is 0,-25"),
        (["--mean-after", "1"], "looks at one date"),
    ],
)
def test_what_a_cloud_card_needs_is_asked_for(tmp_path, more, said) -> None:
    save_file({"x": torch.ones(1)}, tmp_path / "a")
    with pytest.raises(InputRefused) as caught:
        run(radar_arguments(tmp_path / "a", "rdn", "{}", *more), Events(lambda event: None))
    assert said in caught.value.message


def test_published_statistics_are_of_three_bands_and_plausible() -> None:
    for network, datasets in STATISTICS.items():
        for dataset, dates in datasets.items():
            for mean, std in dates:
                assert len(mean) == len(std) == 3 and all(0.15 < value < 0.6 for value in mean), (
                    network,
                    dataset,
                )
                assert all(0.05 < value < 0.3 for value in std) or network != "hanet"


def test_both_networks_saw_the_same_cdd() -> None:
    """Means of one dataset, published in opposite orders of the bands, by authors who cut it differently."""
    for ours, theirs in zip(STATISTICS["hanet"]["cdd"], STATISTICS["dasnet"]["cdd"]):
        assert np.allclose(ours[0], theirs[0][::-1], atol=0.01)


@pytest.fixture(scope="module")
def resnet():
    return random_weights(lambda: ResNet(3, 50))


def test_a_backbone_takes_torchvisions_weights_with_and_without_classifier(tmp_path, resnet) -> None:
    old = {name: part for name, part in resnet.items() if "num_batches" not in name}
    torch.save({**old, "fc.weight": torch.ones(10, 2048), "fc.bias": torch.ones(10)}, tmp_path / "a.pth")
    with torch.device("meta"):
        network = torch.nn.ModuleDict({"pretrained": ResNet(3, 50)})
    load_backbone(network.to_empty(device="cpu"), tmp_path / "a.pth")
    found = network["pretrained"].state_dict()
    assert all(torch.equal(found[name], tensor) for name, tensor in old.items())
    save_file({**old, "tail": torch.ones(1)}, tmp_path / "b")
    with pytest.raises(CheckpointRefused, match="tail"):
        load_backbone(network, tmp_path / "b")
    with pytest.raises(CheckpointRefused, match=r"conv1\.weight"):
        load_backbone(torch.nn.Sequential(ResNet(4, 50)), tmp_path / "a.pth")
    with pytest.raises(CheckpointRefused, match="Linear"):
        load_backbone(torch.nn.Linear(1, 1), tmp_path / "a.pth")


def test_vgg_comes_without_its_classifier(tmp_path) -> None:
    weights = random_weights(VGG16)
    torch.save(
        {**weights, "classifier.0.weight": torch.ones(2), "classifier.6.bias": torch.ones(2)},
        tmp_path / "a.pth",
    )
    network = VGG16()
    load_backbone(network, tmp_path / "a.pth")
    assert_equal(network, weights)


TINY = {"depth": 0.33, "width": 0.125}


def yolox(**options) -> torch.nn.Module:
    """A small network of one kind of weights or another, none of which is where a fresh network has it."""
    network = NETWORKS["yolox"](**{**TINY, **options})
    torch.manual_seed(1)
    with torch.no_grad():
        for tensor in network.state_dict().values():
            if tensor.is_floating_point():
                tensor.add_(0.02 * torch.rand(tensor.shape))
    return network.eval()


def found(image: torch.Tensor, network: torch.nn.Module) -> torch.Tensor:
    with torch.inference_mode():
        return network.detect(image)[0]


def object_arguments(file, *more):
    return arguments(file, "yolox", "--gsd", "0.1,0.5", *more)


def test_a_published_yolox_runs_with_what_its_shapes_say(tmp_path) -> None:
    network = yolox(depth=0.67)
    names = dict(network.state_dict())
    assert all(name.startswith(("backbone.", "head.")) for name in names)
    published = {
        "start_epoch": 300,
        "model": names,
        "optimizer": {"state": {}, "param_groups": [{"lr": 0.1}]},
    }
    torch.save(published, tmp_path / "yolox.pth")
    made = run(object_arguments(tmp_path / "yolox.pth"), Events(lambda event: None)).outputs["checkpoint"]
    ours, card = load_checkpoint(made)
    assert_equal(ours, names)
    assert (card.task, card.bands, card.options) == (
        "objects",
        ("blue", "green", "red"),
        {"depth": 0.67, "width": 0.125},
    )
    assert (card.classes[0], card.classes[79], card.threshold, card.gsd_range) == (
        "person",
        "toothbrush",
        0.25,
        (0.1, 0.5),
    )
    image = torch.randint(
        0, 256, (1, 3, 64, 64)
    ).float()  # as the file has it; its card's scaling leaves it so
    low, high, mean, std = (
        torch.tensor(part)[:, None, None]
        for part in (card.scaling.low, card.scaling.high, card.scaling.mean, card.scaling.std)
    )
    torch.testing.assert_close(((image - low) / (high - low) - mean) / std, image)
    torch.testing.assert_close(found(image, ours), found(image, network))


@pytest.mark.parametrize(
    "options",
    (
        {"scales": 4},
        {"depthwise": True},
        {"enable_small_object_attention": True, "attention_temporal": False},
        {"enable_small_object_attention": True, "attention_channel": False, "scales": 4},
    ),
    ids=str,
)
def test_every_form_of_yolox_is_known_by_its_tensors(tmp_path, options) -> None:
    network = yolox(bands=2, classes=2, **options)
    save_file(network.state_dict(), tmp_path / "a")
    words = ("--bands", "red,nir", "--classes", "car, van", "--threshold", "0.4", "--range", "0,1000")
    ours, card = load_checkpoint(
        run(object_arguments(tmp_path / "a", *words), Events(lambda event: None)).outputs["checkpoint"]
    )
    assert_equal(ours, network.state_dict())
    assert (card.bands, card.classes, card.threshold, card.scaling.high) == (
        ("red", "nir"),
        ("car", "van"),
        0.4,
        (1000.0,) * 2,
    )


@pytest.mark.parametrize(
    ("made", "more", "said"),
    [
        ({"classes": 2}, (), "--classes is missing, wanted 2 names"),
        ({"classes": 2}, ("--classes", "car"), "--classes is car, wanted 2 names"),
        ({"bands": 1}, (), "--bands is blue, green, red, the weights want 1"),
        ({}, ("--gsd", "5,1"), "--gsd is 5,1"),
        ({}, ("--threshold", "2"), "--threshold is 2"),
        ({}, ("--mean-after", "1"), "looks at one date"),
        ({}, ("--bands-sar", "VV"), "no radar image"),
    ],
)
def test_what_a_card_of_objects_needs_is_asked_for(tmp_path, made, more, said) -> None:
    save_file(yolox(**made).state_dict(), tmp_path / "a")
    with pytest.raises(InputRefused) as caught:
        run(object_arguments(tmp_path / "a", *more), Events(lambda event: None))
    assert said in caught.value.message


def test_weights_of_another_detector_are_refused_by_name(tmp_path) -> None:
    save_file(
        {"mdl.yolox_head.stems.0.conv.weight": torch.ones(1), "mdl.fpn.x": torch.ones(1)}, tmp_path / "a"
    )
    with pytest.raises(CheckpointRefused, match="RVT's, whose recurrent backbone"):
        run(object_arguments(tmp_path / "a"), Events(lambda event: None))
    save_file({"model.0.conv.weight": torch.ones(1)}, tmp_path / "b")
    with pytest.raises(CheckpointRefused, match=r"have no backbone\.backbone\.stem"):
        run(object_arguments(tmp_path / "b"), Events(lambda event: None))


def test_a_trained_yolox_is_what_one_with_attention_begins_as(tmp_path) -> None:
    trained = yolox(classes=2)
    save_file(trained.state_dict(), tmp_path / "a")
    network = NETWORKS["yolox"](classes=2, enable_small_object_attention=True, **TINY).eval()
    load_backbone(network, tmp_path / "a")
    image = torch.rand(1, 3, 64, 64)
    assert torch.equal(found(image, network), found(image, trained))


def test_other_classes_and_a_fourth_scale_take_all_that_fits(tmp_path) -> None:
    trained = yolox()
    save_file(trained.state_dict(), tmp_path / "a")
    network = yolox(classes=1, scales=4)
    own = {name: part.clone() for name, part in network.state_dict().items()}
    load_backbone(network, tmp_path / "a")
    theirs, now = trained.state_dict(), network.state_dict()
    same = {name for name in theirs if name.startswith("backbone.")}
    assert all(torch.equal(now[name], theirs[name]) for name in same)
    assert torch.equal(now["head.reg_preds.1.weight"], theirs["head.reg_preds.0.weight"])  # both of stride 8
    assert torch.equal(now["head.stems.3.conv.weight"], theirs["head.stems.2.conv.weight"])
    for name in ("head.stems.0.conv.weight", "head.cls_preds.1.weight", "backbone.C3_p2.conv1.conv.weight"):
        assert torch.equal(now[name], own[name])


@pytest.mark.parametrize("options", ({}, {"backbone": "efficientnet-lite0"}), ids=str)
def test_one_band_sees_a_grey_image_as_three_did(tmp_path, options) -> None:
    trained, network = yolox(classes=2, **options), yolox(classes=2, bands=1, **options)
    save_file(trained.state_dict(), tmp_path / "a")
    load_backbone(network, tmp_path / "a")
    grey = torch.rand(1, 1, 64, 64)
    seen = found(grey.expand(1, 3, 64, 64), trained)
    torch.testing.assert_close(found(grey, network), seen, rtol=1e-4, atol=1e-5)  # sums in another order


def test_a_yolox_of_another_width_or_with_more_scales_is_refused(tmp_path) -> None:
    save_file(yolox(classes=2, scales=4).state_dict(), tmp_path / "a")
    with pytest.raises(CheckpointRefused, match="does not know"):
        load_backbone(yolox(classes=2), tmp_path / "a")
    save_file(yolox(classes=2, width=0.25).state_dict(), tmp_path / "b")
    with pytest.raises(CheckpointRefused, match="of shape"):
        load_backbone(yolox(classes=2), tmp_path / "b")


def deflated(path, tensors):
    """A PyTorch file whose zip is deflated, as PyTorch never writes it."""
    torch.save(tensors, path.with_suffix(".stored"))
    packed = zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED)
    with zipfile.ZipFile(path.with_suffix(".stored")) as source, packed as target:
        for entry in source.infolist():
            target.writestr(entry.filename, source.read(entry))
    path.with_suffix(".stored").unlink()
    return path


def test_a_deflated_file_is_measured_before_it_is_inflated(tmp_path):
    path = deflated(tmp_path / "a.pt", {"w": torch.zeros(8_000_000)})
    assert path.stat().st_size < 100_000
    with pytest.raises(CheckpointRefused, match=r"would have 320\d* when unpacked") as caught:
        read_weights(path)
    assert caught.value.code == "checkpoint.bomb"
    small = deflated(tmp_path / "b.pt", {"w": torch.rand(1000)})
    assert read_weights(small)["w"].shape == (1000,)


@pytest.mark.parametrize(
    "content",
    [
        {"w": torch.zeros(1).expand(100_000, 100_000)},
        dict.fromkeys((f"w{number}" for number in range(100)), torch.zeros(1).expand(1_000_000)),
    ],
)
def test_many_views_of_few_numbers_are_refused(tmp_path, content):
    torch.save(content, tmp_path / "a.pt")
    with pytest.raises(CheckpointRefused, match="its tensors would have") as caught:
        read_weights(tmp_path / "a.pt")
    assert caught.value.code == "checkpoint.bomb"


class Buffer:
    """Its pickle makes a buffer that no file holds."""

    def __init__(self, size):
        self.size = size

    def __reduce__(self):
        return (bytearray, (self.size,))


@pytest.mark.parametrize("zipped", [True, False])
def test_a_pickle_that_makes_a_buffer_of_any_size_is_refused(tmp_path, zipped):
    torch.save({"w": Buffer(10**12)}, tmp_path / "a.pt", _use_new_zipfile_serialization=zipped)
    with pytest.raises(CheckpointRefused, match="makes a bytearray") as caught:
        read_weights(tmp_path / "a.pt")
    assert caught.value.code == "checkpoint.pickle"


def test_a_pipe_is_no_file_of_weights(tmp_path):
    os.mkfifo(tmp_path / "a.pt")
    with pytest.raises(CheckpointRefused, match="pipe or a device"):
        read_weights(tmp_path / "a.pt")
