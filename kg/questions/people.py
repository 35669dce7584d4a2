"""A person's name -> posts, events and credits; a post's title -> who holds or held it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.errors import NotFoundError
from kg.questions.events import parts_of, post_there, titled, with_posts
from kg.questions.lookups import look_up
from kg.questions.names import Candidate, Found, candidate, find, near_names
from kg.questions.sentences import Sentence, cited
from kg.questions.titles import near_posts, roles_matched
from kg.stores.contract import Row, Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """One person in one post for one term. Dates are ISO; first and last seen are dates of publication."""

    person: str
    name: str
    role: str
    post: str
    organisation: str | None
    sentences: tuple[Sentence, ...]
    first_seen: str | None = None
    last_seen: str | None = None
    since: str | None = None
    until: str | None = None
    how: str | None = None
    former: bool = False
    acting: bool = False

    @property
    def title(self) -> str:
        """The post with its organisation before it: 青岭州州长."""
        return titled(self.organisation, self.post)

    @property
    def over(self) -> bool:
        """Whether an article says that it is over."""
        return self.former or self.until is not None

    def covers(self, day: str) -> bool:
        """Whether the articles place this person in the post on `day` (ISO, or the start of one).

        A term runs from the date it is stated to begin, else from the first article that has it, to the
        stated end, else to the last article.
        """
        start, stop = self.since or self.first_seen or "", self.until or self.last_seen or ""
        if self.former and not self.until:
            return False
        return bool(start) and start[: len(day)] <= day and day[: len(stop)] <= stop


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One event of a person."""

    event: Candidate
    parts: tuple[str, ...]
    post: str | None
    mode: str | None
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Credited:
    """One article that a person wrote, photographed or edited."""

    article: Candidate
    kind: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One identity with everything the graph says about it, in order of time."""

    person: Candidate
    terms: tuple[Term, ...]
    events: tuple[Part, ...]
    credits: tuple[Credited, ...]


def person(store: Store, name: str) -> tuple[Person, ...]:
    """Every person of this name (or alias, or part of a name). Raises NotFoundError with near names."""
    return persons(store, find(store, "person", name).candidates)


def persons(store: Store, candidates: Sequence[Candidate]) -> tuple[Person, ...]:
    """What the graph says about each of these persons."""
    uids = [each.uid for each in candidates]
    terms, events, credited = _terms_of(store, uids), _events_of(store, uids), _credits_of(store, uids)
    return tuple(
        Person(
            person=each,
            terms=tuple(terms.get(each.uid, ())),
            events=tuple(events.get(each.uid, ())),
            credits=tuple(credited.get(each.uid, ())),
        )
        for each in candidates
    )


def _terms_of(store: Store, uids: list[str]) -> dict[str, list[Term]]:
    found: dict[str, list[Term]] = {}
    for term in terms(store, look_up(store, "person_terms", persons=uids)):
        found.setdefault(term.person, []).append(term)
    return found


def _events_of(store: Store, uids: list[str]) -> dict[str, list[Part]]:
    rows = with_posts(store, look_up(store, "person_events", persons=uids))
    found: dict[str, list[Part]] = {}
    for row, sentences in zip(rows, cited(store, rows), strict=True):
        part = Part(
            event=candidate("event", row),
            parts=parts_of(row),
            post=post_there(row),
            mode=row["mode"],
            sentences=sentences,
        )
        found.setdefault(row["person"], []).append(part)
    return found


def _credits_of(store: Store, uids: list[str]) -> dict[str, list[Credited]]:
    rows = look_up(store, "person_credits", persons=uids)
    found: dict[str, list[Credited]] = {}
    for row, sentences in zip(rows, cited(store, rows), strict=True):
        credit = Credited(article=candidate("article", row), kind=row["kind"], sentences=sentences)
        found.setdefault(row["person"], []).append(credit)
    return found


def terms(store: Store, rows: list[Row]) -> tuple[Term, ...]:
    """The terms of rows of person_terms, role_terms or organisation_terms; each once."""
    rows = list({row["term"]: row for row in reversed(rows)}.values())[::-1]
    return tuple(
        Term(
            person=row["person"],
            name=row["name"],
            role=row["role"],
            post=row["post"],
            organisation=row["organisation"],
            first_seen=row["first_seen"],
            last_seen=row["last_seen"],
            since=row["since"],
            until=row["until"],
            how=row["how"],
            former=bool(row["former"]),
            acting=bool(row["acting"]),
            sentences=sentences,
        )
        for row, sentences in zip(rows, cited(store, rows), strict=True)
    )


# ── posts ─────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """The posts that a title means, and who holds or held them, in order of time."""

    asked: str
    titles: tuple[str, ...]
    terms: tuple[Term, ...]


def post(store: Store, title: str, at: str | None = None, on: str | None = None) -> Post:
    """Who holds or held the post `title` (州长, 青岭州州长), at an organisation, on a day (ISO or its start).

    Raises NotFoundError where the graph knows no such post, with near posts.
    """
    _, roles = roles_matched(store, (at or "") + title)
    if not roles:
        raise _no_post(store, (at or "") + title)
    held = terms(store, look_up(store, "role_terms", roles=[role["uid"] for role in roles]))
    held = tuple(term for term in held if not on or term.covers(on))
    return Post(asked=(at or "") + title, titles=_titles(roles), terms=held)


def _titles(roles: list[Row]) -> tuple[str, ...]:
    return tuple(sorted({titled(role["organisation"], role["post"]) for role in roles}))


def _no_post(store: Store, asked: str) -> NotFoundError:
    near = near_posts(store, asked)
    hint = f"; posts like it: {'、'.join(near)}" if near else ""
    return NotFoundError(f"{asked}: the graph knows no such post{hint}", near)


# ── organisations ─────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, kw_only=True)
class Staff:
    """The organisations meant and the terms of everyone who holds or held a post there."""

    found: Found
    terms: tuple[Term, ...]


def staff(store: Store, organisation: str) -> Staff:
    """Who holds or held a post at an organisation. Raises NotFoundError with near names."""
    found = find(store, "organisation", organisation)
    uids = [each.uid for each in found.candidates]
    return Staff(found=found, terms=terms(store, look_up(store, "organisation_terms", organisations=uids)))


def near_persons(store: Store, name: str) -> tuple[str, ...]:
    """Names of persons like `name`."""
    return near_names(store, ("person",), name)
