"""Pages in traditional characters: cut as others are, every character as it was written."""

from __future__ import annotations

from kg.model import Article, Page
from kg.reading.cut import cut
from kg.reading.datelines import with_dateline

PAGE = """青禾日報
2024年3月13日 星期三 第2版

青禾州召開春耕生產工作會議

本報青禾3月12日訊（記者 林一舟）
12日，青禾州召開春耕生產工作會議
，安排今年的糧食種植。州長賀遠山
出席會議並講話。（下轉3版）

白樺縣圖書館新館開放

本報白樺6月1日訊（通訊員 何曉嵐）
1日，白樺縣圖書館新館開門迎客，讀
者在閱覽室裡聽了故事。
"""


def test_a_traditional_page_is_cut_and_stays_as_it_is() -> None:
    head, first, second = cut(Page(source="page.txt", text=PAGE, published="2024-03-13"), None)
    assert head.kind == "masthead"
    assert first.title == "青禾州召開春耕生產工作會議"
    assert first.text == (
        "本報青禾3月12日訊（記者 林一舟）12日，青禾州召開春耕生產工作會議，安排今年的糧食種植。"
        "州長賀遠山出席會議並講話。（下轉3版）"
    )
    assert (first.published, first.continues_to) == ("2024-03-12", "3")
    assert (second.title, second.dateline_place) == ("白樺縣圖書館新館開放", "白樺")
    for article in (first, second):
        from_page = "".join(span.of(PAGE) for span in article.spans)
        assert "".join(from_page.split()) == "".join(article.text.split())


def test_the_place_of_a_dateline_is_as_written() -> None:
    article = with_dateline(Article(id="a", title="", text="本報白樺6月1日訊（記者 林一舟）圖書館開門。"))
    assert (article.dateline_place, article.published) == ("白樺", "--06-01")
