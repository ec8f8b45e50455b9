"""Whether anything changed: what the journal tells over weeks, with the error of each measure beside it."""
