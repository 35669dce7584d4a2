"""Names and posts come in; persons, lists, credits and who holds which post go out."""
