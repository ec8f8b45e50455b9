"""What can be trained: exercises, programs, and where their facts come from."""
