"""Cambré: a coach for a supple, strong back that belongs to its user."""

__version__ = "0.1.0"
