"""Everything that happened, as entries that are only ever added."""
