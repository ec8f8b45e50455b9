"""What somebody chose of how Cambré speaks, looks and counts."""
