"""A page with its pieces coloured: every character once, headlines known, everything escaped."""

from __future__ import annotations

from html.parser import HTMLParser

from kg.model import Article, Page, Span
from kg.view.cuts import cuts_page, stretches

TEXT = "青禾日报\n风筝节吸引八方游客\n5月2日，风筝节开幕。\n<b>抽奖</b>\n来自七个省区的代表队参加了比赛。\n"


def _articles() -> list[Article]:
    first = TEXT.index("5月2日")
    second = TEXT.index("来自")
    return [
        Article(id="a", title="", text="青禾日报", kind="masthead", spans=(Span(0, 4),)),
        Article(
            id="b",
            title="风筝节吸引八方游客",
            text="5月2日，风筝节开幕。\n来自七个省区的代表队参加了比赛。",
            published="--05-02",
            continues_to="2",
            spans=(Span(first, first + 11), Span(second, second + 16)),
        ),
    ]


def test_the_stretches_are_the_page_in_order() -> None:
    found = stretches(TEXT, _articles())
    assert "".join(stretch.span.of(TEXT) for stretch in found) == TEXT
    named = [(s.piece, s.headline, s.span.of(TEXT).strip()) for s in found if s.span.of(TEXT).strip()]
    assert named == [
        (0, False, "青禾日报"),
        (1, True, "风筝节吸引八方游客"),
        (1, False, "5月2日，风筝节开幕。"),
        (None, False, "<b>抽奖</b>"),
        (1, False, "来自七个省区的代表队参加了比赛。"),
    ]


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.words += data


def test_the_html_page_holds_all_words_and_no_markup_of_the_page() -> None:
    page = Page(source="<img src=x>.txt", text=TEXT, newspaper="青禾日报", published="2024-05-03")
    parser = _Tags()
    parser.feed(cuts_page([(page, _articles())]))
    assert TEXT.strip() in parser.words
    assert "<img src=x>.txt" in parser.words
    assert not {"b", "img", "script"} & set(parser.tags)
    assert "文章 article · --05-02 · 下转2版" in parser.words


def test_the_html_page_needs_no_network() -> None:
    text = cuts_page([(Page(source="p.txt", text=TEXT), _articles())])
    assert "http:" not in text
    assert "https:" not in text
    assert "default-src 'none'" in text
