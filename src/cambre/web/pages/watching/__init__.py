"""What the camera needs, as values: no page of its own."""
