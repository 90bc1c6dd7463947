"""Papers the cell writes."""
