"""An article in traditional characters -> read by its simplified form, its names given back as written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from kg.model import Article, Reading
from kg.script import simplified

# What is no word of the text: ids, dates, and the tool's own vocabulary.
_TIMES = ("published", "date", "end_date", "since", "until")
_KEPT = frozenset((*_TIMES, "article", "rule", "kind", "how", "mode", "flag", "parts"))


def in_simplified(article: Article) -> Article:
    """The article with text and headline in simplified characters, as long; itself where it is in them."""
    text = simplified(article.text)
    if text is article.text:
        return article
    return replace(article, text=text, title=simplified(article.title))


def as_written(reading: Reading, article: Article, plain: Article) -> Reading:
    """What was read from the simplified form `plain`, in the characters of `article`."""
    if plain is article:
        return reading
    letters = dict(zip(plain.text + plain.title, article.text + article.title, strict=True))

    def written(words: str) -> str:
        for simple, text in ((plain.text, article.text), (plain.title, article.title)):
            if (place := simple.find(words)) >= 0:
                return text[place : place + len(words)]
        return "".join(letters.get(letter, letter) for letter in words)

    found: Reading = _mapped(reading, written)
    return replace(found, title=article.title)


def _mapped(value: Any, written: Callable[[str], str]) -> Any:
    """A value of the model with every word of the text in it written anew."""
    if isinstance(value, str):
        return written(value)
    if isinstance(value, tuple):
        return tuple(_mapped(part, written) for part in value)
    if isinstance(value, Mapping) or not is_dataclass(value) or isinstance(value, type):
        return value
    changed = {
        field.name: _mapped(getattr(value, field.name), written)
        for field in fields(value)
        if field.name not in _KEPT
    }
    return replace(value, **changed)
