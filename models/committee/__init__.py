"""What a committee puts together of its cells: figures, whether they agree, and their sum."""
