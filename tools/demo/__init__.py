"""`make demo`: a made-up pair of images with known changes, through QGIS, compared with the truth."""
