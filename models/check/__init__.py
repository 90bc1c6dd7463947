"""The records' own check: what SQLite finds, then every rule that the records keep."""

from models.check.findings import Finding
from models.check.records import check_book, check_records

__all__ = ["Finding", "check_book", "check_records"]
