"""How well clouds are removed: measured, drawn and told."""
