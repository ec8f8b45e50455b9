"""A session on a sheet of paper, or a page for a clinician."""
