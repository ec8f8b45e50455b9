"""A program as printed, and as it is played by you."""
