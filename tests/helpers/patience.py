"""How long tests wait for what has to come, whatever else the machine does."""

PATIENCE = 300.0
"""Seconds after which something is given up; where it comes, nobody waits for them. What would end by itself
has to take longer than that, so that it cannot be mistaken for what was waited for."""
