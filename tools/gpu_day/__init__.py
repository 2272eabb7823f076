"""A quarter of an hour on a machine with a GPU, prepared where there is none: `python -m tools.gpu_day`."""
