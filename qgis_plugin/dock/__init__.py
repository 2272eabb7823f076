"""The dock: forms around the algorithms; it has no other way to the engine."""
