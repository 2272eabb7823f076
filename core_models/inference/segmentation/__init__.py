"""Segment one date, from a job to its classes: `prepare` opens and checks the raster, `writer` takes the
probabilities row by row, `job` goes all the way.
"""
