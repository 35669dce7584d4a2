"""Words of a command come in; lines for people or JSON for machines go out. Holds no logic."""

from kg.cli.main import main

__all__ = ["main"]
