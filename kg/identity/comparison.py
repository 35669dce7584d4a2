"""One more article's profile, and a person met before -> what speaks for one person, and what against."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from kg.identity.clusters import MOVERS, Cluster
from kg.identity.divisions import CHINA, Path, level_of
from kg.identity.profiles import Profile, fields_agree
from kg.identity.rulings import Verdict

DECISIVE = 10  # this much outweighs fields and places that differ: an occasion, a post
_COMPANY = 3  # companions more do not count: leaders are in many guests' company
_GAP = 150  # days between two posts in different places that a transfer takes, as papers show it

Ruling = Callable[[str, str], Verdict | None]  # what a person decided about two articles' bearers of the name


def no_ruling(left: str, right: str) -> Verdict | None:
    """Nobody decided anything."""


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
        (2, "the same title", _same_title(profile, cluster)),
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


def _same_title(profile: Profile, cluster: Cluster) -> bool:
    """A post without a body (主任甲) that the person is known to hold somewhere."""
    return bool({title for body, title in profile.posts if not body} & {title for _, title in cluster.posts})


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
    if profile.day is None or last < 0 or not MOVERS & profile.fields or not MOVERS & cluster.fields:
        return False
    if first - _GAP < profile.day < last + _GAP:
        return False
    return place[:1] == there[:1] or "省" in {level_of(place), level_of(there)} or CHINA in (place, there)


def _words(places: Iterable[Path]) -> str:
    return "、".join(sorted({"".join(place) for place in places})[:3])
