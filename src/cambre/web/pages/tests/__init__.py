"""The page of all self-tests: what was found, and what it says together."""
