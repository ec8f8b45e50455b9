"""What must be known before anything is trained, and what follows from the answers."""
