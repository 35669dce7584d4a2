"""Clean articles -> pages as PDF tools, OCR and web copies give them, with the cuts known."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

WIDTH = 14


@dataclass(frozen=True, slots=True)
class Clean:
    """An article as it was written: its headline and its paragraphs."""

    title: str
    paragraphs: tuple[str, ...]

    @property
    def text(self) -> str:
        return "\n".join(self.paragraphs)


@dataclass(frozen=True, slots=True)
class Damaged:
    """A page and the articles that a reader sees on it."""

    layout: str
    text: str
    articles: tuple[Clean, ...] = field(default=())


Layout = Callable[[Sequence[Clean], random.Random], str]


def wrapped(text: str, width: int = WIDTH, indent: str = "") -> list[str]:
    """Lines of `width` characters; no line begins with a closing mark, as typesetters do."""
    text = indent + text
    lines, start = [], 0
    while start < len(text):
        stop = min(start + width, len(text))
        while stop < len(text) and text[stop] in "，。、；：！？”’）》":
            stop += 1
        lines.append(text[start:stop])
        start = stop
    return lines


def column(article: Clean, width: int = WIDTH, indent: str = "", title_width: int = 40) -> list[str]:
    """An article as one column of lines."""
    lines = wrapped(article.title, title_width)
    for paragraph in article.paragraphs:
        lines += wrapped(paragraph, width, indent)
    return lines


def plain(articles: Sequence[Clean], rng: random.Random) -> str:
    return "\n\n".join("\n\n".join((a.title, *a.paragraphs)) for a in articles)


def tight(articles: Sequence[Clean], rng: random.Random) -> str:
    return "\n".join("\n".join((a.title, *a.paragraphs)) for a in articles)


def wrap(articles: Sequence[Clean], rng: random.Random) -> str:
    width = rng.choice((12, 14, 16, 20))
    return "\n\n".join("\n".join(column(a, width)) for a in articles)


def wrap_tight(articles: Sequence[Clean], rng: random.Random) -> str:
    width = rng.choice((13, 14, 17))
    return "\n".join("\n".join(column(a, width)) for a in articles)


def wrap_indented(articles: Sequence[Clean], rng: random.Random) -> str:
    return "\n".join("\n".join(column(a, 15, "　　", 15)) for a in articles)


def wrap_gaps(articles: Sequence[Clean], rng: random.Random) -> str:
    """Empty lines in the middle of sentences, where frames end."""
    blocks = []
    for article in articles:
        lines = column(article)
        for at in sorted(rng.sample(range(2, len(lines)), min(4, len(lines) - 2)), reverse=True):
            lines.insert(at, "")
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks)


def spaced(articles: Sequence[Clean], rng: random.Random) -> str:
    blocks = []
    for article in articles:
        lines = column(article)
        blocks.append(
            "\n".join(" ".join(line) if i and rng.random() < 0.25 else line for i, line in enumerate(lines))
        )
    return "\n\n".join(blocks)


def interleaved(articles: Sequence[Clean], rng: random.Random) -> str:
    """Two columns read across, line by line."""
    half = (len(articles) + 1) // 2
    sides = [[line for a in part for line in column(a)] for part in (articles[:half], articles[half:])]
    lines = []
    for i in range(max(map(len, sides))):
        lines += [side[i] for side in sides if i < len(side)]
    return "\n".join(lines)


def interleaved_two(articles: Sequence[Clean], rng: random.Random) -> str:
    """Pairs of articles side by side, read across, an empty line between pairs."""
    return "\n\n".join(interleaved(articles[i : i + 2], rng) for i in range(0, len(articles), 2))


def interleaved_pairs(articles: Sequence[Clean], rng: random.Random) -> str:
    """Two columns read across, two lines of each at a time."""
    half = (len(articles) + 1) // 2
    sides = [[line for a in part for line in column(a)] for part in (articles[:half], articles[half:])]
    size = 2
    lines = []
    for at in range(0, max(map(len, sides)), size):
        lines += [line for side in sides for line in side[at : at + size]]
    return "\n".join(lines)


def side_by_side(articles: Sequence[Clean], rng: random.Random) -> str:
    """Two columns on the same lines, as pdftotext -layout gives them."""
    half = (len(articles) + 1) // 2
    sides = [
        [line for a in part for line in (*column(a, title_width=WIDTH), "")]
        for part in (articles[:half], articles[half:])
    ]
    rows = []
    for i in range(max(map(len, sides))):
        left, right = (side[i] if i < len(side) else "" for side in sides)
        rows.append((left + "　" * (WIDTH + 3 - len(left)) + right).rstrip() if right else left)
    return "\n".join(rows)


def chunks(articles: Sequence[Clean], rng: random.Random) -> str:
    """Frames of two articles take turns, each ending in the middle of a sentence."""
    out = []
    for i in range(0, len(articles), 2):
        pair = articles[i : i + 2]
        halves = [_halves(a) for a in pair]
        out += [part for a, (first, _) in zip(pair, halves, strict=True) for part in (a.title, first)]
        out += [second for _, second in halves]
    return "\n\n".join(out)


def _halves(article: Clean) -> tuple[str, str]:
    text = article.text
    at = len(text) // 2
    while at < len(text) - 2 and (text[at - 1] in "。\n，！？”" or text[at] in "\n，。！？”、"):
        at += 1
    return text[:at].replace("\n", "\n\n"), text[at:].replace("\n", "\n\n")


def after(articles: Sequence[Clean], rng: random.Random) -> str:
    """Every headline under its article."""
    return "\n\n".join("\n\n".join((*a.paragraphs, a.title)) for a in articles)


def after_wrapped(articles: Sequence[Clean], rng: random.Random) -> str:
    blocks = []
    for article in articles:
        body = [line for p in article.paragraphs for line in wrapped(p)]
        blocks.append("\n".join((*body, "", *wrapped(article.title, 22))))
    return "\n\n".join(blocks)


def doubled(articles: Sequence[Clean], rng: random.Random) -> str:
    blocks = []
    for article in articles:
        title = [line * 2 for line in wrapped(article.title, 12)]
        body = [line for p in article.paragraphs for line in wrapped(p)]
        blocks.append("\n".join((*title, *body)))
    return "\n\n".join(blocks)


def doubled_lines(articles: Sequence[Clean], rng: random.Random) -> str:
    """The headline printed twice, a line each."""
    return "\n\n".join("\n".join((a.title, a.title, *column(a)[1:])) for a in articles)


def vertical(articles: Sequence[Clean], rng: random.Random) -> str:
    return "\n\n".join(
        "\n".join((*a.title.replace(" ", ""), *(line for p in a.paragraphs for line in wrapped(p))))
        for a in articles
    )


PHOTOS = (
    ("图为活动现场。", "本报记者 林一舟 摄"),
    ("9月3日，游客在青禾湖边观光。连日来，青禾湖迎来客流高峰。", "通讯员 何晓岚 摄"),
    ("工人在车间里赶制订单。", "□方远/摄"),
    ("志愿者在社区里清扫积雪。", "（资料图片）"),
)


def captions(articles: Sequence[Clean], rng: random.Random) -> str:
    blocks = []
    for article in articles:
        lines = column(article)
        at = rng.randrange(2, len(lines))
        caption, credit = rng.choice(PHOTOS)
        blocks.append("\n".join((*lines[:at], "", *wrapped(caption), credit, "", *lines[at:])))
    return "\n\n".join(blocks)


def furnished(articles: Sequence[Clean], rng: random.Random) -> str:
    """A masthead, a contents box, page numbers and an address line around the articles."""
    head = ["青禾日报", "2024年9月4日 星期三 第3版 要闻", "责任编辑：柳青 版式：方远 校对：何晓岚", ""]
    box = ["今日导读", *(f"{a.title} 第{n}版" for n, a in enumerate(articles, 2)), ""]
    blocks = ["\n".join(column(a)) for a in articles]
    foot = ["", "地址：青禾市人民路1号 邮编：000000 电话：0000-1234567", "QINGHE DAILY", "03"]
    return "\n".join((*head, *box)) + "\n\n".join(blocks) + "\n".join(foot)


def mixed(articles: Sequence[Clean], rng: random.Random) -> str:
    """Each article in a layout of its own."""
    parts: tuple[Layout, ...] = (wrap, spaced, doubled, vertical, captions, plain)
    return "\n\n".join(rng.choice(parts)([a], rng) for a in articles)


def sections(articles: Sequence[Clean], rng: random.Random) -> str:
    """Section lines, by-lines and end notes around the articles."""
    out = []
    for article in articles:
        out += [rng.choice(("时政要闻", "工作交流", "基层一线", "★民生")), article.title]
        body = "\n".join(line for p in article.paragraphs for line in wrapped(p))
        out += [body, rng.choice(("[责任编辑:柳青]", "（据《青禾日报》）", "(作者单位:青禾市委组织部)"))]
    return "\n".join(out)


LAYOUTS: dict[str, Layout] = {
    f.__name__: f
    for f in (
        plain, tight, wrap, wrap_tight, wrap_indented, wrap_gaps, spaced, interleaved, interleaved_two,
        interleaved_pairs,
        side_by_side, chunks, after, after_wrapped, doubled, doubled_lines, vertical, captions, furnished,
        mixed, sections,
    )
}  # fmt: skip


def damage(layout: str, articles: Sequence[Clean], seed: int) -> Damaged:
    """A page of `articles` in `layout`; the same for the same seed."""
    return Damaged(layout, LAYOUTS[layout](articles, random.Random(seed)), tuple(articles))
