"""kg read: pages to articles, as JSON lines, as marked pages in the terminal, as an HTML page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

import click

from kg.cli.building import PAGES, reading_from, reading_options
from kg.cli.output import counted, finish, say, write_lines, writing
from kg.model import Article, Issue, Page
from kg.reading.jumps import join_jumps
from kg.reading.reader import read as read_pages
from kg.records import article_record, to_line
from kg.view.cuts import KINDS, cuts_page, stretches

_COLOURS = ("blue", "green", "magenta", "cyan", "yellow", "red")
_ENDS = re.compile(r"(\r\n|[\n\r\f])")
_Seen = tuple[Page, Sequence[Article]]


@click.command()
@PAGES
@click.option("-o", "output", help="Where the articles go (JSON lines); default: stdout.")
@click.option("--show", is_flag=True, help="Print each page with its cuts and kinds instead.")
@click.option("--html", "html_file", help="Write the pages with coloured articles to this file instead.")
@reading_options
def read(pages: tuple[str, ...], output: str | None, show: bool, html_file: str | None, **words: Any) -> None:
    """Cut PAGES into articles: JSON lines of source, id, title, text, published, spans, kind ..."""
    issues: list[Issue] = []
    articles: list[Article] = []
    seen: list[_Seen] = []
    for part in read_pages(pages, reading_from(words)):
        articles += part.articles
        issues += part.issues
        if part.page is not None and html_file:
            seen.append((part.page, part.articles))
        if part.page is not None and show:
            _show(part.page, part.articles)
    if html_file:
        with writing(html_file) as file:
            file.write(cuts_page(seen))
    if output or not (show or html_file):
        write_lines(output, (to_line(article_record(article)) for article in join_jumps(articles)))
    say(f"{counted(len(articles), 'piece')}: articles, captions and what stands around them")
    finish(issues)


def _show(page: Page, articles: Sequence[Article]) -> None:
    """A page as it came: before each line the number of its piece; then the pieces."""
    facts = (page.newspaper, page.published, f"page {page.number}" if page.number else None, page.encoding)
    click.secho(f"── {page.source}  {'  '.join(fact for fact in facts if fact)}", bold=True)
    for line in _lines(page, articles):
        click.echo(line)
    for number, article in enumerate(articles, 1):
        day = f"  {article.published}" if article.published else ""
        words = article.title or " ".join(article.text[:30].split())
        click.echo(f"{number:4} {KINDS[article.kind]}{day}  {words}")


def _lines(page: Page, articles: Sequence[Article]) -> Iterator[str]:
    """The page's lines, each behind the number and kind of the first piece that has words in it."""
    gutter, line = "", ""
    for stretch in stretches(page.text, articles):
        for part in _ENDS.split(stretch.span.of(page.text)):
            if _ENDS.fullmatch(part):
                yield (gutter or _gutter(None, articles)) + line
                gutter, line = "", ""
            elif part:
                gutter = gutter or (_gutter(stretch.piece, articles) if part.strip() else "")
                line += _coloured(part, stretch.piece, stretch.headline, articles)
    if line:
        yield (gutter or _gutter(None, articles)) + line


def _gutter(piece: int | None, articles: Sequence[Article]) -> str:
    if piece is None:
        return "     ·        │ "
    return f"{piece + 1:4} {articles[piece].kind:<9}│ "


def _coloured(body: str, piece: int | None, headline: bool, articles: Sequence[Article]) -> str:
    if piece is None or articles[piece].kind != "article":
        return click.style(body, dim=True)
    return click.style(body, fg=_COLOURS[piece % len(_COLOURS)], bold=headline)
