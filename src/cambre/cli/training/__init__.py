"""A session in the terminal: pure parts that say what is shown and done, and those that touch terminal and voice."""
