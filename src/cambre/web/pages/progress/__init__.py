"""What was done so far."""
