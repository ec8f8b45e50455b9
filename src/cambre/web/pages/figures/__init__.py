"""The drawn figures as pictures."""
