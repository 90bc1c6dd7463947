"""Who was called to a meeting and who came."""
