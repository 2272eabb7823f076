"""What a review has said survives a move of the threshold: it goes over to what is alike, and stays where it
was said.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsFeature, QgsGeometry, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtWidgets import QMessageBox
from revisit.qgis_plugin.carried import carry
from revisit.qgis_plugin.dock.after_form import AfterForm
from revisit.qgis_plugin.teaching import lesson_of
from test_dock_after import begun, form, polygons  # noqa: F401
from test_scores_again import rows_of
from waiting import wait_until

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")
NOWHERE = QgsRectangle(600_000, 4_999_900, 600_010, 4_999_920)
SAID = ("status", "reviewer", "reviewed_at")


def moved(form: AfterForm, min_area: float) -> QgsVectorLayer:  # noqa: F811
    """The layer once the slider was let go at `min_area`; the threshold is rounded by the first move."""
    form.threshold.min_area.set_value(min_area)
    form.threshold.redraw()
    assert wait_until(lambda: not form.threshold.runner.running)
    return form.layer.currentLayer()


def expected(old: list[QgsFeature], new: QgsVectorLayer) -> list[tuple]:
    """What is said of those `old` polygons that share more than half with one of `new`, or were drawn."""
    found = []
    for feature in old:
        shape = feature.geometry()
        shares = [
            shape.intersection(other.geometry()).area() / shape.combine(other.geometry()).area()
            for other in new.getFeatures()
            if shape.intersects(other.geometry())
        ]
        if feature["status"] == "missed" or max(shares, default=0) > 0.5:
            found.append(tuple(feature[name] for name in SAID))
    return sorted(found)


def said_in(layer: QgsVectorLayer) -> list[tuple]:
    return sorted(tuple(each[name] for name in SAID) for each in layer.getFeatures() if each["status"])


def test_a_review_goes_over_to_what_is_alike_and_all_of_it_stays_where_it_was(
    form: AfterForm,  # noqa: F811
    scores,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []
    yes = QMessageBox.StandardButton.Yes
    monkeypatch.setattr(QMessageBox, "question", lambda *given: asked.append(given[2]) or yes)
    first, review = form.layer.currentLayer(), begun(form.layer.currentLayer())
    for purpose in ("accept", "reject", "unsure") * 20:
        review.say(purpose)
    review.draw(QgsGeometry.fromRect(NOWHERE))
    kept, old = rows_of(scores["OUTPUT"]), [each for each in first.getFeatures() if each["status"]]

    second = moved(form, 16.0)
    path = second.source().partition("|")[0]
    assert second is not first and len(asked) == 1 and Path(path).name == "changes_2.gpkg"
    assert said_in(second) == expected(old, second)
    over = len(said_in(second))
    assert 1 < over < len(old) - 1, "some are alike and some are not"
    words = f"Of {len(old)} reviewed polygons {over} went over. {len(old) - over} have no new one that is"
    assert words in form.threshold.told.text() and "stay in changes.gpkg" in form.threshold.told.text()
    missed = next(each for each in second.getFeatures() if each["status"] == "missed")
    assert missed.geometry().boundingBox() == NOWHERE and missed["area_m2"] > 0

    assert second.setSubsetString("status IS NULL") and first.setSubsetString("status = 'unsure'")
    assert moved(form, 0.0) is second and len(asked) == 1, "nobody has worked on it since"
    assert second.setSubsetString("") and first.setSubsetString("")
    assert said_in(second) == expected(old, second) and len(said_in(second)) > over

    lesson = lesson_of(second)
    assert [lesson[name] for name in ("BEFORE", "AFTER", "CHECKPOINT")] == [
        scores[name] for name in ("BEFORE", "AFTER", "CHECKPOINT")
    ], "it can teach the network of the run that it was drawn from"

    review = begun(second)
    review.queue.go(next(each.id() for each in second.getFeatures() if each["status"] == "unsure"))
    review.say("accept")
    latest = said_in(second)
    third = moved(form, 4.0)
    assert third is not second and len(asked) == 2 and said_in(second) == latest
    assert rows_of(scores["OUTPUT"]) == kept


def test_what_cannot_be_written_is_told_and_stays(
    polygons: QgsVectorLayer,  # noqa: F811
    scores,
    tmp_path: Path,
) -> None:
    begun(polygons).say("accept")
    polygons.startEditing()
    begun(polygons).say("reject")  # which is not saved yet
    table = tmp_path / "new.csv"
    table.write_text("area_m2\n1\n")
    new = QgsVectorLayer(f"{table.as_uri()}?type=csv&geomType=none", "new", "delimitedtext")
    assert new.isValid()
    told = carry(scores["OUTPUT"], new)
    assert (told.over, told.left) == (0, 2)
    assert told.words() == "The review could not be written into the new polygons; it stays in changes.gpkg."
    assert polygons.rollBack()


def test_what_was_missed_and_is_found_now_counts_as_accepted(
    polygons: QgsVectorLayer,  # noqa: F811
    scores,
) -> None:
    begun(polygons).draw(QgsGeometry.fromRect(NOWHERE))
    new = QgsVectorLayer("Polygon?crs=EPSG:32633", "new", "memory")
    for grown, words in ((12, (1, "")), (3, (2, "accepted"))):
        feature = QgsFeature(new.fields())
        feature.setGeometry(QgsGeometry.fromRect(NOWHERE.buffered(grown)))
        new.dataProvider().addFeatures([feature])
        told = carry(scores["OUTPUT"], new)
        assert (told.over, told.left) == (1, 0)
        status = next(each["status"] for each in new.getFeatures() if each.id() == words[0])
        assert (status or "") == words[1]
