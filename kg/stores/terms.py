"""Claims that one person holds one post -> terms of office.

One term unless the texts state more: two starts with an end between them, or two starts far apart.
A date of publication never starts or ends a term; it only says when the person was seen in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from kg.model import Evidence, Role, Value

# 任命 and 当选 of one person are often reported twice, as acting and as elected, weeks or months apart; a
# second election to one post follows years later (县长, 州长: five years).
_SAME_START_DAYS = 180


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One claim, with the day on which its article appeared (None: unknown)."""

    role: Role
    published: str | None


@dataclass(slots=True, kw_only=True)
class Term:
    """One term under construction: its stated ends and every claim that speaks of it."""

    since: Seen | None = None
    until: Seen | None = None
    claims: list[Seen] = field(default_factory=list)

    @property
    def evidence(self) -> list[Evidence]:
        """Where the claims stand."""
        return [seen.role.evidence for seen in self.claims]

    @property
    def discriminator(self) -> str:
        """What tells this term from another one of the same person in the same post."""
        if self.since:
            return self.since.role.since or ""
        return f"until {self.until.role.until}" if self.until else ""

    def properties(self) -> dict[str, Value]:
        """The properties of HOLDS but for evidence, quotes and articles; absent ones are None."""
        held = [seen for seen in self.claims if not seen.role.former] or self.claims
        days = sorted(seen.published for seen in held if seen.published)
        return {
            "first_seen": days[0] if days else None,
            "last_seen": days[-1] if days else None,
            "since": self.since.role.since if self.since else None,
            "until": self.until.role.until if self.until else None,
            "how": self._how(),
            "since_evidence": _place(self.since),
            "until_evidence": _place(self.until),
            "former": all(seen.role.former for seen in _latest(self.claims)),
            "acting": all(seen.role.acting for seen in _latest(held)),
        }

    def _how(self) -> str | None:
        """任命, 当选, 免去 ...; both where the texts state both ends in different words: 任命、免去."""
        stated = [seen.role.how for seen in (self.since, self.until) if seen]
        return "、".join(dict.fromkeys(how for how in stated if how)) or None


def terms(claims: Iterable[Seen]) -> list[Term]:
    """The terms that the claims state, earliest first; never none for at least one claim."""
    ordered = sorted(claims, key=_order)
    found: list[Term] = []
    for seen in sorted(ordered, key=_stated):
        if seen.role.since or seen.role.until:
            _state(found, seen)
    if not found:
        return [Term(claims=ordered)]
    for seen in ordered:
        if not (seen.role.since or seen.role.until):
            _belonging(found, seen).claims.append(seen)
    return found


def _order(seen: Seen) -> tuple[str, str, int, int]:
    where = seen.role.evidence
    return (seen.published or "", where.article, where.start, where.stop)


def _stated(seen: Seen) -> str:
    return seen.role.since or seen.role.until or ""


def _latest(claims: Sequence[Seen]) -> list[Seen]:
    last = max(seen.published or "" for seen in claims)
    return [seen for seen in claims if (seen.published or "") == last]


def _place(seen: Seen | None) -> str | None:
    if seen is None:
        return None
    where = seen.role.evidence
    return f"{where.article}:{where.start}-{where.stop}"


def _state(found: list[Term], seen: Seen) -> None:
    """Enter a claim that states a start, an end or both; claims come in the order of those dates."""
    term = found[-1] if found else None
    if term is None or not _continues(term, seen.role):
        term = Term()
        found.append(term)
    if seen.role.since and (term.since is None or _finer(seen.role.since, term.since.role.since)):
        term.since = seen
    if seen.role.until and (term.until is None or _finer(seen.role.until, term.until.role.until)):
        term.until = seen
    term.claims.append(seen)


def _continues(term: Term, role: Role) -> bool:
    """Whether the claim speaks of the latest term: no new start after its end, none far from its start."""
    start = term.since.role.since if term.since else None
    end = term.until.role.until if term.until else None
    if role.since:
        return start is not None and _near(start, role.since)
    return end is None or _near(end, role.until or "")


def _agree(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def _finer(one: str, other: str | None) -> bool:
    """Whether `one` says the same date more precisely: 2025-03-02 for 2025-03."""
    return other is not None and len(one) > len(other) and one.startswith(other)


def _near(one: str, other: str) -> bool:
    if _agree(one, other):
        return True
    try:
        return abs((_day(one) - _day(other)).days) < _SAME_START_DAYS
    except ValueError:
        return False


def _day(text: str) -> date:
    return date.fromisoformat((text + "-01-01")[:10] if len(text) == 4 else (text + "-01")[:10])


def _belonging(found: list[Term], seen: Seen) -> Term:
    """The latest term begun before the claim's day; for 原 the latest of these that has ended."""
    day = seen.published or ""
    begun = [term for term in found if term.since is None or (term.since.role.since or "") <= day]
    if seen.role.former:
        ended = [term for term in begun if term.until and (term.until.role.until or "") <= day]
        begun = ended or begun
    return begun[-1] if begun else found[0]
