"""A post's title as written -> the title that it is known by, and what it says of its body."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from kg.identity.forms import fold
from kg.resources import table

# 党委书记 at 清河大学 is 书记 at 清河大学党委; 县委书记 at 青石县 is 书记 at 青石县委.
# 书记 at 青石县 is 书记 at 青石县委 too; 委员 and 常委 so as to be told of together with it.
_PARTY_POST = re.compile("(?:常务)?副?书记|常委|委员")
_COMMITTEE_POST = re.compile("(党委|[省市县区州地旗盟]委|党工委|纪委|团委)(.*书记|.*委员|.*常委)")


@cache
def _heads() -> Mapping[str, str]:
    return {row[0]: row[1] for row in table("identity_heads.tsv")}


def head_of(title: str) -> str | None:
    """How the place's name ends whose government this post heads: 副州长 -> 自治州; None for other posts."""
    name = fold(title)
    for start in range(len(name)):
        if name[start:] in _heads():
            return _heads()[name[start:]]
    return None


def committee_of(title: str) -> str | None:
    """The committee that a title itself names: 县委 in 县委书记; None for other titles."""
    found = _COMMITTEE_POST.fullmatch(fold(title))
    return found[1] if found else None


def is_party_post(title: str) -> bool:
    """Whether a place's post of that title is its party committee's: 书记, 常委."""
    return _PARTY_POST.fullmatch(fold(title)) is not None


@lru_cache(maxsize=50_000)
def post_title(title: str) -> str:
    """The title that a post is known by: 外长 is 外交部长, 县委书记 is 书记."""
    name = fold(title)
    committee = _COMMITTEE_POST.fullmatch(name)
    forms = {row[0]: row[1] for row in table("identity_title_forms.tsv")}
    return committee[2] if committee else forms.get(name, name)
