"""The drawing of the figure: bodies in, SVG out, in plain Python."""
