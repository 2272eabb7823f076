"""Processing algorithms: one a file, each a job for the engine."""
