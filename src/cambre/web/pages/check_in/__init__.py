"""How somebody is just before training: short, skippable, and what it changes is said with the reason."""
