"""The command line: arguments → coach → text or JSON."""

from cambre.cli.main import main

__all__ = ["main"]
