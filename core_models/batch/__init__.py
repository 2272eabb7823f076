"""Many scenes: each one a job of its own, on the processes of this machine or on a Dask cluster.

`scenes` runs one and knows whether it was done before, `cluster` hands them out, `summary` writes what became
of them, `run` is all of it. Dask is imported where a cluster is made.
"""
