"""What must be there before some exercises, looked at need by need."""
