"""A program compiled into the steps that a player plays."""
