"""How well changes are found: measured, drawn and told."""
