"""A whole cloud job on a scene whose truth is known: what is kept, what is made up, what is said about it."""

from __future__ import annotations

import json
import shlex
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import rasterio
from cloud_networks import DEVIATION, echo_checkpoint, expected
from rasterio.enums import ColorInterp
from synthetic import ORIGIN, cloudy_scene, left_in, write_raster

from core_models.contract.cloud_jobs import RemoveClouds
from core_models.contract.errors import CheckpointRefused, InputRefused
from core_models.contract.events import Events, Log, Progress
from core_models.inference.clouds.job import ALL_CLOUD, NO_CLOUD, remove_clouds
from core_models.inference.clouds.seam import WIDTH, grow
from core_models.sensors import learned_clouds
from core_models.sensors.sentinel2 import BANDS


@pytest.fixture(scope="module")
def scene(tmp_path_factory):
    return cloudy_scene(tmp_path_factory.mktemp("scene"))


@pytest.fixture(scope="module")
def checkpoint(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        yield echo_checkpoint(tmp_path_factory.mktemp("net") / "net.safetensors", patch)


@pytest.fixture
def job(scene, checkpoint, tmp_path) -> RemoveClouds:
    return RemoveClouds(
        scene.optical, scene.sar, checkpoint, str(tmp_path / "clear.tif"), cloud_mask=scene.mask
    )


def read(path) -> np.ndarray:
    with rasterio.open(path) as source:
        return source.read()


def refused(job: RemoveClouds) -> InputRefused:
    with pytest.raises(InputRefused) as caught:
        remove_clouds(job, Events())
    return caught.value


def inside(clouds: np.ndarray) -> np.ndarray:
    """Clouded pixels beyond the soft step."""
    near = clouds == 0
    for _ in range(WIDTH):
        near = grow(near)
    return ~near


def test_clear_pixels_stay_and_clouded_ones_are_the_networks(job, scene) -> None:
    said = []
    result = remove_clouds(job, Events(said.append))
    found, provenance, decibels = read(job.output), read(job.provenance)[0], read(scene.sar)[0]
    clear, deep = scene.clouds == 0, inside(scene.clouds)
    np.testing.assert_array_equal(found[:, clear], scene.cloudy[:, clear])
    for band in (1, 4, 13):
        np.testing.assert_allclose(
            found[band - 1][deep], expected(decibels, band)[deep], atol=0.51
        )  # rounded to whole numbers
    np.testing.assert_array_equal(provenance, (scene.clouds > 0).astype(np.uint8))
    assert result.numbers["reconstructed_share"] == pytest.approx((scene.clouds > 0).mean())
    assert result.numbers["cloud_share"] == pytest.approx((scene.clouds == 1).mean())
    assert any(scene.mask in event.message for event in said if isinstance(event, Log))
    fractions = [event.fraction for event in said if isinstance(event, Progress)]
    assert fractions == sorted(fractions) and fractions[-1] > 0.95


def test_the_step_is_soft_and_lies_inside_the_cloud(job, scene) -> None:
    remove_clouds(job, Events())
    found, made = read(job.output)[3].astype(float), expected(read(scene.sar)[0], 4)
    share = (found - scene.cloudy[3]) / (made - scene.cloudy[3])
    row = int(scene.clouds.shape[0] * 0.4)
    edge = int(np.argmax(scene.clouds[row] > 0))
    steps = share[row, edge : edge + WIDTH + 1]
    assert (
        (np.diff(steps) > 0.02).all() and 0.02 < steps[0] < 0.3 and steps[-1] == pytest.approx(1.0, abs=0.01)
    )


def test_blending_reconstructs_all_of_the_cloud_and_says_what_it_touched(job, scene) -> None:
    remove_clouds(replace(job, clear="blend"), Events())
    found, provenance, decibels = read(job.output), read(job.provenance)[0], read(scene.sar)[0]
    clouded, near = scene.clouds > 0, scene.clouds > 0
    for _ in range(WIDTH):
        near = grow(near)
    np.testing.assert_allclose(found[3][clouded], expected(decibels, 4)[clouded], atol=0.51)
    np.testing.assert_array_equal(provenance, near)
    np.testing.assert_array_equal(found[:, ~near], scene.cloudy[:, ~near])


@pytest.mark.parametrize("tile, overlap", [(32, 16), (48, 0), (128, 32), (256, 64)])
def test_tiles_leave_no_trace(job, scene, tmp_path, tile, overlap) -> None:
    remove_clouds(job, Events())
    other = replace(
        job, output=str(tmp_path / "other.tif"), provenance="", tile=tile, overlap=overlap, batch=3
    )
    remove_clouds(other, Events())
    np.testing.assert_allclose(
        read(other.output).astype(int), read(job.output), atol=1
    )  # rounding of a blend
    np.testing.assert_array_equal(read(other.provenance), read(job.provenance))


def test_type_nodata_names_colours_and_tags_are_the_inputs(tmp_path, scene, checkpoint) -> None:
    values = np.concatenate([scene.cloudy, scene.cloudy[:1] // 2]).astype(np.int16)
    values[:, :20, :30] = -1
    path = write_raster(
        tmp_path / "in.tif", values, resolution=10.0, nodata=-1, names=(*BANDS, "scene class")
    )
    with rasterio.open(path, "r+") as target:
        target.update_tags(SENSING="2021-06-10", MINE="kept")
        target.update_tags(2, WAVELENGTH="490", STATISTICS_MEAN="1")
        target.scales, target.offsets = (0.0001,) * 14, (0.0,) * 14
        target.colorinterp = [ColorInterp.undefined, ColorInterp.blue, ColorInterp.green, ColorInterp.red] + [
            ColorInterp.undefined
        ] * 10
    job = RemoveClouds(path, scene.sar, checkpoint, str(tmp_path / "clear.tif"), cloud_mask=scene.mask)
    said = []
    remove_clouds(job, Events(said.append))
    with rasterio.open(path) as before, rasterio.open(job.output) as after:
        for name in (
            "dtypes",
            "nodata",
            "descriptions",
            "colorinterp",
            "scales",
            "offsets",
            "transform",
            "crs",
            "shape",
        ):
            assert getattr(after, name) == getattr(before, name), name
        assert after.tags()["MINE"] == "kept" and after.tags(2)["WAVELENGTH"] == "490"
        assert "STATISTICS_MEAN" not in after.tags(2)
        assert "“tiny clouds”, which was trained at pixels of 10 to 20 m" in after.tags()["REVISIT_FIT"]
        assert after.tags(ns="IMAGE_STRUCTURE")["LAYOUT"] == "COG"
        np.testing.assert_array_equal(after.read(14), before.read(14))
        np.testing.assert_array_equal(after.read()[:, :20, :30], -1)
    assert any("stay as they are: 1 of 14" in event.message for event in said if isinstance(event, Log))
    assert (read(job.provenance)[0][:20, :30] == 255).all()


def test_several_files_with_a_mask_band_become_one_image(tmp_path, scene, checkpoint) -> None:
    folder = tmp_path / "tiles"
    folder.mkdir()
    for name, columns in (("west", slice(0, 110)), ("east", slice(100, 200))):
        east = ORIGIN[0] + 10 * columns.start
        path = write_raster(
            folder / f"{name}.tif",
            scene.cloudy[:, :, columns],
            resolution=10.0,
            origin=(east, ORIGIN[1]),
            names=BANDS,
        )
        mask = np.full(scene.clouds[:, columns].shape, 255, np.uint8)
        mask[:15] = 0
        with rasterio.open(path, "r+") as target:
            target.write_mask(mask)
    job = RemoveClouds(str(folder), scene.sar, checkpoint, str(tmp_path / "clear.tif"), cloud_mask=scene.mask)
    remove_clouds(job, Events())
    seen = (scene.clouds == 0) & (np.arange(160)[:, None] >= 15)
    np.testing.assert_array_equal(read(job.output)[:, seen], scene.cloudy[:, seen])
    assert (read(job.provenance)[0][:15] == 255).all()
    with rasterio.open(job.output) as target:
        assert not target.dataset_mask()[:15].any() and target.dataset_mask()[15:].all()


def test_radar_of_another_crs_and_pixel_size_is_warped(job, scene, tmp_path) -> None:
    from rasterio.warp import Resampling, calculate_default_transform, reproject

    with rasterio.open(scene.sar) as source:
        bounds = source.bounds
        transform, width, height = calculate_default_transform(
            source.crs, "EPSG:4326", 200, 160, *bounds, resolution=2e-4
        )
        moved = np.full((2, height, width), np.nan, np.float32)
        ends = {
            "src_transform": source.transform,
            "src_crs": source.crs,
            "dst_transform": transform,
            "dst_crs": "EPSG:4326",
        }
        reproject(source.read(), moved, **ends, resampling=Resampling.average, dst_nodata=np.nan)
    sar = write_raster(
        tmp_path / "degrees.tif", moved, crs="EPSG:4326", transform=transform, names=("VV", "VH")
    )
    remove_clouds(replace(job, sar=sar), Events())
    deep = inside(scene.clouds)
    difference = read(job.output)[3][deep] - expected(read(scene.sar)[0], 4)[deep]
    assert np.abs(difference).mean() < 40  # of about 1500, after two resamplings
    clear = scene.clouds == 0
    np.testing.assert_array_equal(read(job.output)[:, clear], scene.cloudy[:, clear])


def test_what_radar_does_not_cover_is_not_observed_and_said(job, scene, tmp_path) -> None:
    half = read(scene.sar)
    half[:, :, :80] = np.nan
    optical = write_raster(tmp_path / "optical.tif", scene.cloudy, resolution=10.0, names=BANDS, nodata=0)
    sar = write_raster(tmp_path / "half.tif", half, resolution=10.0)
    result = remove_clouds(replace(job, optical=optical, sar=sar), Events())
    lost = (scene.clouds > 0) & (np.arange(200) < 80)
    assert any("not covered" in warning for warning in result.warnings)
    np.testing.assert_array_equal(read(job.provenance)[0] == 255, lost)
    assert not read(job.output)[:, lost].any()
    kept = scene.clouds == 0
    np.testing.assert_array_equal(read(job.output)[:, kept], scene.cloudy[:, kept])


def test_nan_at_the_border_stays_and_is_not_observed(scene, job, tmp_path) -> None:
    values = scene.cloudy.astype(np.float32) / 10000
    values[:, :, -12:] = np.nan
    values[5, 70:74, 80] = np.nan
    optical = write_raster(tmp_path / "fractions.tif", values, resolution=10.0, names=BANDS)
    remove_clouds(replace(job, optical=optical), Events())
    found, unseen = read(job.output), np.isnan(values).any(axis=0)
    np.testing.assert_array_equal(np.isnan(found), np.isnan(values))
    np.testing.assert_array_equal(read(job.provenance)[0] == 255, unseen)
    deep = inside(scene.clouds) & ~unseen
    np.testing.assert_allclose(found[3][deep], expected(read(scene.sar)[0], 4)[deep] / 10000, atol=1e-5)


def test_an_extent_is_a_window_of_the_same_pixels(job, scene) -> None:
    west, north = ORIGIN
    remove_clouds(replace(job, extent=(west + 503, north - 1203, west + 1497, north - 297)), Events())
    with rasterio.open(job.output) as target:
        assert (target.height, target.width) == (92, 100)
        assert target.transform.c == west + 500 and target.transform.f == north - 290
        kept = scene.clouds[29:121, 50:150] == 0
        np.testing.assert_array_equal(target.read()[:, kept], scene.cloudy[:, 29:121, 50:150][:, kept])


@pytest.mark.parametrize("offset", ["auto", "-1000"])
def test_the_offset_of_newer_products_is_taken_off_and_put_back(job, scene, tmp_path, offset) -> None:
    path = write_raster(tmp_path / "newer.tif", scene.cloudy + 1000, resolution=10.0, names=BANDS)
    if offset == "auto":
        with rasterio.open(path, "r+") as target:
            target.update_tags(PROCESSING_BASELINE="05.09")
    remove_clouds(replace(job, optical=path, offset=offset), Events())
    deep = inside(scene.clouds)
    np.testing.assert_allclose(
        read(job.output)[3][deep], expected(read(scene.sar)[0], 4)[deep] + 1000, atol=0.51
    )


def test_a_mosaic_of_products_with_and_without_offset_is_refused(job, scene, tmp_path) -> None:
    (tmp_path / "tiles").mkdir()
    for number, baseline in enumerate(("02.14", "05.09")):
        path = write_raster(tmp_path / "tiles" / f"{number}.tif", scene.cloudy, resolution=10.0, names=BANDS)
        with rasterio.open(path, "r+") as target:
            target.update_tags(PROCESSING_BASELINE=baseline)
    error = refused(replace(job, optical=str(tmp_path / "tiles")))
    assert error.code == "input.mosaic" and "-1000" in error.message and "1.tif" in error.message
    remove_clouds(replace(job, optical=str(tmp_path / "tiles"), offset="0"), Events())


def test_values_that_look_offset_are_remarked_on(job, scene, tmp_path) -> None:
    path, said = write_raster(tmp_path / "newer.tif", scene.cloudy + 1000, resolution=10.0, names=BANDS), []
    remove_clouds(replace(job, optical=path), Events(said.append))
    assert any("{offset} -1000" in event.message for event in said if isinstance(event, Log))


def test_linear_power_is_recognised_and_converted(job, scene, tmp_path) -> None:
    power = write_raster(tmp_path / "power.tif", 10 ** (read(scene.sar) / 10), resolution=10.0)
    said = []
    remove_clouds(replace(job, sar=power), Events(said.append))
    deep = inside(scene.clouds)
    np.testing.assert_allclose(read(job.output)[3][deep], expected(read(scene.sar)[0], 4)[deep], atol=0.6)
    assert any("linear power" in event.message for event in said if isinstance(event, Log))
    error = refused(replace(job, sar=power, sar_units="db"))
    assert error.code == "input.sar-units" and "linear power" in error.message


def test_level_2a_without_cirrus_is_enough(job, scene, tmp_path) -> None:
    names = [name for name in BANDS if name != "B10"]
    kept = [BANDS.index(name) for name in names]
    path, said = write_raster(tmp_path / "l2a.tif", scene.cloudy[kept], resolution=10.0, names=names), []
    remove_clouds(replace(job, optical=path), Events(said.append))
    found, deep = read(job.output), inside(scene.clouds)
    assert len(found) == 12
    np.testing.assert_allclose(found[-1][deep], expected(read(scene.sar)[0], 13)[deep], atol=0.51)
    assert any("B10" in event.message for event in said if isinstance(event, Log))


def test_no_cloud_gives_the_image_back_and_says_so(job, scene, tmp_path) -> None:
    mask = write_raster(tmp_path / "clear-mask.tif", 0 * scene.clouds, resolution=10.0)
    result = remove_clouds(replace(job, cloud_mask=mask), Events())
    assert NO_CLOUD in result.warnings and result.numbers["kept_share"] == 1.0
    np.testing.assert_array_equal(read(job.output), scene.cloudy)
    assert not read(job.provenance).any()


def test_all_cloud_is_reconstructed_and_said(job, scene) -> None:
    result = remove_clouds(replace(job, cloud_mask="none"), Events())
    assert ALL_CLOUD in result.warnings and result.numbers["reconstructed_share"] == 1.0
    np.testing.assert_allclose(read(job.output)[3], expected(read(scene.sar)[0], 4), atol=0.51)


def test_the_detector_finds_the_cloud(job, scene, monkeypatch) -> None:
    monkeypatch.setattr(learned_clouds, "why_not", lambda: "ukis-csmask is not installed")
    said = []
    remove_clouds(replace(job, cloud_mask="auto"), Events(said.append))
    provenance = read(job.provenance)[0]
    assert (provenance[scene.clouds == 1] == 1).mean() > 0.98
    assert (provenance[scene.clouds == 0] == 1).mean() < 0.25
    assert any("thresholds" in event.message for event in said if isinstance(event, Log))
    receipt = json.loads(Path(f"{job.output}.receipt.json").read_text())
    assert receipt["used"]["cloud_mask"]["method"].endswith("as ukis-csmask is not installed")
    assert receipt["cloud_mask"] == receipt["used"]["cloud_mask"]["method"]


def test_a_band_of_the_image_may_be_the_mask(job, scene, tmp_path) -> None:
    values = np.concatenate([scene.cloudy, scene.clouds[None].astype(np.uint16)])
    path = write_raster(tmp_path / "with-mask.tif", values, resolution=10.0, names=(*BANDS, "clouds"))
    remove_clouds(replace(job, optical=path, cloud_mask="band:14"), Events())
    np.testing.assert_array_equal(read(job.provenance)[0], scene.clouds > 0)


def test_a_scene_classification_is_a_mask_and_the_receipt_says_so(job, scene, tmp_path) -> None:
    """The cloud in the classes of level 2A, at half the resolution: 8 to 10 and 3 are reconstructed, 0 is not
    observed.
    """
    classes = np.choose(scene.clouds.clip(0, 2), [4, 9, 3]).astype(np.uint8)[::2, ::2]
    classes[:4, :4] = 0
    path = write_raster(tmp_path / "mask.tif", classes, resolution=20.0)
    remove_clouds(replace(job, cloud_mask=path), Events())
    wanted = np.isin(classes, (3, 9)).astype(np.uint8)
    wanted[:4, :4] = 255
    np.testing.assert_array_equal(read(job.provenance)[0], wanted.repeat(2, 0).repeat(2, 1))
    receipt = json.loads(Path(f"{job.output}.receipt.json").read_text())
    assert "scene classification" in receipt["used"]["cloud_mask"]["method"]


def test_what_the_mask_does_not_know_is_kept_and_not_called_observed(job, scene, tmp_path) -> None:
    small = write_raster(tmp_path / "small.tif", scene.clouds[:, :150], resolution=10.0)
    remove_clouds(replace(job, cloud_mask=small), Events())
    np.testing.assert_array_equal(read(job.output)[:, :, 150:], scene.cloudy[:, :, 150:])
    assert (read(job.provenance)[0][:, 150:] == 255).all()


def test_uncertainty_is_written_where_the_network_has_one(job, scene, tmp_path, monkeypatch) -> None:
    sure = echo_checkpoint(tmp_path / "sure.safetensors", monkeypatch, options={"uncertainty": True})
    job = replace(job, checkpoint=sure, uncertainty=str(tmp_path / "unc.tif"))
    result = remove_clouds(job, Events())
    deviation = read(job.uncertainty)
    assert deviation.shape == scene.cloudy.shape and result.outputs["uncertainty"] == job.uncertainty
    np.testing.assert_array_equal(np.isnan(deviation[0]), scene.clouds == 0)
    np.testing.assert_allclose(deviation[:, scene.clouds > 0], 10000 * DEVIATION, rtol=1e-5)


def test_every_output_has_a_receipt_with_its_command(job, scene) -> None:
    remove_clouds(replace(job, offset="-1000", tile=32), Events())
    receipts = [json.loads(Path(f"{path}.receipt.json").read_text()) for path in (job.output, job.provenance)]
    assert receipts[0] == receipts[1]
    receipt = receipts[0]
    assert set(receipt["inputs"]) == {"optical", "sar", "cloud_mask", "checkpoint"}
    assert receipt["tiles"]["computed"] < receipt["tiles"]["all"], "tiles without clouds need no network"
    from core_models.__main__ import joined, make_parser
    from core_models.commands.options import job_of

    words = joined(shlex.split(receipt["command"])[3:])
    assert job_of(RemoveClouds, make_parser().parse_args(words)) == replace(job, offset="-1000", tile=32)


def bad_inputs(scene, folder: Path) -> dict[str, tuple[dict, str]]:
    """What may be wrong to the change of the job and the words that tell it."""
    decibels = read(scene.sar)
    rendered = (scene.cloudy[:3] // 40).astype(np.uint8)
    classes = write_raster(folder / "classes.tif", scene.clouds + 17, resolution=10.0)
    elsewhere = write_raster(
        folder / "elsewhere.tif", decibels, origin=(800_000.0, 5_000_000.0), resolution=10.0
    )
    return {
        "swapped": (
            {"sar": write_raster(folder / "swapped.tif", decibels[::-1], resolution=10.0)},
            "look swapped",
        ),
        "no overlap": ({"sar": elsewhere}, "images do not overlap"),
        "rendered": (
            {
                "optical": write_raster(folder / "rgb.tif", rendered, resolution=10.0),
                "bands_optical": (1,) * 13,
            },
            "8-bit",
        ),
        "rendered radar": (
            {"sar": write_raster(folder / "s.tif", rendered[:2], resolution=10.0)},
            "neither decibels nor linear",
        ),
        "missing mask": ({"cloud_mask": str(folder / "gone.tif")}, "gone.tif does not exist"),
        "classes": ({"cloud_mask": classes}, "wanted 0 clear, 1 cloud, 2 shadow, 255 unknown"),
        "band": ({"cloud_mask": "band:14"}, "has 13 bands, wanted band 14"),
        "names": (
            {"optical": write_raster(folder / "n.tif", scene.cloudy, resolution=10.0, names=("B2", "B3"))},
            "no band called",
        ),
        "few bands": (
            {"optical": write_raster(folder / "f.tif", scene.cloudy[:4], resolution=10.0)},
            "has 4 bands",
        ),
        "one radar band": (
            {"sar": write_raster(folder / "vv.tif", decibels[:1], resolution=10.0)},
            "has 1 band",
        ),
        "extent": ({"extent": (0.0, 0.0, 1.0, 1.0)}, "lies outside"),
        "ending": ({"output": str(folder / "clear.png")}, "ends in .tif"),
        "input as output": ({"provenance": scene.optical}, "is also an input"),
        "uncertainty": ({"uncertainty": str(folder / "u.tif")}, "does not say how sure it is"),
    }


BAD = (
    "swapped",
    "no overlap",
    "rendered",
    "rendered radar",
    "missing mask",
    "classes",
    "band",
    "names",
    "few bands",
)
BAD += ("one radar band", "extent", "ending", "input as output", "uncertainty")


@pytest.mark.parametrize("fault", BAD)
def test_bad_input_is_told_in_a_sentence_and_leaves_nothing(job, scene, tmp_path, fault) -> None:
    inputs = tmp_path / "inputs"
    inputs.mkdir()
    change, words = bad_inputs(scene, inputs)[fault]
    before = left_in(tmp_path)
    error = refused(replace(job, **change))
    assert words in str(error) and "\n" not in str(error)
    assert left_in(tmp_path) == before


def test_swapped_bands_may_be_named_by_number(job, scene, tmp_path) -> None:
    swapped = write_raster(tmp_path / "swapped.tif", read(scene.sar)[::-1], resolution=10.0)
    remove_clouds(replace(job, sar=swapped, bands_sar=(2, 1)), Events())
    deep = inside(scene.clouds)
    np.testing.assert_allclose(read(job.output)[3][deep], expected(read(scene.sar)[0], 4)[deep], atol=0.51)


def test_a_checkpoint_of_another_task_is_refused(job, tmp_path) -> None:
    from synthetic import difference_checkpoint

    with pytest.raises(CheckpointRefused, match="'change', wanted 'clouds'"):
        remove_clouds(
            replace(job, checkpoint=difference_checkpoint(tmp_path / "change.safetensors")), Events()
        )


def test_days_far_apart_are_said(job, scene, tmp_path) -> None:
    names = ("T33_20210610T1000.tif", "S1A_IW_20210701.tif")
    optical, sar = (
        Path(write_raster(tmp_path / name, read(path), resolution=10.0))
        for name, path in zip(names, (scene.optical, scene.sar))
    )
    result = remove_clouds(replace(job, optical=str(optical), sar=str(sar)), Events())
    assert any("21 days apart" in warning for warning in result.warnings)
