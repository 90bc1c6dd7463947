"""The sample book: an invented cell with years of work, for a first look, pictures and tests."""

from models.sample.book import UNTIL, write_sample

__all__ = ["UNTIL", "write_sample"]
