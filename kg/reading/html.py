"""An HTML page -> its headline, main text and date, as text with a paragraph a line."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from kg.reading.dates import first_date

_SKIPPED = (
    "script",
    "style",
    "noscript",
    "nav",
    "footer",
    "aside",
    "form",
    "select",
    "button",
    "iframe",
    "svg",
)
_BLOCKS = frozenset(
    {"p", "div", "br", "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr", "td", "article", "section", "header"}
    | {"main", "table", "ul", "ol", "figcaption", "blockquote"}
)
_DATE_NAMES = re.compile(r"pubdate|publish|date|time", re.IGNORECASE)
_LINKED = 0.5  # a block more than half of which is links is a menu


class _Blocks(HTMLParser):
    """Collects blocks of text with the share of their characters that stand in links."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[tuple[str, str, int]] = []  # tag, text, characters in links
        self.title = ""
        self.dates: list[str] = []
        self._text: list[str] = []
        self._links = 0
        self._skip = 0
        self._link = 0
        self._tag = ""
        self._in_title = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SKIPPED:
            self._skip += 1
        elif tag == "title":
            self._in_title = True
        elif tag == "a":
            self._link += 1
        elif tag in _BLOCKS:
            self._close(tag)
        if tag in ("meta", "time"):
            self._date(dict(attrs))

    def handle_endtag(self, tag: str) -> None:
        if tag in _SKIPPED:
            self._skip = max(0, self._skip - 1)
        elif tag == "title":
            self._in_title = False
        elif tag == "a":
            self._link = max(0, self._link - 1)
        elif tag in _BLOCKS:
            self._close("")

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title += data
        elif not self._skip:
            self._text.append(data)
            self._links += len(data.strip()) if self._link else 0

    def close(self) -> None:
        super().close()
        self._close("")

    def _close(self, tag: str) -> None:
        text = " ".join("".join(self._text).split())
        if text:
            self.blocks.append((self._tag, text, self._links))
        self._text, self._links, self._tag = [], 0, tag or self._tag if tag == "br" else tag

    def _date(self, attrs: dict[str, str | None]) -> None:
        name = attrs.get("name") or attrs.get("property") or attrs.get("itemprop") or ""
        value = attrs.get("content") or attrs.get("datetime") or ""
        if _DATE_NAMES.search(name) or "datetime" in attrs:
            self.dates.append(value)


def html_text(source: str) -> tuple[str, str | None]:
    """(text, ISO date or None): the blocks that are not menus, # before the headline."""
    parser = _Blocks()
    parser.feed(source)
    parser.close()
    body = [(tag, text) for tag, text, links in parser.blocks if links <= _LINKED * len(text)]
    headline = next((text for tag, text in body if tag == "h1"), None)
    if headline is None and parser.title.strip():
        headline = re.split(r"[-_|–—]", " ".join(parser.title.split()))[0].strip()
    lines = [f"# {text}" if text == headline else text for _, text in body]
    date = next((date for value in parser.dates if (date := first_date(value))), None)
    if not lines:
        return headline or "", date
    titled = headline is None or f"# {headline}" in lines
    return "\n\n".join(lines if titled else [f"# {headline}", *lines]), date
