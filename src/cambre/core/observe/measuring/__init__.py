"""A self-test by camera: three tries that are found by themselves, their median, or why there is no number."""
