"""How well objects are found: measured, drawn and told."""
