"""The gold's events and roles, and those that were read -> which answers which, one to one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from typing import Any

from kg.evaluation.forms import dice, norm

Record = Mapping[str, Any]
RoleKey = tuple[str, str, str]  # person, title, organisation

_LEAST = 0.25  # events less alike than this are two


def people(event: Record) -> dict[str, set[str]]:
    """Who took part in an event, and how: normalised name -> parts."""
    return {norm(one.get("person")): set(one.get("parts") or ()) for one in event.get("participants") or ()}


def likeness(gold: Record, read: Record) -> float:
    """How alike two events are, 0 to 1: half by name, a third by participants, the rest by date."""
    wanted, found = set(people(gold)), set(people(read))
    overlap = len(wanted & found) / len(wanted | found) if wanted | found else 0.0
    same_date = bool(gold.get("date")) and gold.get("date") == read.get("date")
    name = dice(gold.get("name"), read.get("name"))
    if name < 0.2 and overlap < 0.34:
        return 0.0
    return 0.5 * name + 0.35 * overlap + 0.15 * same_date


def pair_events(gold: Sequence[Record], read: Sequence[Record]) -> list[tuple[int, int]]:
    """Indices of events that answer each other, the most alike first."""
    ranked = sorted(
        ((likeness(one, other), i, j) for i, one in enumerate(gold) for j, other in enumerate(read)),
        reverse=True,
    )
    pairs: list[tuple[int, int]] = []
    used: set[tuple[str, int]] = set()
    for value, i, j in ranked:
        if value >= _LEAST and used.isdisjoint({("gold", i), ("read", j)}):
            pairs.append((i, j))
            used |= {("gold", i), ("read", j)}
    return pairs


def pair_roles(gold: Set[RoleKey], read: Set[RoleKey]) -> int:
    """How many roles answer one to one, where an organisation may be missing or be the other's ending."""
    left = set(read)
    paired = 0
    for wanted in sorted(gold):
        fitting = [found for found in sorted(left) if _fits(wanted, found)]
        if fitting:
            same = [found for found in fitting if found[2] == wanted[2]]
            left.discard((same or fitting)[0])
            paired += 1
    return paired


def _fits(wanted: RoleKey, found: RoleKey) -> bool:
    one, other = wanted[2], found[2]
    if wanted[:2] != found[:2]:
        return False
    return not one or not other or one.endswith(other) or other.endswith(one)


def role_keys(roles: Iterable[Record] | None) -> set[RoleKey]:
    """Roles as they are compared."""
    return {_role_key(role) for role in roles or ()}


def _role_key(role: Record) -> RoleKey:
    return norm(role.get("person")), norm(role.get("title")), norm(role.get("organisation"))


def as_gold_says(gold: Iterable[Record] | None, read: Set[RoleKey]) -> set[RoleKey]:
    """Roles read, in the gold's words where they mean the same.

    An organisation may be spelled out, and organisation and title may be cut elsewhere: 校党委 + 书记 and
    校 + 党委书记 are one.
    """
    roles = list(gold or ())
    full = {
        (norm(role["person"]), norm(role["title"]), norm(role["organisation_full"])): _role_key(role)
        for role in roles
        if role.get("organisation_full")
    }
    wanted = role_keys(roles)
    fused = {
        (person, organisation + title): (person, title, organisation)
        for person, title, organisation in wanted
    }
    known = (full.get(one, one) for one in read)
    return {one if one in wanted else fused.get((one[0], one[2] + one[1]), one) for one in known}
