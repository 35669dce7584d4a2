"""The words of questions by class, from data/lexicon/questions_words.tsv."""

from __future__ import annotations

from functools import cache

from kg.resources import table

_TABLE = "questions_words.tsv"
_NO_VALUE = "-"


@cache
def words_of(class_: str) -> dict[str, str | None]:
    """The words of a class, longest first, with what each stands for in the graph (None: nothing)."""
    found = {word: value for word, name, value in table(_TABLE) if name == class_}
    return {
        word: None if found[word] == _NO_VALUE else found[word]
        for word in sorted(found, key=lambda word: (-len(word), word))
    }


@cache
def words_for(class_: str, value: str) -> tuple[str, ...]:
    """The words of a class that stand for `value`, longest first."""
    return tuple(word for word, each in words_of(class_).items() if each == value)


@cache
def classes() -> frozenset[str]:
    """The names of all classes."""
    return frozenset(name for _, name, _ in table(_TABLE))
