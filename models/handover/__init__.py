"""Handing the book over to a new secretary: how everything stands, and that it was done."""
