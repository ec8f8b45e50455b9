"""`cambre figure`: the drawn exercise as an SVG file."""
