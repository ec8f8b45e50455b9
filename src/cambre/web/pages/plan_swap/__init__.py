"""What may stand in place of one exercise of a day."""
