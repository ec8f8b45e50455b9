"""A recording's report: one HTML file with everything in it, no scripts, nothing from elsewhere."""

from cambre.report.page import report

__all__ = ["report"]
