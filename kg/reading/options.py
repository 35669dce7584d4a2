"""What a user may say about pages that do not say it themselves, and what reading a source gives."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from kg.model import Article, Issue, Page


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOptions:
    """All optional. `published` (ISO), `newspaper` and `home` hold for pages that do not say their own."""

    encoding: str | None = None
    published: str | None = None
    newspaper: str | None = None
    home: str | None = None
    text_column: str | None = None
    title_column: str | None = None
    date_column: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceReading:
    """The articles and Issues of one page, or of one stretch of a file of articles."""

    source: str
    articles: tuple[Article, ...] = ()
    issues: tuple[Issue, ...] = ()
    page: Page | None = None  # as it was decoded; None for rows, and where nothing was read


def content_id(newspaper: str | None, published: str | None, title: str, text: str) -> str:
    """Twelve hex digits of the content: the same article has the same id whatever its file is called."""
    content = "\x1f".join((newspaper or "", published or "", title, text))
    return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:12]
