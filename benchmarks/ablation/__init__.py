"""What each part of the small-object design is worth: the same training with and without it, several seeds
each.

`python -m benchmarks.ablation --output runs/ablation` makes a synthetic dataset, trains every variant and
prints a table; started again it goes on where it was stopped. It takes about half an hour of one core, so
`make bench` leaves it out.
"""
