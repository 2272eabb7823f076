"""Detect objects, from a job to its boxes.

`prepare` opens and checks the rasters with the help of `checks`, `tiles` runs the network over tiles and
dates, `boxes` merges and links what it finds, `layer` says what is written of each, `job` goes all the way.
"""
