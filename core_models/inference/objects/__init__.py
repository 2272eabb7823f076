"""Detect objects: from a job to boxes."""
