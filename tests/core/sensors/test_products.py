"""Of which product a raster is."""

from __future__ import annotations

import pytest

from core_models.sensors.products import LANDSAT, SENTINEL_1, SENTINEL_2, product_of


@pytest.mark.parametrize(
    ("wanted", "labels", "text", "product"),
    [
        (("B2", "B3", "B4", "B8"), (), "a.tif", SENTINEL_2),
        (("VV", "VH"), (), "a.tif", SENTINEL_1),
        ((), ("Sigma0_VV_db", "Sigma0_VH_db"), "a.tif", SENTINEL_1),
        ((), (), "/d/S2A_MSIL1C_20200101T101021_N0208_R022_T33UUP.SAFE/x.jp2", SENTINEL_2),
        ((), (), "/d/T33UUP_20200101T101021_B02.jp2", SENTINEL_2),
        ((), (), "S1B_IW_GRDH_1SDV_20200101.tif", SENTINEL_1),
        ((), (), "LE07_L1TP_193027_20000711_20170210_01_T1_B1.TIF", LANDSAT),
        (("red", "green", "blue"), ("red", "green", "blue"), "/d/ortho.tif", ""),
        ((), ("b1", "b2", "b3"), "/d/ortho.tif", ""),
        ((), ("", ""), "/d/LISTS2A_MSIL1C.tif", ""),
    ],
)
def test_product(wanted, labels, text, product):
    assert product_of(wanted, labels, ("first", text)) == product
