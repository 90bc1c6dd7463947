"""Party papers as PDF."""
