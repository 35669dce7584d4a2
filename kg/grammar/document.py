"""What the rules of one article share: its sentences, who and what is named where, posts, lists, credits.

names.py, roles.py and credits.py fill a Document from an Article and its Mentions; events.py, times.py
and parts.py read events from it.
"""

from __future__ import annotations

from dataclasses import dataclass

from kg.model import Article, Credit, ListFlag, Mention, Role, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class NameList:
    """A list of names as the text has it (陈伟俊、玉苏甫江·麦麦提、王琳): person mentions in order."""

    span: Span
    names: tuple[Mention, ...]
    flag: ListFlag


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """An article prepared for the rules; all spans are code points of `article.text`, tuples sorted by start.

    `persons` holds every stretch that refers to a named person, short forms (王书记) included, each with the
    full name in `name`; a pronoun is not a mention. `posts` are title stretches (副主任), whoever holds them.
    """

    article: Article
    sentences: tuple[Span, ...]
    persons: tuple[Mention, ...]
    organisations: tuple[Mention, ...]
    places: tuple[Mention, ...]
    posts: tuple[Mention, ...]
    lists: tuple[NameList, ...]
    roles: tuple[Role, ...]
    credits: tuple[Credit, ...]
