"""What a folder makes of boxes and classes, which frames follow each other, and that training and validation
are apart.
"""

from __future__ import annotations

from functools import partial

import numpy as np
import pytest
from object_sets import write_coco, write_yolo
from PIL import Image

from core_models.contract.errors import InputRefused
from core_models.training.dataset import read_sources
from core_models.training.objects.dataset import ObjectFolder, read_source
from core_models.training.recipe import Data, Source
from core_models.training.statistics import statistics, value_range


def boxed(tmp_path, *boxes, **more):
    entries = [
        {"id": number, "image_id": 1, "category_id": 1, "bbox": box, **more}
        for number, box in enumerate(boxes)
    ]
    return ObjectFolder(write_coco(tmp_path, annotations=entries))


def test_boxes_over_the_edge_are_clipped_and_empty_ones_left_out_and_both_said(tmp_path) -> None:
    folder = boxed(tmp_path, [-4, 90, 10, 10], [5, 5, 0, 10], [20, 20, 8, 8])
    assert folder[0].boxes.tolist() == [[0, 90, 6, 96], [20, 20, 28, 28]]
    clipped, empty = folder.notes()
    assert clipped.endswith("were clipped: 1.") and empty.endswith("were left out: 1.")


def test_a_crowd_is_ignored(tmp_path) -> None:
    entries = [
        {"id": n, "image_id": 1, "category_id": 1, "bbox": [5 + 20 * n, 5, 9, 9], "iscrowd": n}
        for n in (0, 1)
    ]
    assert ObjectFolder(write_coco(tmp_path, annotations=entries))[0].ignored.tolist() == [False, True]


def test_classes_are_renamed_joined_and_ignored(tmp_path) -> None:
    write_coco(tmp_path)
    plain = ObjectFolder(tmp_path)
    joined = ObjectFolder(tmp_path, ("vehicle",), {"van": "vehicle", "car": "vehicle"})
    assert joined.counts() == {"vehicle": sum(plain.counts().values())} == {"vehicle": 15}
    only = ObjectFolder(tmp_path, ("Car",), {"van": ""})
    assert (
        only.counts() == {"Car": plain.counts()["car"]}
        and sum(each.sum() for _, _, each in only.boxes) == plain.counts()["van"]
    )
    swapped = ObjectFolder(tmp_path, ("car", "van"))
    assert all(np.array_equal(swapped[n].classes, 1 - plain[n].classes) for n in range(3))
    with pytest.raises(InputRefused, match="has the class 'van', wanted car"):
        ObjectFolder(tmp_path, ("car",))
    with pytest.raises(InputRefused, match="names calls a class 'lorry'"):
        ObjectFolder(tmp_path, ("car",), {"van": "lorry"})


def test_images_whose_names_count_on_are_a_sequence(tmp_path) -> None:
    write_yolo(tmp_path, count=4)
    for suffix, folder in ((".png", "images"), (".txt", "labels")):
        for old, new in (("frame_04", "frame_40"), ("frame_03", "frame_9"), ("frame_02", "frame_10")):
            (tmp_path / folder / (old + suffix)).rename(tmp_path / folder / (new + suffix))
    folder = ObjectFolder(tmp_path)
    names = [[folder.files[index].path.stem for index in line] for line in folder.sequences]
    assert names == [["frame_01"], ["frame_9", "frame_10"], ["frame_40"]]


def test_videos_of_coco_are_sequences_in_the_order_of_their_frames(tmp_path) -> None:
    images = [
        {"id": 1, "file_name": "frame_01.png", "video_id": 4, "frame_id": 20},
        {"id": 2, "file_name": "frame_02.png", "video_id": 5, "frame_id": 0},
        {"id": 3, "file_name": "frame_03.png", "video_id": 4, "frame_id": 10},
    ]
    assert ObjectFolder(write_coco(tmp_path, images=images)).sequences == ((2, 0), (1,))


def test_images_of_another_kind_are_refused(tmp_path) -> None:
    folder = write_yolo(tmp_path)
    Image.fromarray(np.zeros((96, 128), np.uint16)).save(folder / "images" / "frame_02.png")
    opened = ObjectFolder(folder)
    with pytest.raises(
        InputRefused, match=r"frame_02.png has 1 band of uint16, the images before it 3 of uint8"
    ):
        opened[1]


def test_arrays_of_many_bands(tmp_path) -> None:
    folder = write_yolo(tmp_path, count=1)
    (folder / "images" / "frame_01.png").unlink()
    values = np.random.default_rng(0).normal(size=(96, 128, 6)).astype(np.float32)
    np.save(folder / "images" / "frame_01.npy", values)
    opened = ObjectFolder(folder)
    assert (opened.bands, opened.dtype, opened.sizes) == (6, "float32", [(96, 128)])
    low, high = value_range([opened])
    mean, std = statistics([opened], [1.0], low, high)
    stretched = ((values[::4, ::4] - low) / np.subtract(high, low)).clip(0, 1)
    assert np.allclose(mean, stretched.mean((0, 1)), atol=1e-3) and np.allclose(
        std, stretched.std((0, 1)), atol=1e-3
    )


def data(train: Source, validation: Source) -> Data:
    return Data((train,), validation)


def test_an_image_in_both_sets_and_lists_of_classes_that_differ_are_refused(tmp_path) -> None:
    one, two = (Source(str(write_coco(tmp_path / name)), name) for name in ("one", "two"))
    other = [{"id": 1, "name": "van"}, {"id": 2, "name": "ship"}]
    three = Source(str(write_coco(tmp_path / "three", categories=other)), "three")
    folders, validation = read_sources(data(one, two), partial(read_source, classes=("van", "car")), "images")
    assert [len(folder) for folder in (*folders, validation)] == [3, 3]
    with pytest.raises(
        InputRefused, match=r"frame_01.png is in the training and in the validation data \(3 images are\)"
    ):
        read_sources(data(one, one), partial(read_source, classes=("van", "car")), "images")
    with pytest.raises(InputRefused, match=r"three.annotations.json has the class 'ship', wanted van, car"):
        read_sources(data(one, three), partial(read_source, classes=("van", "car")), "images")


def test_memory_is_not_passed(tmp_path) -> None:
    write_coco(tmp_path)
    folder = ObjectFolder(tmp_path, memory_gb=2 * 96 * 128 * 3 / 2**30)
    assert [folder[index].name for index in range(3)] == [
        "frame_01",
        "frame_02",
        "frame_03",
    ] and folder.kept == 2 * 96 * 128 * 3
    assert folder[0] is folder[0] and folder[2] is not folder[2]


def test_grey_images_in_three_bands_are_read_as_one_where_one_is_wanted(tmp_path) -> None:
    folder = write_yolo(tmp_path, count=2)
    grey = np.repeat(np.random.default_rng(0).integers(0, 256, (96, 128, 1), np.uint8), 3, axis=2)
    Image.fromarray(grey).save(folder / "images" / "frame_01.png")
    opened = ObjectFolder(folder, bands=1)
    assert opened.bands == 1 and np.array_equal(opened[0].image, grey[..., :1])
    with pytest.raises(InputRefused, match=r"frame_02.png has 3 bands of uint8, the images before it 1"):
        opened[1]
    assert ObjectFolder(folder).bands == 3
