"""A page and its articles -> which stretch belongs to which piece, and an HTML page that shows it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files

from kg.model import Article, Page, Span

COLOURS = 8  # pieces are told apart by so many colours, over and over
KINDS = {
    "article": "文章 article",
    "caption": "图片说明 caption",
    "contents": "目录 contents",
    "masthead": "报头 masthead",
    "advert": "广告启事 advert",
    "other": "其他 other",
}
_POLICY = (
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
)
_LINE = re.compile(r"[^\n\r\f]+")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A stretch of a page's text. `piece`: its place in the articles, None: left out."""

    span: Span
    piece: int | None
    headline: bool = False


def stretches(text: str, articles: Sequence[Article]) -> tuple[Stretch, ...]:
    """The whole of `text` in stretches, in order: bodies by the articles' spans, headlines by their words."""
    bodies = sorted(
        (span.start, span.stop, piece) for piece, article in enumerate(articles) for span in article.spans
    )
    found: list[Stretch] = []
    at = 0
    for start, stop, piece in [*bodies, (len(text), len(text), -1)]:
        found += _between(text, Span(at, max(at, start)), articles, piece)
        if start < stop and stop > at:
            found.append(Stretch(span=Span(max(at, start), stop), piece=piece))
        at = max(at, stop)
    return tuple(found)


def _between(text: str, gap: Span, articles: Sequence[Article], below: int) -> Iterator[Stretch]:
    """What stands between bodies: lines of headlines, and what is left out."""
    at = gap.start
    for match in _LINE.finditer(text, gap.start, gap.stop):
        piece = _titled(_SPACE.sub("", match[0]), articles, below)
        if piece is not None:
            if at < match.start():
                yield Stretch(span=Span(at, match.start()), piece=None)
            yield Stretch(span=Span(*match.span()), piece=piece, headline=True)
            at = match.end()
    if at < gap.stop:
        yield Stretch(span=Span(at, gap.stop), piece=None)


def _titled(line: str, articles: Sequence[Article], below: int) -> int | None:
    """The piece whose headline has the words of a line; of several the nearest to the body that follows."""
    if not line:
        return None
    pieces = [
        piece
        for piece, article in enumerate(articles)
        if article.title and (line in (title := _SPACE.sub("", article.title)) or title in line)
    ]
    return min(pieces, key=lambda piece: (abs(piece - below), piece), default=None)


def cuts_page(pages: Sequence[tuple[Page, Sequence[Article]]]) -> str:
    """One HTML page that opens offline: each page as it came in colours, beside it its pieces as read."""
    style = (files("kg.view") / "cuts.css").read_text(encoding="utf-8")
    body = "\n".join(_section(page, articles) for page, articles in pages)
    text = (
        f'<!DOCTYPE html>\n<html lang="zh-Hans">\n<head>\n<meta charset="utf-8">\n{_POLICY}\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>kg read</title>\n<style>{style}</style>\n</head>\n"
        f"<body>\n{_legend()}\n{body}\n</body>\n</html>\n"
    )
    return text.encode("utf-8", "replace").decode("utf-8")


def _legend() -> str:
    kinds = "".join(f'<li class="{kind}">{label}</li>' for kind, label in KINDS.items())
    return f'<ul class="legend">{kinds}<li class="left">未收入 left out</li></ul>'


def _section(page: Page, articles: Sequence[Article]) -> str:
    facts = [page.newspaper, page.published, f"第{page.number}版" if page.number else None, page.encoding]
    meta = " · ".join(html.escape(fact) for fact in facts if fact)
    marked = "".join(_marked(stretch, page.text, articles) for stretch in stretches(page.text, articles))
    pieces = "\n".join(_piece(number, article) for number, article in enumerate(articles))
    return (
        f"<section>\n<h1>{html.escape(page.source)}</h1>\n<p>{meta}</p>\n"
        f'<div class="sheet">\n<pre>{marked}</pre>\n<ol>{pieces}</ol>\n</div>\n</section>'
    )


def _marked(stretch: Stretch, text: str, articles: Sequence[Article]) -> str:
    words = html.escape(stretch.span.of(text))
    if stretch.piece is None:
        return f'<span class="left">{words}</span>' if words.strip() else words
    article = articles[stretch.piece]
    hint = html.escape(f"{stretch.piece + 1} {KINDS[article.kind]} {article.title}", quote=True)
    name = f"{_class(stretch.piece, article)}{' headline' if stretch.headline else ''}"
    return f'<span class="{name}" title="{hint}">{words}</span>'


def _class(piece: int, article: Article) -> str:
    return f"article c{piece % COLOURS}" if article.kind == "article" else article.kind


def _piece(piece: int, article: Article) -> str:
    jumps = [
        f"上接{article.continued_from}版" if article.continued_from else None,
        f"下转{article.continues_to}版" if article.continues_to else None,
    ]
    facts = [KINDS[article.kind], article.published, article.dateline_place, *jumps]
    meta = " · ".join(html.escape(fact) for fact in facts if fact)
    text = "".join(f"<p>{html.escape(line)}</p>" for line in article.text.split("\n"))
    title = f"<h2>{html.escape(article.title)}</h2>" if article.title else ""
    return f'<li class="{_class(piece, article)}">{title}<p class="meta">{meta}</p>{text}</li>'
