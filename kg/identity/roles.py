"""A role's title and organisation, seen from its article -> the post meant: 州长 alone is the home's 州长."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from kg.identity.forms import fold
from kg.identity.organisations import Body, government, relative_place
from kg.identity.profiles import field_of, national_titles
from kg.identity.settings import Setting
from kg.model import Role
from kg.resources import table


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


def posts(setting: Setting, bodies: Mapping[str, Body]) -> dict[tuple[str, str], Body | None]:
    """(title, organisation as written or "") of each role in a reading -> the body that the post is in."""
    found: dict[tuple[str, str], Body | None] = {}
    for role in setting.reading.roles:
        key = (role.title, role.organisation or "")
        if found.get(key) is None:
            found[key] = _body(role, setting, bodies)
    return found


def _body(role: Role, setting: Setting, bodies: Mapping[str, Body]) -> Body | None:
    ends = head_of(role.title)
    body = bodies.get(role.organisation_full or role.organisation or "")
    if body is not None:
        return government(body.place) if ends and body.key.endswith("|") else body
    if ends and fold(role.title) not in national_titles() and ends[0] in "省市自地县区盟旗":
        place = relative_place((ends,), setting.home)
        return government(place) if place else None
    return None


def post_key(title: str, body: Body | None, setting: Setting) -> tuple[str, str]:
    """What a role's uid is made of: the body's key and the title.

    An occupation without an employer (村民, 教授) is one role everywhere; a post whose body is unknown
    (书记 alone) is one only within its scope.
    """
    name = fold(title)
    if body is not None:
        return body.key, name
    if name in national_titles() or field_of(name, ""):
        return "", name
    return f"@{setting.scope}", name
