"""Documents from marked-up text: [P:高明远] is a person, [O:…] a body, [G:…] a place, [T:…] a post.

A short form names its person after a bar: [P:高书记|高明远]. Two or more persons joined by 、 are a list.
"""

from __future__ import annotations

import re

from kg.grammar.document import Document, NameList
from kg.model import Article, ListFlag, Mention, MentionKind, Span

_MARK = re.compile(r"\[([POGT]):([^\]|]+)(?:\|([^\]]+))?\]")
_SENTENCE = re.compile(r"[^。！？\n]*[。！？]+[”]*|[^。！？\n]+")
_KINDS: dict[str, MentionKind] = {"P": "person", "O": "organisation", "G": "place", "T": "post"}


def document(marked: str, title: str = "", published: str | None = None) -> Document:
    """The document that the marks describe; its article's id is "a"."""
    text, mentions = _plain(marked)
    persons = [mention for mention in mentions if mention.kind == "person"]
    return Document(
        article=Article(id="a", title=title, text=text, published=published),
        sentences=tuple(Span(*m.span()) for m in _SENTENCE.finditer(text) if m.group().strip()),
        persons=tuple(persons),
        organisations=tuple(m for m in mentions if m.kind == "organisation"),
        places=tuple(m for m in mentions if m.kind == "place"),
        posts=tuple(m for m in mentions if m.kind == "post"),
        lists=tuple(_lists(text, persons)),
        roles=(),
        credits=(),
    )


def _plain(marked: str) -> tuple[str, list[Mention]]:
    text, mentions, at = "", [], 0
    for match in _MARK.finditer(marked):
        text += marked[at : match.start()]
        kind, words, name = match.groups()
        span = Span(len(text), len(text) + len(words))
        mentions.append(Mention(kind=_KINDS[kind], span=span, name=name or words, rule="test"))
        text += words
        at = match.end()
    return text + marked[at:], mentions


def _lists(text: str, persons: list[Mention]) -> list[NameList]:
    runs: list[list[Mention]] = []
    for person in persons:
        if runs and text[runs[-1][-1].span.stop : person.span.start] == "、":
            runs[-1].append(person)
        else:
            runs.append([person])
    return [_name_list(text, run) for run in runs if len(run) > 1]


def _name_list(text: str, run: list[Mention]) -> NameList:
    after = text[run[-1].span.stop : run[-1].span.stop + 12]
    flag: ListFlag = "strokes" if "姓氏笔画" in after else "open" if after.startswith("等") else "ranked"
    return NameList(span=Span(run[0].span.start, run[-1].span.stop), names=tuple(run), flag=flag)
