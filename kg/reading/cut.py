"""A page -> the articles that a reader sees on it."""

from __future__ import annotations

from dataclasses import replace

from kg.model import Article, Page, Span
from kg.reading.datelines import with_dateline
from kg.reading.options import content_id


def cut(page: Page, home: str | None) -> tuple[Article, ...]:
    """The articles of a page in reading order."""
    lines = [line.strip() for line in page.text.splitlines() if line.strip()]
    if not lines:
        return ()
    title, body = (lines[0], lines[1:]) if len(lines) > 1 and len(lines[0]) < 40 else ("", lines)
    text = "\n".join(body)
    article = Article(
        id="",
        title=title.lstrip("# "),
        text=text,
        newspaper=page.newspaper,
        home=home,
        source=page.source,
        page=page.number,
        spans=(Span(0, len(page.text)),),
    )
    dated = with_dateline(article, page.published)
    return (_with_id(dated),)


def _with_id(article: Article) -> Article:
    return replace(article, id=content_id(article.newspaper, article.published, article.title, article.text))
