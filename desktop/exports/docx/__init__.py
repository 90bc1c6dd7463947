"""Party papers as files for Word."""
