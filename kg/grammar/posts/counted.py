"""Lists of names before a post that all of them hold: 甲、乙两位教授, 甲、乙、丙等教授."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.grammar.bodies.organisations import organisation_before
from kg.grammar.posts.holders import Names
from kg.grammar.posts.titles import Title, Unit
from kg.grammar.posts.words import Post
from kg.grammar.posts.words import kinds as post_kinds
from kg.grammar.text.ground import Ground
from kg.resources import words

_SO_MANY = re.compile(
    r"(?:等?(?:两|三|四|五|六|七|八|九|十|\d{1,2})[位名]|等(?:老一辈|著名|知名|[多数][位名]|众多|驻[镇村乡])?)\Z"
)
_JOINT = re.compile(r"[、和与]")


def names_counted(ground: Ground, names: Names, post: Post) -> list[tuple[int, int]]:
    """Names before a post that all of them hold: 甲、乙、丙|三位|教授, in the order of the text."""
    text = ground.text
    if text[post.start : post.stop] in words("posts_before_names.tsv"):
        return []
    count = _SO_MANY.search(text, max(0, post.start - 4), post.start)
    found: list[tuple[int, int]] = []
    stop = count.start() if count else 0
    while stop:
        start = next((stop - n for n in (3, 2, 4) if stop >= n and names.at(stop - n, 0.5) == stop), None)
        if start is None or (found and start >= found[0][0]):
            break
        found.insert(0, (start, stop))
        body = organisation_before(ground, start, 0, named=True, adjacent=True)
        start = body[0] if body else start
        if not _JOINT.match(text, start - 1) or (count and _has_a_post(text, names, start - 1)):
            break
        stop = start - 1
    if count and count.group().startswith("等") and found and _is_titled(text, found[0][0]):
        return []  # 副院长甲、乙、丙等五位教练
    return found if len(found) > 1 else []


def _has_a_post(text: str, names: Names, joint: int) -> bool:
    """书记甲|和乙、丙等教授: who stands before 和 has a post already."""
    start = next((joint - n for n in (3, 2, 4) if joint >= n and names.at(joint - n, 0.5) == joint), None)
    return text[joint] in "和与" and start is not None and _is_titled(text, start)


def _is_titled(text: str, start: int) -> bool:
    return any(post_kinds().get(text[start - n : start]) in _POSTS for n in (2, 3, 4) if start >= n)


_POSTS = ("post", "jurisdiction", "rank")


def without_counted(titles: list[Title], first: tuple[int, int]) -> None:
    """校党委书记甲和|乙、丙等教授: from 乙 on the list is another post's."""
    if titles and first in titles[-1].names[1:]:
        titles[-1] = replace(titles[-1], names=tuple(name for name in titles[-1].names if name < first))


def own_unit(ground: Ground, post: Post, name: tuple[int, int]) -> Unit:
    """化学学院甲、数学学院乙|两位|教授: each with the body before the name."""
    organisation = organisation_before(ground, name[0], 0, named=True, adjacent=True)
    return Unit(start=organisation[0] if organisation else name[0], organisation=organisation, post=post)
