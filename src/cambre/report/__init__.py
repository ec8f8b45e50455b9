"""A recording's report: one HTML file with everything in it, no scripts, nothing from elsewhere."""

from cambre.report.page import report
from cambre.report.words import checked, nothing

__all__ = ["checked", "nothing", "report"]
