"""Jobs check themselves when made, and travel as JSON."""

import dataclasses
import itertools
import json

import pytest

from core_models.contract.change_jobs import DetectChange, InspectPair
from core_models.contract.chip_jobs import SCENES, ChipScene, ClearScene, ObjectScene
from core_models.contract.errors import InputRefused
from core_models.contract.jobs import JOBS, Result, job_from_json, job_to_json
from core_models.contract.training_jobs import Evaluate, TrainModel

PATHS = {"before": "a.tif", "after": "ä b.tif", "checkpoint": "c.safetensors", "output": "d.gpkg"}
FULL = {
    "score": "s.tif",
    "map": "m.tif",
    "threshold": 0.0,
    "min_area": 3.5,
    "simplify": 1.5,
    "bands_before": (4, 3, 2),
    "bands_after": (1, 2, 3),
    "resolution": 0.5,
    "extent": (-1.5, 0.0, 2.0, 3.0),
    "crs": "EPSG:4326",
    "stretch": "card",
    "tile": 128,
    "overlap": 64,
    "batch": 1,
    "device": "cpu",
    "precision": "fp32",
}


@pytest.mark.parametrize(
    "job",
    [DetectChange(**PATHS), DetectChange(**PATHS, **FULL), InspectPair("a", "b"), InspectPair("a", "b", "c")],
)
def test_round_trip(job):
    line = job_to_json(job)
    assert "\n" not in line and job_from_json(line) == job
    assert {type(value) for value in vars(job_from_json(line)).values()} == {
        type(value) for value in vars(job).values()
    }


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("before", ""),
        ("output", ""),
        ("threshold", 1.01),
        ("threshold", -0.1),
        ("threshold", float("nan")),
        ("min_area", -1),
        ("min_area", float("inf")),
        ("simplify", float("nan")),
        ("bands_before", (0,)),
        ("bands_after", (1.5,)),
        ("bands_after", ("1",)),
        ("resolution", 0),
        ("resolution", float("inf")),
        ("extent", (1, 2, 3)),
        ("extent", (1, 2, 1, 3)),
        ("extent", (1, 3, 2, 2)),
        ("extent", (1, 2, float("nan"), 3)),
        ("tile", 31),
        ("overlap", -1),
        ("batch", 0),
        ("device", "tpu"),
        ("precision", "fp8"),
        ("stretch", "maybe"),
    ],
)
def test_values_out_of_range_are_refused_by_name(name, value):
    with pytest.raises(InputRefused) as caught:
        DetectChange(**{**PATHS, name: value})
    assert (
        caught.value.code == "option.value"
        and caught.value.message.startswith(name)
        and "wanted" in caught.value.message
    )


def test_overlap_is_at_most_half_the_tile():
    assert DetectChange(**PATHS, tile=128, overlap=64).overlap == 64
    with pytest.raises(InputRefused, match="half the tile"):
        DetectChange(**PATHS, tile=128, overlap=65)


@pytest.mark.parametrize("protocol", [None, 0, 2, "1"])
def test_another_protocol_is_refused(protocol):
    values = {**json.loads(job_to_json(InspectPair("a", "b"))), "protocol": protocol}
    with pytest.raises(InputRefused) as caught:
        job_from_json(json.dumps(values))
    assert caught.value.code == "protocol.mismatch"


@pytest.mark.parametrize(
    "line",
    [
        "",
        "no json",
        "[]",
        "3",
        '{"protocol": 1}',
        '{"protocol": 1, "job": "dance"}',
        '{"protocol": 1, "job": ["inspect"]}',
        '{"protocol": 1, "job": "inspect"}',
        '{"protocol": 1, "job": "inspect", "before": "a", "after": "b", "colour": "red"}',
        json.dumps({"protocol": 1, "job": "detect-change", **PATHS, "threshold": "high"}),
        json.dumps({"protocol": 1, "job": "detect-change", **PATHS, "extent": 5}),
        json.dumps({"protocol": 1, "job": "detect-change", **PATHS, "bands_after": 5}),
    ],
)
def test_what_is_no_job_is_refused(line):
    with pytest.raises(InputRefused):
        job_from_json(line)


def test_results_travel():
    result = Result({"changes": "a.gpkg"}, {"polygons": 3}, ("careful",), {"x": [1]})
    sent = json.loads(json.dumps(result.to_dict()))
    assert Result.from_dict(sent) == result and Result.from_dict({}) == Result()


TRAINING = [
    TrainModel("r.toml", "ä out"),
    TrainModel("", "out", True, ("run.steps=5", "about.title=A = b")),
    TrainModel(
        "r.toml",
        "out",
        scene=ChipScene("a.tif", "b.tif", "c.gpkg", bands_after=(3, 2, 1)),
        start="c.safetensors",
    ),
    TrainModel("r.toml", "out", scene=ObjectScene("a.tif", "b.gpkg", "kind", bands=(1,), point_size=4.0)),
    TrainModel("r.toml", "out", scene=ClearScene("a.tif", "b.tif", band_names=("B2", "B3", "B4"))),
    Evaluate("c.safetensors", output="out", scene=ObjectScene("a.tif", "b.gpkg")),
    Evaluate("c.safetensors", "data", "out"),
    Evaluate("c.safetensors", "pairs.csv", "out", "val"),
    Evaluate("c.safetensors", "data", "out", gsd=0.5, flips=True),
    Evaluate("c.safetensors", "data", "out", calibrate="new.safetensors"),
]


@pytest.mark.parametrize("job", TRAINING)
def test_training_jobs_travel(job):
    assert job_from_json(job_to_json(job)) == job


@pytest.mark.parametrize(
    ("kind", "values", "words"),
    [
        (TrainModel, {"recipe": "", "output": "o"}, "recipe is '', wanted a path, or resume"),
        (TrainModel, {"recipe": "r", "output": ""}, "output is '', wanted a path"),
        (TrainModel, {"recipe": "r", "output": "o", "overrides": ("steps",)}, "'steps', wanted key=value"),
        (TrainModel, {"recipe": "r", "output": "o", "overrides": (" =3",)}, "' =3', wanted key=value"),
        (Evaluate, {"checkpoint": "", "dataset": "d", "output": "o"}, "checkpoint is ''"),
        (Evaluate, {"checkpoint": "c", "dataset": "", "output": "o"}, "dataset is ''"),
        (
            Evaluate,
            {"checkpoint": "c", "dataset": "d", "output": "o", "split": "../val"},
            "split is '../val'",
        ),
        (
            Evaluate,
            {"checkpoint": "c", "dataset": "d", "output": "o", "gsd": 0.0},
            "gsd is 0.0, wanted metres",
        ),
        (
            Evaluate,
            {"checkpoint": "c", "dataset": "d", "output": "o", "calibrate": "x.pt"},
            "calibrate is 'x.pt'",
        ),
        (
            Evaluate,
            {"checkpoint": "c", "dataset": "d", "output": "o", "calibrate": "x.safetensors", "flips": True},
            "flips is True",
        ),
    ],
)
def test_training_jobs_refuse_by_name(kind, values, words):
    with pytest.raises(InputRefused) as caught:
        kind(**values)
    assert words in caught.value.message


def test_a_training_may_take_longer_to_stop_and_says_what_is_kept():
    detect, train = DetectChange(**PATHS), TrainModel("r.toml", "runs/mine")
    assert detect.stop_seconds < 1 < 30 < train.stop_seconds
    assert "nothing was written" in str(detect.cancelled()) and "runs/mine" in str(train.cancelled())


EVERY_KIND = {
    "detect-change": {**PATHS, **FULL},
    "remove-clouds": {"optical": "a", "sar": "b", "checkpoint": "c", "output": "o", "extent": [0, 0, 1, 1]},
    "detect-objects": {"rasters": ["a", "b"], "checkpoint": "c", "output": "o", "classes": ["car"]},
    "detect-series": {"images": ["a", "b", "c"], "checkpoint": "c", "output": "o", "threshold": 0.5},
    "batch": {"pairs": "a", "checkpoint": "c", "output": "o", "map": True, "assets": ["visual"], "blocks": 2},
    "segment": {"raster": "a", "checkpoint": "c", "output": "o", "classes": ["roof"], "bands": [3, 2, 1]},
    "inspect": {"before": "a", "after": "b"},
    "train": {"recipe": "r", "output": "o", "resume": False, "overrides": ["a=b"], "start": "", "chips": ""},
    "evaluate": {
        "checkpoint": "c",
        "dataset": "d",
        "output": "o",
        "gsd": 1.0,
        "flips": False,
        "split": "val",
    },
    "redraw-change": {"score": "a", "output": "o", "threshold": 0.5, "min_area": 1.0},
    "sample-change": {"score": "a", "changes": "b", "output": "o", "points": 60, "near": 0.2},
}
EACH = {"chip": 64, "block": 1.0}
SCENE = {
    "change": {"before": "a", "after": "b", "labels": "c", "bands_after": [1], **EACH},
    "objects": {"task": "objects", "raster": "a", "objects": "b", "empty_share": 0.1, **EACH},
    "clouds": {"task": "clouds", "optical": "a", "sar": "b", "band_names": ["B2"], **EACH},
}
WRONG = (True, 3, 2.5, -1, 10**30, "x", "", [], [[]], [None], ["a", 1], [1, 2], [True], {}, {"a": 1}, None)
TYPES = {"str": str, "int": int, "float": (int, float), "bool": bool}


def right(value, annotation) -> bool:
    """Whether `value` is of the annotated type, told without the code under test."""
    if annotation.startswith("Optional["):
        return value is None or right(value, annotation[9:-1])
    if annotation == "Scene":
        return not isinstance(value, (dict, list, str, int, float))
    if annotation.startswith("Tuple["):
        first = annotation[6:-1].split(", ")[0]
        return isinstance(value, tuple) and all(right(entry, first) for entry in value)
    return isinstance(value, TYPES[annotation]) and (isinstance(value, bool) == (annotation == "bool"))


@pytest.mark.parametrize("job", [*EVERY_KIND, *(f"train with a scene of {task}" for task in SCENE)])
def test_any_type_in_any_field_is_a_job_of_right_types_or_one_sentence(job):
    named = job.split()[0]
    values = {"protocol": 1, "job": named, **EVERY_KIND[named]}
    scene = "scene of" in job
    task = job.split()[-1]
    fields = dataclasses.fields(SCENES[task] if scene else JOBS[named])
    taken = 0
    for name, value in itertools.product((field.name for field in fields), WRONG):
        line = {**values, "scene": {**SCENE[task], name: value}} if scene else {**values, name: value}
        try:
            found = job_from_json(json.dumps(line))
        except InputRefused as error:
            assert error.exit_code == 2 and "\n" not in error.message and len(error.message) < 600
            continue
        taken += 1
        found = found.scene if scene else found
        assert all(right(getattr(found, field.name), field.type) for field in fields), (name, value)
    assert taken


@pytest.mark.parametrize(
    "line",
    [
        "[" * 100_000,
        '{"protocol": 1, "job": "inspect", "before": ' + "[" * 500 + "]" * 500 + ', "after": "b"}',
        '{"protocol": 1, "job": "inspect", "before": "a\\u0000b", "after": "b"}',
        '{"protocol": 1, "job": "inspect", "before": "a\\ud800b", "after": "b"}',
        '{"protocol": true, "job": "inspect", "before": "a", "after": "b"}',
        '{"protocol": 1, "job": "inspect", "before": "a", "after": 1e999}',
        '{"protocol": 1, "job": "train", "recipe": "a", "output": "o", "scene": {"colour": 1}}',
        '{"protocol": 1, "job": "train", "recipe": "a", "output": "o", "scene": [1]}',
        '{"protocol": 1, "job": "train", "recipe": "a", "output": "o", "scene": {"task": "dance"}}',
        '{"protocol": 1, "job": "train", "recipe": "a", "output": "o", "scene": {"task": ["clouds"]}}',
        '{"protocol": 1, "job": "evaluate", "checkpoint": "a", "output": "o"}',
        json.dumps({"protocol": 1, "job": "detect-change", **PATHS, "checkpoint": True}),
        json.dumps({"protocol": 1, "job": "detect-change", **PATHS, "tile": 10**9}),
        json.dumps({"protocol": 1, "job": "detect-change", **PATHS, "batch": 10**30}),
        json.dumps({"protocol": 1, "job": "detect-change", **PATHS, "x" * 10**6: 1}),
        json.dumps({"protocol": "x" * 10**6, "job": "inspect"}),
    ],
)
def test_hostile_lines_are_one_short_sentence(line):
    with pytest.raises(InputRefused) as caught:
        job_from_json(line)
    assert len(caught.value.message) < 500 and "\n" not in caught.value.message
    caught.value.message.encode("utf-8")
