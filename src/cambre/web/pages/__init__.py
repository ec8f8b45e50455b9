"""Every page has its own folder here; none is named anywhere else."""
