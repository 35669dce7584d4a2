"""A person's post without a body (省长王勇) -> the post meant, by what all articles say of that person."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cache

from kg.identity.divisions import CHINA, level_of
from kg.identity.organisations import Body, body
from kg.identity.profiles import national_words
from kg.identity.titles import head_of
from kg.resources import table

Post = tuple[Body, str]


@cache
def _homes() -> dict[str, str]:
    """Titles that alone mean one body's post: 总书记 is 中共中央's."""
    return {word: home for word, _, home, _ in table("identity_national_posts.tsv") if home != "-"}


@cache
def _longer() -> dict[str, str]:
    """What holders are called by for short -> the full title: 主席 is 国家主席."""
    return {short: word for word, _, _, short in table("identity_national_posts.tsv") if short != "-"}


class Offices:
    """Which bodies' posts the articles give each person."""

    def __init__(self) -> None:
        self._held: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
        self._bodies: dict[str, Body] = {}
        self._called: dict[str, set[str]] = defaultdict(set)

    def tell(self, person: str, title: str, held_in: Body | None) -> None:
        """An article gives the person the post `title`, in a body or without one."""
        self._called[person].add(title)
        if held_in:
            self._held[person][held_in.key, title] += 1
            self._bodies[held_in.key] = held_in

    def meant(self, person: str, title: str) -> Post | None:
        """The post that `title` alone means beside the person's name; None where nothing says which.

        Only offices of which a state or a place has one: a 委员 or 主任 may be so in several bodies.
        """
        if not (title in national_words("title") | national_words("state") or head_of(title)):
            return None
        longer = _longer().get(title)
        if longer and (found := self._told(person, longer)):
            return found
        if longer and longer in self._called.get(person, ()):
            return self._own(person, longer)
        return self._told(person, title) or self._own(person, title)

    def _told(self, person: str, title: str) -> Post | None:
        """The post of that title that more than half of the claims give the person."""
        told = self._held.get(person, Counter[tuple[str, str]]())
        fitting = Counter({post: count for post, count in told.items() if self._fits(title, *post)})
        for (key, held), count in fitting.most_common(1):
            if 2 * count > fitting.total():
                return self._bodies[key], held
        return None

    def _own(self, person: str, title: str) -> Post | None:
        """The post of the only body in China that has one of that title; not of somebody from abroad."""
        home = _homes().get(title)
        return (body(home), title) if home and not self._abroad(person) else None

    def _fits(self, title: str, key: str, held: str) -> bool:
        """Whether a post may be called by the title alone: 部长 of 外交部 is 外交部长."""
        held_in = self._bodies[key]
        if title == held:
            return bool(held_in.place) or title in national_words("title")
        return held_in.name + held[1:] == title

    def _abroad(self, person: str) -> bool:
        """Whether the person's posts are rather in another country than in China."""
        told = self._held.get(person, Counter[tuple[str, str]]())
        placed = [(self._bodies[key].place, count) for (key, _), count in told.items()]
        foreign = sum(n for place, n in placed if place and place != CHINA and level_of(place) == "国家")
        return foreign > sum(n for place, n in placed if place) - foreign
