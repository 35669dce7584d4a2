"""Reads who holds which post where: titles -> roles, each with its clause as evidence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from kg.grammar.bodies.fullnames import FullNames
from kg.grammar.people.holdings import Holding
from kg.grammar.people.persons import Persons
from kg.grammar.posts.sharing import is_acting, posts_told
from kg.grammar.posts.titles import Title, Unit
from kg.grammar.text.ground import Ground
from kg.model import Role

_LISTED = re.compile(r"[、，；,和及与 ]{0,2}(?:以及|和|及|与)?")
# 市人大常委会主任甲主持会议并讲话，|副主任乙: what the first did stands between.
_DID = re.compile(
    r"(?:出席|参加|主持|列席|陪同|宣布|讲话|致辞|作|并|会议|大会|活动|仪式|调研|发言|报告|重要|总结|等|一同|开幕|传达|了)+[，；、]"
)
_BESIDE = ("副", "常务副", "秘书长", "党组成员", "委员", "纪检组长")


def roles_of(ground: Ground, persons: Persons, holdings: Iterable[Holding], full: FullNames) -> list[Role]:
    """The roles of an article in the order of the text, each (person, post, organisation) once."""
    found: dict[tuple[str, str, str | None], Role] = {}
    roles: list[Role] = []
    before: tuple[Title, str | None] | None = None
    for title in persons.titles:
        shared = before[1] if before and _is_listed(ground.text, before[0], title) else None
        more, last = _of_title(ground, persons, title, shared)
        roles += more
        if last is None and before and title.names == before[0].names:
            last = before[1]  # 执行院长甲|教授、副院长乙
        before = (title, last)
    roles += _of_holdings(ground, holdings)
    for role in sorted(roles, key=lambda r: (r.evidence.start, r.evidence.stop)):
        found.setdefault((role.person, role.title, role.organisation), role)
    said: dict[tuple[str, str], set[str]] = {}
    for person, post, organisation in found:
        said.setdefault((person, post), set()).add(organisation or "")
    kept = [role for role in found.values() if not _is_said_better(role, said[role.person, role.title])]
    return [replace(role, organisation_full=full.of(role.organisation)) for role in kept]


def _is_said_better(role: Role, organisations: set[str]) -> bool:
    """教育局局长李尕果 after 市教育局局长李尕果: one post, its organisation once in full."""
    short = role.organisation or ""
    return any(longer != short and longer.endswith(short) for longer in organisations)


def _is_listed(text: str, before: Title, title: Title) -> bool:
    """Whether a title goes on with the list that the title before it began: 南开大学书记甲，副校长乙."""
    stop = max(before.names[-1][1], before.units[-1].post.stop)
    start = min(title.units[0].start, title.names[0][0])
    if start <= stop:
        return False
    return bool(_LISTED.fullmatch(text, stop, start)) or _is_beside(text, title.units[0], stop, start)


def _is_beside(text: str, unit: Unit, stop: int, start: int) -> bool:
    return text.startswith(_BESIDE, unit.post.start) and bool(_DID.fullmatch(text, stop, start))


def _of_title(
    ground: Ground, persons: Persons, title: Title, shared: str | None
) -> tuple[list[Role], str | None]:
    roles = []
    posts, last = posts_told(ground.text, title.units, shared)
    start = min(title.units[0].start, title.names[0][0])
    for unit, post, organisation in posts:
        for stretch in title.names:
            person = persons.names.get(stretch)
            if person is None:
                continue
            roles.append(
                Role(
                    person=person,
                    title=post,
                    organisation=organisation,
                    evidence=ground.sentence_evidence(
                        start, max(stretch[1], title.units[-1].post.stop), "roles.title"
                    ),
                    former=unit.former,
                    acting=is_acting(post),
                )
            )
    return roles, last


def _of_holdings(ground: Ground, holdings: Iterable[Holding]) -> list[Role]:
    roles: list[Role] = []
    before: Holding | None = None
    last: str | None = None
    for holding in holdings:
        shared = last if before and _is_elected_beside(ground.text, before, holding) else None
        posts, last = posts_told(ground.text, holding.units, shared, members=True)
        roles += [_held(ground, holding, *post) for post in posts]
        before = holding
    return roles


def _is_elected_beside(text: str, before: Holding, holding: Holding) -> bool:
    """甲当选为某协会会长，乙为副会长: one vote, one body; those who share their posts share the body too."""
    if holding.units == before.units:
        return True
    between = text[before.stop : holding.start]
    return bool(holding.how and before.how) and len(between) < 20 and not re.search("[。；：]", between)


def _held(ground: Ground, holding: Holding, unit: Unit, title: str, organisation: str | None) -> Role:
    return Role(
        person=holding.person,
        title=title,
        organisation=organisation,
        evidence=ground.sentence_evidence(min(holding.start, unit.start), holding.stop, "roles.holding"),
        former=unit.former or holding.former,
        acting=is_acting(title),
        since=holding.since,
        until=holding.until,
        how=holding.how,
    )
