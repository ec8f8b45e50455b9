"""What is asked beyond the first card, when an exercise, a test or a plan needs it."""
