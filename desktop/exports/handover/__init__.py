"""Handing the book over: the paper that three sign, and the folder with the book in it."""
