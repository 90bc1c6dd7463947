"""Attendance of years past, taken from the sheets that offices kept in Excel."""
