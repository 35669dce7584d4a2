"""What a post shares: a post without a body of its own takes it from the post before it.

地委副书记、政法委书记 gives two bodies, 交通银行党委书记、董事长 one.
"""

from __future__ import annotations

import re
from functools import cache

from kg.grammar.posts.titles import Unit
from kg.resources import table

_PARTY = re.compile(r"^(.*?)(?:党委|党组|党工委|党总支|党支部|纪委)(?:常委会|常委)?$")
_PARTY_POST = re.compile(r"^(党委|党工委)((?:副|常务副|第一副)?书记|常委|委员)$")
_HEADLESS = frozenset(("", "校", "院", "学校", "学院"))
_OUR = frozenset("校院所馆社厂")
# Posts of the committee itself: 镇党委副书记、组织委员.
_OF_THE_PARTY = re.compile(r"^党|(?:常委|委员)$")


_LEARNED = ("学者", "名家", "大家")  # 市文联主席、著名文化学者


def is_acting(title: str) -> bool:
    """代市长, 代理主任: the post is held for the time being."""
    return bool(re.match(r"(?:常务)?代(?!表)", title))


@cache
def countries() -> frozenset[str]:
    """Countries' names: their ministers share them (意大利副总理兼外长)."""
    return frozenset(
        word
        for name, short in table("identity_countries.tsv")
        if name != "中国"
        for word in (name, *short.split())
    )


def _is_school(organisation: str, title: str) -> bool:
    return title.endswith("校长") and bool(re.search(r"(?:大学|学院|[中小]学|学校|党校)$", organisation))


def shared_by(organisation: str | None, unit: Unit, title: str) -> str | None:
    """What a post without an organisation of its own takes from the post before it in its chain or list.

    交通银行党委书记、董事长: 交通银行 for both; 市委副书记、市长: the mayor is not the committee's.
    """
    if organisation is None or unit.post.kind == "work" or title.endswith(_LEARNED):
        return None
    if organisation in _HEADLESS or (organisation[-1] == "委" and title.endswith(("局长", "厅长"))):
        return None
    party = _PARTY.match(organisation)
    if party and not _OF_THE_PARTY.search(title):
        organisation = party.group(1)
        if organisation in _HEADLESS:
            return None
    if unit.post.kind == "jurisdiction" and not organisation.endswith("政府"):
        return organisation if organisation in countries() or _is_school(organisation, title) else None
    return organisation


def posts_told(
    text: str, units: tuple[Unit, ...], shared: str | None, *, members: bool = False
) -> tuple[list[tuple[Unit, str, str | None]], str | None]:
    """Each post of a chain with its title and organisation, and what the next title may share.

    `shared` is what the chain itself may share; `members`: whether 成员 and 会员 count as posts.
    """
    found = []
    left_out = ("address", "credit") if members else ("address", "credit", "member")
    before = ""
    school: str | None = None
    for unit in units:
        if unit.post.kind == "study":
            continue
        title = text[unit.post.start : unit.post.stop]
        organisation, shared = _body_of(text, unit, title, shared, before)
        if organisation is None and school and title.endswith("校长"):
            organisation = school  # 某大学党委常委、党委宣传部部长、副校长
        if organisation and organisation not in _HEADLESS and _is_school(organisation, "校长"):
            school = organisation
        if organisation in _OUR and not title.startswith("党"):
            organisation = None  # 我所所长, 所副所长: the body that speaks
        before = unit.post.kind if organisation else ""
        if unit.post.kind not in left_out:
            alone = len(units) == 1 and not unit.former
            found.append((unit, *_split_party(title, organisation, alone=alone)))
    return found, shared


def _body_of(
    text: str, unit: Unit, title: str, shared: str | None, before: str
) -> tuple[str | None, str | None]:
    """The body of one post, and what the next may share; `before` is the kind of a post with a body."""
    if unit.organisation is not None:
        organisation = text[slice(*unit.organisation)]
        return organisation, organisation
    if text[unit.start] in "我本":
        return None, None  # 某学会副秘书长、我校党委副书记
    if before == "jurisdiction" and is_acting(title):
        return shared, shared
    return shared_by(shared, unit, title), shared


def _split_party(title: str, organisation: str | None, *, alone: bool) -> tuple[str, str | None]:
    """X党委书记 alone is 书记 of X党委; in a chain the post keeps its word."""
    party = _PARTY_POST.match(title)
    if party and organisation and alone:
        return party.group(2), organisation + party.group(1)
    if party and not organisation and alone:
        return party.group(2), party.group(1)
    return title, organisation
