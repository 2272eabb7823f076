"""The ground about judged polygons: what is known of it, and to which part it belongs."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import shapely

from core_models.adapting.judged import Judged
from core_models.adapting.sites import SIDE, read_sites
from core_models.contract.events import Events
from core_models.geo.tiles import Tile
from core_models.sensors import UNKNOWN


class MadeUp:
    """A pair whose bands say where a pixel is; the left ten columns were not observed."""

    def __init__(self, height: int, width: int) -> None:
        self.grid = SimpleNamespace(shape=(height, width))

    def read(self, tile: Tile) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        rows, columns = np.mgrid[tile.row : tile.row + tile.height, tile.col : tile.col + tile.width]
        image = np.stack([rows, columns]).astype(np.float32)
        return image, image, columns >= 10


def sites(boxes, changed, part, height=400, width=600, ring=12):
    judged = Judged(np.array([shapely.box(*box) for box in boxes]), np.array(changed), np.array(part))
    return read_sites(MadeUp(height, width), judged, ring, Events())


def test_a_change_has_a_gap_and_a_ring_about_it() -> None:
    (site,) = sites([(300, 200, 320, 210)], [True], [0])
    assert site.label.shape == (SIDE, SIDE)
    place = site.label[site.before[0, :, 0] == 205][0], site.before[1, 0]
    line = {int(column): int(value) for value, column in zip(*place)}
    assert [line[column] for column in (299, 300, 319, 320)] == [UNKNOWN, 1, 1, UNKNOWN]
    assert [line[column] for column in (287, 288, 298, 321, 331, 332)] == [UNKNOWN, 0, 0, 0, 0, UNKNOWN]


def test_of_what_is_no_change_all_is_known_up_to_the_ring() -> None:
    (site,) = sites([(300, 200, 320, 210)], [False], [0])
    row = site.label[site.before[0, :, 0] == 205][0]
    assert (row == 0).sum() == 20 + 24 and (site.label == 1).sum() == 0


def test_a_change_wins_over_the_ring_of_its_neighbour() -> None:
    both = sites([(300, 200, 320, 220), (325, 200, 345, 220)], [False, True], [0, 1])
    assert {int((site.label == 1).sum()) for site in both} == {400}


def test_no_pixel_counts_twice_and_every_known_one_once() -> None:
    boxes = [(100, 100, 140, 140), (150, 100, 190, 140), (20, 20, 580, 90), (400, 300, 420, 320)]
    found = sites(boxes, [True, False, True, True], [0, 1, 2, 1])
    counted, known = np.zeros((400, 600), int), np.zeros((400, 600), bool)
    for site in found:
        rows, columns = site.before.astype(int)
        np.add.at(counted, (rows[site.own], columns[site.own]), 1)
        known[rows[site.label != UNKNOWN], columns[site.label != UNKNOWN]] = True
    assert counted.max() == 1 and (counted[known] == 1).all() and known.sum() > 40_000


def test_a_large_polygon_is_seen_in_pieces_inside_the_scene() -> None:
    found = sites([(20, 20, 580, 90)], [True], [0])
    assert len(found) == 3 and all(site.label.shape[0] <= 400 for site in found)


def test_ground_that_was_not_observed_is_not_known() -> None:
    (site,) = sites([(0, 50, 20, 70)], [True], [0])
    assert (site.label[~site.seen] == UNKNOWN).all() and (site.label == 1).sum() == 10 * 20


def test_a_polygon_that_covers_no_pixel_has_no_site() -> None:
    assert sites([(0, 50, 8, 70)], [True], [0], ring=1) == []


def test_what_is_held_out_is_not_learnt_and_the_rest_is() -> None:
    first, second = sites([(300, 200, 320, 220), (340, 200, 360, 220)], [True, True], [0, 1])
    learnt, held = first.known_but(0) != UNKNOWN, first.known_but(1) != UNKNOWN
    assert (first.part, second.part) == (0, 1)
    assert (first.label[learnt] == 1).sum() == (first.label[held] == 1).sum() == 400
    assert not (learnt & held).any() and ((learnt | held) == (first.label != UNKNOWN)).all()
