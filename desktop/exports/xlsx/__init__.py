"""Logs and lists as workbooks."""
