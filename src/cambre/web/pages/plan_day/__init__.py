"""One day of the plan: what it holds and why, and the ways to change it."""
