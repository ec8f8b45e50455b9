"""Skills that no plan prescribes: what is met for each, what is missing, and what trains it."""
