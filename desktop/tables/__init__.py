"""Qt table models: plain rows in, cells out; none of them reads the book."""
