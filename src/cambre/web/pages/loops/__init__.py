"""Drawn loops that were kept."""
