"""Whether the app is ready."""
