"""What the cell did beside meetings and study: what it published, and what was inspected."""
