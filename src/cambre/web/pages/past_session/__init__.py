"""One past session, entry by entry."""
