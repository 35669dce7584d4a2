"""A user's dictionary in jieba's form (word, frequency, tag): names that are known beforehand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import ahocorasick

from kg.errors import InputError
from kg.mentions.recogniser import Recogniser
from kg.model import BY_USER, Article, Issue, Mention, MentionKind, Span

_KINDS: dict[str, MentionKind] = {"nr": "person", "ns": "place", "nt": "organisation"}
_HAN_SPACE = re.compile(r"(?<=[一-鿿㐀-䶿])[ 　]+(?=[一-鿿㐀-䶿])")


@dataclass(frozen=True)
class Dictionary:
    """Words with what each names, and an Issue for every line that could not be used."""

    words: dict[str, MentionKind]
    issues: tuple[Issue, ...] = ()

    def find(self, text: str) -> Iterator[Mention]:
        """The dictionary's words in a text, the longest at each place, letter-spaced ones too (田 进 宝)."""
        if not self.words:
            return
        plain, starts = _without_spaces(text)
        for last, word in self._automaton.iter_long(plain):
            first = last + 1 - len(word)
            span = Span(starts[first], starts[last] + 1)
            yield Mention(kind=self.words[word], span=span, name=word, rule=BY_USER)

    @cached_property
    def _automaton(self) -> Any:
        automaton = ahocorasick.Automaton()
        for word in sorted(self.words):
            automaton.add_word(word, word)
        automaton.make_automaton()
        return automaton


def read_dictionary(path: str) -> Dictionary:
    """The dictionary in the file `path` (UTF-8, with or without BOM). Raises InputError for no such text."""
    try:
        lines = Path(path).read_text("utf-8-sig").splitlines()
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}; name a text file") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path}: not UTF-8 (byte {error.start}); save it as UTF-8") from error
    words: dict[str, MentionKind] = {}
    issues = []
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        word, kind, why = _entry(line)
        if kind is None:
            issues.append(_unused(path, number, line, why))
        else:
            words[word] = kind
    return Dictionary(words, tuple(issues))


def _entry(line: str) -> tuple[str, MentionKind | None, str]:
    word, *rest = line.split()
    tag = rest[-1] if rest else ""
    if not tag or tag.isdigit():
        return word, None, "no tag: write 词 频数 nr (person), ns (place) or nt (organisation)"
    kind = _KINDS.get(tag[:2])
    if kind is None:
        return word, None, f"tag {tag}: only nr (person), ns (place) and nt (organisation) name anything"
    if len(rest) > 2 or (len(rest) == 2 and not rest[0].isdigit()):
        return (
            word,
            None,
            "not word, frequency, tag: a word holds no spaces, a frequency is a number",
        )
    if len(word) < 2:
        return word, None, "one character would be found in every sentence"
    return word, kind, ""


def _unused(path: str, number: int, line: str, why: str) -> Issue:
    return Issue(
        severity="warning",
        source=path,
        place=f"line {number}",
        message=f"not used: {line.strip()[:40]!r}",
        remedy=why,
    )


def _without_spaces(text: str) -> tuple[str, Sequence[int]]:
    """The text without the spaces between Chinese characters, and where each sign of it stood."""
    gaps = [range(*m.span()) for m in _HAN_SPACE.finditer(text)]
    if not gaps:
        return text, range(len(text))
    dropped = {at for gap in gaps for at in gap}
    starts = [at for at in range(len(text)) if at not in dropped]
    return "".join(text[at] for at in starts), starts


class WithDictionary:
    """A recogniser with a user's dictionary: what the user says goes before what a model sees."""

    def __init__(self, recogniser: Recogniser, dictionary: Dictionary) -> None:
        self._recogniser = recogniser
        self._dictionary = dictionary
        self.name = recogniser.name
        self.wants_names = recogniser.wants_names

    def recognise(
        self, articles: Sequence[Article], names: Sequence[Sequence[str]] = ()
    ) -> list[tuple[Mention, ...]]:
        """The dictionary's mentions of each article, then the recogniser's."""
        own = [tuple(self._dictionary.find(article.text)) for article in articles]
        seen = self._recogniser.recognise(articles, names)
        return [(*mine, *theirs) for mine, theirs in zip(own, seen, strict=True)]
