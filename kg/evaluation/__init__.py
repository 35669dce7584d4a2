"""Readings and gold come in; precision, recall and F1 go out."""
