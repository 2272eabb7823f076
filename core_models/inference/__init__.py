"""Networks over rasters: the only place where `geo` and `networks` meet."""
