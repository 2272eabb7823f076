"""Jobs on rasters, from what is asked to what is written: `change`, `clouds` and `objects`.

In each room `job` is the one way from a job to its outputs and `prepare` opens and checks all that it names.
What they share lies here and knows no task: `prepare` (the checkpoint's card, outputs, tiles) and `run` (the
steps of every job) before and around the network; `loading`, `device` and `tiled`, which know torch, for the
network itself; `staging` and `leftovers` for outputs that appear whole or not at all, `receipt` and `timings`
for what is kept beside them.
"""
