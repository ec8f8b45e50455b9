"""What the answers on the first card open."""
