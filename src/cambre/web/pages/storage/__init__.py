"""What is kept of a person, where, and how to take it away, bring it in and delete it."""
