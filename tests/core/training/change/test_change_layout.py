"""Which files belong together, under the names of the datasets that people have, and in lists."""

from __future__ import annotations

import pytest
from training_pairs import write_pairs

from core_models.contract.errors import InputRefused
from core_models.training.change.layout import FOLDERS, find_pairs, split_folder


def renamed(root, names):
    """The folders A, B and label of `root` under other names."""
    for old, new in zip(("A", "B", "label"), names):
        (root / old).rename(root / new)
    return root


@pytest.mark.parametrize("names", [*FOLDERS, ("a", "b", "out"), ("TIME1", "TIME2", "Label")], ids="-".join)
def test_folders_go_by_the_names_of_the_datasets(tmp_path, names) -> None:
    root = renamed(write_pairs(tmp_path / "val", 2), names)
    pairs = find_pairs(split_folder(tmp_path, "val"))
    assert [pair.name for pair in pairs] == ["0", "1"]
    assert [path.relative_to(root).as_posix() for path in pairs[1][1:]] == [f"{name}/1.png" for name in names]


def test_finds_the_split_or_says_what_a_dataset_is(tmp_path) -> None:
    write_pairs(tmp_path / "d" / "val", 1)
    assert split_folder(tmp_path / "d", "val") == tmp_path / "d" / "val"
    assert split_folder(tmp_path / "d" / "val", "test") == tmp_path / "d" / "val"
    with pytest.raises(InputRefused, match=r"no test/ with them"):
        split_folder(tmp_path / "d", "test")
    with pytest.raises(InputRefused, match="label"):
        find_pairs(tmp_path / "d")
    with pytest.raises(InputRefused, match="nowhere"):
        split_folder(tmp_path / "nowhere", "train")


def test_a_csv_list_takes_files_from_anywhere(tmp_path) -> None:
    write_pairs(tmp_path / "x y", 3)
    rows = ["x y/A/2.png, x y/B/2.png, x y/label/2.png, second", "x y/A/0.png,x y/B/0.png,x y/label/0.png,"]
    (tmp_path / "train.csv").write_text("\n".join(["\ufeffbefore,after,label,name", *rows]), encoding="utf-8")
    pairs = find_pairs(split_folder(tmp_path, "train"))
    assert [pair.name for pair in pairs] == ["second", "0"]
    assert pairs[0].label == tmp_path / "x y" / "label" / "2.png"
    assert find_pairs(split_folder(tmp_path / "train.csv", "val")) == pairs


def test_a_list_may_name_a_variable(tmp_path, monkeypatch) -> None:
    write_pairs(tmp_path / "elsewhere", 1)
    monkeypatch.setenv("REVISIT_TEST_PAIRS", str(tmp_path / "elsewhere"))
    row = ",".join(f"${{REVISIT_TEST_PAIRS}}/{part}/0.png" for part in ("A", "B", "label"))
    (tmp_path / "lists").mkdir()
    (tmp_path / "lists" / "train.csv").write_text(f"before,after,label\n{row}\n")
    assert find_pairs(tmp_path / "lists" / "train.csv")[0].after == tmp_path / "elsewhere" / "B" / "0.png"
    monkeypatch.delenv("REVISIT_TEST_PAIRS")
    with pytest.raises(InputRefused, match="the variable REVISIT_TEST_PAIRS is not set"):
        find_pairs(tmp_path / "lists" / "train.csv")


def test_a_text_list_has_three_paths_or_one_name_a_line(tmp_path) -> None:
    write_pairs(tmp_path, 3)
    (tmp_path / "list").mkdir()
    (tmp_path / "list" / "train.txt").write_text("2.png\n0\n\n")
    (tmp_path / "list" / "val.txt").write_text("A/1.png B/1.png label/1.png\n")
    assert [pair.name for pair in find_pairs(split_folder(tmp_path, "train"))] == ["2", "0"]
    (pair,) = find_pairs(split_folder(tmp_path, "val"))
    assert pair.label == tmp_path / "label" / "1.png"


def test_lists_without_the_split_do_not_mean_everything(tmp_path) -> None:
    write_pairs(tmp_path, 3)
    (tmp_path / "list").mkdir()
    (tmp_path / "list" / "train.txt").write_text("0\n")
    with pytest.raises(InputRefused, match="has lists of train, but none of val"):
        split_folder(tmp_path, "val")


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("x.csv", "a,b\n1,2\n", "columns a, b"),
        ("x.csv", "before,after,label\nA/0.png,B/0.png\n", "Line 2"),
        ("x.csv", "before,after,label\nA/0.png,B/0.png,label/9.png\n", "label/9.png, which does not exist"),
        ("x.csv", "before,after,label\n", "no images"),
        ("x.txt", "A/0.png B/0.png\n", "three paths or one name"),
        ("x.txt", "7.png\n", "lists 7"),
    ],
)
def test_a_wrong_list_is_refused(tmp_path, name, text, told) -> None:
    write_pairs(tmp_path, 1)
    (tmp_path / name).write_text(text)
    with pytest.raises(InputRefused) as caught:
        find_pairs(tmp_path / name)
    assert told in str(caught.value) and name in str(caught.value)


def test_names_without_folders_are_refused(tmp_path) -> None:
    (tmp_path / "a" / "list").mkdir(parents=True)
    (tmp_path / "a" / "list" / "train.txt").write_text("0\n")
    with pytest.raises(InputRefused, match="lists names"):
        find_pairs(tmp_path / "a" / "list" / "train.txt")


def test_two_files_of_one_name_are_refused(tmp_path) -> None:
    write_pairs(tmp_path, 1)
    (tmp_path / "A" / "0.jpg").write_bytes((tmp_path / "A" / "0.png").read_bytes())
    with pytest.raises(InputRefused, match=r"0\.jpg and 0\.png"):
        find_pairs(tmp_path)
