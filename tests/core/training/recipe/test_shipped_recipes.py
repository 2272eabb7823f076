"""The recipes that are shipped: whole, documented, and with the schedules that were published."""

from __future__ import annotations

from pathlib import Path

import pytest

from core_models.networks import NETWORKS
from core_models.sensors.events import band_names
from core_models.training.optimisation import rate_at
from core_models.training.recipe import Recipe
from core_models.training.recipe.recipe_file import read_recipe
from core_models.training.recipe.recipe_help import documented, written

FOLDER = Path(__file__).parents[4] / "resources/recipes"
EPOCH = 488
"""Steps of an epoch, any number."""


def shipped(name: str, *overrides: str) -> Recipe:
    return read_recipe(FOLDER / f"{name}.toml", overrides)


@pytest.fixture(autouse=True)
def images(monkeypatch):
    """Where the recipes look for images; nothing here reads them."""
    monkeypatch.setenv("REVISIT_DATA", "/data")


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.toml")), ids=lambda path: path.name)
def test_a_shipped_recipe_is_whole(path, tmp_path) -> None:
    chips = tmp_path if path.name.startswith("own-") else None
    recipe = read_recipe(path, ["run.steps=3", "data.crop=128", "run.batch=2"], chips=chips)
    assert recipe.data.train and recipe.run.steps == 3 and recipe.network in NETWORKS


def test_every_key_is_documented_and_the_page_is_up_to_date() -> None:
    lacking = [
        f"{table}.{key}"
        for table, about, keys in documented()
        for key, _, meaning in keys
        if not (about and meaning)
    ]
    assert lacking == []
    page = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert written(page) == page, (
        "run python -m core_models.training.recipe.recipe_help resources/recipes/README.md"
    )


def test_the_page_names_the_keys_of_the_recipe() -> None:
    named = {table: [key for key, _, _ in keys] for table, _, keys in documented()}
    values = shipped("hanet").to_dict()
    assert set(named[""]) == set(values) | {"base"}
    for table in ("data", "augment", "loss", "clouds", "objects", "optimiser", "run", "about"):
        assert set(named[table]) == set(values[table]), table
    assert set(named["data.sampling"]) == set(values["data"]["sampling"])
    assert set(named["data.train[] and data.validation"]) == set(values["data"]["validation"])


@pytest.mark.parametrize(
    ("name", "epochs", "batch", "rates"),
    [
        ("hanet", 50, 8, {0: 5e-4, 7: 5e-4, 8: 2.5e-4, 16: 1.25e-4, 49: 5e-4 / 64}),
        ("dasnet", 60, 12, {0: 1e-4, 39: 1e-4, 40: 1e-5, 59: 1e-5}),
        (
            "dasnet-v2",
            80,
            4,
            {
                0: 1e-4,
                19: 1e-4,
                20: 5e-5,
                39: 5e-5,
                40: 1e-5,
                55: 1e-5,
                59: 1e-5,
                60: 5e-6,
                70: 1e-6,
                79: 1e-6,
            },
        ),
        ("dasnet-v2-cosine", 70, 4, {0: 1e-4, 20: 5e-5, 40: 1e-5, 60: 5e-6, 69: 5e-6}),
        ("dasnet-v2-fused-loss", 80, 4, {79: 1e-6}),
        ("dasnet-v2-no-attention", 80, 4, {79: 1e-6}),
        ("cross-attention", 100, 4, {0: 1e-4, 4: 1e-4, 5: 5e-5, 10: 2.5e-5, 99: 1e-4 / 2**19}),
        ("rdn", 30, 1, {0: 1e-4, 5: 5e-5, 29: 1e-4 / 2**5}),
    ],
)
def test_the_published_schedules(name, epochs, batch, rates) -> None:
    recipe = shipped(name)
    assert (recipe.run.epochs, recipe.run.batch) == (epochs, batch)
    for epoch, rate in rates.items():
        for step in (
            epoch * EPOCH,
            (epoch + 1) * EPOCH - 1,
        ):  # the first and the last step of the epoch, counted from 0
            assert rate_at(step, epochs * EPOCH, recipe.optimiser, EPOCH) == pytest.approx(rate), (
                epoch,
                step,
            )


def test_the_published_losses() -> None:
    assert shipped("cross-attention").clouds.losses == shipped("rdn").clouds.losses == {"l1": 1.0}
    assert shipped("hanet").loss.weights == {"dice": 1.0, "focal": 1.0} and shipped("hanet").loss.gamma == 0.5
    for name, weight in (("dasnet", 1.0), ("dasnet-v2", "measured")):
        loss = shipped(name).loss
        assert loss.weights == {"contrastive": 1.0} and loss.margins_of("contrastive") == (0.3, 2.2)
        assert loss.change_weight == weight
    cosine = shipped("dasnet-v2-cosine").loss
    assert cosine.weights == {"cosine-contrastive": 1.0} and cosine.margins_of("cosine-contrastive") == (
        0.1,
        0.8,
    )
    assert shipped("dasnet-v2-fused-loss").loss.maps == (0, 0, 1)


def test_the_published_small_object_design() -> None:
    recipe = shipped("yolox-small-objects")
    assert (recipe.run.steps, recipe.optimiser.rate, recipe.optimiser.weight_decay, len(recipe.classes)) == (
        100000,
        1e-3,
        5e-4,
        8,
    )
    assert (recipe.objects.size_aware, recipe.objects.size_weight, recipe.objects.normalise) == (
        "exponential",
        2.0,
        "boxes",
    )
    assert recipe.objects.frames == 3 and recipe.about.bands == band_names()
    network = NETWORKS[recipe.network](
        bands=len(recipe.about.bands), classes=len(recipe.classes), **recipe.options
    )
    assert any("small_object_attention" in name for name, _ in network.named_parameters())


def test_nothing_else_that_is_shipped_weighs_sizes_or_attends_to_them() -> None:
    """The parts that lost in the ablation are off by default, and in all recipes but the one of their
    document.
    """
    for path in FOLDER.glob("*.toml"):
        recipe = read_recipe(path, chips=FOLDER if path.name.startswith("own-") else None)
        if path.name != "yolox-small-objects.toml":
            assert recipe.objects.size_aware == "off" and not recipe.options.get(
                "enable_small_object_attention"
            ), path.name


def test_the_experiments_leave_out_what_they_say() -> None:
    kept = {"no-attention": [], "no-position": ["channel"], "no-channel": ["position"]}
    for name, attention in kept.items():
        assert shipped(f"dasnet-v2-{name}").options["attention"] == attention
    for name, mode in (("fixed", (15, 0)), ("linear", (0, 20)), ("fixed-linear", (5, 10))):
        sampling = shipped(f"hanet-{name}").data.sampling
        assert (sampling.mode, sampling.fixed, sampling.linear) == (f"progressive-{name}", *mode)
