"""The sample book: an invented cell with years of work, for a first look, pictures and tests."""

from models.sample.book import UNTIL, write_sample
from models.sample.documents import SampleIssue

__all__ = ["UNTIL", "SampleIssue", "write_sample"]
