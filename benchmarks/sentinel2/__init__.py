"""What needs no network on Sentinel-2 pairs: a plain difference, and a random forest."""
