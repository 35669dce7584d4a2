"""特朗普 in one article, 唐纳德·特朗普 in another -> one person, where a post or an occasion says so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from kg.identity.clusters import Cluster
from kg.identity.forms import fold

Bearer = tuple[str, int]  # key of a name, number of the person among those who bear it


def short_names(people: Mapping[str, Sequence[Cluster]]) -> dict[Bearer, Bearer]:
    """The bearer of a full name -> the same person under the short one, where no other could be meant."""
    short_of: dict[Bearer, set[Bearer]] = defaultdict(set)
    full_of: dict[Bearer, set[Bearer]] = defaultdict(set)
    for key in sorted(people):
        for number, cluster in enumerate(people[key]):
            for short in _same(key, cluster, people):
                short_of[key, number].add(short)
                full_of[short].add((key, number))
    return {
        full: next(iter(shorts))
        for full, shorts in short_of.items()
        if len(shorts) == 1 and len(full_of[next(iter(shorts))]) == 1
    }


def _same(key: str, cluster: Cluster, people: Mapping[str, Sequence[Cluster]]) -> Iterator[Bearer]:
    for short in _endings(cluster):
        for number, other in enumerate(people.get(short, ())):
            if short != key and _one_person(cluster, other):
                yield short, number


def _endings(cluster: Cluster) -> list[str]:
    """What follows each dot in the person's names: 拉莫斯奥尔塔 and 奥尔塔 of 若泽·拉莫斯·奥尔塔."""
    forms = {fold(form) for member in cluster.members for form in member.forms}
    parts = [form.split("·") for form in forms]
    return sorted({"".join(steps[start:]) for steps in parts for start in range(1, len(steps))})


def _one_person(cluster: Cluster, other: Cluster) -> bool:
    """A post or an occasion in common, and no article that names both."""
    if {one.article for one in cluster.members} & {one.article for one in other.members}:
        return False
    posts = {post for member in cluster.members for post in member.posts if post[0]}
    theirs = {post for member in other.members for post in member.posts}
    occasions = {occasion for member in cluster.members for occasion in member.occasions}
    return bool(posts & theirs) or any(member.occasions & occasions for member in other.members)
