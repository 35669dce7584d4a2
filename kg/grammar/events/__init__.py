"""Sentences with names as signs come in; events with their participants go out."""
