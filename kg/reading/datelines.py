"""The first words of a report (本报库尔勒11月18日讯) -> its place and its date."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from kg.model import Article
from kg.reading.dates import first_date, with_year
from kg.resources import table
from kg.script import simplified

# 本报, an outlet of the table, or a name that ends as papers and sites do: 新疆日报, 清华新闻网, 四川新闻.
_OUTLETS = "|".join(sorted((row[0] for row in table("reading_agencies.tsv")), key=len, reverse=True))
_OUTLET = (
    rf"(?:本报|本刊|本网|本台|(?:[一-鿿]{{1,4}}[/／])?(?:{_OUTLETS})|"
    r"[一-鿿]{2,6}?(?:日报|晚报|早报|时报|商报|都市报|新闻网|新闻|在线|网|报|社))"
)
_DAY = r"(\d{1,2})\s*月\s*(\d{1,2})\s*日"
_CREDIT = r"(?:\s*[(（](?:(?!新闻联播)[^()（）\n]{1,60})[)）])?"
# 本报库尔勒 8 月 10 日讯（记者 …）; 新华社北京10月27日电; 清华新闻网6月12日电; 本报驻京记者…电 is left alone.
_DATED = re.compile(
    rf"(?P<outlet>{_OUTLET})(?:讯)?\s*(?P<place>[一-鿿·]{{2,9}}?)?\s*{_DAY}\s*(?P<end>讯|电|消息|综合消息|专电)"
)
# 本报讯(记者 常秋茹)11月25日,; 本报库尔勒讯（记者 …）; 央视网消息（新闻联播）：
_BARE = re.compile(
    rf"(?P<outlet>{_OUTLET})\s*(?P<place>[一-鿿·]{{2,9}}?)?\s*(?P<end>讯|消息){_CREDIT}[:：]?\s*(?:{_DAY})?"
)
_STAMP = re.compile(
    r"(?:^|\n|\s{2,})(?:日期|时间|发布时间|发布日期|加入时间|发表时间|更新时间)[:：]\s*([^\n]{8,40})"
)
_STAMPED = ("时间：", "日期：", "时间:", "日期:")
_LONGEST = 40  # characters up to its last word
_HEAD = 400  # a dateline stands at the head: after a photo's caption at most
_PLACELESS = ("记者", "特约", "特派", "综合", "实习", "通讯员")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """What a dateline says. `dated`: its day is the report's own (…日讯), not the day of what it tells."""

    start: int
    place: str | None
    month: int | None
    day: int | None
    dated: bool


@lru_cache(maxsize=8192)
def dateline_at(text: str, start: int = 0) -> Dateline | None:
    """The dateline that begins at `start` of `text`, spaces aside; None where there is none."""
    start += len(text[start:]) - len(text[start:].lstrip()) if text[start : start + 1].isspace() else 0
    head = text[start : start + _LONGEST]
    if "讯" not in head and "电" not in head and "消息" not in head:
        return None
    match = _DATED.match(text, start) if "月" in head else None
    match = match or _BARE.match(text, start)
    if match is None:
        return None
    groups = match.groups()
    month, day = (groups[2], groups[3]) if match.re is _DATED else (groups[3], groups[4])
    place = match["place"]
    return Dateline(
        start=match.start(),
        place=place if place and not place.startswith(_PLACELESS) else None,
        month=int(month) if month else None,
        day=int(day) if day else None,
        dated=match.re is _DATED,
    )


def find_dateline(text: str) -> Dateline | None:
    """The first dateline at the start of one of the first lines of `text`."""
    start = 0
    while 0 <= start < min(len(text), _HEAD):
        if found := dateline_at(text, start):
            return found
        start = text.find("\n", start) + 1 or -1
    return None


def with_dateline(article: Article, page_date: str | None = None) -> Article:
    """The article with `dateline_place`, and `published` where it had none, as its own text says them.

    `page_date`: the date of its page (ISO), which gives a dateline its year. A report's own day
    (本报库尔勒11月18日讯) goes before the page's date; the day of what is told (本报讯（记者 …）11月25日，)
    only stands in where there is no other. Without any year: `--11-18`.
    """
    plain = simplified(article.text)
    place, published = told(plain, page_date)
    place = article.dateline_place or _written(place, plain, article.text)
    published = article.published or published
    if (place, published) == (article.dateline_place, article.published):
        return article
    return replace(article, dateline_place=place, published=published)


def told(text: str, page_date: str | None) -> tuple[str | None, str | None]:
    """The place and the date of publication that a text says by itself, on a page of `page_date`.

    `text` is in simplified characters.
    """
    found = find_dateline(text)
    return found.place if found else None, _published(text, found, page_date)


def _written(place: str | None, plain: str, text: str) -> str | None:
    """A place of the simplified form of a text in the text's own characters."""
    if place is None or plain is text:
        return place
    at = plain.find(place)
    return text[at : at + len(place)]


def _published(text: str, found: Dateline | None, page_date: str | None) -> str | None:
    own = None
    if found and found.month and found.day:
        own = with_year(found.month, found.day, page_date or _stamp(text))
    if own and found and found.dated:
        return own
    return page_date or _stamp(text) or own


def _stamp(text: str) -> str | None:
    """The date of a web page's own line: 日期：2015-07-21 12:26."""
    if not any(word in text for word in _STAMPED):
        return None
    for match in _STAMP.finditer(text):
        if date := first_date(match[1]):
            return date
    return None
