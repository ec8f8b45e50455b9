"""The page of one self-test."""
