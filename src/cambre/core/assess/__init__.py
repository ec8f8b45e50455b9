"""How far a body goes, measured and compared with itself; what cannot be told is not told."""
