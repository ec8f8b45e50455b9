"""The player: leads a session step by step."""
