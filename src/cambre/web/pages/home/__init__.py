"""The first page: what Cambré is, and the next step."""
