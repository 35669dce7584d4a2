"""The first words of a report: its place and its day."""

from __future__ import annotations

import pytest

from kg.model import Article, Page
from kg.reading.datelines import with_dateline
from kg.reading.dates import first_date, with_year
from kg.reading.options import ReadOptions
from kg.reading.papers import Known, from_head, from_name, known_of

PAGE = "2025-11-19"

# text | page's date | place | published
CASES = [
    ("本报库尔勒11月18日讯（记者 甲）14日，召开会议。", PAGE, "库尔勒", "2025-11-18"),
    ("本报库尔勒 8 月 10 日讯（记者 甲）10日，召开会议。", None, "库尔勒", "--08-10"),
    ("本报讯(记者 甲)11月25日,会议召开。", None, None, "--11-25"),
    ("本报讯(记者 甲)11月15日,会议召开。", PAGE, None, PAGE),
    ("新华社北京10月27日电（记者甲）培训班举行。", PAGE, "北京", "2025-10-27"),
    ("新疆日报乌鲁木齐9月22日讯 记者甲报道：", PAGE, "乌鲁木齐", "2025-09-22"),
    ("中新网上海5月23日电 (记者 甲)大会开幕。", None, "上海", "--05-23"),
    ("清华新闻网6月12日电（通讯员 甲）日前，论坛举办。", PAGE, None, "2025-06-12"),
    ("央视网消息（新闻联播）：全体会议1日举行。", PAGE, None, PAGE),
    ("本报青河12月31日讯（记者 甲）新年将至。", "2026-01-01", "青河", "2025-12-31"),
    ("会议现场\n四川新闻眉山7月21日讯(甲 乙)近日\n日期：2015-07-21 12:26", None, "眉山", "2015-07-21"),
    ("5月5日下午，宣传部部长来我校调研。", None, None, None),
    ("近日，学会会议举行。\n时间：2015-06-12 09:11:32", None, None, "2015-06-12"),
]


@pytest.mark.parametrize(("text", "page", "place", "published"), CASES, ids=[case[0][:14] for case in CASES])
def test_dateline(text: str, page: str | None, place: str | None, published: str | None) -> None:
    article = with_dateline(Article(id="a", title="", text=text), page)
    assert (article.dateline_place, article.published) == (place, published)


def test_a_given_date_stays() -> None:
    article = Article(id="a", title="", text="本报库尔勒11月18日讯（记者 甲）", published="2025-11-20")
    assert with_dateline(article).published == "2025-11-20"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2025-11-18", "2025-11-18"),
        ("阿勒泰日报_20251118_3", "2025-11-18"),
        ("2025年11月18日 星期二", "2025-11-18"),
        ("2016/7/14 8:21:38", "2016-07-14"),
        ("二〇二五年十一月十八日", "2025-11-18"),
        ("2025-13-40", None),
        ("CN 65-1309", None),
    ],
)
def test_first_date(text: str, date: str | None) -> None:
    assert first_date(text) == date


def test_a_day_that_no_year_has_is_no_date() -> None:
    assert with_year(2, 30, "2025-01-01") is None


@pytest.mark.parametrize(
    ("name", "published", "newspaper", "page"),
    [
        ("阿勒泰日报_2025-11-26_第3版.txt", "2025-11-26", "阿勒泰日报", "3"),
        ("2025/11/18/03.txt", "2025-11-18", None, "03"),
        ("20251118_03.txt", "2025-11-18", None, "03"),
        ("青禾日报/20251118/A02.txt", "2025-11-18", "青禾日报", "A02"),
        ("ribao2025111803.txt", "2025-11-18", None, "03"),
        ("html/2025-11/18/content.html", "2025-11-18", None, None),
        ("2025年11月18日第三版.txt", "2025-11-18", None, "3"),
        ("青禾日报/2025/春.txt", "2025", "青禾日报", None),
        ("2025年11月/春.txt", "2025-11", None, None),
        ("news.txt", None, None, None),
    ],
)
def test_file_and_folder_names(
    name: str, published: str | None, newspaper: str | None, page: str | None
) -> None:
    known = from_name(name)
    assert (known.published, known.newspaper, known.page) == (published, newspaper, page)


@pytest.mark.parametrize(
    ("head", "published", "newspaper", "page"),
    [
        ("青禾日报\n11月18日 星期二 第3版", "--11-18", "青禾日报", "3"),
        ("青 禾 日 报\n２０２５年１１月１８日 星期二", "2025-11-18", "青禾日报", None),
        ("二○二五年十一月十八日 星期二 第一版", "2025-11-18", None, "1"),
        ("春耕会议召开\n2025-11-18 10:20 来源：青禾新闻网", "2025-11-18", None, None),
        ("会议11月25日在青河召开，州长贺远山出席\n正文。", None, None, None),
    ],
)
def test_mastheads(head: str, published: str | None, newspaper: str | None, page: str | None) -> None:
    known = from_head(head)
    assert (known.published, known.newspaper, known.page) == (published, newspaper, page)


def test_the_folder_gives_the_year_and_the_masthead_the_day() -> None:
    page = Page(source="2025/a.txt", text="青禾日报\n11月18日 星期二\n\n春耕会议召开\n")
    assert known_of(page, ReadOptions(), Known())[0].published == "2025-11-18"


def test_a_folder_above_what_was_named_gives_a_date_and_a_paper() -> None:
    page = Page(source="03.txt", text="春耕会议召开\n")
    found, _ = known_of(page, ReadOptions(), Known(), "archive/青禾日报/2025-11-18")
    assert (found.published, found.newspaper) == ("2025-11-18", "青禾日报")


def test_a_masthead_without_a_year_takes_that_of_the_user() -> None:
    page = Page(source="a.txt", text="青禾日报\n11月18日 星期二\n\n春耕会议召开\n")
    assert known_of(page, ReadOptions(published="2025"), Known())[0].published == "2025-11-18"
    assert known_of(page, ReadOptions(), Known())[0].published == "--11-18"
