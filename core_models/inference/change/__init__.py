"""Detect change, from a job to its polygons: `prepare` opens and checks both dates, `writer` takes the scores
row by row, `job` goes all the way.
"""
