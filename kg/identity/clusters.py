"""Profiles of one name -> the persons who bear it: one where nothing speaks against, else as many as needed.

Profiles that tell something are taken in order of publication, then bare names.  Each goes to the person that
most speaks for, of those that nothing speaks against; where there is none, to a new person.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field

from kg.identity.divisions import CHINA, Path, level_of
from kg.identity.profiles import Post, Profile, fields_agree
from kg.identity.rulings import Verdict

DECISIVE = 10  # this much outweighs fields and places that differ: an occasion, a post
_COMPANY = 3  # companions more do not count: leaders are in many guests' company
_GAP = 150  # days between two posts in different places that a transfer takes, as papers show it
_MOVERS = frozenset({"官员", "企业", "教育", "军人", "警察", "社团"})


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
        return not self.fields & _MOVERS, self.since

    @property
    def first(self) -> Profile:
        """The member published first."""
        return min(self.members, key=lambda profile: profile.order)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Why one article's name was taken, or not, for a person met before (`left`: one of their articles)."""

    left: str
    right: str
    verdict: Verdict
    rule: str
    reason: str


Ruling = Callable[[str, str], Verdict | None]  # what a person decided about two articles' bearers of the name


def no_ruling(left: str, right: str) -> Verdict | None:
    """Nobody decided anything."""


def persons(
    profiles: Iterable[Profile], ruling: Ruling = no_ruling
) -> tuple[tuple[Cluster, ...], tuple[Decision, ...]]:
    """The persons who bear one name, by rank, and how that was decided."""
    bearers = Bearers(ruling)
    ordered = sorted(profiles, key=lambda one: (not one.telling, one.order))
    if len(ordered) == 1:
        return (Cluster(members=ordered, since=ordered[0].order),), ()
    for profile in ordered:
        bearers.take(profile)
    return tuple(sorted(bearers.clusters, key=lambda cluster: cluster.rank)), tuple(bearers.decisions)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Choice:
    """A person met before, as the bearer of one more article's name."""

    cluster: Cluster
    against: tuple[str, str] | None
    score: int
    reason: str


class Bearers:
    """The persons of one name met so far. Only those that share a clue with an article are compared with it;
    the others are tried in turn where none of these fits."""

    def __init__(self, ruling: Ruling) -> None:
        self.clusters: list[Cluster] = []
        self.decisions: list[Decision] = []
        self._ruling = ruling
        self._by_clue: dict[str, list[Cluster]] = {}

    def take(self, profile: Profile) -> None:
        """Give the article's name to a person met before, or to a new one."""
        clued = [self._choice(profile, cluster) for cluster in self._clued(profile)]
        fitting = [choice for choice in clued if not choice.against and choice.score]
        if not fitting:
            fitting, others = self._any_fitting(profile, clued)
            clued = clued + others
        if not fitting:
            self._add_new(profile, clued)
            return
        best = min(fitting, key=lambda choice: (-choice.score, choice.cluster.rank))
        self._join(profile, best, len(fitting))
        for other in fitting:
            if other is not best and min(other.score, best.score) >= DECISIVE:
                self._absorb(best.cluster, other.cluster)

    def _choice(self, profile: Profile, cluster: Cluster) -> _Choice:
        against, score, reason = compare(profile, cluster, self._ruling)
        return _Choice(cluster=cluster, against=against, score=score, reason=reason)

    def _clued(self, profile: Profile) -> list[Cluster]:
        if self._ruling is not no_ruling:
            return self.clusters
        found = {id(one): one for clue in clues(profile) for one in self._by_clue.get(clue, ())}
        return [one for one in self.clusters if id(one) in found] if found else []

    def _any_fitting(self, profile: Profile, tried: list[_Choice]) -> tuple[list[_Choice], list[_Choice]]:
        """The first person by rank that nothing speaks against, and those tried before."""
        known = {id(choice.cluster): choice for choice in tried}
        others: list[_Choice] = []
        for cluster in sorted(self.clusters, key=lambda one: one.rank):
            choice = known.get(id(cluster)) or self._choice(profile, cluster)
            if not choice.against:
                return [choice], others
            others.append(choice)
        return [], others

    def _add_new(self, profile: Profile, tried: list[_Choice]) -> None:
        if tried:
            nearest = min(tried, key=lambda choice: (-choice.score, choice.cluster.rank))
            self._decide(profile, nearest, "negative", *(nearest.against or ("", "")))
        self.clusters.append(Cluster())
        self._put(profile, self.clusters[-1])

    def _join(self, profile: Profile, best: _Choice, candidates: int) -> None:
        if not best.score and best.cluster.sure:
            best.cluster.sure = False
            self._decide(profile, best, "unsure", "name", best.reason)
        elif candidates > 1:
            self._decide(profile, best, "positive", "clue", best.reason)
        self._put(profile, best.cluster)

    def _put(self, profile: Profile, cluster: Cluster) -> None:
        cluster.add(profile)
        for clue in clues(profile):
            holders = self._by_clue.setdefault(clue, [])
            if all(one is not cluster for one in holders):
                holders.append(cluster)

    def _absorb(self, best: Cluster, other: Cluster) -> None:
        for member in other.members:
            self._put(member, best)
        self.clusters = [cluster for cluster in self.clusters if cluster is not other]
        for holders in self._by_clue.values():
            holders[:] = [cluster for cluster in holders if cluster is not other]

    def _decide(self, profile: Profile, choice: _Choice, verdict: Verdict, rule: str, reason: str) -> None:
        left = choice.cluster.members[0].article
        self.decisions.append(
            Decision(left=left, right=profile.article, verdict=verdict, rule=rule, reason=reason)
        )


def clues(profile: Profile) -> set[str]:
    """What two articles must share for anything to speak for one person."""
    roots = {place[0] for place in profile.places} | set(profile.home[:1])
    named = {body for body in profile.bodies if body}
    return named | profile.occasions | profile.company | {f"in {root}" for root in roots}


# ── comparison ────────────────────────────────────────────────────────────────────────────────────


def compare(profile: Profile, cluster: Cluster, ruling: Ruling) -> tuple[tuple[str, str] | None, int, str]:
    """What speaks against taking them for one (rule, reason) or None; how much speaks for it, and what."""
    ruled = (
        {ruling(profile.article, member.article) for member in cluster.members}
        if ruling is not no_ruling
        else set()
    )
    if "negative" in ruled:
        return ("judgement", "a person said so"), 0, ""
    if "positive" in ruled:
        return None, 100, "a person said so"
    score, reason = support(profile, cluster)
    if score >= DECISIVE:
        return None, score, reason
    return _fields_against(profile, cluster) or _places_against(profile, cluster), score, reason


def support(profile: Profile, cluster: Cluster) -> tuple[int, str]:
    """How much speaks for one person, and the strongest of it in words; (0, ...) for nothing but the name."""
    company = len(profile.company & cluster.company)
    found = [
        (DECISIVE, "the same occasion", bool(profile.occasions & cluster.occasions)),
        (DECISIVE, "the same post", _same_post(profile, cluster)),
        (min(_COMPANY, company), "the same company", company > 0),
        (2, "the same organisation", bool(_named(profile.bodies) & cluster.bodies)),
        (1, "the same place", any(_around(a, b) for a in profile.places for b in cluster.places)),
        (1, "the same home", profile.home in cluster.homes),
    ]
    holding = [(value, words) for value, words, holds in found if holds]
    reason = "; ".join(words for _, words in holding) or "nothing but the name"
    return sum(value for value, _ in holding), reason


def _named(bodies: Collection[str]) -> set[str]:
    return {body for body in bodies if body}


def _same_post(profile: Profile, cluster: Cluster) -> bool:
    return any(body and (body, title) in cluster.posts for body, title in profile.posts)


def _fields_against(profile: Profile, cluster: Cluster) -> tuple[str, str] | None:
    if fields_agree(profile.fields, cluster.fields):
        return None
    return "field", f"{'、'.join(sorted(profile.fields))} / {'、'.join(sorted(cluster.fields))}"


def _places_against(profile: Profile, cluster: Cluster) -> tuple[str, str] | None:
    if not profile.places:
        return _home_against(profile, cluster)
    if not cluster.places:
        return _homes_against(profile.places, cluster.homes)
    if _leader_before(profile, cluster):
        return None
    for place in sorted(profile.places):
        for other, days in sorted(cluster.places.items()):
            if _nested(place, other) or _may_move(profile, cluster, place, (other, days)):
                return None
    return "place", f"{_words(profile.places)} / {_words(cluster.places)}"


def _leader_before(profile: Profile, cluster: Cluster) -> bool:
    """A national leader's posts of earlier years: 福州市委书记, without 时任. A county's are another's."""
    if not (profile.national or cluster.national) or not (profile.fields | cluster.fields) <= {"官员"}:
        return False
    local = cluster.places if profile.national else profile.places
    return all(place == CHINA or level_of(place) in {"省", "地"} for place in local)


def _home_against(profile: Profile, cluster: Cluster) -> tuple[str, str] | None:
    """A bare name in a local paper: nobody who is only known from another part of the country."""
    around = [*cluster.places, *cluster.homes]
    if not profile.home or not around or CHINA in cluster.places:
        return None
    if any(place[:1] == profile.home[:1] for place in around):
        return None
    return "home", f"{_words([profile.home])} / {_words(around)}"


def _homes_against(places: Collection[Path], homes: Collection[Path]) -> tuple[str, str] | None:
    if not homes or CHINA in places or any(home[:1] == place[:1] for home in homes for place in places):
        return None
    return "home", f"{_words(places)} / {_words(homes)}"


def _around(one: Path, other: Path) -> bool:
    return one[: len(other)] == other or other[: len(one)] == one


def _nested(one: Path, other: Path) -> bool:
    """Whether one place lies in the other; a province counts as in the nation, a county does not."""
    if CHINA in (one, other):
        return all(path == CHINA or level_of(path) == "省" for path in (one, other))
    return _around(one, other)


def _may_move(profile: Profile, cluster: Cluster, place: Path, other: tuple[Path, tuple[int, int]]) -> bool:
    """Whether a transfer from one place to the other is plausible: a mover's field, time, reach."""
    there, (first, last) = other
    if profile.day is None or last < 0 or not _MOVERS & profile.fields or not _MOVERS & cluster.fields:
        return False
    if first - _GAP < profile.day < last + _GAP:
        return False
    return place[:1] == there[:1] or "省" in {level_of(place), level_of(there)} or CHINA in (place, there)


def _wider(days: tuple[int, int] | None, day: int | None) -> tuple[int, int]:
    if day is None:
        return days or (-1, -1)
    if days is None or days[0] < 0:
        return day, day
    return min(days[0], day), max(days[1], day)


def _words(places: Iterable[Path]) -> str:
    return "、".join(sorted({"".join(place) for place in places})[:3])
