"""What a checkpoint is worth on a dataset: the `evaluate` job and all that only it counts, draws
and writes.
"""
