"""Plain text comes in; organisations and places, and where their names begin, go out."""
