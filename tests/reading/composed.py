"""Layouts that join several damages, and kinds of matter that stand between articles or inside them."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

from tests.reading.surroundings import CREDITS, PHOTOS
from tests.reading.typeset import Clean, body, pages, wrapped

_CLAUSES = str.maketrans("，：；（）", ",:;()")
_KICKERS = (
    "州委农村工作会议要求",
    "全州民生实事巡礼",
    "州十届人大常委会第十五次会议侧记",
    "深化改革一线观察",
)
_SUBTITLES = ("——青禾州乡村见闻", "——记一群普通人的一年", "各县市抓紧落实", "年内还将推出一批新举措")
_CROSS_HEADS = (
    ("强化责任担当", "夯实工作基础", "凝聚各方力量"),
    ("一、提高思想认识", "二、突出工作重点", "三、加强组织领导"),
    ("做实“绣花功夫”", "念好“山海经”", "下活“一盘棋”"),
)  # fmt: skip
_NAMES = (
    "陶建军", "冯 丽", "韩 松", "苏敏", "何晓岚", "谢立新", "郭庆平", "丁海洋", "周启明", "马福海",
    "艾山江·吐尼亚孜", "古丽加娜提·买买提", "刘卫东", "沈国栋", "钱志民", "孟广林",
)  # fmt: skip
_POEM = ("青禾湖畔", "春水初生", "一行白鹭", "写在蓝天", "我从远方来", "带着麦子的消息")
_JUNK = ("|", "丨", "·", "_", "~", "'", "¨")


def inside(articles: Sequence[Clean], rng: random.Random) -> str:
    """The headline in the middle of its article, as pages give it whose frames are out of order."""
    blocks = []
    for article in articles:
        lines = body(article)
        at = rng.randrange(len(lines) // 4, len(lines) // 2 + 1)
        while at < len(lines) - 1 and lines[at - 1][-1] in "。！？”":
            at += 1
        blocks.append((*lines[:at], "", *wrapped(article.title, 20), "", *lines[at:]))
    return pages(blocks)


def kicked(articles: Sequence[Clean], rng: random.Random) -> str:
    """Headlines of several lines, one under the other, as `kicked_by` makes them."""
    return pages([(*a.title.split(" "), *body(a)) for a in articles])


def kicked_by(article: Clean, rng: random.Random) -> Clean:
    """The article with a line before its headline (引题) and one under it (副题)."""
    title = " ".join((rng.choice(_KICKERS), article.title.replace(" ", "，"), rng.choice(_SUBTITLES)))
    return Clean(title, article.paragraphs)


def crossed(articles: Sequence[Clean], rng: random.Random) -> str:
    """Wrapped articles with cross-heads, as `crossed_by` makes them, no empty line."""
    return pages([(*wrapped(a.title, 20), *body(a)) for a in articles], "\n")


def crossed_gaps(articles: Sequence[Clean], rng: random.Random) -> str:
    """The same with an empty line between paragraphs, which are not wrapped."""
    return "\n\n".join("\n\n".join((a.title, *a.paragraphs)) for a in articles)


def crossed_by(article: Clean, rng: random.Random) -> Clean:
    """The article with cross-heads between its paragraphs."""
    heads = rng.choice(_CROSS_HEADS)
    parts = [article.paragraphs[0]]
    for at, paragraph in enumerate(article.paragraphs[1:]):
        parts += [*heads[at : at + 1], paragraph]
    return Clean(article.title, tuple(parts))


def named(articles: Sequence[Clean], rng: random.Random) -> str:
    """Wrapped articles that end in a list of names, as `named_by` makes them."""
    return pages([(*wrapped(a.title, 20), *body(a)) for a in articles])


def named_by(article: Clean, rng: random.Random) -> Clean:
    """The article with a list of names, three to a line, at its end."""
    names = rng.sample(_NAMES, 12)
    rows = [" ".join(names[at : at + 3]) for at in range(0, 12, 3)]
    return Clean(article.title, (*article.paragraphs, "入选名单如下：", *rows))


def versed(articles: Sequence[Clean], rng: random.Random) -> str:
    """A poem between the first article and the others."""
    poem = ("青禾湖畔", "□方远", *_POEM)
    return pages(
        [(a.title, *body(a)) for a in articles[:1]] + [poem] + [(a.title, *body(a)) for a in articles[1:]]
    )


def half_width(articles: Sequence[Clean], rng: random.Random) -> str:
    """Wrapped articles with half-width punctuation, as `half_by` makes them, no empty line."""
    return pages([(*wrapped(a.title, 20), *body(a)) for a in articles], "\n")


def half_by(article: Clean, rng: random.Random) -> Clean:
    """The article with half-width punctuation but for the full stop."""
    return Clean(
        article.title.translate(_CLAUSES), tuple(part.translate(_CLAUSES) for part in article.paragraphs)
    )


def recognised(articles: Sequence[Clean], rng: random.Random) -> str:
    """As a program for text recognition gives it: lone marks, spaces, a lost line end here and there."""
    blocks = []
    for article in articles:
        lines = []
        for line in (*wrapped(article.title, 20), *body(article)):
            if rng.random() < 0.06:
                lines.append(rng.choice(_JUNK))
            lines.append(f" {line}" if rng.random() < 0.1 else line)
        blocks.append(lines)
    return pages(blocks, "\n")


def frames_three(articles: Sequence[Clean], rng: random.Random) -> str:
    """Wrapped frames of three articles take turns, each ending in the middle of a sentence."""
    out: list[list[str]] = []
    for at in range(0, len(articles), 3):
        parts = [_frames([*wrapped(a.title, 22), *body(a)], 3) for a in articles[at : at + 3]]
        out += [frame for turn in range(3) for frame in [part[turn] for part in parts] if frame]
    return pages(out)


def columns_gaps(articles: Sequence[Clean], rng: random.Random) -> str:
    """Each article in columns of its own, an empty line where a column ends, in mid-sentence."""
    return pages(
        [frame for a in articles for frame in _frames([*wrapped(a.title, 22), *body(a)], 3) if frame]
    )


def _frames(lines: list[str], count: int) -> list[list[str]]:
    """Lines in `count` frames that end in the middle of sentences."""
    size = -(-len(lines) // count)
    frames: list[list[str]] = []
    start = 0
    for number in range(1, count + 1):
        stop = max(start, min(len(lines), number * size)) if number < count else len(lines)
        while start < stop < len(lines) and lines[stop - 1][-1] in "。！？”":
            stop += 1
        frames.append(lines[start:stop])
        start = stop
    return frames


def narrow(articles: Sequence[Clean], rng: random.Random) -> str:
    """Columns of ten or eleven characters, headlines too, no empty line."""
    width = rng.choice((10, 11))
    return pages([(*wrapped(a.title, width), *body(a, width)) for a in articles], "\n")


def jumps_after(articles: Sequence[Clean], rng: random.Random) -> str:
    """Jumps on pages whose headlines stand under their articles."""
    fronts, backs = [], []
    for article in articles:
        lines = body(article)
        half = len(lines) // 2
        fronts.append((*lines[:half], "（下转2版）", "", *wrapped(article.title, 22)))
        backs.append((*wrapped(article.title, 22), "（上接1版）", *lines[half:]))
    return pages(fronts) + "\n\f\n" + pages(backs)


def magazine(articles: Sequence[Clean], rng: random.Random) -> str:
    """Page numbers and the magazine's name in the running text, a column's name over each article."""
    blocks: list[Sequence[str]] = []
    page = rng.randrange(4, 20)
    for article in articles:
        lines = body(article, 20)
        at = rng.randrange(2, max(3, len(lines)))
        feet = (f"青禾党建 2024·9 {page}", f"{page} 青禾党建 2024·9", f"·{page}·")
        blocks.append((rng.choice(("工作交流", "基层党建", "★民生")), *wrapped(article.title, 18), "方远"))
        blocks.append((*lines[:at], rng.choice(feet), *lines[at:]))
        page += 1
    return pages(blocks)


def anyhow(articles: Sequence[Clean], rng: random.Random) -> str:
    """Each headline over its article in a way of its own, each body too, photos in some."""
    return pages([_anyhow(a, rng) for a in articles], rng.choice(("\n", "\n\n")))


def anyhow_after(articles: Sequence[Clean], rng: random.Random) -> str:
    """The same with every headline under its article."""
    return pages([_anyhow(a, rng, under=True) for a in articles], rng.choice(("\n", "\n\n")))


_HEADS: tuple[Callable[[str], list[str]], ...] = (
    lambda title: [title],
    lambda title: wrapped(title, 12),
    lambda title: [line * 2 for line in wrapped(title, 11)],
    lambda title: [title, title],
    lambda title: [" ".join(title.replace(" ", ""))],
    lambda title: list(title.replace(" ", "")),
)


def _anyhow(article: Clean, rng: random.Random, *, under: bool = False) -> list[str]:
    lines = body(article, rng.choice((12, 14, 16, 20)))
    lines = [" ".join(line) if rng.random() < 0.1 else line for line in lines]
    if rng.random() < 0.4 and len(lines) > 6:
        at = rng.randrange(3, len(lines) - 1)
        caption, credit = rng.choice(PHOTOS)
        photo = [*wrapped(caption), credit] if len(article.text) > 300 else [rng.choice(CREDITS)]
        lines[at:at] = rng.choice(([*photo], ["", *photo, ""]))
    if rng.random() < 0.3:
        lines.insert(rng.randrange(2, len(lines)), "")
    head = rng.choice(_HEADS)(article.title)
    return [*lines, "", *head] if under else [*head, *lines]


MATTER: dict[str, Callable[[Clean, random.Random], Clean]] = {
    "kicked": kicked_by, "crossed": crossed_by, "crossed_gaps": crossed_by, "named": named_by,
    "half_width": half_by,
}  # fmt: skip
