"""Every format gives the boxes that were drawn, and what cannot be used is refused in a sentence that names
it.
"""

from __future__ import annotations

import json

import numpy as np
import pytest
from object_sets import boxes_of, draw, write_coco, write_yolo
from PIL import Image

from core_models.contract.errors import InputRefused
from core_models.training.objects.dataset import ObjectFolder, read_source
from core_models.training.objects.layout import object_split
from core_models.training.objects.yolo_text import class_names
from core_models.training.recipe import Source


def same(folder: ObjectFolder, count: int = 3) -> None:
    """`folder` has the images of `write_coco`."""
    assert len(folder) == count
    for number in range(count):
        boxes, classes = boxes_of(number + 1)
        found = folder[number]
        assert (
            np.allclose(found.boxes, boxes, atol=1e-3)
            and list(found.classes) == classes
            and not found.ignored.any()
        )
        assert found.boxes.dtype == np.float32 and found.classes.dtype == np.int64
        assert np.array_equal(found.image, draw(boxes, classes, seed=number + 1))


def test_coco_and_yolo_say_the_same(tmp_path) -> None:
    same(ObjectFolder(write_coco(tmp_path / "coco")))
    same(ObjectFolder(tmp_path / "coco" / "annotations.json"))
    same(ObjectFolder(write_yolo(tmp_path / "yolo")))
    assert ObjectFolder(tmp_path / "yolo").classes == ("van", "car")


def test_numbers_of_yolo_without_names_are_those_of_the_classes_wanted(tmp_path) -> None:
    write_yolo(tmp_path, names=False)
    same(ObjectFolder(tmp_path, classes=("van", "car")))
    with pytest.raises(InputRefused, match="has the class '1', wanted van"):
        ObjectFolder(tmp_path, classes=("van",))
    assert ObjectFolder(tmp_path, classes=("vehicle",), names={"0": "vehicle", "1": "vehicle"}).counts() == {
        "vehicle": 15
    }


def test_a_table_of_boxes(tmp_path) -> None:
    folder = write_coco(tmp_path)
    rows = ["image_path,xmin,ymin,xmax,ymax,label"]
    for number in range(1, 4):
        boxes, classes = boxes_of(number)
        rows += [
            f"frame_{number:02d}.png,{a},{b},{c},{d},{('van', 'car')[kind]}"
            for (a, b, c, d), kind in zip(boxes, classes)
        ]
    (folder / "boxes.csv").write_text("\n".join(rows), encoding="utf-8")
    same(ObjectFolder(folder / "boxes.csv", classes=("van", "car")))


def test_a_list_names_some_images_and_patterns(tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("PLACE", str(tmp_path))
    for write in (write_coco, write_yolo):
        write(tmp_path / write.__name__)
        (tmp_path / "some.txt").write_text(
            f"# two of three\n${{PLACE}}/{write.__name__}/images/frame_0[12].png\n", encoding="utf-8"
        )
        same(ObjectFolder(tmp_path / "some.txt", classes=("van", "car")), 2)
    (tmp_path / "some.txt").write_text("write_coco/images/frame_09.png", encoding="utf-8")
    with pytest.raises(InputRefused, match=r"lists write_coco/images/frame_09.png, which does not exist"):
        ObjectFolder(tmp_path / "some.txt")


@pytest.mark.parametrize("place", ["{}", "annotations/instances_{}.json", "{}.json", "images/{}"])
def test_splits_are_found_where_people_put_them(tmp_path, place) -> None:
    for split in ("train", "val"):
        target = tmp_path / place.format(split)
        target.mkdir(parents=True) if not target.suffix else (
            target.parent.mkdir(exist_ok=True),
            target.touch(),
        )
    assert object_split(tmp_path, "val") == tmp_path / place.format("val")


def test_the_images_of_a_coco_file_may_say_their_split(tmp_path) -> None:
    folder = write_coco(tmp_path, count=4)
    values = json.loads((folder / "annotations.json").read_text(encoding="utf-8"))
    for image, split in zip(values["images"], ("train", "valid", "train")):  # the last one has none
        image["split"] = split
    (folder / "annotations.json").write_text(json.dumps(values), encoding="utf-8")

    def names(split: str) -> list[str]:
        return [file.path.stem for file in ObjectFolder(folder, split=split).files]

    assert names("train") == ["frame_01", "frame_03"] and names("val") == ["frame_02"]
    assert len(ObjectFolder(folder)) == 4 and object_split(folder, "val") == folder
    source = Source(str(folder), "x")
    assert len(read_source(source, "train", 1.0, ("van", "car"))) == 2
    with pytest.raises(InputRefused, match=r"no images of the split test; it has train \(2\), valid \(1\)"):
        ObjectFolder(folder, split="test")
    (tmp_path / "some.txt").write_text("images/frame_0[14].png", encoding="utf-8")
    assert len(ObjectFolder(tmp_path / "some.txt", split="val")) == 2  # who lists images divides them


def test_a_folder_without_images_is_refused(tmp_path) -> None:
    with pytest.raises(InputRefused, match="holds no images with boxes, and no val/"):
        object_split(tmp_path, "val")


@pytest.mark.parametrize(
    "text",
    [
        "names: [van, 'car']\n",
        "names:\n  0: van\n  1: car\nval: x\n",
        "path: x\nnames:\n- van\n- car  # small\nnc: 2\n",
    ],
)
def test_names_of_data_yaml(tmp_path, text) -> None:
    (tmp_path / "data.yaml").write_text(text, encoding="utf-8")
    assert class_names(tmp_path) == ("van", "car")


BOX = {"id": 7, "image_id": 1, "category_id": 1, "bbox": [1, 2, 3, 4]}


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"annotations": {}}, "no list of annotations"),
        (
            {"annotations": [{**BOX, "image_id": 9}]},
            "annotation 7 has the image_id 9, and no image has that id",
        ),
        ({"annotations": [{**BOX, "category_id": 9}]}, "annotation 7 has the category_id 9"),
        ({"annotations": [{**BOX, "bbox": [1, 2, 3]}]}, "annotation 7 has a bbox of 3 numbers"),
        ({"annotations": [{**BOX, "bbox": [1, 2, -3, 4]}]}, "its far corner lies before the near one"),
        ({"annotations": [{**BOX, "bbox": [1, 2, float("nan"), 4]}]}, "far corner"),
        (
            {"annotations": [{**BOX, "bbox": [500, 2, 3, 4]}]},
            "box 500, 2, 503, 6, which lies outside frame_01.png of 128×96",
        ),
        ({"annotations": [{"id": 1}]}, "an entry of it lacks 'image_id'"),
        ({"annotations": []}, "3 images and not one object in them"),
        ({"images": [{"id": 1, "file_name": "no.png"}], "annotations": []}, "lists no.png, which is not in"),
        ({"images": []}, "annotation 0 has the image_id 1"),
        ({"images": [], "annotations": []}, "names no image"),
        (
            {
                "images": [{"id": 1, "file_name": "frame_01.png", "height": 9, "width": 9}],
                "annotations": [BOX],
            },
            "128×96 pixels",
        ),
    ],
)
def test_json_that_cannot_be_used(tmp_path, changes, words) -> None:
    with pytest.raises(InputRefused, match=words):
        ObjectFolder(write_coco(tmp_path, **changes))


def test_json_that_is_none(tmp_path) -> None:
    (tmp_path / "annotations.json").write_text("{", encoding="utf-8")
    with pytest.raises(InputRefused, match="cannot be read as JSON"):
        ObjectFolder(tmp_path)
    (tmp_path / "annotations.json").write_text(json.dumps([1]), encoding="utf-8")
    with pytest.raises(InputRefused, match="no list of images and annotations and categories"):
        ObjectFolder(tmp_path)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("0 0.5 0.5 0.1", "'0 0.5 0.5 0.1'"),
        ("0 64 48 10 10", "'0 64 48 10 10'"),
        ("2 0.5 0.5 0.1 0.1", "class 2, but only 2"),
    ],
)
def test_lines_that_are_no_boxes(tmp_path, line, words) -> None:
    file = write_yolo(tmp_path) / "labels" / "frame_02.txt"
    file.write_text(f"0 0.5 0.5 0.1 0.1\n{line}\n", encoding="utf-8")
    with pytest.raises(
        InputRefused, match=f"Line 2 of .*frame_02.txt has {words}|Line 2 of .*frame_02.txt is {words}"
    ):
        ObjectFolder(tmp_path)


def test_a_table_of_something_else_and_images_without_labels(tmp_path) -> None:
    (tmp_path / "table.csv").write_text("before,after\n1,2\n", encoding="utf-8")
    with pytest.raises(InputRefused, match="has the columns before, after"):
        ObjectFolder(tmp_path / "table.csv")
    Image.new("RGB", (8, 8)).save(tmp_path / "a.png")
    with pytest.raises(InputRefused, match=r"No image of .* has boxes"):
        ObjectFolder(tmp_path)
