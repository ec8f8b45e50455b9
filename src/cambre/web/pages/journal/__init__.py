"""Where a player's entries arrive."""
