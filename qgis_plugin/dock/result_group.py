"""A run's layers in one group of the project, named by what was run, with the rasters it was run on."""

from __future__ import annotations

import os
from typing import Any, Iterable, Optional, Sequence

from qgis.core import QgsLayerTreeGroup, QgsMapLayer, QgsProject, QgsRasterLayer

from ..sources import collection_files, day_of, identity

GIVEN = "revisit/title"
"""Of a group, the name that it was given last by us."""
MOST_TILES = 64
"""Tiles of a folder that are added to the project."""


def short_name(source: Any) -> str:
    """The day of a source (a layer or a path), else what it is called."""
    layer = source if isinstance(source, QgsRasterLayer) else None
    day = day_of(source, layer)
    if day is not None:
        return day.isoformat()
    if layer is not None:
        return str(layer.name())
    name = os.path.basename(os.path.normpath(str(source)))
    return os.path.splitext(name)[0] if os.path.isfile(source) else name


def add_group(
    project: QgsProject, title: str, layers: Iterable[QgsMapLayer], sources: Sequence[Any]
) -> QgsLayerTreeGroup:
    """A new group at the top: the layers, the last on top, and below them those of the `sources` that are
    paths which no layer of the project shows, the last on top.
    """
    group = project.layerTreeRoot().insertGroup(0, title)
    _name(group, title)
    for source in sources:
        if isinstance(source, str) and not _shown(project, source):
            _add_source(project, group, source)
    for layer in layers:
        project.addMapLayer(layer, False)
        node = group.insertLayer(0, layer)
        node.setExpanded(not isinstance(layer, QgsRasterLayer))
    group.setExpanded(False)
    group.setExpanded(True)  # QGIS's tree has not taken it up of an empty group
    return group


def add_on_top(project: QgsProject, layer: QgsMapLayer, of: QgsMapLayer) -> QgsMapLayer:
    """Add `layer` to the group of another one, above all that is there, and give it back."""
    node = project.layerTreeRoot().findLayer(of)
    group = node.parent() if node is not None else project.layerTreeRoot()
    project.addMapLayer(layer, False)
    group.insertLayer(0, layer)
    return layer


def add_in_place(project: QgsProject, layer: QgsMapLayer, of: QgsMapLayer, was: str, now: str) -> QgsMapLayer:
    """Add `layer` above another one, which goes out of sight, and give it back; it is seen if that was. The
    setting that `of` was made with and that of `layer` go into their names, the latter into the group's.
    """
    if was not in of.name():
        of.setName(f"{of.name()}, {was}")
    layer.setName(f"{layer.name()}, {now}")
    node = project.layerTreeRoot().findLayer(of)
    group = node.parent() if node is not None else project.layerTreeRoot()
    project.addMapLayer(layer, False)
    new = group.insertLayer(group.children().index(node) if node is not None else 0, layer)
    if node is not None:
        new.setItemVisibilityChecked(node.itemVisibilityChecked())
        node.setItemVisibilityChecked(False)
    _rename_group(project, layer, was, now)
    return layer


def rename_setting(project: QgsProject, layers: Iterable[QgsMapLayer], was: str, now: str) -> None:
    """Put `now` for `was` in the names of `layers` and of their groups."""
    for layer in layers:
        layer.setName(layer.name().replace(was, now))
        _rename_group(project, layer, was, now)


def rename_run(project: QgsProject, layer: QgsMapLayer, title: str) -> None:
    """Give the group of `layer` another title, unless somebody has named it."""
    group = _group(project, layer)
    if group is not None and group.name() == group.customProperty(GIVEN):
        _name(group, title)


def _rename_group(project: QgsProject, layer: QgsMapLayer, was: str, now: str) -> None:
    group = _group(project, layer)
    if group is None:
        return
    title = group.name().replace(was, now)
    if group.name() == group.customProperty(GIVEN):
        _name(group, title)
    else:
        group.setName(title)


def _group(project: QgsProject, layer: QgsMapLayer) -> Optional[QgsLayerTreeGroup]:
    node = project.layerTreeRoot().findLayer(layer)
    return None if node is None or node.parent() is project.layerTreeRoot() else node.parent()


def _name(group: QgsLayerTreeGroup, title: str) -> None:
    group.setName(title)
    group.setCustomProperty(GIVEN, title)


def _shown(project: QgsProject, path: str) -> bool:
    rasters = [layer for layer in project.mapLayers().values() if isinstance(layer, QgsRasterLayer)]
    known = frozenset().union(*(identity(None, layer) for layer in rasters)) if rasters else frozenset()
    return bool(identity(path, None) & known)


def _add_source(project: QgsProject, group: QgsLayerTreeGroup, path: str) -> None:
    tiles = [layer for layer in map(_layer, collection_files(path)[:MOST_TILES]) if layer is not None]
    into, name = group, os.path.basename(os.path.normpath(path))
    if tiles:
        into = group.insertGroup(0, name)
        into.setExpanded(False)
    one = None if tiles else _layer(path)
    for layer in tiles or ([one] if one is not None else []):
        project.addMapLayer(layer, False)
        into.insertLayer(0, layer).setExpanded(False)


def _layer(path: str) -> Optional[QgsRasterLayer]:
    layer = QgsRasterLayer(path, os.path.splitext(os.path.basename(path))[0], "gdal")
    return layer if layer.isValid() else None
