"""TOML to a recipe that has checked itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from core_models.contract.errors import EngineIncomplete, InputRefused
from core_models.training.recipe import recipe_file as module
from core_models.training.recipe.recipe_file import read_recipe, recipe_from_dict
from core_models.training.tasks import task_of

TEXT = """
network = "fc_siam_diff"
[data]
train = [{ path = "images", name = "here" }]
validation = { path = "${REVISIT_TEST_DATA}/clcd", name = "val" }
[run]
steps = 10
"""


@pytest.fixture
def file(tmp_path, monkeypatch) -> Path:
    monkeypatch.setenv("REVISIT_TEST_DATA", "/somewhere")
    path = tmp_path / "recipe.toml"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_reads_values_paths_and_defaults(file) -> None:
    recipe = read_recipe(file)
    assert recipe.run.steps == 10 and recipe.run.batch == 8
    assert recipe.data.train[0].path == str(file.parent / "images")
    assert recipe.data.validation.path == "/somewhere/clcd"


def test_a_recipe_stands_on_its_base(file) -> None:
    """Tables are put over one another key by key; `options` and the losses' weights are taken whole."""
    folder = file.parent / "more"
    folder.mkdir()
    (file.parent / "middle.toml").write_text(
        'base = "recipe.toml"\nstart = "x.safetensors"\n[loss]\nweights = { focal = 1.0 }\n'
    )
    child = folder / "child.toml"
    child.write_text(
        'base = "../middle.toml"\noptions = { stem = 2 }\n[loss]\ngamma = 1.0\nweights = { dice = 2.0 '
        "}\n[run]\nbatch = 3\n"
    )
    recipe = read_recipe(child, ["run.steps=11"])
    assert (recipe.run.steps, recipe.run.batch, recipe.options) == (11, 3, {"stem": 2})
    assert recipe.loss.weights == {"dice": 2.0} and recipe.loss.gamma == 1.0
    assert recipe.data.train[0].path == str(file.parent / "images") and recipe.start == str(
        file.parent / "x.safetensors"
    )


def test_a_recipe_is_not_its_own_base(file) -> None:
    for name, base in (("a", "b"), ("b", "a")):
        (file.parent / f"{name}.toml").write_text(f'base = "{base}.toml"\n')
    with pytest.raises(InputRefused, match=r"its own base: a\.toml → b\.toml → a\.toml"):
        read_recipe(file.parent / "a.toml")
    (file.parent / "c.toml").write_text('base = "none.toml"\n')
    with pytest.raises(InputRefused, match=r"none\.toml cannot be read"):
        read_recipe(file.parent / "c.toml")


def test_a_run_is_as_long_as_was_said_last(file) -> None:
    """Steps put over epochs take their place; a file that gives both is refused."""
    recipe = read_recipe(file, ["run.epochs=3"])
    assert (recipe.run.steps, recipe.run.epochs) == (0, 3)
    assert read_recipe(file, ["run.epochs=3", "run.steps=5"]).run.steps == 5
    (file.parent / "longer.toml").write_text('base = "recipe.toml"\n[run]\nepochs = 2\n')
    assert read_recipe(file.parent / "longer.toml").run.steps == 0
    file.write_text(TEXT + "epochs = 2\n", encoding="utf-8")
    with pytest.raises(InputRefused, match="exactly one of both"):
        read_recipe(file)


def test_an_unreachable_margin_is_for_those_who_ask_for_it(file) -> None:
    margins = "loss.margins.contrastive=[0.3, 2.2]"
    with pytest.raises(InputRefused, match=r"each changed pixel would cost 0\.04 or more"):
        read_recipe(file, [margins])
    assert read_recipe(file, [margins, "loss.allow_unreachable=true"]).loss.margins_of("contrastive") == (
        0.3,
        2.2,
    )


def test_overrides_are_toml_or_text(file) -> None:
    recipe = read_recipe(
        file,
        [
            "run.steps=7",
            "optimiser.rate=1",
            "augment.scale=[0.5, 2]",
            "about.title=A name",
            "options.widths=[4,8]",
        ],
    )
    assert (recipe.run.steps, recipe.optimiser.rate, recipe.augment.scale) == (7, 1.0, (0.5, 2.0))
    assert recipe.about.title == "A name" and recipe.options == {"widths": [4, 8]}


@pytest.mark.parametrize(
    ("override", "told"),
    [
        ("run.step=3", "run.step"),
        ("colour=1", "colour"),
        ("run.steps=many", "wanted int"),
        ("run.steps=true", "wanted int"),
        ("run.steps=0", "1 or more"),
        ("data.train=[]", "one folder or more"),
        ("data.change_share=2", "0 to 1"),
        ("augment.scale=[2, 1]", "smaller first"),
        ("augment.flips=1", "wanted bool"),
        ("loss.weights.bce=1", "cross-entropy"),
        ('optimiser.schedule="linear"', "cosine"),
        ('optimiser.schedule="milestones"', "some where the schedule is milestones"),
        ("optimiser.milestones=[[3, 0.5]]", "none elsewhere"),
        ("loss.margins.contrastive=[0.3, 2.2]", "reach from 0 to 2"),
        ("loss.margins.contrastive=[0.3, 0.2]", "the smaller first"),
        ("loss.margins.dice=[0.3, 0.2]", "cosine-contrastive"),
        ('loss.change_weight="much"', "measured"),
        ("loss.maps=[0, 0]", "one above 0"),
        ("run.explode=0.5", "more than 1"),
        ("data.validation.unknown=none", "wanted int"),
        ("run.patience=-1", "0 or more"),
        ('run.precision="fp8"', "fp16"),
        ('data.sampling.mode="progressive"', "progressive-fixed"),
        ('data.sampling={mode="progressive-linear", fixed=3, linear=3}', "wanted 0"),
        ('data.sampling={mode="progressive-fixed"}', "data.sampling.fixed"),
        ('objects.box="diou"', "iou, giou, nwd, iou+nwd"),
        ("objects.size_weight=0.5", "1 or more"),
        ("objects.visible=2", "0 to 1"),
        ("run=3", "wanted a table"),
        ('data.train=[{name="x"}]', "data.train.path"),
        ("steps", "key=value"),
        ("network.name=1", "not a table"),
    ],
)
def test_refuses_by_name(file, override, told) -> None:
    with pytest.raises(InputRefused) as caught:
        read_recipe(file, [override])
    assert told in str(caught.value)


def test_a_task_has_its_number_of_classes(file) -> None:
    task_of(read_recipe(file, ['task="objects"', 'classes=["car"]']))
    with pytest.raises(InputRefused, match="1 to 254 of objects"):
        task_of(read_recipe(file, ['task="objects"', "classes=[]"]))
    with pytest.raises(InputRefused, match="two of change"):
        task_of(read_recipe(file, ['classes=["car"]']))


def test_names_the_variable_that_is_not_set(file, monkeypatch) -> None:
    monkeypatch.delenv("REVISIT_TEST_DATA")
    with pytest.raises(InputRefused, match="REVISIT_TEST_DATA"):
        read_recipe(file)


def test_refuses_a_missing_file_and_other_text(tmp_path) -> None:
    with pytest.raises(InputRefused, match="cannot be read"):
        read_recipe(tmp_path / "none.toml")
    (tmp_path / "bad.toml").write_text("steps = = 3")
    with pytest.raises(InputRefused, match="is not TOML"):
        read_recipe(tmp_path / "bad.toml")


def test_says_which_python_it_needs(file, monkeypatch) -> None:
    monkeypatch.setattr(module, "tomllib", None)
    with pytest.raises(EngineIncomplete, match=r"3\.11"):
        read_recipe(file)


def test_a_recipe_survives_its_own_values(file) -> None:
    recipe = read_recipe(file)
    assert recipe_from_dict(recipe.to_dict()) == recipe


DEEP = "[" * 100_000


@pytest.mark.parametrize(
    "text",
    [
        "options = " + "[" * 300 + "]" * 300,
        "options = " + DEEP,
        "a." * 5000 + "b = 1",
        "run = 3",
        "augment = []",
        "data = 'x'",
        TEXT.replace("steps = 10", "steps = 1e12"),
        TEXT.replace("steps = 10", "steps = 1000000000000"),
        TEXT.replace("steps = 10", "steps = " + "9" * 400),
        TEXT + "batch = 1000000000",
        TEXT + "clip = inf",
        TEXT + "clip = nan",
        TEXT + "threads = 1000000",
        TEXT + "workers = 1000000",
        TEXT.replace("[run]", "crop = 1000000000\n[run]").replace(
            "validation", "crop = 1000000000\nvalidation"
        ),
        "seed = 99999999999999999999\n" + TEXT,
        TEXT + '[about]\ntitle = "a\\u0000b"',
        "\0",
    ],
)
def test_a_hostile_recipe_is_one_sentence(file, text) -> None:
    file.write_text(text, encoding="utf-8")
    with pytest.raises(InputRefused) as caught:
        read_recipe(file)
    assert len(caught.value.message) < 600


@pytest.mark.parametrize("text", ["[]", "3", DEEP, '{"network": NaN}', '{"a": 1e999}', '{"run": 3}', "{"])
def test_a_hostile_recipe_of_json_is_one_sentence(tmp_path, text) -> None:
    (tmp_path / "recipe.json").write_text(text, encoding="utf-8")
    with pytest.raises(InputRefused) as caught:
        read_recipe(tmp_path / "recipe.json")
    assert len(caught.value.message) < 600
