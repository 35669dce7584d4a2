"""Marked-up text for the rules of names: ⟦王贵勇⟧ marks a name, ⟦王书记|王贵勇⟧ a short form of one."""

from __future__ import annotations

import re

from kg.grammar.document import Document
from kg.grammar.prepare import prepare
from kg.model import Article

_MARK = re.compile(r"⟦([^⟦⟧|]+)(?:\|([^⟦⟧]+))?⟧")
Marked = list[tuple[int, int, str]]


def unmarked(text: str) -> tuple[str, Marked]:
    """The text without its marks, and (start, stop, full name) of each."""
    plain, found, at = "", [], 0
    for match in _MARK.finditer(text):
        plain += text[at : match.start()]
        words, name = match.group(1), match.group(2)
        found.append((len(plain), len(plain) + len(words), name or words.replace(" ", "")))
        plain += words
        at = match.end()
    return plain + text[at:], found


def read_names(text: str, title: str = "") -> Document:
    """The document of a text without a recogniser."""
    return prepare(Article(id="a", title=title, text=text), ())
