"""People of the cell, what changed over time, and the roll of any date."""
