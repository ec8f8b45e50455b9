"""The people of the household, and who of them trains on this device."""
