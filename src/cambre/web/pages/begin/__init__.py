"""The few questions that a plan is made from, each skipped as one likes."""
