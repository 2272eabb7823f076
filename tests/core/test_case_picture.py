"""The picture of cases shows each pair of a list and says how well it was mapped."""

from __future__ import annotations

from PIL import Image
from synthetic import difference_checkpoint
from training_pairs import write_pairs

from tools.case_picture import main


def test_every_pair_has_its_row_and_its_measure(tmp_path, capsys) -> None:
    pairs = write_pairs(tmp_path / "pairs", 2, side=64)
    checkpoint = difference_checkpoint(tmp_path / "difference.safetensors")
    assert main([str(checkpoint), str(pairs), str(tmp_path / "cases.png")]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(":")[0] for line in lines] == ["0", "1"]
    assert float(lines[1].split()[-1]) > 0.8
    with Image.open(tmp_path / "cases.png") as picture:
        assert picture.height > 2 * 320 and picture.width > 3 * 320


def test_what_is_no_dataset_is_one_sentence(tmp_path, capsys) -> None:
    checkpoint = difference_checkpoint(tmp_path / "difference.safetensors")
    assert main([str(checkpoint), str(tmp_path / "none"), str(tmp_path / "cases.png")]) != 0
    assert "none" in capsys.readouterr().err and not (tmp_path / "cases.png").exists()
