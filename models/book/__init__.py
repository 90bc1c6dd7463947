"""The file that holds the records: how it is made, opened, checked, copied and written."""
