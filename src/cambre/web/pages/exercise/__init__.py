"""One exercise, with everything that is known of it."""
