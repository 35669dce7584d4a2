"""A question and a store come in; rows or answers with evidence go out."""
