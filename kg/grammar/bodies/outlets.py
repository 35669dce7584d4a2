"""Papers and websites that a dateline, a reporter or a report gives away: 望湖网讯, 《白河报》社长."""

from __future__ import annotations

import re
from collections.abc import Iterator

Stretch = tuple[int, int]

_END = r"(?:报|网|社|新闻|报道|在线|频道|客户端|电视台|电台|卫视|融媒|周刊|杂志|APP)"
_NAME = rf"(?![本我该某各据])(?:(?!告诉|接受|记者)[一-鿿A-Za-z·\-]){{2,14}}?(?<![本我该早晚日近通简快]){_END}"
# At the head of a line: 望湖网岚县10月14日讯, 白河新闻讯（记者…）
_DATELINE = re.compile(
    rf"(?:^|\n)[ \u3000【（(]*(?P<name>{_NAME})"
    r"(?=(?:[一-鿿]{2,4})?[0-9]{1,2}月[0-9]{1,2}日(?:讯|电|消息)|讯[ \u3000（(]"
    r"|[（(](?:全媒体?)?记者|(?:全媒体?|首席|见习)?记者[ \u3000])"
)
_REPORTER = re.compile(
    rf"(?:(?<![一-鿿])|(?<=告诉)|(?<=接受)|(?<=[向对]))(?P<name>{_NAME})(?=(?:首席|特约|见习|全媒体?|实习)?记者)"
)
_TITLED = re.compile(
    rf"《(?P<name>[^》\n]{{2,12}}{_END})》(?=社?(?:社长|副社长|总编|副总编|主编|编委|编辑部|记者|报道|消息))"
)
# 晚报讯, 新闻网讯, 人民网: a kind of paper, or known by the tables.
_KIND = re.compile(
    r"(?:日|晚|晨|商|党|校|院)报|新闻网?|(?:官方)?客户端|电视台|广播|频道|报社|网站|.*[的了是在]"
)
_JOINT = re.compile("[·—–-]+")


def outlets(text: str) -> list[Stretch]:
    """The names of papers, sites and stations in a plain text, in order; 甲报·甲在线 are two."""
    found: set[Stretch] = set()
    for pattern, sign in ((_DATELINE, ""), (_REPORTER, "记者"), (_TITLED, "《")):
        if sign in text:
            for match in pattern.finditer(text):
                found.update(_parts(text, *match.span("name")))
    return sorted(found)


def _parts(text: str, start: int, stop: int) -> Iterator[Stretch]:
    """Each name of a pair; none where it says only a kind."""
    for joint in [*_JOINT.finditer(text, start, stop), None]:
        end = joint.start() if joint else stop
        if end - start >= 2 and not _KIND.fullmatch(text, start, end):
            yield (start, end)
        start = joint.end() if joint else stop
