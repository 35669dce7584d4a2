"""Profiles of one name -> the persons who bear it: one where nothing speaks against, else as many as needed.

Profiles that tell something are taken in order of publication, then bare names. Each goes to the person that
most speaks for, of those that nothing speaks against; where there is none, to a new person.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kg.identity.clusters import Cluster
from kg.identity.comparison import DECISIVE, Ruling, compare, no_ruling
from kg.identity.profiles import Profile
from kg.identity.rulings import Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """Why one article's name was taken, or not, for a person met before (`left`: one of their articles)."""

    left: str
    right: str
    verdict: Verdict
    rule: str
    reason: str


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
