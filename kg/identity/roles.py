"""A role's title and organisation, seen from its article -> the post meant: 州长 alone is the home's 州长."""

from __future__ import annotations

from collections.abc import Mapping

from kg.identity.divisions import level_of
from kg.identity.forms import fold
from kg.identity.organisations import Body, body, government, party_committee, relative_place
from kg.identity.profiles import field_of, national_words
from kg.identity.settings import Setting, completed
from kg.identity.titles import committee_of, head_of, is_party_post
from kg.model import Role

# Fields whose titles name what somebody is, not a post that one body has: 村民, 教授, 消防员.
_OCCUPATIONS = frozenset(
    {"村民", "居民", "个体", "工人", "学生", "学者", "医疗", "教师", "体育", "文艺", "消防", "警察", "军人"}
)


def posts(setting: Setting, bodies: Mapping[str, Body]) -> dict[str, Body | None]:
    """`Role.form` of each role in a reading -> the body that the post is in."""
    found: dict[str, Body | None] = {}
    for role in setting.reading.roles:
        if found.get(role.form) is None:
            found[role.form] = _body(role, setting, bodies)
    return found


def _body(role: Role, setting: Setting, bodies: Mapping[str, Body]) -> Body | None:
    ends = head_of(role.title)
    written = role.organisation_full or role.organisation or ""
    committee = committee_of(role.title)
    if committee and not written.endswith(("党委", "委员会", "委")):
        return completed(body(written + committee, setting.home), bodies.values(), setting)
    held_in = bodies.get(written)
    if held_in is not None:
        return _organ(held_in, role.title) if held_in.key.endswith("|") else held_in
    if ends and fold(role.title) not in national_words("title"):
        place = relative_place((ends,), setting.home)
        return government(place) if place else None
    return None


def _organ(place: Body, title: str) -> Body:
    """The organ of a place that a post is in: 县长 is its government's, 书记 its party committee's."""
    if head_of(title):
        return government(place.place)
    domestic = level_of(place.place) not in {"国家", "乡", "村"}
    return party_committee(place.place) if domestic and is_party_post(title) else place


def post_key(person: str, name: str, held_in: Body | None, setting: Setting) -> tuple[str, str]:
    """What a role's uid is made of: the body's key and the title.

    An occupation without an employer (村民, 教授) is one role everywhere; a post whose body is unknown
    (主任 alone, 主席团常务主席 in an article of nowhere) is the person's own, in all articles.
    """
    if held_in is not None:
        return (f"{held_in.name}@{person}" if held_in.open and setting.nowhere else held_in.key), name
    return ("" if field_of(name, "") in _OCCUPATIONS else f"@{person}"), name
