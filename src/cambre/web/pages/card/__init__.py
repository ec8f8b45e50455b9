"""The first card: a minute of questions before anything is played."""
