"""All exercises, by the way the back moves."""
