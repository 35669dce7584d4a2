"""Reads who holds which post where: titles -> roles, each with its clause as evidence."""

from __future__ import annotations

from kg.grammar.ground import Ground
from kg.grammar.persons import Persons
from kg.grammar.titles import Title, Unit
from kg.model import Role


def roles_of(ground: Ground, persons: Persons) -> list[Role]:
    """The roles of an article in the order of the text, each (person, post, organisation) once."""
    found: dict[tuple[str, str, str | None], Role] = {}
    for title in persons.titles:
        for role in _of_title(ground, persons, title):
            found.setdefault((role.person, role.title, role.organisation), role)
    return list(found.values())


def _of_title(ground: Ground, persons: Persons, title: Title) -> list[Role]:
    roles = []
    text = ground.text
    start = min(title.units[0].start, title.names[0][0])
    shared: str | None = None
    for unit in title.units:
        if unit.post.kind in ("address", "credit"):
            continue
        organisation = _organisation(text, unit, shared)
        shared = organisation or shared
        for stretch in title.names:
            person = persons.names.get(stretch)
            if person is None:
                continue
            stop = max(stretch[1], title.units[-1].post.stop)
            roles.append(
                Role(
                    person=person,
                    title=text[unit.post.start : unit.post.stop],
                    organisation=organisation,
                    evidence=ground.evidence(start, stop, "roles.title"),
                    former=unit.former,
                )
            )
    return roles


def _organisation(text: str, unit: Unit, shared: str | None) -> str | None:
    if unit.organisation is not None:
        return text[slice(*unit.organisation)]
    if unit.post.kind == "post" and shared is not None:
        return shared
    return None
