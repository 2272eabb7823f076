"""The rasters of a date as layers that belong to no project, for views and pictures of their own."""

from __future__ import annotations

import os
from typing import List

from qgis.core import QgsProject, QgsRasterLayer

from .raster_styles import show_grey, show_true_colour
from .sources import collection_files, path_of

AROUND = 3.0
"""Of the size of a feature, what is shown of a date."""


def date_layers(path: str) -> List[QgsRasterLayer]:
    """Layers of the rasters at `path`, a raster, folder or glob: as the project shows them where it does.
    None of rasters that are gone.
    """
    known = {
        os.path.realpath(path_of(layer)): layer
        for layer in QgsProject.instance().mapLayers().values()
        if isinstance(layer, QgsRasterLayer) and layer.providerType() == "gdal"
    }
    found = []
    for file in collection_files(path) or [path]:
        shown = known.get(os.path.realpath(file))
        layer = shown.clone() if shown is not None else QgsRasterLayer(file, "", "gdal")
        if not os.path.isfile(file) or not layer.isValid():
            continue
        if shown is None:
            (show_true_colour if layer.bandCount() >= 3 else show_grey)(layer)
        found.append(layer)
    return found
