"""Layouts of what stands around articles: captions, credits, mastheads, contents, furniture, jumps."""

from __future__ import annotations

import random
from collections.abc import Sequence

from tests.reading.typeset import Clean, body, column, pages, wrapped

PHOTOS = (
    ("图为活动现场。", "本报记者 林一舟 摄"),
    ("9月3日，游客在青禾湖边观光。连日来，青禾湖迎来客流高峰。", "通讯员 何晓岚 摄"),
    ("工人在车间里赶制订单。", "□方远/摄"),
    ("志愿者在社区里清扫积雪。", "（资料图片）"),
)
CREDITS = (
    "（记者 林一舟 摄）", "本报记者 方远 摄影报道", "图片由州融媒体中心提供", "摄影：何晓岚", "何晓岚 摄",
)  # fmt: skip
_HEADS = (
    ("青禾日报", "2024年9月4日 星期三 第3版 要闻", "责任编辑：柳青 版式：方远 校对：何晓岚"),
    ("青禾日报", "QINGHE RIBAO", "中共青禾州委主管主办", "2024年9月4日", "星期三", "农历甲辰年八月初二",
     "国内统一连续出版物号：CN 00-0000", "第12345期", "今日八版"),
    ("03", "要闻", "2024.9.4", "星期三", "编辑 柳青", "美编 方远", "青 禾 日 报"),
    ("A3 要闻", "青禾日报 2024年9月4日 星期三", "值班编委：方远 责编：柳青 电话：0000-1234567"),
)  # fmt: skip
_ADVERTS = (
    ("遗失声明", "青禾市丰达商贸有限公司遗失公章一枚，声明作废。", "2024年9月4日"),
    ("招租公告", "青禾市人民路1号商铺对外招租，有意者请联系。", "联系电话：0000-7654321", "青禾州国资公司"),
    ("订报热线：0000-1234567", "广告热线：0000-1234568", "青禾印刷厂印刷"),
)  # fmt: skip


def captions(articles: Sequence[Clean], rng: random.Random) -> str:
    """A photo's caption and credit between empty lines, in the middle of an article."""
    blocks = []
    for article in articles:
        lines = column(article)
        at = rng.randrange(2, len(lines))
        caption, credit = rng.choice(PHOTOS)
        blocks.append((*lines[:at], "", *wrapped(caption), credit, "", *lines[at:]))
    return pages(blocks)


def captions_tight(articles: Sequence[Clean], rng: random.Random) -> str:
    """The same without empty lines around it."""
    blocks = []
    for article in articles:
        lines = column(article)
        at = rng.randrange(2, len(lines))
        caption, credit = rng.choice(PHOTOS)
        blocks.append((*lines[:at], *wrapped(caption), credit, *lines[at:]))
    return pages(blocks)


def credits_inside(articles: Sequence[Clean], rng: random.Random) -> str:
    """A photo's credit alone in the middle of an article."""
    blocks = []
    for article in articles:
        lines = column(article)
        at = rng.randrange(2, len(lines))
        blocks.append((*lines[:at], rng.choice(CREDITS), *lines[at:]))
    return pages(blocks)


def captions_above(articles: Sequence[Clean], rng: random.Random) -> str:
    """A photo with its caption between a headline and its text."""
    blocks = []
    for article in articles:
        caption, credit = rng.choice(PHOTOS)
        blocks.append((*wrapped(article.title, 20), "", *wrapped(caption), credit, "", *body(article)))
    return pages(blocks)


def furnished(articles: Sequence[Clean], rng: random.Random) -> str:
    """A masthead, a contents box, page numbers and an address line around the articles."""
    head = [*_HEADS[0], ""]
    box = ["今日导读", *(f"{a.title} 第{n}版" for n, a in enumerate(articles, 2)), ""]
    foot = ["", "地址：青禾市人民路1号 邮编：000000 电话：0000-1234567", "QINGHE DAILY", "03"]
    return "\n".join((*head, *box)) + pages([column(a) for a in articles]) + "\n".join(foot)


def masthead(articles: Sequence[Clean], rng: random.Random) -> str:
    """A masthead over the articles without an empty line, a line of the staff under them."""
    foot = rng.choice(("责编：柳青 版式：方远 校对：何晓岚", "本报地址：青禾市人民路1号 邮编：000000"))
    return pages([rng.choice(_HEADS), *(column(a) for a in articles), [foot]], "\n")


def running_heads(articles: Sequence[Clean], rng: random.Random) -> str:
    """The paper's name and a page number in the middle of sentences, where pages end."""
    blocks = []
    for number, article in enumerate(articles, 2):
        lines = column(article)
        at = rng.randrange(2, len(lines))
        turn = rng.choice(
            (("青禾日报", f"第{number}版"), (f"— {number} —",), (str(number), "青禾党建 2024·9"))
        )
        blocks.append((*lines[:at], *turn, *lines[at:]))
    return pages(blocks)


def contents_page(articles: Sequence[Clean], rng: random.Random) -> str:
    """A magazine's table of contents before its articles, numbers with dots before them."""
    dots = rng.choice((" ", "……", " ………… ", "\t"))
    entries = [f"{a.title.replace(' ', '，')}{dots}{n:02d}" for n, a in enumerate(articles, 4)]
    return pages([("目 录", *entries), *(column(a) for a in articles)])


def contents_front(articles: Sequence[Clean], rng: random.Random) -> str:
    """The same with the number first and the author after the title."""
    entries = [f"{n:02d} {a.title.replace(' ', '，')}／方远" for n, a in enumerate(articles, 4)]
    return pages([("CONTENTS", "目录", "卷首", *entries), *(column(a) for a in articles)], "\n")


def contents_numbers(articles: Sequence[Clean], rng: random.Random) -> str:
    """The same with the numbers on lines of their own."""
    entries = [line for n, a in enumerate(articles, 4) for line in (a.title, f"{n:02d}")]
    return pages([("目录", *entries), *(column(a) for a in articles)])


def adverts(articles: Sequence[Clean], rng: random.Random) -> str:
    """Small notices between articles."""
    blocks: list[Sequence[str]] = []
    for article in articles:
        blocks += [column(article), rng.choice(_ADVERTS)]
    return pages(blocks)


def sections(articles: Sequence[Clean], rng: random.Random) -> str:
    """Section lines, by-lines and end notes around the articles."""
    out = []
    for article in articles:
        out += [rng.choice(("时政要闻", "工作交流", "基层一线", "★民生")), article.title, *body(article)]
        out.append(rng.choice(("[责任编辑:柳青]", "（据《青禾日报》）", "(作者单位:青禾市委组织部)")))
    return "\n".join(out)


def bylines(articles: Sequence[Clean], rng: random.Random) -> str:
    """By-lines under headlines, in several forms."""
    names = ("本报记者 林一舟", "□本报记者 林一舟 通讯员 何晓岚", "○ 方 远", "文/林一舟", "林一舟 何晓岚")
    return pages([(a.title, rng.choice(names), *body(a)) for a in articles], "\n")


def jumps(articles: Sequence[Clean], rng: random.Random) -> str:
    """The first half of each article on the first page, the rest on the second under its headline again."""
    ends, begins = rng.choice(
        (("（下转2版）", "（上接1版）"), ("（下转第16页）", "（上接第9页）"), ("下转A03版", "上接A01版"))
    )
    fronts, backs = [], []
    for article in articles:
        lines = body(article)
        half = len(lines) // 2
        if len(articles) > 1 and article is articles[1]:
            fronts.append((article.title, *lines))
            continue
        fronts.append((article.title, *lines[:half], ends))
        backs.append((*wrapped(article.title, 20), begins, *lines[half:]))
    return pages(fronts) + "\n\f\n青禾日报 第2版\n" + pages(backs)


def crowded(articles: Sequence[Clean], rng: random.Random) -> str:
    """All at once: a masthead, photos, stretched lines and running heads, no empty line anywhere."""
    blocks: list[Sequence[str]] = [rng.choice(_HEADS)]
    for article in articles:
        lines = [" ".join(line) if rng.random() < 0.15 else line for line in body(article)]
        at = rng.randrange(1, len(lines))
        caption, credit = rng.choice(PHOTOS)
        blocks.append((*wrapped(article.title, 18), *lines[:at], *wrapped(caption), credit, *lines[at:]))
    return pages([*blocks, ("责编：柳青", "青禾日报 第3版")], "\n")
