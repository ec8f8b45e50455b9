"""Where a player sends what happened."""
