"""The weeks ahead as a calendar, what is left out of them, and, where no plan fits, what to change."""
