"""What touches the disk: the library's files, the journal, backups."""
