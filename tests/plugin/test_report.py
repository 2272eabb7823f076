"""The report of change polygons: everything is in one file, and what it tells is what the layers hold."""

from __future__ import annotations

import base64
import json
import re
from pathlib import Path
from typing import Any, Optional

import pytest
from conftest import Call, quantile
from qgis.core import QgsProcessingException, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QBuffer
from qgis.PyQt.QtGui import QColor, QImage
from revisit.qgis_plugin import layers
from revisit.qgis_plugin.algorithms.feedback import InLabels, words_for
from revisit.qgis_plugin.dock.after_form import AfterForm
from revisit.qgis_plugin.gdal_files import or_none
from revisit.qgis_plugin.report_html import figures
from revisit.qgis_plugin.report_pdf import write_pdf
from test_scores_again import answer


@pytest.fixture
def polygons(call: Call, scores: dict) -> QgsVectorLayer:
    """The polygons of a run at the 90 % quantile of its scores, in the project."""
    call(
        "redrawchange",
        SCORE=scores["SCORE"],
        OUTPUT=scores["OUTPUT"],
        THRESHOLD=quantile(scores["SCORE"], 0.9),
    )
    return QgsProject.instance().addMapLayer(layers.load_output("changes", scores["OUTPUT"]))


def pictures(page: str) -> list[QImage]:
    found = re.findall(r'src="data:image/jpeg;base64,([^"]+)"', page)
    return [QImage.fromData(base64.b64decode(each)) for each in found]


def test_it_holds_maps_areas_largest_changes_and_receipt(
    call: Call,
    polygons: QgsVectorLayer,
    scores: dict,
    tmp_path: Path,
) -> None:
    sample = call(
        "samplechange", SCORE=scores["SCORE"], CHANGES=polygons, POINTS=60, OUTPUT=str(tmp_path / "s.gpkg")
    )
    points = layers.load_output("sample", sample["OUTPUT"])
    answer(points, lambda point: "change" if point["stratum"] == "change" else "no change")
    written = call(
        "report", CHANGES=polygons, SAMPLE=points, LARGEST=3, OUTPUT=str(tmp_path / "report.html")
    )["OUTPUT"]
    page = Path(written).read_text(encoding="utf-8")
    assert 'src="http' not in page and "<script" not in page and "<link" not in page
    made = pictures(page)
    assert len(made) == 2 + 2 * 3 and all(not picture.isNull() for picture in made)
    assert len({picture.pixel(9, 9) for picture in made}) > 1, "they are not all blank"
    assert (
        f"Not rejected: {polygons.featureCount()} polygons" in page
        and "± " in page
        and "by 60 points" in page
    )
    assert "before.tif against after.tif" in page and "Random &lt;weights&gt;" in page
    assert "The dates beside each other" in page and "<td>Overlap</td>" in page and "EPSG:32633" in page


def test_the_same_stands_on_pages(call: Call, polygons: QgsVectorLayer, tmp_path: Path) -> None:
    places = {"OUTPUT": str(tmp_path / "report.html"), "PDF": str(tmp_path / "report.pdf")}
    assert call("report", CHANGES=polygons, LARGEST=12, **places)["PDF"] == places["PDF"]
    pages = []
    while (page := open_page(places["PDF"], len(pages) + 1)) is not None:
        pages.append(page)
    assert len(pages) >= 2
    for page in pages:
        assert page.shape[2] / page.shape[1] == pytest.approx(210 / 297, rel=0.01), "A4"
        ink = (page < 128).any(axis=0)
        edge = round(0.04 * page.shape[1])
        assert ink.any() and not (ink[:, :edge].any() or ink[:, -edge:].any() or ink[:edge].any())
    assert (pages[0].max(axis=0).astype(int) - pages[0].min(axis=0) > 60).mean() > 0.05, "pictures in colour"


def red_picture() -> str:
    """A data URI."""
    picture, held = QImage(120, 120, QImage.Format.Format_RGB32), QBuffer()
    picture.fill(QColor("red"))
    held.open(QBuffer.OpenModeFlag.WriteOnly)
    picture.save(held, "PNG")
    return f"data:image/png;base64,{base64.b64encode(bytes(held.data())).decode()}"


def test_no_page_begins_with_the_words_of_a_picture(qgis_app, tmp_path: Path) -> None:
    shown = figures([(red_picture(), "house")], 120, 4)
    for lines in range(30, 60):  # with some of them the page ends between the two
        path = str(tmp_path / f"{lines}.pdf")
        write_pdf(f"<body>{'<br>'.join(['text'] * lines)}<h2>Largest</h2>{shown}</body>", "", path)
        pages = [page for at in (1, 2) if (page := open_page(path, at)) is not None]
        red = [((page[0] > 200) & (page[1] < 60)).any() for page in pages]
        ink = [(page[:, :-60] < 128).all(axis=0).any() for page in pages]  # but for the page's number
        assert sum(red) == 1 and (len(pages) == 1 or red[1] or not ink[1]), lines


def test_no_later_row_of_pictures_is_parted_from_its_words(qgis_app, tmp_path: Path) -> None:
    shown = figures([(red_picture(), "house")] * 8, 120, 4)
    pages = []
    for lines in range(32, 52):  # with some of them the page ends between the two
        path = str(tmp_path / f"{lines}.pdf")
        write_pdf(f"<body>{'<br>&nbsp;' * lines}{shown}</body>", "", path)
        pages.append([page for at in (1, 2) if (page := open_page(path, at)) is not None])
        for page in pages[-1]:
            rows = (page[:, :-60] < 128).any(axis=(0, 2)).nonzero()[0]  # but for the page's number
            assert not len(rows) or (page[1:, rows[0]] < 60).all(axis=0).any(), lines
    assert {len(each) for each in pages} == {1, 2}


def test_the_docks_button_writes_either(polygons: QgsVectorLayer, tmp_path: Path) -> None:
    form = AfterForm(None)
    form.choose(polygons)
    for name, begins in (("report.pdf", b"%PDF"), ("report.html", b"<!DOCTYPE html>")):
        form.write_report(str(tmp_path / name))
        assert (tmp_path / name).read_bytes().startswith(begins)
    form.close_down()


def open_page(path: str, number: int) -> Optional[Any]:
    """(3, h, w) uint8 of a page of a PDF; None beyond the last."""
    from osgeo import gdal

    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        page = or_none(lambda: gdal.OpenEx(f"PDF:{number}:{path}", open_options=["DPI=50"]))
        return None if page is None else page.ReadAsArray()[:3]
    finally:
        gdal.PopErrorHandler()


def test_without_the_dates_the_report_says_why_they_were_not_looked_at(
    call: Call, polygons: QgsVectorLayer, tmp_path: Path
) -> None:
    receipt = Path(polygons.source().split("|")[0] + ".receipt.json")
    told = json.loads(receipt.read_text(encoding="utf-8"))
    told["found"]["before"] = str(tmp_path / "gone.tif")
    told["warnings"] = ["The sky was low."]
    receipt.write_text(json.dumps(told), encoding="utf-8")
    page = Path(call("report", CHANGES=polygons, OUTPUT=str(tmp_path / "report.html"))["OUTPUT"]).read_text(
        encoding="utf-8"
    )
    assert "The dates could not be looked at" in page and "gone.tif" in page
    assert "<li>The sky was low.</li>" in page


def test_the_page_names_options_by_their_labels() -> None:
    named = words_for(InLabels(False))("Take it out with {align}.")
    assert named == "Take it out with “Take out the shift between the dates”."


def test_what_was_rejected_is_in_no_sum_and_without_a_sample_there_is_no_interval(
    call: Call,
    polygons: QgsVectorLayer,
    tmp_path: Path,
) -> None:
    from revisit.qgis_plugin.review_fields import POLYGONS, make_fields

    assert make_fields(polygons, POLYGONS)
    field = polygons.fields().indexOf("status")
    numbers = [feature.id() for feature in polygons.getFeatures()]
    rejected = {number: {field: "rejected"} for number in numbers[:4]}
    assert polygons.dataProvider().changeAttributeValues(rejected)
    page = Path(
        call("report", CHANGES=polygons, LARGEST=0, OUTPUT=str(tmp_path / "report.html"))["OUTPUT"]
    ).read_text(encoding="utf-8")
    assert f"Not rejected: {len(numbers) - 4} polygons" in page and "±" not in page
    number = '<td align="right" class="number">'
    assert f"<td>rejected</td>{number}4</td>" in page
    assert f"<td>not looked at</td>{number}{len(numbers) - 4}</td>" in page
    assert len(pictures(page)) == 2


def test_only_polygons_of_change_and_an_html_file_are_taken(
    call: Call,
    polygons: QgsVectorLayer,
    tmp_path: Path,
) -> None:
    other = QgsVectorLayer("Polygon?crs=EPSG:32633&field=name:string", "other", "memory")
    with pytest.raises(QgsProcessingException, match="with the fields score_mean"):
        call("report", CHANGES=other, OUTPUT=str(tmp_path / "report.html"))
    with pytest.raises(QgsProcessingException, match=r"wanted a name that ends in \.html"):
        call("report", CHANGES=polygons, OUTPUT=str(tmp_path / "changes.gpkg"))
    html = str(tmp_path / "report.html")
    with pytest.raises(QgsProcessingException, match=r"PDF is .* wanted a name that ends in \.pdf"):
        call("report", CHANGES=polygons, OUTPUT=html, PDF=str(tmp_path / "report.doc"))
