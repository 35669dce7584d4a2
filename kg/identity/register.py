"""Uids met article by article -> identities: names counted, aliases and mentions sorted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kg.identity.forms import best_form
from kg.model import Identity, IdentityKind, Value


@dataclass(slots=True)
class _Entry:
    forms: dict[str, int] = field(default_factory=dict)
    given: str | None = None
    mentions: set[tuple[str, str]] = field(default_factory=set)
    details: dict[str, Value] = field(default_factory=dict)


class Register:
    """All identities in the making."""

    def __init__(self) -> None:
        self.where: dict[tuple[str, IdentityKind, str], str] = {}
        self._entries: dict[tuple[IdentityKind, str], _Entry] = {}

    def mention(
        self, kind: IdentityKind, uid: str, article: str, form: str, names: Mapping[str, int]
    ) -> None:
        """`form` in `article` means `uid`; `names` are forms that may be shown as its name, counted."""
        self.where[article, kind, form] = uid
        entry = self._entries.setdefault((kind, uid), _Entry())
        entry.mentions.add((article, form))
        for name, count in names.items():
            entry.forms[name] = entry.forms.get(name, 0) + count

    def describe(self, kind: IdentityKind, uid: str, name: str | None, details: Mapping[str, Value]) -> None:
        """Fix the name that is shown, and what else is known; absent values are left out."""
        entry = self._entries.setdefault((kind, uid), _Entry())
        entry.given = name or entry.given
        entry.details.update({key: value for key, value in details.items() if value is not None})

    def name_of(self, kind: IdentityKind, uid: str) -> str:
        """The name shown: the one given, else the most frequent and fullest form; "" for an unknown uid."""
        entry = self._entries.get((kind, uid), _Entry())
        return entry.given or best_form(entry.forms)

    def merge(self, kind: IdentityKind, kept: str, gone: str) -> None:
        """Two identities are one: a person said so."""
        entry, other = self._entries[kind, kept], self._entries.pop((kind, gone))
        entry.mentions |= other.mentions
        for name, count in other.forms.items():
            entry.forms[name] = entry.forms.get(name, 0) + count
        for article, form in other.mentions:
            self.where[article, kind, form] = kept

    def kinds_of(self, uid: str) -> Iterable[IdentityKind]:
        """The kinds under which a uid is known: one, or none."""
        return [kind for kind, known in self._entries if known == uid]

    def identities(self) -> tuple[Identity, ...]:
        """Every identity, by kind and uid."""
        return tuple(self._identity(kind, uid) for kind, uid in sorted(self._entries))

    def _identity(self, kind: IdentityKind, uid: str) -> Identity:
        entry = self._entries[kind, uid]
        name = self.name_of(kind, uid)
        return Identity(
            uid=uid,
            kind=kind,
            name=name,
            aliases=tuple(sorted(set(entry.forms) - {name})),
            mentions=tuple(sorted(entry.mentions)),
            details=dict(sorted(entry.details.items())),
        )
