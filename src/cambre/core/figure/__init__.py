"""The figure: one body that draws every exercise, times it and is what the camera compares with."""
