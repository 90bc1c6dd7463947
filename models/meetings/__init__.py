"""Meetings and what they delivered."""
