"""One rule a file, found by itself: what, why, source, severity, what it applies to; then the check."""
