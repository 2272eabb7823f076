"""Detect change: from a job to change polygons."""
