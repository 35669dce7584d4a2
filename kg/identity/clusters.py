"""Articles' profiles of one name, taken together as one person in the making."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.identity.divisions import Path
from kg.identity.profiles import Post, Profile

MOVERS = frozenset({"官员", "企业", "教育", "军人", "警察", "社团"})  # fields in which people are transferred


@dataclass(slots=True)
class Cluster:
    """One person in the making: what all its articles tell together."""

    members: list[Profile] = field(default_factory=list)
    posts: set[Post] = field(default_factory=set)
    bodies: set[str] = field(default_factory=set)
    places: dict[Path, tuple[int, int]] = field(default_factory=dict)  # first and last day, as ordinals
    homes: set[Path] = field(default_factory=set)
    fields: set[str] = field(default_factory=set)
    occasions: set[str] = field(default_factory=set)
    company: set[str] = field(default_factory=set)
    since: tuple[str, str] = ("~", "")  # publication and id of the first article
    national: bool = False  # holds one of the state's own posts
    sure: bool = True  # whether something more than the name joined its articles

    def add(self, profile: Profile) -> None:
        """Take one article's profile in."""
        self.members.append(profile)
        self.since = min(self.since, profile.order)
        self.posts |= profile.posts
        self.national = self.national or profile.national
        self.bodies |= profile.bodies
        self.fields |= profile.fields
        self.occasions |= profile.occasions
        self.company |= profile.company
        if profile.home:
            self.homes.add(profile.home)
        for place in profile.places:
            self.places[place] = _wider(self.places.get(place), profile.day)

    @property
    def rank(self) -> tuple[bool, tuple[str, str]]:
        """Officials and the like before others, then by first article: seldom changed by an article more."""
        return not self.fields & MOVERS, self.since

    @property
    def first(self) -> Profile:
        """The member published first."""
        return min(self.members, key=lambda profile: profile.order)


def _wider(days: tuple[int, int] | None, day: int | None) -> tuple[int, int]:
    if day is None:
        return days or (-1, -1)
    if days is None or days[0] < 0:
        return day, day
    return min(days[0], day), max(days[1], day)
