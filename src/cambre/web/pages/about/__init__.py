"""What Cambré is, what it keeps, and where its facts come from."""
