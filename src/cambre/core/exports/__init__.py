"""What a journal can be taken away as: one file a format."""
