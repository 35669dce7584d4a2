"""Readings come in; identities, and which one each form means, go out."""
