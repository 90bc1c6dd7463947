"""What was done to the book: told in words, taken back, brought back."""
