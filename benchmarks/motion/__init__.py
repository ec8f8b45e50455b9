"""How well movement is seen, on recordings that are kept outside the project: `make bench-motion`."""
