"""Reads who holds which post where: titles -> roles, each with its clause as evidence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from kg.grammar.fullnames import FullNames
from kg.grammar.ground import Ground
from kg.grammar.holdings import Holding
from kg.grammar.persons import Persons
from kg.grammar.titles import Title, Unit
from kg.model import Role
from kg.resources import table

_PARTY = re.compile(r"^(.*?)(?:党委|党组|党工委|党总支|党支部|纪委)(?:常委会|常委)?$")
_PARTY_POST = re.compile(r"^(党委|党工委)((?:副|常务副|第一副)?书记|常委|委员)$")
_HEADLESS = frozenset(("", "校", "院", "学校", "学院"))
_OUR = frozenset("校院所馆社厂")
_LISTED = re.compile(r"[、，；,和及与 ]{0,2}(?:以及|和|及|与)?")


def roles_of(ground: Ground, persons: Persons, holdings: Iterable[Holding], full: FullNames) -> list[Role]:
    """The roles of an article in the order of the text, each (person, post, organisation) once."""
    found: dict[tuple[str, str, str | None], Role] = {}
    roles: list[Role] = []
    before: tuple[Title, str | None] | None = None
    for title in persons.titles:
        shared = before[1] if before and _is_listed(ground.text, before[0], title) else None
        more, last = _of_title(ground, persons, title, shared)
        roles += more
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


def is_acting(title: str) -> bool:
    """代市长, 代理主任: the post is held for the time being."""
    return bool(re.match(r"(?:常务)?代(?!表)", title))


def _is_listed(text: str, before: Title, title: Title) -> bool:
    """Whether a title goes on with the list that the title before it began: 南开大学书记甲，副校长乙."""
    stop = max(before.names[-1][1], before.units[-1].post.stop)
    start = min(title.units[0].start, title.names[0][0])
    return start >= stop and bool(_LISTED.fullmatch(text[stop:start])) and start > stop


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
    return title.endswith("校长") and bool(re.search(r"(?:大学|学院|[中小]学|学校)$", organisation))


def shared_by(organisation: str | None, unit: Unit, title: str) -> str | None:
    """What a post without an organisation of its own takes from the post before it in its chain or list.

    交通银行党委书记、董事长: 交通银行 for both; 市委副书记、市长: the mayor is not the committee's.
    """
    if organisation is None or unit.post.kind == "work":
        return None
    if organisation in _HEADLESS:
        return None
    party = _PARTY.match(organisation)
    if party and not title.startswith("党"):
        organisation = party.group(1)
        if organisation in _HEADLESS:
            return None
    if unit.post.kind == "jurisdiction":
        return organisation if organisation in countries() or _is_school(organisation, title) else None
    return organisation


def _posts(
    text: str, units: tuple[Unit, ...], shared: str | None
) -> tuple[list[tuple[Unit, str, str | None]], str | None]:
    """Each post of a chain with its title and organisation, and what the next title may share."""
    found = []
    before = ""
    school: str | None = None
    for unit in units:
        if unit.post.kind == "study":
            continue
        title = text[unit.post.start : unit.post.stop]
        if unit.organisation is not None:
            organisation: str | None = text[slice(*unit.organisation)]
            shared = organisation
        elif text[unit.start] in "我本":
            organisation = shared = None  # 某学会副秘书长、我校党委副书记
        elif before == "jurisdiction" and is_acting(title):
            organisation = shared
        else:
            organisation = shared_by(shared, unit, title)
            if organisation is None and school and title.endswith("校长"):
                organisation = school  # 某大学党委常委、党委宣传部部长、副校长
        if organisation and organisation not in _HEADLESS and _is_school(organisation, "校长"):
            school = organisation
        if organisation in _OUR and not title.startswith("党"):
            organisation = None  # 我所所长, 所副所长: the body that speaks
        before = unit.post.kind if organisation else ""
        if unit.post.kind not in ("address", "credit"):
            found.append(
                (unit, *_split_party(title, organisation, alone=len(units) == 1 and not unit.former))
            )
    return found, shared


def _split_party(title: str, organisation: str | None, *, alone: bool) -> tuple[str, str | None]:
    """X党委书记 alone is 书记 of X党委; in a chain the post keeps its word."""
    party = _PARTY_POST.match(title)
    if party and organisation and alone:
        return party.group(2), organisation + party.group(1)
    if party and not organisation and alone:
        return party.group(2), party.group(1)
    return title, organisation


def _of_title(
    ground: Ground, persons: Persons, title: Title, shared: str | None
) -> tuple[list[Role], str | None]:
    roles = []
    posts, last = _posts(ground.text, title.units, shared)
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
    """甲当选为某协会会长，乙当选为副会长: the second post is of the first one's body."""
    roles: list[Role] = []
    before: Holding | None = None
    last: str | None = None
    for holding in holdings:
        goes_on = before is not None and _is_next(ground.text, before, holding)
        more, last = _of_holding(ground, holding, last if goes_on else None)
        roles += more
        before = holding
    return roles


def _is_next(text: str, before: Holding, holding: Holding) -> bool:
    between = text[before.stop : holding.start]
    return before.how == holding.how is not None and bool(re.fullmatch("[，、；]", between))


def _of_holding(ground: Ground, holding: Holding, shared: str | None) -> tuple[list[Role], str | None]:
    posts, last = _posts(ground.text, holding.units, shared)
    return [
        Role(
            person=holding.person,
            title=post,
            organisation=organisation,
            evidence=ground.sentence_evidence(min(holding.start, unit.start), holding.stop, "roles.holding"),
            former=unit.former or holding.former,
            acting=is_acting(post),
            since=holding.since,
            until=holding.until,
            how=holding.how,
        )
        for unit, post, organisation in posts
    ], last
