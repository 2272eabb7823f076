"""How well pixels get their classes: measured, drawn and told."""
